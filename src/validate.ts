import { checking } from './check-against-schema.ts';
import type { Configuration, Direction, Prerequisite } from './configuration.ts';
import type { Finding } from './finding.ts';
import { deepFreeze } from './freeze.ts';
import { configurationSchema } from './input-schema.ts';
import type { Verdict } from './judge.ts';
import type { Options } from './options.ts';
import type { Problem } from './problem.ts';
import type { AnyReport } from './report-table.ts';
import { problemsOf } from './request.ts';
import type { RuleIdOf, Ruleset } from './ruleset.ts';
import type { Guide } from './rulesets/guide/index.ts';
import { tableForOptions } from './table-for-options.ts';

/** An input that could not be judged, with everything that is wrong with it. */
export interface Malformed {
  readonly verdict: 'malformed';
  readonly problems: readonly Problem[];
}

/** What a ruleset says of a configuration. */
export interface Judged<R extends Ruleset = Guide> {
  /** `invalid` with any error; else `undetermined` with anything unverified; else `valid`. */
  readonly verdict: Verdict;
  /** The id of the ruleset. */
  readonly ruleset: string;
  /** What the rules say, in their order. */
  readonly findings: readonly Finding<RuleIdOf<R>, Direction<R>, Prerequisite<R>>[];
}

/** The answer of {@link validate}. */
export type Report<R extends Ruleset = Guide> = Malformed | Judged<R>;

/**
 * Judges whether a configuration of delivery methods can work.
 *
 * Never throws and never changes what it is given. Equal input gives equal output, which is frozen and may be shared
 * between calls.
 *
 * @param configuration - the owner, a method for each direction, and what is known of prerequisites (true met, false
 * not met, absent not known), needs and the number of users (a whole number from 0).
 * @param options - ruleset, language and day; absent means the guide, English, every dated fact in effect.
 * @returns a verdict: `valid`, `undetermined` while something hangs on what is not known, `invalid`, or `malformed`
 * with every problem of the input or, under `['options', …]`, of the options.
 * @see The guide's clauses A3–A14; each finding names those behind it.
 * @example
 * ```ts
 * import { validate } from 'd365-email-rules';
 *
 * const report = validate({ owner: 'queue', incoming: 'outlook', outgoing: 'none' });
 * console.log(report.verdict); // invalid
 * if (report.verdict !== 'malformed') console.log(report.findings[0]?.ruleId); // incoming-outlook-not-for-queues
 * ```
 */
export function validate<R extends Ruleset = Guide>(
  configuration: Configuration<R>,
  options?: Options<R>,
): Report<R>;
/** Judges an input of which nothing is known, such as parsed JSON. */
export function validate<R extends Ruleset = Guide>(input: unknown, options?: Options<R>): Report<R>;
export function validate(input: unknown, options?: unknown): AnyReport {
  const table = tableForOptions(options);
  if (typeof table === 'function') return table(input);
  const schemaFor = ({ vocabulary }: Ruleset) => configurationSchema(checking, vocabulary);
  return deepFreeze({ verdict: 'malformed', problems: problemsOf(table, schemaFor, input) });
}
