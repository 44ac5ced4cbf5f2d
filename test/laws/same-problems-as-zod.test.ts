import { inspect } from 'node:util';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type * as z from 'zod/mini';
import { VALIDATION_DEFAULTS } from '../../src/engine/defaults.ts';
import { type Options, type Ruleset, validate } from '../../src/index.ts';
import { checkAgainst, checking, type Schema } from '../../src/input/check.ts';
import { isRecord, placeholder, takeSnapshot } from '../../src/input/snapshot.ts';
import { zodSchemas } from '../../src/input/zod-combinators.ts';
import { en } from '../../src/locales/en.ts';
import { rulesetSchema, vocabularySchema } from '../../src/rule-language/ruleset-schema.ts';
import type { Vocabulary } from '../../src/rule-language/vocabulary.ts';
import { localeWordsSchema } from '../../src/rule-language/words-schema.ts';
import { guide } from '../../src/rulesets/guide/index.ts';
import { configuration } from '../support/calls.ts';
import { chats } from '../support/chats.ts';
import { damaged } from '../support/damaged.ts';
import { anything, hostile } from '../support/hostile.ts';
import { type MakeSchema, plain, rulesets, SCHEMAS } from '../support/schemas.ts';
import { type Placed, zodProblems } from '../support/zod-problems.ts';

function placed(schema: Schema, snapshot: unknown): readonly Placed[] {
  const checked = checkAgainst(schema, snapshot);
  return 'faults' in checked ? checked.faults.map(({ code, path }) => ({ code, path })) : [];
}

/** A key by which an object would inherit is refused where keys are free, which zod passes over in silence. */
function isKnownToZod({ code, path }: Placed): boolean {
  return path.at(-1) !== '__proto__' || code !== 'not-accepted';
}

const inWhole = (value: unknown) => inspect(value, { depth: Number.POSITIVE_INFINITY });

/** Has the checker and zod look at the same, and tells whether they accept it. */
function expectSameProblems(ours: Schema, zods: z.ZodMiniType, input: unknown): boolean {
  const snapshot = takeSnapshot(input);
  const problems = placed(ours, snapshot);
  expect(problems.filter(isKnownToZod)).toEqual(zodProblems(zods, snapshot));
  if (problems.length > 0) return false;
  // The copies are in the order of the schema, both of them.
  expect(inWhole(checkAgainst(ours, snapshot))).toBe(inWhole({ value: zods.parse(snapshot) }));
  return true;
}

it.each(SCHEMAS)('the checker finds what zod finds in %s', (_name, makeSchema, accepted) => {
  const ours = makeSchema(checking);
  const zods = makeSchema(zodSchemas);
  let right = 0;
  let wrong = 0;
  fc.assert(
    fc.property(damaged(accepted), (input) => {
      if (expectSameProblems(ours, zods, input)) right += 1;
      else wrong += 1;
    }),
    { numRuns: 500 },
  );
  expect(Math.min(right, wrong)).toBeGreaterThan(50);
});

it('the checker finds what zod finds in rulesets, each by its own vocabulary', () => {
  let right = 0;
  let wrong = 0;
  fc.assert(
    fc.property(damaged(rulesets), (input) => {
      const { vocabulary } = (takeSnapshot(input) ?? {}) as { readonly vocabulary?: unknown };
      const known = checkAgainst<Vocabulary>(vocabularySchema(checking), vocabulary);
      for (const own of [undefined, 'value' in known ? known.value : undefined]) {
        if (expectSameProblems(rulesetSchema(checking, own), rulesetSchema(zodSchemas, own), input))
          right += 1;
        else wrong += 1;
      }
    }),
    { numRuns: 300 },
  );
  expect(Math.min(right, wrong)).toBeGreaterThan(50);
});

/** The schema of a locale: every text that English has, and anything besides. */
function localeSchema(english: unknown): z.ZodMiniType {
  if (typeof english !== 'object' || english === null) return zodSchemas.text();
  const shape = Object.entries(english).map(([key, part]) => [key, localeSchema(part)]);
  return zodSchemas.object(Object.fromEntries(shape), zodSchemas.anything());
}

/** What `validate` shows of a language. */
const LOCALE = localeSchema(VALIDATION_DEFAULTS.english());
/** What a language says of rulesets beyond that is looked at once it has all of that. */
const WORDS = zodSchemas.object(
  { rulesets: zodSchemas.record(localeWordsSchema(zodSchemas)) },
  zodSchemas.anything(),
);

/**
 * What zod finds in options: in each of them on its own, and then the keys that are none.
 *
 * @param isRefused - whether the language was refused for a key that zod does not know of.
 */
