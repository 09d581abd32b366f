import { expect, expectAccessible, test } from './story';

const item = '/denver/legislation/17-0940';

for (const javaScriptEnabled of [true, false])
  test.describe(`a reader who finds a mistake ${javaScriptEnabled ? 'with' : 'without'} a script`, () => {
    test.use({ javaScriptEnabled });

    test('reports it, is told what is missing, loses nothing and is thanked', async ({ page }) => {
      await page.goto(item);
      await page.getByRole('link', { name: 'Report a mistake' }).click();
      await expect(page.getByRole('heading', { level: 1, name: 'Report a mistake' })).toBeVisible();
      const message = page.getByLabel('What is wrong, and what is right');
      await message.fill('Ten voted yes & "one" was away: <b>see the minutes</b>.');
      await page.getByRole('button', { name: 'Send the report' }).click();

      const alert = page.getByRole('main').getByRole('alert');
      await expect(alert).toContainText('This could not be sent yet.');
      await alert.getByRole('link', { name: /choose one of the list/ }).click();
      const about = page.getByLabel('What the mistake is about');
      await expect(about).toHaveAttribute('aria-invalid', 'true');
      await expect(message).toHaveValue('Ten voted yes & "one" was away: <b>see the minutes</b>.');
      if (javaScriptEnabled) await expectAccessible(page);

      await about.selectOption('A vote, or its count');
      await page.getByRole('button', { name: 'Send the report' }).click();
      await expect(page.getByRole('status')).toContainText('Your report has been sent. Thank you.');
      await expect(message).toHaveValue('');
      await page.getByRole('main').getByRole('link', { name: 'Back to the page' }).click();
      await expect(page).toHaveURL(item);
    });
  });

test('a form of another site is refused', async ({ page }) => {
  const answer = await page.request.post(`${item}/report/send`, {
    form: { about: 'vote', message: 'It is wrong.' },
    headers: { origin: 'https://elsewhere.example' },
  });
  expect(answer.status()).toBe(403);
  expect(await answer.text()).toContain('did not come from a page of this site');
});

test('what was typed longest ago is said to be gone', async ({ page }) => {
  await page.goto(`${item}/report?draft=neverthere`);
  await expect(page.getByRole('main').getByRole('alert')).toContainText('please write it again');
});

test.describe('an item that is not there', () => {
  test.use({ expectedNoise: /Failed to load resource/ });

  test('has no form', async ({ page }) => {
    const answer = await page.goto('/denver/legislation/99-9999/report');
    expect(answer?.status()).toBe(404);
  });
});
