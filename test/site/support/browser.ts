import { existsSync } from 'node:fs';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { serveSite } from './site-server.ts';

const PLACES = [
  process.env.CHROMIUM_PATH,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];
const executablePath = PLACES.find((path) => path !== undefined && existsSync(path));

/** So that it runs as any user, and asks nothing of a network by itself. */
const ARGUMENTS = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-background-networking'];

/** A visit to the site, and everything that went wrong during it. */
export interface Visit {
  readonly page: Page;
  readonly origin: string;
  /** Errors of the console and of scripts, refusals by the content security policy, and requests off the origin. */
  readonly complaints: readonly string[];
  /** The address of every request. */
  readonly requests: readonly string[];
}

/** Opens a page of the site, alone in a browser of its own, and waits until it answers. */
export type Open = (path: string, options?: BrowserContextOptions) => Promise<Visit>;

/**
 * Tests that need a browser. Where there is none, the run says by name what was not run; under CI that is a failure.
 */
export function describeInBrowser(name: string, tests: (open: Open) => void): void {
  const isThere = executablePath !== undefined;
  if (!isThere && process.env.CI) {
    it(name, () => Promise.reject(new Error('There is no Chromium; CHROMIUM_PATH can say where one is.')));
    return;
  }
  if (!isThere) process.stderr.write(`Not run, for want of Chromium (CHROMIUM_PATH): ${name}\n`);
  describe.runIf(isThere)(name, () => {
    let browser: Browser;
    let site: Awaited<ReturnType<typeof serveSite>>;
    beforeAll(async () => {
      site = await serveSite();
      browser = await chromium.launch({ ...(isThere && { executablePath }), args: ARGUMENTS });
    });
    afterAll(async () => {
      await browser?.close();
      await site?.close();
    });
    tests(async (path, options) => {
      const context = await browser.newContext(options);
      return visit(await context.newPage(), site.origin, path);
    });
  });
}

async function visit(page: Page, origin: string, path: string): Promise<Visit> {
  const complaints: string[] = [];
  const requests: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('request', (request) => {
    requests.push(request.url());
    if (!request.url().startsWith(`${origin}/`) && !request.url().startsWith('data:')) {
      complaints.push(`A request off the origin: ${request.url()}`);
    }
  });
  await page.exposeFunction('reportRefusal', (what: string) => complaints.push(what));
  await page.addInitScript(() => {
    addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sourceFile }) => {
      const { reportRefusal } = globalThis as unknown as { reportRefusal: (what: string) => void };
      reportRefusal(`Refused by ${violatedDirective}: ${blockedURI} in ${sourceFile}`);
    });
  });
  await page.goto(`${origin}${path}`);
  await page.waitForFunction(() => '__vue_app__' in (document.querySelector('#app') ?? {}));
  return { page, origin, complaints, requests };
}
