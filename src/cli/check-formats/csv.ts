import Papa from 'papaparse';
import { escapeInvisible } from '../../shown-text.ts';
import type { CheckWriter, CheckWriting } from './check-writer.ts';
import { type ListedFinding, listFindings } from './listed-findings.ts';

/** The columns, in their order. */
const COLUMNS = [
  'file',
  'row',
  'id',
  'name',
  'table',
  'verdict',
  'kind',
  'rule',
  'direction',
  'unmet',
  'since',
  'clauses',
  'message',
] as const;

type Cells = Readonly<Partial<Record<(typeof COLUMNS)[number], string | number | null | undefined>>>;

/** How cells begin that a spreadsheet would take for a formula. */
const FORMULA = /^[=+\-@\t\r]/;

/** Writes one line for each thing that was found, as RFC 4180 has it; spreadsheets find nothing to run in it. */
export function csvWriter({ language, listAll }: CheckWriting): CheckWriter {
  return {
    begin: () => linesOf([COLUMNS]),
    judged(judged) {
      const found = listFindings(judged, language).map(cellsOf);
      const { result, resultTable: table } = judged;
      if (found.length > 0 || result === undefined || !listAll) return linesOf(found.map(inOrder));
      const { file, row, id, name, report } = result;
      return linesOf([inOrder({ file, row, id, name, table, verdict: report.verdict })]);
    },
    end: () => '',
  };
}

function cellsOf({ unmet, sources, ...finding }: ListedFinding): Cells {
  const clauses = [...new Set(sources.map(({ clause }) => clause))];
  return { ...finding, unmet: unmet.join(' '), clauses: clauses.join(' ') };
}

function inOrder(cells: Cells): readonly (string | number)[] {
  return COLUMNS.map((column) => {
    const cell = cells[column] ?? '';
    return typeof cell === 'string' ? escapeInvisible(cell) : cell;
  });
}

function linesOf(rows: readonly (readonly (string | number)[])[]): string {
  // Left to itself, the library looks for formulas only in cells of one line.
  const settings = { newline: '\r\n', escapeFormulae: FORMULA };
  return rows.length === 0 ? '' : `${Papa.unparse(rows, settings)}\r\n`;
}
