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
}

/** Removes duplicates: each clause of a document once. */
export function distinctSources(sources: readonly Source[]): readonly Source[] {
  const keyOf = ({ document, clause }: Source) => `${clause} ${document}`;
  return [...new Map(sources.map((source) => [keyOf(source), source])).values()];
}
