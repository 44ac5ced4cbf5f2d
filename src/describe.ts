import { type Finding, messageOf } from './finding.ts';
import type { Locale } from './locale.ts';
import { resolveOptions } from './options.ts';
import type { Ruleset } from './ruleset.ts';

/**
 * Words a finding again in another language.
 *
 * @param finding - a finding of a report, also one that was stored as JSON.
 * @param locale - the language.
 * @param ruleset - the ruleset that made the finding; absent means the guide.
 * @returns the finding's message in that language; its own message where the ruleset does not have its rule, or the
 * locale or ruleset is not one; an empty text for what is no finding.
 * @example
 * ```ts
 * import { describe, validate } from 'd365-email-rules';
 * import { sv } from 'd365-email-rules/locales/sv';
 *
 * const report = validate({ owner: 'user', incoming: 'none', outgoing: 'none', needs: { incoming: true } });
 * if (report.verdict === 'invalid') {
 *   const [finding] = report.findings;
 *   console.log(finding && describe(finding, sv).split(',')[0]); // Metoden för inkommande e-post är ”Inga”
 * }
 * ```
 */
export function describe(finding: Finding, locale: Locale, ruleset?: Ruleset): string {
  const resolved = resolveOptions({ locale, ruleset });
  try {
    const { ruleId, message: own } = finding;
    const message = typeof own === 'string' ? own : '';
    if (!('settings' in resolved)) return message;
    const { compiled, words, locale: language } = resolved.settings;
    const spoken = compiled.rules.find(({ rule }) => rule.id === ruleId);
    return spoken === undefined ? message : messageOf(finding, spoken.rule, words, language.phrases);
  } catch {
    return '';
  }
}
