import { factChange } from '../../api/plan.ts';
import { validate } from '../../api/validate.ts';
import type { AnyConfiguration } from '../../engine/configuration/configuration.ts';
import type { Settings } from '../../engine/options.ts';
import type { Repair } from '../../logic/minimal-repairs.ts';
import { type BestChoices, bestChoices } from '../../logic/weighted-coverage/best-by-size.ts';
import { type Choice, worthOf } from '../../logic/weighted-coverage/problem.ts';
import type { Ruleset } from '../../rule-language/ruleset.ts';
import type { UnratedResult } from '../audit/results.ts';
import type { OrganizationChanges, OrganizationChangesOptions } from './answer.ts';
import { type ConfigurationGroup, createConfigurationGroups } from './configuration-groups.ts';
import { changesOfMailboxes } from './mailbox-changes.ts';
import type { KnownConfiguration } from './mailbox-plan.ts';
import { type OrganizationRepairs, organizationRepairs } from './organization-problem.ts';

/** Collects judged mailboxes, to say in the end what is to be done. */
export interface OrganizationChangesCollector {
  add(result: UnratedResult): void;
  changes(): OrganizationChanges;
}

/** Nobody moves to another mail system because a rule asks for less there. */
const MAIL_SYSTEM = ['exchangeOnline', 'exchangeServer'];

/** Starts collecting judged mailboxes. */
export function collectOrganizationChanges(
  settings: Settings,
  options: OrganizationChangesOptions,
): OrganizationChangesCollector {
  const judged = createConfigurationGroups();
  return {
    add: judged.add,
    changes() {
      const groups = judged.groups();
      const { locked = MAIL_SYSTEM, removable = [], ...judgedBy } = options;
      const { prerequisites } = settings.compiled.ruleset.vocabulary;
      const validated = { ruleset: settings.compiled.ruleset, ...judgedBy };
      const repairs = organizationRepairs(groups, removable, settings);
      const best = bestChoices(repairs.all);
      const organization = organizationPart(groups, repairs, best, settings);
      const facts = repairOf(repairs, lastOf(best).chosen);
      const remaining = groups
        .filter(({ isValid }) => !isValid)
        .map((group) => ({ ...group, configuration: withFacts(group.configuration, facts) }))
        .filter(
          ({ configuration, unset }) =>
            unset.length > 0 || validate<Ruleset>(configuration, validated).verdict !== 'valid',
        );
      const known = prerequisites.filter((each) => locked.includes(each));
      const planning = { settings, options: validated, locked: known, usual: usualAmong(groups, known) };
      const unreadable = judged.unreadable();
      const notValid = groups.filter(({ isValid }) => !isValid).reduce((sum, { count }) => sum + count, 0);
      return {
        outcome: 'found',
        notValid: notValid + unreadable.length,
        organization,
        ...changesOfMailboxes(remaining, planning),
        unreadable,
      };
    },
  };
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

/** What more mailboxes have of facts than have the opposite. */
function usualAmong(
  groups: readonly ConfigurationGroup[],
  prerequisites: readonly string[],
): Readonly<Record<string, boolean>> {
  const entries = prerequisites.flatMap((prerequisite) => {
    const balance = groups.reduce((sum, { configuration, count }) => {
      const value = configuration.prerequisites?.[prerequisite];
      return value === undefined ? sum : sum + (value ? count : -count);
    }, 0);
    return balance === 0 ? [] : [[prerequisite, balance > 0] as const];
  });
  return Object.fromEntries(entries);
}

function repairOf({ options }: OrganizationRepairs, chosen: readonly number[]): Repair {
  return Object.fromEntries(
    chosen.map((option) => {
      const { prerequisite, value } = options[option] as OrganizationRepairs['options'][number];
      return [prerequisite, value];
    }),
  );
}

function withFacts(configuration: AnyConfiguration, facts: Repair): KnownConfiguration {
  const prerequisites = { ...configuration.prerequisites, ...facts } as KnownConfiguration['prerequisites'];
  return { ...configuration, prerequisites };
}
