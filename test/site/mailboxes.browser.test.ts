import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { barriersIn } from './support/accessibility.ts';
import { describeInBrowser } from './support/browser.ts';
import { CONTOSO_FILES, mailboxRow } from './support/mailbox-files.ts';

/** A file as it is handed to the page. */
interface Handed {
  readonly name: string;
  readonly text: string;
  /** How often the text stands in the file; absent means once. */
  readonly times?: number;
}

/** Drops files onto the page, as from a folder. */
async function drop(page: Page, files: readonly Handed[]): Promise<void> {
  await page.locator('.drop').evaluate((target, dropped) => {
    const dataTransfer = new DataTransfer();
    for (const { name, text, times = 1 } of dropped) {
      dataTransfer.items.add(
        new File(
          Array.from({ length: times }, () => text),
          name,
        ),
      );
    }
    target.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
  }, files);
}

const judge = (page: Page) => page.locator('.to-judge button[type="submit"]').click();
const reported = (page: Page) => page.locator('.status-bars').waitFor();
const inLines = (name: string, records: readonly unknown[]): Handed => ({
  name,
  text: records.map((each) => `${JSON.stringify(each)}\n`).join(''),
});
const manyMailboxes = (count: number) =>
  inLines(
    'many.ndjson',
    Array.from({ length: count }, (_, index) => mailboxRow(index + 1)),
  );
const dataRows = (page: Page) => page.locator('.mailbox-table tbody tr[data-index]');
const firstName = (page: Page) => page.locator('[aria-rowindex="2"] .column-name button').innerText();
const barsOf = (page: Page) =>
  page
    .locator('.status-bars li')
    .evaluateAll((bars) =>
      bars.map((bar) => [bar.getAttribute('data-status'), bar.querySelector('.bar-count')?.textContent]),
    );

