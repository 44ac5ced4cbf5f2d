/**
 * Weighted maximum coverage with alternatives: choose a few options so that groups of the greatest weight are valid.
 */

/** An alternative: one way in which a group of mailboxes becomes valid. */
export interface Alternative {
  /** The options that are all required, by number; none where nothing has to be done. */
  readonly requires: readonly number[];
  /** The options that are forbidden. */
  readonly forbids: readonly number[];
}

/** Mailboxes that become valid by the same alternatives. */
export interface RepairableGroup {
  /** Weight of the group: mostly its number of mailboxes, a whole number. */
  readonly weight: number;
  /** The group is valid exactly by these alternatives. */
  readonly alternatives: readonly Alternative[];
}

/** A coverage problem: options, and the groups that they make valid. */
export interface CoverageProblem {
  /** Number of options; they are numbered from 0. */
  readonly count: number;
  /** For each option the one that excludes it, such as its opposite; -1 for none. */
  readonly opposites: readonly number[];
  readonly groups: readonly RepairableGroup[];
}

/** A choice of options and its worth. */
export interface Choice {
  /** The chosen options, ascending. */
  readonly chosen: readonly number[];
  /** The weight of all groups that are valid with exactly these options. */
  readonly value: number;
}

/** The weight of all groups that are valid with exactly these options. */
export function worthOf({ groups }: CoverageProblem, chosen: readonly number[]): number {
  const isChosen = new Set(chosen);
  const isOpen = ({ requires, forbids }: Alternative) =>
    requires.every((option) => isChosen.has(option)) && !forbids.some((option) => isChosen.has(option));
  return groups.reduce(
    (sum, { weight, alternatives }) => (alternatives.some(isOpen) ? sum + weight : sum),
    0,
  );
}
