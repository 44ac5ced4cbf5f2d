/** Rulesets of every kind, made through the functions that define them. */
import fc from 'fast-check';
import {
  type Condition,
  type CriterionDefinition,
  defineRuleset,
  extendRuleset,
  type Formula,
  guide,
  type Override,
  type RatedCase,
  type Rule,
  type RuleCase,
  type Ruleset,
  type RulesetDefinition,
  type Vocabulary,
} from '../../src/index.ts';
import type { PlainConfiguration, PlainRequest, RulesetData, Values } from '../models/evaluator.ts';

/** A ruleset as the library made it, and the data it must be equal to in meaning. */
export interface MadeRuleset {
  readonly ruleset: Ruleset;
  readonly data: RulesetData;
}

/** Days before, between, on and after the dates of generated rules. */
export const days = fc.constantFrom(undefined, '2019-12-31', '2020-12-04', '2021-03-01', '2022-01-01');

const dates = fc.constantFrom('2020-01-01', '2020-12-04', '2021-06-15');
const counts = fc.constantFrom(0, 1, 5, 10);
const policies = [{ document: 'Policy', edition: '1', clause: '1' }] as const;

/** A value, or in most cases none. */
function rarely<T>(arbitrary: fc.Arbitrary<T>, weight = 3): fc.Arbitrary<T | undefined> {
  return fc.oneof({ arbitrary: fc.constant(undefined), weight: 10 - weight }, { arbitrary, weight });
}

/** An object of those of the keys that have a value. */
function parts<T>(arbitraries: Readonly<Record<string, fc.Arbitrary<unknown>>>): fc.Arbitrary<T> {
  return fc
    .record(arbitraries)
    .map(
      (record) => Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as T,
    );
}

function valuesOf(names: readonly string[], weight: number): fc.Arbitrary<Values> {
  return parts<Values>(Object.fromEntries(names.map((name) => [name, rarely(fc.boolean(), weight)])));
}

function oneOrMore(names: readonly string[]): fc.Arbitrary<string | string[]> {
  return fc.oneof(
    { arbitrary: fc.constantFrom(...names), weight: 3 },
    { arbitrary: fc.subarray([...names]), weight: 1 },
  );
}

/** One to three methods, and `none` somewhere among them. */
const methods = fc
  .shuffledSubarray(['pigeon', 'fax', 'drum'], { minLength: 1 })
  .chain((used) => fc.nat(used.length).map((at) => [...used.slice(0, at), 'none', ...used.slice(at)]));

/** Vocabularies of which no order is alphabetical by rule, and where a word may stand for several things. */
const vocabularies: fc.Arbitrary<Vocabulary> = fc.record({
  owners: fc.shuffledSubarray(['team', 'person', 'robot'], { minLength: 1 }),
  directions: fc
    .shuffledSubarray(['outbound', 'inbound', 'sideways'], { minLength: 1 })
    .chain((names) =>
      fc.record(Object.fromEntries(names.map((name) => [name, methods])), { noNullPrototype: true }),
    )
    .map((directions) => ({ ...directions })),
  prerequisites: fc.shuffledSubarray(['zeal', 'alpha', 'fax', 'inbound', 'mid']),
});

/** Formulas over prerequisites, nested as deep as that, empty ones among them. */
export function formulas(prerequisites: readonly string[], depth: number): fc.Arbitrary<Formula> {
  const empty = fc.constantFrom<Formula>({ all: [] }, { any: [] });
  const leaf = prerequisites.length === 0 ? empty : fc.constantFrom<Formula>(...prerequisites);
  if (depth === 0) return leaf;
  const part = formulas(prerequisites, depth - 1);
  const several = fc.oneof(
    { arbitrary: fc.array(part, { minLength: 1, maxLength: 3 }), weight: 9 },
    { arbitrary: fc.constant([]), weight: 1 },
  );
  return fc.oneof(
    leaf,
    several.map((all) => ({ all })),
    several.map((any) => ({ any })),
    part.map((negated) => ({ not: negated })),
  );
}

function conditions(vocabulary: Vocabulary, statedToo: boolean): fc.Arbitrary<Condition> {
  const directions = Object.entries(vocabulary.directions);
  return parts<Condition>({
    owner: rarely(oneOrMore(vocabulary.owners), 2),
    ...Object.fromEntries(directions.map(([direction, names]) => [direction, rarely(oneOrMore(names))])),
    needs: rarely(valuesOf(Object.keys(vocabulary.directions), 4), 2),
    userCount: rarely(fc.record({ atLeast: counts }, { noNullPrototype: true }), 2),
    ...(statedToo ? { prerequisites: rarely(valuesOf(vocabulary.prerequisites, 4)) } : {}),
  });
}

function rulesOf(vocabulary: Vocabulary, idsStartWith: string, maxLength: number): fc.Arbitrary<Rule[]> {
  const directions = Object.keys(vocabulary.directions);
  const rule = fc.constantFrom('error' as const, 'error' as const, 'advice' as const).chain((kind) =>
    parts<Omit<Rule, 'id'>>({
      kind: fc.constant(kind),
      since: rarely(dates, 2),
      retires: rarely(fc.constant(true as const), 2),
      sources: fc.constantFrom([], policies),
      cases: fc.array(
        parts<RuleCase>({
          direction: fc.constantFrom(...directions),
          when: conditions(vocabulary, kind === 'advice'),
          unless: rarely(conditions(vocabulary, kind === 'advice'), 2),
          requires: rarely(formulas(vocabulary.prerequisites, 3), kind === 'error' ? 9 : 4),
          since: rarely(dates, 2),
        }),
        { minLength: 1, maxLength: 3 },
      ),
    }),
  );
  return fc
    .array(rule, { maxLength })
    .map((rules) => rules.map((each, index) => ({ id: `${idsStartWith}-${9 - index}`, ...each }) as Rule));
}

