import { fill, type PartOfLocale } from '../locales/texts/locale.ts';
import type { Repair } from '../logic/minimal-repairs.ts';
import type { Rule } from '../rule-language/rule.ts';
import type { Source } from '../rule-language/source.ts';
import type { RulesetWords, RuleWords } from '../rule-language/words.ts';
import type { FindingKind, RuleResult } from './evaluate.ts';

/** The phrases that findings are put together with. */
type FindingPhrases = Pick<PartOfLocale['phrases'], 'finding'>;

/** What one rule says of a configuration. */
export interface Finding<
  RuleId extends string = string,
  Direction extends string = string,
  Prerequisite extends string = string,
> {
  /** The rule's stable name. */
  readonly ruleId: RuleId;
  /** `error`: known to be wrong. `unverified`: hangs on something not known. `advice`: never changes the verdict. */
  readonly kind: FindingKind;
  readonly direction: Direction;
  /** The prerequisites that the rule asks for and that are not known to be met, in the order of the vocabulary. */
  readonly unmet: readonly Prerequisite[];
  /** Every minimal repair that makes the rule's requirement true; empty when none can, and for advice. */
  readonly repairs: readonly Repair<Prerequisite>[];
  /**
   * Set when there are more minimal repairs than the thousand that are listed, or when it would take too long to find
   * them: then what is listed is minimal all the same, and an empty list does not say that nothing can be done.
   */
  readonly repairsTruncated?: true;
  /** The day, `YYYY-MM-DD`, on which a dated fact took effect; absent on what always held. */
  readonly since?: string;
  /** The clauses that say so. */
  readonly sources: readonly Source[];
  /** What the rule is called, in the language that was asked for. */
  readonly title: string;
  /** What, and why, in that language. */
  readonly message: string;
  /** What to do about it, in that language; empty when nothing is said of that. */
  readonly remedy: string;
}

/** Puts what a rule says into words. */
export function findingOf(judgement: RuleResult, words: RulesetWords, phrases: FindingPhrases): Finding {
  const { rule, kind, direction, since, unmet, repairs } = judgement;
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

/** What a finding says, and why: the rule's own texts, and between them what is not met. */
export function messageOf(
  finding: Pick<Finding, 'kind' | 'unmet' | 'repairs'>,
  rule: Rule,
  words: RulesetWords,
  phrases: FindingPhrases,
): string {
  const { message, why } = words.rules[rule.id] as RuleWords;
  return [message, unmetSentence(finding, words, phrases), why].filter(Boolean).join(' ');
}

/** What is not met, or not known to be, in a sentence; empty when a finding asks for nothing. */
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
  // Advice has no repairs, whatever it asks for.
  const error = unmet.length === 1 || alternatives ? phrases.notMet : phrases.notMetOrNotConfirmed;
  return fill(kind === 'unverified' ? phrases.notConfirmed : error, { unmet: listed.join('; ') });
}
