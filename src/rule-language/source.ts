/** The source of a statement: a document by title and edition, and a clause in it. */
export interface Source {
  /** The document's title. */
  readonly document: string;
  /** The edition, or the date from which the document says so. */
  readonly edition: string;
  /** The clause, as the ruleset numbers it: `A4`, `B1`. */
  readonly clause: string;
  /** The document's address; absent where none is confirmed. */
  readonly url?: string;
  /** The addresses of its editions in some languages, by the language (`sv`); absent where none is known. */
  readonly urls?: Readonly<Record<string, string>>;
}

/** The address of a web page, with nothing in it that could end a link in any target. */
const ADDRESS = /^https?:\/\/[!-;=?-~]+$/i;

/** The address of the page behind a source, in a language where it has one; undefined where none can be linked to. */
export function addressOf({ url, urls = {} }: Source, language: string): string | undefined {
  const address = Object.hasOwn(urls, language) ? urls[language] : url;
  return address !== undefined && ADDRESS.test(address) ? address : undefined;
}

/** Removes duplicates: each clause of a document once. */
export function distinctSources(sources: readonly Source[]): readonly Source[] {
  const keyOf = ({ document, clause }: Source) => `${clause} ${document}`;
  return [...new Map(sources.map((source) => [keyOf(source), source])).values()];
}
