import { comparableId } from './comparable-text.ts';
import { amongChoices, type Evidence, evidence, sameOf, YES_OR_NO } from './evidence.ts';
import type { Owner } from './mailbox.ts';
import { cellOf, type TableRow, textIn } from './tables.ts';

/** What the row of the organization shows. */
export interface Organization {
  /** Its id and name; undefined when they are not told. */
  readonly id: string | undefined;
  readonly name: string | undefined;
  readonly serverSideSync: Evidence;
  /** Whether addresses must be approved, by kind of owner. */
  readonly approvalRequired: Readonly<Record<Owner, Evidence>>;
  /** The id of the server profile that new mailboxes are given; undefined when that is not told. */
  readonly defaultProfile: string | undefined;
}

/** What no row shows. */
export const NO_ORGANIZATION: Organization = {
  id: undefined,
  name: undefined,
  serverSideSync: undefined,
  approvalRequired: { user: undefined, queue: undefined },
  defaultProfile: undefined,
};

const PROCESSOR = amongChoices(2, 0);

/** Reads the row of the organization. */
export function readOrganization(row: TableRow): Organization {
  const defaultProfile = textIn(row, 'defaultemailserverprofileid');
  return {
    id: textIn(row, 'organizationid'),
    name: textIn(row, 'name'),
    serverSideSync: evidence(cellOf(row, 'emailconnectionchannel'), PROCESSOR),
    approvalRequired: {
      user: evidence(cellOf(row, 'requireapprovalforuseremail'), YES_OR_NO),
      queue: evidence(cellOf(row, 'requireapprovalforqueueemail'), YES_OR_NO),
    },
    defaultProfile: defaultProfile && comparableId(defaultProfile),
  };
}

/** What two rows show of an organization: that of which they say otherwise is not told. */
export function sameOrganization(one: Organization, other: Organization): Organization {
  return {
    id: one.id === other.id ? one.id : undefined,
    name: one.name === other.name ? one.name : undefined,
    serverSideSync: sameOf(one.serverSideSync, other.serverSideSync),
    approvalRequired: {
      user: sameOf(one.approvalRequired.user, other.approvalRequired.user),
      queue: sameOf(one.approvalRequired.queue, other.approvalRequired.queue),
    },
    defaultProfile: one.defaultProfile === other.defaultProfile ? one.defaultProfile : undefined,
  };
}
