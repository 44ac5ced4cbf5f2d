import { createDiagrams, type Diagram, shareOf } from './decision-diagram.ts';
import type { Requirement } from './formula.ts';

/** A requirement over what is not known: whether each way of completing that meets it. */
export interface Completions {
  /** The prerequisites on which that depends, in the order of the vocabulary. */
  readonly open: readonly string[];
  /** Whether these values of all that is open meet it, a bit each in their order. */
  readonly meets: (values: number) => boolean;
  /** In which share of all completions the value of one open prerequisite decides. */
  readonly influenceOf: (prerequisite: string) => number;
}

/** What becomes of a requirement when what is not known turns out one way or the other. */
export function completionsOf(
  requirement: Requirement,
  prerequisites: readonly string[],
  values: Readonly<Record<string, boolean | undefined>>,
): Completions {
  const diagrams = createDiagrams();
  const unknown = prerequisites.filter((each) => values[each] === undefined);
  const whole = diagramOf(requirement);
  const columns = columnsIn(whole);
  return {
    open: columns.map((column) => unknown[column] as string),
    meets: (bits) => {
      let part = whole;
      while ('parts' in part) {
        part = part.parts[(bits >> columns.indexOf(part.column)) & 1] as Diagram<boolean>;
      }
      return part.result;
    },
    influenceOf: (prerequisite) => {
      const column = unknown.indexOf(prerequisite);
      const [no, yes] = [0, 1].map((place) => diagrams.settle(whole, column, place)) as [
        Diagram<boolean>,
        Diagram<boolean>,
      ];
      return shareOf(diagrams.combine(no, yes, (a, b) => a !== b));
    },
  };

  function diagramOf(part: Requirement): Diagram<boolean> {
    if (part.kind === 'literal') {
      const known = values[part.prerequisite];
      if (known !== undefined) return diagrams.leaf(known === part.value);
      return diagrams.lookAt(unknown.indexOf(part.prerequisite), [!part.value, part.value]);
    }
    const all = part.kind === 'all';
    return part.parts.reduce<Diagram<boolean>>(
      (joined, each) => diagrams.combine(joined, diagramOf(each), (a, b) => (all ? a && b : a || b)),
      diagrams.leaf(all),
    );
  }
}

/** The columns that a diagram looks at, ascending. */
function columnsIn(diagram: Diagram<unknown>): readonly number[] {
  const columns = new Set<number>();
  const seen = new Set<number>();
  const visit = (part: Diagram<unknown>): void => {
    if ('result' in part || seen.has(part.id)) return;
    seen.add(part.id);
    columns.add(part.column);
    part.parts.forEach(visit);
  };
  visit(diagram);
  return [...columns].sort((a, b) => a - b);
}
