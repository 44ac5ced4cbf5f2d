import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { organizationWith } from './organization-input.ts';
import { cli, newFolder } from './support.ts';

const FORMATS = ['pretty', 'json', 'ndjson', 'csv', 'sarif', 'markdown', 'html', 'junit'];
const VARIANTS = [
  ...FORMATS.map((format) => ['--format', format, '--all']),
  ...['json', 'ndjson', 'sarif'].map((format) => ['--format', format, '--compact']),
  ['--details', '--origins', '--changes'],
  ['--list', '--all'],
  ['--format', 'csv', '--changes'],
  ['--format', 'json', '--origins', '--changes'],
  ['--locale', 'sv', '--format', 'markdown', '--changes'],
];

/** Files of an organization in which every text of its own holds a mark. */
function filesWith(mark: string) {
  const folder = join(newFolder(), `folder-${mark}`);
  mkdirSync(folder);
  const write = (name: string, content: unknown) => {
    const path = join(folder, `${name}-${mark}.json`);
    writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
    return path;
  };
  const rows = organizationWith({
    name: `Name ${mark}`,
    address: `${mark}@contoso.example`,
    id: `49c436ab-0000-4000-8000-${mark}`,
    method: `method-${mark}`,
    table: `table-${mark}`,
  });
  const rule = 'incoming-outlook-retired';
  const who = { reason: `Reason ${mark}`, approvedBy: `Approver ${mark}` };
  return {
    rows: write('rows', { value: rows }),
    lines: write('lines', `{"owner": "${mark}\n{"owner":"${mark}","more-${mark}":1}\n`),
    sheet: write('sheet', `Namn ${mark};Adress ${mark}\n${mark};${mark}\n`),
    facts: write('facts', {
      mailboxes: { [`nobody-${mark}@contoso.example`]: { needs: { incoming: true } } },
    }),
    exceptions: write('exceptions', {
      exceptions: [
        { rule: 'activities-outlook-retired', ...who },
        { rule, mailbox: `${mark}@contoso.example`, ...who },
        { rule, mailbox: `gone-${mark}@contoso.example`, ...who },
        { rule, mailbox: `id-${mark}`, until: '2020-01-01', ...who },
      ],
    }),
    missing: join(folder, `missing-${mark}.json`),
  };
}

/** A mark that no word of ours holds. */
const marks = fc.stringMatching(/^zq[0-9a-f]{10}$/);

