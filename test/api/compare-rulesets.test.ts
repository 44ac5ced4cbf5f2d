import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Compared, compareRulesets } from '../../src/api/analysis.ts';
import { compared } from '../../src/api/compare-rulesets/index.ts';
import { defineRuleset, extendRuleset, guide, type Ruleset, validate } from '../../src/index.ts';
import { createBudget } from '../../src/logic/step-budget.ts';
import { countsIn, everyKnownOf, everySceneOf } from '../models/analysis.ts';
import {
  type PlainConfiguration,
  type RulesetData,
  rulesOn,
  sayingOf,
  verdictOf,
} from '../models/evaluator.ts';
import { days, type MadeRuleset, ownRulesets } from '../support/rulesets.ts';

const WEIGHT: Readonly<Record<string, number>> = { valid: 0, undetermined: 1, invalid: 2 };

function comparisonOf(before: unknown, after: unknown, asOf?: string): Compared {
  const comparison = compareRulesets(before, after, asOf === undefined ? {} : { asOf });
  if (comparison.outcome === 'malformed') throw new Error(JSON.stringify(comparison.problems));
  return comparison;
}

/** Every configuration in words that both know; a direction that only one knows stays unused. */
function sharedConfigurations(before: RulesetData, after: RulesetData): readonly PlainConfiguration[] {
  const [old, recent] = [before.vocabulary, after.vocabulary];
  const shared = Object.keys(old.directions).filter((name) => Object.hasOwn(recent.directions, name));
  const vocabulary = {
    owners: old.owners.filter((owner) => recent.owners.includes(owner)),
    directions: Object.fromEntries(
      shared.map((name) => [
        name,
        (old.directions[name] ?? []).filter((method) => recent.directions[name]?.includes(method)),
      ]),
    ),
    prerequisites: old.prerequisites.filter((name) => recent.prerequisites.includes(name)),
  };
  const counts = [...countsIn(before.rules), ...countsIn(after.rules)];
  const unshared = [...Object.keys(old.directions), ...Object.keys(recent.directions)].filter(
    (name) => !shared.includes(name),
  );
  const unused = Object.fromEntries(unshared.map((name) => [name, 'none']));
  return everySceneOf(vocabulary, counts).flatMap((scene) =>
    everyKnownOf(vocabulary.prerequisites).map((prerequisites) => ({ ...scene, ...unused, prerequisites })),
  );
}

/** The errors that decide a verdict on a configuration. */
function deciding(data: RulesetData, each: PlainConfiguration, verdict: string, asOf?: string) {
  const wanted = verdict === 'invalid' ? 'error' : 'unverified';
  return rulesOn(data.rules, asOf)
    .filter((rule) => rule.kind === 'error' && sayingOf(rule, each)?.[0] === wanted)
    .map(({ id }) => id);
}

/** The groups by asking about every configuration. */
function modelOf(before: RulesetData, after: RulesetData, asOf?: string) {
  const groups = new Map<string, { count: number; alone: number; others: Set<string>; stated: number }>();
  const all = sharedConfigurations(before, after);
  for (const each of all) {
    const [was, is] = [verdictOf(before, each, asOf), verdictOf(after, each, asOf)];
    if (was === is) continue;
    const isWorse = (WEIGHT[is] as number) > (WEIGHT[was] as number);
    const [first = '', ...others] = isWorse
      ? deciding(after, each, is, asOf)
      : deciding(before, each, was, asOf);
    const key = `${was} ${is} ${first}`;
    const group = groups.get(key) ?? {
      count: 0,
      alone: 0,
      others: new Set(),
      stated: Number.POSITIVE_INFINITY,
    };
    group.count++;
    const stated = Object.keys(each.prerequisites ?? {}).length;
    if (others.length === 0) {
      group.stated = group.alone === 0 ? stated : Math.min(group.stated, stated);
      group.alone++;
    } else if (group.alone === 0) group.stated = Math.min(group.stated, stated);
    for (const other of others) group.others.add(other);
    groups.set(key, group);
  }
  return { groups, size: all.length };
}

