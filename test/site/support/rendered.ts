/** Pages as the site's builder and Vue understand them. */
import { createMarkdownRenderer } from 'vitepress';
import { parse } from 'vue/compiler-sfc';
import { ROOT } from '../../support/project.ts';

const renderer = await createMarkdownRenderer(ROOT);

/** What is looked at in a node of Vue's syntax tree. */
interface Node {
  readonly type: number;
  readonly tag?: string;
  readonly content?: unknown;
  readonly props?: readonly { readonly name: string; readonly value?: { readonly content: string } }[];
  readonly children?: readonly Node[];
}

const ELEMENT = 1;
const TEXT = 2;
const INTERPOLATION = 5;

/** An element of a rendered page. */
export interface Element {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly text: string;
}

/** A page once it was rendered. */
export interface Rendered {
  readonly frontmatter: Readonly<Record<string, unknown>>;
  readonly title: string;
  readonly elements: readonly Element[];
  /** All text of the page, blanks made one. */
  readonly text: string;
  /** What Vue would run. */
  readonly interpolations: number;
}

/** Renders a page as the site's builder does, and reads it as Vue does. */
export function rendered(markdown: string): Rendered {
  const env: { cleanUrls: boolean; frontmatter?: Record<string, unknown>; title?: string } = {
    cleanUrls: true,
  };
  const html = renderer.render(markdown, env);
  const { descriptor, errors } = parse(`<template><div>${html}</div></template>`);
  if (errors.length > 0) throw new Error(`${errors.map(String).join('\n')}\n${html}`);
  const root = descriptor.template?.ast as unknown as Node;
  const nodes = everyNode(root);
  return {
    frontmatter: env.frontmatter ?? {},
    // The builder writes an escaped ampersand as an entity in titles, and then escapes titles once more.
    title: (env.title ?? '').replaceAll('&amp;', '&'),
    elements: nodes.filter(({ type }) => type === ELEMENT).map(elementOf),
    text: plain(textOf(root)),
    interpolations: nodes.filter(({ type }) => type === INTERPOLATION).length,
  };
}

function everyNode(node: Node): readonly Node[] {
  return [node, ...(node.children ?? []).flatMap(everyNode)];
}

function elementOf(node: Node): Element {
  const attributes = (node.props ?? []).map(({ name, value }) => [name, value?.content ?? ''] as const);
  return { tag: node.tag ?? '', attributes: Object.fromEntries(attributes), text: plain(textOf(node)) };
}

function textOf({ type, content, children = [] }: Node): string {
  return type === TEXT ? String(content) : children.map(textOf).join('');
}

/** A text with one blank for each run of them, and without the marks of anchors. */
export function plain(text: string): string {
  return text.replaceAll('\u200b', '').replace(/\s+/g, ' ').trim();
}
