import { isRecord } from '../../input/snapshot.ts';
import { METHOD_COLUMNS } from '../rows/method-columns.ts';
import { tableOf } from '../rows/tables.ts';

/** Columns that only tools write, each beside every row. */
const MARKS = [
  'logicalname',
  'ReturnProperty_EntityName',
  '_regardingobjectid_type',
  'regardingobjectidtype',
];

/** Columns of choices, and of yes and no, of which most exports have one. */
const CHOICES = [
  ...Object.values(METHOD_COLUMNS).map(({ column }) => column),
  'statecode',
  'servertype',
  'isforwardmailbox',
  'isdisabled',
];

/** Whether an object may be a row in another form than the Web API’s: translating it shows whether it is. */
export function isForeignRow(value: unknown): boolean {
  if (!isRecord(value) || Object.hasOwn(value, 'owner')) return false;
  if (tableOf(value) === undefined || Object.hasOwn(value, 'Attributes')) return true;
  return (
    MARKS.some((name) => Object.hasOwn(value, name)) ||
    CHOICES.some((name) => typeof value[name] === 'string')
  );
}
