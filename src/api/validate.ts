import type { Configuration, Direction, Prerequisite } from '../engine/configuration/configuration.ts';
import type { Verdict } from '../engine/evaluate.ts';
import type { Finding } from '../engine/finding.ts';
import { problemsOf } from '../engine/handler.ts';
import type { Options } from '../engine/options.ts';
import type { AnyReport } from '../engine/report-cache.ts';
import { tableForOptions } from '../engine/table-for-options.ts';
import type { Unchecked } from '../engine/unchecked.ts';
import { checking } from '../input/check.ts';
import { deepFreeze } from '../input/freeze.ts';
import type { Problem } from '../input/problem.ts';
import { configurationSchema } from '../rule-language/input-schema.ts';
import type { RuleIdOf, Ruleset } from '../rule-language/ruleset.ts';
import type { Guide } from '../rulesets/guide/index.ts';

/** The answer to a malformed input, with every problem. */
export interface Malformed {
  readonly verdict: 'malformed';
  readonly problems: readonly Problem[];
}

/** The report on a well-formed configuration. */
export interface Judged<R extends Ruleset = Guide> {
  /** `invalid` with any error; else `undetermined` with anything unverified; else `valid`. */
  readonly verdict: Verdict;
  /** The id of the ruleset. */
  readonly ruleset: string;
  /** The findings of the rules, in their order. */
  readonly findings: readonly Finding<RuleIdOf<R>, Direction<R>, Prerequisite<R>>[];
}

/** The answer of {@link validate}. */
export type Report<R extends Ruleset = Guide> = Malformed | Judged<R>;

/**
 * Tells if a configuration of delivery methods can work.
 *
 * Never throws and never changes its input. Equal input gives equal output, which is frozen and may be shared between
 * calls.
 *
 * @param configuration - the owner, a method for each direction, and the known prerequisites (true met, false not met,
 * absent not known), needs and number of users (a whole number from 0).
 * @param options - ruleset, language and day; absent means the guide, English, every dated fact in effect.
 * @returns a verdict: `valid`, `undetermined` while it depends on unknown facts, `invalid`, or `malformed` with every
 * problem of the input or, under `['options', …]`, of the options.
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
export function validate<R extends Ruleset = Guide, Given = unknown>(
  configuration: Configuration<R> | Unchecked<Given>,
  options?: Options<R>,
): Report<R>;
export function validate(input: unknown, options?: unknown): AnyReport {
  const table = tableForOptions(options);
  if (typeof table === 'function') return table(input);
  const schemaFor = ({ vocabulary }: Ruleset) => configurationSchema(checking, vocabulary);
  return deepFreeze({ verdict: 'malformed', problems: problemsOf(table, schemaFor, input) });
}
