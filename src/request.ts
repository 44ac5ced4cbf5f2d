import type * as z from 'zod/mini';
import { checkAgainst } from './check-against-schema.ts';
import { deepFreeze } from './freeze.ts';
import { type BadOptions, remembered, resolveOptions, type Settings } from './options.ts';
import type { Problem } from './problem.ts';
import type { Ruleset } from './ruleset.ts';
import { takeSnapshot } from './snapshot.ts';
import { problemOf } from './wording.ts';

/** A request that could not be answered, with everything that is wrong with it. */
export interface MalformedRequest {
  readonly outcome: 'malformed';
  readonly problems: readonly Problem[];
}

/**
 * Makes a function that checks a request and its options, and answers it with something frozen.
 *
 * @param schemaFor - the schema of requests for a ruleset.
 * @param answerTo - the answer to a request that was found right.
 */
export function answering<Request, Answer>(
  schemaFor: (ruleset: Ruleset) => z.ZodMiniType,
  answerTo: (request: Request, settings: Settings) => Answer,
): (request: unknown, options: unknown) => Answer | MalformedRequest {
  const schemas = new WeakMap<Ruleset, z.ZodMiniType>();
  return (request, options) => {
    const resolved = resolveOptions(options);
    if (!('settings' in resolved)) {
      return deepFreeze({ outcome: 'malformed', problems: problemsOf(resolved, schemaFor, request) });
    }
    const { compiled, locale } = resolved.settings;
    const schema = remembered(schemas, compiled.ruleset, schemaFor);
    const checked = checkAgainst<Request>(schema, takeSnapshot(request));
    if ('value' in checked) return deepFreeze(answerTo(checked.value, resolved.settings));
    const problems = checked.faults.map((fault) => problemOf(fault, locale));
    return deepFreeze({ outcome: 'malformed', problems });
  };
}

/** Every problem of a call with bad options: first the input's own, as far as it can be checked. */
export function problemsOf(
  { faults, locale, compiled }: BadOptions,
  schemaFor: (ruleset: Ruleset) => z.ZodMiniType,
  input: unknown,
): readonly Problem[] {
  const checked = compiled && checkAgainst(schemaFor(compiled.ruleset), takeSnapshot(input));
  const ofInput = checked !== undefined && 'faults' in checked ? checked.faults : [];
  return [...ofInput, ...faults].map((fault) => problemOf(fault, locale));
}
