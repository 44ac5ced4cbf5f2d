import type * as z from 'zod/mini';
import { checkAgainst } from './check-against-schema.ts';
import { deepFreeze } from './freeze.ts';
import { type BadOptions, resolveOptions, type Settings } from './options.ts';
import type { Problem } from './problem.ts';
import { remembered } from './remembered.ts';
import type { Ruleset } from './ruleset.ts';
import { isRecord, takeSnapshot } from './snapshot.ts';
import { problemOf } from './wording.ts';

/** A request that could not be answered, with everything that is wrong with it. */
export interface MalformedRequest {
  readonly outcome: 'malformed';
  readonly problems: readonly Problem[];
}

/** Beyond this many, and for longer requests than this, answers are worked out afresh. */
const MOST_ANSWERS = 1_000;
const LONGEST_KEPT = 2_000;

/**
 * Makes a function that checks a request and its options, and answers it with something frozen.
 *
 * The same is asked for many mailboxes: an answer is worked out when it is first asked for, and kept.
 *
 * @param schemaFor - the schema of requests for a ruleset.
 * @param answerTo - the answer to a request that was found right.
 */
export function answering<Request, Answer>(
  schemaFor: (ruleset: Ruleset) => z.ZodMiniType,
  answerTo: (request: Request, settings: Settings) => Answer,
): (request: unknown, options: unknown) => Answer | MalformedRequest {
  const schemas = new WeakMap<Ruleset, z.ZodMiniType>();
  const answers = new WeakMap<Settings, Map<string, Answer>>();
  return (request, options) => {
    const resolved = resolveOptions(options);
    if (!('settings' in resolved)) {
      return deepFreeze({ outcome: 'malformed', problems: problemsOf(resolved, schemaFor, request) });
    }
    const { settings } = resolved;
    const snapshot = takeSnapshot(request);
    const asked = exactText(snapshot);
    const known = remembered(answers, settings, () => new Map<string, Answer>());
    const answered = known.get(asked);
    if (answered !== undefined) return answered;
    const schema = remembered(schemas, settings.compiled.ruleset, schemaFor);
    const checked = checkAgainst<Request>(schema, snapshot);
    if ('value' in checked) {
      const answer = deepFreeze(answerTo(checked.value, settings));
      if (asked.length <= LONGEST_KEPT && known.size < MOST_ANSWERS) known.set(asked, answer);
      return answer;
    }
    const problems = checked.faults.map((fault) => problemOf(fault, settings.locale));
    return deepFreeze({ outcome: 'malformed', problems });
  };
}

/** A text that only equal data has, with its keys in the same order; what is no data is accepted nowhere. */
function exactText(value: unknown): string {
  if (typeof value === 'string') return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(exactText)}]`;
  if (isRecord(value)) {
    return `{${Object.entries(value).map(([key, part]) => `${JSON.stringify(key)}:${exactText(part)}`)}}`;
  }
  return typeof value === 'bigint' ? `${value}n` : String(value);
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
