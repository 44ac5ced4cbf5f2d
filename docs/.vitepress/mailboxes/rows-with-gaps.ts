/** A row that is shown, by its number and where it begins and ends. */
export interface ShownRow {
  readonly index: number;
  readonly start: number;
  readonly end: number;
}

/** A row, or the room that rows take which are not shown. */
export type RowOrGap =
  | { readonly kind: 'row'; readonly index: number }
  | { readonly kind: 'gap'; readonly before: number | 'end'; readonly height: number };

/** Puts gaps where rows are left out, so that those that are there stand where they would among all. */
export function withGaps(rows: readonly ShownRow[], end: number): readonly RowOrGap[] {
  let reached = 0;
  const parts = rows.flatMap(({ index, start, end: endOfRow }): RowOrGap[] => {
    const gap = start - reached;
    reached = endOfRow;
    const row = { kind: 'row', index } as const;
    return gap > 0 ? [{ kind: 'gap', before: index, height: gap }, row] : [row];
  });
  return end > reached ? [...parts, { kind: 'gap', before: 'end', height: end - reached }] : parts;
}

/** The number of the row to which a key leads; undefined when it leads nowhere. */
export function rowAfterKey(
  key: string,
  { from, count, page }: { readonly from: number; readonly count: number; readonly page: number },
): number | undefined {
  const moves: Readonly<Record<string, number>> = {
    ArrowDown: from + 1,
    ArrowUp: from - 1,
    PageDown: from + page,
    PageUp: from - page,
    Home: 0,
    End: count - 1,
  };
  const move = Object.hasOwn(moves, key) ? moves[key] : undefined;
  return move === undefined || count === 0 ? undefined : Math.max(0, Math.min(count - 1, move));
}
