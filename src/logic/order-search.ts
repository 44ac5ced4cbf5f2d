/**
 * A search in the space of states for an order of steps: depth-first, learning from conflicts (nogoods), with
 * backjumping.
 */

/** The reason to refuse a state (a nogood): every state with these steps done and those left is refused. */
export interface Refusal {
  readonly done: readonly number[];
  readonly left: readonly number[];
}

/** Returns the reason to refuse the state in which some steps are done, by place; undefined for a permitted state. */
export type RefusalOf = (isDone: readonly boolean[]) => Refusal | undefined;

/** An order of single steps; `none` if none exists, `undecided` when the search takes too long. */
export type FoundOrder = readonly number[] | 'none' | 'undecided';

/**
 * The first order of single steps in which every intermediate state is permitted, if it is found in time.
 *
 * If the forward search is too long, it searches backwards: many dead ends forwards are often few backwards.
 *
 * @param count - the number of steps.
 * @param refusalOf - the reason to refuse a state; the first and the last state are permitted.
 * @param mostStates - about how many states may be visited.
 */
export function findOrder(count: number, refusalOf: RefusalOf, mostStates: number): FoundOrder {
  const forwards = firstOrder(count, refusalOf, mostStates / 2);
  if (forwards !== 'undecided') return forwards;
  const mirror = (step: number) => count - 1 - step;
  const mirrored: RefusalOf = (isDone) => {
    const refusal = refusalOf(isDone.toReversed().map((done) => !done));
    return refusal && { done: refusal.left.map(mirror), left: refusal.done.map(mirror) };
  };
  const backwards = firstOrder(count, mirrored, mostStates / 2);
  return typeof backwards === 'object' ? backwards.toReversed().map(mirror) : backwards;
}

/** The state of a search. */
interface Search {
  readonly isDone: boolean[];
  /** The known refusals, listed at each step that is done in them. */
  readonly met: readonly Refusal[][];
  readonly refusalOf: RefusalOf;
  /** Number of states that may still be visited. */
  statesLeft: number;
}

/**
 * The first order of single steps in which every intermediate state is permitted.
 *
 * Depth-first search that learns from conflicts and jumps back to where one began. A refusal holds for all states that
 * agree in the steps that matter, so irrelevant steps are not tried in every order.
 */
function firstOrder(count: number, refusalOf: RefusalOf, statesLeft: number): FoundOrder {
  const places = Array.from({ length: count }, (_, place) => place);
  const search: Search = {
    isDone: places.map(() => false),
    met: places.map(() => []),
    refusalOf,
    statesLeft,
  };
  const { isDone } = search;
  const order: number[] = [];
  while (order.length < count) {
    if (search.statesLeft <= 0) return 'undecided';
    const next = places.find((step) => !isDone[step] && isPermitted(step, search));
    if (next !== undefined) {
      order.push(next);
      isDone[next] = true;
      continue;
    }
    const deadEnd = deadEndIn(search);
    if (deadEnd.done.length === 0) return 'none';
    keep(deadEnd, search);
    while (refuses(deadEnd, isDone)) isDone[order.pop() as number] = false;
  }
  return order;
}

/** Tests if a step may come next, and keeps a new refusal. */
function isPermitted(step: number, search: Search): boolean {
  if (refusalMet(step, search) !== undefined) return false;
  search.statesLeft -= 1;
  const refusal = after(step, search, search.refusalOf);
  if (refusal !== undefined) keep(refusal, search);
  return refusal === undefined;
}

/** A known refusal of the state after a step. */
function refusalMet(step: number, search: Search): Refusal | undefined {
  return after(step, search, (isDone) =>
    (search.met[step] as Refusal[]).findLast((refusal) => refuses(refusal, isDone)),
  );
}

function after<T>(step: number, { isDone }: Search, look: (isDone: readonly boolean[]) => T): T {
  isDone[step] = true;
  const seen = look(isDone);
  isDone[step] = false;
  return seen;
}

/** Keeps a refusal at each of its steps, as any of them may be the last one next time. */
function keep(refusal: Refusal, { met }: Search): void {
  for (const step of refusal.done) (met[step] as Refusal[]).push(refusal);
}

function refuses({ done, left }: Refusal, isDone: readonly boolean[]): boolean {
  return done.every((step) => isDone[step]) && !left.some((step) => isDone[step]);
}

/**
 * The reason why no step can come next: steps that wait for each other, and the done steps that make them wait.
 *
 * In every state with those done and all of these left, none of these can be the first, so the end is unreachable.
 */
function deadEndIn(search: Search): Refusal {
  const waiting = new Set([search.isDone.indexOf(false)]);
  const done = new Set<number>();
  // Steps that are added during the loop are visited as well.
  for (const step of waiting) {
    const refusal = refusalMet(step, search) as Refusal;
    for (const other of refusal.done) if (other !== step) done.add(other);
    for (const other of refusal.left) waiting.add(other);
  }
  return { done: [...done], left: [...waiting] };
}
