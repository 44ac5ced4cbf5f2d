/** The exceptions that people filled into a plan: each row with a justification accepts its findings. */

import type { Exception } from '../../dataverse/facts/exceptions-file.ts';
import { findingOfToken } from '../../dataverse/facts/finding-token.ts';
import { delimiterOf } from '../../dataverse/files/csv.ts';
import { createRowReader } from '../../dataverse/files/csv-rows.ts';
import { fill } from '../../locales/texts/locale.ts';
import type { CommandWords } from '../words/index.ts';

type PlanWords = CommandWords['actionPlan'];
type Column = keyof PlanWords['columns'];

/** The exceptions of a plan, and what is wrong with rows. */
export interface PlanExceptions {
  readonly exceptions: readonly Exception[];
  /** A sentence for each row that cannot be taken. */
  readonly faults: readonly string[];
}

/** How a plan is read. */
export interface PlanReading {
  /** The name of the file, for sentences. */
  readonly file: string;
  /** The ids of rules and checks. */
  readonly rules: readonly string[];
  /** In which words faults are told. */
  readonly words: PlanWords;
  /** In which words columns may be named. */
  readonly headers: readonly PlanWords[];
}

/** Reads a plan as a person saved it, with commas, semicolons or tabs between cells. */
export function planExceptions(text: string, reading: PlanReading): PlanExceptions {
  const { file, words, headers } = reading;
  const rows = rowsOf(text);
  const header = rows[0]?.cells ?? [];
  const place = (column: Column) =>
    header.findIndex((cell) => headers.some(({ columns }) => columns[column] === cell.trim().toLowerCase()));
  const needed: readonly Column[] = ['justification', 'findings'];
  const lacking = needed.filter((column) => place(column) < 0);
  if (lacking.length > 0) {
    const faults = lacking.map((each) => fill(words.noColumn, { file, column: words.columns[each] }));
    return { exceptions: [], faults };
  }
  const exceptions: Exception[] = [];
  const faults: string[] = [];
  for (const { row, cells } of rows.slice(1)) {
    const read = exceptionsOfRow(cells, header.length, place, reading);
    if ('exceptions' in read) exceptions.push(...read.exceptions);
    else faults.push(...read.faults.map((fault) => fill(words.row, { file, row, fault })));
  }
  return { exceptions, faults };
}

interface Row {
  /** The number of the row, as a spreadsheet counts. */
  readonly row: number;
  /** Undefined where a quote is wrong. */
  readonly cells: readonly string[] | undefined;
}

/** The rows, without empty ones; the first is the header. */
function rowsOf(text: string): readonly Row[] {
  const lines = text.replaceAll('\r\n', '\n');
  // Excel may say on a line of its own what parts the cells.
  const start = /^sep=.\n/.exec(lines)?.[0].length ?? 0;
  const delimiter = delimiterOf(lines.slice(start).split('\n', 1)[0] ?? '');
  const rowAt = createRowReader(lines);
  const rows: Row[] = [];
  let row = start === 0 ? 0 : 1;
  for (let at = start; at < lines.length; ) {
    row += 1;
    const read = rowAt(at, delimiter);
    const lineEnd = lines.indexOf('\n', at);
    at = 'cells' in read ? read.end : lineEnd < 0 ? lines.length : lineEnd + 1;
    const cells = 'cells' in read ? read.cells : undefined;
    if (cells?.every((cell) => cell.trim() === '') !== true) rows.push({ row, cells });
  }
  return rows;
}

function exceptionsOfRow(
  cells: Row['cells'],
  columns: number,
  place: (column: Column) => number,
  { rules, words }: PlanReading,
): { readonly exceptions: readonly Exception[] } | { readonly faults: readonly string[] } {
  if (cells === undefined) return { faults: [words.wrongQuote] };
  if (cells.length !== columns) {
    return { faults: [fill(words.otherCells, { count: cells.length, columns })] };
  }
  const cell = (column: Column) => cells[place(column)]?.trim() ?? '';
  const reason = cell('justification');
  if (reason === '') return { exceptions: [] };
  const due = cell('due');
  const until = due === '' ? undefined : dayOf(due);
  const named = cell('findings')
    .split(/\s+/)
    .filter((token) => token !== '')
    .map((token) => ({ token, finding: findingOfToken(token) }));
  const faults = [
    ...(named.length === 0 ? [fill(words.noFindings, { column: words.columns.findings })] : []),
    ...named.flatMap(({ token, finding }) => {
      if (finding === undefined) return [fill(words.noFinding, { received: token })];
      return rules.includes(finding.rule) ? [] : [fill(words.unknownRule, { received: finding.rule })];
    }),
    ...(due === '' || until !== undefined
      ? []
      : [fill(words.noDay, { received: due, column: words.columns.due })]),
  ];
  if (faults.length > 0) return { faults };
  const approvedBy = cell('owner');
  const given = { reason, ...(approvedBy !== '' && { approvedBy }), ...(until !== undefined && { until }) };
  return { exceptions: named.flatMap(({ finding }) => (finding ? [{ ...finding, ...given }] : [])) };
}

/** A day as it was written, or as Excel shows it in much of Europe; undefined for one that could be two days, or none. */
function dayOf(text: string): string | undefined {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text) ?? [];
  const [, ofDay, ofMonth, ofYear] = /^(\d\d?)\.(\d\d?)\.(\d{4})$/.exec(text) ?? [];
  const iso = [year ?? ofYear, (month ?? ofMonth)?.padStart(2, '0'), (day ?? ofDay)?.padStart(2, '0')].join(
    '-',
  );
  const date = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso) ? iso : undefined;
}
