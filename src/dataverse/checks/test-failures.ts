import { comparableId } from '../rows/comparable-text.ts';
import type { CellLocation } from '../rows/location.ts';
import type { Owner } from '../rows/mailbox.ts';
import { processingEvidence, TEST_COLUMNS } from '../rows/mailbox-evidence.ts';
import type { OrganizationContext } from '../rows/organization-context.ts';
import { faultsOfServerProfile } from '../rows/server-profile-faults.ts';
import { type Cell, cellOf, type TableRow, textIn } from '../rows/tables.ts';
import type { TestedDirection, TestFailureCause } from './failure-causes.ts';
import type { CheckHit } from './row-finding.ts';

/** The result of a test that failed, and of one that went well. */
const [SUCCESS, FAILURE] = [1, 2];

/** The directions of these whose last test failed. */
export function failedTests(
  row: TableRow,
  directions: readonly TestedDirection[],
): readonly TestedDirection[] {
  return directions.filter((direction) => statusOf(row, direction).value === FAILURE);
}

function statusOf(row: TableRow, direction: TestedDirection): Cell {
  return cellOf(row, TEST_COLUMNS[direction].status);
}

/** The last tests that failed, in those directions that server-side synchronization processes. */
export function checkTests(
  row: TableRow,
  directions: readonly TestedDirection[],
  owner: Owner | undefined,
  surroundings: OrganizationContext,
): readonly CheckHit[] {
  const failed = failedTests(row, directions);
  if (failed.length === 0) return [];
  const shown = causesIn(row, owner, surroundings);
  const { profile } = processingEvidence(row, surroundings.profiles);
  const isExchangeOnline = profile?.exchangeOnline?.value === true;
  const failedAlone = directions
    .filter((direction) => direction !== 'activities')
    .every((direction) => statusOf(row, direction).value === SUCCESS);
  // Where it is set, no other organization comes first.
  const isPrimary = cellOf(row, 'orgmarkedasprimaryforexchangesync').value === true;
  return failed.map((direction) => {
    const isElsewhere = direction === 'activities' && failedAlone && directions.length > 1 && !isPrimary;
    const elsewhere: readonly TestFailureCause[] = isElsewhere ? ['anotherOrganization'] : [];
    return {
      checkId: 'test-failed',
      from: statusOf(row, direction).from,
      related: shown.flatMap(([, from]) => (from === undefined ? [] : [from])),
      direction,
      causes: { shown: [...shown.map(([cause]) => cause), ...elsewhere], isExchangeOnline },
    };
  });
}

/** The likely causes that the same rows show, and where those of other rows stand. */
function causesIn(
  row: TableRow,
  owner: Owner | undefined,
  { profiles, organization, disabledOwners, unlicensedOwners, restrictedOwners }: OrganizationContext,
): readonly (readonly [TestFailureCause, CellLocation | undefined])[] {
  const ids = ['regardingobjectid', 'ownerid'].flatMap((column) => {
    const id = textIn(row, column);
    return id === undefined ? [] : [comparableId(id)];
  });
  const of = (owners: ReadonlyMap<string, CellLocation>) =>
    ids.map((id) => owners.get(id)).find((from) => from !== undefined);
  const { isActive, hasActiveProfile, addressApproved, microsoft365AdminApproved, profile } =
    processingEvidence(row, profiles);
  const asksForApproval = owner !== undefined && organization.approvalRequired[owner]?.value === true;
  const isUnapproved =
    addressApproved?.value === false ||
    (microsoft365AdminApproved?.value === false && profile?.exchangeOnline?.value === true);
  const refused = profile?.row === undefined ? undefined : refusedPassword(profile.row);
  const [disabled, unlicensed, restricted] = [disabledOwners, unlicensedOwners, restrictedOwners].map(of);
  const isInactiveProfile = profile?.isActive?.value === false;
  return (
    [
      ['mailboxInactive', undefined, isActive?.value === false],
      ['ownerDisabled', disabled, disabled !== undefined],
      ['noLicence', unlicensed, unlicensed !== undefined],
      ['accessMode', restricted, restricted !== undefined],
      ['noServerProfile', undefined, hasActiveProfile?.value === false && !isInactiveProfile],
      ['inactiveServerProfile', profile?.isActive?.from[0], isInactiveProfile],
      ['notApproved', undefined, asksForApproval && isUnapproved],
      ['passwordRefused', refused, refused !== undefined],
    ] as const
  ).flatMap(([cause, from, isSo]) => (isSo ? [[cause, from] as const] : []));
}

/** Where a profile says that it signs in with a password which Gmail or Exchange Online takes no more. */
function refusedPassword(profile: TableRow): CellLocation | undefined {
  const fault = faultsOfServerProfile(profile).find(
    ([kind]) => kind === 'gmailPassword' || kind === 'passwordAtExchangeOnline',
  );
  return fault?.[1].from;
}
