import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { extendRuleset, guide } from '../../src/index.ts';
import { UNSEEN } from '../render/hostile-words.ts';
import { readCsv } from './csv-reader.ts';
import { organizationWith, PLAIN_TEXTS, trickyTexts } from './organization-input.ts';
import { cli, fileOf, LOOKUP_TABLE, linesOf, queueRow, userRow } from './support.ts';
import { expectWrittenAsItComes } from './written-as-it-comes.ts';

const HEADER = [
  ...['file', 'row', 'id', 'name', 'table', 'verdict', 'status', 'kind', 'rule', 'direction'],
  ...['unmet', 'since', 'clauses', 'message'],
];
const HEADER_LINE = `${HEADER.join(',')}\r\n`;

/** The guide with short words of its own for one rule, so that whole answers are easy to read here. */
const house = extendRuleset(guide, {
  id: 'house',
  override: { 'outlook-client-retired': 'off' },
  words: {
    en: {
      'incoming-outlook-requires-outlook': {
        title: 'Outlook wanted',
        message: 'Receiving this way wants "Outlook", really.',
        why: '',
        remedy: '',
        ignoreWhen: '',
      },
    },
  },
});

async function csvOf(stdin: string, ...flags: readonly string[]): Promise<string> {
  return (await cli(['check', '-', '--format', 'csv', ...flags], { stdin })).stdout;
}

/** The rows of what was found: what the export lacks comes before them, and bears a rule's name of its own. */
const foundIn = (csv: string) => readCsv(csv).filter((cells) => cells[8] !== 'incomplete-export');

/** What is read of an answer in JSON. */
interface Answer {
  readonly results: readonly Result[];
  readonly rows?: readonly Other[];
}
interface Named {
  readonly file: string;
  readonly row: number;
  readonly status?: string;
  readonly id: string | null;
  readonly name: string | null;
  readonly checks?: readonly Found[];
}
interface Result extends Named {
  readonly status: string;
  readonly report: Report;
}
interface Other extends Named {
  readonly table: string;
  readonly defaults?: readonly { readonly owner: string; readonly report: Report }[];
}
interface Report {
  readonly verdict: string;
  readonly findings?: readonly Found[];
  readonly problems?: readonly { readonly message: string }[];
}
interface Found {
  readonly ruleId?: string;
  readonly checkId?: string;
  readonly kind: string;
  readonly direction?: string;
  readonly unmet?: readonly string[];
  readonly since?: string;
  readonly sources: readonly { readonly clause: string }[];
  readonly message: string;
}

/** The cells that JSON has for a finding, before they are made harmless. */
function cellsOf(named: Named, verdict: string, found: Partial<Found>, table = ''): readonly string[] {
  const {
    ruleId,
    checkId,
    kind = '',
    direction = '',
    unmet = [],
    since = '',
    sources = [],
    message = '',
  } = found;
  return [
    ...[named.file, String(named.row), named.id ?? '', named.name ?? '', table, verdict, named.status ?? ''],
    kind,
    ...[ruleId ?? checkId ?? '', direction, unmet.join(' '), since],
    ...[[...new Set(sources.map(({ clause }) => clause))].join(' '), message],
  ];
}

/** Everything that JSON tells of, one finding after the other; the tables of mailboxes are left to other tests. */
function flattened({ results, rows = [] }: Answer): readonly (readonly string[])[] {
  const inReport = (named: Named, report: Report, table?: string) => [
    ...(report.findings ?? []).map((found) => cellsOf(named, report.verdict, found, table)),
    ...(report.problems ?? []).map(({ message }) =>
      cellsOf(named, report.verdict, { ruleId: 'malformed', kind: 'error', message }, table),
    ),
  ];
  return [
    ...results
      .filter(({ status }) => status !== 'out-of-use')
      .flatMap((result) => [
        ...inReport(result, result.report),
        ...(result.checks ?? []).map((found) => cellsOf(result, result.report.verdict, found)),
      ]),
    ...rows.flatMap((other) => [
      ...(other.checks ?? []).map((found) => cellsOf(other, '', found, other.table)),
      ...(other.defaults ?? []).flatMap(({ owner, report }) =>
        inReport(other, report, other.table)
          .filter(([, , , , , , , kind]) => kind !== 'unverified')
          .map((cells) => [...cells.slice(0, -1), `New mailbox: ${owner} — ${cells.at(-1)}`]),
      ),
    ]),
  ];
}

