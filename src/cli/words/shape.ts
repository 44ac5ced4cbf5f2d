import type { commandInEnglish } from './en.ts';

/** The texts that only the command needs, in one language. */
export type CommandWords = WithAnyText<typeof commandInEnglish>;

type WithAnyText<T> = T extends string ? string : { readonly [K in keyof T]: WithAnyText<T[K]> };
