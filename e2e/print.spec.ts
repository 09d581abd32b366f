import { expect, test } from './story';

test('a list prints which rows it holds, all its headings and none of its controls', async ({ page }) => {
  await page.goto('/denver/legislation');
  const rows = page.getByText(/^Rows 1 to 25 of \d/);
  await expect(rows).toBeHidden();
  await page.emulateMedia({ media: 'print' });
  await expect(rows).toBeVisible();
  await expect(page.getByRole('columnheader', { name: 'Last action' })).toBeVisible();
  await expect(page.getByText('Columns', { exact: true })).toBeHidden();
  await expect(page.getByText('Close rows')).toBeHidden();
});

test('an item prints where it stood on a day that was asked for, and no heading over nothing', async ({
  page,
}) => {
  const heading = page.getByRole('heading', { name: 'On another day' });
  await page.emulateMedia({ media: 'print' });
  await page.goto('/denver/legislation/17-0940');
  await expect(heading).toBeHidden();
  await page.goto('/denver/legislation/17-0940?on=2017-08-30');
  await expect(heading).toBeVisible();
  await expect(page.getByText('At the end of Wednesday, August 30, 2017')).toBeVisible();
});
