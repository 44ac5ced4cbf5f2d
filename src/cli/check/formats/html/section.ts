import { html, type Markup } from './markup.ts';

/** A part of the page under a heading of its own. */
export interface Section {
  /** What links lead to it by. */
  readonly id:
    | 'incomplete'
    | 'do-first'
    | 'causes'
    | 'settings'
    | 'not-known'
    | 'changes'
    | 'mailboxes'
    | 'mail-flow'
    | 'record';
  readonly title: string;
  readonly content: Markup;
  /** What is pressed to see the content, where it is closed at first; a closed one is not printed. */
  readonly show?: string;
}

/** A section as HTML. */
export function sectionHtml({ id, title, content, show }: Section): Markup {
  return html`<section id="${id}" aria-labelledby="${id}-title">
<h2 id="${id}-title">${title}</h2>
${
  show === undefined
    ? content
    : html`<details><summary>${show}</summary>
${content}
</details>`
}
</section>`;
}

/** A list of links to sections. */
export function contentsHtml(sections: readonly Section[], label: string): Markup {
  const links = sections.map(({ id, title }) => html`<li><a href="#${id}">${title}</a></li>`);
  return html`<nav aria-label="${label}"><ul>${links}</ul></nav>`;
}
