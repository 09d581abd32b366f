import { expect, expectAccessible, test } from './story';

const PAGES = [
  '/denver',
  '/denver/legislation',
  '/denver/legislation?q=police&stage=concluded&sponsor=robin-kniech&stage=nowhere',
  '/denver/legislation/17-0940',
  '/denver/legislation/eo-142',
  '/denver/legislation/choose/sponsor?outcome=enacted',
  '/denver/timeline',
  '/denver/timeline?to=2017-08-31',
  '/denver/members',
  '/denver/members?name=a',
  '/denver/members/robin-kniech',
  '/denver/members/robin-kniech/record?year=2017',
  '/denver/members/compare?member=robin-kniech&member=kevin-flynn',
  '/denver/votes?divided=yes',
  '/denver/votes/16-0541-2016-08-22',
  '/denver/committees',
  '/denver/committees?which=earlier',
  '/denver/committees/safehouse',
  '/denver/committees/city-council',
  '/denver/meetings',
  '/denver/freshness',
  '/denver/changes',
  '/denver/about',
  '/denver/about/statuses',
];

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in ${colorScheme} colours`, { tag: '@phone' }, () => {
    test.use({ colorScheme });
    for (const address of PAGES) {
      test(`axe finds nothing on ${address}`, async ({ page }) => {
        await page.goto(address);
        await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
        await expect(page).toHaveTitle(/\S.* · Passage$/);
        await expectAccessible(page);
        const overflow = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        expect(overflow, 'sideways scrolling').toBeLessThanOrEqual(0);
      });
    }
  });
}

test.describe('a page that is not there', () => {
  test.use({ expectedNoise: /404/ });
  for (const address of ['/denver/legislation/99-9999', '/denver/members/nobody', '/nowhere']) {
    test(`says so and helps: ${address}`, async ({ page }) => {
      const answer = await page.goto(address);
      expect(answer?.status()).toBe(404);
      await expectAccessible(page);
    });
  }
});
