import { factChange } from '../../api/plan/index.ts';
import type { AnyConfiguration } from '../../engine/configuration/configuration.ts';
import type { Settings } from '../../engine/options.ts';
import { getOrInsert } from '../../logic/get-or-insert.ts';
import { PREREQUISITES_ABOUT } from '../../rulesets/dataverse/subjects.ts';
import type { InactiveProfile } from '../rows/inactive-profiles.ts';
import type { Acceptance } from './accepted-findings.ts';
import type { OrganizationChange } from './answer.ts';
import type { ConfigurationGroup } from './configuration-groups.ts';
import { forwards } from './facts-after-switch.ts';
import { webApiId } from './web-api-requests.ts';

/** What is so of a mailbox once its server profile is active. */
const PREREQUISITE = PREREQUISITES_ABOUT.serverProfile[0];
/** The record of a server profile, and what makes it active. */
const PROFILE_RECORD = 'emailserverprofiles({emailserverprofileid})';
const ACTIVE = { statecode: 0, statuscode: 1 };

/** A group as it will be once the inactive server profile of its mailboxes is active, unless it is accepted as it is. */
export function withActiveProfile(group: ConfigurationGroup, acceptance: Acceptance): ConfigurationGroup {
  const { configuration, inactiveProfile, isValid } = group;
  const isInTheWay = configuration.prerequisites?.[PREREQUISITE] === false && !forwards(configuration);
  if (isValid || inactiveProfile === undefined || !isInTheWay || acceptance.isAccepted(group, PREREQUISITE)) {
    return { ...group, inactiveProfile: undefined };
  }
  return { ...group, configuration: withProfile(configuration, true) };
}

/** What a group of mailboxes with an inactive server profile comes to. */
export interface ActivationEnd {
  readonly inactiveProfile: InactiveProfile;
  readonly count: number;
  /** How its mailboxes are configured in the end, when they are valid. */
  readonly end: AnyConfiguration;
  /** The rules of which an exception accepts the findings. */
  readonly accepted: readonly string[];
  /** Whether nothing else takes them there. */
  readonly isAlone: boolean;
  /** Whether nothing but what is changed once for all takes them there. */
  readonly isByOrganization: boolean;
}

/** The server profiles to be activated, each once: those without which some mailbox would not be valid in the end. */
export function activations(
  ends: readonly ActivationEnd[],
  settings: Settings,
  { isValid }: Acceptance,
): readonly OrganizationChange[] {
  const byProfile = new Map<string, ActivationEnd[]>();
  const needing = ends.filter(
    ({ end, accepted }) => !isValid({ configuration: withProfile(end, false), accepted }),
  );
  for (const each of needing) {
    getOrInsert(byProfile, each.inactiveProfile.id, () => []).push(each);
  }
  const countOf = (some: readonly ActivationEnd[]) => some.reduce((sum, { count }) => sum + count, 0);
  return [...byProfile.values()].map((served): OrganizationChange => {
    const { inactiveProfile } = served[0] as ActivationEnd;
    const lostWithout = countOf(served.filter(({ isByOrganization }) => isByOrganization));
    const neededBy = countOf(served) - lostWithout;
    const change = factChange(PREREQUISITE, false, true, settings);
    const path = PROFILE_RECORD.replace(
      '{emailserverprofileid}',
      (stand) => webApiId(inactiveProfile.id) ?? stand,
    );
    return {
      ...change,
      scope: 'organization',
      where: change.where.slice(0, 1),
      webApi: { method: 'PATCH', path, body: ACTIVE },
      serverProfile: inactiveProfile,
      repairedAlone: countOf(served.filter(({ isAlone }) => isAlone)),
      lostWithout,
      ...(neededBy === 0 ? {} : { neededBy }),
    };
  });
}

function withProfile(configuration: AnyConfiguration, isActive: boolean): AnyConfiguration {
  const { prerequisites } = configuration;
  return {
    ...configuration,
    prerequisites: { ...prerequisites, [PREREQUISITE]: isActive },
  } as AnyConfiguration;
}
