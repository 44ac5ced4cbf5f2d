import { escapeInvisible } from '../../../../input/printable.ts';
import { escapeHtml } from '../../../../render/targets/escape-html.ts';

/** A piece of HTML, as opposed to a text that is still to be escaped. */
export class Markup {
  readonly text: string;

  /** Takes what is HTML already, and safe. */
  constructor(text: string) {
    this.text = text;
  }
}

type Part = string | number | Markup | readonly Markup[];

/** HTML in which every value that is not HTML itself is escaped, and what can't be seen is written out. */
export function html(parts: TemplateStringsArray, ...values: readonly Part[]): Markup {
  return new Markup(parts.map((part, index) => part + textOf(values[index] ?? '')).join(''));
}

function textOf(value: Part): string {
  if (value instanceof Markup) return value.text;
  if (typeof value === 'object') return value.map(({ text }) => text).join('\n');
  return escapeHtml(escapeInvisible(String(value)));
}

/** Nothing at all. */
export const NOTHING = new Markup('');

/** Data as the content of a script element that is not run: no tag can begin or end in it. */
export function scriptData(value: unknown): string {
  return JSON.stringify(value).replaceAll('<', '\\u003c');
}
