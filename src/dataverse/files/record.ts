import type { Table } from '../rows/tables.ts';
import type { TextPlace } from './json-fault.ts';

/** Why a file is refused as a whole: it is no export, or none that can be read within bounds. */
export type RefusalReason =
  | 'isPdf'
  | 'isWebPage'
  | 'isErrorBody'
  | 'isFixedWidth'
  | 'isNoExport'
  | 'isBinary'
  | 'isDamagedArchive'
  | 'isTooLarge'
  | 'hasDocumentType';

/** Every such reason. */
const REFUSAL_REASONS = [
  'isPdf',
  'isWebPage',
  'isErrorBody',
  'isFixedWidth',
  'isNoExport',
  'isBinary',
  'isDamagedArchive',
  'isTooLarge',
  'hasDocumentType',
] as const satisfies readonly RefusalReason[];

/** Why a record could not be read, other than that it is not JSON. */
export type UnreadableReason =
  | 'openQuote'
  | 'textAfterQuote'
  | 'tooLong'
  | 'otherCellCount'
  | 'brokeOff'
  | 'readingFailed'
  | RefusalReason;

/** Every such reason. */
export const UNREADABLE_REASONS = [
  'openQuote',
  'textAfterQuote',
  'tooLong',
  'otherCellCount',
  'brokeOff',
  'readingFailed',
  ...REFUSAL_REASONS,
] as const satisfies readonly UnreadableReason[];

/** The place of a record in an input. */
interface Placed {
  /** The line in NDJSON, the row in CSV and in a sheet (the first is 1), else the number of the record, from 1. */
  readonly row: number;
  /** The file in an archive, or the sheet of a workbook; absent where the input is one file or has one table. */
  readonly part?: string;
  /** The file, where the input says so of each record; absent where the input is the file. */
  readonly file?: string;
}

/** The end of a page of rows. */
export interface GivenPage {
  /** The table that the page is of. */
  readonly table: Table;
  /** Whether another page comes after it. */
  readonly hasNext: boolean;
  /** The number of the page that comes after it; absent where its address does not tell. */
  readonly nextNumber?: number;
}

/** The end of a page among the records of an input. */
export type PageRecord = Placed & { readonly page: GivenPage };

/** One record of an input, or the place where one could not be read. */
export type InputRecord =
  | (Placed & {
      readonly value: unknown;
      /** Set when the value's parts are cells, which are all texts. */
      readonly cells?: true;
    })
  | (Placed & {
      /** The beginning of what could not be read, on one line. */
      readonly unreadable: string;
      /** Why; absent when it is not JSON. */
      readonly reason?: UnreadableReason;
      /** The column of the cell that is wrong; absent where that is not known. */
      readonly column?: string;
      /** Where it stops being JSON, by line and column of the file, both from 1; absent where it is not JSON’s matter. */
      readonly at?: TextPlace;
    });

/** Why a file is not read, and what shows it. */
export interface Refusal {
  readonly reason: RefusalReason;
  /** What came, on one line; empty where that tells nothing. */
  readonly received: string;
}

/** How an input ended. */
export interface InputEnd {
  /** Whether it ends inside an object, an array, a string or a quoted cell. */
  readonly brokeOff: boolean;
  /** Why the file was not read (on); absent when it was. */
  readonly refusal?: Refusal;
}

/** The refusal of a file that a record stands for; undefined for any other record. */
export function refusalIn(record: InputRecord): Refusal | undefined {
  if (!('unreadable' in record)) return undefined;
  const reason = REFUSAL_REASONS.find((each) => each === record.reason);
  return reason && { reason, received: record.unreadable };
}

/** The records of an input, several at a time: those that end in one part of it, however many these are. */
export type RecordParts = AsyncGenerator<readonly InputRecord[], InputEnd>;

/** Reads the records of a text that comes in parts. */
export type TextReader = (texts: AsyncIterable<string>) => RecordParts;

/** Reads the records of a file that comes in parts, such as one that was packed. */
export type PackedReader = (chunks: AsyncIterable<Uint8Array>) => RecordParts;

/** The name of the file that a record stands in, which is inside an input when that is an archive. */
export function fileOf(input: string, { part, file = input }: Placed): string {
  return part === undefined ? file : `${file}/${part}`;
}

/** The end of a file that was not read. */
export function refusedFor(reason: RefusalReason, received = ''): InputEnd {
  return { brokeOff: false, refusal: { reason, received } };
}
