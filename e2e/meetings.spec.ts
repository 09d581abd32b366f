import { expect, expectAccessible, test } from './story';

test.describe('a clerk plans by the month', { tag: ['@phone', '@plain'] }, () => {
  test('and opens the council’s meeting of August 28, 2017', async ({ page }) => {
    await page.goto('/denver/meetings');
    await expect(page.getByText('inferred from dated actions')).toBeVisible();
    await page.getByRole('navigation', { name: 'View' }).getByRole('link', { name: 'Month' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Meetings of March 2026');
    await page.goto('/denver/meetings?month=2017-09');
    await page.getByRole('navigation', { name: 'Months' }).getByRole('link', { name: 'August 2017' }).click();
    await expect(page).toHaveURL('/denver/meetings?month=2017-08');
    const council = page.getByRole('link', { name: 'City Council' });
    await expect(council).toHaveCount(4);
    await council.last().click();
    await expect(page).toHaveURL('/denver/meetings/2017-08-28-city-council');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('City Council');
    await expect(page.getByText('Inferred', { exact: true })).toBeVisible();
    await expect(page.getByRole('link', { name: /^17-0940/ })).toHaveCount(2);
  });

  test('and is told of a month that cannot be read, and of an empty one', async ({ page }) => {
    await page.goto('/denver/meetings?month=2017-13');
    await expect(page.getByRole('status')).toContainText('month');
    await page.goto('/denver/meetings?month=1990-01');
    await expect(page.getByText('No meeting of January 1990 is on record.')).toBeVisible();
  });

  test('and asks for a month by its form', async ({ page }) => {
    await page.goto('/denver/meetings?month=2017-08&committee=city-council');
    await page.getByLabel('Month', { exact: true }).fill('2024-08');
    await page.getByRole('button', { name: 'Show' }).click();
    await expect(page).toHaveURL(/month=2024-08/);
    await expect(page).toHaveURL(/committee=city-council/);
  });
});

test.describe('a reader', { tag: ['@phone', '@plain'] }, () => {
  test('goes from an item to its meeting, to the roll call and to the sheet', async ({ page }) => {
    await page.goto('/denver/legislation/17-0940');
    await page.getByRole('link', { name: 'Agenda and results' }).last().click();
    await expect(page).toHaveURL(/\/denver\/meetings\/2017-08-\d\d-city-council$/);
    await page.goto('/denver/meetings/2017-08-28-city-council');
    await page.getByRole('link', { name: 'Roll call' }).click();
    await expect(page).toHaveURL(/\/denver\/votes\//);
    await page.goto('/denver/meetings/2017-08-28-city-council');
    await page.getByRole('link', { name: 'Sheet to print' }).click();
    await expect(page.getByRole('link', { name: '10–0' })).toHaveCount(2);
  });
});

test('a month is a table whose days read their date', async ({ page }) => {
  await page.goto('/denver/meetings?month=2017-08');
  const table = page.getByRole('table', { name: 'Meetings of August 2017' });
  await expect(table.getByRole('columnheader')).toHaveCount(7);
  await expect(table.getByRole('row')).toHaveCount(6);
  await expect(table.getByRole('cell', { name: /Monday, August 28, 2017/ })).toContainText('City Council');
});

test('a month by keyboard only', async ({ page }) => {
  await page.goto('/denver/meetings?month=2017-08');
  const previous = page.getByRole('link', { name: 'July 2017' });
  for (let presses = 0; presses < 40; presses += 1) {
    if (await previous.evaluate((element) => element === document.activeElement)) break;
    await page.keyboard.press('Tab');
  }
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL('/denver/meetings?month=2017-07');
});

test('the sheet prints its table and not the site’s navigation', async ({ page }) => {
  await page.goto('/denver/meetings/2017-08-28-city-council/sheet');
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('table')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Legislation', exact: true })).toBeHidden();
});

test.describe('axe', { tag: '@phone' }, () => {
  for (const address of [
    '/denver/meetings?month=2017-08',
    '/denver/meetings/2017-08-28-city-council',
    '/denver/meetings/2024-02-20-city-council',
    '/denver/meetings/2017-08-28-city-council/sheet',
  ]) {
    test(`finds nothing on ${address}`, async ({ page }) => {
      await page.goto(address);
      await expectAccessible(page);
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(overflow, 'sideways scrolling').toBeLessThanOrEqual(0);
    });
  }
});
