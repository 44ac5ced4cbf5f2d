/** Reads CSV as RFC 4180 has it; anything that is not plainly well formed is an error. */
export function readCsv(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [];
  let cells: string[] = [];
  const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/y;
  while (cell.lastIndex < text.length) {
    const at = cell.lastIndex;
    const [whole = '', quoted, bare = '', end] = cell.exec(text) ?? [];
    if (whole === '') throw new Error(`This is no CSV: ${text.slice(at, at + 60)}`);
    cells.push(quoted === undefined ? bare : quoted.replaceAll('""', '"'));
    if (end === ',') continue;
    rows.push(cells);
    cells = [];
  }
  if (cells.length > 0) throw new Error('The last row does not end.');
  return rows;
}
