import type { Source } from 'd365-email-rules';
import { type AuditSummary, CHECKS, type CountsByKind, checkWords } from 'd365-email-rules/dataverse';
import { fill } from '../../../src/locales/texts/locale.ts';
import type { AdvisorLanguage } from '../advisor/language.ts';
import { keyOf } from './chosen-mailboxes.ts';
import { type Finder, findersOf, type JudgedMailboxes } from './judged-mailboxes.ts';

/** A rule or check that found something: how often, why it matters, and what to do. */
export interface WasFound {
  readonly finder: Finder;
  /** In how many mailboxes; of what is about other rows only, how often. */
  readonly count: number;
  /** Whether it is about mailboxes at all. */
  readonly isInMailboxes: boolean;
  /** Whether something is not known that an export could show. */
  readonly isOpen: boolean;
  readonly kind: 'error' | 'unverified' | 'advice';
  readonly title: string;
  readonly text: string;
  /** Empty when there is nothing to do about it. */
  readonly remedy: string;
  readonly sources: readonly Source[];
}

/** All rules and checks that found something, those of the most mailboxes first; advice comes last. */
export function whatWasFound(
  { byRule, byCheck = {} }: AuditSummary,
  judged: JudgedMailboxes,
  language: AdvisorLanguage,
): readonly WasFound[] {
  const mailboxes = mailboxesByFinder(judged);
  const counted = (finder: Finder, counts: CountsByKind | undefined) => {
    const inMailboxes = mailboxes.get(keyOf(finder)) ?? 0;
    return {
      count: inMailboxes || totalOf(counts),
      isInMailboxes: inMailboxes > 0,
      isOpen: (counts?.unverified ?? 0) > 0,
    };
  };
  const rules = language.ruleset.rules.map(({ id, kind, sources }): WasFound => {
    const { title, message, why = '', remedy = '' } = language.words.rules[id] ?? { title: id, message: '' };
    const finder = { by: 'rule', id } as const;
    const text = [message, why].filter(Boolean).join(' ');
    return { finder, ...counted(finder, byRule[id]), kind, sources, title, text, remedy };
  });
  const checks = CHECKS.map(({ id, kind, sources }): WasFound => {
    const { title, message, remedy } = checkWords(language.locale)[id];
    const finder = { by: 'check', id } as const;
    const text = fill(message, { fact: '…' });
    return { finder, ...counted(finder, byCheck[id]), kind, sources, title, text, remedy };
  });
  const found = [...rules, ...checks]
    .filter(({ count }) => count > 0)
    .sort((one, other) => other.count - one.count);
  return [...found.filter(({ kind }) => kind !== 'advice'), ...found.filter(({ kind }) => kind === 'advice')];
}

/** In how many mailboxes each rule and check found something. */
function mailboxesByFinder(judged: JudgedMailboxes): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const mailbox of judged.mailboxes) {
    for (const key of new Set(findersOf(judged, mailbox).map(keyOf))) {
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  }
  return counts;
}

function totalOf(counts: CountsByKind | undefined): number {
  return counts === undefined ? 0 : counts.error + counts.unverified + counts.advice;
}

/** What a rule or check is called. */
export function titleOf({ by, id }: Finder, { words, locale }: AdvisorLanguage): string {
  return by === 'rule' ? (words.rules[id]?.title ?? id) : checkWords(locale)[id].title;
}
