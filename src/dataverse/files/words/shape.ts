import type { RefusalReason } from '../record.ts';

/** Why a file is not read, in one language; `{received}` stands for what came. */
export type RefusalWords = Readonly<Record<RefusalReason, string>>;
