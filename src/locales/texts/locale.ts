import type { IssueReason } from '../../input/problem.ts';
import type { RulesetWords, RuleWords } from '../../rule-language/words.ts';
import type { en } from '../en.ts';

/** The same structure with any text in place of each text. */
type WithAnyText<T> = T extends string ? string : { readonly [K in keyof T]: WithAnyText<T[K]> };

/** Every text of the library in one language, as plain data. */
export interface Locale extends WithAnyText<typeof en> {}

/** The texts of a locale that are about no ruleset. */
export type Phrases = Locale['phrases'];

/** Texts about a ruleset, as far as they are there. */
export type SomeWords = {
  readonly [Part in Exclude<keyof RulesetWords, 'rules'>]?: RulesetWords[Part];
} & { readonly rules?: Readonly<Record<string, Partial<RuleWords>>> };

/** The part of a locale that a function shows; every function may have to say what is wrong with what it is given. */
export interface PartOfLocale {
  readonly id: string;
  readonly phrases: Pick<Phrases, 'problem' | 'finding'> & {
    readonly faultReason: { readonly [Reason in IssueReason]?: string };
    readonly questions?: Pick<Phrases['questions'], 'isItSo'>;
  };
  readonly rulesets: { readonly guide: SomeWords };
}

/** Puts arguments in the places of a text that bear their names, such as `{since}`. */
export function fill(text: string, args: Readonly<Record<string, string | number>>): string {
  if (!text.includes('{')) return text;
  return text.replace(/\{(\w+)\}/g, (place, name: string) =>
    Object.hasOwn(args, name) ? String(args[name]) : place,
  );
}
