import { type Line, prose } from '../../../../render/document.ts';
import { lineHtml } from '../../../../render/targets/html.ts';
import { Markup } from './markup.ts';

/** A line of text as HTML. */
export function lineMarkup(line: Line): Markup {
  return new Markup(lineHtml(line));
}

/** A text in which what stands between backticks is code, as HTML. */
export function proseMarkup(text: string): Markup {
  return lineMarkup(prose(text));
}
