import { expect, test } from '@playwright/test';

test('an operator sees that the process is up and the database answers', async ({ page }) => {
  for (const [address, word] of [
    ['/healthz', 'ok'],
    ['/readyz', 'ready'],
  ] as const) {
    const response = await page.goto(address);
    expect(response?.status()).toBe(200);
    await expect(page.locator('body')).toHaveText(word);
  }
});
