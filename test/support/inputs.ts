/** Inputs such as one gets from JSON, most of them all but well formed. */
import fc from 'fast-check';
import { guide } from '../../src/index.ts';
import { configurationsOf, requestsOf } from './rulesets.ts';

type Json = { readonly [key: string]: unknown };

const KEYS = [
  ...['owner', 'incoming', 'outgoing', 'prerequisites', 'needs', 'userCount', 'locked', 'priorities'],
  ...['Owner', 'zzz', '', '0', '__proto__', 'constructor', 'toString', 'own key'],
] as const;
const INNER_KEYS = [
  ...guide.vocabulary.prerequisites,
  ...(['incoming', 'outgoing', 'outlookinstalled', 'zzz', '', '0', '__proto__', 'constructor'] as const),
];
const ODD_VALUES: readonly unknown[] = [
  ...[null, true, false, '', 'user', 'queue', 'none', 'outlook', 'server', 'Server', 'true'],
  ...[0, -0, 1, 9.5, -1, 1e21, 2 ** 53, 2 ** 53 - 1, Number.NaN, Number.POSITIVE_INFINITY],
  ...[[], {}, [true], ['server'], { incoming: true }, { outlookInstalled: true }],
];

/** One change: a value put at a place, or taken away from there. */
interface Change {
  readonly at: readonly [string] | readonly [string, string];
  readonly value?: unknown;
}

const place = fc.oneof(
  fc.tuple(fc.constantFrom(...KEYS)),
  fc.tuple(fc.constantFrom('prerequisites', 'needs'), fc.constantFrom(...INNER_KEYS)),
);
const change: fc.Arbitrary<Change> = fc.oneof(
  { arbitrary: fc.record({ at: place, value: fc.constantFrom(...ODD_VALUES) }), weight: 4 },
  { arbitrary: fc.record({ at: place }), weight: 1 },
);

/** A copy with a key put in or left out, whatever its name. */
function withKey(object: Json, key: string, part: { readonly value?: unknown }): Json {
  const { [key]: _left, ...copy } = object;
  if ('value' in part) {
    Object.defineProperty(copy, key, {
      value: part.value,
      enumerable: true,
      configurable: true,
      writable: true,
    });
  }
  return copy;
}

function changed(input: Json, { at: [key, inner], ...part }: Change): Json {
  if (inner === undefined) return withKey(input, key, part);
  const within = input[key];
  const object = typeof within === 'object' && within !== null && !Array.isArray(within) ? within : {};
  return withKey(input, key, { value: withKey(object as Json, inner, part) });
}

function nearly(wellFormed: fc.Arbitrary<object>): fc.Arbitrary<Json> {
  return fc
    .tuple(wellFormed, fc.array(change, { maxLength: 3 }))
    .map(([input, changes]) => changes.reduce<Json>(changed, input as Json));
}

/** Well-formed configurations of the guide. */
export const configurations = configurationsOf(guide.vocabulary);
/** Well-formed requests for recommendations by the guide. */
export const requests = requestsOf(guide);
/** Well-formed requests for trade-offs by the guide. */
const tradeoffRequests = fc
  .record(
    {
      incoming: fc.shuffledSubarray([...guide.vocabulary.directions.incoming]),
      outgoing: fc.shuffledSubarray([...guide.vocabulary.directions.outgoing]),
      prerequisites: configurations.map(({ prerequisites }) => prerequisites ?? {}),
      userCount: fc.nat(12),
    },
    { requiredKeys: [], noNullPrototype: true },
  )
  .map((request) => ({ ...request }));

/** Configurations with up to three things changed, so that about every other is malformed. */
export const nearConfigurations = nearly(configurations);
/** Requests for recommendations with up to three things changed. */
export const nearRequests = nearly(requests);
/** Requests for trade-offs with up to three things changed. */
export const nearTradeoffRequests = nearly(tradeoffRequests);

/** The same plain data with the keys of every object in another order, and the orders themselves. */
export function reordered<T>(value: T, seed: number): T {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((entry) => reordered(entry, seed)) as T;
  const copy: Json = {};
  const keys = Object.keys(value);
  const first = keys.length === 0 ? 0 : seed % keys.length;
  const turned = [...keys.slice(first), ...keys.slice(0, first)];
  for (const key of seed % 2 === 0 ? turned : turned.reverse()) {
    const part = reordered((value as Json)[key], seed);
    Object.defineProperty(copy, key, { value: part, enumerable: true, configurable: true, writable: true });
  }
  return copy as T;
}
