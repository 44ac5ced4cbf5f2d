/** The SVG writer of pictures. */

import type { HopState } from '../../api/mail-flow.ts';
import { escapeInvisible } from '../../input/printable.ts';
import { escapeHtml } from '../targets/escape-html.ts';
import { iconOf } from './icons.ts';
import {
  type Arrow,
  BELOW_ICON,
  type Box,
  ICON_SIZE,
  INSET,
  LETTERS,
  type Picture,
  type Point,
  type Text,
} from './picture.ts';

/** The name and the description of a picture, in words. */
export interface PictureWords {
  readonly title: string;
  readonly description: string;
  readonly language: string;
}

const CORNER = 10;
const BADGE = 8;
const SIGNS: Readonly<Record<HopState, string>> = {
  there: 'm-3.5 .2l2.4 2.4 4.6-5',
  missing: 'm-2.8-2.8l5.6 5.6m0-5.6l-5.6 5.6',
  'not-known': 'm-2.2-1.7a2.2 2.2 0 1 1 3.3 1.9c-.7.5-1.1.8-1.1 1.6m0 2.3v.1',
};
const CROSSED_OUT = 'm-4.5-4.5l9 9m0-9l-9 9';
const DASHES: Readonly<Record<HopState, string>> = {
  there: '',
  missing: ' stroke-dasharray="1 5"',
  'not-known': ' stroke-dasharray="6 4"',
};
/** The opacity of other owners' hops. */
const FAINT = ' opacity="0.6"';
const STROKES = { own: 2.25, shared: 1.5, other: 1.25 } as const;

/**
 * Writes a picture as SVG; text from data is escaped.
 *
 * It works without a style sheet, in the colour of the surrounding text, and has no styles that a strict policy would
 * refuse. It contains no ids, so that many pictures can stand on one page.
 */
export function toSvg(
  { width, height, shapes }: Picture,
  { title, description, language }: PictureWords,
): string {
  const attributes = [
    'xmlns="http://www.w3.org/2000/svg" class="mail-flow" role="img"',
    `lang="${escapeXml(language)}" aria-label="${escapeXml(`${title}. ${description}`)}"`,
    `viewBox="0 0 ${numbers(width, height)}" width="${numbers(width)}" height="${numbers(height)}"`,
    'fill="none" stroke="currentColor" stroke-linecap="round" stroke-linejoin="round"',
  ];
  return [
    `<svg ${attributes.join(' ')}>`,
    `<title>${escapeXml(title)}</title>`,
    `<desc>${escapeXml(description)}</desc>`,
    ...shapes.map(shapeSvg),
    '</svg>',
  ].join('\n');
}

function shapeSvg(shape: Picture['shapes'][number]): string {
  if (shape.kind === 'box') return boxSvg(shape);
  return shape.kind === 'arrow' ? arrowSvg(shape) : textSvg(shape);
}

function boxSvg({ hop, role, state, marked, x, y, width, height, lines }: Box): string {
  const { size, line } = LETTERS.label;
  const middle = x + width / 2;
  const text = lines.length === 0 ? 0 : BELOW_ICON + lines.length * line;
  const top = y + (height - ICON_SIZE - text) / 2;
  const below = { x: middle, y: top + ICON_SIZE + BELOW_ICON + size - 1 };
  const dashes = state === undefined ? '' : DASHES[state];
  const attributes = ` data-hop="${escapeXml(hop)}"${role === 'other' ? FAINT : ''}`;
  return group(`mail-flow-hop ${classesOf(role, state)}`, attributes, [
    `<rect x="${numbers(x)}" y="${numbers(y)}" width="${numbers(width)}" height="${numbers(height)}" rx="8" stroke-width="${STROKES[role]}"${dashes}/>`,
    `<path class="mail-flow-icon" transform="translate(${numbers(middle - ICON_SIZE / 2, top)})" d="${iconOf(hop)}" stroke-width="1.5"/>`,
    lines.length === 0 ? '' : linesSvg(below, lines, LETTERS.label, 'text-anchor="middle"'),
    marked && state !== undefined ? badgeSvg(state, { x: x + width - INSET - 4, y: y + INSET + 4 }) : '',
  ]);
}

function badgeSvg(state: HopState, { x, y }: Point): string {
  return `<path class="mail-flow-badge" d="M${numbers(x - BADGE, y)}a${BADGE} ${BADGE} 0 1 0 ${2 * BADGE} 0a${BADGE} ${BADGE} 0 1 0 ${-2 * BADGE} 0zM${numbers(x, y)}${SIGNS[state]}" stroke-width="1.5"/>`;
}

function arrowSvg({ role, state, parts, head, cross }: Arrow): string {
  const line = parts.map(roundedPath).join('');
  return group(`mail-flow-arrow ${classesOf(role, state)}`, role === 'other' ? FAINT : '', [
    `<path d="${line}" stroke-width="${STROKES[role]}"/>`,
    head === undefined
      ? ''
      : `<path d="M${head.map(({ x, y }) => numbers(x, y)).join('L')}z" fill="currentColor" stroke="none"/>`,
    cross === undefined
      ? ''
      : `<path class="mail-flow-cross" d="M${numbers(cross.x, cross.y)}${CROSSED_OUT}" stroke-width="2"/>`,
  ]);
}

function textSvg({ kind, anchor, x, y, lines }: Text): string {
  const weight = kind === 'heading' ? ' font-weight="600"' : '';
  return group(`mail-flow-${kind}`, kind === 'caption' ? ' opacity="0.75"' : '', [
    linesSvg({ x, y }, lines, LETTERS[kind], `text-anchor="${anchor}"${weight}`),
  ]);
}

function linesSvg(
  { x, y }: Point,
  lines: readonly string[],
  { size, line }: { readonly size: number; readonly line: number },
  attributes: string,
): string {
  const spans = lines.map(
    (text, index) => `<tspan x="${numbers(x)}" y="${numbers(y + index * line)}">${escapeXml(text)}</tspan>`,
  );
  return `<text font-size="${size}" ${attributes} fill="currentColor" stroke="none">${spans.join('')}</text>`;
}

function group(classes: string, attributes: string, parts: readonly string[]): string {
  return `<g class="${classes}"${attributes}>${parts.join('')}</g>`;
}

function classesOf(role: string, state: HopState | undefined): string {
  return state === undefined ? `mail-flow-${role}` : `mail-flow-${role} mail-flow-${state}`;
}

/** A path through points with rounded corners. */
function roundedPath(points: readonly Point[]): string {
  return points
    .map((point, index) => {
      const [before, after] = [points[index - 1], points[index + 1]];
      if (before === undefined) return `M${numbers(point.x, point.y)}`;
      if (after === undefined) return `L${numbers(point.x, point.y)}`;
      const [near, far] = [towards(point, before), towards(point, after)];
      return `L${numbers(near.x, near.y)}Q${numbers(point.x, point.y, far.x, far.y)}`;
    })
    .join('');
}

function towards(from: Point, to: Point): Point {
  return {
    x: from.x + CORNER * Math.sign(to.x - from.x),
    y: from.y + CORNER * Math.sign(to.y - from.y),
  };
}

function numbers(...all: readonly number[]): string {
  return all.map((each) => Math.round(each * 100) / 100).join(' ');
}

/** XML has no place for two characters that otherwise are ordinary text. */
function escapeXml(text: string): string {
  return escapeHtml(escapeInvisible(text).replace(/[\uFFFE\uFFFF]/g, '\uFFFD'));
}
