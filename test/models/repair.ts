import fc from 'fast-check';
import { defineRuleset, type Ruleset, type RulesetDefinition, validate } from '../../src/index.ts';
import type { CoverageProblem } from '../../src/logic/weighted-coverage/problem.ts';
import { dataverse } from '../../src/rulesets/dataverse/index.ts';

/** A configuration as tests make it. */
export interface Mailbox {
  readonly owner: string;
  readonly prerequisites: Readonly<Record<string, boolean>>;
  readonly [key: string]: unknown;
}

/** What `audit` would say of configurations, each in a row of its own. */
export function resultsOf(configurations: readonly Mailbox[], ruleset: Ruleset) {
  return configurations.map((configuration, index) => ({
    file: 'rows',
    row: index + 1,
    id: guidOf(index + 1),
    name: `Mailbox ${index + 1}`,
    configuration: configuration as unknown,
    report: validate<Ruleset>(configuration, { ruleset }),
  }));
}

/** An id that is one. */
export function guidOf(number: number): string {
  return `5d0e5f0c-0000-4000-8000-${String(number).padStart(12, '0')}`;
}

const truths = (names: readonly string[]) =>
  fc.record(Object.fromEntries(names.map((name) => [name, fc.boolean()])), {
    requiredKeys: [],
    noNullPrototype: true,
  }) as fc.Arbitrary<Readonly<Record<string, boolean>>>;

/** Mailboxes of a ruleset, of which more is met than is not. */
export function mailboxesOf(ruleset: Ruleset, maxLength: number): fc.Arbitrary<readonly Mailbox[]> {
  const { owners, directions, prerequisites } = ruleset.vocabulary;
  const methods = Object.fromEntries(
    Object.entries(directions).map(([direction, each]) => [direction, fc.constantFrom(...each)]),
  );
  const mailbox = fc.tuple(
    fc.record({ owner: fc.constantFrom(...owners), ...methods }, { noNullPrototype: true }),
    fc.subarray([...prerequisites]),
    truths(prerequisites),
  );
  return fc.array(
    mailbox.map(([rest, met, known]) => ({
      ...(rest as { owner: string }),
      prerequisites: { ...Object.fromEntries(met.map((each) => [each, true])), ...known },
    })),
    { maxLength },
  );
}

/** What the fewest changes of the organization that repair the most are, found by trying all. */
export interface BestByTrying {
  /** By the number of changes, as far as more of them repair more: how many mailboxes become valid. */
  readonly repairedBySize: readonly (readonly [size: number, repaired: number])[];
}

/**
 * Tries every set of changes of the organization: each of its facts left, made so, or made not so where it holds for
 * nobody. Sets that spoil a mailbox that is valid are none.
 */
export function bestByTrying(configurations: readonly Mailbox[], ruleset: Ruleset): BestByTrying {
  const isValid = (configuration: unknown) =>
    validate<Ruleset>(configuration, { ruleset }).verdict === 'valid';
  const facts = ruleset.vocabulary.prerequisites.filter(
    (each) => ruleset.changes?.prerequisites[each]?.scope !== 'owner',
  );
  const before = configurations.map(isValid);
  const best = new Map<number, number>();
  const consider = (made: Readonly<Record<string, boolean>>) => {
    const after = configurations.map((each) =>
      isValid({ ...each, prerequisites: { ...each.prerequisites, ...made } }),
    );
    if (after.some((valid, index) => !valid && before[index])) return;
    const size = Object.keys(made).length;
    const repaired = after.filter((valid, index) => valid && !before[index]).length;
    best.set(size, Math.max(best.get(size) ?? 0, repaired));
  };
  const tryAll = (left: readonly string[], made: Readonly<Record<string, boolean>>): void => {
    const [fact, ...others] = left;
    if (fact === undefined) {
      consider(made);
      return;
    }
    tryAll(others, made);
    tryAll(others, { ...made, [fact]: true });
    if (!configurations.some(({ prerequisites }) => prerequisites[fact] === true)) {
      tryAll(others, { ...made, [fact]: false });
    }
  };
  tryAll(facts, {});
  const repairedBySize: (readonly [number, number])[] = [];
  for (const [size, repaired] of [...best].sort(([a], [b]) => a - b)) {
    if (repaired > (repairedBySize.at(-1)?.[1] ?? -1)) repairedBySize.push([size, repaired]);
  }
  return { repairedBySize };
}