function holdsFor(one: MadeRuleset, other: MadeRuleset, asOf: string | undefined): number {
  const comparison = comparisonOf(one.ruleset, other.ruleset, asOf);
  const model = modelOf(one.data, other.data, asOf);
  const found = comparison.changes.map((change) => [
    `${change.before} ${change.after} ${change.ruleId}`,
    {
      count: change.count,
      alone: change.alone,
      others: new Set(change.others),
      stated: Object.keys(change.witness.before.prerequisites ?? {}).length,
    },
  ]);
  expect(new Map(found as never)).toEqual(model.groups);
  expect(comparison.changes.length).toBe(model.groups.size);
  expect(comparison.configurations).toBe(model.size);
  const sum = (counts: readonly unknown[]) => counts.reduce<number>((all, each) => all + Number(each), 0);
  expect(comparison.changed).toBe(sum([...model.groups.values()].map(({ count }) => count)));
  expect(sum(comparison.transitions.map(({ count }) => count))).toBe(comparison.changed);
  for (const { before, after, count } of comparison.transitions) {
    const those = comparison.changes.filter((each) => each.before === before && each.after === after);
    expect(sum(those.map((each) => each.count))).toBe(count);
  }
  const day = asOf === undefined ? {} : { asOf };
  for (const { before, after, ruleset, ruleId, witness } of comparison.changes) {
    const reports = [
      validate<Ruleset>(witness.before, { ruleset: one.ruleset, ...day }),
      validate<Ruleset>(witness.after, { ruleset: other.ruleset, ...day }),
    ] as const;
    expect(reports.map(({ verdict }) => verdict)).toEqual([before, after]);
    const [report] = ruleset === 'before' ? reports : [reports[1]];
    expect(report.verdict !== 'malformed' && report.findings.map((each) => each.ruleId)).toContain(ruleId);
  }
  return comparison.changes.length;
}

const isSmall = (one: MadeRuleset, other: MadeRuleset) => {
  const sizeOf = ({ data: { vocabulary } }: MadeRuleset) =>
    Object.values(vocabulary.directions).reduce((all, { length }) => all * length * 3, 1) *
    3 ** vocabulary.prerequisites.length;
  return Math.min(sizeOf(one), sizeOf(other)) <= 500;
};

describe('any two rulesets', () => {
  it('differ just where asking about every configuration finds it, each change counted once', () => {
    const pairs = fc.tuple(ownRulesets, ownRulesets, days).filter(([one, other]) => isSmall(one, other));
    let changes = 0;
    fc.assert(
      fc.property(pairs, ([one, other, asOf]) => {
        changes += holdsFor(one, other, asOf);
      }),
      { numRuns: 60 },
    );
    expect(changes).toBeGreaterThan(20);
  });

  it('differ so too when one has the other’s words and some of its rules', () => {
    const edited = fc
      .tuple(ownRulesets, fc.infiniteStream(fc.constantFrom('keep', 'off', 'error')), days)
      .filter(([made]) => isSmall(made, made));
    fc.assert(
      fc.property(edited, ([made, changes, asOf]) => {
        const rules = made.data.rules.flatMap((rule) => {
          const change = changes.next().value;
          const isFree = rule.cases.every(
            ({ when, unless }) => when.prerequisites === undefined && unless?.prerequisites === undefined,
          );
          if (change === 'off') return [];
          return [change === 'error' && isFree ? { ...rule, kind: 'error' as const } : rule];
        });
        const data = { ...made.ruleset, rules };
        const other: MadeRuleset = { ruleset: defineRuleset(data as never) as Ruleset, data };
        holdsFor(made, other, asOf);
        holdsFor(other, made, asOf);
      }),
      { numRuns: 60 },
    );
  });

  it('do not differ from themselves', () => {
    fc.assert(
      fc.property(ownRulesets, ({ ruleset }) => {
        expect(comparisonOf(ruleset, ruleset)).toMatchObject({
          ...{ changed: 0, transitions: [], changes: [] },
          rules: { added: [], removed: [], changed: [] },
        });
      }),
      { numRuns: 30 },
    );
  });
});

