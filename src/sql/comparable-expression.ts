/** Normalized text expressions: the steps that make a cell comparable, in SQL. */

import type { TextStep } from '../dataverse/rows/comparable-text.ts';
import type { Dialect } from './dialect.ts';

/** An expression for the value of a column after some steps, as text for any type of column. */
export function comparable(column: string, steps: readonly TextStep[], dialect: Dialect): string {
  const text = dialect.exactly(`CAST(${column} AS ${dialect.types.text})`);
  return steps.reduce((before, step) => after(before, step, dialect), text);
}

function after(before: string, step: TextStep, dialect: Dialect): string {
  switch (step.kind) {
    case 'lower':
      // Lower case depends on the locale of a database.
      return `TRANSLATE(${before}, ${dialect.text(CAPITALS)}, ${dialect.text(CAPITALS.toLowerCase())})`;
    case 'toSpaces':
      return `TRANSLATE(${before}, ${seen(step.characters, dialect)}, ${dialect.text(' '.repeat(step.characters.length))})`;
    case 'trim':
      return dialect.trim(before);
    case 'replace':
      return `REPLACE(${before}, ${dialect.text(step.part)}, ${dialect.text(step.by)})`;
    case 'upTo':
      return dialect.upTo(before, step.character);
    case 'afterLast':
      return dialect.afterLast(before, step.character);
  }
}

const CAPITALS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** A text with invisible characters written by number. */
function seen(text: string, dialect: Dialect): string {
  return text
    .split(/([^ -~])/)
    .filter((part) => part !== '')
    .map((part) => (/^[ -~]/.test(part) ? dialect.text(part) : dialect.character(part.charCodeAt(0))))
    .join(` ${dialect.plus} `);
}
