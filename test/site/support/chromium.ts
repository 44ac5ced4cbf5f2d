import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, it } from 'vitest';

/** The one without windows comes first: it needs half the time. */
const PLACES = [
  process.env.CHROMIUM_PATH,
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];
const executablePath = PLACES.find((path) => path !== undefined && existsSync(path));

/** So that it runs as any user, and asks nothing of a network by itself. */
const ARGUMENTS = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-background-networking'];

/**
 * Tests that need a browser. Where there is none, the run says by name what was not run; under CI that is a failure.
 *
 * @param tests - are given what gives the browser while they run.
 */
export function describeWithChromium(name: string, tests: (browser: () => Browser) => void): void {
  const isThere = executablePath !== undefined;
  if (!isThere && process.env.CI) {
    it(name, () => Promise.reject(new Error('There is no Chromium; CHROMIUM_PATH can say where one is.')));
    return;
  }
  if (!isThere) process.stderr.write(`Not run, for want of Chromium (CHROMIUM_PATH): ${name}\n`);
  describe.runIf(isThere)(name, () => {
    let browser: Browser;
    beforeAll(async () => {
      browser = await chromium.launch({ ...(isThere && { executablePath }), args: ARGUMENTS });
    });
    afterAll(() => browser?.close());
    tests(() => browser);
  });
}
