import { mkdirSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { findBrowser } from './find-browser.mjs';

const base = process.argv[2] ?? 'http://localhost:3000';
const folder = 'docs/screenshots';
const pages = { today: '/denver', legislation: '/denver/legislation', item: '/denver/legislation/17-0940' };
const widths = { wide: 1280, phone: 390 };

/** `npm run screenshots [-- ADDRESS]`: pictures of a running server's main pages, for the README. */
async function main() {
  mkdirSync(folder, { recursive: true });
  const executablePath = (await findBrowser(async () => 1)) || undefined;
  const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const browser = await chromium.launch({ executablePath, args });
  for (const [size, width] of Object.entries(widths)) {
    const page = await browser.newPage({ viewport: { width, height: 900 } });
    for (const [name, path] of Object.entries(pages)) {
      await page.goto(base + path, { waitUntil: 'networkidle' });
      await page.screenshot({ path: `${folder}/${name}-${size}.png` });
      console.log(`${folder}/${name}-${size}.png`);
    }
  }
  await browser.close();
}

await main();
