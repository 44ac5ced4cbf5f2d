import * as z from 'zod/mini';
import { refuse } from './input-schema.ts';
import type { FaultReason } from './problem.ts';
import { isRecord } from './snapshot.ts';

/** An id as the Web API writes it, or in braces the name of the column that holds it. */
const ID = String.raw`(?:[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}|\{[a-zA-Z_]\w{0,99}\})`;
/** An entity set and the id of one of its records. */
const RECORD = String.raw`[a-zA-Z_]\w{0,99}\(${ID}\)`;

const RECORD_PATH = new RegExp(`^${RECORD}$`);
const COLUMN = /^[a-zA-Z_]\w{0,99}$/;
/** A column that refers to another record, whose value is that record's path after a slash. */
const REFERENCE = /^[a-zA-Z_]\w{0,99}@odata\.bind$/;
const REFERRED_RECORD = new RegExp(`^/${RECORD}$`);
/** Control characters, the line ends of Unicode, and halves of characters. */
const CONTROL = /[\p{Cc}\p{Zl}\p{Zp}\p{Cs}]/u;

/** The schema of the path of one record, such as `mailboxes({mailboxid})`: it can be nothing but a path. */
export function recordPathSchema() {
  return textThat((path) => RECORD_PATH.test(path), 'notARecord');
}

/** The schema of the name of a column. */
export function columnSchema() {
  return textThat((column) => COLUMN.test(column), 'notAColumn');
}

/** The schema of what a request changes: columns with plain values, none of which breaks a line. */
export function requestBodySchema() {
  // A schema of records drops the key that sets the prototype of objects, so it is looked for before.
  const whole = z
    .unknown()
    .check(
      refuse((body) =>
        isRecord(body) && Object.hasOwn(body, '__proto__')
          ? [{ path: ['__proto__'], reason: 'notAColumn' }]
          : [],
      ),
    );
  const columns = z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).check(
    refuse((body) =>
      Object.entries(isRecord(body) ? body : {}).flatMap(([column, value]) => {
        const reason = reasonAgainst(column, value);
        return reason === undefined ? [] : [{ path: [column], reason }];
      }),
    ),
  );
  return z.pipe(whole, columns);
}

function reasonAgainst(column: string, value: unknown): FaultReason | undefined {
  const refers = REFERENCE.test(column);
  if (!refers && !COLUMN.test(column)) return 'notAColumn';
  if (typeof value !== 'string') return refers ? 'notARecord' : undefined;
  if (refers) return REFERRED_RECORD.test(value) ? undefined : 'notARecord';
  return CONTROL.test(value) ? 'controlCharacter' : undefined;
}

function textThat(isAccepted: (text: string) => boolean, reason: FaultReason) {
  return z
    .string()
    .check(refuse((text) => (typeof text !== 'string' || isAccepted(text) ? [] : [{ path: [], reason }])));
}
