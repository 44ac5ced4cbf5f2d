/** Rulesets in which facts, numbers of users and priorities turn one choice of methods against another. */
import fc from 'fast-check';
import {
  type Condition,
  type CriterionDefinition,
  defineRuleset,
  type RatedCase,
  type Rule,
  type RulesetDefinition,
  type Vocabulary,
} from '../../src/index.ts';
import type { PlainRequest } from '../models/evaluator.ts';
import { formulas, type MadeRuleset } from './rulesets.ts';

const NAMES = ['zeal', 'alpha', 'fax', 'mid'] as const;
const METHODS = { there: ['drum', 'none', 'fax'], back: ['none', 'owl', 'bat'] } as const;
const SOURCES = [{ document: 'Policy', edition: '1', clause: '1' }] as const;

const thresholds = fc.constantFrom(1, 5, 6, 10);
const counts = fc.option(fc.record({ atLeast: thresholds }, { noNullPrototype: true }), { nil: undefined });
const stated = fc.dictionary(fc.constantFrom(...NAMES), fc.boolean(), { maxKeys: 2, noNullPrototype: true });

function present<T extends object>(record: Readonly<Record<string, unknown>>): T {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as T;
}

/** An error that asks something of a method, from a number of users on or always. */
const demands = (direction: string, method: string): fc.Arbitrary<Omit<Rule, 'id'>> =>
  fc.tuple(formulas(NAMES, 2), counts).map(([requires, userCount]) => ({
    kind: 'error',
    sources: SOURCES,
    cases: [{ direction, when: present<Condition>({ [direction]: method, userCount }), requires }],
  }));

/** Advice that a method is gone, where something is stated. */
const retirements = (direction: string, method: string): fc.Arbitrary<Omit<Rule, 'id'>> =>
  fc.tuple(stated, counts).map(([prerequisites, userCount]) => ({
    kind: 'advice',
    retires: true,
    sources: SOURCES,
    cases: [{ direction, when: present<Condition>({ [direction]: method, userCount, prerequisites }) }],
  }));

const ratings = fc.constantFrom('favourable', 'neutral', 'unfavourable', 'depends');
const ratedCases = fc
  .tuple(ratings, ratings, stated, counts)
  .map(([rating, otherwise, prerequisites, userCount]): readonly RatedCase[] => [
    { rating, statement: 'so', sources: SOURCES, when: present({ prerequisites, userCount }) },
    { rating: otherwise, statement: 'else', sources: SOURCES },
  ]);

const criteria: fc.Arbitrary<CriterionDefinition['ratings']> = fc.record(
  Object.fromEntries(
    Object.entries(METHODS).map(([direction, methods]) => [
      direction,
      fc.record(Object.fromEntries(methods.map((method) => [method, ratedCases])), { noNullPrototype: true }),
    ]),
  ),
  { noNullPrototype: true },
);

const rules = fc
  .tuple(
    ...Object.entries(METHODS).flatMap(([direction, methods]) =>
      methods
        .filter((method) => method !== 'none')
        .flatMap((method) => [
          fc.array(demands(direction, method), { maxLength: 2 }),
          fc.array(retirements(direction, method), { maxLength: 1 }),
        ]),
    ),
  )
  .map((all) => all.flat().map((rule, index): Rule => ({ ...rule, id: `rule-${index + 1}` })));

/** Rulesets whose every rule and rating is about what is chosen. */
export const rivalRulesets: fc.Arbitrary<MadeRuleset> = fc
  .tuple(rules, fc.array(criteria, { minLength: 2, maxLength: 3 }))
  .map(([made, all]) => {
    const definition: RulesetDefinition<Vocabulary, string, string> = {
      id: 'rivals',
      edition: 'rivals',
      vocabulary: { owners: ['team'], directions: METHODS, prerequisites: NAMES },
      clauses: [],
      terms: {},
      rules: made,
      criteria: all.map((each, index) => ({ id: `matter-${9 - index}`, ratings: each })),
      whereToSet: [],
    };
    return { ruleset: defineRuleset(definition), data: definition };
  });

/** Requests of which most lock what is known, and some know everything. */
export function rivalRequests({ data }: MadeRuleset): fc.Arbitrary<PlainRequest> {
  const valuesIn = (...values: readonly (boolean | undefined)[]) =>
    fc.record(Object.fromEntries(NAMES.map((name) => [name, fc.constantFrom(...values)])));
  const known = fc.oneof(valuesIn(true, true, false), valuesIn(true, true, false, undefined));
  return fc
    .record({
      prerequisites: known.map((values) => present<Record<string, boolean>>(values)),
      userCount: fc.constantFrom(undefined, 0, 4, 5, 9, 10),
      locked: fc.oneof(fc.constant([...NAMES]), fc.subarray([...NAMES])),
      priorities: fc.shuffledSubarray(data.criteria.map(({ id }) => id)),
    })
    .map((request) =>
      present<PlainRequest>({ owner: 'team', needs: { there: true, back: true }, ...request }),
    );
}
