import type { Source } from 'd365-email-rules';
import { type AuditSummary, CHECKS, type CountsByKind, checkWords } from 'd365-email-rules/dataverse';
import { fill } from '../../../src/locales/texts/locale.ts';
import type { AdvisorLanguage } from '../advisor/language.ts';
import type { Finder } from './judged-mailboxes.ts';

/** A rule or check that found something: how often, why it matters, and what to do. */
export interface WasFound {
  readonly finder: Finder;
  readonly count: number;
  readonly kind: 'error' | 'unverified' | 'advice';
  readonly title: string;
  readonly text: string;
  /** Empty when there is nothing to do about it. */
  readonly remedy: string;
  readonly sources: readonly Source[];
}

/** All rules and checks that found something, in their order; advice comes last. */
export function whatWasFound(
  { byRule, byCheck = {} }: AuditSummary,
  language: AdvisorLanguage,
): readonly WasFound[] {
  const rules = language.ruleset.rules.map(({ id, kind, sources }): WasFound => {
    const { title, message, why = '', remedy = '' } = language.words.rules[id] ?? { title: id, message: '' };
    const finder = { by: 'rule', id } as const;
    const text = [message, why].filter(Boolean).join(' ');
    return { finder, count: totalOf(byRule[id]), kind, sources, title, text, remedy };
  });
  const checks = CHECKS.map(({ id, kind, sources }): WasFound => {
    const { title, message, remedy } = checkWords(language.locale)[id];
    const finder = { by: 'check', id } as const;
    const text = fill(message, { fact: '…' });
    return { finder, count: totalOf(byCheck[id]), kind, sources, title, text, remedy };
  });
  const found = [...rules, ...checks].filter(({ count }) => count > 0);
  return [...found.filter(({ kind }) => kind !== 'advice'), ...found.filter(({ kind }) => kind === 'advice')];
}

function totalOf(counts: CountsByKind | undefined): number {
  return counts === undefined ? 0 : counts.error + counts.unverified + counts.advice;
}

/** What a rule or check is called. */
export function titleOf({ by, id }: Finder, { words, locale }: AdvisorLanguage): string {
  return by === 'rule' ? (words.rules[id]?.title ?? id) : checkWords(locale)[id].title;
}
