import { comparableAddress, comparableId } from '../rows/comparable-text.ts';
import type { CellLocation } from '../rows/location.ts';
import type { OwnersMailbox } from '../rows/mailbox.ts';
import { TEST_COLUMNS } from '../rows/mailbox-evidence.ts';
import type { OrganizationContext } from '../rows/organization-context.ts';
import { type Cell, cellOf, type TableRow, textIn } from '../rows/tables.ts';
import type { CheckId } from './catalogue.ts';
import type { TestedDirection } from './failure-causes.ts';
import type { CheckHit } from './row-finding.ts';
import { checkTests } from './test-failures.ts';

/** What keeps server-side synchronization from processing a mailbox, or makes it do harm. */
export function checkProcessing(
  row: TableRow,
  { owner, methods }: OwnersMailbox,
  surroundings: OrganizationContext,
): readonly CheckHit[] {
  const directions = (['incoming', 'outgoing', 'activities'] as const).filter(
    (direction) => methods[direction] === 'server',
  );
  const queue = checkQueue(row, methods, surroundings);
  if (directions.length === 0) return queue;
  return [
    ...checkPeople(row, surroundings),
    ...checkTests(row, directions, owner, surroundings),
    ...checkTestUnderWay(row),
    ...(surroundings.organization.approvalRequired[owner]?.value === true ? checkApproval(row) : []),
    ...checkCredentials(row, directions, surroundings),
    ...checkDeletion(row, owner === 'user' && methods.incoming === 'server'),
    ...queue,
  ];
}

/** The user that a mailbox is of, and the user that owns its row. */
function checkPeople(row: TableRow, surroundings: OrganizationContext): readonly CheckHit[] {
  const { disabledOwners, unlicensedOwners, restrictedOwners } = surroundings;
  const [regarding, recordOwner] = ['regardingobjectid', 'ownerid'].map((column) => {
    const id = textIn(row, column);
    return id === undefined ? undefined : comparableId(id);
  });
  const find = (
    checkId: CheckId,
    column: string,
    id: string | undefined,
    people: ReadonlyMap<string, CellLocation>,
  ): readonly CheckHit[] => {
    const related = id === undefined ? undefined : people.get(id);
    return related === undefined ? [] : [{ checkId, from: cellOf(row, column).from, related: [related] }];
  };
  // Who is disabled is told as that, and needs no licence.
  const isDisabled = regarding !== undefined && disabledOwners.has(regarding);
  const user = isDisabled ? undefined : regarding;
  const other = recordOwner === regarding ? undefined : recordOwner;
  return [
    ...find('owner-unlicensed', 'regardingobjectid', user, unlicensedOwners),
    ...find('owner-access-mode', 'regardingobjectid', user, restrictedOwners),
    ...find('record-owner-disabled', 'ownerid', other, disabledOwners),
    ...(other !== undefined && disabledOwners.has(other)
      ? []
      : find('record-owner-unlicensed', 'ownerid', other, unlicensedOwners)),
  ];
}

function checkTestUnderWay(row: TableRow): readonly CheckHit[] {
  const scheduled = cellOf(row, 'testemailconfigurationscheduled');
  return scheduled.value === true ? [{ checkId: 'test-under-way', from: scheduled.from }] : [];
}

/** How far the approval of an address came, by the integer of its column. */
const APPROVAL_STATES: ReadonlyMap<unknown, CheckId> = new Map<unknown, CheckId>([
  [0, 'address-approval-empty'],
  [2, 'address-approval-pending'],
  [3, 'address-approval-rejected'],
]);

function checkApproval(row: TableRow): readonly CheckHit[] {
  const { value, from } = cellOf(row, 'emailrouteraccessapproval');
  const checkId = APPROVAL_STATES.get(value);
  // Without an address there is nothing to approve.
  const hasAddress = comparableAddress(textIn(row, 'emailaddress') ?? '') !== '';
  return checkId === undefined || !hasAddress ? [] : [{ checkId, from }];
}

/** How a profile gets credentials: from each mailbox, or from itself. */
const [OF_EACH_MAILBOX, IN_PROFILE] = [0, 1];

function checkCredentials(
  row: TableRow,
  directions: readonly TestedDirection[],
  { profiles }: OrganizationContext,
): readonly CheckHit[] {
  const id = textIn(row, 'emailserverprofile');
  const profile = id === undefined ? undefined : profiles.get(comparableId(id))?.row;
  if (profile === undefined) return [];
  const [incoming, outgoing, impersonates] = [
    cellOf(profile, 'incomingcredentialretrieval'),
    cellOf(profile, 'outgoingcredentialretrieval'),
    cellOf(profile, 'incominguseimpersonation'),
  ] as [Cell, Cell, Cell];
  const isReceiving = directions.includes('incoming') || directions.includes('activities');
  const own = [
    ...(isReceiving ? [incoming] : []),
    ...(directions.includes('outgoing') ? [outgoing] : []),
  ].find(({ value }) => value === OF_EACH_MAILBOX);
  // A test that went well shows that signing in works.
  const isProven = directions.every((direction) => cellOf(row, TEST_COLUMNS[direction].status).value === 1);
  const missing = ['allowemailconnectortousecredentials', 'username']
    .map((column) => cellOf(row, column))
    .find(({ value }) => value === false);
  const cannotImpersonate =
    directions.includes('activities') && incoming.value === IN_PROFILE && impersonates.value === false;
  return [
    ...(own !== undefined && missing !== undefined && !isProven
      ? [{ checkId: 'credentials-missing', from: missing.from, related: [own.from] } as const]
      : []),
    ...(cannotImpersonate
      ? [
          {
            checkId: 'activities-without-impersonation',
            from: cellOf(row, 'actdeliverymethod').from,
            related: [impersonates.from],
            direction: 'activities',
          } as const,
        ]
      : []),
  ];
}

function checkDeletion(row: TableRow, isUserReceiving: boolean): readonly CheckHit[] {
  const deletes = cellOf(row, 'processanddeleteemails');
  return isUserReceiving && deletes.value === true
    ? [{ checkId: 'email-deleted-after-processing', from: deletes.from, direction: 'incoming' }]
    : [];
}

/** The methods by which a queue receives. */
const RECEIVING: readonly (string | undefined)[] = ['server', 'forward-mailbox'];

function checkQueue(
  row: TableRow,
  methods: OwnersMailbox['methods'],
  { closedQueues }: OrganizationContext,
): readonly CheckHit[] {
  const queue = textIn(row, 'regardingobjectid');
  const closed = queue === undefined ? undefined : closedQueues.get(comparableId(queue));
  if (closed === undefined || !RECEIVING.includes(methods.incoming)) return [];
  const { from } = cellOf(row, 'incomingemaildeliverymethod');
  return [{ checkId: 'queue-takes-no-email', from, related: [closed], direction: 'incoming' }];
}
