/** A reader of XML, and of the boxes, arrows and texts in a picture. */
import type { Element } from './readers.ts';

const NOT_IN_XML = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u;
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };

function unescaped(text: string): string {
  if (/[<>]|&(?!(?:amp|lt|gt|quot|#39);)/.test(text)) throw new Error(`This is not escaped: ${text}`);
  return text.replace(/&([^;]+);/g, (_, name: string) => ENTITIES[name] ?? '');
}

/** Reads one element and what is in it; anything that is not plainly well formed is an error. */
function readXml(xml: string): Element {
  if (NOT_IN_XML.test(xml)) throw new Error('There is a character that XML does not allow.');
  const root: Element & { children: (Element | string)[] } = { tag: '', attributes: {}, children: [] };
  const open = [root];
  const token = /<(\/?)([a-z]+)((?: [a-zA-Z-]+="[^"<]*")*)(\/?)>|[^<]+/y;
  while (token.lastIndex < xml.length) {
    const at = token.lastIndex;
    const [text = '', isEnd, tag, written = '', isEmpty] = token.exec(xml) ?? [];
    if (text === '') throw new Error(`This is no XML: ${xml.slice(at, at + 80)}`);
    const parent = open.at(-1) as typeof root;
    if (tag === undefined) parent.children.push(unescaped(text));
    else if (isEnd) {
      if (parent.tag !== tag) throw new Error(`${parent.tag} is closed by ${tag}.`);
      open.pop();
    } else {
      const attributes: Record<string, string> = {};
      for (const [, name = '', value = ''] of written.matchAll(/ ([a-zA-Z-]+)="([^"]*)"/g)) {
        if (name in attributes) throw new Error(`${tag} has ${name} twice.`);
        attributes[name] = unescaped(value);
      }
      const element = { tag, attributes, children: [] };
      parent.children.push(element);
      if (!isEmpty) open.push(element);
    }
  }
  const [element, ...others] = root.children;
  if (open.length > 1 || typeof element !== 'object' || others.length > 0)
    throw new Error('This is not one element.');
  return element;
}

/** Every element in an element, itself included. */
export function everyIn(element: Element): readonly Element[] {
  return [element, ...childrenOf(element).flatMap(everyIn)];
}

function childrenOf({ children }: Element): readonly Element[] {
  return children.filter((child) => typeof child === 'object');
}

export function textIn({ children }: Element): string {
  return children.map((child) => (typeof child === 'string' ? child : textIn(child))).join('');
}

export interface Rectangle {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** A box of a picture, with what it says. */
export interface SeenBox extends Rectangle {
  readonly hop: string;
  readonly classes: readonly string[];
  readonly lines: readonly string[];
  readonly isDashed: boolean;
  readonly badges: number;
}

/** An arrow of a picture: where its line begins, where its head points to, and how often it is crossed out. */
export interface SeenArrow {
  readonly classes: readonly string[];
  readonly from: readonly number[];
  readonly tip: readonly number[] | undefined;
  readonly corners: readonly (readonly number[])[];
  readonly breaks: number;
  readonly crosses: number;
}

/** What is to be seen in a picture. */
export interface SeenPicture {
  readonly root: Element;
  readonly width: number;
  readonly height: number;
  readonly boxes: readonly SeenBox[];
  readonly arrows: readonly SeenArrow[];
  /** Headings, captions and messages, each with its lines. */
  readonly texts: readonly { readonly kind: string; readonly text: string }[];
  /** Every line of text with its place. */
  readonly lines: readonly {
    readonly text: string;
    readonly x: number;
    readonly y: number;
    readonly size: number;
    readonly anchor: string;
  }[];
}

function numberIn({ attributes }: Element, name: string): number {
  const value = Number(attributes[name]);
  if (attributes[name] === undefined || !Number.isFinite(value)) throw new Error(`${name} is no number.`);
  return value;
}

function classesOf({ attributes }: Element): readonly string[] {
  return (attributes.class ?? '').split(' ').filter(Boolean);
}

function seenBox(group: Element): SeenBox {
  const rect = childrenOf(group).find(({ tag }) => tag === 'rect') as Element;
  const [left, top] = [numberIn(rect, 'x'), numberIn(rect, 'y')];
  const inner = everyIn(group);
  return {
    hop: group.attributes['data-hop'] as string,
    classes: classesOf(group),
    ...{ left, top, right: left + numberIn(rect, 'width'), bottom: top + numberIn(rect, 'height') },
    lines: inner.filter(({ tag }) => tag === 'tspan').map(textIn),
    isDashed: 'stroke-dasharray' in rect.attributes,
    badges: inner.filter((each) => classesOf(each).includes('mail-flow-badge')).length,
  };
}

/** The places in a path that has only absolute places. */
function placesIn(path: string): readonly (readonly number[])[] {
  if (!/^[MLQz\d. -]+$/.test(path)) throw new Error(`This path has other parts: ${path}`);
  const numbers = path.match(/-?\d+(?:\.\d+)?/g)?.map(Number) ?? [];
  return Array.from({ length: numbers.length / 2 }, (_, index) => numbers.slice(2 * index, 2 * index + 2));
}

function seenArrow(group: Element): SeenArrow {
  const paths = childrenOf(group);
  const line = paths[0]?.attributes.d as string;
  const head = paths.find(({ attributes }) => attributes.fill === 'currentColor')?.attributes.d;
  const corners = placesIn(line);
  return {
    classes: classesOf(group),
    from: corners[0] as readonly number[],
    tip: head === undefined ? undefined : placesIn(head)[0],
    corners,
    breaks: line.split('M').length - 2,
    crosses: paths.filter((each) => classesOf(each).includes('mail-flow-cross')).length,
  };
}

/** Looks at a picture. */
export function look(svg: string): SeenPicture {
  const root = readXml(svg);
  const groups = childrenOf(root).filter(({ tag }) => tag === 'g');
  const are = (kind: string) => groups.filter((group) => classesOf(group)[0] === `mail-flow-${kind}`);
  const lines = everyIn(root).flatMap((element) =>
    element.tag !== 'text'
      ? []
      : childrenOf(element).map((span) => ({
          text: textIn(span),
          ...{ x: numberIn(span, 'x'), y: numberIn(span, 'y'), size: numberIn(element, 'font-size') },
          anchor: element.attributes['text-anchor'] as string,
        })),
  );
  return {
    root,
    ...{ width: numberIn(root, 'width'), height: numberIn(root, 'height'), lines },
    boxes: are('hop').map(seenBox),
    arrows: are('arrow').map(seenArrow),
    texts: ['heading', 'caption', 'message'].flatMap((kind) =>
      are(kind).map((group) => {
        const spans = everyIn(group).filter(({ tag }) => tag === 'tspan');
        return { kind, text: spans.map(textIn).join(' ') };
      }),
    ),
  };
}
