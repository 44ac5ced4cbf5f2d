/** The layout of a route: hops on a main axis, other owners' lanes beside it. */

import type { Route, TracedHop } from '../../api/mail-flow.ts';
import { widestWord, widthOf, wrapText } from './fit-text.ts';
import { BELOW_ICON, ICON_SIZE, INSET, LETTERS } from './picture.ts';

/** The direction of travel in the picture: from left to right, or from top to bottom. */
export type Orientation = 'across' | 'down';

/** A hop on the main axis, along which the message travels. */
export interface Cell {
  readonly hop: TracedHop;
  readonly lines: readonly string[];
  readonly start: number;
  readonly size: number;
  /** True where other owners' hops begin, so that they are named here. */
  readonly opensLanes: boolean;
}

/** A route measured along the main axis and across it; the owner's own lane is at 0. */
export interface Layout {
  readonly cells: readonly Cell[];
  readonly length: number;
  /** The extent of a large box across the main axis. */
  readonly breadth: number;
  /** The distance of other owners' lanes from 0. */
  readonly lane: number;
  /** The extent of everything across the main axis, on either side of 0. */
  readonly before: number;
  readonly after: number;
}

/** The gap between two boxes on the main axis, with room for a broken arrow and a turn before it. */
const GAP = 48;
/** The size of other owners' hops. */
export const SMALL = { width: 48, height: 36 } as const;
/** The room for the name of other owners' hops. */
export const CAPTION = 20;

const BETWEEN_LANES = 14;
const NARROWEST_BOX = 92;
/** Wide enough for the name of other owners' hops beside the owner's lane. */
const NARROWEST_DOWN = 120;
const NARROWEST_TEXT = 112;
const WIDEST_TEXT = 150;
const MOST_LINES = 3;

/** Measures a route with hops. */
export function layOut({ hops }: Route, orientation: Orientation): Layout {
  const isAcross = orientation === 'across';
  const boxes = hops.map(measure);
  const breadth = Math.max(
    isAcross ? 0 : NARROWEST_DOWN,
    ...boxes.map(({ width, height }) => (isAcross ? height : width)),
  );
  const cells: Cell[] = [];
  let end = -GAP;
  for (const [index, hop] of hops.entries()) {
    const { lines, width, height } = boxes[index] as Measured;
    const opensLanes = hop.perOwner && hops[index - 1]?.perOwner !== true;
    const start = end + GAP + (opensLanes && !isAcross ? CAPTION : 0);
    const size = isAcross ? width : height;
    cells.push({ hop, lines, start, size, opensLanes });
    end = start + size;
  }
  return { cells, length: end, breadth, ...lanesOf(hops, breadth, isAcross) };
}

function lanesOf(hops: readonly TracedHop[], breadth: number, isAcross: boolean) {
  const half = breadth / 2;
  if (!hops.some(({ perOwner }) => perOwner)) return { lane: 0, before: half, after: half };
  const small = isAcross ? SMALL.height : SMALL.width;
  const lane = half + BETWEEN_LANES + small / 2;
  const before = lane + small / 2;
  return { lane, before, after: before + (isAcross ? CAPTION : 0) };
}

interface Measured {
  readonly lines: readonly string[];
  readonly width: number;
  readonly height: number;
}

function measure({ label }: TracedHop): Measured {
  const { size, line } = LETTERS.label;
  const width = Math.min(WIDEST_TEXT, Math.max(NARROWEST_TEXT, widestWord(label, size)));
  const lines = wrapText(label, width, size, MOST_LINES);
  const widest = Math.max(...lines.map((each) => widthOf(each, size)), 0);
  return {
    lines,
    width: Math.max(NARROWEST_BOX, Math.ceil(widest / 2) * 2 + 2 * INSET),
    height: ICON_SIZE + BELOW_ICON + Math.max(1, lines.length) * line + 2 * INSET,
  };
}
