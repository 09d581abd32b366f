import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';

/** The headless build first, where there is one: Playwright's own download is that, and it takes half the processor. */
const installed = [
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];
const none =
  'No browser was found and none could be installed: install Chromium or Google Chrome, or set CHROMIUM_PATH to one.';

/**
 * The path of a Chromium to test with, or '' for Playwright's own; where none is found one is installed by `run`,
 * which runs a command and gives its exit code. Throws one sentence where there is none in the end.
 */
export async function findBrowser(run) {
  const asked = process.env.CHROMIUM_PATH;
  if (asked && !existsSync(asked)) throw new Error(`CHROMIUM_PATH names no file: ${asked}.`);
  const found = asked || browserHere();
  if (found !== null) return found;
  console.log('No browser was found: installing one.');
  await run(['playwright', 'install', 'chromium'], {});
  if (browserHere() === null && existsSync('/etc/debian_version') && process.getuid?.() === 0) {
    await run(['apt-get', 'update'], {});
    await run(['apt-get', 'install', '-y', '--no-install-recommends', 'chromium-headless-shell'], {
      DEBIAN_FRONTEND: 'noninteractive',
    });
  }
  const now = browserHere();
  if (now === null) throw new Error(none);
  return now;
}

function browserHere() {
  if (existsSync(chromium.executablePath())) return '';
  return installed.find((path) => existsSync(path)) ?? null;
}
