/** The schema of rulesets, rules and extensions, with the checks of their meaning. */

import {
  type Combinators,
  isLike,
  isWithin,
  type Limits,
  type Refusals,
  type TextLimits,
} from '../input/combinators.ts';
import { isRecord } from '../input/snapshot.ts';
import { repeats, repeatsIn } from './input-schema.ts';
import type { Rule } from './rule.ts';
import type { Ruleset } from './ruleset.ts';
import { directionsOf, RESERVED_NAMES, UNUSED, type Vocabulary } from './vocabulary.ts';
import { columnSchema, recordPathSchema, requestBodySchema } from './web-api-schema.ts';
import { ownWordsSchema, ruleWordsSchema } from './words-schema.ts';

/** Within these limits, a configuration is encoded in numbers that a double holds exactly. */
const MOST_NAMES = 20;
export const MOST_DIRECTIONS = 5;
const MOST_PREREQUISITES = 30;

/** The most levels of `all`, `any` and `not` in a formula: fewer than are read of any input. */
const DEEPEST_FORMULA = 16;

const KEBAB_CASE: TextLimits = { pattern: /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, most: 100 };
export const NAME = { pattern: /^[a-zA-Z][a-zA-Z0-9-]*$/, most: 100 };

/** The schema of a vocabulary. */
export function vocabularySchema<Schema>(make: Combinators<Schema>): Schema {
  const directions = make.record(namesSchema(make, { most: MOST_NAMES }), NAME);
  return make.object({
    owners: namesSchema(make, { least: 1, most: MOST_NAMES }),
    directions: make.refusing(directions, unusableDirections),
    prerequisites: namesSchema(make, { most: MOST_PREREQUISITES }),
  });
}

/** The schema of a ruleset; without a vocabulary, names are only checked for their kind. */
export function rulesetSchema<Schema>(make: Combinators<Schema>, vocabulary: Vocabulary | undefined): Schema {
  return make.object(rulesetShape(make, vocabulary));
}

/** The keys of a ruleset. */
export function rulesetShape<Schema>(make: Combinators<Schema>, vocabulary: Vocabulary | undefined) {
  const sources = sourcesSchema(make);
  const hops = make.list(hopSchema(make, vocabulary));
  return {
    id: idSchema(make),
    edition: idSchema(make),
    vocabulary: vocabularySchema(make),
    clauses: sources,
    terms: make.record(sources),
    rules: distinctById(make, ruleSchema(make, vocabulary)),
    criteria: distinctById(make, criterionSchema(make, vocabulary)),
    whereToSet: make.list(make.object({ id: make.text(), sources })),
    mailFlow: make.optional(byMethod(make, vocabulary, hops, make.optional)),
    changes: make.optional(changesSchema(make, vocabulary)),
    words: make.optional(make.record(ownWordsSchema(make))),
  };
}

/** The schema of a rule; without a vocabulary, names are only checked for their kind. */
export function ruleSchema<Schema>(make: Combinators<Schema>, vocabulary: Vocabulary | undefined): Schema {
  const since = make.optional(make.date());
  const when = conditionSchema(make, vocabulary);
  const decidingCase = make.object({
    direction: oneOfNames(make, vocabulary && directionsOf(vocabulary)),
    when,
    unless: make.optional(when),
    requires: make.optional(formulaSchema(make, vocabulary)),
    since,
  });
  const rule = make.object({
    id: idSchema(make),
    kind: make.oneOf(['error', 'advice']),
    since,
    retires: make.optional(make.oneOf([true])),
    sources: sourcesSchema(make),
    cases: make.list(decidingCase, { least: 1 }),
  });
  return make.refusing(rule, statedInError);
}

/** The schema of an extension that adds rules with these ids. */
export function extensionSchema<Schema>(
  make: Combinators<Schema>,
  base: Ruleset,
  addedIds: readonly string[],
): Schema {
  return make.object(extensionShape(make, base, addedIds));
}

/** The keys of an extension; where base or added ids are not known, ids are only checked for their kind. */
export function extensionShape<Schema>(
  make: Combinators<Schema>,
  base: Ruleset | undefined,
  addedIds: readonly string[] | undefined,
) {
  const baseIds = base?.rules.map(({ id }) => id) ?? [];
  const overrides = base?.rules.map((rule) => [rule.id, make.optional(overrideSchema(make, rule))]);
  const wordsById = byName(make, addedIds && [...baseIds, ...addedIds], () =>
    make.optional(ruleWordsSchema(make)),
  );
  return {
    id: idSchema(make),
    add: make.optional(distinctById(make, ruleSchema(make, base?.vocabulary), baseIds)),
    override: make.optional(
      overrides ? make.object(Object.fromEntries(overrides)) : make.record(overrideSchema(make), KEBAB_CASE),
    ),
    words: make.optional(make.record(wordsById)),
  };
}

function overrideSchema<Schema>(make: Combinators<Schema>, rule?: Rule): Schema {
  const override = make.oneOf(['off', 'advice', 'error']);
  const isStated = rule !== undefined && statedPrerequisites(rule).length > 0;
  return isStated ? make.refusing(override, overrideToError) : override;
}

