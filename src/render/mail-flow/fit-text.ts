/** Text measurement without a font: estimated widths, and line breaks. */

import { escapeInvisible } from '../../input/printable.ts';

/** Widths relative to the font size, rather too wide than too narrow, as the font is not known. */
const NARROW = /[fijlrtI1.,:;!'’|()[\] -]/;
const WIDE = /[mwMW@%…→]/;
const CAPITAL = /\p{Lu}/u;
const LATIN_OR_ALIKE = /[ -\u2e7f]/;

/** The estimated width of a text. */
export function widthOf(text: string, fontSize: number): number {
  return [...text].reduce((width, character) => width + partOf(character) * fontSize, 0);
}

function partOf(character: string): number {
  if (NARROW.test(character)) return 0.38;
  if (WIDE.test(character)) return 0.95;
  if (CAPITAL.test(character)) return 0.72;
  return LATIN_OR_ALIKE.test(character) ? 0.59 : 1.3;
}

/** The estimated width of a text's widest word. */
export function widestWord(text: string, fontSize: number): number {
  return Math.max(...wordsIn(text).map((word) => widthOf(word, fontSize)), 0);
}

/** A text broken into lines of limited width; the last line is cut if necessary. */
export function wrapText(
  text: string,
  width: number,
  fontSize: number,
  mostLines = Number.POSITIVE_INFINITY,
): readonly string[] {
  const fits = (line: string) => widthOf(line, fontSize) <= width;
  const lines: string[] = [];
  for (const word of wordsIn(text)) {
    const joined = `${lines.at(-1)} ${word}`;
    if (lines.length > 0 && fits(joined)) lines[lines.length - 1] = joined;
    else lines.push(...piecesOf(word, fits));
  }
  return lines.length <= mostLines
    ? lines
    : [...lines.slice(0, mostLines - 1), cutOff(lines[mostLines - 1] as string, fits)];
}

function wordsIn(text: string): readonly string[] {
  return escapeInvisible(text).split(/\s+/).filter(Boolean);
}

/** The pieces of a word that is too wide for a line, each as wide as possible. */
function piecesOf(word: string, fits: (line: string) => boolean): readonly string[] {
  const pieces: string[] = [];
  let piece = '';
  for (const character of word) {
    if (piece !== '' && !fits(piece + character)) {
      pieces.push(piece);
      piece = '';
    }
    piece += character;
  }
  return [...pieces, piece];
}

function cutOff(line: string, fits: (line: string) => boolean): string {
  const kept = [...line];
  while (kept.length > 0 && !fits(`${kept.join('')}…`)) kept.pop();
  return `${kept.join('').trimEnd()}…`;
}
