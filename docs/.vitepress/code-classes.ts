import type { MarkdownOptions } from 'vitepress';

type Transformer = NonNullable<MarkdownOptions['codeTransformers']>[number];

/** The parts of code that are told apart, and the grammar scopes that make them up; code-classes.css colours them. */
const PARTS: Readonly<Record<string, readonly string[]>> = {
  text: [],
  comment: ['comment', 'punctuation.definition.comment'],
  keyword: ['keyword', 'storage', 'punctuation.definition.heading', 'markup.heading'],
  string: ['string', 'markup.inline.raw'],
  constant: ['constant', 'support.constant', 'variable.other.constant', 'support.type.property-name'],
  name: ['entity.name', 'support.function', 'support.class', 'entity.other.attribute-name'],
};

/** A stand-in for the colour of a part: the highlighter deals in colours only. */
const standInOf = (part: string) => `#0000${(Object.keys(PARTS).indexOf(part) + 16).toString(16)}`;
const partByStandIn = new Map(Object.keys(PARTS).map((part) => [standInOf(part), part]));

/** A theme that names the parts of code. */
export const codeTheme: NonNullable<MarkdownOptions['theme']> = {
  name: 'parts-of-code',
  type: 'light',
  fg: standInOf('text'),
  bg: '#ffffff',
  tokenColors: Object.entries(PARTS)
    .filter(([, scopes]) => scopes.length > 0)
    .map(([part, scope]) => ({ scope: [...scope], settings: { foreground: standInOf(part) } })),
};

/**
 * Marks the parts of highlighted code by class: the highlighter writes style attributes, which the content security
 * policy forbids.
 */
export const codeByClass: Transformer = {
  name: 'code-by-class',
  pre: (node) => void delete node.properties.style,
  span(node) {
    const [colour = ''] = /#[0-9a-f]{6}/i.exec(String(node.properties.style ?? '')) ?? [];
    const part = partByStandIn.get(colour.toLowerCase());
    delete node.properties.style;
    if (part !== undefined && part !== 'text') node.properties.class = `code-${part}`;
  },
};
