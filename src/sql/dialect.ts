/** A kind of SQL, as far as a view of rules differs from one to the other. */
export interface Dialect {
  /** What it is called. */
  readonly name: string;
  /** Whether a view was proved equal to the rules in an engine of this kind, or was only read by a parser. */
  readonly isExperimental: boolean;
  /** How long a name may be, in characters or in bytes of UTF-8; undefined where it may be as long as it likes. */
  readonly longestName: { readonly most: number; readonly unit: 'characters' | 'bytes' } | undefined;
  /** A name, quoted so that it cannot end before its end. */
  readonly identifier: (name: string) => string;
  /** A text, quoted so that it cannot end before its end. */
  readonly text: (value: string) => string;
  /** A character by its number, for one that nobody would see in quotes. */
  readonly character: (code: number) => string;
  /** What says that a column of yes and no has a value; not known where the column is not set. */
  readonly is: (column: string, value: boolean) => string;
  /** Yes or no as a value. */
  readonly truth: (value: boolean) => string;
  /** A text column as it is compared, character by character. */
  readonly exactly: (column: string) => string;
  /** What puts texts one after the other. */
  readonly plus: string;
  /** A text that may become as long as it likes. */
  readonly long: (text: string) => string;
  /** A text without its first character. */
  readonly withoutFirst: (text: string) => string;
  /** A text without spaces before and after; any other blanks stay. */
  readonly trim: (text: string) => string;
  /** The part of a text before the first of a character; all of it where there is none. */
  readonly upTo: (text: string, character: string) => string;
  /** The part of a text after the last of a character; all of it where there is none. */
  readonly afterLast: (text: string, character: string) => string;
  /** No text at all. */
  readonly noText: string;
  readonly types: Readonly<Record<'text' | 'boolean' | 'integer', string>>;
  /** How a view is made, or made anew. */
  readonly createView: string;
}

const doubled = (text: string, quote: string) => text.replaceAll(quote, quote + quote);

/** What the dialects share that have a type for yes and no, and quotes as the standard has them. */
const STANDARD = {
  isExperimental: false,
  longestName: undefined,
  identifier: (name) => `"${doubled(name, '"')}"`,
  text: (value) => `'${doubled(value, "'")}'`,
  character: (code) => `CHR(${code})`,
  is: (column, value) => (value ? column : `NOT ${column}`),
  truth: (value) => (value ? 'TRUE' : 'FALSE'),
  exactly: (column) => column,
  plus: '||',
  long: (text) => text,
  withoutFirst: (text) => `SUBSTR(${text}, 2)`,
  // Without the character, some take away other blanks as well.
  trim: (text) => `TRIM(BOTH ' ' FROM ${text})`,
  upTo: (text, character) => `SPLIT_PART(${text}, '${character}', 1)`,
  afterLast: (text, character) => `SPLIT_PART(${text}, '${character}', -1)`,
  noText: 'CAST(NULL AS VARCHAR)',
  types: { text: 'VARCHAR', boolean: 'BOOLEAN', integer: 'BIGINT' },
  createView: 'CREATE OR REPLACE VIEW',
} as const satisfies Omit<Dialect, 'name'>;

/** The name of a kind of SQL. */
export type DialectId = 'duckdb' | 'postgresql' | 'tsql' | 'spark';

/** Every kind of SQL that rules are written in. */
export const DIALECTS: Readonly<Record<DialectId, Dialect>> = {
  duckdb: { ...STANDARD, name: 'DuckDB' },
  postgresql: {
    ...STANDARD,
    name: 'PostgreSQL',
    // What is longer is cut without a word.
    longestName: { most: 63, unit: 'bytes' },
    // A backslash means itself or not by a setting of the server; so written it does not matter which.
    text: (value) =>
      value.includes('\\') ? `E'${doubled(doubled(value, '\\'), "'")}'` : STANDARD.text(value),
    noText: 'CAST(NULL AS TEXT)',
    types: { ...STANDARD.types, text: 'TEXT' },
  },
  tsql: {
    ...STANDARD,
    name: 'T-SQL',
    isExperimental: true,
    longestName: { most: 128, unit: 'characters' },
    identifier: (name) => `[${doubled(name, ']')}]`,
    text: (value) => `N'${doubled(value, "'")}'`,
    character: (code) => `NCHAR(${code})`,
    is: (column, value) => `${column} = ${value ? 1 : 0}`,
    truth: (value) => `CAST(${value ? 1 : 0} AS BIT)`,
    // Else upper and lower case are the same in most databases.
    exactly: (column) => `${column} COLLATE Latin1_General_100_BIN2`,
    plus: '+',
    // Else all of it is cut at 4,000 characters.
    long: (text) => `CAST(${text} AS NVARCHAR(MAX))`,
    withoutFirst: (text) => `SUBSTRING(${text}, 2, 1000000)`,
    trim: (text) => `TRIM(${text})`,
    upTo: (text, character) => `LEFT(${text}, CHARINDEX(N'${character}', ${text} + N'${character}') - 1)`,
    afterLast: (text, character) =>
      `RIGHT(${text}, CHARINDEX(N'${character}', REVERSE(${text}) + N'${character}') - 1)`,
    noText: 'CAST(NULL AS NVARCHAR(20))',
    types: { text: 'NVARCHAR(400)', boolean: 'BIT', integer: 'BIGINT' },
    createView: 'CREATE OR ALTER VIEW',
  },
  spark: {
    ...STANDARD,
    name: 'Spark SQL',
    isExperimental: true,
    identifier: (name) => `\`${doubled(name, '`')}\``,
    // A doubled quote stands for one in some versions only.
    text: (value) => `'${doubled(value, '\\').replaceAll("'", '\\u0027')}'`,
    noText: 'CAST(NULL AS STRING)',
    types: { ...STANDARD.types, text: 'STRING' },
  },
};

/** The names of all kinds of SQL. */
export const DIALECT_IDS = Object.keys(DIALECTS) as readonly DialectId[];
