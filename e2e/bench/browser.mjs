import { chromium } from '@playwright/test';
import { findBrowser } from '../find-browser.mjs';
import { city } from './load.mjs';

const slowdown = 4;

/**
 * What a reader with a slow machine feels, milliseconds: the largest paint of each page, how far it shifts, and on
 * the list the time from a click on a filter to the next paint. With it the bytes of CSS and JavaScript that came.
 */
export async function measureBrowser(origin, paths) {
  const browser = await chromium.launch({
    executablePath: (await findBrowser(async () => 1)) || undefined,
    args: ['--no-sandbox'],
  });
  try {
    const felt = [];
    for (const { name, path } of paths) {
      await (await fetch(origin + path)).text();
      felt.push({ name, ...(await feel(browser, origin + path, name === 'list')) });
    }
    return felt;
  } finally {
    await browser.close();
  }
}

async function feel(browser, address, clicks) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  const cdp = await context.newCDPSession(page);
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  await cdp.send('Network.enable');
  const bytes = { script: 0, style: 0, document: 0 };
  const kinds = new Map();
  cdp.on('Network.responseReceived', ({ requestId, type }) => kinds.set(requestId, type));
  cdp.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const kind = { Script: 'script', Stylesheet: 'style', Document: 'document' }[kinds.get(requestId)];
    if (kind) bytes[kind] += encodedDataLength;
  });
  await page.addInitScript(observe);
  await page.goto(address, { waitUntil: 'networkidle' });
  if (clicks) {
    await page.locator(`a[href^="/${city}/legislation?kind=resolution"]`).first().click();
    await page.waitForFunction(() => window.felt.inp > 0 && location.search.includes('resolution'));
    await page.waitForLoadState('networkidle');
  }
  const { lcp, cls, inp } = await page.evaluate(() => window.felt);
  await context.close();
  return {
    lcp: Math.round(lcp),
    cls: Math.round(cls * 1000) / 1000,
    inp: clicks ? Math.round(inp) : null,
    ...bytes,
  };
}

function observe() {
  window.felt = { lcp: 0, cls: 0, inp: 0 };
  const watch = (type, see, options) =>
    new PerformanceObserver((list) => list.getEntries().forEach(see)).observe({
      type,
      buffered: true,
      ...options,
    });
  watch('largest-contentful-paint', (entry) => {
    window.felt.lcp = entry.startTime;
  });
  watch('layout-shift', (entry) => {
    if (!entry.hadRecentInput) window.felt.cls += entry.value;
  });
  watch(
    'event',
    (entry) => {
      if (entry.interactionId) window.felt.inp = Math.max(window.felt.inp, entry.duration);
    },
    { durationThreshold: 16 },
  );
}
