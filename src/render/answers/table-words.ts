import type { Cell } from '../../api/decision-tables/rule-table.ts';
import { ABSENT, type CellValue, type Column, type UserCountRange } from '../../engine/symbolic/columns.ts';
import { fill, type Locale, type Phrases } from '../../locales/texts/locale.ts';
import type { RenderContext } from '../context.ts';

/** The heading of a column. */
export function columnInWords({ about, name }: Column, { locale, words, phrases }: RenderContext): string {
  const { need, owner, userCount } = phrases.tables;
  const texts: Readonly<Record<Column['about'], string | undefined>> = {
    method: words.directions[name],
    need: fill(need, { direction: words.directions[name] ?? name }),
    prerequisite: words.prerequisites[name],
    owner,
    userCount,
  };
  return capitalized(texts[about] ?? name, locale);
}

/** A text with a capital first letter, as in a heading. */
export function capitalized(text: string, { id }: Locale): string {
  return text.charAt(0).toLocaleUpperCase(id) + text.slice(1);
}

/** The text of a cell. */
export function cellInWords(cell: Cell, column: Column, language: RenderContext): string {
  const { any, allBut } = language.phrases.tables;
  if (cell === 'any') return any;
  const inWords = (values: readonly CellValue[]) =>
    joinRanges(values).map((value) => valueInWords(value, column, language));
  if (column.about !== 'method' && column.about !== 'owner') {
    return inWords(cell).join(` ${language.phrases.tables.or} `);
  }
  // Names of methods contain “or” themselves, so only a comma separates them clearly.
  const others = column.values.filter((value) => !cell.includes(value));
  return others.length < cell.length
    ? fill(allBut, { values: inWords(others).join(', ') })
    : inWords(cell).join(', ');
}

/** Directions by their names. */
export function directionsInWords(
  directions: readonly string[],
  { words, phrases, locale }: RenderContext,
): string {
  const names = directions.map((direction) => words.directions[direction] ?? direction);
  const [first = '', ...others] = names.map((name, index) =>
    index === 0 ? name : name.charAt(0).toLocaleLowerCase(locale.id) + name.slice(1),
  );
  const last = others.pop();
  const before = [first, ...others].join(', ');
  return last === undefined ? before : fill(phrases.render.and, { first: before, last });
}

/** Values with adjacent ranges merged. */
function joinRanges(values: readonly CellValue[]): readonly CellValue[] {
  const joined: CellValue[] = [];
  for (const value of values) {
    const last = joined.at(-1);
    const follows = typeof last === 'object' && typeof value === 'object' && last.to === value.from - 1;
    if (follows) joined[joined.length - 1] = { ...value, from: last.from };
    else joined.push(value);
  }
  return joined;
}

function valueInWords(value: CellValue, { about, name }: Column, { words, phrases }: RenderContext): string {
  const { yes, no, notKnown, notStated } = phrases.tables;
  if (typeof value === 'object') return rangeInWords(value, phrases.tables);
  if (typeof value === 'boolean') return value ? yes : no;
  if (about === 'method') return words.methods[name]?.[value] ?? value;
  if (about === 'owner') return words.owners[value] ?? value;
  return value === ABSENT && about === 'prerequisite' ? notKnown : notStated;
}

function rangeInWords({ from, to }: UserCountRange, { between, orMore }: Phrases['tables']): string {
  if (to === undefined) return fill(orMore, { from });
  return from === to ? String(from) : fill(between, { from, to });
}
