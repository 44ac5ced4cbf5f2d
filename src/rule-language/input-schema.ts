/** The schemas of configurations and requests, derived from a ruleset's vocabulary. */

import type { Combinators, Refusals } from '../input/combinators.ts';
import { isRecord } from '../input/snapshot.ts';
import { directionsOf, serves, type Vocabulary } from './vocabulary.ts';

/** The schema of a configuration over a vocabulary. */
export function configurationSchema<Schema>(make: Combinators<Schema>, vocabulary: Vocabulary): Schema {
  return make.object({
    owner: make.oneOf(vocabulary.owners),
    ...partsOf(vocabulary.directions, (methods) => make.oneOf(methods)),
    prerequisites: make.optional(booleansSchema(make, vocabulary.prerequisites)),
    needs: make.optional(booleansSchema(make, directionsOf(vocabulary))),
    userCount: make.optional(make.wholeNumber(0)),
  });
}

/** The part of a ruleset that requests name. */
interface Asked {
  readonly vocabulary: Vocabulary;
  readonly criteria: readonly { readonly id: string }[];
}

/** The schema of a request to `recommend`. */
export function recommendRequestSchema<Schema>(
  make: Combinators<Schema>,
  { vocabulary, criteria }: Asked,
): Schema {
  return make.object({
    owner: make.oneOf(vocabulary.owners),
    needs: make.object(partsOf(vocabulary.directions, () => make.boolean())),
    prerequisites: make.optional(booleansSchema(make, vocabulary.prerequisites)),
    userCount: make.optional(make.wholeNumber(0)),
    locked: make.optional(make.list(make.oneOf(vocabulary.prerequisites))),
    priorities: make.optional(
      distinctSchema(
        make,
        criteria.map(({ id }) => id),
      ),
    ),
  });
}

/** The schema of a request to `explainTradeoffs`. */
export function tradeoffRequestSchema<Schema>(make: Combinators<Schema>, vocabulary: Vocabulary): Schema {
  return make.object({
    ...partsOf(vocabulary.directions, (methods) => make.optional(distinctSchema(make, methods))),
    prerequisites: make.optional(booleansSchema(make, vocabulary.prerequisites)),
    userCount: make.optional(make.wholeNumber(0)),
  });
}

/** The schema of a request to `plan`: both configurations have the same owner. */
export function planRequestSchema<Schema>(make: Combinators<Schema>, vocabulary: Vocabulary): Schema {
  const configuration = configurationSchema(make, vocabulary);
  return make.refusing(make.object({ from: configuration, to: configuration }), (request) => {
    const [from, to] = [valueIn(request, 'from', 'owner'), valueIn(request, 'to', 'owner')];
    const differ = vocabulary.owners.includes(from as string) && vocabulary.owners.includes(to as string);
    return differ && from !== to ? [{ path: ['to', 'owner'], reason: 'otherOwner' }] : [];
  });
}

/** The schema of a request to `contrast`: one to `recommend`, and two choices of methods that serve its needs. */
export function contrastSchema<Schema>(make: Combinators<Schema>, asked: Asked): Schema {
  const { vocabulary } = asked;
  const question = make.object({
    request: recommendRequestSchema(make, asked),
    a: choiceSchema(make, vocabulary),
    b: choiceSchema(make, vocabulary),
  });
  return make.refusing(question, (given) => unsuitableChoices(given, vocabulary));
}

/** The schema of a choice of methods; other keys of a configuration are accepted with any value. */
function choiceSchema<Schema>(make: Combinators<Schema>, { directions }: Vocabulary): Schema {
  const passedOver = ['owner', 'prerequisites', 'needs', 'userCount'];
  return make.object({
    ...partsOf(directions, (methods) => make.oneOf(methods)),
    ...Object.fromEntries(passedOver.map((key) => [key, make.optional(make.anything())])),
  });
}

/** Refuses methods that do not serve the needs, and a second choice equal to the first. */
function unsuitableChoices(question: unknown, { directions }: Vocabulary): Refusals {
  const needOf = (direction: string) => valueIn(question, 'request', 'needs', direction);
  const methodOf = (side: string, direction: string, methods: readonly string[]) =>
    methods.find((method) => method === valueIn(question, side, direction));
  const unsuitable = ['a', 'b'].flatMap((side) =>
    Object.entries(directions).flatMap(([direction, methods]) => {
      const [method, needed] = [methodOf(side, direction, methods), needOf(direction)];
      const isUnsuitable = method !== undefined && typeof needed === 'boolean' && !serves(method, needed);
      return isUnsuitable ? [{ path: [side, direction], reason: 'doesNotServe' as const }] : [];
    }),
  );
  const isSame = Object.entries(directions).every(([direction, methods]) => {
    const method = methodOf('a', direction, methods);
    return method !== undefined && method === methodOf('b', direction, methods);
  });
  return [...unsuitable, ...(isSame ? [{ path: ['b'], reason: 'sameChoice' as const }] : [])];
}

/** The value at a path of plain data, if any. */
function valueIn(data: unknown, ...path: readonly string[]): unknown {
  return path.reduce((at, key) => (isRecord(at) ? at[key] : undefined), data);
}

/** A schema for each direction, made from its methods. */
function partsOf<Schema>(
  directions: Vocabulary['directions'],
  schemaOf: (methods: readonly string[]) => Schema,
): Readonly<Record<string, Schema>> {
  return Object.fromEntries(
    Object.entries(directions).map(([direction, methods]) => [direction, schemaOf(methods)]),
  );
}

/** The schema of an object with these keys, each true or false. */
export function booleansSchema<Schema>(make: Combinators<Schema>, keys: readonly string[]): Schema {
  return make.object(Object.fromEntries(keys.map((key) => [key, make.optional(make.boolean())])));
}

/** The schema of a list of distinct entries, each one of those accepted. */
function distinctSchema<Schema>(make: Combinators<Schema>, accepted: readonly string[]): Schema {
  return make.refusing(make.list(make.oneOf(accepted)), repeats);
}

/** Refuses every entry of a list that is there before. */
export function repeats(list: unknown): Refusals {
  return repeatsIn(list);
}

/** Refuses every entry of a list whose key an earlier entry has, or that is taken already. */
export function repeatsIn(
  list: unknown,
  keyOf: (entry: unknown) => unknown = (entry) => entry,
  at: readonly string[] = [],
  taken: readonly unknown[] = [],
): Refusals {
  const keys = Array.isArray(list) ? list.map(keyOf) : [];
  return keys.flatMap((key, index) =>
    typeof key === 'string' && (taken.includes(key) || keys.indexOf(key) < index)
      ? [{ path: [index, ...at], reason: 'repeated' as const }]
      : [],
  );
}
