/**
 * What Dataverse does with requests that change an organization, as plain as can be: written from the documentation of
 * server-side synchronization and of batches, and used as a test oracle. It shares nothing with the library.
 */

/** A row of any table. */
export type ServiceRow = Record<string, unknown>;

/** A request of a batch. */
export interface ServiceRequest {
  readonly method: string;
  readonly path: string;
  readonly body: Readonly<Record<string, unknown>>;
}

/** The caller’s rights beyond those of a System Administrator. */
export interface Caller {
  /** Whether addresses may be approved; from anybody else an approval is ignored without a word. */
  readonly approvesAddresses: boolean;
}

interface Direction {
  readonly method: string;
  /** The choice by which server-side synchronization processes it. */
  readonly processed: number;
  readonly status: string;
  readonly enabled: string;
}

const DIRECTIONS: readonly Direction[] = [
  {
    method: 'incomingemaildeliverymethod',
    processed: 2,
    status: 'incomingemailstatus',
    enabled: 'enabledforincomingemail',
  },
  {
    method: 'outgoingemaildeliverymethod',
    processed: 2,
    status: 'outgoingemailstatus',
    enabled: 'enabledforoutgoingemail',
  },
  { method: 'actdeliverymethod', processed: 1, status: 'actstatus', enabled: 'enabledforact' },
];

const [NOT_RUN, SUCCESS, FAILURE] = [0, 1, 2];

/** Which table a path leads to, by the column that holds the id. */
const IDS: Readonly<Record<string, string>> = {
  mailboxes: 'mailboxid',
  emailserverprofiles: 'emailserverprofileid',
  organizations: 'organizationid',
};

/** Applies requests to rows in their order, one by one; one that is refused is an error. */
export function applyRequests(
  rows: readonly Readonly<ServiceRow>[],
  requests: readonly ServiceRequest[],
  caller: Caller,
): readonly ServiceRow[] {
  const after = rows.map((row) => ({ ...row }));
  for (const { method, path, body } of requests) {
    const [, table = '', id] = /^(\w+)\(([0-9a-f-]{36})\)$/.exec(path) ?? [];
    const row = after.find((each) => each[IDS[table] ?? ''] === id);
    if (method !== 'PATCH' || row === undefined) throw new Error(`Refused: ${method} ${path}`);
    if ('statecode' in body && !(body.statecode === 0 && body.statuscode === 1)) {
      throw new Error(`Refused: a state without its status, ${path}`);
    }
    if (table === 'mailboxes') patchMailbox(row, body, after, caller);
    else Object.assign(row, body);
  }
  return after;
}

/** **Apply Default Email Settings** on mailboxes: the default methods and server profile of the organization, and a test. */
export function applyDefaultSettings(
  rows: readonly Readonly<ServiceRow>[],
  mailboxIds: readonly unknown[],
): readonly ServiceRow[] {
  const after = rows.map((row) => ({ ...row }) as ServiceRow);
  const organization = after.find((each) => each.organizationid !== undefined);
  const xml = String(organization?.defaultemailsettings);
  const methodOf = (element: string) =>
    Number(new RegExp(`<${element}>(-?\\d+)</${element}>`).exec(xml)?.[1]);
  for (const row of after.filter(({ mailboxid }) => mailboxIds.includes(mailboxid))) {
    row.incomingemaildeliverymethod = methodOf('IncomingEmailDeliveryMethod');
    row.outgoingemaildeliverymethod = methodOf('OutgoingEmailDeliveryMethod');
    row.actdeliverymethod = methodOf('ACTDeliveryMethod');
    row._emailserverprofile_value = organization?._defaultemailserverprofileid_value;
    testMailbox(row, after);
  }
  return after;
}

function patchMailbox(
  row: ServiceRow,
  body: ServiceRequest['body'],
  rows: readonly ServiceRow[],
  caller: Caller,
): void {
  const { testemailconfigurationscheduled: isTested, emailrouteraccessapproval: approval, ...plain } = body;
  // A switched method makes the test of that direction worthless.
  for (const { method, status, enabled } of DIRECTIONS) {
    if (method in plain && plain[method] !== row[method]) {
      row[status] = NOT_RUN;
      row[enabled] = false;
    }
  }
  const { 'emailserverprofile@odata.bind': profile, ...columns } = plain;
  Object.assign(row, columns);
  // A lookup is bound by the path of the row that it leads to.
  if (profile !== undefined) {
    const [, id] = /^\/emailserverprofiles\(([0-9a-f-]{36})\)$/.exec(String(profile)) ?? [];
    if (rows.every(({ emailserverprofileid }) => emailserverprofileid !== id))
      throw new Error('Refused: no profile');
    row._emailserverprofile_value = id;
  }
  if (approval !== undefined && caller.approvesAddresses) {
    row.emailrouteraccessapproval = approval;
    row.isemailaddressapprovedbyo365admin = approval === 1;
  }
  if (isTested === true) testMailbox(row, rows);
}

/** Tests what is processed, and enables what passes. */
function testMailbox(row: ServiceRow, rows: readonly ServiceRow[]): void {
  const hasPassed = canBeProcessed(row, rows);
  row.testmailboxaccesscompletedon = '2026-11-30T12:00:00Z';
  for (const { method, processed, status, enabled } of DIRECTIONS) {
    if (row[method] !== processed) continue;
    row[status] = hasPassed ? SUCCESS : FAILURE;
    row[enabled] = hasPassed;
  }
}

function canBeProcessed(row: ServiceRow, rows: readonly ServiceRow[]): boolean {
  const profile = rows.find(
    (each) =>
      each.emailserverprofileid !== undefined && each.emailserverprofileid === row._emailserverprofile_value,
  );
  const organization = rows.find((each) => each.organizationid !== undefined);
  const isQueue = row.regardingobjecttypecode === 'queue';
  const isRequired = organization?.[isQueue ? 'requireapprovalforqueueemail' : 'requireapprovalforuseremail'];
  const isApproved =
    isRequired === false ||
    (row.emailrouteraccessapproval === 1 &&
      (profile?.servertype !== 3 || row.isemailaddressapprovedbyo365admin === true));
  return (
    row.statecode === 0 &&
    typeof row.emailaddress === 'string' &&
    row.emailaddress !== '' &&
    profile?.statecode === 0 &&
    organization?.emailconnectionchannel === 0 &&
    isApproved
  );
}
