import * as z from 'zod/mini';
import { noRepeats, refuse, wholeNumber } from './input-schema.ts';
import type { Rule } from './rule.ts';
import type { Ruleset } from './ruleset.ts';
import { isRecord } from './snapshot.ts';
import { directionsOf, RESERVED_NAMES, UNUSED, type Vocabulary } from './vocabulary.ts';
import { ownWordsSchema, ruleWordsSchema } from './words-schema.ts';

type AnySchema = z.ZodMiniType;

/** Within these limits a configuration is encoded in numbers that a double holds exactly. */
const MOST_NAMES = 20;
const MOST_DIRECTIONS = 5;
const MOST_PREREQUISITES = 30;

/** The most levels of `all`, `any` and `not` in a formula: less deep than what is read of any input. */
const DEEPEST_FORMULA = 16;

const KEBAB_CASE = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;
const NAME = /^[a-zA-Z][a-zA-Z0-9-]*$/;

const kebabCase = () => z.string().check(z.regex(KEBAB_CASE), z.maxLength(100), isNotBuiltIn());
const name = () => z.string().check(z.regex(NAME), z.maxLength(100), isNotBuiltIn());
const names = () => z.array(name()).check(noRepeats());
const text = () => z.string();
const record = (value: AnySchema) => z.record(z.string(), value);
const idOf = (entry: unknown) => (isRecord(entry) ? entry.id : undefined);
const source = () =>
  z.strictObject({ document: text(), edition: text(), clause: text(), url: z.optional(text()) });

/** The schema of a vocabulary. */
export function vocabularySchema(): AnySchema {
  return z.strictObject({
    owners: names().check(z.minLength(1), z.maxLength(MOST_NAMES)),
    directions: z
      .record(name(), names().check(z.maxLength(MOST_NAMES)))
      .check(everyDirectionCanBeUsed(), atMostFiveDirections()),
    prerequisites: names().check(z.maxLength(MOST_PREREQUISITES)),
  });
}

/** The schema of a ruleset; without a vocabulary, names are only checked for their kind. */
export function rulesetSchema(vocabulary: Vocabulary | undefined): AnySchema {
  return z.strictObject({
    id: kebabCase(),
    edition: kebabCase(),
    vocabulary: vocabularySchema(),
    clauses: z.array(source()),
    terms: record(z.array(source())),
    rules: z.array(ruleSchema(vocabulary)).check(noRepeats(idOf, ['id'])),
    criteria: z.array(criterionSchema(vocabulary)).check(noRepeats(idOf, ['id'])),
    whereToSet: z.array(z.strictObject({ id: text(), sources: z.array(source()) })),
    mailFlow: z.optional(byMethod(vocabulary, z.array(stopSchema(vocabulary)), z.optional)),
    changes: z.optional(changesSchema(vocabulary)),
    words: z.optional(record(ownWordsSchema())),
  });
}

/** The schema of one rule; without a vocabulary, names are only checked for their kind. */
export function ruleSchema(vocabulary: Vocabulary | undefined): AnySchema {
  const direction = vocabulary ? z.enum(directionsOf(vocabulary)) : name();
  const rule = z.strictObject({
    id: kebabCase(),
    kind: z.enum(['error', 'advice']),
    since: z.optional(z.iso.date()),
    retires: z.optional(z.literal(true)),
    sources: z.array(source()),
    cases: z
      .array(
        z.strictObject({
          direction,
          when: conditionSchema(vocabulary),
          unless: z.optional(conditionSchema(vocabulary)),
          requires: z.optional(formulaSchema(vocabulary)),
          since: z.optional(z.iso.date()),
        }),
      )
      .check(z.minLength(1)),
  });
  return rule.check(errorsLookAtNoStatedPrerequisites());
}

