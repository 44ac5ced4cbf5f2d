import Papa from 'papaparse';
import { incompleteInstructions } from '../../../dataverse/report/incomplete.ts';
import { spreadsheetCell } from '../../../dataverse/report/spreadsheet-cell.ts';
import type { CheckWriter, CheckWriting } from './check-writer.ts';
import { INCOMPLETE, type ListedFinding, listFindings } from './listed-findings.ts';

/**
 * The columns, in their order; `organization` only where there are several, and `excepted` only where an exceptions file
 * was given.
 */
const COLUMNS = [
  'organization',
  'file',
  'row',
  'id',
  'name',
  'table',
  'verdict',
  'status',
  'kind',
  'rule',
  'direction',
  'unmet',
  'since',
  'clauses',
  'message',
  'excepted',
] as const;

type Cells = Readonly<Partial<Record<(typeof COLUMNS)[number], string | number | null | undefined>>>;

/** Writes one line for each thing that was found, as RFC 4180 has it; spreadsheets find nothing to run in it. */
export function csvWriter({ language, listAll, hasExceptions, hasOrganizations }: CheckWriting): CheckWriter {
  const isLeftOut = { organization: !hasOrganizations, excepted: !hasExceptions };
  const columns = COLUMNS.filter(
    (column) => !(column in isLeftOut && isLeftOut[column as keyof typeof isLeftOut]),
  );
  return {
    begin: () => linesOf([columns]),
    incomplete: (parts) =>
      linesOf(
        incompleteInstructions(parts, language.locale).map(({ table, text: message }) =>
          inOrder({ table, kind: 'unverified', rule: INCOMPLETE, message }, columns),
        ),
      ),
    judged(judged) {
      const { result, resultTable: table } = judged;
      if (result?.status === 'out-of-use' && !listAll) return '';
      const found = listFindings(judged, language).map((finding) => inOrder(cellsOf(finding), columns));
      if (found.length > 0 || result === undefined || !listAll) return linesOf(found);
      const { report, ...whose } = result;
      const { organization, file, row, id, name, status } = whose;
      const cells = { organization, file, row, id, name, table, verdict: report.verdict, status };
      return linesOf([inOrder(cells, columns)]);
    },
    end: () => '',
  };
}

function cellsOf({ unmet, sources, excepted, ...finding }: ListedFinding): Cells {
  const clauses = [...new Set(sources.map(({ clause }) => clause))];
  return { ...finding, unmet: unmet.join(' '), clauses: clauses.join(' '), excepted: excepted?.reason };
}

function inOrder(cells: Cells, columns: readonly (keyof Cells)[]): readonly (string | number)[] {
  return columns.map((column) => {
    const cell = cells[column] ?? '';
    // A number is no formula, whatever its sign.
    return typeof cell === 'string' ? spreadsheetCell(cell) : cell;
  });
}

function linesOf(rows: readonly (readonly (string | number)[])[]): string {
  return rows.length === 0 ? '' : `${Papa.unparse(rows, { newline: '\r\n' })}\r\n`;
}
