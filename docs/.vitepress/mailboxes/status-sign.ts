import { STATUS_SIGNS } from '../../../src/dataverse/report/status-signs.ts';
import type { Status } from './results-in-short.ts';

/** The mark of a status and its tone. */
export function signOf(status: Status): readonly [symbol: string, tone: string] {
  const [sign] = STATUS_SIGNS[status];
  return [sign?.text ?? '', sign?.tone ?? 'muted'];
}