/** The schema of what extends a ruleset and adds rules with these ids. */
export function extensionSchema(base: Ruleset, addedIds: readonly string[]): AnySchema {
  const baseIds = base.rules.map((rule) => rule.id);
  const words = z.optional(ruleWordsSchema());
  const overrides = base.rules.map((rule) => [rule.id, z.optional(overrideSchema(rule))]);
  return z.strictObject({
    id: kebabCase(),
    add: z.optional(z.array(ruleSchema(base.vocabulary)).check(noRepeats(idOf, ['id'], baseIds))),
    override: z.optional(z.strictObject(Object.fromEntries(overrides))),
    words: z.optional(
      record(z.strictObject(Object.fromEntries([...baseIds, ...addedIds].map((id) => [id, words])))),
    ),
  });
}

function overrideSchema(rule: Rule): AnySchema {
  return z
    .enum(['off', 'advice', 'error'])
    .check(
      refuse((override) =>
        override === 'error' && statedPrerequisites(rule).length > 0
          ? [{ path: [], reason: 'statedInError' }]
          : [],
      ),
    );
}

function conditionSchema(vocabulary: Vocabulary | undefined): AnySchema {
  const circumstances = circumstanceShape(vocabulary);
  if (vocabulary === undefined) {
    const known = { owner: z.optional(oneOrMore(name())), needs: z.optional(record(z.boolean())) };
    return z.catchall(z.object({ ...known, ...circumstances }), oneOrMore(name()));
  }
  const directions = Object.entries(vocabulary.directions);
  return z.strictObject({
    owner: z.optional(oneOrMore(z.enum(vocabulary.owners))),
    ...Object.fromEntries(directions.map(([key, methods]) => [key, z.optional(oneOrMore(z.enum(methods)))])),
    needs: z.optional(booleans(directionsOf(vocabulary))),
    ...circumstances,
  });
}

/** What conditions of rules and of ratings can both look at. */
function circumstanceShape(vocabulary: Vocabulary | undefined) {
  return {
    userCount: z.optional(z.strictObject({ atLeast: wholeNumber() })),
    prerequisites: z.optional(vocabulary ? booleans(vocabulary.prerequisites) : record(z.boolean())),
  };
}

function booleans(keys: readonly string[]): AnySchema {
  return z.strictObject(Object.fromEntries(keys.map((key) => [key, z.optional(z.boolean())])));
}

function oneOrMore(schema: AnySchema): AnySchema {
  return z.union([schema, z.array(schema)]);
}

function formulaSchema(vocabulary: Vocabulary | undefined, deepest = DEEPEST_FORMULA): AnySchema {
  const prerequisite = vocabulary ? z.enum(vocabulary.prerequisites) : name();
  if (deepest === 0) return z.union([prerequisite, z.record(z.string(), z.unknown()).check(isTooDeep())]);
  const formula = z.lazy(() => formulaSchema(vocabulary, deepest - 1));
  return z.union([
    prerequisite,
    z.strictObject({ all: z.array(formula) }),
    z.strictObject({ any: z.array(formula) }),
    z.strictObject({ not: formula }),
  ]);
}

function criterionSchema(vocabulary: Vocabulary | undefined): AnySchema {
  const circumstances = z.optional(z.strictObject(circumstanceShape(vocabulary)));
  const rated = z.strictObject({
    rating: z.enum(['favourable', 'neutral', 'unfavourable', 'depends']),
    statement: text(),
    sources: z.array(source()),
    when: circumstances,
    unless: circumstances,
  });
  const cases = z.array(rated).check(z.minLength(1), lastRatingAlwaysHolds());
  return z.strictObject({ id: kebabCase(), ratings: byMethod(vocabulary, cases) });
}

function stopSchema(vocabulary: Vocabulary | undefined): AnySchema {
  return z.strictObject({
    stop: name(),
    perOwner: z.optional(z.literal(true)),
    requires: z.optional(formulaSchema(vocabulary)),
    sources: z.array(source()),
  });
}