describe('a comparison that ends early', () => {
  it('counts what it compared, and no more, and says how many it did not', () => {
    const pairs = fc.tuple(ownRulesets, ownRulesets, days).filter(([one, other]) => isSmall(one, other));
    const seen = { complete: 0, nothing: 0, partial: 0 };
    fc.assert(
      fc.property(pairs, fc.integer({ min: 3, max: 9 }), ([one, other, asOf], fifths) => {
        const { groups, size } = modelOf(one.data, other.data, asOf);
        const enough = createBudget(Number.POSITIVE_INFINITY);
        compared(one.ruleset, other.ruleset, asOf, enough);
        const budget = createBudget((enough.taken * fifths) / 5);
        const partial = compared(one.ruleset, other.ruleset, asOf, budget);
        const [changed, undecided] = [Number(partial.changed), Number(partial.undecided ?? 0)];
        seen[undecided === 0 ? 'complete' : undecided === size ? 'nothing' : 'partial']++;
        expect(partial.configurations).toBe(size);
        const sum = [...groups.values()].reduce((total, { count }) => total + count, 0);
        expect(changed).toBeLessThanOrEqual(sum);
        expect(changed + undecided).toBeGreaterThanOrEqual(sum);
        for (const { before, after, ruleId, count, alone, others } of partial.changes) {
          const group = groups.get(`${before} ${after} ${ruleId}`);
          expect(count).toBeLessThanOrEqual(group?.count ?? 0);
          expect(alone).toBeLessThanOrEqual(group?.alone ?? 0);
          expect([...(group?.others ?? [])]).toEqual(expect.arrayContaining([...others]));
        }
        const day = asOf === undefined ? {} : { asOf };
        for (const { before, after, witness } of partial.changes) {
          const { verdict: was } = validate<Ruleset>(witness.before, { ruleset: one.ruleset, ...day });
          const { verdict: is } = validate<Ruleset>(witness.after, { ruleset: other.ruleset, ...day });
          expect([was, is]).toEqual([before, after]);
        }
      }),
      { numRuns: 200 },
    );
    expect(Math.min(...Object.values(seen))).toBeGreaterThan(0);
  });
});

describe('the guide and a stricter one', () => {
  const strict = extendRuleset(guide, { id: 'strict', override: { 'outlook-client-retired': 'error' } });

  /**
   * By hand, for a user with Outlook in a direction. Outlook/Outlook: 27 needs and counts, 3^6 states of the other
   * prerequisites. None beside Outlook: 18, as the need may not be stated; 3^6. Server receiving: 27, 5 of 9 states have
   * a processor, 3^4; sending: besides 3^2 for what forwarding asks. Forwarding: 27, 3^3. Don’t know weighs in the same way,
   * with two states for one that must not be false, and eight of nine for the processor.
   */
  it('differ where a user has Outlook, counted by hand', () => {
    const valid = 27 * 729 + 2 * 18 * 729 + 27 * 5 * 9 + 27 * 5 * 81 + 27 * 27;
    const notInvalid = 27 * 2 * 729 + 2 * 18 * 2 * 729 + 27 * 2 * 8 * 4 * 9 + 27 * 2 * 8 * 81 + 27 * 16 * 27;
    const comparison = comparisonOf(guide, strict);
    const shared = {
      ...{ ruleset: 'after', ruleId: 'outlook-client-retired', others: [] },
    };
    expect(comparison.changes).toEqual([
      {
        ...{ before: 'valid', after: 'invalid', ...shared, count: valid, alone: valid },
        witness: {
          before: {
            owner: 'user',
            incoming: 'none',
            outgoing: 'outlook',
            prerequisites: { outlookInstalled: true },
          },
          after: {
            owner: 'user',
            incoming: 'none',
            outgoing: 'outlook',
            prerequisites: { outlookInstalled: true },
          },
        },
      },
      {
        ...{ before: 'undetermined', after: 'invalid', ...shared },
        ...{ count: notInvalid - valid, alone: notInvalid - valid },
        witness: {
          before: { owner: 'user', incoming: 'none', outgoing: 'outlook' },
          after: { owner: 'user', incoming: 'none', outgoing: 'outlook' },
        },
      },
    ]);
    expect(comparison.configurations).toBe(24 * 9 * 3 * 3 ** 7);
    expect(comparison.rules).toEqual({ added: [], removed: [], changed: ['outlook-client-retired'] });
  });

  it('do not differ before the rule speaks', () => {
    expect(comparisonOf(guide, strict, '2020-12-03').changed).toBe(0);
    expect(comparisonOf(guide, strict, '2020-12-04').changed).toBe(154_062);
  });

  it('give numbers too large for a number as digits', () => {
    const prerequisites = [
      ...guide.vocabulary.prerequisites,
      ...Array.from({ length: 23 }, (_, i) => `more${i}`),
    ];
    const vocabulary = { ...guide.vocabulary, prerequisites };
    const [one, other] = [guide, strict].map((each) => defineRuleset({ ...each, vocabulary } as never));
    const comparison = comparisonOf(one, other);
    expect(comparison.changed).toBe(String(154_062n * 3n ** 23n));
    expect(comparison.configurations).toBe(String(648n * 3n ** 30n));
  });
});

