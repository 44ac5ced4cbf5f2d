/** An SQL dialect, as far as it matters for a view of rules. */
export interface Dialect {
  /** The name of the dialect. */
  readonly name: string;
  /** False when a view was proved equal to the rules in an engine of this kind; true when it was only parsed. */
  readonly isExperimental: boolean;
  /** The longest name, in characters or in bytes of UTF-8; undefined for no limit. */
  readonly longestName: { readonly most: number; readonly unit: 'characters' | 'bytes' } | undefined;
  /** A quoted name; quotes inside are escaped. */
  readonly identifier: (name: string) => string;
  /** A quoted text; quotes inside are escaped. */
  readonly text: (value: string) => string;
  /** A character by its number, for one that is invisible in quotes. */
  readonly character: (code: number) => string;
  /** The predicate that a Boolean column has a value; NULL where the column is. */
  readonly is: (column: string, value: boolean) => string;
  /** A Boolean literal. */
  readonly truth: (value: boolean) => string;
  /** A text column for exact comparison, character by character. */
  readonly exactly: (column: string) => string;
  /** The operator that concatenates texts. */
  readonly plus: string;
  /** A text without a limit of length. */
  readonly long: (text: string) => string;
  /** A text without its first character. */
  readonly withoutFirst: (text: string) => string;
  /** A text without leading and trailing spaces; other white space stays. */
  readonly trim: (text: string) => string;
  /** The part of a text before the first occurrence of a character; the whole text without one. */
  readonly upTo: (text: string, character: string) => string;
  /** The part of a text after the last occurrence of a character; the whole text without one. */
  readonly afterLast: (text: string, character: string) => string;
  /** The empty text. */
  readonly noText: string;
  readonly types: Readonly<Record<'text' | 'boolean' | 'integer', string>>;
  /** The beginning of a statement that creates or replaces a view. */
  readonly createView: string;
}

const doubled = (text: string, quote: string) => text.replaceAll(quote, quote + quote);

/** The shared part of the dialects with a Boolean type and standard quotes. */
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
  // Without the character, some dialects remove other white space as well.
  trim: (text) => `TRIM(BOTH ' ' FROM ${text})`,
  upTo: (text, character) => `SPLIT_PART(${text}, '${character}', 1)`,
  afterLast: (text, character) => `SPLIT_PART(${text}, '${character}', -1)`,
  noText: 'CAST(NULL AS VARCHAR)',
  types: { text: 'VARCHAR', boolean: 'BOOLEAN', integer: 'BIGINT' },
  createView: 'CREATE OR REPLACE VIEW',
} as const satisfies Omit<Dialect, 'name'>;

/** The id of an SQL dialect. */
export type DialectId = 'duckdb' | 'postgresql' | 'tsql' | 'spark';

/** Every SQL dialect in which rules are written. */
export const DIALECTS: Readonly<Record<DialectId, Dialect>> = {
  duckdb: { ...STANDARD, name: 'DuckDB' },
  postgresql: {
    ...STANDARD,
    name: 'PostgreSQL',
    // Longer texts are cut silently.
    longestName: { most: 63, unit: 'bytes' },
    // A server setting decides if a backslash escapes; written like this, the setting does not matter.
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
    // The default collation of most databases ignores case.
    exactly: (column) => `${column} COLLATE Latin1_General_100_BIN2`,
    plus: '+',
    // A shorter type would cut the text at 4,000 characters.
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
    // Only some versions read a doubled quote as one.
    text: (value) => `'${doubled(value, '\\').replaceAll("'", '\\u0027')}'`,
    noText: 'CAST(NULL AS STRING)',
    types: { ...STANDARD.types, text: 'STRING' },
  },
};

/** The ids of all SQL dialects. */
export const DIALECT_IDS = Object.keys(DIALECTS) as readonly DialectId[];