function conditionSchema<Schema>(make: Combinators<Schema>, vocabulary: Vocabulary | undefined): Schema {
  const choice = (names: Names) => make.optional(oneOrMore(make, oneOfNames(make, names)));
  const directions = Object.entries(vocabulary?.directions ?? {});
  const shape = {
    owner: choice(vocabulary?.owners),
    ...Object.fromEntries(directions.map(([direction, methods]) => [direction, choice(methods)])),
    needs: make.optional(valuesByName(make, vocabulary && directionsOf(vocabulary))),
    ...circumstanceShape(make, vocabulary),
  };
  return make.named('condition', () => make.object(shape, vocabulary ? undefined : choice(undefined)));
}

/** The parts that conditions of rules and of ratings have in common. */
function circumstanceShape<Schema>(make: Combinators<Schema>, vocabulary: Vocabulary | undefined) {
  return {
    userCount: make.optional(make.object({ atLeast: make.wholeNumber(0) })),
    prerequisites: make.optional(valuesByName(make, vocabulary?.prerequisites)),
  };
}

/** Names, each true or false. */
function valuesByName<Schema>(make: Combinators<Schema>, names: Names): Schema {
  return byName(make, names, () => make.optional(make.boolean()));
}

function oneOrMore<Schema>(make: Combinators<Schema>, schema: Schema): Schema {
  return make.either([schema, make.list(schema)]);
}

function formulaSchema<Schema>(make: Combinators<Schema>, vocabulary: Vocabulary | undefined): Schema {
  const formula: Schema = make.named('formula', () =>
    make.either([
      oneOfNames(make, vocabulary?.prerequisites),
      make.object({ all: make.list(formula) }),
      make.object({ any: make.list(formula) }),
      make.object({ not: formula }),
    ]),
  );
  return make.refusing(formula, tooDeep);
}

function criterionSchema<Schema>(make: Combinators<Schema>, vocabulary: Vocabulary | undefined): Schema {
  const circumstances = make.optional(make.object(circumstanceShape(make, vocabulary)));
  const rated = make.object({
    rating: make.oneOf(['favourable', 'neutral', 'unfavourable', 'depends']),
    statement: make.text(),
    sources: sourcesSchema(make),
    when: circumstances,
    unless: circumstances,
  });
  const cases = make.refusing(make.list(rated, { least: 1 }), conditionalLastRating);
  return make.object({ id: idSchema(make), ratings: byMethod(make, vocabulary, cases) });
}

function hopSchema<Schema>(make: Combinators<Schema>, vocabulary: Vocabulary | undefined): Schema {
  return make.object({
    hop: nameSchema(make),
    perOwner: make.optional(make.oneOf([true])),
    requires: make.optional(formulaSchema(make, vocabulary)),
    sources: sourcesSchema(make),
  });
}

/** The schema of change instructions; a method with a number must be one of its direction. */
function changesSchema<Schema>(make: Combinators<Schema>, vocabulary: Vocabulary | undefined): Schema {
  const path = recordPathSchema(make);
  const turn = make.optional(make.oneOf(['after-methods', 'last']));
  const prerequisite = changingSchema(
    make,
    { path, body: requestBodySchema(make) },
    { turn, retired: make.optional(make.date()), circumstance: make.optional(make.oneOf([true])) },
  );
  const directionSchema = (methods: Names) => {
    const values = byName(make, methods, () => make.wholeNumber());
    return changingSchema(make, { path, column: columnSchema(make), values });
  };
  return make.object({
    prerequisites: byName(make, vocabulary?.prerequisites, () => make.optional(prerequisite)),
    directions: byDirection(make, vocabulary, (methods) => make.optional(directionSchema(methods))),
  });
}

function changingSchema<Schema>(
  make: Combinators<Schema>,
  webApi: Readonly<Record<string, Schema>>,
  more: Readonly<Record<string, Schema>> = {},
): Schema {
  const name = nameSchema(make);
  const sources = sourcesSchema(make);
  return make.object({
    scope: make.oneOf(['owner', 'organization']),
    where: make.list(make.object({ place: name, product: make.optional(name), sources })),
    who: name,
    sources,
    webApi: make.optional(make.object(webApi)),
    ...more,
  });
}

/** An entry for every method of every direction, unless it is made optional. */
function byMethod<Schema>(
  make: Combinators<Schema>,
  vocabulary: Vocabulary | undefined,
  value: Schema,
  each: (schema: Schema) => Schema = (schema) => schema,
): Schema {
  return byDirection(make, vocabulary, (methods) => each(byName(make, methods, () => each(value))));
}

/** An entry for each direction, by its methods. */
function byDirection<Schema>(
  make: Combinators<Schema>,
  vocabulary: Vocabulary | undefined,
  schemaFor: (methods: Names) => Schema,
): Schema {
  const { directions } = vocabulary ?? {};
  return byName(make, directions && Object.keys(directions), (name) => schemaFor(directions?.[name]));
}

/** The names of a vocabulary that are accepted; undefined without a vocabulary. */
type Names = readonly string[] | undefined;

