import type * as z from 'zod/mini';
import { checkAgainst } from './check-ruleset.ts';
import { deepFreeze } from './freeze.ts';
import { resolveOptions, type Settings } from './options.ts';
import type { Problem } from './problem.ts';
import { takeSnapshot } from './snapshot.ts';
import { problemOf } from './wording.ts';

/** A request that could not be answered, with everything that is wrong with it. */
export interface MalformedRequest {
  readonly outcome: 'malformed';
  readonly problems: readonly Problem[];
}

/** Checks a request and its options, and answers it; the answer is frozen. */
export function answer<Request, Answer>(
  request: unknown,
  options: unknown,
  schemaFor: (settings: Settings) => z.ZodMiniType,
  answerTo: (request: Request, settings: Settings) => Answer,
): Answer | MalformedRequest {
  const resolved = resolveOptions(options);
  if (!('settings' in resolved)) {
    const problems = resolved.faults.map((fault) => problemOf(fault, resolved.locale));
    return deepFreeze({ outcome: 'malformed', problems });
  }
  const { settings } = resolved;
  const checked = checkAgainst<Request>(schemaFor(settings), takeSnapshot(request));
  if ('value' in checked) return deepFreeze(answerTo(checked.value, settings));
  const problems = checked.faults.map((fault) => problemOf(fault, settings.locale));
  return deepFreeze({ outcome: 'malformed', problems });
}