describe('two vocabularies', () => {
  const small = {
    ...{ edition: 'small', clauses: [], terms: {}, criteria: [], whereToSet: [] },
  };
  const before = defineRuleset({
    ...small,
    id: 'before',
    vocabulary: {
      owners: ['person', 'robot'],
      directions: { inbound: ['none', 'fax', 'drum'] },
      prerequisites: ['paper', 'quiet'],
    },
    rules: [
      {
        id: 'fax-paper',
        kind: 'error',
        sources: [],
        cases: [{ direction: 'inbound', when: { inbound: 'fax' }, requires: 'paper' }],
      },
      { id: 'gone', kind: 'advice', sources: [], cases: [{ direction: 'inbound', when: {} }] },
    ],
  });
  const after = defineRuleset({
    ...small,
    id: 'after',
    vocabulary: {
      owners: ['person', 'team'],
      directions: { inbound: ['none', 'fax', 'pigeon'], outbound: ['none', 'fax'] },
      prerequisites: ['paper', 'ink'],
    },
    rules: [
      {
        ...{ id: 'fax-paper', kind: 'error', sources: [] },
        cases: [
          {
            direction: 'inbound',
            when: { inbound: 'fax', outbound: 'none' },
            requires: { all: ['paper', 'ink'] },
          },
        ],
      },
      {
        id: 'pigeons',
        kind: 'error',
        sources: [],
        cases: [{ direction: 'inbound', when: { inbound: 'pigeon' } }],
      },
    ],
  });

  it('are compared where they overlap, and the rest is told', () => {
    const comparison = comparisonOf(before, after);
    // A person with fax or none; a need with three values, the number of users stated or not, and three values of paper.
    expect(comparison.configurations).toBe(2 * 3 * 2 * 3);
    // Without ink being known, fax with paper is not valid any more.
    expect(comparison.changes).toEqual([
      {
        ...{ before: 'valid', after: 'undetermined', ruleset: 'after', ruleId: 'fax-paper' },
        ...{ count: 6, alone: 6, others: [] },
        witness: {
          before: { owner: 'person', inbound: 'fax', prerequisites: { paper: true } },
          after: { owner: 'person', inbound: 'fax', outbound: 'none', prerequisites: { paper: true } },
        },
      },
    ]);
    expect(comparison.vocabulary).toEqual({
      onlyBefore: {
        owners: ['robot'],
        directions: [],
        methods: { inbound: ['drum'] },
        prerequisites: ['quiet'],
      },
      onlyAfter: {
        owners: ['team'],
        directions: ['outbound'],
        methods: { inbound: ['pigeon'] },
        prerequisites: ['ink'],
      },
    });
    expect(comparison.rules).toEqual({ added: ['pigeons'], removed: ['gone'], changed: ['fax-paper'] });
  });

  it('without a common owner have nothing in common', () => {
    const alien = { ...after, vocabulary: { ...after.vocabulary, owners: ['alien'] } };
    expect(comparisonOf(before, alien)).toMatchObject({ configurations: 0, changed: 0, changes: [] });
  });
});

describe('what is malformed', () => {
  it('is told with its place, all at once', () => {
    const comparison = compareRulesets({ ...guide, id: 5 }, null, { asOf: 'soon', lang: 'sv' } as object);
    expect(
      comparison.outcome === 'malformed' && comparison.problems.map(({ path }) => path.join('.')),
    ).toEqual([...['before.id', 'after', 'options.asOf', 'options.lang']]);
    expect(Object.isFrozen(comparison)).toBe(true);
  });

  it('is a ruleset that is missing', () => {
    const comparison = (compareRulesets as (...args: unknown[]) => unknown)(undefined, guide);
    expect(comparison).toMatchObject({
      outcome: 'malformed',
      problems: [{ code: 'missing-key', path: ['before'] }],
    });
  });
});
