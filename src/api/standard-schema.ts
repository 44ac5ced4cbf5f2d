import type { Configuration } from '../engine/configuration/configuration.ts';
import type { Finding } from '../engine/finding.ts';
import type { Options } from '../engine/options.ts';
import type { Problem } from '../input/problem.ts';
import type { Ruleset } from '../rule-language/ruleset.ts';
import type { Guide } from '../rulesets/guide/index.ts';
import { validate } from './validate.ts';

/** Something that keeps a form from being sent, and the path of the field that shows it. */
export interface StandardIssue {
  readonly message: string;
  /** The keys that lead to the field, such as `['prerequisites', 'smtpCompatible']`. */
  readonly path: readonly (string | number)[];
}

/** A schema that form libraries of every maker can ask: Standard Schema, version 1. */
export interface ConfigurationStandardSchema<R extends Ruleset = Guide> {
  readonly '~standard': {
    readonly version: 1;
    readonly vendor: 'd365-email-rules';
    /** Checks a value: gives it back, or what is wrong with it. */
    readonly validate: (
      value: unknown,
    ) => { readonly value: Configuration<R> } | { readonly issues: readonly StandardIssue[] };
    readonly types?: { readonly input: Configuration<R>; readonly output: Configuration<R> } | undefined;
  };
}

/**
 * A Standard Schema of configurations, for the forms of any library that knows them.
 *
 * Its issues are the problems of an input that is malformed, else the errors of a configuration that cannot work. An
 * error that rests on one prerequisite stands at that prerequisite, every other one at its direction. What is not
 * known, and advice, are no issues.
 *
 * @param options - ruleset, language and day; absent means the guide, English, every dated fact in effect. Wrong options
 * become issues at `['options', …]`.
 * @example
 * ```ts
 * import { standardSchema } from 'd365-email-rules/schema';
 *
 * const schema = standardSchema();
 * const asked = { owner: 'queue', incoming: 'outlook', outgoing: 'none' };
 * const result = schema['~standard'].validate(asked);
 * console.log('issues' in result && result.issues[0]?.path); // [ 'incoming' ]
 * ```
 */
export function standardSchema<R extends Ruleset = Guide>(
  options?: Options<R>,
): ConfigurationStandardSchema<R> {
  return {
    '~standard': {
      version: 1,
      vendor: 'd365-email-rules',
      validate: (value) => {
        const report = validate<R>(value, options);
        const issues =
          report.verdict === 'malformed' ? report.problems.map(ofProblem) : errorsIn(report.findings);
        return issues.length === 0 ? { value: value as Configuration<R> } : { issues };
      },
    },
  };
}

function ofProblem({ message, path }: Problem): StandardIssue {
  return { message, path };
}

function errorsIn(findings: readonly Finding[]): readonly StandardIssue[] {
  return findings
    .filter(({ kind }) => kind === 'error')
    .map(({ message, direction, unmet: [first, ...others] }) => ({
      message,
      path: first === undefined || others.length > 0 ? [direction] : ['prerequisites', first],
    }));
}
