import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll } from 'vitest';
import { describeWithChromium } from './chromium.ts';
import { serveSite } from './site-server.ts';

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

/** Tests that look at the site with a browser. */
export function describeInBrowser(name: string, tests: (open: Open) => void): void {
  describeWithChromium(name, (browser) => {
    let site: Awaited<ReturnType<typeof serveSite>>;
    beforeAll(async () => {
      site = await serveSite();
    });
    afterAll(() => site?.close());
    // A page that nobody looks at any more still takes its share of the machine.
    afterEach(async () => {
      await Promise.all(
        browser()
          .contexts()
          .map((context) => context.close()),
      );
    });
    tests(async (path, options) => {
      const context = await browser().newContext(options);
      // On a machine with other work everything may take long; a test that hangs is ended elsewhere.
      context.setDefaultTimeout(0);
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
