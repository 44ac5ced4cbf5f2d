/** The default server profile of the organization, which a mailbox without one is given. */

import { PREREQUISITES_ABOUT } from '../../rulesets/dataverse/subjects.ts';
import { comparableId } from './comparable-text.ts';
import type { OwnersMailbox } from './mailbox.ts';
import { mailboxEvidence, processingEvidence } from './mailbox-evidence.ts';
import type { OrganizationContext } from './organization-context.ts';
import { cellOf, type TableRow, textIn } from './tables.ts';

/** The default server profile as far as it concerns one mailbox. */
export interface DefaultServerProfile {
  /** The id, as ids are compared. */
  readonly id: string;
  /** Null when the row has none. */
  readonly name: string | null;
  /** What is so of the mailbox once it has this profile, by prerequisite. */
  readonly prerequisites: Readonly<Record<string, boolean>>;
}

/** What a server profile decides, beside that it is active. */
const BY_PROFILE = [
  ...PREREQUISITES_ABOUT.smtp,
  ...PREREQUISITES_ABOUT.mailSystem,
  ...PREREQUISITES_ABOUT.signIn,
] as const;

/** The default server profile for a mailbox that has none; undefined for one that has, and where none is known to be active. */
export function missingProfileFor(
  row: TableRow,
  read: OwnersMailbox,
  surroundings: OrganizationContext,
): DefaultServerProfile | undefined {
  const { organization, profiles } = surroundings;
  const id = organization.defaultProfile;
  const profile = id === undefined ? undefined : profiles.get(id);
  const isWithout = cellOf(row, 'emailserverprofile').value === null;
  if (id === undefined || profile?.isActive?.value !== true || !isWithout) return undefined;
  const shown = mailboxEvidence({ ...processingEvidence(row, profiles), profile }, read, surroundings);
  const known = BY_PROFILE.flatMap((each) => {
    const fact = shown[each];
    return fact === undefined ? [] : [[each, fact.value] as const];
  });
  const name = profile.row === undefined ? undefined : textIn(profile.row, 'name');
  return { id, name: name ?? null, prerequisites: Object.fromEntries(known) };
}

/** Whether a mailbox has the default server profile. */
export function hasDefaultProfile(row: TableRow, { organization }: OrganizationContext): boolean {
  const id = textIn(row, 'emailserverprofile');
  return id !== undefined && comparableId(id) === organization.defaultProfile;
}
