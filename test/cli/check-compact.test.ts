/** What `check --compact` writes once: put back where it is referred to, it makes up what `check` writes without it. */
import schema from '@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json';
import Ajv from 'ajv-draft-04';
import addFormats from 'ajv-formats';
import fc from 'fast-check';
import type { Log, Result, Run } from 'sarif';
import { describe, expect, it } from 'vitest';
import { organizations } from '../support/organizations.ts';
import { cli, fileOf, linesOf, userRow } from './support.ts';

type Json = Readonly<Record<string, unknown>>;

/** Records that are no rows, or no good ones, beside those of an organization. */
const others = [
  { owner: 'user', incoming: 'none', outgoing: 'none' },
  { owner: 'user', incoming: 'servre' },
  { owner: 'user', incoming: 'servre' },
  userRow({ incomingemaildeliverymethod: -1 }),
  userRow({ name: 'say "no"\\', incomingemaildeliverymethod: 'x' }),
  {},
  3,
];

const inputs = organizations.map((rows) => `${linesOf(...rows, ...rows.slice(0, 2), ...others)}{"a":\n`);

async function written(input: string, flags: readonly string[]): Promise<string> {
  const { stdout } = await cli(['check', fileOf(input), '--fail-on', 'never', ...flags]);
  // Each input is a file of its own.
  return stdout.replaceAll(/[^"]*file-1\.json/g, 'file');
}

/** A result with what its numbers stand for, as the documentation says. */
function expanded(result: Json, list: (kind: string) => readonly unknown[]): Json {
  const of = (kind: string, value: unknown) => (typeof value === 'number' ? list(kind)[value] : value);
  const checks = result.checks as readonly Json[] | undefined;
  const expandedCheck = ({ words, ...check }: Json): Json => ({
    ...check,
    ...((words === undefined ? {} : of('words', words)) as Json),
  });
  return {
    ...result,
    configuration: of('configuration', result.configuration),
    report: of('report', result.report),
    ...(checks && { checks: checks.map(expandedCheck) }),
  };
}

describe('a compact answer, put together again, is the whole one', () => {
  const flags = fc.subarray(['--origins']);

  it('in JSON', async () => {
    await fc.assert(
      fc.asyncProperty(inputs, flags, async (input, more) => {
        const whole = JSON.parse(await written(input, ['--format', 'json', '--changes', ...more]));
        const { configurations, reports, words, ...compact } = JSON.parse(
          await written(input, ['--format', 'json', '--changes', '--compact', ...more]),
        );
        const lists: Readonly<Record<string, readonly unknown[]>> = {
          ...{ configuration: configurations, report: reports, words },
        };
        const results = compact.results.map((result: Json) => expanded(result, (kind) => lists[kind] ?? []));
        expect({ ...compact, results }).toEqual(whole);
        for (const list of [configurations, reports, words]) {
          expect(new Set(list.map((each: unknown) => JSON.stringify(each))).size).toBe(list.length);
        }
      }),
      { numRuns: 30 },
    );
  });

  it('in NDJSON, each part before the first line that refers to it', async () => {
    await fc.assert(
      fc.asyncProperty(inputs, flags, async (input, more) => {
        const lines = async (...further: readonly string[]) =>
          (await written(input, ['--format', 'ndjson', '--changes', ...further, ...more]))
            .trimEnd()
            .split('\n')
            .map((line) => JSON.parse(line) as Json);
        const lists: Record<string, unknown[]> = { configuration: [], report: [], words: [] };
        const results: Json[] = [];
        for (const line of await lines('--compact')) {
          if (typeof line.defines !== 'string') {
            results.push('report' in line ? expanded(line, (kind) => lists[kind] ?? []) : line);
            continue;
          }
          expect(line.number).toBe(lists[line.defines]?.length);
          lists[line.defines]?.push(line.value);
        }
        expect(results).toEqual(await lines());
      }),
      { numRuns: 30 },
    );
  });

  it('in SARIF, which stays right by its schema', async () => {
    const ajv = new Ajv({ strict: false, unicodeRegExp: false });
    addFormats(ajv);
    const isSarif = ajv.compile(schema);
    await fc.assert(
      fc.asyncProperty(inputs, async (input) => {
        const whole = JSON.parse(await written(input, ['--format', 'sarif'])) as Log;
        const compact = JSON.parse(await written(input, ['--format', 'sarif', '--compact'])) as Log;
        expect(isSarif(compact), JSON.stringify(isSarif.errors)).toBe(true);
        const [run] = compact.runs as [Run];
        const rules = run.tool.driver.rules ?? [];
        const resolved = (run.results ?? []).map((result): Result => {
          const { id, arguments: [name = ''] = [] } = result.message;
          const strings = rules[result.ruleIndex as number]?.messageStrings ?? {};
          if (id === undefined) return result;
          const parts = (strings[id] as { readonly text: string }).text.split(/(\{\{|\}\}|\{0\})/);
          const spoken: Record<string, string> = { '{{': '{', '}}': '}', '{0}': name };
          return { ...result, message: { text: parts.map((part) => spoken[part] ?? part).join('') } };
        });
        const plain = rules.map(({ messageStrings: _strings, ...rule }) => rule);
        const driver = { ...run.tool.driver, rules: plain };
        expect({ ...compact, runs: [{ ...run, tool: { driver }, results: resolved }] }).toEqual(whole);
      }),
      { numRuns: 30 },
    );
  });
});

describe('a compact answer', () => {
  const rows = Array.from({ length: 40 }, (_, number) =>
    userRow({
      mailboxid: `m${number}`,
      emailaddress: `m${number}@contoso.example`,
      actdeliverymethod: 2,
      incomingemailstatus: 2,
    }),
  );

  it.each(['json', 'ndjson'])(
    'says everything once where forty mailboxes show the same, in %s',
    async (format) => {
      const text = await written(linesOf(...rows), ['--format', format, '--compact']);
      const whole = await written(linesOf(...rows), ['--format', format]);
      const lines = (await written(linesOf(rows[0]), ['--format', 'ndjson'])).trimEnd().split('\n');
      const { report } = JSON.parse(lines.find((line) => line.includes('"report"')) as string);
      expect(text.split(JSON.stringify(report))).toHaveLength(2);
      expect(whole.split(JSON.stringify(report))).toHaveLength(41);
    },
  );

  it.each(['pretty', 'markdown', 'csv', 'html'])('is none of %s, and that is said', async (format) => {
    const { exitCode, stderr } = await cli(['check', fileOf(userRow()), '--format', format, '--compact']);
    expect(exitCode).toBe(2);
    expect(stderr).toContain(`--compact: ${format} `);
    expect(stderr).toContain('json, ndjson, sarif');
  });
});
