/** The plan of what to do as CSV, with columns that people fill in. */

import Papa from 'papaparse';
import { createActionPlan } from '../../../dataverse/report/action-plan.ts';
import { incompleteInstructions } from '../../../dataverse/report/incomplete.ts';
import { spreadsheetCell } from '../../../dataverse/report/spreadsheet-cell.ts';
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

/** Writes one line for each thing to do; one that is for very many findings takes several. */
export function actionPlanWriter({ language }: CheckWriting): CheckWriter {
  const plan = createActionPlan(language);
  const { columns } = commandWordsFor(language.locale).actionPlan;
  return {
    begin: () => linesOf([Object.fromEntries(PLAN_COLUMNS.map((column) => [column, columns[column]]))]),
    incomplete: (parts) =>
      linesOf(incompleteInstructions(parts, language.locale).map(({ text }) => ({ what: text }))),
    judged(judged) {
      plan.add(judged);
      return '';
    },
    end(_summary, changes) {
      const actions = plan
        .actions(changes)
        .flatMap(({ dependsOn, findings, ...action }) =>
          parts(findings).map(
            (part): Cells => ({ ...action, dependsOn: dependsOn.join(' '), findings: part }),
          ),
        );
      const { accepted } = changes ?? {};
      const remark = accepted !== undefined && {
        what: fill(language.phrases.changes.accepted, { count: accepted }),
      };
      return linesOf([...actions, ...(remark ? [remark] : [])]);
    },
  };
}

/** Findings in as many cells as they take, which is one where there are none. */
function parts(findings: readonly string[]): readonly string[] {
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
