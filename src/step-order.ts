/** The most sets of steps that are tried before several steps are taken together. */
const MOST_TRIED = 5000;

/**
 * An order of steps in which every state between is permitted: the places of the steps, taken together where no order
 * of single ones is found.
 *
 * Steps come as early as they may, those first that stand first.
 *
 * @param count - how many steps there are, at most 35.
 * @param permits - whether the state may be after the steps with these places; it may be after all of them.
 */
export function permittedOrder(
  count: number,
  permits: (done: ReadonlySet<number>) => boolean,
): readonly (readonly number[])[] {
  const tried = new Set<string>();
  const search = (done: readonly number[]): readonly number[] | undefined => {
    if (done.length === count) return done;
    for (let place = 0; place < count; place++) {
      // A place that is done already gives a state that was tried.
      const next = new Set([...done, place]);
      const key = [...next].sort((a, b) => a - b).join();
      if (tried.has(key) || tried.size >= MOST_TRIED) continue;
      tried.add(key);
      const found = permits(next) ? search([...next]) : undefined;
      if (found !== undefined) return found;
    }
    return undefined;
  };
  const single = search([]);
  if (single !== undefined) return single.map((place) => [place]);
  return together(count, permits);
}

/** Single steps while there is a permitted one, and then all that are left at once. */
function together(
  count: number,
  permits: (done: ReadonlySet<number>) => boolean,
): readonly (readonly number[])[] {
  const places = Array.from({ length: count }, (_, place) => place);
  const order: number[][] = [];
  const done = new Set<number>();
  for (;;) {
    const left = places.filter((place) => !done.has(place));
    if (left.length === 0) return order;
    const next = left.find((place) => permits(new Set([...done, place])));
    const step = next === undefined ? left : [next];
    order.push(step);
    for (const place of step) done.add(place);
  }
}
