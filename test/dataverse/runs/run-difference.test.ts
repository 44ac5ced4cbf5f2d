import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { differenceOf } from '../../../src/dataverse/runs/run-difference.ts';
import { readSavedRun } from '../../../src/dataverse/runs/saved-run.ts';

type Kind = 'error' | 'unverified' | 'advice';

interface Row {
  readonly file: string;
  readonly row: number;
  readonly id: string | null;
  readonly name: string | null;
  readonly status: string;
  readonly configuration: unknown;
  readonly report: object;
  readonly checks: readonly object[];
}

const kind = fc.constantFrom<Kind>('error', 'unverified', 'advice');
const direction = fc.option(fc.constantFrom('incoming', 'outgoing', 'activities'), { nil: undefined });
const ruleFinding = fc.record({ ruleId: fc.constantFrom('r1', 'r2', 'r3'), kind, direction });
const checkFinding = fc.record({ checkId: fc.constantFrom('c1', 'c2'), kind, direction });
const status = fc.constantFrom('unreadable', 'not-set-up', 'out-of-use', 'broken', 'open', 'ok');

/** A mailbox of a run; ids are few, so that two runs share some. */
const row: fc.Arbitrary<Row> = fc.record({
  file: fc.constant('mailboxes.json'),
  row: fc.nat({ max: 9 }),
  id: fc.option(fc.constantFrom('A1', 'b2', 'c3', 'd4', 'e5'), { nil: null, freq: 9 }),
  name: fc.constantFrom('Anna', 'Bo', null),
  status,
  configuration: fc.constantFrom(null, { owner: 'user' }, { owner: 'queue' }),
  report: fc.oneof(
    fc.record({ findings: fc.array(ruleFinding, { maxLength: 4 }) }),
    fc.constant({ problems: [{ code: 'missing' }] }),
  ),
  checks: fc.array(checkFinding, { maxLength: 3 }),
});

const run = fc.record({
  ruleset: fc.constantFrom('guide', 'dataverse'),
  results: fc.uniqueArray(row, { maxLength: 8, selector: ({ id, row: at }) => id ?? at }),
});
type Run = typeof run extends fc.Arbitrary<infer T> ? T : never;

function read(content: unknown) {
  const checked = readSavedRun(JSON.parse(JSON.stringify(content)));
  if ('faults' in checked) throw new Error(JSON.stringify(checked.faults));
  return checked.value;
}

const difference = (before: Run, after: Run) => differenceOf(read(before), read(after));

const GRAVITY: Readonly<Record<string, number>> = { advice: 1, unverified: 2, error: 3 };

/** Every finding of a run by identity, with its gravity: the model, written as plain loops. */
function gravities({ results }: Run): Map<string, number> {
  const found = new Map<string, number>();
  for (const { id, file, row: at, report, checks } of results) {
    const { findings = [], problems = [] } = report as {
      readonly findings?: readonly { ruleId: string; kind: Kind; direction?: string }[];
      readonly problems?: readonly unknown[];
    };
    const all: [rule: string, direction: string, kind: Kind][] = [];
    for (const each of findings) all.push([each.ruleId, each.direction ?? '', each.kind]);
    for (const each of checks as readonly { checkId: string; kind: Kind; direction?: string }[])
      all.push([each.checkId, each.direction ?? '', each.kind]);
    if (problems.length > 0) all.push(['malformed', '', 'error']);
    for (const [rule, towards, grave] of all) {
      const key = JSON.stringify([id?.toLowerCase() ?? `${file}#${at}`, rule, towards]);
      found.set(key, Math.max(found.get(key) ?? 0, GRAVITY[grave] as number));
    }
  }
  return found;
}

