import { isRecord } from '../../input/snapshot.ts';
import { tableOf } from '../rows/tables.ts';

/** Columns that only tools write, each beside every row. */
function hasMark(row: Columns): boolean {
  return (
    row.logicalname !== undefined ||
    row.ReturnProperty_EntityName !== undefined ||
    row._regardingobjectid_type !== undefined ||
    row.regardingobjectidtype !== undefined
  );
}

/** Columns of choices, and of yes and no, of which most exports have one. */
function hasLabel(row: Columns): boolean {
  return (
    typeof row.incomingemaildeliverymethod === 'string' ||
    typeof row.outgoingemaildeliverymethod === 'string' ||
    typeof row.actdeliverymethod === 'string' ||
    typeof row.statecode === 'string' ||
    typeof row.servertype === 'string' ||
    typeof row.isforwardmailbox === 'string' ||
    typeof row.isdisabled === 'string'
  );
}

/**
 * Whether an object of JSON may be a row in another form than the Web API’s: translating it shows whether it is.
 *
 * Each row is asked, so that every column is named where it is read, which is what engines are fastest at.
 */
export function isForeignRow(value: unknown): boolean {
  if (!isRecord(value) || value.owner !== undefined) return false;
  return tableOf(value) === undefined || value.Attributes !== undefined || hasMark(value) || hasLabel(value);
}

type Columns = Readonly<Record<string, unknown>>;
