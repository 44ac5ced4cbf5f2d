import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sax from 'sax';
import { describe, expect, it } from 'vitest';
import { organizationWith, PLAIN_TEXTS } from './organization-input.ts';
import { cli, linesOf, newFolder } from './support.ts';

const stdin = linesOf(...organizationWith(PLAIN_TEXTS));

/** The formats that the documentation names, by how the name of a file ends. */
const BY_NAME = {
  'a.json': 'json',
  'a.ndjson': 'ndjson',
  'a.csv': 'csv',
  'a.md': 'markdown',
  'a.html': 'html',
  'a.sarif': 'sarif',
  'a.xml': 'junit',
  'a.txt': 'pretty',
} as const;

describe('several --output files', () => {
  it('each hold what a run with this format alone writes', async () => {
    const folder = newFolder();
    const outputs = Object.keys(BY_NAME).flatMap((name) => ['--output', join(folder, name)]);
    const together = await cli(['check', '-', '--changes', ...outputs], { stdin });
    expect([together.exitCode, together.stdout]).toEqual([1, '']);
    expect(readdirSync(folder)).toEqual(Object.keys(BY_NAME).sort());
    for (const [name, format] of Object.entries(BY_NAME)) {
      const changes = ['sarif', 'junit'].includes(format) ? [] : ['--changes'];
      const alone = await cli(['check', '-', '--format', format, ...changes], { stdin });
      expect(readFileSync(join(folder, name), 'utf8')).toBe(alone.stdout);
    }
  });

  it('are named at a terminal, with what they say in short, and nowhere else', async () => {
    const queue = linesOf({ owner: 'queue', incoming: 'outlook', outgoing: 'none' });
    const file = join(newFolder(), 'report.html');
    const args = ['check', '-', '--output', file];
    const watched = await cli(args, { stdin: queue, watched: true });
    expect([watched.exitCode, watched.stdout]).toEqual([1, '']);
    expect(watched.stderr).toContain(`1 broken. Written: ${file}`);
    const inSwedish = await cli([...args, '--locale', 'sv'], { stdin: queue, watched: true });
    expect(inSwedish.stderr).toContain(`1 trasig. Sparat: ${file}`);
    expect((await cli([...args, '--quiet'], { stdin: queue, watched: true })).stderr).toBe('');
    expect((await cli(args, { stdin: queue })).stderr).toBe('');
  });

  it('are not written at all when one of them cannot be', async () => {
    const folder = newFolder();
    const [good, bad] = [join(folder, 'a.json'), join(folder, 'missing', 'a.csv')];
    writeFileSync(good, 'earlier');
    const { exitCode, stderr } = await cli(['check', '-', '--output', good, '--output', bad], { stdin });
    expect(exitCode).toBe(2);
    expect(stderr).toContain(`--output ${bad}: cannot be written`);
    expect(readFileSync(good, 'utf8')).toBe('earlier');
    expect(readdirSync(folder)).toEqual(['a.json']);
  });

  it('are refused where two are the same file', async () => {
    const folder = newFolder();
    mkdirSync(join(folder, 'b'));
    const [one, same] = [join(folder, 'a.json'), join(folder, 'b', '..', 'a.json')];
    const { exitCode, stderr } = await cli(['check', '-', '--output', one, '--output', same], { stdin });
    expect([exitCode, stderr]).toEqual([
      2,
      `--output ${same}: is named twice; a file for each answer is accepted.\n`,
    ]);
    expect(existsSync(one)).toBe(false);
  });

  it('are refused with a format that would be that of all', async () => {
    const args = ['check', '-', '--format', 'json', '--output', 'a.json', '--output', 'b.csv'];
    expect(await cli(args, { stdin })).toEqual({
      exitCode: 2,
      stdout: '',
      stderr: '--format json: with several files, the name of each says its format; leave the flag out.\n',
    });
  });

  it('are refused where a name ends like no format, which a --format may still say', async () => {
    const path = join(newFolder(), 'a.pdf');
    const refused = await cli(['check', '-', '--output', path], { stdin });
    expect(refused.exitCode).toBe(2);
    expect(refused.stderr).toBe(
      `--output ${path}: its name does not say in which format to write. Accepted are .json, .ndjson, .csv, .md, .html, .sarif, .xml, .txt, .xlsx, or --format with one of pretty, json, ndjson, csv, sarif, markdown, html, junit.\n`,
    );
    const accepted = await cli(['check', '-', '--format', 'csv', '--output', path], { stdin });
    expect(accepted.exitCode).toBe(1);
    expect(readFileSync(path, 'utf8')).toMatch(/^file,row,/);
  });
});

/** A test case of JUnit as a build server reads it. */
interface Case {
  readonly classname: string;
  readonly name: string;
  readonly endings: readonly { readonly element: string; readonly type: string | undefined }[];
}

