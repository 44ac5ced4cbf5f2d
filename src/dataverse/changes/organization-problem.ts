import { factsIn } from '../../engine/configuration/configuration.ts';
import { combinedRequirement } from '../../engine/evaluate.ts';
import type { Settings } from '../../engine/options.ts';
import {
  andOrTree,
  intersection,
  type Literals,
  meet,
  NO_LITERALS,
  opposites,
  sizeOf,
  union,
  without,
} from '../../logic/and-or-tree.ts';
import { type MinimalSets, minimalSets } from '../../logic/minimal-sets.ts';
import { createBudget } from '../../logic/step-budget.ts';
import type { Alternative, CoverageProblem, RepairableGroup } from '../../logic/weighted-coverage/problem.ts';
import type { Acceptance } from './accepted-findings.ts';
import type { ConfigurationGroup } from './configuration-groups.ts';

/** A fact of the organization that is made so, or made not so. */
export interface OrganizationOption {
  readonly prerequisite: string;
  readonly value: boolean;
}

/** What can be changed once for all mailboxes, and what becomes of them then. */
export interface OrganizationRepairs {
  /** The options by their numbers: in the order of the vocabulary, true before false. */
  readonly options: readonly OrganizationOption[];
  /** The mailboxes that are not valid now, each with how many they are. */
  readonly repairable: CoverageProblem;
  /** The same, and those that are valid now and could be spoilt, each of which outweighs all that can be repaired. */
  readonly all: CoverageProblem;
  /** The same, each with how many mailboxes they are. */
  readonly counted: CoverageProblem;
  /** Whether some group has more ways than were looked at. */
  readonly truncated: boolean;
}

/** A fact of the organization, as it is at the mailboxes. */
interface OrganizationFact {
  readonly prerequisite: string;
  /** Its place in the vocabulary. */
  readonly place: number;
  /** Whether it may be made not so: what holds for some mailbox stays. */
  readonly canBeUnmade: boolean;
}

/**
 * Works out what changes of the organization can do for groups of mailboxes.
 *
 * A fact that holds for some mailbox is never made untrue, unless it is said to be removable: others may need it.
 */
export function organizationRepairs(
  groups: readonly ConfigurationGroup[],
  removable: readonly string[],
  settings: Settings,
  { inForce }: Acceptance,
): OrganizationRepairs {
  const { ruleset } = settings.compiled;
  const changes = ruleset.changes?.prerequisites ?? {};
  const facts = ruleset.vocabulary.prerequisites.flatMap((prerequisite, place): OrganizationFact[] => {
    if ((changes[prerequisite]?.scope ?? 'organization') !== 'organization') return [];
    const holds = groups.some(({ configuration }) => configuration.prerequisites?.[prerequisite] === true);
    return [{ prerequisite, place, canBeUnmade: !holds || removable.includes(prerequisite) }];
  });
  const reachOf = (group: ConfigurationGroup): Reach => {
    const { sets, truncated } = alternativesOf(group, facts, inForce(group.accepted).settings);
    return { group, alternatives: sets.map((way) => split(way, group, facts)), truncated };
  };
  const toRepair = groups.filter(({ isValid, unset }) => !isValid && unset.length === 0).map(reachOf);
  const valid = groups.filter(({ isValid }) => isValid).map(reachOf);
  const offered = offeredFor(toRepair, valid);
  const options = facts.flatMap(({ prerequisite, place }) =>
    ([true, false] as const)
      .filter((value) => ((value ? offered.met : offered.unmet) & (1 << place)) !== 0)
      .map((value): OrganizationOption => ({ prerequisite, value })),
  );
  const groupsOf = (reaches: readonly Reach[], weightOf: (group: ConfigurationGroup) => number) =>
    merged(
      reaches.map(
        ({ group, alternatives }): RepairableGroup => ({
          weight: weightOf(group),
          alternatives: alternatives.map((way) => asOptions(way, facts, options)),
        }),
      ),
    );
  const repairable = groupsOf(toRepair, ({ count }) => count);
  const total = toRepair.reduce((sum, { group }) => sum + group.count, 0);
  const spoilable = valid.filter((reach) => isSpoilable(reach, offered));
  const outweighing = groupsOf(spoilable, () => total + 1);
  const problem = { count: options.length, opposites: oppositesAmong(options) };
  return {
    options,
    repairable: { ...problem, groups: repairable },
    all: { ...problem, groups: [...repairable, ...outweighing] },
    counted: { ...problem, groups: [...repairable, ...groupsOf(spoilable, ({ count }) => count)] },
    truncated: [...toRepair, ...valid].some(({ truncated }) => truncated),
  };
}

