import { spreadsheetCell } from '../../../src/dataverse/report/spreadsheet-cell.ts';
import type { AdvisorLanguage } from '../advisor/language.ts';
import type { FileWriting } from './file-writing.ts';
import { savedFindings } from './saved-findings.ts';

const COLUMNS = ['file', 'row', 'id', 'name', 'status', 'kind', 'rule', 'direction', 'message'];

/** One line for each thing that was found, as RFC 4180 has it; a mailbox in which nothing was found has a line too. */
export function csvFile(language: AdvisorLanguage): FileWriting {
  return {
    // Spreadsheets read UTF-8 when the file begins with its mark.
    begin: () => `\ufeff${linesOf([COLUMNS])}`,
    result(result) {
      const { file, row, id, name } = result;
      const status = 'report' in result ? result.status : '';
      const whose = [file, row, id ?? '', name ?? '', status];
      const found = savedFindings(result, language);
      if (found.length === 0 && status === '') return '';
      if (found.length === 0) return linesOf([[...whose, '', '', '', '']]);
      return linesOf(
        found.map(({ kind, id: rule, direction, message }) => [...whose, kind, rule, direction, message]),
      );
    },
    end: () => '',
  };
}

/** Every cell stands in quotes, so that commas and line breaks in it are its own. */
function linesOf(rows: readonly (readonly (string | number)[])[]): string {
  const quoted = (cell: string | number) =>
    typeof cell === 'string' ? `"${spreadsheetCell(cell).replaceAll('"', '""')}"` : String(cell);
  return rows.map((row) => `${row.map(quoted).join(',')}\r\n`).join('');
}
