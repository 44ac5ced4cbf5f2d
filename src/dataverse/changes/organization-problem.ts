import { factsIn } from '../../engine/configuration/configuration.ts';
import { combinedRequirement } from '../../engine/evaluate.ts';
import type { Settings } from '../../engine/options.ts';
import type { Alternative, CoverageProblem, RepairableGroup } from '../../logic/weighted-coverage/problem.ts';
import type { ConfigurationGroup } from './configuration-groups.ts';
import { type Values, type WaysToTrue, waysToTrue } from './ways-to-valid.ts';

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
): OrganizationRepairs {
  const { ruleset } = settings.compiled;
  const changes = ruleset.changes?.prerequisites ?? {};
  const facts = ruleset.vocabulary.prerequisites.flatMap((prerequisite, place): OrganizationFact[] => {
    if ((changes[prerequisite]?.scope ?? 'organization') !== 'organization') return [];
    const holds = groups.some(({ configuration }) => configuration.prerequisites?.[prerequisite] === true);
    return [{ prerequisite, place, canBeUnmade: !holds || removable.includes(prerequisite) }];
  });
  const reachOf = (group: ConfigurationGroup): Reach => {
    const { ways, truncated } = waysOf(group, facts, settings);
    return { group, ways: ways.map((way) => splitWay(way, group, facts)), truncated };
  };
  const toRepair = groups.filter(({ isValid, unset }) => !isValid && unset.length === 0).map(reachOf);
  const valid = groups.filter(({ isValid }) => isValid).map(reachOf);
  const offered = offeredFor(toRepair, valid);
  const options = facts.flatMap(({ prerequisite, place }) =>
    ([true, false] as const)
      .filter((value) => ((value ? offered.made : offered.unmade) & (1 << place)) !== 0)
      .map((value): OrganizationOption => ({ prerequisite, value })),
  );
  const groupsOf = (reaches: readonly Reach[], weightOf: (group: ConfigurationGroup) => number) =>
    merged(
      reaches.map(
        ({ group, ways }): RepairableGroup => ({
          weight: weightOf(group),
          ways: ways.map((way) => asOptions(way, facts, options)),
        }),
      ),
    );
  const repairable = groupsOf(toRepair, ({ count }) => count);
  const total = toRepair.reduce((sum, { group }) => sum + group.count, 0);
  const spoilable = valid.filter((reach) => isSpoilable(reach, offered));
  const outweighing = groupsOf(spoilable, () => total + 1);
  const problem = { count: options.length, rivals: rivalsAmong(options) };
  return {
    options,
    repairable: { ...problem, groups: repairable },
    all: { ...problem, groups: [...repairable, ...outweighing] },
    counted: { ...problem, groups: [...repairable, ...groupsOf(spoilable, ({ count }) => count)] },
    truncated: [...toRepair, ...valid].some(({ truncated }) => truncated),
  };
}

/** A way of a group: the values that it does not have yet, and those that it has and is to keep. */
interface SplitWay {
  readonly missing: Values;
  readonly held: Values;
}

/** In which ways a group is valid. */
interface Reach {
  readonly group: ConfigurationGroup;
  readonly ways: readonly SplitWay[];
  readonly truncated: boolean;
}

/**
 * The values that are worth making so: those that repair something, and those that mend what these spoil elsewhere,
 * and what those spoil in turn.
 */
function offeredFor(toRepair: readonly Reach[], valid: readonly Reach[]): Values {
  let offered = everything(toRepair);
  for (;;) {
    const mending = everything(valid.filter((reach) => isSpoilable(reach, offered)));
    const next = { made: offered.made | mending.made, unmade: offered.unmade | mending.unmade };
    if (next.made === offered.made && next.unmade === offered.unmade) return offered;
    offered = next;
  }
}

/** All that is missing for some way. */
function everything(reaches: readonly Reach[]): Values {
  const missing = reaches.flatMap(({ ways }) => ways.map((way) => way.missing));
  return missing.reduce((all, { made, unmade }) => ({ made: all.made | made, unmade: all.unmade | unmade }), {
    made: 0,
    unmade: 0,
  });
}

/** Whether a group that is valid may cease to be, when values are made so that are offered. */
function isSpoilable({ ways }: Reach, offered: Values): boolean {
  return !ways.some(
    ({ missing, held }) =>
      (missing.made | missing.unmade) === 0 &&
      (held.made & offered.unmade) === 0 &&
      (held.unmade & offered.made) === 0,
  );
}

/** The ways in which a group is valid by facts of the organization alone: what holds already counts among them. */
function waysOf(
  { configuration }: ConfigurationGroup,
  facts: readonly OrganizationFact[],
  { compiled }: Settings,
): WaysToTrue {
  const known = configuration.prerequisites ?? {};
  const requirement = combinedRequirement(compiled, factsIn(configuration, compiled.ruleset.vocabulary));
  return waysToTrue(requirement, (prerequisite, value) => {
    const isSo = known[prerequisite] === value;
    const fact = facts.find((each) => each.prerequisite === prerequisite);
    if (fact === undefined) return isSo;
    if (isSo && value && !fact.canBeUnmade) return true;
    if (!isSo && !value && !fact.canBeUnmade) return false;
    const bit = 1 << fact.place;
    return value ? { made: bit, unmade: 0 } : { made: 0, unmade: bit };
  });
}

function splitWay(
  { made, unmade }: Values,
  { configuration: { prerequisites = {} } }: ConfigurationGroup,
  facts: readonly OrganizationFact[],
): SplitWay {
  const maskOf = (value: boolean) =>
    facts.reduce(
      (mask, { prerequisite, place }) => (prerequisites[prerequisite] === value ? mask | (1 << place) : mask),
      0,
    );
  const [met, unmet] = [maskOf(true), maskOf(false)];
  return {
    missing: { made: made & ~met, unmade: unmade & ~unmet },
    held: { made: made & met, unmade: unmade & unmet },
  };
}

/**
 * A way as options: what is to be chosen of them, and what must not be, as it would undo what holds already.
 *
 * What is missing is always among the options, which are made of what is missing.
 */
function asOptions(
  { missing, held }: SplitWay,
  facts: readonly OrganizationFact[],
  options: readonly OrganizationOption[],
): Alternative {
  const numbersOf = ({ made, unmade }: Values, isOpposite: boolean) =>
    facts.flatMap(({ prerequisite, place }) => {
      const bit = 1 << place;
      if (((made | unmade) & bit) === 0) return [];
      const value = ((made & bit) !== 0) !== isOpposite;
      return [options.findIndex((option) => option.prerequisite === prerequisite && option.value === value)];
    });
  const needs = numbersOf(missing, false);
  const without = numbersOf(held, true).filter((option) => option >= 0);
  return { requires: needs, forbids: without };
}

/** Groups with the same ways as one; without those that have none. */
function merged(groups: readonly RepairableGroup[]): readonly RepairableGroup[] {
  const byWays = new Map<string, RepairableGroup>();
  for (const { weight, ways } of groups.filter((group) => group.ways.length > 0)) {
    const content = JSON.stringify(ways);
    byWays.set(content, { ways, weight: weight + (byWays.get(content)?.weight ?? 0) });
  }
  return [...byWays.values()];
}

function rivalsAmong(options: readonly OrganizationOption[]): readonly number[] {
  return options.map(({ prerequisite, value }) =>
    options.findIndex((other) => other.prerequisite === prerequisite && other.value !== value),
  );
}
