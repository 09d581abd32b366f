import { expect, test } from './story';

const LISTS = [
  'legislation',
  'timeline',
  'meetings',
  'changes',
  'votes',
  'members',
  'members/compare',
  'members/robin-kniech',
  'members/robin-kniech/record',
  'committees',
  'committees/safehouse',
];
const QUERIES = [
  'q=%00',
  `q=${'a'.repeat(7000)}`,
  'q=%22unbalanced',
  'q=%26%20%7C%20!%20%3C-%3E',
  'from=2017-02-30&to=yesterday',
  'cursor=Zm9yZ2Vk&limit=1000000',
  'since=never&item=..%2F..&option=maybe',
  'member=%00&year=99999&role=%00&month=2017-99&page=-1&name=%00&who=x&which=y&outcome=z',
  'q=%3Cscript%3Ealert(1)%3C%2Fscript%3E',
  Array.from({ length: 400 }, () => 'kind=bill').join('&'),
];

for (const list of LISTS) {
  test(`/denver/${list} takes any query without falling over`, async ({ page }) => {
    for (const query of QUERIES) {
      const answer = await page.request.get(`/denver/${list}?${query}`);
      expect({ query: query.slice(0, 60), status: answer.status() }).toEqual({
        query: query.slice(0, 60),
        status: 200,
      });
    }
  });
}

test('a hostile search is shown as text', async ({ page }) => {
  await page.goto('/denver/legislation?q=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('<img src=x onerror=alert(1)>');
});
