/** The combinators as JSON Schema, draft 2020-12: what editors, forms and other languages check by themselves. */

import { RESERVED_KEY } from './check.ts';
import type { Combinators, Limits, Refusals, TextLimits } from './combinators.ts';

/** A JSON Schema as plain data. */
export type JsonSchema = Readonly<Record<string, unknown>>;

/** The schema of a value, and whether an object may do without it. */
interface Part {
  readonly json: JsonSchema;
  readonly isOptional?: true;
}

/** Further checks of schemas, and as much of each as the keywords of JSON Schema can state. */
export type StatedChecks = ReadonlyMap<(value: unknown) => Refusals, JsonSchema>;

/** A schema as a function of the combinators of JSON Schema. */
export type MakeJsonSchema = (make: Combinators<Part>) => Part;

/** Makes a JSON Schema of a schema; a further check that is not among those stated is left out. */
export function toJsonSchema(makeSchema: MakeJsonSchema, stated: StatedChecks): JsonSchema {
  const unmade: [name: string, make: () => Part][] = [];
  const { json } = makeSchema({
    ...jsonSchemas,
    named(name, make) {
      const own = `${name}-${unmade.length}`;
      unmade.push([own, make]);
      return { json: { $ref: refTo(own) } };
    },
    refusing: (part, refusalsIn) => ({ ...part, json: { ...part.json, ...stated.get(refusalsIn) } }),
  });
  const made: [string, JsonSchema][] = [];
  // Definitions name others while they are made.
  for (const [name, make] of unmade) made.push([name, make().json]);
  const $schema = 'https://json-schema.org/draft/2020-12/schema';
  if (made.length === 0) return { $schema, ...json };
  return withDistinctDefinitions({ $schema, ...json, $defs: Object.fromEntries(made) });
}

const refTo = (name: string) => `#/$defs/${name}`;

const jsonSchemas: Omit<Combinators<Part>, 'named' | 'refusing'> = {
  anything: () => ({ json: {} }),
  boolean: () => ({ json: { type: 'boolean' } }),
  number: () => ({ json: { type: 'number' } }),
  wholeNumber: (least = Number.MIN_SAFE_INTEGER) => ({
    json: { type: 'integer', minimum: least, maximum: Number.MAX_SAFE_INTEGER },
  }),
  text: (limits) => ({ json: { type: 'string', ...textLimits(limits) } }),
  date: () => ({ json: { type: 'string', format: 'date', pattern: DATE } }),
  oneOf: (values) => {
    if (values.length === 1 && values[0] === null) return { json: { type: 'null' } };
    const areTexts = values.every((value) => typeof value === 'string');
    return { json: { ...(areTexts && { type: 'string' }), enum: values } };
  },
  list: ({ json }, limits) => ({ json: { type: 'array', items: json, ...itemLimits(limits) } }),
  object(shape, others) {
    const required = Object.keys(shape).filter((key) => shape[key]?.isOptional !== true);
    return {
      json: {
        type: 'object',
        properties: Object.fromEntries(Object.entries(shape).map(([key, { json }]) => [key, json])),
        ...(required.length > 0 && { required }),
        ...(others === undefined && { additionalProperties: false }),
        ...(isLimited(others) && { propertyNames: NO_RESERVED_KEY, additionalProperties: others.json }),
      },
    };
  },
  record: ({ json }, keys) => ({
    json: {
      type: 'object',
      propertyNames: { ...NO_RESERVED_KEY, ...textLimits(keys) },
      additionalProperties: json,
    },
  }),
  optional: ({ json }) => ({ json, isOptional: true }),
  either: (parts) => ({ json: anyOf(parts.map(({ json }) => json)) }),
};

const NO_RESERVED_KEY: JsonSchema = { not: { const: RESERVED_KEY } };

/** A union; kinds of values without limits are a list of types. */
function anyOf(schemas: readonly JsonSchema[]): JsonSchema {
  const all = schemas.flatMap((schema) =>
    isJust(schema, 'anyOf') ? (schema.anyOf as JsonSchema[]) : [schema],
  );
  return all.every((schema) => isJust(schema, 'type'))
    ? { type: all.map(({ type }) => type) }
    : { anyOf: all };
}

function isJust(schema: JsonSchema, keyword: string): boolean {
  return Object.keys(schema).join() === keyword;
}

/** Tests if a schema refuses anything at all. */
function isLimited(part: Part | undefined): part is Part {
  return part !== undefined && Object.keys(part.json).length > 0;
}

/** A day of the calendar but for how long each month is, which its format says. */
const DATE = '^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])$';

function textLimits({ pattern, least, most }: TextLimits = {}): JsonSchema {
  return {
    ...(pattern && { pattern: pattern.source }),
    ...(least !== undefined && { minLength: least }),
    ...(most !== undefined && { maxLength: most }),
  };
}

function itemLimits({ least, most }: Limits = {}): JsonSchema {
  return {
    ...(least !== undefined && { minItems: least }),
    ...(most !== undefined && { maxItems: most }),
  };
}

/** Has equal definitions stand once, under the name without its number where it is the only one of that name. */
function withDistinctDefinitions(schema: JsonSchema): JsonSchema {
  const { $defs, ...rest } = schema as { readonly $defs: Readonly<Record<string, unknown>> };
  const texts = new Map(Object.entries($defs).map(([name, json]) => [name, JSON.stringify(json)]));
  let text = JSON.stringify(rest);
  const rename = (from: string, to: string) => {
    const [before, after] = [from, to].map((name) => JSON.stringify(refTo(name))) as [string, string];
    text = text.replaceAll(before, after);
    for (const [name, each] of texts) texts.set(name, each.replaceAll(before, after));
  };
  for (let repeated = repeatedIn(texts); repeated !== undefined; repeated = repeatedIn(texts)) {
    const [again, first] = repeated;
    texts.delete(again);
    rename(again, first);
  }
  const taken = new Set<string>();
  const named = [...texts.keys()].map((name) => {
    const base = name.replace(/-\d+$/, '');
    const short = taken.has(base)
      ? `${base}-${[...taken].filter((each) => each.startsWith(base)).length + 1}`
      : base;
    taken.add(short);
    return [name, short] as const;
  });
  for (const [name, short] of named) rename(name, short);
  const definitions = named.map(([name, short]) => [short, JSON.parse(texts.get(name) as string)]);
  return { ...JSON.parse(text), $defs: Object.fromEntries(definitions) };
}

/** A definition that says the same as an earlier one, and that one; how each names itself makes no difference. */
function repeatedIn(texts: ReadonlyMap<string, string>): readonly [again: string, first: string] | undefined {
  const seen = new Map<string, string>();
  for (const [name, text] of texts) {
    const content = text.replaceAll(JSON.stringify(refTo(name)), '"#"');
    const first = seen.get(content);
    if (first !== undefined) return [name, first];
    seen.set(content, name);
  }
  return undefined;
}
