import { expect, test } from './story';

const SENTENCE = 'Signed by the mayor on Thursday, August 31, 2017';

test.describe('staff check where a bill stands', { tag: ['@phone', '@plain'] }, () => {
  test('from the city’s page, by its number', async ({ page }) => {
    await page.goto('/denver');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Denver today');
    const search = page.getByRole('main').getByRole('searchbox');
    await search.fill('17-0940');
    await search.press('Enter');
    await expect(page).toHaveURL('/denver/legislation/17-0940');
    await expect(page.getByRole('main')).toContainText(SENTENCE);
  });

  for (const typed of ['cb 940', '17-940', 'CB17-0940', 'cb 17 0940', 'Council Bill 940', '170940']) {
    test(`however the number is written: ${typed}`, async ({ page }) => {
      await page.goto('/denver/legislation');
      const search = page.getByRole('searchbox', { name: 'Search numbers, titles and texts' });
      await search.fill(typed);
      await search.press('Enter');
      await expect(page).toHaveURL('/denver/legislation/17-0940');
    });
  }

  test('from a shortened address', async ({ page }) => {
    await page.goto('/denver/17-0940');
    await expect(page).toHaveURL('/denver/legislation/17-0940');
    await page.goto('/denver/eo 142');
    await expect(page).toHaveURL('/denver/legislation/eo-142');
  });
});

test('staff check a status by keyboard only', async ({ page }) => {
  await page.goto('/denver/legislation');
  await page.keyboard.press('/');
  await expect(page.getByRole('searchbox')).toBeFocused();
  await page.keyboard.type('eo 142');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL('/denver/legislation/eo-142');
});

test('a number that means nothing stays a search', async ({ page }) => {
  await page.goto('/denver/legislation?q=99-9999');
  await expect(page.getByText('Nothing on record matches.')).toBeVisible();
  await page.getByRole('main').getByRole('link', { name: 'Clear all filters' }).click();
  await expect(page).toHaveURL('/denver/legislation');
  await expect(page.getByRole('table')).toBeVisible();
});
