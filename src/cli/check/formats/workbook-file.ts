import writeExcelFile, { type SheetData } from 'write-excel-file/node';

/** A table to be written as a sheet. */
export interface SheetToWrite {
  readonly name: string;
  readonly rows: SheetData;
  /** The widths of the columns, in characters. */
  readonly widths: readonly number[];
}

/** A sheet whose first row stays in sight, as the bytes of an Excel workbook. What writes it is loaded with this file alone. */
export function workbookOf({ name, rows, widths }: SheetToWrite): Promise<Uint8Array> {
  const columns = widths.map((width) => ({ width }));
  return writeExcelFile(rows, { columns, sheet: name, stickyRowsCount: 1 }).toBuffer();
}