function problemsOfOptions(
  options: Readonly<Record<string, unknown>>,
  isRefused: boolean,
): readonly Placed[] {
  const { ruleset } = options as { readonly ruleset?: { readonly vocabulary?: unknown } };
  const known = checkAgainst<Vocabulary>(vocabularySchema(checking), ruleset?.vocabulary);
  const isLacking = isRefused || zodProblems(zodSchemas.optional(LOCALE), options.locale).length > 0;
  const schemas = {
    ruleset: rulesetSchema(zodSchemas, 'value' in known ? known.value : undefined),
    locale: isLacking ? LOCALE : WORDS,
    asOf: zodSchemas.date(),
  };
  const found = Object.entries(schemas).flatMap(([key, schema]) =>
    zodProblems(zodSchemas.optional(schema), options[key]).map(({ code, path }) => ({
      code,
      path: [key, ...path],
    })),
  );
  const anything = zodSchemas.optional(zodSchemas.anything());
  const keys = zodSchemas.object({ ruleset: anything, locale: anything, asOf: anything });
  return [...found, ...zodProblems(keys, options)];
}

it('`validate` finds in options what zod finds', () => {
  const options = fc.record(
    {
      ruleset: fc.constantFrom<Ruleset>(guide, chats).map(plain),
      locale: fc.constant({ ...plain(en), more: true }),
      asOf: fc.constantFrom('2020-12-04', '2000-02-29'),
    },
    { requiredKeys: [] },
  );
  let wrong = 0;
  fc.assert(
    fc.property(damaged(options), (given) => {
      fc.pre(isRecord(given));
      const report = validate(configuration, given as Options);
      const problems = report.verdict === 'malformed' ? report.problems : [];
      const found = problems
        .filter(({ path }) => path[0] === 'options')
        .map(({ code, path }) => ({ code, path: path.slice(1) }));
      // A date has no parts: a list in its place is of the wrong kind, however long it is.
      const day = 'asOf' in given ? { asOf: placeholder(given.asOf) } : {};
      const snapshot = { ...(takeSnapshot(given) as typeof given), ...day };
      // A key that zod does not know of ends the search at the part of the language that `validate` shows, or beyond it.
      const isRefused = found.some((each) => each.path[0] === 'locale' && !isKnownToZod(each));
      const expected = [false, ...(isRefused ? [true] : [])].map((each) => problemsOfOptions(snapshot, each));
      expect(expected).toContainEqual(found.filter(isKnownToZod));
      if (found.length > 0) wrong += 1;
    }),
    { numRuns: 500 },
  );
  expect(wrong).toBeGreaterThan(50);
});

it.each<readonly [string, MakeSchema]>([
  ...SCHEMAS.map(([name, makeSchema]) => [name, makeSchema] as const),
  ['rulesets', (make) => rulesetSchema(make, guide.vocabulary)],
])('the checker finds what zod finds in anything at all, taken for %s', (_name, makeSchema) => {
  const ours = makeSchema(checking);
  const zods = makeSchema(zodSchemas);
  for (const [name, make] of hostile) expect([name, expectSameProblems(ours, zods, make())]).toHaveLength(2);
  fc.assert(fc.property(anything, (input) => void expectSameProblems(ours, zods, input)));
});

it('whole numbers are the same to both', () => {
  const numbers = fc.oneof(
    fc.double(),
    fc.integer(),
    fc.maxSafeInteger(),
    fc.constantFrom(0, 2 ** 53, -(2 ** 53), 0.5),
  );
  for (const least of [undefined, 0, -5]) {
    const [ours, zods] = [checking.wholeNumber(least), zodSchemas.wholeNumber(least)];
    fc.assert(fc.property(numbers, (number) => void expectSameProblems(ours, zods, number)));
  }
});

it('days of the calendar are the same to both', () => {
  const ours = checking.date();
  const zods = zodSchemas.date();
  const two = (number: number) => String(number).padStart(2, '0');
  for (const year of ['0000', '0001', '1900', '1999', '2000', '2023', '2024', '2100', '9999'])
    for (let month = 0; month <= 13; month++)
      for (let day = 0; day <= 32; day++) expectSameProblems(ours, zods, `${year}-${two(month)}-${two(day)}`);
});

it('a key by which an object would inherit is refused where keys are free', () => {
  const terms = JSON.parse('{ "__proto__": 5, "incoming": [] }');
  const problems = placed(checking.record(checking.list(checking.text())), takeSnapshot(terms));
  expect(problems).toEqual([{ code: 'not-accepted', path: ['__proto__'] }]);
});
