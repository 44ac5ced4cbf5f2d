/** Where a row stands. */
export interface RowLocation {
  /** The file as it was named; `-` is the standard input. */
  readonly file: string;
  /** The line in NDJSON, the row in CSV (the header is row 1), else the number of the record, from 1. */
  readonly row: number;
}

/** Where something that a row says stands. */
export interface CellLocation extends RowLocation {
  readonly column: string;
}
