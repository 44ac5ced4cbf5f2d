/** What checks ask for that the plan does anyway, so that nobody need do it by hand. */

import { PREREQUISITES_ABOUT } from '../../rulesets/dataverse/subjects.ts';
import { comparableId } from '../rows/comparable-text.ts';
import type { RowLocation } from '../rows/location.ts';
import type { OrganizationChange } from './answer.ts';
import type { ByHand, RowByHand } from './by-hand.ts';
import type { MailboxChange } from './mailbox-change.ts';
import type { MailboxChanges } from './mailbox-changes.ts';

/** The checks that ask for the approval of an address, and what is so once it is approved. */
const APPROVALS: readonly string[] = ['address-approval-empty', 'address-approval-pending'];
const APPROVED: readonly string[] = [
  ...PREREQUISITES_ABOUT.approvalInDynamics,
  ...PREREQUISITES_ABOUT.approvalInMicrosoft365,
];
/** The checks that ask for what is changed once for all, each with what is changed. */
const SETTINGS: Readonly<Record<string, string>> = {
  'server-profile-inactive': PREREQUISITES_ABOUT.serverProfile[0],
  'email-router-chosen': PREREQUISITES_ABOUT.emailProcessor[0],
};

/** The prerequisites that are so once what a check asks for is done; empty for a check that no change answers. */
export function prerequisitesAskedBy(checkId: string): readonly string[] {
  return APPROVALS.includes(checkId) ? APPROVED : [SETTINGS[checkId] ?? []].flat();
}

/** What is to be done by hand without what is planned already. */
export function withoutPlanned(
  byHand: readonly ByHand[],
  once: readonly OrganizationChange[],
  mailboxes: readonly MailboxChanges[],
): readonly ByHand[] {
  const isApproval = (change: MailboxChange) =>
    change.kind !== 'switch' && APPROVED.includes(change.prerequisite);
  const approved = new Set(
    mailboxes
      .filter(({ steps }) => steps.some(({ changes }) => changes.some(isApproval)))
      .flatMap((group) => group.mailboxes.map(placeOf)),
  );
  const isChanged = (checkId: string, row: RowByHand) =>
    once.some(
      ({ prerequisite, value, serverProfile }) =>
        value &&
        prerequisite === SETTINGS[checkId] &&
        (serverProfile === undefined || serverProfile.id === comparableId(row.id ?? '')),
    );
  const isPlanned = ({ by, id }: ByHand, row: RowByHand) =>
    by === 'check' && (APPROVALS.includes(id) ? approved.has(placeOf(row)) : isChanged(id, row));
  return byHand
    .map((thing) => ({ ...thing, rows: thing.rows.filter((row) => !isPlanned(thing, row)) }))
    .filter(({ rows }) => rows.length > 0);
}

function placeOf({ file, row }: RowLocation): string {
  return `${row} ${file}`;
}
