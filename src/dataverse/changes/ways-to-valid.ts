import type { NormalForm } from '../../logic/formula.ts';

/** Values that facts are to have, a bit for each fact: those that are to be so, and those that are not to be so. */
export interface Values {
  readonly made: number;
  readonly unmade: number;
}

/** What comes of asking that a fact has a value: that is so or not whatever is done, or these values make it so. */
export type Asked = boolean | Values;

/** All smallest sets of values that make a requirement true. */
export interface WaysToTrue {
  readonly ways: readonly Values[];
  /** Set when there were more than were kept: then these are not all. */
  readonly truncated: boolean;
}

/** How many ways are kept at most. */
const MOST_WAYS = 1000;

const DONE: Values = { made: 0, unmade: 0 };

/**
 * Finds every smallest set of values that makes a requirement true.
 *
 * @param ask - what comes of asking that a fact has a value.
 */
export function waysToTrue(
  requirement: NormalForm,
  ask: (prerequisite: string, value: boolean) => Asked,
): WaysToTrue {
  if (requirement.kind === 'literal') {
    const asked = ask(requirement.prerequisite, requirement.value);
    if (typeof asked === 'object') return { ways: [asked], truncated: false };
    return { ways: asked ? [DONE] : [], truncated: false };
  }
  const parts = requirement.parts.map((part) => waysToTrue(part, ask));
  const truncated = parts.some((part) => part.truncated);
  const joined =
    requirement.kind === 'any'
      ? smallest(parts.flatMap(({ ways }) => ways))
      : parts.reduce<WaysToTrue>(
          (all, { ways }) => {
            const next = smallest(all.ways.flatMap((one) => ways.flatMap((other) => together(one, other))));
            return { ways: next.ways, truncated: all.truncated || next.truncated };
          },
          { ways: [DONE], truncated: false },
        );
  return { ways: joined.ways, truncated: truncated || joined.truncated };
}

/** Both together; nothing where they contradict each other. */
function together(one: Values, other: Values): readonly Values[] {
  const [made, unmade] = [one.made | other.made, one.unmade | other.unmade];
  return (made & unmade) === 0 ? [{ made, unmade }] : [];
}

/** Those of which no other is a part, the smallest first. */
function smallest(ways: readonly Values[]): WaysToTrue {
  const kept: Values[] = [];
  for (const way of ways.toSorted((a, b) => sizeOf(a) - sizeOf(b))) {
    if (kept.some((each) => isPart(each, way))) continue;
    if (kept.length === MOST_WAYS) return { ways: kept, truncated: true };
    kept.push(way);
  }
  return { ways: kept, truncated: false };
}

function isPart(part: Values, whole: Values): boolean {
  return (part.made & ~whole.made) === 0 && (part.unmade & ~whole.unmade) === 0;
}

function sizeOf({ made, unmade }: Values): number {
  return bitsIn(made) + bitsIn(unmade);
}

function bitsIn(mask: number): number {
  let count = 0;
  for (let left = mask; left !== 0; left &= left - 1) count++;
  return count;
}
