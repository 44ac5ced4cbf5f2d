import type { HopState } from '../../api/mail-flow.ts';

/** Whether a part of a picture is the owner's, another owner's, or everybody's. */
export type Role = 'own' | 'other' | 'shared';

/** A place in a picture, in units of the picture. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A hop as a box, with what stands in it; what is known of a hop is known of the owner's, not of another's. */
export interface Box extends Point {
  readonly kind: 'box';
  readonly hop: string;
  readonly role: Role;
  readonly state?: HopState;
  /** Whether the state is marked. */
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
  /** Each part with its corners; there are two parts where the line is broken. */
  readonly parts: readonly (readonly Point[])[];
  readonly head?: readonly Point[];
  /** Where it is crossed out. */
  readonly cross?: Point;
}

/** Lines of text, the first at this place. */
export interface Text extends Point {
  readonly kind: 'heading' | 'caption' | 'message';
  readonly anchor: 'start' | 'middle' | 'end';
  readonly lines: readonly string[];
}

/** Everything there is to draw, last what lies on top. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly shapes: readonly (Box | Arrow | Text)[];
}

/** The size of the letters, and from one line to the next. */
export const LETTERS = {
  heading: { size: 14, line: 18 },
  label: { size: 13, line: 16 },
  caption: { size: 12, line: 16 },
  message: { size: 13, line: 18 },
} as const;

/** Between the edge of a box and what is in it. */
export const INSET = 10;
export const ICON_SIZE = 24;
export const BELOW_ICON = 4;
