import { escapeInvisible } from '../../input/printable.ts';

/**
 * The places at which a cell begins that a spreadsheet would take for a formula: at the beginning of a text and, as a
 * spreadsheet may part cells at semicolons, after each of these, whatever it makes of quotes there.
 */
const FORMULA = /(?:^|;"*)(?=[=+\-@\t\r\uff1d\uff0b\uff0d\uff20])/g;

/** A text as a cell in which spreadsheets find nothing to run. */
export function spreadsheetCell(text: string): string {
  return escapeInvisible(text).replace(FORMULA, "$&'");
}
