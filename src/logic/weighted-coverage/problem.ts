/** One way in which a group of mailboxes becomes valid. */
export interface Alternative {
  /** The options that are all to be chosen, by their numbers; none where nothing need be done. */
  readonly requires: readonly number[];
  /** The options of which none may be chosen. */
  readonly forbids: readonly number[];
}

/** Mailboxes that become valid in the same ways. */
export interface RepairableGroup {
  /** How much it counts that these are valid: mostly how many mailboxes they are, a whole number. */
  readonly weight: number;
  /** In each of these ways they are valid; in any other way they are not. */
  readonly ways: readonly Alternative[];
}

/** What can be chosen, and what that is good for. */
export interface CoverageProblem {
  /** How many options there are; they are numbered from 0. */
  readonly count: number;
  /** For each option the one that can't be chosen beside it, such as the opposite of it; -1 when there is none. */
  readonly rivals: readonly number[];
  readonly groups: readonly RepairableGroup[];
}

/** Some options and what they are worth. */
export interface Choice {
  /** The chosen options, ascending. */
  readonly chosen: readonly number[];
  /** The weight of all groups that are valid when just these are chosen. */
  readonly value: number;
}

/** The weight of all groups that are valid when just these options are chosen. */
export function worthOf({ groups }: CoverageProblem, chosen: readonly number[]): number {
  const isChosen = new Set(chosen);
  const isOpen = ({ requires: needs, forbids: without }: Alternative) =>
    needs.every((option) => isChosen.has(option)) && !without.some((option) => isChosen.has(option));
  return groups.reduce((sum, { weight, ways }) => (ways.some(isOpen) ? sum + weight : sum), 0);
}
