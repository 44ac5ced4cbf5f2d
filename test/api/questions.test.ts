import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Configuration,
  defineRuleset,
  type Formula,
  guide,
  type Prerequisite,
  type QuestionsToAsk,
  questions,
  type Ruleset,
  validate,
} from '../../src/index.ts';
import { sv } from '../../src/locales/sv.ts';
import {
  type PlainConfiguration,
  type RulesetData,
  truthIn,
  type Values,
  verdictOf,
} from '../models/evaluator.ts';
import { everyKnown, everyScene } from '../support/guide-space.ts';
import { configurationsOf, days, extendedGuides, ownRulesets } from '../support/rulesets.ts';

function toAsk(configuration: unknown, options: object = {}): QuestionsToAsk<Ruleset> {
  const answer = questions<Ruleset>(configuration, options);
  if (answer.outcome === 'malformed') throw new Error(JSON.stringify(answer.problems));
  return answer;
}

const askedOf = (configuration: Configuration) =>
  toAsk(configuration).questions.map(({ prerequisite }) => prerequisite);

/** Every way to answer questions about these prerequisites. */
function everyAnswerTo(names: readonly string[]): readonly Values[] {
  return names.reduce<readonly Values[]>(
    (all, name) => all.flatMap((each) => [true, false].map((value) => ({ ...each, [name]: value }))),
    [{}],
  );
}

/** The verdicts of all completions of a configuration. */
function fatesOf(data: RulesetData, configuration: PlainConfiguration, asOf?: string): ReadonlySet<string> {
  const { prerequisites = {} } = configuration;
  const unknown = data.vocabulary.prerequisites.filter((name) => prerequisites[name] === undefined);
  return new Set(
    everyAnswerTo(unknown).map((values) =>
      verdictOf(data, { ...configuration, prerequisites: { ...prerequisites, ...values } }, asOf),
    ),
  );
}

const withAnswers = (configuration: PlainConfiguration, values: Values): PlainConfiguration => ({
  ...configuration,
  prerequisites: { ...configuration.prerequisites, ...values },
});

/** Whether answers to some questions settle a verdict, however they fall. */
function settles(
  data: RulesetData,
  configuration: PlainConfiguration,
  names: readonly string[],
  asOf?: string,
): boolean {
  return everyAnswerTo(names).every(
    (values) => fatesOf(data, withAnswers(configuration, values), asOf).size === 1,
  );
}

/** The mean number of answers until a verdict is settled, asked in this order. */
function expectedAnswers(
  data: RulesetData,
  configuration: PlainConfiguration,
  order: readonly string[],
  asOf?: string,
): number {
  const [next, ...later] = order;
  if (next === undefined || fatesOf(data, configuration, asOf).size === 1) return 0;
  const [yes = 0, no = 0] = [true, false].map((value) =>
    expectedAnswers(data, withAnswers(configuration, { [next]: value }), later, asOf),
  );
  return 1 + (yes + no) / 2;
}

function everyOrderOf(names: readonly string[]): readonly (readonly string[])[] {
  if (names.length === 0) return [[]];
  return names.flatMap((first) =>
    everyOrderOf(names.filter((name) => name !== first)).map((rest) => [first, ...rest]),
  );
}

/** What is to hold of the questions to any configuration, found out by trying everything. */
function expectRight(
  data: RulesetData,
  configuration: PlainConfiguration,
  answer: QuestionsToAsk<Ruleset>,
  asOf?: string,
) {
  const names = answer.questions.map(({ prerequisite }) => prerequisite);
  const fates = fatesOf(data, configuration, asOf);
  expect(answer.outcome).toBe(fates.size === 1 ? 'settled' : 'open');
  expect(answer.verdict).toBe(fates.size === 1 ? [...fates][0] : 'undetermined');
  expect(answer.judged).toBe(verdictOf(data, configuration, asOf));
  expect(answer.order).toBe('best');
  expect(settles(data, configuration, names, asOf)).toBe(true);
  for (const name of names) {
    const others = data.vocabulary.prerequisites.filter(
      (each) => each !== name && configuration.prerequisites?.[each] === undefined,
    );
    expect({ name, needed: !settles(data, configuration, others, asOf) }).toEqual({ name, needed: true });
  }
  const costs = everyOrderOf([...names].sort(byVocabulary(data))).map((order) => ({
    order,
    cost: expectedAnswers(data, configuration, order, asOf),
  }));
  const least = Math.min(...costs.map(({ cost }) => cost));
  expect(answer.expectedAnswers).toBe(least);
  expect(names).toEqual(costs.find(({ cost }) => cost === least)?.order);
}

