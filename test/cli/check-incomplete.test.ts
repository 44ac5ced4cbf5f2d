/** An export of which the last page is missing: told, judged by what is there, and never taken for the whole. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { commandInEnglish } from '../../src/cli/words/en.ts';
import { incompleteInEnglish } from '../../src/dataverse/report/words/en.ts';
import { fill } from '../../src/locales/texts/locale.ts';
import { cli, filesOf, userRow } from './support.ts';

const NEXT = { '@odata.nextLink': 'https://contoso.example/next' };
const rows = (first: number) =>
  [first, first + 1].map((number) =>
    userRow({ mailboxid: `m${number}`, emailaddress: `${number}@contoso.example`, actdeliverymethod: 2 }),
  );
const page = (first: number, hasNext: boolean) => ({ value: rows(first), ...(hasNext && NEXT) });
/** The pages among what is missing: tables and columns are another matter. */
const pagesIn = (summary: { readonly incomplete?: readonly { readonly kind: string }[] }) =>
  (summary.incomplete ?? []).filter(({ kind }) => kind === 'page');
const sentence = (table: string) =>
  [fill(incompleteInEnglish.page, { table }), commandInEnglish.allowIncomplete].join(' ');

async function checked(files: readonly (string | object)[], ...flags: readonly string[]) {
  const paths = filesOf(...files);
  const ran = await cli(['check', ...paths, '--format', 'json', '--fail-on', 'never', ...flags]);
  return { ...ran, json: JSON.parse(ran.stdout) };
}

describe('when every page of a table says that another one comes after it', () => {
  it('that is said once, the exit code is 2, and the number of users is not known', async () => {
    const { stderr, exitCode, json } = await checked([page(1, true), page(3, true)]);
    expect(stderr).toBe(`${sentence('mailbox')}\n`);
    expect(exitCode).toBe(2);
    expect(pagesIn(json.summary)).toEqual([{ kind: 'page', table: 'mailbox' }]);
    expect(json.summary.incomplete[0].kind).toBe('page');
    for (const { configuration } of json.results) expect(configuration).not.toHaveProperty('userCount');
  });

  it('all is judged that is there, and --allow-incomplete lets it be enough', async () => {
    const { stderr, exitCode, json } = await checked([page(1, true)], '--allow-incomplete');
    expect(stderr).toBe(`${sentence('mailbox')}\n`);
    expect(exitCode).toBe(0);
    expect(json.summary.total).toBe(2);
  });

  it('no address of the facts file is said to be on no row', async () => {
    const [facts = ''] = filesOf({ mailboxes: { 'zoe@contoso.example': {} } });
    const { stderr } = await checked([page(1, true)], '--facts', facts);
    expect(stderr).toBe(`${sentence('mailbox')}\n`);
  });

  it.each<readonly [string, string | object]>([
    ['over lines', JSON.stringify(page(1, true), undefined, 2)],
    ['in an array', [page(1, true)]],
    ['in the answer of Power Automate', { statusCode: 200, body: page(1, true) }],
    ['from the client’s scripts', { entities: rows(1), nextLink: 'https://contoso.example/next' }],
    ['without rows, by its context', { '@odata.context': 'x/$metadata#mailboxes(name)', value: [], ...NEXT }],
  ])('so it is %s', async (_name, file) => {
    const { stderr, exitCode } = await checked([file, [{ queueid: 'q' }], userRow({ mailboxid: 'm9' })]);
    expect(stderr).toBe(`${sentence('mailbox')}\n`);
    expect(exitCode).toBe(2);
  });

  it('so it is from the standard input', async () => {
    const { stderr, exitCode } = await cli(['check', '-'], { stdin: JSON.stringify(page(1, true)) });
    expect(stderr).toBe(`${sentence('mailbox')}\n`);
    expect(exitCode).toBe(2);
  });
});

describe('nothing is missing', () => {
  it.each<readonly [string, readonly object[]]>([
    ['of pages of which the last is there, in whatever order', [page(3, false), page(1, true)]],
    ['of a page that is alone', [page(1, false)]],
    ['of rows without a page', [rows(1)]],
    ['of pages of the client’s scripts, whose last has no link', [{ entities: rows(1), nextLink: null }]],
  ])('%s', async (_name, files) => {
    const { stderr, exitCode, json } = await checked(files);
    expect([stderr, exitCode]).toEqual(['', 0]);
    expect(pagesIn(json.summary)).toEqual([]);
    expect(json.results[0].configuration.userCount).toBe(json.results.length);
  });
});

it('is said of just those tables whose last page is not among the files', async () => {
  const pages = {
    mailbox: (hasNext: boolean) => page(1, hasNext),
    queue: (hasNext: boolean) => ({
      value: [{ queueid: 'q1', name: 'Q', statecode: 0 }],
      ...(hasNext && NEXT),
    }),
    systemuser: (hasNext: boolean) => ({
      value: [{ systemuserid: 'u1', isdisabled: false }],
      ...(hasNext && NEXT),
    }),
  };
  const given = fc.array(fc.tuple(fc.constantFrom('mailbox', 'queue', 'systemuser'), fc.boolean()), {
    maxLength: 5,
  });
  await fc.assert(
    fc.asyncProperty(given, async (chosen) => {
      const files = chosen.map(([table, hasNext]) => pages[table](hasNext));
      const { json } = await checked([...files, rows(7)]);
      const tables = [...new Set(chosen.map(([table]) => table))].toSorted();
      const missing = tables.filter((table) =>
        chosen.every(([other, hasNext]) => other !== table || hasNext),
      );
      expect(pagesIn(json.summary)).toEqual(missing.map((table) => ({ kind: 'page', table })));
    }),
    { numRuns: 30 },
  );
});
