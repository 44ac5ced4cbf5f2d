import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { expect, it, onTestFinished } from 'vitest';
import { organizationWith, PLAIN_TEXTS } from '../cli/organization-input.ts';
import { cli, linesOf, newFolder, queueRow, userRow } from '../cli/support.ts';
import { barriersIn } from './support/accessibility.ts';
import { describeWithChromium } from './support/chromium.ts';

const organization = linesOf(...organizationWith(PLAIN_TEXTS));

describeWithChromium('the page that check writes, in a browser', (browser) => {
  /** Opens the page about some input, and gathers everything that goes wrong in it. */
  async function open(
    stdin: string,
    { flags = [], ...options }: BrowserContextOptions & { readonly flags?: readonly string[] } = {},
  ): Promise<{ readonly page: Page; readonly complaints: readonly string[] }> {
    const path = join(newFolder(), 'report.html');
    writeFileSync(path, (await cli(['check', '-', '--format', 'html', ...flags], { stdin })).stdout);
    const context = await browser().newContext(options);
    onTestFinished(() => context.close());
    const page = await context.newPage();
    const complaints: string[] = [];
    page.on('console', (message) => complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(String(error)));
    page.on('dialog', (dialog) => {
      complaints.push(dialog.message());
      void dialog.dismiss();
    });
    page.on('request', (request) => {
      if (request.url() !== pathToFileURL(path).href) complaints.push(request.url());
    });
    await page.goto(pathToFileURL(path).href);
    return { page, complaints };
  }

  const rowsOf = (page: Page) => page.locator('#mailbox-table tbody tr:not(.details)');
  const statusesOf = (page: Page) => page.locator('#mailbox-table td.status').allInnerTexts();

  it('lists every mailbox, the gravest first, without a complaint', async () => {
    const { page, complaints } = await open(organization);
    // The order in which `check` counts them.
    const order = ['Broken', 'Not set up', 'Unreadable', 'Open', 'In order', 'Out of use'];
    const shown = await statusesOf(page);
    const placeOf = (status: string) =>
      order.findIndex((each) => status.toLowerCase().endsWith(each.toLowerCase()));
    expect(shown.length).toBeGreaterThan(5);
    expect(shown.map(placeOf)).toEqual(shown.map(placeOf).toSorted());
    expect(Math.min(...shown.map(placeOf))).toBe(0);
    expect(await page.locator('#shown').innerText()).toBe(`${shown.length} of ${shown.length} shown`);
    expect(complaints).toEqual([]);
  });

  it('opens what is said of a mailbox, by mouse and by keyboard, and closes it', async () => {
    const { page } = await open(linesOf(queueRow({ incomingemaildeliverymethod: 1, actdeliverymethod: 0 })));
    const button = page.getByRole('button', { name: 'Support', exact: true });
    const details = page.locator('tr.details');
    expect(await details.isVisible()).toBe(false);
    await button.click();
    expect(await button.getAttribute('aria-expanded')).toBe('true');
    expect(await details.innerText()).toContain(
      '✗ Error Incoming: Dynamics 365 for Outlook is not available to queues',
    );
    await button.press('Enter');
    expect(await details.isVisible()).toBe(false);
  });

  it('finds by text, status and finding, and shows all again', async () => {
    const { page } = await open(
      linesOf(
        queueRow({ name: 'Sälj Nord', mailboxid: '1', incomingemaildeliverymethod: 1 }),
        queueRow({ name: 'Sälj Syd', mailboxid: '2', incomingemaildeliverymethod: 2 }),
        userRow({ name: 'Anna', mailboxid: '3', incomingemaildeliverymethod: -1 }),
      ),
      { flags: ['--ruleset', 'guide'] },
    );
    const names = () => rowsOf(page).locator('.open').allInnerTexts();
    await page.getByLabel('Search').fill('SÄLJ');
    expect((await names()).toSorted()).toEqual(['Sälj Nord', 'Sälj Syd']);
    await page.locator('#status').selectOption('broken');
    expect(await names()).toEqual(['Sälj Nord']);
    expect(await page.locator('#shown').innerText()).toBe('1 of 3 shown');
    await page.getByLabel('Search').fill('nobody');
    expect(await page.locator('#shown').innerText()).toBe('No mailboxes match.');
    await page.getByRole('button', { name: 'Show all' }).click();
    // The browser is asked for the third row: a condition in the page would be code that the page's policy forbids.
    await rowsOf(page).nth(2).waitFor();
    const found = page.locator('#causes li', {
      hasText: 'Incoming: Dynamics 365 for Outlook is not available to queues',
    });
    await found.getByRole('button').click();
    expect(await names()).toEqual(['Sälj Nord']);
    expect(await page.getByRole('combobox', { name: 'Finding', exact: true }).inputValue()).not.toBe('');
  });

  it('sorts by each column, one way and the other', async () => {
    const names = ['Örjan', 'anna', 'Bo 10', 'Bo 9'];
    const rows = names.map((name, index) => queueRow({ name, mailboxid: String(index) }));
    const { page } = await open(linesOf(...rows), { flags: ['--locale', 'sv'] });
    const shown = () => rowsOf(page).locator('.open').allInnerTexts();
    const heading = page.getByRole('columnheader', { name: 'Postlåda' });
    await heading.getByRole('button').click();
    expect(await heading.getAttribute('aria-sort')).toBe('ascending');
    expect(await shown()).toEqual(['anna', 'Bo 9', 'Bo 10', 'Örjan']);
    await heading.getByRole('button').click();
    expect(await heading.getAttribute('aria-sort')).toBe('descending');
    expect(await shown()).toEqual(['Örjan', 'Bo 10', 'Bo 9', 'anna']);
    const status = page.getByRole('columnheader', { name: 'Status' });
    await status.getByRole('button').click();
    expect(await status.getAttribute('aria-sort')).toBe('ascending');
    expect(await heading.getAttribute('aria-sort')).toBe('none');
    expect((await shown()).toSorted()).toEqual(names.toSorted());
  });

  it('turns pages, and prints the mailboxes to fix by name and not the table', async () => {
    const rows = Array.from({ length: 250 }, (_, index) =>
      queueRow({ name: `Queue ${index}`, mailboxid: String(index), incomingemaildeliverymethod: 1 }),
    );
    const { page } = await open(linesOf(...rows), { flags: ['--ruleset', 'guide'] });
    expect(await rowsOf(page).count()).toBe(100);
    expect(await page.getByRole('button', { name: 'Previous' }).isDisabled()).toBe(true);
    for (const number of [2, 3]) {
      await page.getByRole('button', { name: 'Next' }).click();
      expect(await page.locator('#page').innerText()).toBe(`Page ${number} of 3`);
    }
    expect(await rowsOf(page).count()).toBe(50);
    expect(await page.getByRole('button', { name: 'Next' }).isDisabled()).toBe(true);
    await page.evaluate("dispatchEvent(new Event('beforeprint'))");
    expect(await page.locator('#to-print li').count()).toBe(250);
    expect(await page.locator('#to-print').isVisible()).toBe(true);
    await page.evaluate("dispatchEvent(new Event('afterprint'))");
    expect(await page.locator('#to-print').isVisible()).toBe(false);
    expect(await rowsOf(page).count()).toBe(50);
  });

  it('can be used with 20,000 mailboxes', async () => {
    const rows = Array.from({ length: 20_000 }, (_, index) =>
      userRow({ name: `User ${index}`, mailboxid: String(index), emailaddress: `u${index}@contoso.example` }),
    );
    const { page, complaints } = await open(linesOf(...rows));
    expect(await rowsOf(page).count()).toBe(100);
    await page.getByLabel('Search').fill('User 19999');
    expect(await rowsOf(page).locator('.open').allInnerTexts()).toEqual(['User 19999']);
    expect(await page.locator('#shown').innerText()).toBe('1 of 20,000 shown');
    expect(complaints).toEqual([]);
  });

  it.each(['light', 'dark'] as const)('can be used by everybody, %s', async (colorScheme) => {
    for (const viewport of [
      { width: 1200, height: 900 },
      { width: 360, height: 740 },
    ]) {
      const { page } = await open(organization, { colorScheme, viewport, flags: ['--changes'] });
      for (const button of await rowsOf(page).locator('.open').all()) await button.click();
      expect(await barriersIn(page)).toEqual([]);
      const overflow = await page.evaluate('document.documentElement.scrollWidth - innerWidth');
      expect(overflow).toBeLessThanOrEqual(0);
    }
  });

  it('whatever names hold, shows them and runs nothing', async () => {
    const names = [
      '</script><img src=x onerror=alert(1)>',
      '<!--<script>alert(1)</script>',
      '"><svg onload=alert(1)>',
      '\u202egpj.exe',
      '__proto__',
      'constructor',
      '`code`',
    ];
    const rows = names.map((name) => queueRow({ name, mailboxid: name, statecode: name }));
    const { page, complaints } = await open(linesOf(...rows));
    const shown = await rowsOf(page).locator('.open').allInnerTexts();
    expect(shown.toSorted()).toEqual(names.map((name) => name.replace('\u202e', '\\u{202e}')).toSorted());
    for (const button of await rowsOf(page).locator('.open').all()) await button.click();
    expect(await page.locator('main img, main script').count()).toBe(0);
    expect(complaints).toEqual([]);
  });
});
