import type { en } from './locales/en.ts';

/** The same structure with any text in place of each text. */
type WithAnyText<T> = T extends string ? string : { readonly [K in keyof T]: WithAnyText<T[K]> };

/** Every text of the library in one language, as plain data. */
export interface Locale extends WithAnyText<typeof en> {}

/** The texts of a locale that are about no ruleset. */
export type Phrases = Locale['phrases'];

/** Puts arguments in the places of a text that bear their names, such as `{since}`. */
export function fill(text: string, args: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/g, (place, name: string) =>
    Object.hasOwn(args, name) ? String(args[name]) : place,
  );
}