const byVocabulary =
  ({ vocabulary }: RulesetData) =>
  (a: string, b: string) =>
    vocabulary.prerequisites.indexOf(a) - vocabulary.prerequisites.indexOf(b);

describe('the questions about a configuration', () => {
  it('are what makes the difference, and nothing else', () => {
    expect(askedOf({ owner: 'user', incoming: 'outlook', outgoing: 'none' })).toEqual(['outlookInstalled']);
    expect(askedOf({ owner: 'queue', incoming: 'outlook', outgoing: 'server' })).toEqual([]);
    expect(askedOf({ owner: 'user', incoming: 'none', outgoing: 'none' })).toEqual([]);
  });

  it('begin with what rules out most: without Email Router nothing else matters', () => {
    expect(askedOf({ owner: 'user', incoming: 'forward-mailbox', outgoing: 'none' })).toEqual([
      'emailRouterInstalled',
      'sinkMailboxProvisioned',
      'forwardRuleDeployed',
    ]);
  });

  it('come later when either of two would do', () => {
    expect(askedOf({ owner: 'user', incoming: 'none', outgoing: 'server' })).toEqual([
      'smtpCompatible',
      'smtpServerConnected',
      'serverSideSyncEnabled',
      'emailRouterInstalled',
    ]);
  });

  it('leave out what is known', () => {
    const prerequisites = { emailRouterInstalled: true, smtpCompatible: true };
    expect(askedOf({ owner: 'user', incoming: 'none', outgoing: 'server', prerequisites })).toEqual([
      'smtpServerConnected',
    ]);
  });

  it('are worded, and name the rules and clauses that ask', () => {
    const configuration = { owner: 'user', incoming: 'server', outgoing: 'server' } as const;
    const [first] = toAsk(configuration, { locale: sv }).questions;
    expect(first).toMatchObject({
      prerequisite: 'smtpCompatible',
      question: 'Är e-postsystemet SMTP-kompatibelt?',
      ruleIds: ['outgoing-server-requires-smtp'],
      sources: [{ clause: 'A12' }],
    });
    const processor = toAsk(configuration).questions.find(
      ({ prerequisite }) => prerequisite === 'serverSideSyncEnabled',
    );
    expect(processor).toMatchObject({
      question: 'Is server-side synchronization enabled?',
      ruleIds: ['incoming-server-requires-processor', 'outgoing-server-requires-processor'],
      sources: [{ clause: 'A5' }, { clause: 'A12' }],
    });
  });

  it('are malformed where validate is', () => {
    const input = { owner: 'team', incoming: 'fax' };
    const report = validate(input as unknown);
    expect(questions(input as unknown)).toEqual({
      outcome: 'malformed',
      problems: report.verdict === 'malformed' ? report.problems : [],
    });
    expect(questions({} as unknown, { locale: 7 } as never)).toMatchObject({ outcome: 'malformed' });
  });

  it('are none where what is not known can’t make a difference, though it is not known', () => {
    const ruleset = defineRuleset({
      ...JSON.parse(JSON.stringify(guide)),
      id: 'either-way',
      rules: [
        {
          id: 'either',
          kind: 'error',
          sources: [],
          cases: [
            {
              direction: 'incoming',
              when: {},
              requires: { any: ['smtpCompatible', { not: 'smtpCompatible' }] },
            },
          ],
        },
      ],
    } as Ruleset);
    const configuration = { owner: 'user', incoming: 'server', outgoing: 'server' };
    expect(validate<Ruleset>(configuration, { ruleset }).verdict).toBe('undetermined');
    expect(toAsk(configuration, { ruleset })).toEqual({
      outcome: 'settled',
      verdict: 'valid',
      judged: 'undetermined',
      questions: [],
      expectedAnswers: 0,
      order: 'best',
    });
  });
});

