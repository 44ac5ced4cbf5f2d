/** The plan of a mailbox without a server profile, which is given the default one. */

import type { AnyConfiguration } from '../../engine/configuration/configuration.ts';
import { PREREQUISITES_ABOUT } from '../../rulesets/dataverse/subjects.ts';
import type { DefaultServerProfile } from '../rows/default-profile.ts';
import type { MailboxChange } from './mailbox-change.ts';
import { webApiId } from './web-api-requests.ts';

/** What is so of a mailbox with an active server profile, and what stands for the profile in a request. */
const PREREQUISITE = PREREQUISITES_ABOUT.serverProfile[0];
const STAND_IN = '{emailserverprofileid}';

/** A configuration with what the default server profile decides; what is known otherwise stays. */
export function withProfilesFacts(
  configuration: AnyConfiguration,
  { prerequisites }: DefaultServerProfile,
): AnyConfiguration {
  return { ...configuration, prerequisites: { ...prerequisites, ...configuration.prerequisites } };
}

/** Whether the default server profile would have to be another one first, so that it is no repair. */
export function isMoreAsked(
  changes: readonly MailboxChange[],
  { prerequisites }: DefaultServerProfile,
): boolean {
  return changes.some(
    (change) => change.kind !== 'switch' && Object.hasOwn(prerequisites, change.prerequisite),
  );
}

/** The change by which a mailbox gets a server profile with the default one in its request; any other as it is. */
export function withProfile(change: MailboxChange, { id, name }: DefaultServerProfile): MailboxChange {
  const { webApi } = change;
  const known = webApiId(id);
  const isAsked = change.kind !== 'switch' && change.prerequisite === PREREQUISITE && change.value;
  if (!isAsked || webApi === undefined || known === undefined) return change;
  const body = Object.fromEntries(
    Object.entries(webApi.body).map(([column, value]) => [
      column,
      typeof value === 'string' ? value.replace(STAND_IN, known) : value,
    ]),
  );
  return { ...change, webApi: { ...webApi, body }, serverProfile: { id, name } };
}
