import type { RowLocation } from '../../dataverse/rows/location.ts';

/** On which lines of their files records begin. */
export interface LineIndex {
  /** Takes note of a line of a file. */
  note(file: string, row: number, line: number): void;
  /** The line on which a record begins; that of its number where nothing else was noted. */
  lineOf(place: RowLocation): number;
}

/** Starts noting lines; what stands on the line of its number takes no memory. */
export function createLineIndex(): LineIndex {
  const files = new Map<string, Map<number, number>>();
  return {
    note(file, row, line) {
      if (row === line) return;
      const lines = files.get(file) ?? new Map<number, number>();
      files.set(file, lines);
      lines.set(row, line);
    },
    lineOf: ({ file, row }) => files.get(file)?.get(row) ?? row,
  };
}
