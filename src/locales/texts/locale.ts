import type { IssueReason } from '../../input/problem.ts';
import type { RulesetWords, RuleWords } from '../../rule-language/words.ts';
import type { en } from '../en.ts';

/** The same structure with any text in place of each text. */
type WithAnyText<T> = T extends string ? string : { readonly [K in keyof T]: WithAnyText<T[K]> };

/** A locale: every text of the library in one language, as plain data. */
export interface Locale extends WithAnyText<typeof en> {}

/** The texts of a locale that do not depend on a ruleset. */
export type Phrases = Locale['phrases'];

/** Texts about a ruleset, possibly incomplete. */
export type SomeWords = {
  readonly [Part in Exclude<keyof RulesetWords, 'rules'>]?: RulesetWords[Part];
} & { readonly rules?: Readonly<Record<string, Partial<RuleWords>>> };

/** The part of a locale that a function uses; every function may have to report problems with its input. */
export interface PartOfLocale {
  readonly id: string;
  readonly phrases: Pick<Phrases, 'problem' | 'finding'> & {
    readonly faultReason: { readonly [Reason in IssueReason]?: string };
    readonly questions?: Pick<Phrases['questions'], 'isItSo'>;
    readonly plan?: Pick<Phrases['plan'], 'makeSo' | 'makeNotSo'>;
  };
  readonly rulesets: { readonly guide: SomeWords };
}

/** Fills the placeholders of a text, such as `{since}`, with the arguments of the same names. */
export function fill(text: string, args: Readonly<Record<string, string | number>>): string {
  if (!text.includes('{')) return text;
  return text.replace(/\{(\w+)\}/g, (place, name: string) =>
    Object.hasOwn(args, name) ? String(args[name]) : place,
  );
}