function criteriaOf(vocabulary: Vocabulary): fc.Arbitrary<CriterionDefinition[]> {
  const circumstances = parts<NonNullable<RatedCase['when']>>({
    userCount: rarely(fc.record({ atLeast: counts }, { noNullPrototype: true }), 5),
    prerequisites: rarely(valuesOf(vocabulary.prerequisites, 5), 5),
  });
  const always = {
    rating: fc.constantFrom('favourable', 'neutral', 'unfavourable', 'depends'),
    statement: fc.constantFrom('so', 'thus', 'hence'),
    sources: fc.constantFrom([], policies),
  } as const;
  const last = parts<RatedCase>(always);
  const earlier = parts<RatedCase>({
    ...always,
    when: rarely(circumstances, 8),
    unless: rarely(circumstances, 3),
  });
  const cases = fc.tuple(fc.array(earlier, { maxLength: 2 }), last).map(([some, final]) => [...some, final]);
  const ratings = fc.record(
    Object.fromEntries(
      Object.entries(vocabulary.directions).map(([direction, names]) => [
        direction,
        fc.record(Object.fromEntries(names.map((name) => [name, cases])), { noNullPrototype: true }),
      ]),
    ),
    { noNullPrototype: true },
  );
  return fc
    .array(ratings, { maxLength: 3 })
    .map((all) =>
      all.map((each, index) => ({ id: `matter-${9 - index}`, ratings: each }) as CriterionDefinition),
    );
}

/** Rulesets with a vocabulary of their own. */
export const ownRulesets: fc.Arbitrary<MadeRuleset> = vocabularies
  .chain((vocabulary) =>
    fc.record({
      id: fc.constant('made'),
      edition: fc.constant('made'),
      vocabulary: fc.constant(vocabulary),
      clauses: fc.constant([]),
      terms: fc.constant({}),
      rules: rulesOf(vocabulary, 'rule', 5),
      criteria: criteriaOf(vocabulary),
      whereToSet: fc.constant([]),
    }),
  )
  .map((definition: RulesetDefinition<Vocabulary, string, string>) => ({
    ruleset: defineRuleset(definition),
    data: definition,
  }));

/** The one rule of the guide that looks at stated prerequisites, and so can never become an error. */
const NEVER_AN_ERROR = 'email-router-retired';

const plainGuide: Ruleset = guide;
const overrides = parts<Readonly<Record<string, Override>>>(
  Object.fromEntries(
    guide.rules.map(({ id }) => [
      id,
      rarely(fc.constantFrom<Override>('off', 'advice', id === NEVER_AN_ERROR ? 'off' : 'error')),
    ]),
  ),
);

/** The guide with rules added, left out, and weighed differently. */
export const extendedGuides: fc.Arbitrary<MadeRuleset> = fc
  .record({ add: rulesOf(guide.vocabulary, 'added', 3), override: overrides })
  .map(({ add, override }) => ({
    ruleset: extendRuleset(plainGuide, { id: 'made', add, override: override as never }),
    data: { ...plainGuide, rules: [...overridden(plainGuide.rules, override), ...add] },
  }));

function overridden(rules: readonly Rule[], override: Readonly<Record<string, Override>>): readonly Rule[] {
  return rules.flatMap((rule) => {
    const change = override[rule.id];
    return change === 'off' ? [] : [{ ...rule, kind: change ?? rule.kind }];
  });
}

const userCounts = rarely(fc.constantFrom(0, 1, 4, 5, 9, 10, 11, Number.MAX_SAFE_INTEGER), 7);

/** Well-formed configurations in the words of a vocabulary. */
export function configurationsOf({
  owners,
  directions,
  prerequisites,
}: Vocabulary): fc.Arbitrary<PlainConfiguration> {
  const choices = Object.entries(directions);
  return parts({
    owner: fc.constantFrom(...owners),
    ...Object.fromEntries(choices.map(([direction, names]) => [direction, fc.constantFrom(...names)])),
    prerequisites: rarely(valuesOf(prerequisites, 6), 9),
    needs: rarely(valuesOf(Object.keys(directions), 7), 7),
    userCount: userCounts,
  });
}

/** Well-formed requests in the words of a ruleset. */
export function requestsOf({ vocabulary, criteria }: RulesetData): fc.Arbitrary<PlainRequest> {
  const needs = Object.keys(vocabulary.directions).map((direction) => [direction, fc.boolean()] as const);
  return parts({
    owner: fc.constantFrom(...vocabulary.owners),
    needs: fc.record(Object.fromEntries(needs), { noNullPrototype: true }),
    prerequisites: rarely(valuesOf(vocabulary.prerequisites, 6), 9),
    userCount: userCounts,
    locked: rarely(fc.subarray([...vocabulary.prerequisites]), 6),
    priorities: rarely(fc.shuffledSubarray(criteria.map(({ id }) => id)), 6),
  });
}