/** A small ruleset whose requirements contradict each other here and there, unlike those of the guidance. */
export const contrary = defineRuleset({
  id: 'contrary',
  edition: 'contrary',
  vocabulary: {
    owners: ['user'],
    directions: { incoming: ['none', 'a', 'b', 'c'], outgoing: ['none', 'a', 'b'] },
    prerequisites: ['one', 'two', 'three', 'four', 'own'],
  },
  clauses: [],
  terms: {},
  rules: [
    {
      id: 'incoming-a',
      kind: 'error',
      sources: [],
      cases: [{ direction: 'incoming', when: { incoming: 'a' }, requires: { any: [{ not: 'one' }, 'two'] } }],
    },
    {
      id: 'incoming-b',
      kind: 'error',
      sources: [],
      cases: [
        { direction: 'incoming', when: { incoming: 'b' }, requires: { all: ['one', { not: 'three' }] } },
      ],
    },
    {
      id: 'incoming-c',
      kind: 'error',
      sources: [],
      cases: [{ direction: 'incoming', when: { incoming: 'c' }, requires: { any: ['four', 'own'] } }],
    },
    {
      id: 'outgoing-a',
      kind: 'error',
      sources: [],
      cases: [
        {
          direction: 'outgoing',
          when: { outgoing: 'a' },
          requires: { any: [{ all: ['one', 'three'] }, { all: [{ not: 'one' }, 'four'] }] },
        },
      ],
    },
    {
      id: 'outgoing-b',
      kind: 'error',
      sources: [],
      cases: [{ direction: 'outgoing', when: { outgoing: 'b' }, requires: { all: ['two', 'three', 'own'] } }],
    },
  ],
  criteria: [],
  whereToSet: [],
  changes: {
    prerequisites: { own: { scope: 'owner', where: [], who: 'somebody', sources: [] } },
    directions: {},
  },
  words: { en: { doers: { somebody: 'somebody' } } },
} as unknown as RulesetDefinition<Ruleset['vocabulary'], string, string>) as unknown as Ruleset;

/** Options and groups, as small as can be tried through. */
export const repairOptions: fc.Arbitrary<CoverageProblem> = fc.integer({ min: 1, max: 8 }).chain((count) => {
  const option = fc.nat({ max: count - 1 });
  const way = fc
    .tuple(
      fc.uniqueArray(option, { maxLength: 4 }),
      fc.oneof({ arbitrary: fc.constant([]), weight: 3 }, fc.uniqueArray(option, { maxLength: 2 })),
    )
    .map(([requires, without]) => ({
      requires,
      forbids: without.filter((each) => !requires.includes(each)),
    }));
  const group = fc.record({
    weight: fc.integer({ min: 1, max: 9 }),
    alternatives: fc.array(way, { minLength: 1, maxLength: 3 }),
  });
  return fc.record({
    count: fc.constant(count),
    // Every other pair excludes each other, or none does.
    opposites: fc
      .boolean()
      .map((withRivals) =>
        Array.from({ length: count }, (_, each) =>
          withRivals && (each ^ 1) < count && each % 4 < 2 ? each ^ 1 : -1,
        ),
      ),
    groups: fc.array(group, { maxLength: 10 }),
  });
});

/** By the number of options, as far as more are worth more: what the best are worth, found by trying all. */
export function bestOptionsByTrying({
  count,
  opposites,
  groups,
}: CoverageProblem): readonly (readonly [number, number])[] {
  const best = new Map<number, number>();
  for (let mask = 0; mask < 1 << count; mask++) {
    const has = (option: number) => (mask & (1 << option)) !== 0;
    const options = Array.from({ length: count }, (_, option) => option).filter(has);
    if (options.some((option) => has(opposites[option] as number) && opposites[option] !== -1)) continue;
    const worth = groups
      .filter(({ alternatives }) =>
        alternatives.some(({ requires, forbids }) => requires.every(has) && !forbids.some(has)),
      )
      .reduce((sum, { weight }) => sum + weight, 0);
    best.set(options.length, Math.max(best.get(options.length) ?? 0, worth));
  }
  const improving: (readonly [number, number])[] = [];
  for (const [size, worth] of [...best].sort(([a], [b]) => a - b)) {
    if (worth > (improving.at(-1)?.[1] ?? -1)) improving.push([size, worth]);
  }
  return improving;
}

/** The guidance of today. */
export const today = dataverse as unknown as Ruleset;
