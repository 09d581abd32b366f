import { expect, openFilters, showResults, test } from './story';

const HEADING = 'All items sponsored by Robin Kniech, newest first';

test('staff filter by council member and share the link', { tag: ['@phone', '@plain'] }, async ({
  page,
  browser,
  baseURL,
  javaScriptEnabled,
}) => {
  await page.goto('/denver/legislation');
  await openFilters(page);
  await page.getByRole('checkbox', { name: 'Robin Kniech' }).check();
  await showResults(page, javaScriptEnabled);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(HEADING);
  await expect(page.getByRole('status').filter({ hasText: '7 items' })).toBeVisible();
  const rows = await page.getByRole('rowheader').allTextContents();
  expect(rows).toHaveLength(7);
  await expect(page).toHaveURL('/denver/legislation?role=sponsor&sponsor=robin-kniech');

  const colleague = await browser.newPage({ baseURL, javaScriptEnabled });
  await colleague.goto(page.url());
  await expect(colleague.getByRole('heading', { level: 1 })).toHaveText(HEADING);
  expect(await colleague.getByRole('rowheader').allTextContents()).toEqual(rows);
  await colleague.close();
});

test('whoever chooses a member finds what they carry jointly, and any role a choice away', {
  tag: ['@phone', '@plain'],
}, async ({ page, javaScriptEnabled }) => {
  const joint = page.getByRole('rowheader', { name: /^17-0940/ });
  await page.goto('/denver/legislation?q=immigration');
  await openFilters(page);
  await expect(page.getByRole('radio', { name: 'Sponsor', exact: true })).toBeChecked();
  await page.getByRole('checkbox', { name: 'Paul López' }).check();
  await showResults(page, javaScriptEnabled);
  await expect(page).toHaveURL('/denver/legislation?q=immigration&role=sponsor&sponsor=paul-lopez');
  await expect(joint).toBeVisible();
  await openFilters(page);
  await page.getByRole('radio', { name: 'Sponsor or co-sponsor, any role' }).check();
  await showResults(page, javaScriptEnabled);
  await expect(page).toHaveURL('/denver/legislation?q=immigration&sponsor=paul-lopez');
  await openFilters(page);
  await expect(page.getByRole('radio', { name: 'Sponsor or co-sponsor, any role' })).toBeChecked();
  await expect(joint).toBeVisible();
});

test('a form without a member says nothing of a part', { tag: ['@phone', '@plain'] }, async ({
  page,
  javaScriptEnabled,
}) => {
  await page.goto('/denver/legislation');
  await openFilters(page);
  await page.getByRole('checkbox', { name: 'Adopted' }).check();
  await showResults(page, javaScriptEnabled);
  await expect(page).toHaveURL('/denver/legislation?outcome=adopted');
});

test('a filter can be taken away, and Back brings it again', async ({ page }) => {
  await page.goto('/denver/legislation?sponsor=robin-kniech');
  await page.getByRole('checkbox', { name: 'Adopted' }).check();
  await expect(page.getByRole('status').filter({ hasText: '1 item' })).toBeVisible();
  await expect(page.getByRole('checkbox', { name: 'Adopted' })).toBeFocused();
  await page.getByRole('link', { name: 'Remove filter: Adopted' }).click();
  await expect(page).toHaveURL('/denver/legislation?sponsor=robin-kniech');
  await expect(page.getByRole('rowheader')).toHaveCount(7);
  await page.goBack();
  await expect(page).toHaveURL('/denver/legislation?outcome=adopted&sponsor=robin-kniech');
  await expect(page.getByRole('rowheader')).toHaveCount(1);
  await page.goBack();
  await expect(page.getByRole('rowheader')).toHaveCount(7);
  await expect(page.getByRole('checkbox', { name: 'Adopted' })).not.toBeChecked();
});

test('the list answers while somebody types', async ({ page }) => {
  await page.goto('/denver/legislation');
  const search = page.getByRole('searchbox', { name: 'Search numbers, titles and texts' });
  await search.pressSequentially('minimum wage');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('“minimum wage”');
  await expect(page).toHaveURL('/denver/legislation?q=minimum+wage');
  await expect(page.getByRole('rowheader').filter({ hasText: 'Citywide minimum wage' })).toBeVisible();
  await expect(search).toBeFocused();
  await search.press('Escape');
  await expect(page).toHaveURL('/denver/legislation');
  await expect(search).toHaveValue('');
});

test('headers sort, and say so', { tag: ['@plain'] }, async ({ page }) => {
  await page.goto('/denver/legislation?sponsor=robin-kniech');
  await expect(page.getByRole('columnheader', { name: 'Last action' })).toHaveAttribute(
    'aria-sort',
    'descending',
  );
  await page.getByRole('columnheader').getByRole('link', { name: 'Number and title' }).click();
  await expect(page).toHaveURL('/denver/legislation?sort=number&sponsor=robin-kniech');
  await expect(page.getByRole('columnheader', { name: 'Number and title' })).toHaveAttribute(
    'aria-sort',
    'ascending',
  );
  await expect(page.getByRole('rowheader').first()).toContainText('15-0461');
});

test('pages lead on and back without repeating a row', { tag: ['@plain'] }, async ({ page }) => {
  await page.goto('/denver/legislation');
  const first = await page.getByRole('rowheader').allTextContents();
  await page.getByRole('link', { name: 'Next page' }).click();
  await expect(page).toHaveURL(/cursor=/);
  await expect(page.getByRole('rowheader').first()).not.toHaveText(first[0] ?? '');
  const second = await page.getByRole('rowheader').allTextContents();
  expect(new Set([...first, ...second]).size).toBe(first.length + second.length);
  await page.getByRole('link', { name: 'Previous page' }).click();
  await expect(page.getByRole('rowheader').first()).toHaveText(first[0] ?? '');
});

test('what cannot be read of an address is named, the rest applies', { tag: ['@plain'] }, async ({
  page,
}) => {
  await page.goto('/denver/legislation?sponsor=robin-kniech&stage=nowhere&committee=no-such&colour=red');
  const notice = page.getByRole('status').filter({ hasText: 'left out' });
  await expect(notice).toContainText('Stage: “nowhere”');
  await expect(notice).toContainText('committee');
  await expect(notice).toContainText('colour');
  await expect(page.getByRole('rowheader')).toHaveCount(7);
});

test('every council member can be chosen, with a script or without', { tag: ['@phone', '@plain'] }, async ({
  page,
  javaScriptEnabled,
}) => {
  await page.goto('/denver/legislation?routine=hide');
  await openFilters(page);
  const more = page.getByRole('link', { name: /more of Council member$/ });
  if (javaScriptEnabled !== false) {
    await more.click();
    await expect(more).toBeHidden();
    await page.getByRole('checkbox', { name: 'Rafael Espinoza' }).check();
  } else {
    await page.goto((await more.getAttribute('href')) ?? '');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Council member');
    await page.getByRole('link', { name: 'Rafael Espinoza' }).click();
  }
  await expect(page).toHaveURL('/denver/legislation?role=sponsor&routine=hide&sponsor=rafael-espinoza');
});

test('whoever comes back to the list still finds every council member', async ({ page }) => {
  await page.goto('/denver/legislation');
  const more = page.getByRole('link', { name: /more of Council member/ });
  await expect(more).toBeVisible();
  await page.getByRole('rowheader').first().getByRole('link').click();
  await expect(page.getByRole('heading', { name: 'Why this status' })).toBeVisible();
  await page.getByRole('navigation', { name: 'Denver' }).getByRole('link', { name: 'Legislation' }).click();
  await expect(more).toBeVisible();
});
