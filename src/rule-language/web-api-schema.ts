/** The schemas of Web API requests in change instructions: strict, as users run the requests. */

import { RESERVED_KEY } from '../input/check.ts';
import type { Combinators, Refusals } from '../input/combinators.ts';
import type { IssueReason } from '../input/problem.ts';
import { isRecord } from '../input/snapshot.ts';

/** An id as the Web API writes it, or in braces the name of the column that holds it. */
const ID = String.raw`(?:[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}|\{[a-zA-Z_]\w{0,99}\})`;
/** An entity set and the id of one of its records. */
const RECORD = String.raw`[a-zA-Z_]\w{0,99}\(${ID}\)`;

export const RECORD_PATH = new RegExp(`^${RECORD}$`);
export const COLUMN = /^[a-zA-Z_]\w{0,99}$/;
/** A column that refers to another record; its value is the path of that record after a slash. */
export const REFERENCE = /^[a-zA-Z_]\w{0,99}@odata\.bind$/;
const REFERRED_RECORD = new RegExp(`^/${RECORD}$`);
/** Control characters, Unicode line ends, and lone surrogates. */
const CONTROL = /[\p{Cc}\p{Zl}\p{Zp}\p{Cs}]/u;

/** The schema of the path of one record, such as `mailboxes({mailboxid})`; it accepts nothing but a path. */
export function recordPathSchema<Schema>(make: Combinators<Schema>): Schema {
  return make.refusing(make.text(), otherThanRecordPath);
}

/** The schema of the name of a column. */
export function columnSchema<Schema>(make: Combinators<Schema>): Schema {
  return make.refusing(make.text(), otherThanColumn);
}

/** The schema of a request body: columns with plain values, none of which contains a line end. */
export function requestBodySchema<Schema>(make: Combinators<Schema>): Schema {
  const columns = make.record(make.either([make.text(), make.number(), make.boolean()]));
  return make.refusing(columns, unusableColumns);
}

/** Refuses what is no path of one record. */
export function otherThanRecordPath(text: unknown): Refusals {
  return unlike(text, RECORD_PATH, 'notARecord');
}

/** Refuses what is no name of a column. */
export function otherThanColumn(text: unknown): Refusals {
  return unlike(text, COLUMN, 'notAColumn');
}

function unlike(text: unknown, pattern: RegExp, reason: IssueReason): Refusals {
  return typeof text !== 'string' || pattern.test(text) ? [] : [{ path: [], reason }];
}

/** Refuses columns by other names, and values that no column can be given. */
export function unusableColumns(body: unknown): Refusals {
  return Object.entries(isRecord(body) ? body : {}).flatMap(([column, value]) => {
    // The schema of records refuses the reserved key itself.
    const reason = column === RESERVED_KEY ? undefined : reasonAgainst(column, value);
    return reason === undefined ? [] : [{ path: [column], reason }];
  });
}

function reasonAgainst(column: string, value: unknown): IssueReason | undefined {
  const refers = REFERENCE.test(column);
  if (!refers && !COLUMN.test(column)) return 'notAColumn';
  if (typeof value !== 'string') return refers ? 'notARecord' : undefined;
  if (refers) return REFERRED_RECORD.test(value) ? undefined : 'notARecord';
  return CONTROL.test(value) ? 'controlCharacter' : undefined;
}
