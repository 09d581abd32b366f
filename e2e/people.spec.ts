import { expect, expectAccessible, test } from './story';

test.describe('an office reads a member', { tag: ['@phone', '@plain'] }, () => {
  test('item by item: sponsorship, votes and outcome in one row, and narrows it', async ({ page }) => {
    await page.goto('/denver/members/robin-kniech');
    await page.getByRole('link', { name: /^All \d+, with filters$/ }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Item by item');
    const act = page.getByRole('row').filter({ hasText: '17-0940' });
    await expect(act).toContainText('Co-sponsor');
    await expect(act).toContainText('Yes (inferred) 10–0, Aug 28, 2017');
    await expect(act).toContainText('Enacted, signed');

    await page.getByLabel('Their vote').selectOption('No');
    await page.getByLabel('Year').selectOption('2020');
    await page.getByRole('button', { name: 'Show' }).click();
    await expect(page).toHaveURL(/option=no&/);
    await expect(page.getByLabel('Their vote')).toHaveValue('no');
    await expect(page.getByRole('main')).toContainText('1 item that Robin Kniech carries');
    await page.getByRole('link', { name: 'No', exact: true }).click();
    await expect(page.getByRole('heading', { name: /^By name: \d+$/ })).toBeVisible();
  });

  test('year by year, as a picture with its figures', async ({ page }) => {
    await page.goto('/denver/members/robin-kniech');
    await page.getByRole('list', { name: 'Years' }).getByRole('link', { name: '2017' }).click();
    await expect(page.getByRole('heading', { name: 'The year 2017' })).toBeVisible();
    await expect(page.getByRole('img', { name: /Robin Kniech did in 2017, month by month/ })).toBeVisible();
    await page.getByText('The figures as a table').click();
    const august = page.getByRole('row').filter({ hasText: 'August 2017' });
    await expect(august.getByRole('cell').nth(1)).toHaveText('3');
  });

  test('by how they voted, each count its rows', async ({ page }) => {
    await page.goto('/denver/members/robin-kniech');
    await page.getByRole('list', { name: 'Votes by kind' }).getByRole('link', { name: 'No 1' }).click();
    await expect(page.getByRole('main')).toContainText('1 roll call, newest first');
    await expect(page.getByLabel('Their vote')).toHaveValue('no');
  });

  test('beside another, in counts', async ({ page }) => {
    await page.goto('/denver/members');
    await page.getByRole('link', { name: 'Compare members' }).click();
    await page.getByLabel('First member').selectOption('Robin Kniech');
    await page.getByLabel('Second member').selectOption('Kevin Flynn');
    await page.getByRole('button', { name: 'Compare' }).click();
    await expect(page).toHaveURL(/member=robin-kniech&member=kevin-flynn/);
    const both = page.getByRole('row').filter({ hasText: 'Same side as Robin Kniech' });
    await expect(both).toContainText(/\d+ of \d+/);
    await page.getByRole('link', { name: 'Take out Kevin Flynn' }).click();
    await expect(page.getByRole('main')).toContainText('Choose two to four members.');
  });

  test('or looks for one by a part of the name', async ({ page }) => {
    await page.goto('/denver/members');
    await page.getByLabel('Part of a name').fill('LOPEZ');
    await page.getByRole('button', { name: 'Find', exact: true }).last().click();
    await expect(page.getByRole('rowheader', { name: 'Paul López' })).toBeVisible();
    await page.getByRole('link', { name: /^In office: / }).click();
    await expect(page).toHaveURL('/denver/members');
  });
});

test.describe('a chair reads the committee', { tag: ['@phone', '@plain'] }, () => {
  test('what it did in a month, with outcomes and votes', async ({ page }) => {
    await page.goto('/denver/committees/safehouse');
    for (const name of [/^Before it today: \d+$/, 'Meetings', /^Who sits here/, /^What it did in \d{4}$/]) {
      await expect(page.getByRole('heading', { level: 2, name })).toBeVisible();
    }
    await page.getByRole('list', { name: 'Years' }).getByRole('link', { name: '2017' }).click();
    await page.getByRole('link', { name: 'October 2017', exact: true }).click();
    await expect(page).toHaveURL('/denver/committees/safehouse?month=2017-10#did');
    await expect(page.getByRole('heading', { name: /^October 2017: 1 action$/ })).toBeVisible();
    await expect(page.getByRole('row').filter({ hasText: '17-0709' })).toContainText('Passed');
  });
});

test('a record is narrowed by keyboard only', async ({ page }) => {
  await page.goto('/denver/members/kevin-flynn/record');
  await page.getByLabel('Sponsorship').focus();
  await page.keyboard.press('Tab');
  await expect(page.getByLabel('Their vote')).toBeFocused();
  await page.keyboard.type('No');
  for (const _ of ['outcome', 'year', 'show']) await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Show' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/option=no/);
});

test('a part of an address that cannot be read is said, and the rest applies', async ({ page }) => {
  await page.goto('/denver/members/kevin-flynn/record?option=maybe&role=sponsor&year=20');
  const notice = page.getByRole('status').filter({ hasText: 'left out' });
  await expect(notice).toContainText('“maybe”');
  await expect(notice).toContainText('Year: “20”');
  await expect(page.getByLabel('Sponsorship')).toHaveValue('sponsor');
});

test('the pictures and tables stand still while the page loads', async ({ page }) => {
  await page.goto('/denver/members/robin-kniech', { waitUntil: 'load' });
  const shift = await page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let sum = 0;
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) sum += (entry as unknown as { value: number }).value;
        }).observe({ type: 'layout-shift', buffered: true });
        requestAnimationFrame(() => requestAnimationFrame(() => resolve(sum)));
      }),
  );
  expect(shift).toBeLessThan(0.01);
});

test('a member’s year prints as picture and table', async ({ page }) => {
  await page.goto('/denver/members/robin-kniech?year=2017');
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('img', { name: /month by month/ })).toBeVisible();
  await expect(page.getByRole('rowheader', { name: 'August 2017' })).toBeVisible();
  await expectAccessible(page);
});
