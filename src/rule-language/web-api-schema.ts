/** The schemas of Web API requests in change instructions: strict, as users run the requests. */

import { RESERVED_KEY } from '../input/check.ts';
import type { Combinators } from '../input/combinators.ts';
import type { IssueReason } from '../input/problem.ts';
import { isRecord } from '../input/snapshot.ts';

/** An id as the Web API writes it, or in braces the name of the column that holds it. */
const ID = String.raw`(?:[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}|\{[a-zA-Z_]\w{0,99}\})`;
/** An entity set and the id of one of its records. */
const RECORD = String.raw`[a-zA-Z_]\w{0,99}\(${ID}\)`;

const RECORD_PATH = new RegExp(`^${RECORD}$`);
const COLUMN = /^[a-zA-Z_]\w{0,99}$/;
/** A column that refers to another record; its value is the path of that record after a slash. */
const REFERENCE = /^[a-zA-Z_]\w{0,99}@odata\.bind$/;
const REFERRED_RECORD = new RegExp(`^/${RECORD}$`);
/** Control characters, Unicode line ends, and lone surrogates. */
const CONTROL = /[\p{Cc}\p{Zl}\p{Zp}\p{Cs}]/u;

/** The schema of the path of one record, such as `mailboxes({mailboxid})`; it accepts nothing but a path. */
export function recordPathSchema<Schema>(make: Combinators<Schema>): Schema {
  return textThat(make, (path) => RECORD_PATH.test(path), 'notARecord');
}

/** The schema of the name of a column. */
export function columnSchema<Schema>(make: Combinators<Schema>): Schema {
  return textThat(make, (column) => COLUMN.test(column), 'notAColumn');
}

/** The schema of a request body: columns with plain values, none of which contains a line end. */
export function requestBodySchema<Schema>(make: Combinators<Schema>): Schema {
  const columns = make.record(make.either([make.text(), make.number(), make.boolean()]));
  return make.refusing(columns, (body) =>
    Object.entries(isRecord(body) ? body : {}).flatMap(([column, value]) => {
      // The schema of records refuses the reserved key itself.
      const reason = column === RESERVED_KEY ? undefined : reasonAgainst(column, value);
      return reason === undefined ? [] : [{ path: [column], reason }];
    }),
  );
}

function reasonAgainst(column: string, value: unknown): IssueReason | undefined {
  const refers = REFERENCE.test(column);
  if (!refers && !COLUMN.test(column)) return 'notAColumn';
  if (typeof value !== 'string') return refers ? 'notARecord' : undefined;
  if (refers) return REFERRED_RECORD.test(value) ? undefined : 'notARecord';
  return CONTROL.test(value) ? 'controlCharacter' : undefined;
}

function textThat<Schema>(
  make: Combinators<Schema>,
  isAccepted: (text: string) => boolean,
  reason: IssueReason,
): Schema {
  return make.refusing(make.text(), (text) =>
    typeof text !== 'string' || isAccepted(text) ? [] : [{ path: [], reason }],
  );
}
