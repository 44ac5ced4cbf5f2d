import * as z from 'zod/mini';
import type { Combinators, Limits, TextLimits } from './combinators.ts';

/** The combinators as zod schemas. */
export const zodSchemas: Combinators<z.ZodMiniType> = {
  anything: z.unknown,
  boolean: z.boolean,
  number: z.number,
  wholeNumber: (least) => (least === undefined ? z.int() : z.int().check(isAtLeast(least))),
  text: (limits) => textWithin(limits),
  date: z.iso.date,
  oneOf: (values) => {
    const texts = values.filter((value) => typeof value === 'string');
    return texts.length === values.length ? z.enum(texts) : z.literal([...values]);
  },
  list: (element, limits) =>
    z.array(element).check(...(limits ? [LOOK_AT_ALL] : []), ...lengthWithin(limits, IF_LIST)),
  object: (shape, others) =>
    others === undefined ? z.strictObject(shape) : z.catchall(z.object(shape), others),
  record: (value, keys) => z.record(textWithin(keys), value),
  optional: z.optional,
  either: z.union,
  named: (_name, make) => z.lazy(make),
  refusing: (schema, refusalsIn) =>
    schema.check(
      z.check<unknown>(
        ({ value, issues }) => {
          for (const { path, reason } of refusalsIn(value)) {
            issues.push({ code: 'custom', input: value, path: [...path], params: { reason } });
          }
        },
        { when: () => true },
      ),
    ),
};

/** Skips further checks of a value of the wrong kind, or one mistake would be reported twice. */
interface When {
  readonly when: (payload: z.core.ParsePayload) => boolean;
}

const IF_RIGHT: When = { when: ({ issues }) => issues.length === 0 };
/** Checks the length of a list with any entries. */
const IF_LIST: When = { when: ({ value }) => Array.isArray(value) };

/** Zod skips the entries of a list that is too long, unless another check comes before that of the length. */
const LOOK_AT_ALL = z.check<unknown>(() => undefined);

function isAtLeast(value: number) {
  return new z.core.$ZodCheckGreaterThan({ check: 'greater_than', value, inclusive: true, ...IF_RIGHT });
}

function textWithin({ pattern, ...limits }: TextLimits = {}) {
  return z
    .string()
    .check(...(pattern === undefined ? [] : [z.regex(pattern)]), ...lengthWithin(limits, IF_RIGHT));
}

function lengthWithin({ least, most }: Limits = {}, when: When) {
  return [
    ...(least === undefined
      ? []
      : [new z.core.$ZodCheckMinLength({ check: 'min_length', minimum: least, ...when })]),
    ...(most === undefined
      ? []
      : [new z.core.$ZodCheckMaxLength({ check: 'max_length', maximum: most, ...when })]),
  ];
}
