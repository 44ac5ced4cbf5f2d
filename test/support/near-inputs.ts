import fc from 'fast-check';
import type { Ruleset } from '../../src/index.ts';

/** What no schema accepts where a name, a truth value or a number is asked for. */
const oddity = fc.constantFrom<unknown>(null, '', 'Server', 7.5, -1, Number.NaN, 2 ** 53, [], {}, true, 0);

/** Mostly what is right, now and then something odd. */
function mostly(right: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> {
  return fc.oneof({ arbitrary: right, weight: 30 }, { arbitrary: oddity, weight: 1 });
}

function records(
  required: Readonly<Record<string, fc.Arbitrary<unknown>>>,
  optional: Readonly<Record<string, fc.Arbitrary<unknown>>>,
): fc.Arbitrary<object> {
  const right = fc.record({ ...required, ...optional }, { requiredKeys: Object.keys(required) });
  const strayKey = fc.constantFrom('extra', 'Owner', 'toString', 'needs');
  const astray = fc
    .tuple(right, strayKey, oddity)
    .map(([record, key, value]) => ({ ...record, [key]: value }));
  const lacking = fc.record({ ...required, ...optional }, { requiredKeys: [] });
  return fc.oneof(
    { arbitrary: right, weight: 20 },
    { arbitrary: astray, weight: 2 },
    { arbitrary: lacking, weight: 1 },
  );
}

function truths(names: readonly string[]): Record<string, fc.Arbitrary<unknown>> {
  return Object.fromEntries(names.map((name) => [name, mostly(fc.boolean())]));
}

function names(accepted: readonly string[]): fc.Arbitrary<unknown> {
  return mostly(fc.array(mostly(fc.constantFrom(...accepted)), { maxLength: 3 }));
}

function circumstances({ vocabulary }: Ruleset) {
  return {
    prerequisites: mostly(records({}, truths(vocabulary.prerequisites))),
    userCount: mostly(fc.nat(20)),
  };
}

/** Configurations in the words of a ruleset: mostly well formed, now and then a little off. */
export function nearConfigurations(ruleset: Ruleset): fc.Arbitrary<object> {
  const directions = Object.entries(ruleset.vocabulary.directions);
  return records(
    {
      owner: mostly(fc.constantFrom(...ruleset.vocabulary.owners)),
      ...Object.fromEntries(directions.map(([key, methods]) => [key, mostly(fc.constantFrom(...methods))])),
    },
    { ...circumstances(ruleset), needs: mostly(records({}, truths(directions.map(([key]) => key)))) },
  );
}

/** Requests for recommendations: mostly well formed, now and then a little off. */
export function nearRecommendRequests(ruleset: Ruleset): fc.Arbitrary<object> {
  const { owners, directions, prerequisites } = ruleset.vocabulary;
  return records(
    {
      owner: mostly(fc.constantFrom(...owners)),
      needs: mostly(records(truths(Object.keys(directions)), {})),
    },
    {
      ...circumstances(ruleset),
      locked: names(prerequisites),
      priorities: names(ruleset.criteria.map(({ id }) => id)),
    },
  );
}

/** Requests to compare methods: mostly well formed, now and then a little off. */
export function nearTradeoffRequests(ruleset: Ruleset): fc.Arbitrary<object> {
  const directions = Object.entries(ruleset.vocabulary.directions);
  return records(
    {},
    {
      ...circumstances(ruleset),
      ...Object.fromEntries(directions.map(([direction, methods]) => [direction, names(methods)])),
    },
  );
}
