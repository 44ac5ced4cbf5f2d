import type { MultiformatMessageString } from 'sarif';
import { escapeInvisible } from '../../../input/printable.ts';

/** A text as a message of SARIF, in which brackets would make a link and a backslash takes that from them. */
export function messageOf(text: string): MultiformatMessageString {
  return { text: escapeInvisible(text).replace(/[\\[\]]/g, '\\$&') };
}