/** Reads JUnit's XML by a parser that takes nothing else. */
function readJunit(xml: string) {
  const cases: { classname: string; name: string; endings: Case['endings'][number][] }[] = [];
  const totals: Record<string, string>[] = [];
  const parser = sax.parser(true, {});
  parser.onerror = (error) => {
    throw error;
  };
  parser.onopentag = ({ name: element, attributes }) => {
    const given = attributes as Record<string, string>;
    if (element === 'testsuites' || element === 'testsuite') totals.push(given);
    else if (element === 'testcase')
      cases.push({ classname: String(given.classname), name: String(given.name), endings: [] });
    else cases.at(-1)?.endings.push({ element, type: given.type });
  };
  parser.write(xml).close();
  return { cases, totals };
}

describe('JUnit', () => {
  it('has a test case for each mailbox, which fails once for each error that the rows show', async () => {
    const json = JSON.parse((await cli(['check', '-', '--format', 'json'], { stdin })).stdout);
    const { cases, totals } = readJunit((await cli(['check', '-', '--format', 'junit'], { stdin })).stdout);
    const rows = [...(json.results as Result[]), ...(json.rows as Result[])];
    const aboutRows = cases.filter(({ classname }) => classname !== 'incomplete-export');
    const told = aboutRows.map(({ name, endings }) => JSON.stringify([name, endings]));
    const shown = rows.map((row) =>
      JSON.stringify([row.name ?? row.id ?? `-, row ${row.row}`, endingsOf(row)]),
    );
    expect(told.sort()).toEqual(shown.sort());
    const lacking = cases.filter((each) => !aboutRows.includes(each)).map(({ name }) => name);
    const tables = (json.summary.incomplete as { readonly table: string }[]).map(({ table }) => table);
    expect(new Set(lacking)).toEqual(new Set(tables));
    const ended = (element: string) =>
      cases.filter(({ endings }) => endings.some((each) => each.element === element)).length;
    for (const total of totals) {
      expect(total).toMatchObject({
        tests: String(cases.length),
        failures: String(ended('failure')),
        errors: String(ended('error')),
        skipped: String(ended('skipped')),
      });
    }
    expect(Math.min(ended('failure'), ended('error'), ended('skipped'))).toBeGreaterThan(0);
  });

  it('passes over what an exception accepts', async () => {
    const rows = linesOf({ owner: 'queue', incoming: 'outlook', outgoing: 'none', activities: 'none' });
    const { stdout } = await cli(['check', '-', '--format', 'junit'], { stdin: rows });
    const [failed] = readJunit(stdout).cases;
    const rules = failed?.endings.map(({ type }) => type) ?? [];
    expect(rules).toContain('incoming-outlook-not-for-queues');
    const path = join(newFolder(), 'exceptions.json');
    const exceptions = rules.map((rule) => ({ rule, reason: 'Known' }));
    writeFileSync(path, JSON.stringify({ exceptions }));
    const accepted = await cli(['check', '-', '--format', 'junit', '--exceptions', path], { stdin: rows });
    const endings = readJunit(accepted.stdout).cases[0]?.endings ?? [];
    expect(endings.filter(({ element }) => element !== 'skipped')).toEqual([]);
  });
});

interface Result {
  readonly row: number;
  readonly id: string | null;
  readonly name: string | null;
  readonly status?: string;
  readonly report?: {
    readonly problems?: readonly unknown[];
    readonly findings?: readonly { readonly ruleId: string; readonly kind: string }[];
  };
  readonly checks?: readonly { readonly checkId: string; readonly kind: string }[];
  readonly defaults?: readonly Required<Pick<Result, 'report'>>[];
}

/** How a test case is to end, by what the JSON of the same rows says. */
function endingsOf({ status, report = {}, checks = [], defaults = [] }: Result): Case['endings'] {
  const skipped = { element: 'skipped', type: undefined };
  if (status === 'out-of-use') return [skipped];
  const problems = (report.problems ?? []).map(() => ({ element: 'error', type: 'malformed' }));
  const found = [
    ...(report.findings ?? []).map(({ ruleId: type, kind }) => ({ type, kind })),
    ...checks.map(({ checkId: type, kind }) => ({ type, kind })),
    ...defaults
      .flatMap((each) => each.report.findings ?? [])
      .filter(({ kind }) => kind !== 'unverified')
      .map(({ ruleId: type, kind }) => ({ type, kind })),
  ];
  const failures = found
    .filter(({ kind }) => kind === 'error')
    .map(({ type }) => ({ element: 'failure', type }));
  if (problems.length + failures.length > 0) return [...problems, ...failures];
  return found.some(({ kind }) => kind === 'unverified') ? [skipped] : [];
}
