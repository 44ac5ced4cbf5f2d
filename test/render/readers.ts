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

/** Reads blocks of Markdown; what begins anything else than headings, paragraphs, lists and tables is an error. */
export function readMarkdown(markdown: string): readonly MarkdownBlock[] {
  const lines = markdown.split('\n');
  const blocks: MarkdownBlock[] = [];
  while (lines.length > 0) {
    const line = lines.shift() as string;
    if (line === '') continue;
    const heading = /^(#{1,6})(?: (.*))?$/.exec(line);
    const mark = markOf(line);
    if (heading !== null) {
      blocks.push({
        kind: 'heading',
        level: (heading[1] as string).length,
        text: readInline(heading[2] ?? ''),
      });
    } else if (line.startsWith('|')) {
      const rest = lines.splice(0, lines.findIndex((each) => !each.startsWith('|')) >>> 0);
      blocks.push({ kind: 'table', rows: readTable([line, ...rest]) });
    } else if (mark !== undefined) {
      lines.unshift(line);
      blocks.push(readList(lines, mark.ordered));
    } else {
      if (/^(\s|>|<|~~~|```|\[|([-*_])( *\2){2,} *$)/.test(line))
        throw new Error(`This begins something: ${line}`);
      if (lines[0] !== undefined && lines[0] !== '') throw new Error(`This is not alone: ${line}`);
      blocks.push({ kind: 'paragraph', text: readInline(line) });
    }
  }
  return blocks;
}

function markOf(line: string): { readonly ordered: boolean; readonly width: number } | undefined {
  const mark = /^(?:([-+*])|(\d{1,9})[.)])( +|$)/.exec(line);
  return mark === null ? undefined : { ordered: mark[1] === undefined, width: mark[0].length };
}

function readList(lines: string[], ordered: boolean): MarkdownBlock {
  const items: (readonly MarkdownBlock[])[] = [];
  for (;;) {
    const mark = markOf(lines[0] ?? '');
    if (mark === undefined || mark.ordered !== ordered) return { kind: 'list', ordered, items };
    const own = [(lines.shift() as string).slice(mark.width)];
    const indent = ' '.repeat(mark.width);
    while (lines.length > 0 && (lines[0] === '' || (lines[0] as string).startsWith(indent))) {
      if (lines[0] === '' && !lines.find((line) => line !== '')?.startsWith(indent)) break;
      own.push((lines.shift() as string).slice(mark.width));
    }
    items.push(readMarkdown(own.join('\n')));
    while (lines[0] === '' && markOf(lines.find((line) => line !== '') ?? '')?.ordered === ordered)
      lines.shift();
  }
}

function readTable(lines: readonly string[]): readonly (readonly string[])[] {
  const [head, rule, ...rows] = lines.map((line) => {
    const cells = line.match(/(?:\\.|[^\\|])+(?=\|)/g) ?? [];
    if (`|${cells.join('|')}|` !== line) throw new Error(`This is no row of a table: ${line}`);
    return cells.map((cell) => cell.trim());
  });
  if (head === undefined || !rule?.every((cell) => cell === '---'))
    throw new Error('This table has no head.');
  if ([rule, ...rows].some((row) => row.length !== head.length)) throw new Error('This table is not even.');
  return [head, ...rows].map((row) => row.map(readInline));
}

/** The text in a line; what is neither text, strong nor code is an error. */
function readInline(line: string): string {
  let text = '';
  let isStrong = false;
  for (let at = 0; at < line.length; ) {
    const rest = line.slice(at);
    const escaped = /^\\([!-/:-@[-`{-~])/.exec(rest);
    const code = /^(`+)(?!`)(.*?[^`])\1(?!`)/.exec(rest);
    if (escaped !== null) text += escaped[1];
    else if (code !== null) text += code[2];
    else if (rest.startsWith('**')) isStrong = !isStrong;
    else if (/^[\\`*_<>[\]&~|]/.test(rest)) throw new Error(`This means something: ${rest}`);
    else text += rest[0];
    at += escaped?.[0].length ?? code?.[0].length ?? (rest.startsWith('**') ? 2 : 1);
  }
  if (isStrong) throw new Error(`This is strong without end: ${line}`);
  return withoutSpace(text);
}

/** A text as readers of Markdown compare it. */
export function withoutSpace(text: string): string {
  return text.replace(/\s/g, '');
}
