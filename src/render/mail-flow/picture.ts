/** The picture model: boxes, arrows and texts with coordinates, independent of SVG. */

import type { HopState } from '../../api/mail-flow.ts';

/** The owner of a part of a picture: this owner, another one, or everybody. */
export type Role = 'own' | 'other' | 'shared';

/** A point, in units of the picture. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A hop as a box with its contents; the state of a hop is that of the owner's, not of another's. */
export interface Box extends Point {
  readonly kind: 'box';
  readonly hop: string;
  readonly role: Role;
  readonly state?: HopState;
  /** True where the state is marked. */
  readonly marked: boolean;
  readonly width: number;
  readonly height: number;
  readonly lines: readonly string[];
}

/** A line, with a head at its end unless it joins another line. */
export interface Arrow {
  readonly kind: 'arrow';
  readonly role: Role;
  readonly state?: HopState;
  /** Each part with its corners; a broken line has two parts. */
  readonly parts: readonly (readonly Point[])[];
  readonly head?: readonly Point[];
  /** The point where it is crossed out. */
  readonly cross?: Point;
}

/** Lines of text, the first at this point. */
export interface Text extends Point {
  readonly kind: 'heading' | 'caption' | 'message';
  readonly anchor: 'start' | 'middle' | 'end';
  readonly lines: readonly string[];
}

/** The parts of a picture in drawing order; the last lies on top. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly shapes: readonly (Box | Arrow | Text)[];
}

/** The size of letters and of line steps. */
export const LETTERS = {
  heading: { size: 14, line: 18 },
  label: { size: 13, line: 16 },
  caption: { size: 12, line: 16 },
  message: { size: 13, line: 18 },
} as const;

/** The distance between the edge of a box and its contents. */
export const INSET = 10;
export const ICON_SIZE = 24;
export const BELOW_ICON = 4;
