import Papa from 'papaparse';
import { expect, it } from 'vitest';
import { advisorLanguageOf } from '../../docs/.vitepress/advisor/language.ts';
import { downloadOf } from '../../docs/.vitepress/mailboxes/download.ts';
import type { DownloadFormat } from '../../docs/.vitepress/mailboxes/download-formats.ts';
import { contosoFiles, judgedFiles, linesFile, mailboxRow } from './support/mailbox-files.ts';

/** The text of a download; each language is `en` unless it is told otherwise. */
async function textOf(files: readonly File[], format: DownloadFormat, languageId = 'en'): Promise<string> {
  const language = advisorLanguageOf(languageId, 'dataverse');
  const blob = await downloadOf({ files, language, asOf: '' }, format, new AbortController().signal);
  // `text()` would drop the mark at the beginning.
  return Buffer.from((await blob?.arrayBuffer()) ?? new ArrayBuffer(0)).toString();
}

it('JSON holds every result, and the summary that the page shows', async () => {
  const { end, judged } = await judgedFiles(contosoFiles());
  const saved = JSON.parse(await textOf(contosoFiles(), 'json'));
  expect(saved.ruleset).toBe('dataverse');
  expect(saved.results.map(({ id }: { id: string }) => id)).toEqual(judged.mailboxes.map(({ id }) => id));
  expect(saved.summary).toEqual(end?.ending === 'judged' ? JSON.parse(JSON.stringify(end.summary)) : {});
});

it('CSV has a line for each finding, and names each mailbox at least once', async () => {
  const { judged } = await judgedFiles(contosoFiles());
  const text = await textOf(contosoFiles(), 'csv');
  expect(text.startsWith('\ufeff"file","row"')).toBe(true);
  const parser = new Papa.Parser({ delimiter: ',', newline: '\r\n' });
  const { data, errors } = parser.parse(text.slice(1).trimEnd(), 0, false);
  expect(errors).toEqual([]);
  const lines = data.slice(1);
  expect(new Set(lines.map(({ length }) => length))).toEqual(new Set([9]));
  for (const { place, status } of judged.mailboxes) {
    expect(lines.some((cells) => Number(cells[1]) === place[1] && cells[4] === status)).toBe(true);
  }
});

it('CSV has no cell that a spreadsheet would run', async () => {
  const file = linesFile('rows.ndjson', [{ ...mailboxRow(1), name: '=HYPERLINK("https://x","y"),"\n+1' }]);
  const text = await textOf([file], 'csv');
  expect(text).toContain(`"'=HYPERLINK(""https://x"",""y""),""`);
});

it.each(['en', 'sv'])('HTML lists what needs work and nothing else, in %s', async (languageId) => {
  const { judged } = await judgedFiles(contosoFiles());
  const text = await textOf(contosoFiles(), 'html', languageId);
  expect(text).toContain(`<html lang="${languageId}">`);
  for (const { name, status } of judged.mailboxes) {
    const isListed = text.includes(`<tr><th>${name}</th>`);
    if (name !== null) expect([name, isListed]).toEqual([name, status !== 'ok' && status !== 'out-of-use']);
  }
  expect(text).not.toContain('<script');
});

it('HTML shows what hostile files hold as text', async () => {
  const row = { ...mailboxRow(5), name: '<img src=x onerror=alert(1)>\u202e' };
  const text = await textOf([linesFile('<b>.ndjson', [row])], 'html');
  expect(text).toContain('&lt;img src=x onerror=alert(1)&gt;\\u{202e}');
  expect(text).not.toContain('<img');
});

it('is none when the facts file cannot be used', async () => {
  const files = [new File(['{"prerequisites":{"smtpCompatibel":true}}'], 'facts.json')];
  const language = advisorLanguageOf('en', 'dataverse');
  const signal = new AbortController().signal;
  expect(await downloadOf({ files, language, asOf: '' }, 'json', signal)).toBeUndefined();
});