describeInBrowser('mailbox files', (open) => {
  it('judges the five tables of the Contoso example, and asks nobody for anything meanwhile', async () => {
    const { page, complaints, origin, requests } = await open('/mailboxes');
    await page.waitForLoadState('networkidle');
    const before = requests.length;
    await page.setInputFiles('input[name="files"]', [...CONTOSO_FILES]);
    await judge(page);
    await reported(page);
    expect(await barsOf(page)).toEqual([
      ['broken', '18 of 63'],
      ['not-set-up', '2 of 63'],
      ['unreadable', '1 of 63'],
      ['open', '3 of 63'],
      ['ok', '37 of 63'],
    ]);
    expect(await page.locator('.mailbox-table').getAttribute('aria-rowcount')).toBe('64');
    expect(await page.locator('.judged-by').innerText()).toContain(
      'Current guidance (Power Platform documentation)',
    );
    // Everything that can be opened, too.
    await dataRows(page).first().click();
    await page.locator('.mailbox-details[open]').waitFor();
    // How its messages travel, across or down: the picture that fits.
    expect(await page.locator('.mailbox-details .flow svg:visible').count()).toBe(1);
    await page.keyboard.press('Escape');
    await page.fill('#mailbox-search', 'anna');
    // A form of file that is less common is read by a script of the page, which is loaded when one comes.
    const isScript = (address: string) => address.startsWith(`${origin}/assets/`) && address.endsWith('.js');
    expect(requests.slice(before).filter((address) => !isScript(address))).toEqual([]);
    expect(complaints).toEqual([]);
  });

  it('shows the report as soon as files are chosen, in view, the most frequent first and few at a time', async () => {
    const { page, complaints } = await open('/mailboxes', { viewport: { width: 1440, height: 900 } });
    await page.setInputFiles('input[name="files"]', [...CONTOSO_FILES]);
    await reported(page);
    await page.waitForFunction(() => {
      const { top, bottom } = (document.querySelector('#report-heading') as Element).getBoundingClientRect();
      return top >= 0 && bottom < 300;
    });
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('report-heading');
    const found = page.locator('.report-found .found-list > li');
    expect(await found.count()).toBe(5);
    await page.locator('.report-found > .quiet-button').click();
    const texts = await found.evaluateAll((all) =>
      all.flatMap((each) =>
        each.querySelector('.tone-note') ? [] : [each.querySelector('.found-count')?.textContent ?? ''],
      ),
    );
    expect(texts.length).toBeGreaterThan(5);
    const counts = texts.map((text) => Number(/\d+/.exec(text)?.[0]));
    expect(counts).toEqual(counts.toSorted((one, other) => other - one));
    expect(complaints).toEqual([]);
  });

  it('saves the report as a file, asking nobody for anything', async () => {
    const { page, complaints, origin, requests } = await open('/mailboxes');
    await page.setInputFiles('input[name="files"]', [...CONTOSO_FILES]);
    await reported(page);
    const before = requests.length;
    for (const format of ['HTML', 'CSV', 'JSON']) {
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: `Download as ${format}` }).click(),
      ]);
      expect(download.suggestedFilename()).toBe(`d365-email-check.${format.toLowerCase()}`);
    }
    const isOwn = (address: string) => address.startsWith(`blob:${origin}/`);
    expect(requests.slice(before).filter((address) => !isOwn(address))).toEqual([]);
    expect(complaints).toEqual([]);
  });

  it('lets its worker have nothing that could ask a network', async () => {
    const { page } = await open('/mailboxes');
    await page.waitForLoadState('networkidle');
    expect(page.workers()).toHaveLength(1);
    const types = await page
      .workers()[0]
      ?.evaluate(() =>
        ['fetch', 'XMLHttpRequest', 'WebSocket', 'EventSource', 'importScripts', 'caches'].map(
          (name) => typeof (globalThis as unknown as Record<string, unknown>)[name],
        ),
      );
    expect(types).toEqual(Array.from({ length: 6 }, () => 'undefined'));
  });

  it('judges by the guide when it is chosen', async () => {
    const { page } = await open('/mailboxes');
    expect(await page.getByRole('radio', { name: 'Current guidance' }).isChecked()).toBe(true);
    await page.getByRole('radio', { name: '2017 guide' }).check();
    await drop(page, [manyMailboxes(5)]);
    await judge(page);
    await reported(page);
    const links = await page
      .locator('.found-list a')
      .evaluateAll((all) => all.map((each) => each.getAttribute('href')));
    expect(links.some((href) => href?.startsWith('/rules/'))).toBe(true);
    expect(links.join()).not.toContain('/dataverse/');
  });

  it('shows 20,000 mailboxes with few rows, searches and sorts them, and leads through them by keyboard', async () => {
    const { page, complaints } = await open('/mailboxes');
    await drop(page, [manyMailboxes(20_000)]);
    await judge(page);
    await reported(page);
    const most = 60;
    expect(await page.locator('.mailbox-table').getAttribute('aria-rowcount')).toBe('20001');
    expect(await dataRows(page).count()).toBeLessThan(most);

    await page.locator('.mailbox-frame').evaluate((frame) => frame.scrollTo(0, frame.scrollHeight / 2));
    await page.waitForFunction(() => {
      const rows = [...document.querySelectorAll('.mailbox-table tr[data-index]')];
      return rows.some((row) => Math.abs(Number(row.getAttribute('aria-rowindex')) - 10_000) < 100);
    });
    expect(await dataRows(page).count()).toBeLessThan(most);
    // A row stands in the frame where its number says.
    const [number, middle] = await dataRows(page)
      .nth(10)
      .evaluate((row) => {
        const frame = row.closest('.mailbox-frame') as HTMLElement;
        return [
          Number(row.getAttribute('aria-rowindex')),
          (row as HTMLElement).offsetTop - frame.scrollTop,
        ] as const;
      });
    expect(Math.abs(number - 10_000)).toBeLessThan(100);
    expect(Math.abs(middle)).toBeLessThan(1500);

    await page.fill('#mailbox-search', 'mailbox-1999');
    // 1999 and 19990 to 19999.
    expect(await page.locator('.mailboxes-shown').innerText()).toContain('11 of 20000 shown');
    expect(await dataRows(page).count()).toBe(11);
    await page.selectOption('#mailbox-status', 'not-set-up');
    expect(await page.locator('.mailboxes-shown').innerText()).toContain('0 of 20000 shown');
    await page.locator('.mailbox-filters button').click();
    expect(await page.locator('.mailboxes-shown').innerText()).toContain('20000 of 20000 shown');

    await page.locator('th.column-name button').first().click();
    expect(await page.locator('th.column-name').first().getAttribute('aria-sort')).toBe('ascending');
    expect(await firstName(page)).toBe('Mailbox 1');
    await page.locator('th.column-name button').first().click();
    expect(await page.locator('th.column-name').first().getAttribute('aria-sort')).toBe('descending');
    expect(await firstName(page)).toBe('Mailbox 20000');

    const focused = () =>
      page.evaluate(() => document.activeElement?.closest('tr')?.getAttribute('aria-rowindex'));
    await page.locator('[aria-rowindex="2"] button').focus();
    await page.keyboard.press('ArrowDown');
    await page.waitForFunction(
      () => document.activeElement?.closest('tr')?.getAttribute('aria-rowindex') === '3',
    );
    await page.keyboard.press('End');
    await page.waitForFunction(
      () => document.activeElement?.closest('tr')?.getAttribute('aria-rowindex') === '20001',
    );
    expect(await page.evaluate(() => (document.activeElement as HTMLElement).innerText)).toBe('Mailbox 1');
    await page.keyboard.press('ArrowUp');
    await page.waitForFunction(
      () => document.activeElement?.closest('tr')?.getAttribute('aria-rowindex') === '20000',
    );
    expect(await dataRows(page).count()).toBeLessThan(most);
    await page.keyboard.press('Enter');
    expect(await page.locator('.mailbox-details h2').innerText()).toBe('Mailbox 2');
    await page.keyboard.press('Escape');
    expect(await focused()).toBe('20000');
    expect(complaints).toEqual([]);
  });

  it('keeps the row the keyboard is on when it is scrolled out of sight', async () => {
    const { page } = await open('/mailboxes');
    await drop(page, [manyMailboxes(2000)]);
    await judge(page);
    await reported(page);
    await page.locator('[aria-rowindex="2"] button').focus();
    await page.locator('.mailbox-frame').evaluate((frame) => frame.scrollTo(0, 50_000));
    await page.locator('[aria-rowindex="900"]').waitFor();
    expect(
      await page.evaluate(() => document.activeElement?.closest('tr')?.getAttribute('aria-rowindex')),
    ).toBe('2');
  });

  it('leads from a status and from a rule to the mailboxes', async () => {
    const { page } = await open('/mailboxes');
    await page.setInputFiles('input[name="files"]', [...CONTOSO_FILES]);
    await judge(page);
    await reported(page);
    await page.locator('[data-status="broken"] button').click();
    expect(await page.locator('.mailboxes-shown').innerText()).toContain('18 of 63 shown');
    await page.locator('.report-found > .quiet-button').click();
    await page.locator('[data-finder="check address-repeated"] button').click();
    expect(await page.locator('.mailboxes-shown').innerText()).toContain('2 of 63 shown');
    await dataRows(page).first().locator('button').click();
    const details = page.locator('.mailbox-details');
    expect(await details.locator('[data-check="address-repeated"]').innerText()).toMatch(
      /See also: .*, row \d+/,
    );
    // A check of a row that is no mailbox leads to none.
    expect(await page.locator('[data-finder="check server-profile-gmail-port"]').count()).toBe(1);
    expect(await page.locator('[data-finder="check server-profile-gmail-port"] button').count()).toBe(0);
    expect(await page.locator('[data-default]').count()).toBe(2);
    expect(await page.locator('[data-table="emailserverprofile"]').count()).toBe(2);
  });

  it('says what to do, and judges again in another language what was asked', async () => {
    const { page, complaints } = await open('/mailboxes');
    await page.setInputFiles('input[name="files"]', [...CONTOSO_FILES]);
    await page.fill('#as-of', '2026-01-01');
    await judge(page);
    await reported(page);
    expect(await page.locator('.what-to-do h2').innerText()).toBe('What to do');
    await page.locator('.what-to-do summary').click();
    expect(await page.locator('.what-to-do h3').first().innerText()).toBe('Once for the whole organization');
    const bars = await barsOf(page);
    await page.evaluate(() =>
      document.querySelector<HTMLElement>('.VPNavBarTranslations a[href*="/sv/"]')?.click(),
    );
    await page.waitForURL('**/sv/mailboxes');
    // Until all is judged again, the report in the other language stays.
    await page.locator('.what-to-do h2', { hasText: 'Gör så här' }).waitFor();
    await page.locator('.what-to-do summary').click();
    await page.locator('.what-to-do h3', { hasText: 'En gång för hela organisationen' }).waitFor();
    expect(await barsOf(page)).toEqual(bars.map(([verdict, count]) => [verdict, count?.replace('of', 'av')]));
    expect(await page.inputValue('#as-of')).toBe('2026-01-01');
    expect(await page.locator('.chosen li').count()).toBe(CONTOSO_FILES.length);
    expect(complaints).toEqual([]);
  });

  it('på svenska: bedömer, och säger vad som hittades', async () => {
    const { page, complaints } = await open('/sv/mailboxes');
    await page.setInputFiles('input[name="files"]', [...CONTOSO_FILES]);
    await judge(page);
    await reported(page);
    expect(await page.locator('[data-status="ok"]').innerText()).toContain('37 av 63');
    await page.locator('.report-found > .quiet-button').click();
    expect(await page.locator('[data-finder="check address-missing"]').innerText()).toContain('e-postadress');
    expect(complaints).toEqual([]);
  });

  it('shows what hostile files hold as text', async () => {
    const { page, complaints } = await open('/mailboxes');
    const name = '<img src=x onerror="document.title=1"><b>\u202efdp.exe\u0000';
    const row = { ...mailboxRow(1), name, emailaddress: '{{ 1 + 1 }}<script>document.title=1</script>' };
    const fileName = '<svg onload=alert(1)>\u202e.ndjson';
    await drop(page, [inLines(fileName, [row, { ...row, mailboxid: 'x' }])]);
    expect(await page.locator('.chosen-name').innerText()).toBe('<svg onload=alert(1)>\\u{202e}.ndjson');
    await judge(page);
    await reported(page);
    expect(await firstName(page)).toBe('<img src=x onerror="document.title=1"><b>\\u{202e}fdp.exe\\u{0}');
    await dataRows(page).first().locator('button').click();
    const text = await page.locator('.mailbox-details').innerText();
    expect(text).toContain('{{ 1 + 1 }}<script>document.title=1</script>');
    expect(await page.locator('.report img, .report script, .report b').count()).toBe(0);
    expect(await page.title()).toContain('Check your mailboxes');
    expect(/[\u202a-\u202e\u2066-\u2069]/.test(await page.locator('main').innerText())).toBe(false);
    expect(complaints).toEqual([]);
  });

  it('names a file that is broken, and judges the others', async () => {
    const { page } = await open('/mailboxes');
    const whole = JSON.stringify({ value: [mailboxRow(1), mailboxRow(2)] });
    await drop(page, [
      manyMailboxes(3),
      { name: 'cut.json', text: whole.slice(0, -30) },
      { name: 'empty.csv', text: '' },
    ]);
    await judge(page);
    await reported(page);
    const alert = await page.locator('.report [role="alert"]').innerText();
    expect(alert).toMatch(/cut\.json: the input ends in the middle of a value/);
    expect(alert).toMatch(/empty\.csv: no rows found/);
    expect(alert).not.toContain('many.ndjson');
  });

  it('judges nothing by a facts file that is broken, and names it', async () => {
    const { page } = await open('/mailboxes');
    await drop(page, [
      manyMailboxes(3),
      { name: 'facts.json', text: '{"prerequisites":{"smtpCompatibel":true}}' },
    ]);
    await judge(page);
    const alert = page.locator('[role="alert"]');
    await alert.waitFor();
    expect(await alert.innerText()).toMatch(
      /facts\.json[\s\S]*prerequisites\.smtpCompatibel is not a known key/,
    );
    expect(await page.locator('.report').count()).toBe(0);
  });

  it('stops when it is asked to, and judges something else then', async () => {
    const { page, complaints } = await open('/mailboxes');
    await drop(page, [{ ...manyMailboxes(1000), times: 200 }]);
    await judge(page);
    await page.locator('.judging button').click();
    await page.locator('[role="alert"]', { hasText: 'stopped' }).waitFor();
    expect(await page.locator('.report').count()).toBe(0);
    await page.locator('.chosen li button').click();
    expect(await page.locator('.to-judge button[type="submit"]').isDisabled()).toBe(true);
    await drop(page, [manyMailboxes(3)]);
    await judge(page);
    await reported(page);
    expect(await page.locator('.mailbox-table').getAttribute('aria-rowcount')).toBe('4');
    expect(complaints).toEqual([]);
  });

  it('tells how much was read of what is to be read, both times', async () => {
    const { page } = await open('/mailboxes');
    const file = { ...manyMailboxes(1000), times: 200 };
    await drop(page, [file]);
    await judge(page);
    const progress = page.locator('.judging progress');
    await page.waitForFunction(() => (document.querySelector('progress')?.value ?? 0) > 0);
    expect(await progress.evaluate((each) => (each as HTMLProgressElement).max)).toBe(
      2 * file.text.length * file.times,
    );
    await page.locator('.judging button').click();
  });

  it('prints the report with mailboxes, and without what one can press', async () => {
    const { page } = await open('/mailboxes');
    await drop(page, [manyMailboxes(700)]);
    await judge(page);
    await reported(page);
    await page.emulateMedia({ media: 'print' });
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    await page.locator('[aria-rowindex="501"]').waitFor();
    expect(await dataRows(page).count()).toBe(500);
    expect(await page.locator('.report').innerText()).toContain('Printed: the first 500 of 700.');
    expect(await page.locator('.to-judge').isVisible()).toBe(false);
    expect(await page.locator('.report .quiet-button:visible').count()).toBe(0);
    await page.emulateMedia({ media: 'screen' });
    await page.evaluate(() => dispatchEvent(new Event('afterprint')));
    await page.waitForFunction(() => document.querySelectorAll('tr[data-index]').length < 100);
  });

  it.each([320, 390, 768, 1280, 1920])('fits a page %s pixels wide, in both languages', async (width) => {
    for (const path of ['/mailboxes', '/sv/mailboxes']) {
      const { page } = await open(path, { viewport: { width, height: 900 } });
      await page.setInputFiles('input[name="files"]', [...CONTOSO_FILES]);
      await judge(page);
      await reported(page);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      await page.context().close();
    }
  });

  it.each(['light', 'dark'] as const)('can be used by everybody: %s', async (colorScheme) => {
    const { page } = await open('/mailboxes', { colorScheme });
    expect(await barriersIn(page)).toEqual([]);
    await page.setInputFiles('input[name="files"]', [...CONTOSO_FILES]);
    expect(await barriersIn(page)).toEqual([]);
    await judge(page);
    await reported(page);
    await page.evaluate(() => {
      for (const each of document.querySelectorAll('details')) each.open = true;
    });
    expect(await barriersIn(page)).toEqual([]);
    await dataRows(page).first().locator('button').click();
    await page.locator('.mailbox-details[open]').waitFor();
    expect(await barriersIn(page)).toEqual([]);
    await page.context().close();
  });
});