/** An entry for each name; any key where the names are not known. */
function byName<Schema>(
  make: Combinators<Schema>,
  names: Names,
  schemaFor: (name: string) => Schema,
): Schema {
  if (names === undefined) return make.record(schemaFor(''));
  return make.object(Object.fromEntries(names.map((name) => [name, schemaFor(name)])));
}

/** One of the names; any name where they are not known. */
function oneOfNames<Schema>(make: Combinators<Schema>, names: Names): Schema {
  return names === undefined ? nameSchema(make) : make.oneOf(names);
}

function sourcesSchema<Schema>(make: Combinators<Schema>): Schema {
  const text = make.text();
  const urls = make.optional(make.record(text));
  const source = () =>
    make.object({ document: text, edition: text, clause: text, url: make.optional(text), urls });
  return make.list(make.named('source', source));
}

function idSchema<Schema>(make: Combinators<Schema>): Schema {
  return make.named('id', () => make.refusing(make.text(KEBAB_CASE), builtInName));
}

function nameSchema<Schema>(make: Combinators<Schema>): Schema {
  return make.named('name', () => make.refusing(make.text(NAME), builtInName));
}

function namesSchema<Schema>(make: Combinators<Schema>, limits: Limits): Schema {
  return make.refusing(make.list(nameSchema(make), limits), repeats);
}

function distinctById<Schema>(
  make: Combinators<Schema>,
  element: Schema,
  taken: readonly string[] = [],
): Schema {
  const idOf = (entry: unknown) => (isRecord(entry) ? entry.id : undefined);
  return make.refusing(make.list(element), (list) => repeatsIn(list, idOf, ['id'], taken));
}

/** Refuses names that every JavaScript object has as a property. */
export function builtInName(name: unknown): Refusals {
  return isBuiltIn(name) ? [{ path: [], reason: 'reservedName' }] : [];
}

function isBuiltIn(name: unknown): boolean {
  return typeof name === 'string' && name in {};
}

/** Refuses directions that configurations could not name or could not do without, and more of them than fit. */
export function unusableDirections(directions: unknown): Refusals {
  const given = Object.entries(isRecord(directions) ? directions : {});
  // Values that are no names are refused elsewhere.
  const named = given.filter(([direction]) => isLike(direction, NAME) && isWithin(direction, NAME));
  const unusable = named.flatMap(([direction, methods]) => [
    ...(RESERVED_NAMES.includes(direction) || isBuiltIn(direction)
      ? [{ path: [direction], reason: 'reservedName' as const }]
      : []),
    ...(Array.isArray(methods) && !methods.includes(UNUSED)
      ? [{ path: [direction], reason: 'withoutNone' as const }]
      : []),
  ]);
  const isTooMany = named.length > MOST_DIRECTIONS;
  return [...unusable, ...(isTooMany ? [{ path: [], reason: 'tooManyDirections' as const }] : [])];
}

/** Refuses to make an error of a rule that tests stated prerequisites. */
export function overrideToError(override: unknown): Refusals {
  return override === 'error' ? [{ path: [], reason: 'statedInError' }] : [];
}

/** Refuses errors that test stated prerequisites: they could come and go as more becomes known. */
export function statedInError(rule: unknown): Refusals {
  return isRecord(rule) && rule.kind === 'error'
    ? statedPrerequisites(rule).map((path) => ({ path, reason: 'statedInError' }))
    : [];
}

/** Refuses the parts of a formula below the deepest accepted level. */
function tooDeep(formula: unknown, deepest = DEEPEST_FORMULA): Refusals {
  if (!isRecord(formula)) return [];
  if (deepest === 0) return [{ path: Object.keys(formula).slice(0, 1), reason: 'formulaTooDeep' }];
  const listed = ['all', 'any'].flatMap((key) => {
    const parts: unknown = formula[key];
    return Array.isArray(parts) ? parts.map((part, index) => [[key, index], part] as const) : [];
  });
  return [...listed, [['not'], formula.not] as const].flatMap(([place, part]) =>
    tooDeep(part, deepest - 1).map(({ path, reason }) => ({ path: [...place, ...path], reason })),
  );
}

/** The paths in a rule at which it tests stated prerequisites. */
function statedPrerequisites(rule: { readonly cases?: unknown }): (string | number)[][] {
  const cases: readonly unknown[] = Array.isArray(rule.cases) ? rule.cases : [];
  return cases.flatMap((each, index) =>
    ['when', 'unless']
      .filter((part) => isRecord(each) && isRecord(each[part]) && each[part].prerequisites !== undefined)
      .map((part) => ['cases', index, part, 'prerequisites']),
  );
}

/** Refuses a last rating with a condition: it could leave a method without any rating. */
function conditionalLastRating(cases: unknown): Refusals {
  const last = Array.isArray(cases) ? cases.length - 1 : -1;
  const rated: unknown = Array.isArray(cases) ? cases[last] : undefined;
  return isRecord(rated) && (rated.when !== undefined || rated.unless !== undefined)
    ? [{ path: [last], reason: 'lastRatingConditional' }]
    : [];
}
