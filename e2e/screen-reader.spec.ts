import type { Page } from '@playwright/test';
import { expect, test } from './story';

const PAGES = [
  '/denver',
  '/denver/legislation',
  '/denver/legislation/17-0940',
  '/denver/timeline',
  '/denver/members',
  '/denver/members/robin-kniech',
  '/denver/committees',
  '/denver/meetings',
  '/denver/votes',
  '/denver/work-lists',
  '/denver/changes',
  '/denver/freshness',
  '/denver/about',
  '/accessibility',
  '/privacy',
];

test('every page can be walked by its landmarks and headings', async ({ page }) => {
  test.setTimeout(90_000);
  for (const address of PAGES) {
    await page.goto(address);
    for (const role of ['banner', 'main', 'contentinfo'] as const)
      await expect(page.getByRole(role), `${role} of ${address}`).toHaveCount(1);
    const levels = await page
      .getByRole('heading')
      .evaluateAll((all) => all.map(({ tagName }) => Number(tagName.slice(1))));
    expect(
      levels.filter((level) => level === 1),
      `first headings of ${address}`,
    ).toHaveLength(1);
    const skipped = levels.filter((level, at) => at > 0 && level > (levels[at - 1] ?? 0) + 1);
    expect(skipped, `headings of ${address}: ${levels}`).toEqual([]);
    const unnamed = await page
      .locator('nav, table, form[role=search], fieldset')
      .evaluateAll((all) =>
        all.filter((one) => !nameOf(one)).map(({ outerHTML }) => outerHTML.slice(0, 120)),
      );
    expect(unnamed, `parts without a name on ${address}`).toEqual([]);
  }
});

test.beforeEach(async ({ page }) => {
  await page.addInitScript(() => {
    Reflect.set(window, 'nameOf', (element: Element) => {
      const own = element.getAttribute('aria-label') ?? element.getAttribute('aria-labelledby');
      return own ?? element.querySelector('caption, legend')?.textContent;
    });
  });
});
declare function nameOf(element: Element): string | null | undefined;

test('the skip link is first, is seen, and leads past the navigation', async ({ page }) => {
  await page.goto('/denver/legislation');
  await page.keyboard.press('Tab');
  const skip = page.getByRole('link', { name: 'Skip to main content' });
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => !!document.activeElement?.closest('main'))).toBe(true);
});

test('a key pressed while the page comes to life leaves it as it is', async ({ page }) => {
  // Each visit meets the moment by chance, hence twelve.
  for (let visit = 0; visit < 12; visit += 1) {
    await page.goto('/denver/legislation');
    await page.keyboard.press('Tab');
    await page.waitForLoadState('networkidle');
    await expect(page.getByRole('link', { name: 'Skip to main content' })).toBeFocused();
  }
});

test('focus goes through every page to its end, and is seen all the way', async ({ page }) => {
  test.setTimeout(90_000);
  for (const address of ['/denver', '/denver/legislation/17-0940', '/denver/members/robin-kniech']) {
    await page.goto(address);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    const hidden: string[] = [];
    let hasReachedEnd = false;
    for (let presses = 0; presses < 400 && !hasReachedEnd; presses += 1) {
      await page.keyboard.press('Tab');
      const at = await page.evaluate(() => {
        const element = document.activeElement;
        if (!element || element === document.body) return null;
        const { outlineStyle, boxShadow } = getComputedStyle(element);
        // Chromium draws the ring of a date field's own calendar button by itself.
        const isSeen = outlineStyle !== 'none' || boxShadow !== 'none' || element.matches('input[type=date]');
        return { isSeen, html: element.outerHTML.slice(0, 120), isLast: !!element.closest('footer') };
      });
      if (at && !at.isSeen) hidden.push(at.html);
      hasReachedEnd = at === null ? presses > 5 : at.isLast;
    }
    expect(hidden, `focus that cannot be seen on ${address}`).toEqual([]);
    expect(hasReachedEnd, `the end of ${address}`).toBe(true);
  }
});

/** What a screen reader is given of the main part, in its order. */
const heard = (page: Page) => page.getByRole('main').ariaSnapshot();

test('a bill is heard as its status in words, its number, and then what happened', async ({ page }) => {
  await page.goto('/denver/legislation/17-0940');
  const tree = await heard(page);
  const order = [
    'heading "Signed by the mayor on Thursday, August 31, 2017" [level=1]',
    'CB 17-0940',
    'August 28, 2017',
  ];
  const places = order.map((text) => tree.indexOf(text));
  expect(places).not.toContain(-1);
  expect(places).toEqual([...places].sort((a, b) => a - b));
  expect(tree).not.toMatch(/^\s*- (img|button|link)$/m);
});

test('a vote is heard as a table of names and words, never as colour alone', async ({ page }) => {
  await page.goto('/denver/votes');
  await page.getByRole('main').getByRole('table').getByRole('link').first().click();
  await expect(page).toHaveURL(/\/denver\/votes\/./);
  const table = page.getByRole('table').first();
  await expect(table.getByRole('columnheader').first()).toBeVisible();
  const rows = table.getByRole('row');
  expect(await rows.count()).toBeGreaterThan(5);
  await expect(table).toContainText(/yes|no/i);
});

test('a change of filter is announced', async ({ page }) => {
  await page.goto('/denver/legislation');
  const said = page.getByRole('main').getByRole('status').first();
  const before = await said.textContent();
  await page.getByRole('checkbox', { name: 'Robin Kniech' }).check();
  await expect(page.getByRole('rowheader')).toHaveCount(7);
  await expect(said).toContainText('7');
  expect(await said.textContent()).not.toBe(before);
});
