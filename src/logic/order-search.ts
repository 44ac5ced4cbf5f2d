/** Why a state is refused: so is every state in which these steps are done and those are left. */
export interface Refusal {
  readonly done: readonly number[];
  readonly left: readonly number[];
}

/** Why the state in which some steps are done, each at its place, is refused; undefined where it is permitted. */
export type RefusalOf = (isDone: readonly boolean[]) => Refusal | undefined;

/** An order of single steps; `none` where there is none, `undecided` where it would take too long to find out. */
export type FoundOrder = readonly number[] | 'none' | 'undecided';

/**
 * An order of single steps in which every state between is permitted: the first one, where it is found in time.
 *
 * Else the search goes backwards from the end. What leads there forwards through many dead ends often has few that way.
 *
 * @param count - how many steps there are.
 * @param refusalOf - why a state is refused; the one before all steps and the one after them are permitted.
 * @param mostStates - how many states may be looked at, about.
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

/** How far a search has come. */
interface Search {
  readonly isDone: boolean[];
  /** The refusals that were met, by each step that is done in them. */
  readonly met: readonly Refusal[][];
  readonly refusalOf: RefusalOf;
  /** How many states may still be looked at. */
  statesLeft: number;
}

/**
 * The first order of single steps in which every state between is permitted.
 *
 * A depth-first search that learns from conflicts and jumps back to where one began. What has refused one state refuses
 * all that are alike in what mattered, so that steps which do not matter are not tried in every order.
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

/** Whether a step may come next; a refusal is kept. */
function isPermitted(step: number, search: Search): boolean {
  if (refusalMet(step, search) !== undefined) return false;
  search.statesLeft -= 1;
  const refusal = after(step, search, search.refusalOf);
  if (refusal !== undefined) keep(refusal, search);
  return refusal === undefined;
}

/** A refusal that was met before, of the state after a step. */
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

/** Keeps a refusal at each of its steps, as any may be the last before it is met again. */
function keep(refusal: Refusal, { met }: Search): void {
  for (const step of refusal.done) (met[step] as Refusal[]).push(refusal);
}

function refuses({ done, left }: Refusal, isDone: readonly boolean[]): boolean {
  return done.every((step) => isDone[step]) && !left.some((step) => isDone[step]);
}

/**
 * Why no step can come next: steps of which each waits for another of them, and what is done that makes them wait.
 *
 * While that is done and all of these are left, none of them can be the first; so the end is out of reach.
 */
function deadEndIn(search: Search): Refusal {
  const waiting = new Set([search.isDone.indexOf(false)]);
  const done = new Set<number>();
  // Steps that are added on the way come up as well.
  for (const step of waiting) {
    const refusal = refusalMet(step, search) as Refusal;
    for (const other of refusal.done) if (other !== step) done.add(other);
    for (const other of refusal.left) waiting.add(other);
  }
  return { done: [...done], left: [...waiting] };
}