/** How prerequisites and methods are changed; a method that has a number must be one of its direction. */
function changesSchema(vocabulary: Vocabulary | undefined): AnySchema {
  const changing = {
    scope: z.enum(['owner', 'organization']),
    where: z.array(
      z.strictObject({ place: name(), product: z.optional(name()), sources: z.array(source()) }),
    ),
    who: name(),
    sources: z.array(source()),
  };
  const body = record(z.union([text(), z.number(), z.boolean()]));
  const prerequisite = z.strictObject({
    ...changing,
    webApi: z.optional(z.strictObject({ path: text(), body })),
  });
  const direction = (methods: readonly string[] | undefined) =>
    z.strictObject({
      ...changing,
      webApi: z.optional(
        z.strictObject({
          path: text(),
          column: text(),
          values: methods ? numbers(methods) : record(z.int()),
        }),
      ),
    });
  if (vocabulary === undefined) {
    return z.strictObject({ prerequisites: record(prerequisite), directions: record(direction(undefined)) });
  }
  const optionals = (entries: readonly (readonly [string, AnySchema])[]) =>
    z.strictObject(Object.fromEntries(entries.map(([key, schema]) => [key, z.optional(schema)])));
  return z.strictObject({
    prerequisites: optionals(vocabulary.prerequisites.map((each) => [each, prerequisite])),
    directions: optionals(
      Object.entries(vocabulary.directions).map(([key, methods]) => [key, direction(methods)]),
    ),
  });
}

function numbers(keys: readonly string[]): AnySchema {
  return z.strictObject(Object.fromEntries(keys.map((key) => [key, z.int()])));
}

/** Something for every method of every direction, unless it is made optional. */
function byMethod(
  vocabulary: Vocabulary | undefined,
  value: AnySchema,
  each: (schema: AnySchema) => AnySchema = (schema) => schema,
): AnySchema {
  if (vocabulary === undefined) return record(record(value));
  const directions = Object.entries(vocabulary.directions).map(([direction, methods]) => {
    const values = Object.fromEntries(methods.map((method) => [method, each(value)]));
    return [direction, each(z.strictObject(values))];
  });
  return z.strictObject(Object.fromEntries(directions));
}

/** Names that every JavaScript object answers to can't name anything else. */
function isNotBuiltIn() {
  return refuse((key) =>
    typeof key === 'string' && key in {} ? [{ path: [], reason: 'reservedName' }] : [],
  );
}

function everyDirectionCanBeUsed() {
  return refuse((directions) =>
    Object.entries(isRecord(directions) ? directions : {}).flatMap(([direction, methods]) => [
      ...(RESERVED_NAMES.includes(direction) ? [{ path: [direction], reason: 'reservedName' as const }] : []),
      ...(Array.isArray(methods) && !methods.includes(UNUSED)
        ? [{ path: [direction], reason: 'withoutNone' as const }]
        : []),
    ]),
  );
}

function atMostFiveDirections() {
  return refuse((directions) =>
    isRecord(directions) && Object.keys(directions).length > MOST_DIRECTIONS
      ? [{ path: [], reason: 'tooManyDirections' }]
      : [],
  );
}

function isTooDeep() {
  return refuse((formula) =>
    isRecord(formula) ? [{ path: Object.keys(formula).slice(0, 1), reason: 'formulaTooDeep' }] : [],
  );
}

/** Otherwise an error could come and go as more becomes known. */
function errorsLookAtNoStatedPrerequisites() {
  return refuse((rule) =>
    isRecord(rule) && rule.kind === 'error'
      ? statedPrerequisites(rule).map((path) => ({ path, reason: 'statedInError' }))
      : [],
  );
}

/** The paths in a rule at which it looks at stated prerequisites. */
function statedPrerequisites(rule: { readonly cases?: unknown }): (string | number)[][] {
  const cases: readonly unknown[] = Array.isArray(rule.cases) ? rule.cases : [];
  return cases.flatMap((each, index) =>
    ['when', 'unless']
      .filter((part) => isRecord(each) && isRecord(each[part]) && each[part].prerequisites !== undefined)
      .map((part) => ['cases', index, part, 'prerequisites']),
  );
}

/** Otherwise a method could be left without a rating. */
function lastRatingAlwaysHolds() {
  return refuse((cases) => {
    const last = Array.isArray(cases) ? cases.length - 1 : -1;
    const rated: unknown = Array.isArray(cases) ? cases[last] : undefined;
    return isRecord(rated) && (rated.when !== undefined || rated.unless !== undefined)
      ? [{ path: [last], reason: 'lastRatingConditional' }]
      : [];
  });
}
