import { expect, expectAccessible, test } from './story';

test.describe('a reader looks at what changed', { tag: ['@phone', '@plain'] }, () => {
  test('about people, by day, and back to everything', async ({ page }) => {
    await page.goto('/denver/changes');
    const all = (await page.getByText(/^[\d,]+ changes$/).textContent()) ?? '';
    await page.getByLabel('What changed').selectOption('Person');
    await page.getByRole('button', { name: 'Show', exact: true }).click();
    await expect(page).toHaveURL(/subject=person/);
    await expect(page.getByText('33 changes')).toBeVisible();
    await expect(page.getByRole('heading', { level: 2 }).first()).toHaveText(/day, \w+ \d+, \d{4}$/);
    await expect(page.getByText('Person first seen').first()).toBeVisible();
    await expect(page.getByLabel('What changed')).toHaveValue('person');
    await page.goto('/denver/changes?since=2001-01-01');
    await expect(page.getByText(all)).toBeVisible();
  });

  test('on days when nothing was seen', async ({ page }) => {
    await page.goto('/denver/changes?until=2001-01-01');
    await expect(page.getByText('No change is on record here.')).toBeVisible();
    await page.getByRole('link', { name: 'Show the newest changes' }).click();
    await expect(page).toHaveURL('/denver/changes');
  });
});

test('the changes, narrowed, are accessible, and say what they could not read', async ({ page }) => {
  await page.goto('/denver/changes?subject=cheese&actor=record');
  await expect(page.getByRole('status').filter({ hasText: 'left out' })).toContainText(
    'What changed: “cheese”',
  );
  await expectAccessible(page);
});
