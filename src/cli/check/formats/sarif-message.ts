import type { MultiformatMessageString } from 'sarif';
import { escapeInvisible } from '../../../input/printable.ts';
import { withoutBold } from '../../../render/document.ts';

/** A text as a message of SARIF, in which brackets would make a link and a backslash takes that from them. */
export function messageOf(text: string): MultiformatMessageString {
  return { text: escapeInvisible(withoutBold(text)).replace(/[\\[\]]/g, '\\$&') };
}
