import { expect, openFilters, showResults, test } from './story';

test.describe('staff view the timeline', { tag: ['@phone', '@plain'] }, () => {
  test('and find what happened in August 2017', async ({ page }) => {
    await page.goto('/denver');
    await page.getByRole('link', { name: 'Timeline', exact: true }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Everything that happened');
    const months = page.getByRole('navigation', { name: 'Jump to a year or month' });
    await months.getByRole('link', { name: /^2017: / }).click();
    await months.getByRole('link', { name: 'August' }).click();
    await expect(page).toHaveURL('/denver/timeline?to=2017-08-31');
    const day = page.getByRole('listitem').filter({
      has: page.getByRole('heading', { name: 'Thursday August 31, 2017' }),
    });
    await expect(day).toContainText('Signed by Mayor Hancock');
    await expect(day).toContainText('17-0940');
  });

  test('of what one member carries', async ({ page, javaScriptEnabled }) => {
    await page.goto('/denver/timeline');
    await openFilters(page);
    await page.getByRole('checkbox', { name: 'Robin Kniech' }).check();
    await showResults(page, javaScriptEnabled);
    await expect(page).toHaveURL('/denver/timeline?role=sponsor&sponsor=robin-kniech');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(
      'What happened to all items sponsored by Robin Kniech',
    );
  });

  test('and says what it could not read', async ({ page }) => {
    await page.goto('/denver/timeline?from=2017-02-30&sponsor=robin-kniech');
    await expect(page.getByRole('status').filter({ hasText: 'left out' })).toContainText(
      'First day: “2017-02-30”',
    );
  });
});

test('the timeline by keyboard only', async ({ page }) => {
  await page.goto('/denver/timeline?to=2017-12-31');
  const august = page.getByRole('link', { name: 'August', exact: true });
  for (let presses = 0; presses < 80; presses += 1) {
    if (await august.evaluate((element) => element === document.activeElement)) break;
    await page.keyboard.press('Tab');
  }
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL('/denver/timeline?to=2017-08-31');
});
