import { html, type Markup } from './markup.ts';

/** The shortest bar that can still be seen, in percent. */
const SHORTEST = 0.5;

/** A part of a whole as a bar; the figure stands beside it, so that it says nothing new. */
export function bar(part: number, whole: number, tone: string): Markup {
  const width = part === 0 ? 0 : Math.max((100 * part) / whole, SHORTEST);
  return html`<svg class="bar ${tone}" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true"><rect width="${width.toFixed(1)}" height="10"/></svg>`;
}
