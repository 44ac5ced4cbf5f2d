import { fill } from '../../locales/texts/locale.ts';
import type { Source } from '../../rule-language/source.ts';
import type { CellLocation, RowLocation } from '../rows/location.ts';
import { type CheckId, checkOf } from './catalogue.ts';
import type { RowWords } from './words/shape.ts';

/** One thing that a check finds in a row. */
export interface RowFinding {
  /** The check, by its stable id. */
  readonly checkId: CheckId;
  readonly kind: 'error' | 'unverified' | 'advice';
  /** Where the value stands that shows it. */
  readonly from: CellLocation;
  /** Other rows that have to do with it, ten at most; empty when there are none. */
  readonly related: readonly RowLocation[];
  /** The day, `YYYY-MM-DD`, from which it is so; absent on what always was. */
  readonly since?: string;
  readonly sources: readonly Source[];
  /** What was found and why it matters, in the language that was asked for. */
  readonly message: string;
}

/** What a check found, before it is put into words. */
export interface CheckHit {
  readonly checkId: CheckId;
  readonly from: CellLocation;
  readonly related?: readonly RowLocation[];
  /** The prerequisite it is about, in words. */
  readonly fact?: string;
}

/** In which words checks speak, and as of which day. */
export interface CheckWording {
  readonly words: RowWords;
  /** The day, `YYYY-MM-DD`; absent means that every dated check is in effect. */
  readonly asOf: string | undefined;
}

/** Puts into words what checks found; those of a later day are silent. */
export function toRowFindings(
  found: readonly CheckHit[],
  { words, asOf }: CheckWording,
): readonly RowFinding[] {
  return found.flatMap(({ checkId, from, related = [], fact = '' }) => {
    const { kind, since, sources } = checkOf(checkId);
    if (since !== undefined && asOf !== undefined && asOf < since) return [];
    const message = fill(words[checkId].message, { fact });
    const dated = since === undefined ? {} : { since };
    return [
      { checkId, kind, from: originOf(from), related: related.map(placeOf), ...dated, sources, message },
    ];
  });
}

function placeOf({ file, row }: RowLocation): RowLocation {
  return { file, row };
}

function originOf({ column, ...place }: CellLocation): CellLocation {
  return { ...placeOf(place), column };
}