/** In another order, and without the column that is compared apart. */
function asSet(rows: readonly (readonly string[])[]): readonly string[] {
  return rows.map((cells) => JSON.stringify(cells.map((cell, at) => (at === 4 ? '' : cell)))).toSorted();
}

/** As a spreadsheet may be shown it. */
function harmless(cell: string): string {
  return /^[=+\-@]/.test(cell) ? `'${cell}` : cell;
}

/** How cells begin that one spreadsheet or another takes for a formula. */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;

/** The cells as a spreadsheet finds them that parts them at this sign. */
function cellsPartedAt(delimiter: string, text: string): readonly string[] {
  return new Papa.Parser({ delimiter, newline: '\r\n' }).parse(text, 0, false).data.flat();
}

describe('csv', () => {
  it('has a line for each finding, and quotes what has to be', async () => {
    const stdin = linesOf(
      { owner: 'user', incoming: 'outlook', outgoing: 'none', prerequisites: { outlookInstalled: false } },
      { owner: 'user', incoming: 'none', outgoing: 'none' },
      queueRow({ name: 'Sälj, Nord', incomingemaildeliverymethod: -1 }),
    );
    const expected = [
      `'-,1,,,,invalid,broken,error,incoming-outlook-requires-outlook,incoming,outlookInstalled,,A4,"Office Outlook is not installed on the user’s computer. Receiving this way wants ""Outlook"", really."`,
      `'-,3,5d0e5f0c-0000-4000-8000-000000000001,"Sälj, Nord",mailbox,malformed,not-set-up,error,malformed,,,,,"\`incomingemaildeliverymethod\` is \`-1\`. No delivery method has been set for this mailbox. Accepted: \`0\`, \`1\`, \`2\`, \`3\`."`,
    ];
    expect(await csvOf(stdin, '--ruleset', fileOf(house))).toBe(
      HEADER_LINE + expected.map((line) => `${line}\r\n`).join(''),
    );
  });

  it('with --all has a line as well for each mailbox that nothing stands against, and for no other', async () => {
    const valid = { owner: 'user', incoming: 'none', outgoing: 'none' };
    const stdin = linesOf(
      valid,
      { owner: 'queue', incoming: 'outlook', outgoing: 'none' },
      userRow({
        incomingemaildeliverymethod: 0,
      }),
    );
    const [, ...rows] = readCsv(await csvOf(stdin, '--ruleset', 'guide'));
    const [, ...all] = readCsv(await csvOf(stdin, '--ruleset', 'guide', '--all'));
    expect(all.filter((cells) => cells[7] !== '')).toEqual(rows);
    expect(all.filter((cells) => cells[7] === '')).toEqual([
      ["'-", '1', '', '', '', 'valid', 'ok', '', '', '', '', '', '', ''],
      [
        "'-",
        '3',
        '5d0e5f0c-0000-4000-8000-000000000001',
        'Anna',
        'mailbox',
        'valid',
        'ok',
        '',
        '',
        '',
        '',
        '',
        '',
        '',
      ],
    ]);
    expect(new Set(rows.map(([, row]) => row))).toEqual(new Set(['2']));
  });

  it('has just what JSON has, of rows of every table', async () => {
    const stdin = linesOf(...organizationWith(PLAIN_TEXTS));
    const { stdout } = await cli(['check', '-', '--format', 'json'], { stdin });
    const [header, ...rows] = foundIn(await csvOf(stdin));
    expect(header).toEqual(HEADER);
    const expected = flattened(JSON.parse(stdout) as Answer).map((cells) => cells.map(harmless));
    expect(asSet(rows)).toEqual(asSet(expected));
    // Every kind of finding is among them.
    expect(new Set(rows.map((cells) => cells[7]))).toEqual(new Set(['error', 'unverified', 'advice']));
    expect(new Set(rows.map((cells) => cells[4]))).toEqual(
      new Set(['', 'mailbox', 'emailserverprofile', 'organization']),
    );
  });

  it('gives messages in the language that was asked for, and everything else as it is', async () => {
    const stdin = linesOf(...organizationWith(PLAIN_TEXTS));
    const [english, swedish] = await Promise.all([csvOf(stdin), csvOf(stdin, '--locale', 'sv')]);
    const withoutMessages = (text: string) => readCsv(text).map((cells) => cells.slice(0, -1));
    expect(withoutMessages(swedish)).toEqual(withoutMessages(english));
    expect(readCsv(swedish).at(1)?.at(-1)).not.toBe(readCsv(english).at(1)?.at(-1));
  });

  it('is the header with nothing to judge', async () => {
    expect(await csvOf('[]')).toBe(HEADER_LINE);
  });

  it('whatever texts hold, keeps its cells, and has none in it that a spreadsheet runs', async () => {
    const usual = readCsv(await csvOf(linesOf(...organizationWith(PLAIN_TEXTS)), '--all')).length;
    expect(usual).toBeGreaterThan(20);
    await fc.assert(
      fc.asyncProperty(trickyTexts, async (texts) => {
        const stdout = await csvOf(linesOf(...organizationWith(texts)), '--all');
        for (const cells of readCsv(stdout)) {
          expect(cells).toHaveLength(HEADER.length);
          expect(cells.filter((cell) => /^[=+\-@\t\r\n]/.test(cell))).toEqual([]);
          expect(cells.join('')).not.toMatch(UNSEEN);
        }
      }),
    );
  });

  it('has no cell that a spreadsheet runs, wherever that parts cells', async () => {
    const signs = fc.constantFrom(...';;;"",\'=+-@＝＋－＠\t\r\n a1|');
    const name = fc.string({ unit: signs, maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(fc.array(name, { minLength: 1, maxLength: 4 }), async (names) => {
        const rows = names.map((each) => userRow({ name: each, mailboxid: each, emailaddress: each }));
        const stdout = await csvOf(linesOf(...rows), '--all', '--ruleset', 'dataverse');
        for (const delimiter of [',', ';']) {
          expect(cellsPartedAt(delimiter, stdout).filter((cell) => FORMULA.test(cell))).toEqual([]);
        }
        // Nor where quotes mean nothing.
        expect(stdout.split(/[;\r\n]"*/).filter((cell) => FORMULA.test(cell))).toEqual([]);
        // Nothing is changed but for apostrophes.
        const [, ...read] = foundIn(stdout);
        const plain = (text = '') => text.replaceAll("'", '');
        const shown = (text: string) =>
          plain(text.replace(/[\t\r\n]/g, (sign) => `\\u{${sign.charCodeAt(0).toString(16)}}`));
        for (const cells of read) expect(names.map(shown)).toContain(plain(cells[3]));
      }),
      { numRuns: 200 },
    );
  });

  it('puts an apostrophe before what looks like a formula, and before nothing else', async () => {
    const nameOf = async (name: string) =>
      foundIn(await csvOf(linesOf(userRow({ name, [LOOKUP_TABLE]: 'other' })))).at(1)?.[3];
    expect(await nameOf('=1+1')).toBe("'=1+1");
    expect(await nameOf('+46 8 123')).toBe("'+46 8 123");
    expect(await nameOf('-')).toBe("'-");
    expect(await nameOf('@work')).toBe("'@work");
    expect(await nameOf('1=1')).toBe('1=1');
    expect(await nameOf('\t=1')).toBe('\\u{9}=1');
    expect(await nameOf('=a\nb')).toBe("'=a\\u{a}b");
    expect(await nameOf("O'Neil = 1")).toBe("O'Neil = 1");
    expect(await nameOf(' =1')).toBe(' =1');
    // As a spreadsheet has it that parts cells at semicolons, such as a Swedish one.
    expect(await nameOf('a;=1;b')).toBe("a;'=1;b");
    expect(await nameOf('a;"=1')).toBe(`a;"'=1`);
    expect(await nameOf(';-')).toBe(";'-");
    expect(await nameOf('a; b=1')).toBe('a; b=1');
    expect(await nameOf('＝1')).toBe("'＝1");
    expect(await nameOf('a;＋1')).toBe("a;'＋1");
  });

  it('is written as it comes', async () => {
    const record = { owner: 'queue', incoming: 'outlook', outgoing: 'none' };
    const flags = ['--format', 'csv', '--ruleset', 'guide'];
    await expectWrittenAsItComes(flags, record, (row) => `'-,${row},`);
  });
});
