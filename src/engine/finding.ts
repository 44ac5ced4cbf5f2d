/** Findings: results of rules in words. */

import { fill, type PartOfLocale } from '../locales/texts/locale.ts';
import type { Repair } from '../logic/minimal-repairs.ts';
import type { Rule } from '../rule-language/rule.ts';
import type { Source } from '../rule-language/source.ts';
import type { RulesetWords, RuleWords } from '../rule-language/words.ts';
import type { FindingKind, RuleResult } from './evaluate.ts';

/** The phrases of findings. */
type FindingPhrases = Pick<PartOfLocale['phrases'], 'finding'>;

/** A finding: the result of one rule for a configuration, in words. */
export interface Finding<
  RuleId extends string = string,
  Direction extends string = string,
  Prerequisite extends string = string,
> {
  /** The rule's stable name. */
  readonly ruleId: RuleId;
  /** `error`: known to be wrong. `unverified`: depends on unknown facts. `advice`: never changes the verdict. */
  readonly kind: FindingKind;
  readonly direction: Direction;
  /** The prerequisites that the rule asks for and that are not known to be met, in the order of the vocabulary. */
  readonly unmet: readonly Prerequisite[];
  /** Every minimal repair that makes the rule's requirement true; empty when none can, and for advice. */
  readonly repairs: readonly Repair<Prerequisite>[];
  /**
   * Set when more than the thousand listed minimal repairs exist, or when the search takes too long. Then the listed
   * ones are minimal all the same, and an empty list does not mean that nothing can be done.
   */
  readonly repairsTruncated?: true;
  /** The day, `YYYY-MM-DD`, on which a dated fact took effect; absent when it always held. */
  readonly since?: string;
  /** The clauses that say so. */
  readonly sources: readonly Source[];
  /** The title of the rule, in the requested language. */
  readonly title: string;
  /** The message with the reason, in the requested language. */
  readonly message: string;
  /** The remedy, in the requested language; empty when the rule brings none. */
  readonly remedy: string;
}

/** Puts the result of a rule into words. */
export function findingOf(result: RuleResult, words: RulesetWords, phrases: FindingPhrases): Finding {
  const { rule, kind, direction, since, unmet, repairs } = result;
  const finding = {
    ruleId: rule.id,
    kind,
    direction,
    unmet,
    repairs: repairs.repairs,
    ...(repairs.truncated ? { repairsTruncated: true as const } : {}),
    ...(since === undefined ? {} : { since }),
    sources: rule.sources,
  };
  const { title, remedy } = words.rules[rule.id] as RuleWords;
  return { ...finding, title, message: messageOf(finding, rule, words, phrases), remedy };
}

/** The message of a finding: the rule's own texts, and between them the unmet prerequisites. */
export function messageOf(
  finding: Pick<Finding, 'kind' | 'unmet' | 'repairs'>,
  rule: Rule,
  words: RulesetWords,
  phrases: FindingPhrases,
): string {
  const { message, why } = words.rules[rule.id] as RuleWords;
  return [message, unmetSentence(finding, words, phrases), why].filter(Boolean).join(' ');
}

/** The unmet or unverified prerequisites in a sentence; empty when a finding asks for none. */
export function unmetSentence(
  { kind, unmet, repairs }: Pick<Finding, 'kind' | 'unmet' | 'repairs'>,
  words: RulesetWords,
  { finding: phrases }: FindingPhrases,
): string {
  if (unmet.length === 0) return '';
  const listed = unmet.map((prerequisite) => {
    const label = words.prerequisites[prerequisite] ?? prerequisite;
    const asked = repairs.find((repair) => repair[prerequisite] !== undefined)?.[prerequisite];
    return asked === false ? fill(phrases.negated, { prerequisite: label }) : label;
  });
  const alternatives =
    repairs.length === unmet.length && repairs.every((each) => Object.keys(each).length === 1);
  // Advice has no repairs, with any requirement.
  const error = unmet.length === 1 || alternatives ? phrases.notMet : phrases.notMetOrNotConfirmed;
  return fill(kind === 'unverified' ? phrases.notConfirmed : error, { unmet: listed.join('; ') });
}
