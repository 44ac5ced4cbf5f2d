import { createBudget, type StepBudget } from './step-budget.ts';

export { BudgetExceeded, unlessBudgetExceeded } from './step-budget.ts';

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
export interface DiagramManager {
  /** The diagram with one result whatever the values are. */
  terminal<Result>(result: Result): Diagram<Result>;
  /** The diagram that looks at one column: a result for each of its values, by place. */
  variable<Result>(column: number, results: readonly Result[]): Diagram<Result>;
  /** The diagram that looks at one column before those that its parts look at: a part for each of its values, by place. */
  node<Result>(column: number, parts: readonly Diagram<Result>[]): Diagram<Result>;
  /** What comes of the results of two diagrams. */
  apply<A, B, Result>(a: Diagram<A>, b: Diagram<B>, join: (a: A, b: B) => Result): Diagram<Result>;
  /** What is left of a diagram where a column has the value at one place. */
  restrict<Result>(diagram: Diagram<Result>, column: number, place: number): Diagram<Result>;
}

/** A look at a column with more values than this takes further steps. */
const WIDE = 8;
/** To look at a part of a diagram takes so many of the steps that it takes to combine two. */
const STEPS_TO_SHARE = 1 / 5;
/** More than there is room for, so that the ids of two diagrams make one number. */
const MOST_DIAGRAMS = 2 ** 26;

/**
 * Starts a set of diagrams of which equal ones become the same object, so that nothing is worked out twice.
 *
 * @param steps - how many steps combining may take in all, or what they are taken from; beyond that it throws
 * {@link TooLarge}.
 */
export function createDiagramManager(steps: number | StepBudget = Number.POSITIVE_INFINITY): DiagramManager {
  const budget = typeof steps === 'number' ? createBudget(steps) : steps;
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
      const key = left.id * MOST_DIAGRAMS + right.id;
      const known = done.get(key);
      if (known !== undefined) return known;
      const made = makeOf(left, right);
      done.set(key, made);
      return made;
    };
    const makeOf = (left: Diagram<A>, right: Diagram<B>): Diagram<Result> => {
      budget.take(1);
      if ('result' in left && 'result' in right) return leaf(join(left.result, right.result));
      const column = Math.min(topVariable(left), topVariable(right));
      const [some, others] = [partsAt(left, column), partsAt(right, column)];
      const places = some ?? (others as readonly unknown[]);
      if (places.length > WIDE) budget.take(places.length / WIDE);
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
    terminal: leaf,
    node: branch,
    restrict: settle,
    variable: (column, results) =>
      branch(
        column,
        results.map((result) => leaf(result)),
      ),
    apply: combine,
  };
}

/** The column at which a diagram looks first; a result comes after all of them. */
export function topVariable(diagram: Diagram<unknown>): number {
  return 'result' in diagram ? Number.POSITIVE_INFINITY : diagram.column;
}

/** The parts of a diagram by the values of a column; absent when it does not look there first. */
function partsAt<Result>(diagram: Diagram<Result>, column: number): readonly Diagram<Result>[] | undefined {
  return 'parts' in diagram && diagram.column === column ? diagram.parts : undefined;
}

/** Every result that values can have which stand at these places of their columns. */
export function terminalsWithin<Result>(
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

/**
 * In which share of all ways to answer yes or no a diagram comes to true, when the results for the two answers at one
 * column are joined.
 */
export function shareProjected(
  diagram: Diagram<boolean>,
  column: number,
  join: (no: boolean, yes: boolean) => boolean,
  budget: StepBudget,
): number {
  const shares = new Map<number, number>();
  /** Up to the column, both are the same part of the diagram. */
  const shareOf = (no: Diagram<boolean>, yes: Diagram<boolean>): number => {
    if ('result' in no && 'result' in yes) return join(no.result, yes.result) ? 1 : 0;
    const key = no.id * MOST_DIAGRAMS + yes.id;
    const known = shares.get(key) ?? shareOfBranches(no, yes);
    shares.set(key, known);
    return known;
  };
  const shareOfBranches = (no: Diagram<boolean>, yes: Diagram<boolean>): number => {
    budget.take(STEPS_TO_SHARE);
    const first = Math.min(topVariable(no), topVariable(yes));
    const [noIfNo, noIfYes] = answersAt(no, first);
    if (first === column) return shareOf(noIfNo, noIfYes);
    const [yesIfNo, yesIfYes] = answersAt(yes, first);
    return (shareOf(noIfNo, yesIfNo) + shareOf(noIfYes, yesIfYes)) / 2;
  };
  return shareOf(diagram, diagram);
}

/** What is left of a diagram when the answer at a column is no, and when it is yes. */
function answersAt<Result>(
  diagram: Diagram<Result>,
  column: number,
): readonly [no: Diagram<Result>, yes: Diagram<Result>] {
  return (partsAt(diagram, column) ?? [diagram, diagram]) as readonly [Diagram<Result>, Diagram<Result>];
}

/** The columns at which a diagram looks, ascending: those that make a difference. */
export function support(diagram: Diagram<unknown>): readonly number[] {
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