describe('the questions are the fewest, in the order that needs the fewest answers', () => {
  it('about every configuration of the guide with nothing known, and many with something known', () => {
    const some = everyKnown.filter((_, index) => index % 41 === 0);
    for (const scene of everyScene) {
      for (const prerequisites of some) {
        const configuration = { ...scene, prerequisites } as PlainConfiguration;
        if (toAsk(configuration).questions.length <= 4)
          expectRight(guide, configuration, toAsk(configuration));
      }
    }
  });

  it.each([
    { kind: 'its own vocabulary', rulesets: ownRulesets, numRuns: 200 },
    { kind: 'an extended guide', rulesets: extendedGuides, numRuns: 15 },
  ])('by any ruleset with $kind', ({ rulesets, numRuns }) => {
    fc.assert(
      fc.property(
        rulesets.chain((made) =>
          fc.record({
            made: fc.constant(made),
            configuration: configurationsOf(made.data.vocabulary),
            asOf: days,
          }),
        ),
        ({ made: { ruleset, data }, configuration, asOf }) => {
          const answer = toAsk(configuration, { ruleset, ...(asOf === undefined ? {} : { asOf }) });
          if (answer.questions.length <= 5) expectRight(data, configuration, answer, asOf);
        },
      ),
      { numRuns },
    );
  });

  it('ends as soon as it says so: answered one after the other, as often as expected', () => {
    const configuration: Configuration = { owner: 'user', incoming: 'server', outgoing: 'server' };
    const ask = (known: Partial<Record<Prerequisite, boolean>>): number => {
      const answer = toAsk({ ...configuration, prerequisites: known });
      const [next] = answer.questions;
      if (next === undefined) return 0;
      return (
        1 + (ask({ ...known, [next.prerequisite]: true }) + ask({ ...known, [next.prerequisite]: false })) / 2
      );
    };
    expect(ask({})).toBeLessThanOrEqual(toAsk(configuration).expectedAnswers as number);
  });
});

/** A ruleset of one rule that asks for all of these. */
function requiring(names: readonly string[], all: readonly Formula[]): Ruleset {
  const requires = { all };
  return defineRuleset({
    id: 'one-rule',
    edition: 'one-rule',
    vocabulary: { owners: ['one'], directions: { there: ['none', 'some'] }, prerequisites: names },
    clauses: [],
    terms: {},
    rules: [{ id: 'all', kind: 'error', sources: [], cases: [{ direction: 'there', when: {}, requires }] }],
    criteria: [],
    whereToSet: [],
  });
}

const namesOf = (count: number) => Array.from({ length: count }, (_, index) => `fact${index}`);

/** What can come of all of these, for every way to answer: 1 it fails, 2 it holds; the first name is the highest bit. */
function outcomesOf(all: readonly Formula[], names: readonly string[]): readonly number[] {
  return Array.from({ length: 2 ** names.length }, (_, answers) => {
    const bitOf = (index: number) => (answers >> (names.length - 1 - index)) & 1;
    const values = Object.fromEntries(names.map((name, index) => [name, bitOf(index) === 1]));
    return truthIn({ all }, values) ? 2 : 1;
  });
}

/** The mean number of answers in this order: an answer is asked for as long as both can come. */
function meanAnswers(all: readonly Formula[], order: readonly string[]): number {
  let outcomes = outcomesOf(all, order);
  let mean = 0;
  while (outcomes.length > 1) {
    const whole = outcomes;
    outcomes = Array.from(
      { length: whole.length / 2 },
      (_, index) => (whole[2 * index] as number) | (whole[2 * index + 1] as number),
    );
    mean += outcomes.filter((outcome) => outcome === 3).length / outcomes.length;
  }
  return mean;
}

/** The least mean number of answers, over every order. */
function leastAnswers(all: readonly Formula[], names: readonly string[]): number {
  const outcomes = outcomesOf(all, names);
  const openShare = (asked: number) => {
    const seen = new Map<number, number>();
    for (const [answers, outcome] of outcomes.entries())
      seen.set(answers & asked, (seen.get(answers & asked) ?? 0) | outcome);
    return [...seen.values()].filter((outcome) => outcome === 3).length / seen.size;
  };
  const known = new Map<number, number>([[outcomes.length - 1, 0]]);
  const leastAfter = (asked: number): number => {
    const next = names.map((_, index) => asked | (1 << index)).filter((each) => each !== asked);
    const least = known.get(asked) ?? openShare(asked) + Math.min(...next.map(leastAfter));
    known.set(asked, least);
    return least;
  };
  return leastAfter(0);
}

