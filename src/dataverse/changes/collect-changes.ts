import { factChange } from '../../api/plan/index.ts';
import type { Settings } from '../../engine/options.ts';
import type { Repair } from '../../logic/minimal-repairs.ts';
import { type BestChoices, bestChoices } from '../../logic/weighted-coverage/best-by-size.ts';
import { type Choice, worthOf } from '../../logic/weighted-coverage/problem.ts';
import { directionsOf } from '../../rule-language/vocabulary.ts';
import { PREREQUISITES_ABOUT } from '../../rulesets/dataverse/subjects.ts';
import type { OtherResult, UnratedResult } from '../audit/results.ts';
import {
  type Acceptance,
  acceptedFindingsIn,
  createAcceptance,
  isValidAsAccepted,
} from './accepted-findings.ts';
import { withoutPlanned } from './already-planned.ts';
import type { OrganizationChange, OrganizationChanges, OrganizationChangesOptions } from './answer.ts';
import { type DefaultMethods, methodsIn } from './apply-default-settings.ts';
import { collectByHand } from './by-hand.ts';
import { type ConfigurationGroup, createConfigurationGroups } from './configuration-groups.ts';
import { changesOfMailboxes, type RemainingGroup } from './mailbox-changes.ts';
import type { KnownConfiguration, MailboxPlanning } from './mailbox-plan.ts';
import { type OrganizationRepairs, organizationRepairs } from './organization-problem.ts';
import { planBesideAccepted } from './plan-beside-accepted.ts';
import { type ActivationEnd, activations, withActiveProfile } from './profile-activation.ts';
import { changesOfSharedFacts, type SharedFact, sharedFacts, withFacts } from './shared-facts.ts';
import { usualAmong } from './usual-facts.ts';
import { webApiId } from './web-api-requests.ts';

/** Collects what was judged, to say in the end what is to be done. */
export interface OrganizationChangesCollector {
  add(result: UnratedResult): void;
  addOther(result: OtherResult): void;
  changes(): OrganizationChanges;
}

/** Nobody moves to another mail system because a rule asks for less there. */
const MAIL_SYSTEM = PREREQUISITES_ABOUT.mailSystem;
/** The check that finds a mailbox with a method and no address: nothing is done there before it has one. */
const WITHOUT_ADDRESS = 'address-missing';

/** Starts collecting what was judged. */
export function collectOrganizationChanges(
  settings: Settings,
  options: OrganizationChangesOptions,
): OrganizationChangesCollector {
  const judged = createConfigurationGroups();
  const byHand = collectByHand(settings);
  const organizationIds = new Set<string>();
  const defaults: Record<string, Readonly<Record<string, unknown>>> = {};
  let withoutAddress = 0;
  let accepted = 0;
  return {
    add(result) {
      if (result.outOfUse !== undefined) return;
      byHand.addMailbox(result);
      accepted += acceptedFindingsIn(result);
      const without = result.checks?.find(({ checkId }) => checkId === WITHOUT_ADDRESS);
      if (without === undefined) judged.add(result);
      else if (without.excepted === undefined && !isValidAsAccepted(result)) withoutAddress += 1;
    },
    addOther(result) {
      byHand.addOther(result);
      accepted += acceptedFindingsIn(result);
      const directions = directionsOf(settings.compiled.ruleset.vocabulary);
      for (const { owner, configuration } of result.defaults ?? []) {
        if (configuration !== null) defaults[owner] = methodsIn(configuration, directions);
      }
      const id = result.table === 'organization' ? webApiId(result.id) : undefined;
      if (id !== undefined) organizationIds.add(id);
    },
    changes() {
      const groups = judged.groups();
      const unreadable = judged.unreadable();
      const notValid = groups.filter(({ isValid }) => !isValid).reduce((sum, { count }) => sum + count, 0);
      const [id, ...others] = organizationIds;
      const { organization, ...atMailboxes } = changesFor(groups, defaults, settings, options);
      const organizationId = others.length === 0 ? id : undefined;
      return {
        outcome: 'found',
        notValid: notValid + unreadable.length + withoutAddress,
        organization: {
          ...organization,
          changes: organization.changes.map((change) => addressed(change, organizationId)),
        },
        ...atMailboxes,
        unreadable,
        byHand: withoutPlanned(byHand.all(), organization.changes, atMailboxes.mailboxes),
        ...(accepted > 0 && { accepted }),
      };
    },
  };
}

/** A change of the organization with the id of its row in the request, where that is known. */
function addressed(change: OrganizationChange, id: string | undefined): OrganizationChange {
  const { webApi } = change;
  if (webApi === undefined || id === undefined) return change;
  return { ...change, webApi: { ...webApi, path: webApi.path.replace('{organizationid}', id) } };
}

