import { expect, test } from './story';

const addresses = [
  '/denver/legislation/99-9999',
  '/denver/nope',
  '/denver/members/nobody',
  '/denver/committees/nobody',
  '/denver/votes/nobody',
  '/nope',
  '/nope/legislation',
  '/nope/legislation/17-0940',
  '/nope/members/robin-kniech',
];

for (const address of addresses) {
  test(`${address} answers 404 with help in the document itself @plain @phone`, async ({ page }) => {
    const response = await page.request.get(address);
    expect(response.status()).toBe(404);
    expect(await response.text()).toContain('There is no page at this address</h1>');
  });
}
