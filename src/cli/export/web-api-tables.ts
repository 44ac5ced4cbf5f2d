import { type Table, webApiColumns } from '../../dataverse/rows/tables.ts';

/** A table as the Web API offers it. */
export interface WebApiTable {
  readonly table: Table;
  /** The name of its rows in addresses. */
  readonly entitySet: string;
  /** The privilege that reading it takes. */
  readonly privilege: string;
}

/** Every table that is exported, in the order of the export. */
export const WEB_API_TABLES: readonly WebApiTable[] = [
  { table: 'mailbox', entitySet: 'mailboxes', privilege: 'prvReadMailbox' },
  { table: 'emailserverprofile', entitySet: 'emailserverprofiles', privilege: 'prvReadEmailServerProfile' },
  { table: 'organization', entitySet: 'organizations', privilege: 'prvReadOrganization' },
  { table: 'queue', entitySet: 'queues', privilege: 'prvReadQueue' },
  { table: 'systemuser', entitySet: 'systemusers', privilege: 'prvReadUser' },
];

/** The request for all rows of a table, below the address of the Web API. */
export function queryOf(
  { table, entitySet }: WebApiTable,
  columns: readonly string[] = webApiColumns(table),
): string {
  return `${entitySet}?$select=${columns.join(',')}`;
}
