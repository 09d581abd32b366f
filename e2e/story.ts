import { AxeBuilder } from '@axe-core/playwright';
import { test as base, expect, type Page } from '@playwright/test';

type Story = {
  /** Console lines that a story itself provokes; any other error or warning fails it. */
  expectedNoise: RegExp | null;
  quietConsole: undefined;
};

/** A story whose page must say nothing on the console: no error, no warning, nothing thrown. */
export const test = base.extend<Story>({
  expectedNoise: [null, { option: true }],
  quietConsole: [
    async ({ page, expectedNoise }, use) => {
      const heard: string[] = [];
      page.on('console', (message) => {
        const isNoise = ['error', 'warning'].includes(message.type());
        if (isNoise && !expectedNoise?.test(message.text())) heard.push(message.text());
      });
      page.on('pageerror', (error) => heard.push(String(error)));
      await use(undefined);
      expect(heard, 'console errors and warnings').toEqual([]);
    },
    { auto: true },
  ],
});

/** Presses the button of a form where the page does not answer by itself. */
export async function showResults(page: Page, hasScript: boolean | undefined) {
  const button = page.getByRole('button', { name: 'Show results' });
  if (hasScript === false || (await button.isVisible())) await button.click();
}

/** Unfolds the filters where they are folded away. */
export async function openFilters(page: Page) {
  const button = page.getByRole('button', { name: 'Filters' });
  if (await button.isVisible()) await button.click();
}

/** Fails on anything that axe finds, and names it. */
export async function expectAccessible(page: Page) {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => ({ id, at: nodes.map((node) => node.html) }))).toEqual([]);
}

export { expect };
