import { createBudget, type StepBudget } from './step-budget.ts';

/**
 * A reduced, ordered multi-valued decision diagram: a terminal with a result, or a node that tests one column, with a
 * child for each of its values by place.
 * @see https://en.wikipedia.org/wiki/Binary_decision_diagram
 */
export type Diagram<Result> = Terminal<Result> | InnerNode<Result>;

interface Terminal<Result> {
  readonly id: number;
  readonly result: Result;
}

interface InnerNode<Result> {
  readonly id: number;
  readonly column: number;
  readonly children: readonly Diagram<Result>[];
}

/** Makes diagrams that test columns in one order; its unique table makes equal diagrams the same object. */
export interface DiagramManager {
  /** The terminal with a result. */
  terminal<Result>(result: Result): Diagram<Result>;
  /** The diagram that tests one column: a result for each of its values, by place. */
  variable<Result>(column: number, results: readonly Result[]): Diagram<Result>;
  /** A node that tests a column before those of its children: a child for each value, by place. */
  node<Result>(column: number, children: readonly Diagram<Result>[]): Diagram<Result>;
  /** Joins the results of two diagrams (the apply operation). */
  apply<A, B, Result>(a: Diagram<A>, b: Diagram<B>, join: (a: A, b: B) => Result): Diagram<Result>;
  /** The rest of a diagram where a column has the value at one place (cofactor). */
  restrict<Result>(diagram: Diagram<Result>, column: number, place: number): Diagram<Result>;
}

/** A node with more children than this takes further steps. */
const WIDE = 8;
/** Visiting a node takes this share of the steps of joining two. */
const STEPS_TO_SHARE = 1 / 5;
/** More diagrams than fit into memory, so that the ids of two make one number. */
const MOST_DIAGRAMS = 2 ** 26;

/** The unique table: equal terminals and nodes are the same object. */
type UniqueTable = Pick<DiagramManager, 'terminal' | 'node'>;

/**
 * Creates a manager of diagrams, in which equal diagrams are the same object. Each operation visits every pair of
 * nodes only once.
 *
 * @param steps - the most steps that joining may take in all, or a budget for them; beyond it, operations throw
 * {@link BudgetExceeded}.
 */
export function createDiagramManager(steps: number | StepBudget = Number.POSITIVE_INFINITY): DiagramManager {
  const budget = typeof steps === 'number' ? createBudget(steps) : steps;
  const table = createUniqueTable();
  const { terminal, node } = table;
  return {
    terminal,
    node,
    variable: (column, results) =>
      node(
        column,
        results.map((result) => terminal(result)),
      ),
    apply: (a, b, join) => apply(table, budget, a, b, join),
    restrict: (diagram, column, place) => restrict(table, diagram, column, place),
  };
}

function createUniqueTable(): UniqueTable {
  const terminals = new Map<unknown, Terminal<unknown>>();
  const nodes = new Map<string, InnerNode<unknown>>();
  return {
    terminal<Result>(result: Result): Diagram<Result> {
      const known = terminals.get(result) ?? { id: terminals.size + nodes.size, result };
      terminals.set(result, known);
      return known as Terminal<Result>;
    },
    /** A node whose children are all the same makes no difference, and is left out. */
    node<Result>(column: number, children: readonly Diagram<Result>[]): Diagram<Result> {
      const [first] = children as readonly [Diagram<Result>];
      if (children.every((part) => part === first)) return first;
      let key = `${column}`;
      for (const { id } of children) key += ` ${id}`;
      const known = nodes.get(key);
      if (known !== undefined) return known as InnerNode<Result>;
      const made = { id: terminals.size + nodes.size, column, children };
      nodes.set(key, made);
      return made;
    },
  };
}

function apply<A, B, Result>(
  { terminal, node }: UniqueTable,
  budget: StepBudget,
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
    if ('result' in left && 'result' in right) return terminal(join(left.result, right.result));
    const column = Math.min(topVariable(left), topVariable(right));
    const [some, others] = [partsAt(left, column), partsAt(right, column)];
    const places = some ?? (others as readonly unknown[]);
    if (places.length > WIDE) budget.take(places.length / WIDE);
    return node(
      column,
      places.map((_, place) => combineParts(some?.[place] ?? left, others?.[place] ?? right)),
    );
  };
  return combineParts(a, b);
}

function restrict<Result>(
  { node }: UniqueTable,
  diagram: Diagram<Result>,
  column: number,
  place: number,
): Diagram<Result> {
  const done = new Map<number, Diagram<Result>>();
  const restricted = (part: Diagram<Result>): Diagram<Result> => {
    if ('result' in part || part.column > column) return part;
    const known = done.get(part.id) ?? restrictedNode(part);
    done.set(part.id, known);
    return known;
  };
  const restrictedNode = (part: InnerNode<Result>) =>
    part.column === column
      ? (part.children[place] as Diagram<Result>)
      : node(part.column, part.children.map(restricted));
  return restricted(diagram);
}

/** The column that the root tests; for a terminal, a number after all columns. */
function topVariable(diagram: Diagram<unknown>): number {
  return 'result' in diagram ? Number.POSITIVE_INFINITY : diagram.column;
}

/** The children of a diagram by the values of a column; absent when its root does not test that column. */
function partsAt<Result>(diagram: Diagram<Result>, column: number): readonly Diagram<Result>[] | undefined {
  return 'children' in diagram && diagram.column === column ? diagram.children : undefined;
}

/** Every result that values at these places of their columns can have. */
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
        visit(part.children[place] as Diagram<Result>);
  };
  visit(diagram);
  return results;
}

/**
 * The share of all yes-or-no answers for which a diagram is true, after the results for both answers at one column are
 * joined.
 */
export function shareProjected(
  diagram: Diagram<boolean>,
  column: number,
  join: (no: boolean, yes: boolean) => boolean,
  budget: StepBudget,
): number {
  const shares = new Map<number, number>();
  /** The share for two cofactors; above the column, both are the same node. */
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

/** The cofactors of a diagram for the answers no and yes at a column. */
function answersAt<Result>(
  diagram: Diagram<Result>,
  column: number,
): readonly [no: Diagram<Result>, yes: Diagram<Result>] {
  return (partsAt(diagram, column) ?? [diagram, diagram]) as readonly [Diagram<Result>, Diagram<Result>];
}

/** The columns that a diagram depends on, ascending (its support). */
export function support(diagram: Diagram<unknown>): readonly number[] {
  const columns = new Set<number>();
  const seen = new Set<number>();
  const visit = (part: Diagram<unknown>): void => {
    if ('result' in part || seen.has(part.id)) return;
    seen.add(part.id);
    columns.add(part.column);
    part.children.forEach(visit);
  };
  visit(diagram);
  return [...columns].sort((a, b) => a - b);
}
