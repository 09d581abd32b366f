import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defineConfig, devices } from '@playwright/test';

process.env.STORIES_DATA_DIR ??= join(mkdtempSync(join(tmpdir(), 'passage-stories-')), 'data');
const port = process.env.STORIES_PORT ?? '3917';
const executablePath = process.env.CHROMIUM_PATH || undefined;
const isRoot = process.getuid?.() === 0;

/** A story runs on a wide screen; tagged `@phone` also at 390 pixels, tagged `@plain` also without JavaScript. */
export default defineConfig({
  testDir: 'e2e',
  testMatch: '**/*.spec.ts',
  // On two busy cores the longest story, axe over an item, takes 24 s.
  timeout: 90_000,
  expect: { timeout: 10_000 },
  forbidOnly: true,
  workers: 2,
  reporter: 'list',
  use: {
    ...devices['Desktop Chrome'],
    baseURL: `http://127.0.0.1:${port}`,
    timezoneId: 'Pacific/Auckland',
    trace: 'retain-on-failure',
    launchOptions: { executablePath, args: isRoot ? ['--no-sandbox'] : [] },
  },
  projects: [
    { name: 'wide' },
    { name: 'phone', grep: /@phone/, use: { viewport: { width: 390, height: 844 }, hasTouch: true } },
    { name: 'plain', grep: /@plain/, use: { javaScriptEnabled: false } },
  ],
  webServer: {
    command: 'node server/start.mjs',
    env: { PORT: port, DATA_DIR: process.env.STORIES_DATA_DIR, DATABASE_URL: '', HOST: '127.0.0.1' },
    url: `http://127.0.0.1:${port}/readyz`,
    timeout: 180_000,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 10_000 },
  },
});
