import { createHash } from 'node:crypto';
import { type DefaultTreeAdapterMap, defaultTreeAdapter, parse } from 'parse5';

type Node = DefaultTreeAdapterMap['node'];
export type Element = DefaultTreeAdapterMap['element'];

/** A page as browsers read it. */
export interface ReadPage {
  readonly elements: readonly Element[];
  /** What the reader complained about; empty for a page that is well formed. */
  readonly complaints: readonly string[];
}

/** Reads a page as browsers do, and tells what they would have to put right. */
export function readPage(html: string): ReadPage {
  const complaints: string[] = [];
  const document = parse(html, { onParseError: ({ code }) => complaints.push(code) });
  return { elements: elementsIn(document), complaints };
}

function elementsIn(node: Node): readonly Element[] {
  const children = 'childNodes' in node ? node.childNodes.flatMap(elementsIn) : [];
  return defaultTreeAdapter.isElementNode(node) ? [node, ...children] : children;
}

/** What an attribute says; undefined when it is not there. */
export function attributeOf({ attrs }: Element, name: string): string | undefined {
  return attrs.find((each) => each.name === name)?.value;
}

/** All the text in a node. */
export function textIn(node: Node): string {
  if (defaultTreeAdapter.isTextNode(node)) return node.value;
  return 'childNodes' in node ? node.childNodes.map(textIn).join('') : '';
}

/** The only element that has an id. */
export function byId({ elements }: ReadPage, id: string): Element {
  const found = elements.filter((element) => attributeOf(element, 'id') === id);
  if (found.length !== 1) throw new Error(`There are ${found.length} elements with the id ${id}.`);
  return found[0] as Element;
}

/** The elements within an element. */
export function within(element: Element): readonly Element[] {
  return elementsIn(element).slice(1);
}

/** How a policy names a text that may run, or style. */
export function hashOf(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}
