import type { FindingKind } from '../../engine/evaluate.ts';
import type { RenderContext } from '../../render/context.ts';
import type { Source } from '../../rule-language/source.ts';
import type { RuleWords } from '../../rule-language/words.ts';
import { type AuditSummary, type CountsByKind, totalOf } from '../audit/summary.ts';
import { CHECKS, type CheckId } from '../checks/catalogue.ts';
import { checksRows } from '../checks/checked-edition.ts';
import { rowWordsFor } from '../checks/words.ts';

/** Something that can be found: what a rule says, or what a check of rows looks for. */
export interface Findable {
  readonly by: 'rule' | 'check';
  readonly id: string;
  readonly kind: FindingKind;
  readonly sources: readonly Source[];
  readonly title: string;
  /** What is said, and why. */
  readonly text: string;
  /** What to do about it; empty when nothing is said of that. */
  readonly remedy: string;
  /** When ignoring it is right; empty when nothing is said of that. */
  readonly ignoreWhen: string;
}

/** Everything that can be found by a ruleset: its rules, and where rows are checked every check. */
export function findablesOf({ ruleset, words, locale }: RenderContext): readonly Findable[] {
  const rules = ruleset.rules.map(({ id, kind, sources }): Findable => {
    const { title, message, why, remedy, ignoreWhen } = words.rules[id] as RuleWords;
    const text = [message, why].filter(Boolean).join(' ');
    return { by: 'rule', id, kind, sources, title, text, remedy, ignoreWhen };
  });
  const rowWords = rowWordsFor(locale);
  const checks = (checksRows(ruleset) ? CHECKS : []).map(({ id, kind, sources }): Findable => {
    const { title, message, remedy } = rowWords[id as CheckId];
    const text = generalPart(message) || `${title}.`;
    return { by: 'check', id, kind, sources, title, text, remedy, ignoreWhen: '' };
  });
  return [...rules, ...checks];
}

/** The sentences of a message that say nothing of one row in particular. */
export function generalPart(message: string): string {
  return message
    .split(/(?<=[.!?])\s+/u)
    .filter((sentence) => !sentence.includes('{'))
    .join(' ');
}

/** How often something was found: of a rule the mailboxes in which it speaks. */
export function countIn({ byRule, byCheck = {} }: AuditSummary, { by, id }: Findable): number {
  const counts = by === 'rule' ? byRule : byCheck;
  return Object.hasOwn(counts, id) ? totalOf(counts[id] as CountsByKind) : 0;
}