describe('--redact', () => {
  it('law: leaves no text of the input in any format, nor on stderr', async () => {
    await fc.assert(
      fc.asyncProperty(marks, fc.constantFrom(...VARIANTS), async (mark, flags) => {
        const { rows, lines, sheet, facts, exceptions, missing } = filesWith(mark);
        const args = ['check', rows, lines, sheet, missing, '--facts', facts, '--exceptions', exceptions];
        const shown = await cli([...args, ...flags]);
        expect(shown.stdout + shown.stderr).toContain(mark);
        const { stdout, stderr, exitCode } = await cli([...args, ...flags, '--redact']);
        const at = (text: string) => {
          const place = text.toLowerCase().indexOf(mark);
          return place < 0 ? '' : text.slice(Math.max(0, place - 80), place + 40);
        };
        expect([flags.join(' '), at(stdout), at(stderr)]).toEqual([flags.join(' '), '', '']);
        expect(exitCode).toBe(shown.exitCode);
      }),
      { numRuns: 40 },
    );
  });

  it('law: changes no verdict, status, finding or count', async () => {
    const { rows, lines, facts, exceptions } = filesWith('zq0123456789');
    const args = ['check', rows, lines, '--facts', facts, '--exceptions', exceptions, '--format', 'json'];
    const [shown, redacted] = await Promise.all(
      [args, [...args, '--redact']].map(async (each) => JSON.parse((await cli(each)).stdout)),
    );
    const saidOf = ({ results, rows: others, summary }: typeof shown) => ({
      results: results.map(({ row, status, configuration, report, checks = [] }: Result) => ({
        ...{ row, status, configuration, verdict: report.verdict },
        codes: report.problems?.map(({ code }) => code),
        found: report.findings?.map(({ ruleId, kind, direction, message }) => ({
          ruleId,
          kind,
          direction,
          message,
        })),
        checks: checks.map(({ checkId, kind, message }) => ({ checkId, kind, message })),
      })),
      others: others.map(({ table, row, checks }: Result) => ({
        table,
        row,
        checks: checks?.map(({ checkId }) => checkId),
      })),
      summary: {
        ...summary,
        unmatchedFacts: summary.unmatchedFacts.length,
        exceptions: {
          applied: summary.exceptions.applied,
          expired: summary.exceptions.expired.length,
          unmatched: summary.exceptions.unmatched.length,
        },
      },
    });
    expect(saidOf(redacted)).toEqual(saidOf(shown));
  });

  it('gives an id the same token in every run, so that `--baseline` and `diff` still find it', async () => {
    const { rows, lines } = filesWith('zq0123456789');
    const before = join(newFolder(), 'before.json');
    const after = join(newFolder(), 'after.json');
    await cli(['check', rows, lines, '--redact', '--output', before]);
    await cli(['check', rows, '--redact', '--output', after, '--baseline', before]);
    const { summary, results } = JSON.parse(readFileSync(after, 'utf8'));
    expect(results[0]).toMatchObject({ file: 'file-1.json', id: expect.stringMatching(/^id-[0-9a-f]{12}$/) });
    expect(summary.baseline).toMatchObject({ new: 0, worse: 0, better: 0, mailboxesAdded: 0 });
    const difference = await cli(['diff', before, after, '--format', 'json']);
    expect(JSON.parse(difference.stdout).summary).toMatchObject({ new: 0, mailboxesAdded: 0 });
  });

  it('is refused where true ids are needed, and beside a run that was written without it', async () => {
    const { rows } = filesWith('zq0123456789');
    const before = join(newFolder(), 'before.json');
    const redacted = join(newFolder(), 'redacted.json');
    await cli(['check', rows, '--output', before]);
    await cli(['check', rows, '--redact', '--output', redacted]);
    for (const [args, message] of [
      [['check', rows, '--redact', '--fix-batch', 'batch'], /--fix-batch: .*--redact/],
      [['check', rows, '--redact', '--baseline', before], /was written without --redact/],
      [['check', rows, '--baseline', redacted], /was written with --redact/],
      [['diff', before, redacted], /was written with --redact/],
    ] as const) {
      const { exitCode, stdout, stderr } = await cli(args);
      expect([exitCode, stdout]).toEqual([2, '']);
      expect(stderr).toMatch(message);
    }
  });

  it('hides the names of organizations, and the line of SARIF stays', async () => {
    const { rows } = filesWith('zq0123456789');
    const flags = ['--organization', `Zq Contoso=${rows}`, '--format', 'sarif'];
    const lineOf = async (...more: readonly string[]) => {
      const { stdout } = await cli(['check', ...flags, ...more]);
      expect(stdout.includes('Zq Contoso')).toBe(more.length === 0);
      return JSON.parse(stdout).runs[0].results.map(
        (each: Located) => each.locations[0]?.physicalLocation.region,
      );
    };
    expect(await lineOf('--redact')).toEqual(await lineOf());
  });
});

interface Result {
  readonly row: number;
  readonly table?: string;
  readonly status?: string;
  readonly configuration?: unknown;
  readonly report: {
    readonly verdict: string;
    readonly problems?: readonly { code: string }[];
    readonly findings?: readonly { ruleId: string; kind: string; direction: string; message: string }[];
  };
  readonly checks?: readonly { checkId: string; kind: string; message: string }[];
}

interface Located {
  readonly locations: readonly { readonly physicalLocation: { readonly region: unknown } }[];
}
