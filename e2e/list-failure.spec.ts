import { expect, test } from './story';

test.use({ expectedNoise: /Failed to load resource/ });

const API = '**/api/v1/denver/**';

for (const [what, status] of [
  ['answers with an error', 500],
  ['cannot be reached', null],
] as const) {
  test(`when the API ${what}, the rows stay and the message helps`, async ({ page }) => {
    await page.goto('/denver/legislation');
    const before = await page.getByRole('rowheader').allTextContents();
    await page.route(API, (route) =>
      status === null ? route.abort() : route.fulfill({ status, body: 'no' }),
    );
    await page.getByRole('checkbox', { name: 'Robin Kniech' }).check();
    const alert = page.getByRole('alert').filter({ hasText: 'could not be refreshed' });
    await expect(alert).toContainText('previous choice');
    expect(await page.getByRole('rowheader').allTextContents()).toEqual(before);

    await page.unroute(API);
    await alert.getByRole('button', { name: 'Try again' }).click();
    await expect(page.getByRole('rowheader')).toHaveCount(7);
    await expect(alert).toBeHidden();
  });
}

test('old rows stay, marked busy, while an answer is awaited', async ({ page }) => {
  await page.goto('/denver/legislation');
  const { promise: held, resolve: release } = withResolvers();
  await page.route(API, async (route) => {
    await held;
    await route.continue();
  });
  await page.getByRole('checkbox', { name: 'Robin Kniech' }).check();
  await expect(page.getByRole('table')).toHaveAttribute('aria-busy', 'true');
  await expect(page.getByRole('rowheader')).toHaveCount(25);
  release();
  await expect(page.getByRole('rowheader')).toHaveCount(7);
  await expect(page.getByRole('table')).toHaveAttribute('aria-busy', 'false');
});

test('an answer that was overtaken is dropped', async ({ page }) => {
  await page.goto('/denver/legislation');
  const { promise: overtaken, resolve: release } = withResolvers();
  await page.route('**/api/v1/denver/legislation?outcome=adopted', async (route) => {
    await overtaken;
    await route.continue().catch(() => undefined);
  });
  await page.getByRole('checkbox', { name: 'Adopted' }).check();
  const cancelled = page.waitForEvent('requestfailed');
  await page.getByRole('checkbox', { name: 'Robin Kniech' }).check();
  expect((await cancelled).url()).toContain('outcome=adopted');
  release();
  await expect(page).toHaveURL('/denver/legislation?outcome=adopted&role=sponsor&sponsor=robin-kniech');
  await expect(page.getByRole('rowheader')).toHaveCount(1);
});

function withResolvers() {
  let resolve = () => {};
  const promise = new Promise<void>((done) => {
    resolve = done;
  });
  return { promise, resolve };
}
