import type { CellLocation } from './location.ts';
import type { Cell } from './tables.ts';

/** A fact that rows show, and where. */
export interface EvidencedFact {
  readonly value: boolean;
  /** Ten places at most. */
  readonly from: readonly CellLocation[];
}

/** What rows show of something; undefined when they do not tell. */
export type Evidence = EvidencedFact | undefined;

/** What a column shows by those of its values that say something; any other, and none at all, does not tell. */
export function evidence({ value, from }: Cell, meaning: ReadonlyMap<unknown, boolean>): Evidence {
  const shown = meaning.get(value);
  return shown === undefined ? undefined : { value: shown, from: [from] };
}

/** What a column of yes and no shows. */
export const YES_OR_NO: ReadonlyMap<unknown, boolean> = new Map([
  [true, true],
  [false, false],
]);

/** What a column of numbers shows: one of these means yes, and the others of so many no. */
export function amongChoices(count: number, ...yes: readonly number[]): ReadonlyMap<unknown, boolean> {
  return new Map(Array.from({ length: count }, (_, choice) => [choice, yes.includes(choice)]));
}

/** Whether all hold: not so as soon as one does not, and not told while one is not told. */
export function allOf(...facts: readonly Evidence[]): Evidence {
  return combined(facts, false);
}

/** Whether one holds: so as soon as one does, and not told while one is not told. */
export function anyOf(...facts: readonly Evidence[]): Evidence {
  return combined(facts, true);
}

/** What all of them say alike; not told when they differ, or one does not tell. */
export function sameOf(...facts: readonly Evidence[]): Evidence {
  const isAlike = facts.every((fact) => fact !== undefined && fact.value === facts[0]?.value);
  return isAlike && facts.length > 0 ? joined(facts as readonly EvidencedFact[]) : undefined;
}

function combined(facts: readonly Evidence[], decisive: boolean): Evidence {
  const deciding = facts.filter((fact): fact is EvidencedFact => fact?.value === decisive);
  if (deciding.length > 0) return joined(deciding);
  return sameOf(...facts);
}

/** More places than that show nothing more. */
const MOST_PLACES = 10;

function joined(facts: readonly EvidencedFact[]): EvidencedFact {
  const from = facts.slice(0, MOST_PLACES).flatMap((fact) => fact.from);
  return { value: (facts[0] as EvidencedFact).value, from: from.slice(0, MOST_PLACES) };
}