describe('more questions than can be tried in every order', () => {
  const literals = fc
    .tuple(fc.constantFrom(...namesOf(8)), fc.integer({ min: 0, max: 3 }))
    .map(([name, negated]): Formula => (negated === 0 ? { not: name } : name));
  const clauses = fc.array(literals, { minLength: 1, maxLength: 3 }).map((any): Formula => ({ any }));

  it('come in an order that needs the fewest answers', () => {
    fc.assert(
      fc.property(fc.array(clauses, { minLength: 2, maxLength: 9 }), (all) => {
        const answer = toAsk({ owner: 'one', there: 'some' }, { ruleset: requiring(namesOf(8), all) });
        const order = answer.questions.map(({ prerequisite }) => prerequisite);
        const others = namesOf(8).filter((name) => !order.includes(name));
        expect(answer.order).toBe('best');
        expect(answer.expectedAnswers).toBe(meanAnswers(all, [...order, ...others]));
        expect(answer.expectedAnswers).toBe(leastAnswers(all, namesOf(8)));
      }),
      { numRuns: 150 },
    );
  });

  it.each<[string, Formula[]]>([
    ['each must be answered yes', namesOf(30)],
    ['each must be answered no', namesOf(30).map((not) => ({ not }))],
    ['one must be answered yes', [{ any: namesOf(30) }]],
  ])('come in the order of the vocabulary where %s, however many there are', (_, all) => {
    const answer = toAsk({ owner: 'one', there: 'some' }, { ruleset: requiring(namesOf(30), all) });
    expect(answer.questions.map(({ prerequisite }) => prerequisite)).toEqual(namesOf(30));
    expect(answer.order).toBe('best');
    expect(answer.expectedAnswers).toBe(2 - 2 ** -29);
  });

  it('are weighed in every order while fifteen hang together, besides those that settle everything', () => {
    const ring = (count: number) =>
      namesOf(count).map((name, index): Formula => ({ any: [name, `fact${(index + 1) % count}`] }));
    const orderOf = (count: number, all: readonly Formula[]) =>
      toAsk({ owner: 'one', there: 'some' }, { ruleset: requiring(namesOf(count), all) }).order;
    expect(orderOf(15, ring(15))).toBe('best');
    expect(orderOf(18, [...ring(15), 'fact15', { not: 'fact16' }, 'fact17'])).toBe('best');
    expect(orderOf(16, ring(16))).toBe('greedy');
  });
});

describe('questions that are too many to weigh', () => {
  const names = namesOf(16);
  const ring = names.map((name, index): Formula => ({ any: [name, `fact${(index + 1) % 16}`] }));

  it('come in a good order, of which the mean number of answers is told', () => {
    const answer = toAsk({ owner: 'one', there: 'some' }, { ruleset: requiring(names, ring) });
    const order = answer.questions.map(({ prerequisite }) => prerequisite);
    expect(answer.order).toBe('greedy');
    expect([...order].sort()).toEqual([...names].sort());
    expect(answer.expectedAnswers).toBe(meanAnswers(ring, order));
    expect(answer.expectedAnswers).toBeLessThanOrEqual(meanAnswers(ring, names));
  });

  it.each<[string, (some: readonly Formula[]) => Formula]>([
    ['all of which', (all) => ({ all })],
    ['not all of which', (all) => ({ not: { all } })],
  ])('have the mean number of answers of their order, of some that differ, %s must hold', (_, joined) => {
    const some = Array.from({ length: 10 }, (_, index): Formula => {
      const [one, other, third] = [index, index + 6, 3 * index + 11].map((at) => `fact${at % 16}`);
      return { any: [one as string, other as string, { not: third as string }] };
    });
    const requires = [joined(some)];
    const answer = toAsk({ owner: 'one', there: 'some' }, { ruleset: requiring(names, requires) });
    const order = answer.questions.map(({ prerequisite }) => prerequisite);
    const others = names.filter((name) => !order.includes(name));
    expect(answer.order).toBe('greedy');
    expect(answer.expectedAnswers).toBe(meanAnswers(requires, [...order, ...others]));
  });

  it('leave off what is missed least', () => {
    const seldom: Formula = { any: ['seldom', 'fact0', 'fact2', 'fact4'] };
    const ruleset = requiring(['seldom', ...names], [seldom, ...ring]);
    const answer = toAsk({ owner: 'one', there: 'some' }, { ruleset });
    expect(answer.order).toBe('greedy');
    expect(answer.questions.at(-1)?.prerequisite).toBe('seldom');
    expect(answer.questions).toHaveLength(17);
  });

  it('begin with what settles everything', () => {
    const pairs = namesOf(28).flatMap((name, index, all) =>
      index % 2 === 0 ? [{ any: [name, all[index + 1] as string] }] : [],
    );
    const ruleset = requiring(namesOf(30), [...pairs, 'fact28', { not: 'fact29' }]);
    const answer = toAsk({ owner: 'one', there: 'some' }, { ruleset });
    expect(answer.questions.map(({ prerequisite }) => prerequisite)).toEqual([
      ...namesOf(30).slice(28),
      ...namesOf(28),
    ]);
    // Three in four of the cases are left after each pair; the last is settled by a yes to its first question.
    const left = Array.from({ length: 14 }, (_, pair) => 0.75 ** pair);
    const ofPairs = left.reduce((sum, share) => sum + 2 * share, 0) - 0.75 ** 13 / 2;
    expect(answer.questions[5]?.question).toBe('Is this true: fact3?');
    expect(answer.expectedAnswers).toBeCloseTo(1 + 1 / 2 + ofPairs / 4, 12);
  });
});
