import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { barriersIn, palenessIn } from './support/accessibility.ts';
import { describeInBrowser } from './support/browser.ts';

/** A page of every kind, the advisor in each of its states too. */
const PAGES = [
  '/',
  '/advisor',
  '/advisor#owner=queue&not-met=serverSideSyncEnabled&users=many&zzz=1',
  '/advisor#incoming=forward-mailbox&outgoing=outlook&met=emailRouterInstalled&priorities=supported&as-of=2020-01-01',
  '/rules/',
  '/rules/email-router-retired',
  '/decision-tables',
  '/dataverse/what-changed',
  '/clauses',
  '/guide/concepts',
  '/contributing/site',
  '/api/',
  '/api/d365-email-rules.Function.validate',
  '/advisor#ruleset=dataverse&incoming=outlook&outgoing=outlook&met=outlookInstalled',
  '/sv/advisor',
  '/nowhere',
];

/** What is folded away is looked at as well. */
async function unfoldAll(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const each of document.querySelectorAll('details')) each.open = true;
  });
}

describeInBrowser('every kind of page can be used by everybody', (open) => {
  // In the dark it is the colours that differ, and nothing else.
  for (const [colorScheme, find] of [
    ['light', barriersIn],
    ['dark', palenessIn],
  ] as const) {
    it.each(PAGES)(`%s, ${colorScheme}`, async (path) => {
      const { page } = await open(path, { colorScheme });
      await unfoldAll(page);
      expect(await find(page)).toEqual([]);
    });
  }

  it('a pale text is found wherever it stands, folded away too', async () => {
    const { page } = await open('/advisor');
    await unfoldAll(page);
    await page.evaluate(() => {
      const last = [...document.querySelectorAll<HTMLElement>('details p, details li')].at(-1);
      last?.style.setProperty('color', 'rgb(200 200 200)');
    });
    expect(await palenessIn(page)).toEqual([['color-contrast', [expect.stringContaining('200')]]]);
  });

  it('a phone has the same menus, and they can be used', async () => {
    const { page, complaints } = await open('/rules/', { viewport: { width: 390, height: 844 } });
    await page.getByRole('button', { name: 'mobile navigation' }).click();
    await page.locator('.VPNavScreen a', { hasText: 'Set up one' }).waitFor();
    expect(await barriersIn(page)).toEqual([]);
    expect(complaints).toEqual([]);
  });
});
