import { expect, expectAccessible, test } from './story';

const BOARDS = [
  'awaiting-executive',
  'clocks',
  'unscheduled',
  'pending',
  'held',
  'readings',
  'quiet',
  'week',
  'divided',
  'orders',
  'year',
];

test.describe('staff look at what awaited the mayor', { tag: ['@phone', '@plain'] }, () => {
  test('on a day in the past, with the rule', async ({ page }) => {
    await page.goto('/denver/work-lists');
    await expect(page.getByRole('main').getByRole('heading', { level: 2 })).toHaveCount(BOARDS.length);
    await page.getByRole('link', { name: 'With the mayor' }).click();
    await expect(page.getByText('Passed by the council, and neither signed')).toBeVisible();
    await page.getByLabel('As of the end of').fill('2017-08-29');
    await page.getByRole('button', { name: 'Show that day' }).click();
    await expect(page).toHaveURL('/denver/work-lists/awaiting-executive?on=2017-08-29');
    await expect(page.getByRole('link', { name: /^17-0940/ })).toBeVisible();
  });

  test('and open the rows behind a figure', async ({ page }) => {
    await page.goto('/denver/work-lists/year?on=2017-12-31');
    const figure = page.getByRole('list', { name: 'Year in numbers, by outcome' }).getByRole('link').first();
    const [, count = ''] = /(\d+)$/.exec((await figure.textContent()) ?? '') ?? [];
    await figure.click();
    await expect(page.getByRole('heading', { name: `Rows: ${count}` })).toBeVisible();
    await page.getByLabel('As of the end of').fill('2018-12-31');
    await page.getByRole('button', { name: 'Show that day' }).click();
    await expect(page).toHaveURL(/group=/);
  });

  test('and are told of a day that is none', async ({ page }) => {
    await page.goto('/denver/work-lists/held?on=2017-02-30');
    await expect(page.getByRole('status')).toContainText('Day');
  });
});

for (const name of BOARDS) {
  test(`${name}: page, CSV and API hold the same rows`, { tag: '@phone' }, async ({ page }) => {
    await page.goto(`/denver/work-lists/${name}?on=2017-08-28`);
    const heading = (await page.getByRole('heading', { name: /^Rows: / }).textContent()) ?? '';
    const count = Number(heading.replace(/\D/g, ''));
    const answer = await (await page.request.get(`/api/v1/denver/work-lists/${name}?on=2017-08-28`)).json();
    expect(answer.total).toBe(count);
    expect(answer.rule.length).toBeGreaterThan(20);
    const csv = await (await page.request.get(`/denver/work-lists/${name}/export.csv?on=2017-08-28`)).text();
    expect(csv.trim().split('\r\n')).toHaveLength(count + 1);
    await expectAccessible(page);
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow, 'sideways scrolling').toBeLessThanOrEqual(0);
  });
}

test('a past year’s page, file and API tell of the same day', async ({ page }) => {
  await page.goto('/denver/work-lists/year?year=2017');
  const whole = page.getByRole('list', { name: 'Items of 2017' }).getByRole('link').first();
  const [, count = ''] = /(\d+)$/.exec((await whole.textContent()) ?? '') ?? [];
  const address = await page.getByRole('link', { name: 'In the API' }).getAttribute('href');
  const answer = await (await page.request.get(address ?? '')).json();
  expect(answer.total).toBe(Number(count));
  await expect(page.getByLabel('As of the end of')).toHaveValue(answer.on);
});

test('a long list goes on on further pages of the same day', { tag: ['@phone', '@plain'] }, async ({
  page,
}) => {
  await page.goto('/denver/work-lists/quiet?on=2025-12-31');
  const rows = page.getByRole('table').last().getByRole('row');
  await expect(rows).toHaveCount(51);
  const first = await rows.nth(1).textContent();
  await page.getByRole('link', { name: 'Next page' }).click();
  await expect(page).toHaveURL('/denver/work-lists/quiet?on=2025-12-31&page=2#rows');
  await expect(page.getByText(/^Rows 51 to /)).toBeVisible();
  await expect(rows.nth(1)).not.toHaveText(first ?? '');
});

test('a year’s pictures have tables behind them, and every figure opens its rows', async ({ page }) => {
  await page.goto('/denver/work-lists/year?year=2024');
  await expect(page.getByRole('img')).not.toHaveCount(0);
  await expectAccessible(page);
  const figures = page.getByRole('list', { name: 'Items of 2024' }).getByRole('link');
  for (const link of await figures.all()) {
    const count = Number(/(\d+)$/.exec((await link.textContent()) ?? '')?.[1]);
    const answer = await page.request.get(`/api/v1${await link.getAttribute('href')}`);
    expect((await answer.json()).total).toBe(count);
  }
});

test('the addresses that work lists had before lead on, with the day', async ({ page }) => {
  const answer = await page.request.get('/denver/boards/held?on=2017-08-28', { maxRedirects: 0 });
  expect(answer.status()).toBe(308);
  for (const [before, now] of [
    ['/denver/boards', '/denver/work-lists'],
    ['/denver/boards/held?on=2017-08-28', '/denver/work-lists/held?on=2017-08-28'],
    ['/denver/boards/year?year=2017', '/denver/work-lists/year?year=2017'],
  ]) {
    await page.goto(before ?? '');
    await expect(page).toHaveURL(now ?? '');
  }
  const file = await page.request.get('/denver/boards/week/export.csv?on=2017-08-28');
  expect(file.headers()['content-type']).toContain('text/csv');
});
