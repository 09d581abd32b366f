import { expect, test } from './story';

test('staff filter, walk the rows and open one by keyboard only', async ({ page }) => {
  await page.goto('/denver/legislation');
  const box = page.getByRole('checkbox', { name: 'Robin Kniech' });
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  for (let presses = 0; presses < 80; presses += 1) {
    if (await box.evaluate((element) => element === document.activeElement)) break;
    await page.keyboard.press('Tab');
  }
  await expect(box).toBeFocused();
  await page.keyboard.press('Space');
  await expect(page.getByRole('rowheader')).toHaveCount(7);
  await expect(box).toBeFocused();
  await box.blur();
  await page.keyboard.press('j');
  const links = page.getByRole('rowheader').getByRole('link');
  await expect(links.nth(0)).toBeFocused();
  await page.keyboard.press('j');
  await page.keyboard.press('ArrowDown');
  await expect(links.nth(2)).toBeFocused();
  await page.keyboard.press('k');
  await expect(links.nth(1)).toBeFocused();
  const target = await links.nth(1).getAttribute('href');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(target ?? '');
});

test('the single keys can be switched off', async ({ page }) => {
  await page.goto('/denver/legislation');
  await page.getByText('Keys', { exact: true }).click();
  await page.getByRole('checkbox', { name: 'Use the keys / and j' }).uncheck();
  await page.getByRole('heading', { level: 1 }).click();
  await page.keyboard.press('/');
  await expect(page.getByRole('searchbox')).not.toBeFocused();
});
