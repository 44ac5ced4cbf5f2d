import { html, type Markup } from './markup.ts';

/** A part of the page under a heading of its own. */
export interface Section {
  /** What links lead to it by. */
  readonly id:
    | 'summary'
    | 'found'
    | 'changes'
    | 'mailboxes'
    | 'mail-flow'
    | 'other-rows'
    | 'defaults'
    | 'record';
  readonly title: string;
  readonly content: Markup;
}

/** A section as HTML. */
export function sectionHtml({ id, title, content }: Section): Markup {
  return html`<section id="${id}" aria-labelledby="${id}-title">
<h2 id="${id}-title">${title}</h2>
${content}
</section>`;
}

/** A list of links to sections. */
export function contentsHtml(sections: readonly Section[], label: string): Markup {
  const links = sections.map(({ id, title }) => html`<li><a href="#${id}">${title}</a></li>`);
  return html`<nav aria-label="${label}"><ul>${links}</ul></nav>`;
}
