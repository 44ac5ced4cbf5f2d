import type { PhrasingContent, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import type { Ruleset } from '../../src/index.ts';
import { dataverse } from '../../src/rulesets/dataverse/index.ts';
import { guide } from '../../src/rulesets/guide/index.ts';

/** Readers of what is rendered, strict enough that nothing can be in it that was not meant to be. */

/** What a terminal shows: the text without the codes that switch colours and emphasis. */
export function withoutColour(text: string): string {
  return text
    .split('\u001b[')
    .map((part, index) => (index === 0 ? part : part.replace(/^(1|2|22|3[1-46]|39)m/, '')))
    .join('');
}

/** An element of HTML with what is in it. */
export interface Element {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (Element | string)[];
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
};

/** Reads one element and what is in it; anything that is not plainly well formed is an error. */
export function readHtml(html: string): Element {
  const root: { attributes: object; tag: string; children: (Element | string)[] } = {
    tag: '',
    attributes: {},
    children: [],
  };
  const open = [root];
  const token = /<(\/?)([a-z][a-z0-9]*)((?: [a-z]+="[^"<>&]*")*)>|&(?:amp|lt|gt|quot|#39);|[^<>&"']+/y;
  while (token.lastIndex < html.length) {
    const at = token.lastIndex;
    const [text = '', slash, tag, attributes = ''] = token.exec(html) ?? [];
    if (text === '') throw new Error(`This is no HTML: ${html.slice(at, at + 60)}`);
    const parent = open.at(-1) as typeof root;
    if (tag === undefined) {
      const last = parent.children.at(-1);
      const shown = ENTITIES[text] ?? text;
      if (typeof last === 'string') parent.children[parent.children.length - 1] = last + shown;
      else parent.children.push(shown);
    } else if (slash === '/') {
      if (parent.tag !== tag) throw new Error(`${parent.tag} is closed by ${tag}.`);
      open.pop();
    } else {
      const named = [...attributes.matchAll(/ ([a-z]+)="([^"]*)"/g)].map(([, name, value]) => [name, value]);
      const element = { tag, attributes: Object.fromEntries(named) as object, children: [] };
      parent.children.push(element as Element);
      open.push(element);
    }
  }
  const [element, ...others] = root.children;
  if (open.length > 1 || typeof element !== 'object' || others.length > 0)
    throw new Error('This is not one element.');
  return element;
}

/** A block of Markdown; the text is without emphasis and without white space. */
export type MarkdownBlock =
  | { readonly kind: 'heading'; readonly level: number; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  | {
      readonly kind: 'list';
      readonly ordered: boolean;
      readonly items: readonly (readonly MarkdownBlock[])[];
    }
  | { readonly kind: 'table'; readonly rows: readonly (readonly string[])[] };

/**
 * Reads blocks of Markdown as GitHub has it, by a library; anything else than headings, paragraphs, lists and tables of
 * plain, strong and code texts is an error: also what GitHub makes a mention of, or a link but to the page of a clause.
 */
export function readMarkdown(markdown: string): readonly MarkdownBlock[] {
  const extensions = { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] };
  return fromMarkdown(markdown, extensions).children.map(blockOf);
}

function blockOf(node: RootContent): MarkdownBlock {
  switch (node.type) {
    case 'heading':
      return { kind: 'heading', level: node.depth, text: textOfAll(node.children) };
    case 'paragraph':
      return { kind: 'paragraph', text: textOfAll(node.children) };
    case 'list':
      return {
        kind: 'list',
        ordered: node.ordered === true,
        items: node.children.map(({ children }) => children.map(blockOf)),
      };
    case 'table':
      return {
        kind: 'table',
        rows: node.children.map(({ children }) => children.map((cell) => textOfAll(cell.children))),
      };
    default:
      throw new Error(`There is a ${node.type}: ${JSON.stringify(node)}`);
  }
}

/** The pages of clauses, to which alone links may lead. */
const PAGES: ReadonlySet<string | undefined> = new Set(
  [guide, dataverse].flatMap(({ clauses }: Ruleset) =>
    clauses.flatMap(({ url, urls = {} }) => [url, ...Object.values(urls)]),
  ),
);

/** A name that somebody is called by, or a number by which something is meant, wherever it stands in a text. */
const MENTION = /(?<![\w`])@[\w-]|(?<![\w`])#\d|\bGH-\d/i;

function textOfAll(nodes: readonly PhrasingContent[]): string {
  const parts = nodes.map((node): string => {
    if (node.type === 'strong') return textOfAll(node.children);
    if (node.type === 'inlineCode') return node.value;
    if (node.type === 'link' && PAGES.has(node.url)) return textOfAll(node.children);
    if (node.type !== 'text') throw new Error(`There is a ${node.type}: ${JSON.stringify(node)}`);
    if (MENTION.test(node.value)) throw new Error(`There is a mention: ${node.value}`);
    return node.value;
  });
  return withoutSpace(parts.join(''));
}

/** A text as readers of Markdown compare it. */
export function withoutSpace(text: string): string {
  return text.replace(/\s/g, '');
}
