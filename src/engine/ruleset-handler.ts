/** The handler of questions about rulesets themselves. */

import { deepFreeze } from '../input/freeze.ts';
import { issue } from '../input/issues.ts';
import type { Issue } from '../input/problem.ts';
import { keysOf, readProperty, UNREADABLE } from '../input/snapshot.ts';
import type { Locale, PartOfLocale } from '../locales/texts/locale.ts';
import { toProblem } from '../locales/texts/problem-wording.ts';
import type { Ruleset } from '../rule-language/ruleset.ts';
import type { MalformedRequest } from './handler.ts';
import { resolveOptions, type Settings } from './options.ts';

/** The options of functions about rulesets themselves. */
export interface AnalysisOptions {
  /** The language of problems; absent means English. The rest of the answer has no words. */
  readonly locale?: Locale;
  /** The day, `YYYY-MM-DD`, as of which dated facts are in effect; absent means that all are. */
  readonly asOf?: string;
}

/** A ruleset argument, and the path of problems with it. */
export interface RulesetArgument {
  readonly path: readonly string[];
  readonly given: unknown;
}

const KEYS: readonly string[] = ['locale', 'asOf'] satisfies readonly (keyof AnalysisOptions)[];

/**
 * Answers a question about rulesets with a frozen answer, or lists every problem of them and the options.
 *
 * @param answerTo - the answer about valid rulesets; the day is undefined when all dated facts are in effect.
 */
export function answerAboutRuleset<Answer>(
  subjects: readonly RulesetArgument[],
  options: unknown,
  answerTo: (rulesets: readonly Ruleset[], asOf: string | undefined) => Answer,
): Answer | MalformedRequest {
  const keys = options === undefined ? [] : keysOf(options);
  const given = keys?.map((key) => [key, readProperty(options as object, key)] as const) ?? [];
  const known = Object.fromEntries(given.filter(([key]) => KEYS.includes(key)));
  const resolved = subjects.map(({ given: ruleset }) => resolveOptions({ ...known, ruleset }));
  const issues = [
    ...subjects.flatMap((subject, index) => issuesOfRuleset(subject, resolved[index] as object)),
    ...(keys === undefined ? issuesIn(resolveOptions(options)) : issuesOfOptions(given, resolved)),
  ];
  const settings = resolved.flatMap((each) => ('settings' in each ? [each.settings] : []));
  if (issues.length === 0) {
    const rulesets = (settings as readonly Settings[]).map(({ compiled }) => compiled.ruleset);
    return deepFreeze(answerTo(rulesets, known.asOf as string | undefined));
  }
  const [locale] = resolved.map((each) => ('settings' in each ? each.settings : each).locale);
  return deepFreeze({
    outcome: 'malformed',
    problems: issues.map((issue) => toProblem(issue, locale as PartOfLocale)),
  });
}

function issuesIn(resolved: object): readonly Issue[] {
  return 'faults' in resolved ? (resolved.faults as readonly Issue[]) : [];
}

/** The issues of a ruleset, at its own path. */
function issuesOfRuleset({ path, given }: RulesetArgument, resolved: object): readonly Issue[] {
  if (given === undefined) return [issue('missing-key', path, given)];
  return issuesIn(resolved)
    .filter(({ path: [, key] }) => key === 'ruleset')
    .map((issue) => ({ ...issue, path: [...path, ...issue.path.slice(2)] }));
}

/** The issues of the options, once for any number of rulesets. */
function issuesOfOptions(
  given: readonly (readonly [string, unknown])[],
  [first]: readonly object[],
): readonly Issue[] {
  const unknown = given
    .filter(([key, value]) => value !== undefined && !KEYS.includes(key))
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([key, value]) =>
      value === UNREADABLE
        ? issue('unreadable', ['options', key], value)
        : issue('unknown-key', ['options', key], key, KEYS),
    );
  return [...issuesIn(first as object).filter(({ path: [, key] }) => key !== 'ruleset'), ...unknown];
}
