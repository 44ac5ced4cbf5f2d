import type { FindingKind } from '../engine/evaluate.ts';
import { type Finding, messageOf } from '../engine/finding.ts';
import { type Options, optionsOrLocale, resolveOptions } from '../engine/options.ts';
import { isRecord, takeSnapshot } from '../input/snapshot.ts';
import type { Locale } from '../locales/texts/locale.ts';
import type { Ruleset } from '../rule-language/ruleset.ts';
import type { Guide } from '../rulesets/guide/index.ts';

/**
 * Words a finding again in another language.
 *
 * @param finding - a finding of a report, also one that was stored as JSON.
 * @param options - the language, and the ruleset that made the finding; absent means English and the guide. A language
 * may stand in place of the options.
 * @returns the finding's message in that language; its own message where the ruleset lacks its rule, or the language or
 * ruleset is not one; an empty text for a value that is no finding.
 * @example
 * ```ts
 * import { describe, validate } from 'd365-email-rules';
 * import { sv } from 'd365-email-rules/locales/sv';
 *
 * const report = validate({ owner: 'user', incoming: 'none', outgoing: 'none', needs: { incoming: true } });
 * if (report.verdict === 'invalid') {
 *   const [finding] = report.findings;
 *   console.log(finding && describe(finding, { locale: sv }).split(',')[0]); // Den inkommande metoden är ”Inga”
 * }
 * ```
 */
export function describe<R extends Ruleset = Guide>(finding: Finding, options?: Options<R> | Locale): string;
export function describe(finding: unknown, options?: unknown): string {
  const given = takeSnapshot(finding);
  if (!isRecord(given)) return '';
  const { ruleId, kind, message: own } = given;
  const message = typeof own === 'string' ? own : '';
  const resolved = resolveOptions(optionsOrLocale(options));
  if (!('settings' in resolved)) return message;
  const { compiled, words, locale: language } = resolved.settings;
  const spoken = compiled.rules.find(({ rule }) => rule.id === ruleId);
  if (spoken === undefined || !isKind(kind)) return message;
  const { prerequisites } = compiled.ruleset.vocabulary;
  const unmet = listOf(given.unmet).filter((each) => prerequisites.includes(each as string)) as string[];
  return messageOf({ unmet, known: valuesOf(given.known) }, spoken.rule, words, language.phrases);
}

function isKind(kind: unknown): kind is FindingKind {
  return kind === 'error' || kind === 'unverified' || kind === 'advice';
}

function valuesOf(known: unknown): Readonly<Record<string, boolean>> {
  const values = isRecord(known) ? Object.entries(known) : [];
  return Object.fromEntries(values.filter((each): each is [string, boolean] => typeof each[1] === 'boolean'));
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