describe('the difference of two runs', () => {
  it('puts each mailbox, rule and direction into exactly the class that the gravities say', () => {
    fc.assert(
      fc.property(run, run, (before, after) => {
        const [earlier, later] = [gravities(before), gravities(after)];
        const expected = { new: 0, fixed: 0, worse: 0, better: 0, same: 0 };
        for (const key of new Set([...earlier.keys(), ...later.keys()])) {
          const [was, is] = [earlier.get(key), later.get(key)];
          if (was === undefined) expected.new += 1;
          else if (is === undefined) expected.fixed += 1;
          else if (is === was) expected.same += 1;
          else expected[is > was ? 'worse' : 'better'] += 1;
        }
        const { summary, findings } = difference(before, after);
        expect(summary).toMatchObject(expected);
        expect(findings).toHaveLength(expected.new + expected.fixed + expected.worse + expected.better);
      }),
      { numRuns: 500 },
    );
  });

  it('is empty between a run and itself, in whatever order its rows stand', () => {
    fc.assert(
      fc.property(
        run.chain((one) =>
          fc.tuple(
            fc.constant(one),
            fc.shuffledSubarray([...one.results], { minLength: one.results.length }),
          ),
        ),
        ([one, shuffled]) => {
          const { findings, mailboxes, rules } = difference(one, { ...one, results: shuffled });
          expect({ findings, mailboxes, changed: rules.changed }).toEqual({
            findings: [],
            mailboxes: { added: [], removed: [], changedStatus: [] },
            changed: false,
          });
        },
      ),
    );
  });

  it('mirrors when the runs change places', () => {
    const mirrored = { new: 'fixed', fixed: 'new', worse: 'better', better: 'worse' } as const;
    fc.assert(
      fc.property(run, run, (before, after) => {
        const [there, back] = [difference(before, after), difference(after, before)];
        const keyOf = ({ id, rule, direction: towards, change }: (typeof there.findings)[number]) =>
          JSON.stringify([id?.toLowerCase() ?? null, rule, towards ?? null, change]);
        expect(there.findings.map(keyOf).sort()).toEqual(
          back.findings.map((each) => keyOf({ ...each, change: mirrored[each.change] })).sort(),
        );
        expect(there.summary.mailboxesAdded).toBe(back.summary.mailboxesRemoved);
        expect(there.summary.mailboxesRemoved).toBe(back.summary.mailboxesAdded);
      }),
    );
  });

  const one = (kinds: readonly Kind[], owner = 'user', hash?: string) => ({
    ruleset: 'dataverse',
    results: [
      {
        ...{ file: 'a.json', row: 1, id: 'A', name: 'Anna', status: 'broken' },
        configuration: { owner },
        report: { findings: kinds.map((each) => ({ ruleId: 'r', kind: each })) },
        checks: kinds.map((each) => ({ checkId: 'c', kind: each })),
      },
    ],
    ...(hash !== undefined && { run: { tool: { version: '1.0.0' }, ruleset: { id: 'dataverse', hash } } }),
  });
  const causes = (before: object, after: object) =>
    differenceOf(read(before), read(after)).findings.map(({ rule, cause }) => [rule, cause]);

  it('names the rules as the cause only where they changed and the configuration did not', () => {
    expect(causes(one(['error'], 'user', 'x'), one([], 'user', 'x'))).toEqual([
      ['c', 'rows'],
      ['r', 'rows'],
    ]);
    expect(causes(one(['error'], 'user', 'x'), one([], 'user', 'y'))).toEqual([
      ['c', 'either'],
      ['r', 'rules'],
    ]);
    expect(causes(one(['error'], 'user', 'x'), one([], 'queue', 'y'))).toEqual([
      ['c', 'rows'],
      ['r', 'rows'],
    ]);
    // A run without a record says nothing of its rules.
    expect(causes(one(['error']), one([], 'user', 'y'))).toEqual([
      ['c', 'rows'],
      ['r', 'rows'],
    ]);
  });

  it('names each place in a saved run that is not what check writes', () => {
    const faults = (content: unknown) => {
      const checked = readSavedRun(content);
      return 'faults' in checked ? checked.faults.map(({ path }) => path.join('.')) : [];
    };
    expect(faults(null)).toEqual(['']);
    expect(faults({})).toEqual(['ruleset', 'results']);
    expect(faults({ ruleset: 'guide', results: [{ ...one([]).results[0], status: 'fine', id: 5 }] })).toEqual(
      ['results.0.id', 'results.0.status'],
    );
  });
});
