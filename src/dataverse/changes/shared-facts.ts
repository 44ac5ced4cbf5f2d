import { factChange } from '../../api/plan/index.ts';
import type { AnyConfiguration } from '../../engine/configuration/configuration.ts';
import type { Settings } from '../../engine/options.ts';
import type { Repair } from '../../logic/minimal-repairs.ts';
import type { Acceptance } from './accepted-findings.ts';
import type { OrganizationChange } from './answer.ts';
import type { ConfigurationGroup } from './configuration-groups.ts';
import type { RemainingGroup } from './mailbox-changes.ts';
import type { KnownConfiguration } from './mailbox-plan.ts';

/** A configuration with facts of the organization as they will be. */
export function withFacts(configuration: AnyConfiguration, facts: Repair): KnownConfiguration {
  const prerequisites = { ...configuration.prerequisites, ...facts } as KnownConfiguration['prerequisites'];
  return { ...configuration, prerequisites };
}

/** A fact of the organization that mailboxes need beside changes of their own. */
export interface SharedFact {
  readonly prerequisite: string;
  readonly value: boolean;
  /** How many mailboxes need it. */
  readonly neededBy: number;
}

/**
 * The facts of the organization that stand in the plans of mailboxes, so that they can be made so once for all.
 *
 * Left are those of which some mailbox wants the opposite, or has it, and those that would spoil a mailbox that is valid by then.
 */
export function sharedFacts(
  remaining: readonly RemainingGroup[],
  groups: readonly ConfigurationGroup[],
  facts: Repair,
  { isValid }: Acceptance,
): readonly SharedFact[] {
  const wanted = new Map<string, SharedFact>();
  for (const { plan, count } of remaining) {
    for (const change of plan?.steps.flat() ?? []) {
      if (change.kind === 'switch' || change.scope !== 'organization') continue;
      const { prerequisite, value } = change;
      const key = `${prerequisite} ${value}`;
      const neededBy = count + (wanted.get(key)?.neededBy ?? 0);
      wanted.set(key, { prerequisite, value, neededBy });
    }
  }
  let made = facts;
  const isHeld = (prerequisite: string) =>
    groups.some(({ configuration }) => configuration.prerequisites?.[prerequisite] === true);
  const spoils = (more: Repair) =>
    groups.some(
      ({ configuration, accepted, isValid: isValidNow, unset }) =>
        (isValidNow ||
          (unset.length === 0 && isValid({ configuration: withFacts(configuration, made), accepted }))) &&
        !isValid({ configuration: withFacts(configuration, more), accepted }),
    );
  return [...wanted.values()].filter(({ prerequisite, value }) => {
    if (wanted.has(`${prerequisite} ${!value}`) || Object.hasOwn(facts, prerequisite)) return false;
    if (!value && isHeld(prerequisite)) return false;
    const more = { ...made, [prerequisite]: value };
    if (spoils(more)) return false;
    made = more;
    return true;
  });
}

/** Facts that mailboxes need, as changes made once for all of the organization. */
export function changesOfSharedFacts(
  shared: readonly SharedFact[],
  beforeOf: (prerequisite: string, value: boolean) => boolean | undefined,
  settings: Settings,
): readonly OrganizationChange[] {
  return shared.map(({ prerequisite, value, neededBy }) => ({
    ...factChange(prerequisite, beforeOf(prerequisite, value), value, settings),
    repairedAlone: 0,
    lostWithout: 0,
    neededBy,
  }));
}
