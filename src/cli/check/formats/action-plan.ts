/** The plan of what to do as CSV or as a sheet, with columns that people fill in. */

import Papa from 'papaparse';
import type { OrganizationChanges } from '../../../dataverse/changes/answer.ts';
import { createActionPlan } from '../../../dataverse/report/action-plan.ts';
import { incompleteInstructions } from '../../../dataverse/report/incomplete.ts';
import { spreadsheetCell } from '../../../dataverse/report/spreadsheet-cell.ts';
import type { MissingPart } from '../../../dataverse/rows/missing-parts.ts';
import { escapeInvisible } from '../../../input/printable.ts';
import { fill } from '../../../locales/texts/locale.ts';
import { commandWordsFor } from '../../words/index.ts';
import type { CheckWriter, CheckWriting } from './check-writer.ts';

/** The columns of a plan, in their order; people fill in `owner`, `due` and `justification`. */
const PLAN_COLUMNS = [
  'order',
  'mailbox',
  'what',
  'how',
  'who',
  'dependsOn',
  'owner',
  'due',
  'justification',
  'findings',
] as const;

type Cells = Readonly<Partial<Record<(typeof PLAN_COLUMNS)[number], string | number>>>;

/** The most characters in a cell, of the 32,767 that Excel keeps. */
const LONGEST_CELL = 30_000;

/** Makes the rows of a plan: one for each thing to do; one that is for very many findings takes several. */
function createPlanRows({ language }: CheckWriting) {
  const plan = createActionPlan(language);
  const { columns } = commandWordsFor(language.locale).actionPlan;
  return {
    head: (): readonly Cells[] => [
      Object.fromEntries(PLAN_COLUMNS.map((column) => [column, columns[column]])),
    ],
    ofIncomplete: (parts: readonly MissingPart[]): readonly Cells[] =>
      incompleteInstructions(parts, language.locale).map(({ text }) => ({ what: text })),
    add: plan.add,
    actions(changes: OrganizationChanges | undefined): readonly Cells[] {
      const actions = plan
        .actions(changes)
        .flatMap(({ dependsOn, findings, ...action }) =>
          partsOf(findings).map(
            (part): Cells => ({ ...action, dependsOn: dependsOn.join(' '), findings: part }),
          ),
        );
      const { accepted } = changes ?? {};
      if (accepted === undefined) return actions;
      return [...actions, { what: fill(language.phrases.changes.accepted, { count: accepted }) }];
    },
  };
}

/** Writes the plan as CSV. */
export function actionPlanWriter(writing: CheckWriting): CheckWriter {
  const rows = createPlanRows(writing);
  return {
    begin: () => linesOf(rows.head()),
    incomplete: (parts) => linesOf(rows.ofIncomplete(parts)),
    judged(judged) {
      rows.add(judged);
      return '';
    },
    end: (_summary, changes) => linesOf(rows.actions(changes)),
  };
}

/** The widths of the columns of the sheet, in characters. */
const WIDTHS: Readonly<Record<(typeof PLAN_COLUMNS)[number], number>> = {
  ...{ order: 7, mailbox: 28, what: 60, how: 40, who: 32, dependsOn: 12 },
  ...{ owner: 18, due: 12, justification: 40, findings: 24 },
};

/** Writes the plan as an Excel workbook, all of it at the end. */
export function actionSheetWriter(writing: CheckWriting): CheckWriter {
  const rows = createPlanRows(writing);
  const lacking: Cells[] = [];
  return {
    begin: () => '',
    incomplete(parts) {
      lacking.push(...rows.ofIncomplete(parts));
      return '';
    },
    judged(judged) {
      rows.add(judged);
      return '';
    },
    async end(_summary, changes) {
      // Only who wants a workbook waits for what writes one.
      const { workbookOf } = await import('./workbook-file.ts');
      const [head = {}] = rows.head();
      const body = [...lacking, ...rows.actions(changes)];
      const data = [
        inSheet(head).map((cell) => cell && { ...cell, fontWeight: 'bold' as const }),
        ...body.map(inSheet),
      ];
      const widths = PLAN_COLUMNS.map((column) => WIDTHS[column]);
      return [await workbookOf({ name: 'Plan', rows: data, widths })];
    },
  };
}

/** A row of a sheet: a text is a text there, and never a formula. */
function inSheet(row: Cells) {
  return PLAN_COLUMNS.map((column) => {
    const value = row[column] ?? '';
    if (value === '') return null;
    return typeof value === 'number'
      ? { value, type: Number }
      : { value: escapeInvisible(value), type: String, wrap: column === 'what' || column === 'how' };
  });
}

/** Findings in as many cells as they take, which is one where there are none. */
function partsOf(findings: readonly string[]): readonly string[] {
  const cells: string[] = [];
  for (const each of findings) {
    const last = cells.at(-1);
    const isFull = last === undefined || last.length + each.length >= LONGEST_CELL;
    if (isFull) cells.push(each);
    else cells[cells.length - 1] = `${last} ${each}`;
  }
  return cells.length === 0 ? [''] : cells;
}

function linesOf(rows: readonly Cells[]): string {
  if (rows.length === 0) return '';
  const cells = rows.map((row) =>
    PLAN_COLUMNS.map((column) => {
      const cell = row[column] ?? '';
      return typeof cell === 'string' ? spreadsheetCell(cell) : cell;
    }),
  );
  return `${Papa.unparse(cells, { newline: '\r\n' })}\r\n`;
}
