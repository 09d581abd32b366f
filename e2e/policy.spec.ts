import { expect, test } from './story';

const pages = [
  '/denver',
  '/denver/legislation',
  '/denver/legislation/17-0940',
  '/denver/timeline',
  '/denver/members',
  '/denver/meetings',
  '/denver/votes',
  '/denver/changes',
  '/denver/freshness',
  '/denver/about/statuses',
];

test('nothing on any page is against the page’s own policy', async ({ page }) => {
  for (const address of pages) {
    const response = await page.goto(address);
    const headers = response?.headers() ?? {};
    expect(headers['content-security-policy'], address).toMatch(
      /script-src 'self' 'nonce-[\w+/]{22}==' 'strict-dynamic';/,
    );
    expect(headers['content-security-policy'], address).not.toContain('unsafe-');
    expect(headers['cache-control'], address).toMatch(/^public, max-age=0, s-maxage=\d+, must-revalidate$/);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  }
});

test.describe('a script that was slipped into a page', () => {
  test.use({
    expectedNoise: /Content Security Policy|Failed to load resource|[Hh]ydrat|Minified React error/,
  });

  test('does not run', async ({ page }) => {
    await page.route('**/denver/about', async (route) => {
      const response = await route.fetch();
      const evil = '<img src=x onerror="document.title=1"><script>document.title=2</script>';
      const body = (await response.text()).replace('</body>', `${evil}</body>`);
      await route.fulfill({ response, body });
    });
    await page.addInitScript(() => {
      document.addEventListener('securitypolicyviolation', (event) => {
        sessionStorage.setItem(
          'refused',
          `${sessionStorage.getItem('refused') ?? ''} ${event.effectiveDirective}`,
        );
      });
    });
    await page.goto('/denver/about');
    await expect
      .poll(() => page.evaluate(() => sessionStorage.getItem('refused') ?? ''))
      .toContain('script-src');
    await expect(page).toHaveTitle(/Passage/);
  });
});
