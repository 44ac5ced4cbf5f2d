import type { commandInEnglish } from './en.ts';

/** The texts that only the command needs, in one language. */
export type CommandWords = WithAnyText<typeof commandInEnglish>;

/** Texts of the same shape, whatever they say. */
export type WithAnyText<T> = T extends string ? string : { readonly [K in keyof T]: WithAnyText<T[K]> };
