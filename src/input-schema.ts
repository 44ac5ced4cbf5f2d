import * as z from 'zod/mini';
import type { FaultReason } from './problem.ts';
import { isRecord } from './snapshot.ts';
import { directionsOf, serves, type Vocabulary } from './vocabulary.ts';

type Shape = Readonly<Record<string, z.ZodMiniType>>;

/** The schema of a configuration in the words of a vocabulary. */
export function configurationSchema(vocabulary: Vocabulary): z.ZodMiniType {
  const directions = Object.entries(vocabulary.directions);
  return z.strictObject({
    owner: z.enum(vocabulary.owners),
    ...Object.fromEntries(directions.map(([direction, methods]) => [direction, z.enum(methods)])),
    prerequisites: z.optional(z.strictObject(optionalBooleans(vocabulary.prerequisites))),
    needs: z.optional(z.strictObject(optionalBooleans(directionsOf(vocabulary)))),
    userCount: z.optional(wholeNumber()),
  });
}

/** The schema of what `recommend` is asked. */
export function recommendRequestSchema(
  vocabulary: Vocabulary,
  criterionIds: readonly string[],
): z.ZodMiniType {
  return z.strictObject({
    owner: z.enum(vocabulary.owners),
    needs: z.strictObject(shapeOf(directionsOf(vocabulary), () => z.boolean())),
    prerequisites: z.optional(z.strictObject(optionalBooleans(vocabulary.prerequisites))),
    userCount: z.optional(wholeNumber()),
    locked: z.optional(z.array(z.enum(vocabulary.prerequisites))),
    priorities: z.optional(distinct(criterionIds)),
  });
}

/** The schema of what `explainTradeoffs` is asked. */
export function tradeoffRequestSchema(vocabulary: Vocabulary): z.ZodMiniType {
  const directions = Object.entries(vocabulary.directions);
  return z.strictObject({
    ...Object.fromEntries(
      directions.map(([direction, methods]) => [direction, z.optional(distinct(methods))]),
    ),
    prerequisites: z.optional(z.strictObject(optionalBooleans(vocabulary.prerequisites))),
    userCount: z.optional(wholeNumber()),
  });
}

/** The schema of what `plan` is asked: both configurations are of one owner. */
export function planRequestSchema(vocabulary: Vocabulary): z.ZodMiniType {
  return z.strictObject({ from: configurationSchema(vocabulary), to: configurationSchema(vocabulary) }).check(
    refuse((request) => {
      const [from, to] = [valueIn(request, 'from', 'owner'), valueIn(request, 'to', 'owner')];
      const differ = vocabulary.owners.includes(from as string) && vocabulary.owners.includes(to as string);
      return differ && from !== to ? [{ path: ['to', 'owner'], reason: 'otherOwner' }] : [];
    }),
  );
}

/** The schema of what `contrast` is asked: a request to `recommend`, and two choices of methods that serve its needs. */
export function contrastSchema(vocabulary: Vocabulary, criterionIds: readonly string[]): z.ZodMiniType {
  return z
    .strictObject({
      request: recommendRequestSchema(vocabulary, criterionIds),
      a: choiceSchema(vocabulary),
      b: choiceSchema(vocabulary),
    })
    .check(refuse((question) => unsuitableChoices(question, vocabulary)));
}

/** The schema of a choice of methods; what else a configuration has may be there, whatever it is. */
function choiceSchema({ directions }: Vocabulary): z.ZodMiniType {
  const passedOver = ['owner', 'prerequisites', 'needs', 'userCount'];
  return z.strictObject({
    ...Object.fromEntries(Object.entries(directions).map(([name, methods]) => [name, z.enum(methods)])),
    ...shapeOf(passedOver, () => z.optional(z.unknown())),
  });
}

/** The methods that do not serve the needs, and a second choice that is the same as the first. */
function unsuitableChoices(question: unknown, { directions }: Vocabulary) {
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

/** What stands at a place in plain data, if anything does. */
function valueIn(data: unknown, ...path: readonly string[]): unknown {
  return path.reduce((at, key) => (isRecord(at) ? at[key] : undefined), data);
}

/** A whole number from 0 on that a double holds exactly. */
export function wholeNumber() {
  return z.int().check(z.gte(0));
}

function shapeOf(keys: readonly string[], schema: () => z.ZodMiniType): Shape {
  return Object.fromEntries(keys.map((key) => [key, schema()]));
}

/** A key each that may be true or false. */
export function optionalBooleans(keys: readonly string[]): Shape {
  return shapeOf(keys, () => z.optional(z.boolean()));
}

/** A list of distinct entries, each of which is one of those accepted. */
function distinct(accepted: readonly string[]) {
  return z.array(z.enum(accepted)).check(noRepeats());
}

/** Finds every entry of a list whose key an earlier entry has, or that is taken already. */
export function noRepeats(
  keyOf: (entry: unknown) => unknown = (entry) => entry,
  at: readonly string[] = [],
  taken: readonly unknown[] = [],
) {
  return refuse((list) => {
    const keys = Array.isArray(list) ? list.map(keyOf) : [];
    return keys.flatMap((key, index) =>
      typeof key === 'string' && (taken.includes(key) || keys.indexOf(key) < index)
        ? [{ path: [index, ...at], reason: 'repeated' as const }]
        : [],
    );
  });
}

/** A check of what a schema can't say by itself; it looks at the value whatever else is wrong with it. */
export function refuse(
  faultsIn: (value: unknown) => readonly { path: readonly (string | number)[]; reason: FaultReason }[],
) {
  return z.check<unknown>(
    ({ value, issues }) => {
      for (const { path, reason } of faultsIn(value)) {
        issues.push({ code: 'custom', input: value, path: [...path], params: { reason } });
      }
    },
    { when: () => true },
  );
}
