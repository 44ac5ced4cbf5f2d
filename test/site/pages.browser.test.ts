import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { textOf } from '../support/project.ts';
import { describeInBrowser } from './support/browser.ts';
import { SITE } from './support/site-server.ts';

describeInBrowser('the site in a browser', (open) => {
  it.each(['/', '/rules/', '/decision-tables', '/clauses', '/guide/concepts', '/api/', '/sv/', '/sv/rules/'])(
    '%s opens without a complaint, and asks nobody else for anything',
    async (path) => {
      const { page, complaints } = await open(path);
      expect(await page.locator('h1').first().innerText()).not.toBe('');
      expect(complaints).toEqual([]);
    },
  );

  it('the advisor weighs no more than package.json allows it', async () => {
    const { page, requests, origin } = await open('/advisor');
    await page.waitForLoadState('networkidle');
    const loaded = requests.map((url) => url.slice(origin.length)).filter((path) => /\.(js|css)$/.test(path));
    expect(loaded.length).toBeGreaterThanOrEqual(5);
    const weight = loaded
      .map((path) => gzipSync(readFileSync(join(SITE, path))).length)
      .reduce((sum, each) => sum + each);
    const limits: { name: string; limit: string }[] = JSON.parse(textOf('package.json'))['size-limit'];
    const limit = limits.find(({ name }) => name === 'the advisor page, script and style')?.limit ?? '';
    expect(limit).toMatch(/^\d+ kB$/);
    expect(weight).toBeLessThanOrEqual(Number.parseInt(limit, 10) * 1000);
  });

  it('finds a rule by what it says, with no network but its own files', async () => {
    const { page, complaints } = await open('/');
    await page.keyboard.press('Control+k');
    await page.getByRole('searchbox').fill('sink mailbox');
    const first = page.locator('.VPLocalSearchBox .result').first();
    await first.waitFor();
    expect(await first.innerText()).toMatch(/sink mailbox/i);
    await page.keyboard.press('Enter');
    await page.waitForURL((url) => url.pathname !== '/');
    expect(complaints).toEqual([]);
  });

  it('på svenska: hittar en regel på vad den säger', async () => {
    const { page, complaints } = await open('/sv/');
    await page.keyboard.press('Control+k');
    await page.getByRole('searchbox').fill('sink-postlåda');
    const first = page.locator('.VPLocalSearchBox .result').first();
    await first.waitFor();
    await page.keyboard.press('Enter');
    await page.waitForURL((url) => url.pathname !== '/sv/');
    expect(complaints).toEqual([]);
  });

  it('walks from page to page without a complaint', async () => {
    const { page, origin, complaints } = await open('/');
    await page.locator('.VPNavBarMenu a', { hasText: 'Rules' }).click();
    await page.waitForURL(`${origin}/rules/`);
    await page.locator('.VPSidebar a', { hasText: 'Email Router is retired' }).click();
    await page.waitForURL(`${origin}/rules/email-router-retired`);
    await page.locator('.VPNavBarMenu a', { hasText: 'Set up one' }).click();
    await page.waitForURL(`${origin}/advisor`);
    await page.locator('[data-option="1"]').waitFor();
    expect(complaints).toEqual([]);
  });

  it('changes between light and dark, and remembers it', async () => {
    const { page, complaints } = await open('/advisor', { colorScheme: 'light' });
    await page.locator('.VPNavBarAppearance button').click();
    expect(await page.evaluate(() => document.documentElement.classList.contains('dark'))).toBe(true);
    await page.reload();
    expect(await page.evaluate(() => document.documentElement.classList.contains('dark'))).toBe(true);
    expect(complaints).toEqual([]);
  });

  it('loads a page anew whose parts are gone since the site was published again', async () => {
    const { page, origin } = await open('/rules/');
    let refused = 0;
    await page.route('**/assets/clauses.md.*.js', (route) => {
      refused += 1;
      return refused === 1 ? route.abort() : route.continue();
    });
    await page.locator('.VPSidebar a', { hasText: 'Clauses' }).click();
    await page.waitForURL(`${origin}/clauses`);
    await page.locator('h1', { hasText: 'Clauses' }).waitFor();
    expect(refused).toBeGreaterThan(0);
  });

  it('leads from a page that is not there to one that is', async () => {
    const { page } = await open('/nowhere');
    expect(await page.locator('.NotFound a').getAttribute('href')).toBe('/');
  });
});
