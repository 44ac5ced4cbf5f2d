import { type Line, span } from '../../render/document.ts';
import type { Status } from '../audit/status.ts';

/** The sign that stands before each status. */
export const STATUS_SIGNS: Readonly<Record<Status, Line>> = {
  unreadable: [span('✗', 'bad')],
  'not-set-up': [span('○', 'warning')],
  'out-of-use': [span('–', 'muted')],
  broken: [span('✗', 'bad')],
  open: [span('?', 'warning')],
  ok: [span('✓', 'good')],
};
