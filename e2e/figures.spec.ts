import { expect, openFilters, test } from './story';

for (const address of ['/denver', '/denver/members/robin-kniech', '/denver/members', '/denver/committees']) {
  test(`every figure of ${address} links to exactly the rows it counts`, async ({ page }) => {
    await page.goto(address);
    const links = page.getByRole('main').locator('a[href*="/legislation"]').filter({ hasText: /\d$/ });
    const figures = await links.evaluateAll((found) =>
      found.flatMap((link) => {
        const [count] = /\d+$/.exec(link.textContent ?? '') ?? [];
        const href = link.getAttribute('href') ?? '';
        return count && /legislation(\?|$)/.test(href) ? [{ count: Number(count), href }] : [];
      }),
    );
    expect(figures.length).toBeGreaterThan(2);
    for (const { count, href } of figures) {
      const answer = await page.request.get(`/api/v1${href}`);
      expect({ href, total: (await answer.json()).total }).toEqual({ href, total: count });
    }
  });
}

test('a figure opens its rows', { tag: ['@phone', '@plain'] }, async ({ page }) => {
  await page.goto('/denver');
  await page.getByRole('list', { name: 'Items by outcome' }).getByRole('link', { name: 'Vetoed' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('were vetoed');
  await openFilters(page);
  await expect(page.getByRole('checkbox', { name: 'Vetoed' })).toBeChecked();
});
