import type * as z from 'zod/mini';
import { checkAgainst } from './check-ruleset.ts';
import { deepFreeze } from './freeze.ts';
import type { Locale } from './locale.ts';
import { remembered, resolveOptions, type Settings } from './options.ts';
import type { Fault, Problem } from './problem.ts';
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
 * @param schemaFor - the schema of requests with these settings.
 * @param answerTo - the answer to a request that was found right.
 */
export function answering<Request, Answer>(
  schemaFor: (settings: Settings) => z.ZodMiniType,
  answerTo: (request: Request, settings: Settings) => Answer,
): (request: unknown, options: unknown) => Answer | MalformedRequest {
  const schemas = new WeakMap<Settings, z.ZodMiniType>();
  return (request, options) => {
    const resolved = resolveOptions(options);
    if (!('settings' in resolved)) return malformed(resolved.faults, resolved.locale);
    const { settings } = resolved;
    const checked = checkAgainst<Request>(remembered(schemas, settings, schemaFor), takeSnapshot(request));
    return 'value' in checked
      ? deepFreeze(answerTo(checked.value, settings))
      : malformed(checked.faults, settings.locale);
  };
}

function malformed(faults: readonly Fault[], locale: Locale): MalformedRequest {
  return deepFreeze({ outcome: 'malformed', problems: faults.map((fault) => problemOf(fault, locale)) });
}
