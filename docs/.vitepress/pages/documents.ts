import type { Source } from '../../../src/index.ts';
import { linkOutside, type Markdown, text } from './markdown.ts';

export function isSameDocument(a: Source, b: Source): boolean {
  return a.document === b.document && a.edition === b.edition && a.url === b.url;
}

/** A source for each document that sources name, in their order. */
export function distinctDocuments(sources: readonly Source[]): readonly Source[] {
  return sources.filter(
    (source, index) => sources.findIndex((other) => isSameDocument(source, other)) === index,
  );
}

/** A document's title and edition, leading to it where its address is known. */
export function documentText(source: Source): Markdown {
  return `${leadingTo(source, text(source.document))}, ${text(source.edition)}`;
}

/** A document's edition, leading to it where its address is known. */
export function editionText(source: Source): Markdown {
  return leadingTo(source, text(source.edition));
}

function leadingTo({ url }: Source, label: Markdown): Markdown {
  return url === undefined ? label : linkOutside(label, url);
}
