/** Schema combinators: a schema is written once over this interface, and interpreted as a checker, as zod and as JSON Schema. */

import type { IssueReason } from './problem.ts';

/** The issues that a schema can't express by itself, each with its path within the value. */
export type Refusals = readonly {
  readonly path: readonly (string | number)[];
  readonly reason: IssueReason;
}[];

/** Limits of a length. */
export interface Limits {
  readonly least?: number;
  readonly most?: number;
}

/** Limits of the length of a text, and its pattern. */
export interface TextLimits extends Limits {
  readonly pattern?: RegExp;
}

/** Tests if a text matches the pattern. */
export function isLike(text: string, { pattern }: TextLimits = {}): boolean {
  return pattern === undefined || pattern.test(text);
}

/** Tests if a text or a list is neither too short nor too long. */
export function isWithin({ length }: { readonly length: number }, limits: Limits = {}): boolean {
  const { least = 0, most = Number.POSITIVE_INFINITY } = limits;
  return length >= least && length <= most;
}

/**
 * The combinators that schemas are built from.
 *
 * A schema is written once, as a function of these. The checker in `check.ts` turns it into functions that find issues
 * in data, `zod-combinators.ts` into zod schemas, `json-schema.ts` into JSON Schema.
 */
export interface Combinators<Schema> {
  anything(): Schema;
  boolean(): Schema;
  /** A finite number. */
  number(): Schema;
  /** A whole number that a double holds exactly. */
  wholeNumber(least?: number): Schema;
  text(limits?: TextLimits): Schema;
  /** A date of the calendar, `YYYY-MM-DD`. */
  date(): Schema;
  oneOf(values: readonly (string | boolean | null)[]): Schema;
  list(element: Schema, limits?: Limits): Schema;
  /** An object with these keys; other keys are accepted only if a schema for their values is given. */
  object(shape: Readonly<Record<string, Schema>>, others?: Schema): Schema;
  /** An object with any keys, or with any keys within limits. */
  record(value: Schema, keys?: TextLimits): Schema;
  optional(schema: Schema): Schema;
  /** A union: accepts the values of any of several schemas. */
  either(schemas: readonly Schema[]): Schema;
  /** A schema that is made when it is first used, so that it can contain itself; in JSON Schema a definition. */
  named(name: string, make: () => Schema): Schema;
  /** A schema with a further check; that check sees any value, also one that the schema refuses. */
  refusing(schema: Schema, refusalsIn: (value: unknown) => Refusals): Schema;
}

/** An object of an answer: it has at least these keys, and later versions may give it more. */
export function openObject<Schema>(
  make: Combinators<Schema>,
  shape: Readonly<Record<string, Schema>>,
): Schema {
  return make.object(shape, make.anything());
}

/** A text, or null where there is none. */
export function textOrNull<Schema>(make: Combinators<Schema>): Schema {
  return make.either([make.text(), make.oneOf([null])]);
}
