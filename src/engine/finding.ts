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
  /** The values of `unmet` that are known; the others are not. Absent when none is known. */
  readonly known?: { readonly [P in Prerequisite]?: boolean };
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

/** The part of a finding that says what is so here. */
type Unmet = Pick<Finding, 'unmet' | 'known'>;

/** Puts the result of a rule into words. */
export function findingOf(result: RuleResult, words: RulesetWords, phrases: FindingPhrases): Finding {
  const { rule, kind, direction, since, unmet, known, repairs } = result;
  const finding = {
    ruleId: rule.id,
    kind,
    direction,
    unmet,
    ...(Object.keys(known).length === 0 ? {} : { known }),
    repairs: repairs.repairs,
    ...(repairs.truncated ? { repairsTruncated: true as const } : {}),
    ...(since === undefined ? {} : { since }),
    sources: rule.sources,
  };
  const { title, remedy } = words.rules[rule.id] as RuleWords;
  return { ...finding, title, message: messageOf(finding, rule, words, phrases), remedy };
}

/** The message of a finding: what is so here, what the rule says about it, and why. */
export function messageOf(finding: Unmet, rule: Rule, words: RulesetWords, phrases: FindingPhrases): string {
  const { message, why } = words.rules[rule.id] as RuleWords;
  return [unmetSentence(finding, words, phrases), message, why].filter(Boolean).join(' ');
}

/** The state of the unmet prerequisites in sentences, as known or not known; empty when a finding asks for none. */
export function unmetSentence(
  { unmet, known = {} }: Unmet,
  words: RulesetWords,
  { finding: phrases }: FindingPhrases,
): string {
  const isKnown = (prerequisite: string) => known[prerequisite] !== undefined;
  const facts = unmet.filter(isKnown).map((each) => {
    const wording = known[each] === true ? words.prerequisites : words.negations;
    return wording[each] ?? each;
  });
  const unknown = unmet.filter((each) => !isKnown(each)).map((each) => words.prerequisites[each] ?? each);
  return [
    ...sentencesOf(facts, '{first}.', phrases.bothSo),
    ...sentencesOf(unknown, phrases.notKnown, phrases.neitherKnown),
  ].join(' ');
}

/** Two facts in one sentence, any other number in one each. */
function sentencesOf(facts: readonly string[], one: string, both: string): readonly string[] {
  const [first = '', second] = facts;
  const sentences =
    second !== undefined && facts.length === 2
      ? [fill(both, { first, second })]
      : facts.map((each) => fill(one, { first: each }));
  return sentences.map((each) => each.charAt(0).toUpperCase() + each.slice(1));
}
