/**
 * What comes of the values in some columns: a result, or a look at one column and, for each of its values by place, a
 * diagram of what comes of the columns after it.
 */
export type Diagram<Result> = Leaf<Result> | Branch<Result>;

interface Leaf<Result> {
  readonly id: number;
  readonly result: Result;
}

interface Branch<Result> {
  readonly id: number;
  readonly column: number;
  readonly parts: readonly Diagram<Result>[];
}

/** Makes diagrams that look at columns in one order, and of which equal ones are the same object. */
export interface Diagrams {
  /** The diagram with one result whatever the values are. */
  leaf<Result>(result: Result): Diagram<Result>;
  /** The diagram that looks at one column: a result for each of its values, by place. */
  lookAt<Result>(column: number, results: readonly Result[]): Diagram<Result>;
  /** The diagram that looks at one column before those that its parts look at: a part for each of its values, by place. */
  branch<Result>(column: number, parts: readonly Diagram<Result>[]): Diagram<Result>;
  /** What comes of the results of two diagrams. */
  combine<A, B, Result>(a: Diagram<A>, b: Diagram<B>, join: (a: A, b: B) => Result): Diagram<Result>;
  /** What is left of a diagram where a column has the value at one place. */
  settle<Result>(diagram: Diagram<Result>, column: number, place: number): Diagram<Result>;
}

/** Thrown when diagrams take more steps than they may: some are as large as all they tell apart. */
export class TooManySteps extends Error {}

/** Room for the ids of diagrams in one half of a number that is a key for two. */
const MOST_IDS = 2 ** 26;

/**
 * Starts a set of diagrams of which equal ones become the same object, so that nothing is worked out twice.
 *
 * @param mostSteps - how many parts of diagrams may be combined before {@link TooManySteps} is thrown.
 */
export function createDiagrams(mostSteps = Number.POSITIVE_INFINITY): Diagrams {
  let steps = 0;
  const leaves = new Map<unknown, Leaf<unknown>>();
  const branches = new Map<string, Branch<unknown>>();

  function leaf<Result>(result: Result): Diagram<Result> {
    const known = leaves.get(result) ?? { id: leaves.size + branches.size, result };
    leaves.set(result, known);
    return known as Leaf<Result>;
  }

  /** A look at a column that makes no difference is left out. */
  function branch<Result>(column: number, parts: readonly Diagram<Result>[]): Diagram<Result> {
    const [first] = parts as readonly [Diagram<Result>];
    if (parts.every((part) => part === first)) return first;
    let key = `${column}`;
    for (const { id } of parts) key += ` ${id}`;
    const known = branches.get(key);
    if (known !== undefined) return known as Branch<Result>;
    const made = { id: leaves.size + branches.size, column, parts };
    branches.set(key, made);
    return made;
  }

  function combine<A, B, Result>(
    a: Diagram<A>,
    b: Diagram<B>,
    join: (a: A, b: B) => Result,
  ): Diagram<Result> {
    const done = new Map<number, Diagram<Result>>();
    const combineParts = (left: Diagram<A>, right: Diagram<B>): Diagram<Result> => {
      const key = left.id * MOST_IDS + right.id;
      const known = done.get(key);
      if (known !== undefined) return known;
      const made = makeOf(left, right);
      done.set(key, made);
      return made;
    };
    const makeOf = (left: Diagram<A>, right: Diagram<B>): Diagram<Result> => {
      if (++steps > mostSteps) throw new TooManySteps();
      if ('result' in left && 'result' in right) return leaf(join(left.result, right.result));
      const column = Math.min(columnOf(left), columnOf(right));
      const [some, others] = [partsAt(left, column), partsAt(right, column)];
      const places = some ?? (others as readonly unknown[]);
      return branch(
        column,
        places.map((_, place) => combineParts(some?.[place] ?? left, others?.[place] ?? right)),
      );
    };
    return combineParts(a, b);
  }

  function settle<Result>(diagram: Diagram<Result>, column: number, place: number): Diagram<Result> {
    const done = new Map<number, Diagram<Result>>();
    const settled = (part: Diagram<Result>): Diagram<Result> => {
      if ('result' in part || part.column > column) return part;
      const known = done.get(part.id) ?? settledBranch(part);
      done.set(part.id, known);
      return known;
    };
    const settledBranch = (part: Branch<Result>) =>
      part.column === column
        ? (part.parts[place] as Diagram<Result>)
        : branch(part.column, part.parts.map(settled));
    return settled(diagram);
  }

  return {
    leaf,
    branch,
    settle,
    lookAt: (column, results) =>
      branch(
        column,
        results.map((result) => leaf(result)),
      ),
    combine,
  };
}

/** The column at which a diagram looks first; a result comes after all of them. */
export function columnOf(diagram: Diagram<unknown>): number {
  return 'result' in diagram ? Number.POSITIVE_INFINITY : diagram.column;
}

/** The parts of a diagram by the values of a column; absent when it does not look there first. */
function partsAt<Result>(diagram: Diagram<Result>, column: number): readonly Diagram<Result>[] | undefined {
  return 'parts' in diagram && diagram.column === column ? diagram.parts : undefined;
}

/** Every result that values can have which stand at these places of their columns. */
export function resultsWithin<Result>(
  diagram: Diagram<Result>,
  places: readonly (readonly number[])[],
): ReadonlySet<Result> {
  const results = new Set<Result>();
  const seen = new Set<number>();
  const visit = (part: Diagram<Result>): void => {
    if (seen.has(part.id)) return;
    seen.add(part.id);
    if ('result' in part) results.add(part.result);
    else
      for (const place of places[part.column] as readonly number[])
        visit(part.parts[place] as Diagram<Result>);
  };
  visit(diagram);
  return results;
}

/** In which share of all ways to choose values for the columns a diagram comes to true. */
export function shareOf(diagram: Diagram<boolean>): number {
  const shares = new Map<number, number>();
  const share = (part: Diagram<boolean>): number => {
    if ('result' in part) return part.result ? 1 : 0;
    const known =
      shares.get(part.id) ?? part.parts.reduce((sum, each) => sum + share(each), 0) / part.parts.length;
    shares.set(part.id, known);
    return known;
  };
  return share(diagram);
}