/** A way of a group: the values that it does not have yet, and those that it has and is to keep. */
interface SplitAlternative {
  readonly missing: Literals;
  readonly held: Literals;
}

/** In which ways a group is valid. */
interface Reach {
  readonly group: ConfigurationGroup;
  readonly alternatives: readonly SplitAlternative[];
  readonly truncated: boolean;
}

/**
 * The values that are worth making so: those that repair something, and those that mend what these spoil elsewhere,
 * and what those spoil in turn.
 */
function offeredFor(toRepair: readonly Reach[], valid: readonly Reach[]): Literals {
  let offered = everything(toRepair);
  for (;;) {
    const mending = everything(valid.filter((reach) => isSpoilable(reach, offered)));
    const next = union(offered, mending);
    if (sizeOf(next) === sizeOf(offered)) return offered;
    offered = next;
  }
}

/** All that is missing for some way. */
function everything(reaches: readonly Reach[]): Literals {
  return reaches
    .flatMap(({ alternatives }) => alternatives.map(({ missing }) => missing))
    .reduce(union, NO_LITERALS);
}

/** Tests if a group that is valid may cease to be, when values are established that are offered. */
function isSpoilable({ alternatives }: Reach, offered: Literals): boolean {
  return !alternatives.some(({ missing, held }) => sizeOf(missing) === 0 && !meet(opposites(held), offered));
}

/** The most ways that are looked at, and the steps that finding them may take: a tenth of a second. */
const MOST_ALTERNATIVES = 1000;
const MOST_STEPS = 500_000;

/** The ways in which a group is valid by facts of the organization alone: what holds already counts among them. */
function alternativesOf(
  { configuration }: ConfigurationGroup,
  facts: readonly OrganizationFact[],
  { compiled }: Settings,
): MinimalSets {
  const known = configuration.prerequisites ?? {};
  const requirement = combinedRequirement(compiled, factsIn(configuration, compiled.ruleset.vocabulary));
  const tree = andOrTree(requirement, (prerequisite, value) => {
    const isSo = known[prerequisite] === value;
    const fact = facts.find((each) => each.prerequisite === prerequisite);
    if (fact === undefined) return isSo;
    if (isSo && value && !fact.canBeUnmade) return true;
    if (!isSo && !value && !fact.canBeUnmade) return false;
    const bit = 1 << fact.place;
    return value ? { met: bit, unmet: 0 } : { met: 0, unmet: bit };
  });
  return minimalSets({ tree, before: NO_LITERALS }, MOST_ALTERNATIVES, createBudget(MOST_STEPS));
}

function split(
  way: Literals,
  { configuration: { prerequisites = {} } }: ConfigurationGroup,
  facts: readonly OrganizationFact[],
): SplitAlternative {
  const maskOf = (value: boolean) =>
    facts.reduce(
      (mask, { prerequisite, place }) => (prerequisites[prerequisite] === value ? mask | (1 << place) : mask),
      0,
    );
  const known = { met: maskOf(true), unmet: maskOf(false) };
  return { missing: without(way, known), held: intersection(way, known) };
}

/**
 * A way as options: what is to be chosen of them, and what must not be, as it would undo what holds already.
 *
 * What is missing is always among the options, which are made of what is missing.
 */
function asOptions(
  { missing, held }: SplitAlternative,
  facts: readonly OrganizationFact[],
  options: readonly OrganizationOption[],
): Alternative {
  const numbersOf = ({ met, unmet }: Literals, isOpposite: boolean) =>
    facts.flatMap(({ prerequisite, place }) => {
      const bit = 1 << place;
      if (((met | unmet) & bit) === 0) return [];
      const value = ((met & bit) !== 0) !== isOpposite;
      return [options.findIndex((option) => option.prerequisite === prerequisite && option.value === value)];
    });
  const needs = numbersOf(missing, false);
  const without = numbersOf(held, true).filter((option) => option >= 0);
  return { requires: needs, forbids: without };
}

/** Groups with the same ways as one; without those that have none. */
function merged(groups: readonly RepairableGroup[]): readonly RepairableGroup[] {
  const byAlternatives = new Map<string, RepairableGroup>();
  for (const { weight, alternatives } of groups.filter((group) => group.alternatives.length > 0)) {
    const content = JSON.stringify(alternatives);
    byAlternatives.set(content, {
      alternatives,
      weight: weight + (byAlternatives.get(content)?.weight ?? 0),
    });
  }
  return [...byAlternatives.values()];
}

function oppositesAmong(options: readonly OrganizationOption[]): readonly number[] {
  return options.map(({ prerequisite, value }) =>
    options.findIndex((other) => other.prerequisite === prerequisite && other.value !== value),
  );
}
