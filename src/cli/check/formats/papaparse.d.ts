/**
 * The part of papaparse that is used: its parser alone, which takes a text and says up to where it was read, and its
 * writer. The types that others publish for it speak of Node and of browsers, and leave the parser out.
 */
declare module 'papaparse' {
  interface ParserSettings {
    readonly delimiter: string;
    readonly newline: string;
    /** How many rows are read at most. */
    readonly preview?: number;
  }
  interface ParsedRows {
    readonly data: readonly (readonly string[])[];
    /** What is wrong with rows, by their index in the data. */
    readonly errors: readonly { readonly code: string; readonly row: number; readonly index: number }[];
    readonly meta: { readonly cursor: number };
  }
  interface Parser {
    /** With `leaveLastRow`, a row that more may follow is left unread. */
    parse(input: string, baseIndex: number, leaveLastRow: boolean): ParsedRows;
  }
  interface Writing {
    readonly delimiter?: string;
    readonly newline?: string;
    readonly quotes?: boolean;
  }
  const Papa: {
    readonly Parser: new (settings: ParserSettings) => Parser;
    /** Rows as CSV, without a line end after the last. */
    readonly unparse: (rows: readonly (readonly unknown[])[], writing?: Writing) => string;
  };
  export = Papa;
}