/** What is changed once for all, and at mailboxes. */
function changesFor(
  found: readonly ConfigurationGroup[],
  defaults: DefaultMethods,
  settings: Settings,
  { locked = MAIL_SYSTEM, removable = [], ...judgedBy }: OrganizationChangesOptions,
): Pick<OrganizationChanges, 'organization' | 'mailboxes' | 'stuck'> {
  const { ruleset } = settings.compiled;
  const acceptance = createAcceptance(settings, { ruleset, ...judgedBy });
  const groups = found.map((group) => withActiveProfile(group, acceptance));
  const repairs = organizationRepairs(groups, removable, settings, acceptance);
  const best = bestChoices(repairs.all);
  const known = ruleset.vocabulary.prerequisites.filter((each) => locked.includes(each));
  const planning = { settings, locked: known, usual: usualAmong(groups, known) };
  const planned = planWithSharedFacts(groups, repairOf(repairs, lastOf(best).chosen), planning, acceptance);
  const { remaining, repaired, shared } = planned;
  const organization = organizationPart(groups, repairs, best, settings);
  const profiles = activations(activationEnds(repaired, remaining, acceptance), settings, acceptance);
  const beforeOf = (prerequisite: string, value: boolean) => valueBefore(groups, prerequisite, value);
  return {
    organization: {
      ...organization,
      changes: [...profiles, ...organization.changes, ...changesOfSharedFacts(shared, beforeOf, settings)],
    },
    ...changesOfMailboxes(remaining, { ...acceptance, settings }, defaults),
  };
}

/** A group of which all mailboxes are valid once everything is changed that is changed once for all. */
interface RepairedGroup extends Omit<ConfigurationGroup, 'configuration'> {
  readonly before: ConfigurationGroup['configuration'];
  readonly configuration: KnownConfiguration;
}

/** Plans at mailboxes, with what they share made so once for all before. */
function planWithSharedFacts(
  groups: readonly ConfigurationGroup[],
  chosen: Repair,
  planning: MailboxPlanning,
  acceptance: Acceptance,
) {
  const notValid = groups.filter((group) => !group.isValid);
  const shared: SharedFact[] = [];
  for (let facts = chosen; ; ) {
    const changed = notValid.map((group) => ({
      ...group,
      before: group.configuration,
      configuration: withFacts(group.configuration, facts),
    }));
    const isRepaired = (group: RepairedGroup) => group.unset.length === 0 && acceptance.isValid(group);
    const remaining = changed
      .filter((group) => !isRepaired(group))
      .map((group) => ({ ...group, plan: planBesideAccepted(group, group.accepted, planning, acceptance) }));
    const more = sharedFacts(remaining, groups, facts, acceptance);
    if (more.length === 0) return { repaired: changed.filter(isRepaired), remaining, shared };
    shared.push(...more);
    facts = { ...facts, ...Object.fromEntries(more.map(({ prerequisite, value }) => [prerequisite, value])) };
  }
}

/** How the mailboxes with an inactive server profile end, where they become valid. */
function activationEnds(
  repaired: readonly RepairedGroup[],
  remaining: readonly RemainingGroup[],
  { isValid }: Acceptance,
): readonly ActivationEnd[] {
  const ofRepaired = repaired.flatMap(({ inactiveProfile, accepted, count, before, configuration: end }) =>
    inactiveProfile === undefined
      ? []
      : [
          {
            ...{ inactiveProfile, accepted, count, end },
            isAlone: isValid({ configuration: before, accepted }),
            isByOrganization: true,
          },
        ],
  );
  const ofRemaining = remaining.flatMap(({ inactiveProfile, accepted, count, plan }) =>
    inactiveProfile === undefined || plan === undefined
      ? []
      : [{ inactiveProfile, accepted, count, end: plan.end, isAlone: false, isByOrganization: false }],
  );
  return [...ofRepaired, ...ofRemaining];
}

function organizationPart(
  groups: readonly ConfigurationGroup[],
  repairs: OrganizationRepairs,
  best: BestChoices,
  settings: Settings,
): OrganizationChanges['organization'] {
  const { options, repairable, counted, truncated } = repairs;
  const { choices, exact } = best;
  const { chosen } = lastOf(best);
  const repaired = worthOf(repairable, chosen);
  return {
    changes: chosen.map((option) => {
      const { prerequisite, value } = options[option] as OrganizationRepairs['options'][number];
      return {
        ...factChange(prerequisite, valueBefore(groups, prerequisite, value), value, settings),
        repairedAlone: worthOf(repairable, [option]),
        lostWithout:
          worthOf(counted, chosen) -
          worthOf(
            counted,
            chosen.filter((each) => each !== option),
          ),
      };
    }),
    repaired,
    exact: exact && !truncated,
    bySize: choices.map((choice) => ({
      facts: repairOf(repairs, choice.chosen),
      repaired: worthOf(repairable, choice.chosen),
      exact: choice.exact && !truncated,
    })),
  };
}

/** The choice that is worth the most; there is always one, of nothing. */
function lastOf({ choices }: BestChoices): Choice {
  return choices.at(-1) as Choice;
}

/** What a fact is at the mailboxes that are not valid: known to be otherwise at one of them, or not known at any. */
function valueBefore(
  groups: readonly ConfigurationGroup[],
  prerequisite: string,
  value: boolean,
): boolean | undefined {
  const isOtherwise = groups.some(
    ({ isValid, configuration }) => !isValid && configuration.prerequisites?.[prerequisite] === !value,
  );
  return isOtherwise ? !value : undefined;
}

function repairOf({ options }: OrganizationRepairs, chosen: readonly number[]): Repair {
  return Object.fromEntries(
    chosen.map((option) => {
      const { prerequisite, value } = options[option] as OrganizationRepairs['options'][number];
      return [prerequisite, value];
    }),
  );
}
