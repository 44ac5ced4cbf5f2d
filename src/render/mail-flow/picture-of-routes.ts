/** The picture of routes: their layout as boxes, arrows and texts. */

import type { Route } from '../../api/mail-flow.ts';
import { arrowsBetween, type Place, turnBefore } from './arrows.ts';
import { widthOf, wrapText } from './fit-text.ts';
import { CAPTION, type Cell, type Layout, layOut, type Orientation, SMALL } from './layout.ts';
import { type Arrow, type Box, LETTERS, type Picture, type Text } from './picture.ts';

/** A route with its texts. */
export interface RouteToDraw extends Route {
  readonly heading: string;
  /** The text in place of a route without hops. */
  readonly nothing: string;
  /** The name of other owners' hops. */
  readonly others: string;
  /** For each hop: true if it has a requirement. */
  readonly marked: readonly boolean[];
}

type Shape = Picture['shapes'][number];

const MARGIN = 12;
const NARROWEST = 280;
const MESSAGE_WIDTH: Readonly<Record<Orientation, number>> = { across: 560, down: NARROWEST };
const WIDEST_CAPTION = 200;
const BELOW_HEADING = 16;
const BETWEEN_ROUTES = 36;

/** Routes one below another, each under its heading. */
export function composeRoutes(routes: readonly RouteToDraw[], orientation: Orientation): Picture {
  const layouts = routes.map((route) => (route.hops.length === 0 ? undefined : layOut(route, orientation)));
  const isAcross = orientation === 'across';
  const widthOfLayout = ({ length, before, after }: Layout) => (isAcross ? length : before + after);
  const width = Math.max(NARROWEST, ...layouts.map((layout) => (layout ? widthOfLayout(layout) : 0)));
  const shapes: Shape[] = [];
  let y = MARGIN;
  for (const [index, route] of routes.entries()) {
    if (index > 0) y += BETWEEN_ROUTES;
    const heading = textAt('heading', route.heading, y, width);
    y += heading.lines.length * LETTERS.heading.line;
    shapes.push(heading);
    const layout = layouts[index];
    if (layout === undefined) {
      const message = textAt('message', route.nothing, y + 4, width);
      y += 4 + message.lines.length * LETTERS.message.line;
      shapes.push(message);
    } else {
      const top = y + BELOW_HEADING;
      const place: Place = isAcross
        ? (main, cross) => ({ x: MARGIN + main, y: top + layout.before + cross })
        : (main, cross) => ({ x: MARGIN + width / 2 + cross, y: top + main });
      shapes.push(...drawRoute(route, layout, orientation, place));
      y = top + (isAcross ? layout.before + layout.after : layout.length);
    }
  }
  return { width: width + 2 * MARGIN, height: y + MARGIN, shapes };
}

/** Messages as lines of text. */
export function composeMessages(messages: readonly string[], orientation: Orientation): Picture {
  const width = MESSAGE_WIDTH[orientation];
  let y = MARGIN;
  const shapes = messages.map((message) => {
    const text = textAt('message', message, y, width);
    y += text.lines.length * LETTERS.message.line + 8;
    return text;
  });
  return { width: width + 2 * MARGIN, height: y - 8 + MARGIN, shapes };
}

/** A text whose first line begins at a height. */
function textAt(kind: 'heading' | 'message', text: string, y: number, width: number): Text {
  const { size } = LETTERS[kind];
  return { kind, anchor: 'start', x: MARGIN, y: y + size, lines: wrapText(text, width, size) };
}

function drawRoute(
  route: RouteToDraw,
  layout: Layout,
  orientation: Orientation,
  place: Place,
): readonly Shape[] {
  const { cells } = layout;
  const arrows = cells
    .slice(1)
    .flatMap((cell, index) => arrowsBetween(cells[index] as Cell, cell, layout, orientation, place));
  const boxes = cells.flatMap((cell, index) =>
    boxesOf(cell, route.marked[index] === true, layout, orientation, place),
  );
  const captions = cells
    .filter(({ opensLanes }) => opensLanes)
    .map((cell) => captionAt(cell, route.others, layout, orientation, place));
  const isOnTop = (shape: Arrow | Box) => shape.role !== 'other';
  const drawn = [...arrows, ...boxes];
  return [...drawn.filter((shape) => !isOnTop(shape)), ...drawn.filter(isOnTop), ...captions];
}

function boxesOf(
  { hop: { hop, state, perOwner }, lines, start, size }: Cell,
  marked: boolean,
  { breadth, lane }: Layout,
  orientation: Orientation,
  place: Place,
): readonly Box[] {
  const centre = (cross: number) => place(start + size / 2, cross);
  const [width, height] = orientation === 'across' ? [size, breadth] : [breadth, size];
  const others = (perOwner ? [-lane, lane] : []).map(
    (side): Box => ({
      ...{ kind: 'box', hop, role: 'other', marked: false, lines: [], ...SMALL },
      x: centre(side).x - SMALL.width / 2,
      y: centre(side).y - SMALL.height / 2,
    }),
  );
  const own: Box = {
    ...{ kind: 'box', hop, role: perOwner ? 'own' : 'shared', state, marked, lines, width, height },
    x: centre(0).x - width / 2,
    y: centre(0).y - height / 2,
  };
  return [...others, own];
}

/** Across, the caption is below the lowest lane; down, it is on the line that turns off to the right. */
function captionAt(
  cell: Cell,
  others: string,
  { cells, lane, length, before }: Layout,
  orientation: Orientation,
  place: Place,
): Text {
  const { size } = LETTERS.caption;
  const isFirst = cell.start <= CAPTION;
  if (orientation === 'down') {
    const [line = ''] = wrapText(others, before - 12, size, 1);
    const main = (isFirst ? cell.start : turnBefore(cell)) - 6;
    return { kind: 'caption', anchor: 'end', ...place(main, lane + SMALL.width / 2), lines: [line] };
  }
  const end = cells.slice(cells.indexOf(cell)).findLast(({ hop }) => hop.perOwner) as Cell;
  const [line = ''] = wrapText(others, WIDEST_CAPTION, size, 1);
  const middle = (cell.start + end.start + end.size) / 2;
  const half = widthOf(line, size) / 2;
  const main = Math.max(half, Math.min(middle, length - half));
  return {
    kind: 'caption',
    anchor: 'middle',
    ...place(main, lane + SMALL.height / 2 + size + 3),
    lines: [line],
  };
}
