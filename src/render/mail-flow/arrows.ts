/** The arrows of a picture of mail flow. */

import { type Cell, type Layout, type Orientation, SMALL } from './layout.ts';
import type { Arrow, Point } from './picture.ts';

/** The point of a place on the main axis and across it. */
export type Place = (main: number, cross: number) => Point;

const HEAD = { length: 8, half: 4.5 } as const;
/** Distances before the end of a line: of its turn, its break, its cross, and its continuation. */
const TURN = 38;
const BREAK = 28;
const CROSS = 20;
const REST = 12;
/** The length of a line before a turn. */
const BEFORE_TURN = 10;

/** The place before a hop where the line to the other owners' hops turns off. */
export function turnBefore({ start }: Cell): number {
  return start - TURN;
}

/** The arrows from one hop to the next: those of other owners first, so that the owner's own lies on top. */
export function arrowsBetween(
  from: Cell,
  to: Cell,
  { lane }: Layout,
  orientation: Orientation,
  place: Place,
): readonly Arrow[] {
  const half = (orientation === 'across' ? SMALL.width : SMALL.height) / 2;
  const start = from.start + from.size / 2 + half;
  const end = to.start + to.size / 2 - half;
  const turn = turnBefore(to);
  const sideways = (side: number): Arrow => {
    if (!to.hop.perOwner) {
      const corners = [place(start, side), place(turn, side), place(turn, 0), place(to.start - BREAK, 0)];
      return { kind: 'arrow', role: 'other', parts: [corners] };
    }
    const corners = from.hop.perOwner
      ? [place(start, side)]
      : [place(turn - BEFORE_TURN, 0), place(turn, 0), place(turn, side)];
    return {
      kind: 'arrow',
      role: 'other',
      parts: [[...corners, place(end - HEAD.length, side)]],
      head: headAt(end, side, place),
    };
  };
  const sides = from.hop.perOwner || to.hop.perOwner ? [-lane, lane] : [];
  return [...sides.map(sideways), ownArrow(from, to, place)];
}

function ownArrow(from: Cell, to: Cell, place: Place): Arrow {
  const [start, end] = [from.start + from.size, to.start];
  const { state, perOwner } = to.hop;
  const part = (a: number, b: number) => [place(a, 0), place(b, 0)];
  return {
    kind: 'arrow',
    role: from.hop.perOwner || perOwner ? 'own' : 'shared',
    state,
    head: headAt(end, 0, place),
    ...(state === 'missing'
      ? {
          parts: [part(start, end - BREAK), part(end - REST, end - HEAD.length)],
          cross: place(end - CROSS, 0),
        }
      : { parts: [part(start, end - HEAD.length)] }),
  };
}

function headAt(tip: number, cross: number, place: Place): readonly Point[] {
  const base = tip - HEAD.length;
  return [place(tip, cross), place(base, cross - HEAD.half), place(base, cross + HEAD.half)];
}
