import type { Owner } from './mailbox-row.ts';
import type { Origin } from './place.ts';
import { amongChoices, type Shown, sameOf, shownBy, YES_OR_NO } from './shown-fact.ts';
import { cellOf, comparableId, type TableRow, textIn } from './tables.ts';

/** What the row of the organization shows. */
export interface Organization {
  readonly serverSideSync: Shown;
  /** Whether addresses must be approved, by kind of owner. */
  readonly approvalRequired: Readonly<Record<Owner, Shown>>;
  /** The id of the server profile that new mailboxes are given; undefined when that is not told. */
  readonly defaultProfile: string | undefined;
  /** The XML with the methods of new mailboxes, and where it stands; undefined when it is not told. */
  readonly defaultSettings: { readonly xml: string; readonly from: Origin } | undefined;
}

/** What no row shows. */
export const NO_ORGANIZATION: Organization = {
  serverSideSync: undefined,
  approvalRequired: { user: undefined, queue: undefined },
  defaultProfile: undefined,
  defaultSettings: undefined,
};

const PROCESSOR = amongChoices(2, 0);

/** Reads the row of the organization. */
export function readOrganization(row: TableRow): Organization {
  const defaultProfile = textIn(row, 'defaultemailserverprofileid');
  const xml = textIn(row, 'defaultemailsettings');
  return {
    serverSideSync: shownBy(cellOf(row, 'emailconnectionchannel'), PROCESSOR),
    approvalRequired: {
      user: shownBy(cellOf(row, 'requireapprovalforuseremail'), YES_OR_NO),
      queue: shownBy(cellOf(row, 'requireapprovalforqueueemail'), YES_OR_NO),
    },
    defaultProfile: defaultProfile && comparableId(defaultProfile),
    defaultSettings: xml === undefined ? undefined : { xml, from: cellOf(row, 'defaultemailsettings').from },
  };
}

/** What two rows show of an organization: that of which they say otherwise is not told. */
export function sameOrganization(one: Organization, other: Organization): Organization {
  return {
    serverSideSync: sameOf(one.serverSideSync, other.serverSideSync),
    approvalRequired: {
      user: sameOf(one.approvalRequired.user, other.approvalRequired.user),
      queue: sameOf(one.approvalRequired.queue, other.approvalRequired.queue),
    },
    defaultProfile: one.defaultProfile === other.defaultProfile ? one.defaultProfile : undefined,
    defaultSettings:
      one.defaultSettings?.xml === other.defaultSettings?.xml ? one.defaultSettings : undefined,
  };
}
