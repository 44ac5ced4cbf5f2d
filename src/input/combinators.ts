import type { IssueReason } from './problem.ts';

/** What is wrong with a value that a schema can't say by itself, each with the path to it within the value. */
export type Refusals = readonly {
  readonly path: readonly (string | number)[];
  readonly reason: IssueReason;
}[];

/** How long something may be. */
export interface Limits {
  readonly least?: number;
  readonly most?: number;
}

/** How long a text may be, and what it must look like. */
export interface TextLimits extends Limits {
  readonly pattern?: RegExp;
}

/** Whether a text looks as it must. */
export function isLike(text: string, { pattern }: TextLimits = {}): boolean {
  return pattern === undefined || pattern.test(text);
}

/** Whether a text or a list is neither too short nor too long. */
export function isWithin({ length }: { readonly length: number }, limits: Limits = {}): boolean {
  const { least = 0, most = Number.POSITIVE_INFINITY } = limits;
  return length >= least && length <= most;
}

/**
 * The pieces that schemas are put together from.
 *
 * A schema is written once, as a function of these: the checker in `check-against-schema.ts` makes functions of them that
 * find what is wrong with data, and `zod-combinators.ts` the schemas of zod.
 */
export interface Combinators<Schema> {
  anything(): Schema;
  boolean(): Schema;
  /** A number that is not infinite. */
  number(): Schema;
  /** A whole number that a double holds exactly. */
  wholeNumber(least?: number): Schema;
  text(limits?: TextLimits): Schema;
  /** A day of the calendar, `YYYY-MM-DD`. */
  date(): Schema;
  oneOf(values: readonly (string | boolean | null)[]): Schema;
  list(element: Schema, limits?: Limits): Schema;
  /** An object with these keys, and no others unless there is a schema for what stands there. */
  object(shape: Readonly<Record<string, Schema>>, others?: Schema): Schema;
  /** An object with any keys, or any within limits. */
  record(value: Schema, keys?: TextLimits): Schema;
  optional(schema: Schema): Schema;
  /** What any of several schemas accepts. */
  either(schemas: readonly Schema[]): Schema;
  /** A schema that contains itself. */
  lazily(make: () => Schema): Schema;
  /** A schema with a check of what it can't say; that looks at any value, whatever else is wrong with it. */
  refusing(schema: Schema, refusalsIn: (value: unknown) => Refusals): Schema;
}
