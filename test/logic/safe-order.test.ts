import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Refusal, RefusalOf } from '../../src/logic/order-search.ts';
import { type StepOrder, safeOrder } from '../../src/logic/safe-order.ts';

/** Refuses the states that some of these refuse. */
const refusedBy =
  (refusals: readonly Refusal[]): RefusalOf =>
  (isDone) =>
    refusals.find(
      ({ done, left }) => done.every((step) => isDone[step]) && left.every((step) => !isDone[step]),
    );

/** Permits just the states that are listed, each by the steps that are done in it, beside the first and the last. */
const only =
  (...states: readonly string[]): RefusalOf =>
  (isDone) => {
    const done = placesOf(isDone, true);
    return states.includes(done.join(''))
      ? undefined
      : { done: [...done], left: [...placesOf(isDone, false)] };
  };

function placesOf(isDone: readonly boolean[], value: boolean): readonly number[] {
  return isDone.flatMap((done, place) => (done === value ? [place] : []));
}

/** The state in which these steps are done, out of so many. */
function stateOf(done: readonly number[], count: number): readonly boolean[] {
  return Array.from({ length: count }, (_, place) => done.includes(place));
}

/** The first order of single steps, found by going on from every permitted state with every step. */
function firstByBruteForce(count: number, refusalOf: RefusalOf): readonly number[] | undefined {
  const goOn = (done: readonly number[]): readonly number[] | undefined => {
    if (done.length === count) return done;
    for (let step = 0; step < count; step++) {
      if (done.includes(step) || refusalOf(stateOf([...done, step], count)) !== undefined) continue;
      const found = goOn([...done, step]);
      if (found !== undefined) return found;
    }
    return undefined;
  };
  return goOn([]);
}

/** Every set of some steps but the empty one and the whole. */
function properParts(steps: readonly number[]): readonly (readonly number[])[] {
  return Array.from({ length: 2 ** steps.length - 2 }, (_, index) =>
    steps.filter((_step, place) => ((index + 1) >> place) % 2 === 1),
  );
}

/** An order takes each step once, through permitted states, and takes nothing together that could come apart there. */
function expectPermitted({ steps }: StepOrder, count: number, refusalOf: RefusalOf): void {
  const done: number[] = [];
  for (const step of steps) {
    for (const part of properParts(step)) {
      expect(refusalOf(stateOf([...done, ...part], count))).toBeDefined();
    }
    done.push(...step);
    expect(refusalOf(stateOf(done, count))).toBeUndefined();
  }
  expect(done.toSorted((a, b) => a - b)).toEqual([...Array(count).keys()]);
}

/** Steps that are done, and steps that are left, which do not share one. */
function refusalsAmong(count: number, most: number): fc.Arbitrary<Refusal> {
  return fc
    .shuffledSubarray([...Array(count).keys()], { minLength: 2, maxLength: Math.min(count, most) })
    .chain((steps) =>
      fc
        .integer({ min: 1, max: steps.length - 1 })
        .map((cut) => ({ done: steps.slice(0, cut), left: steps.slice(cut) })),
    );
}

describe('an order of steps', () => {
  it('is the first by which every state is permitted', () => {
    expect(safeOrder(3, () => undefined)).toEqual({ steps: [[0], [1], [2]], undecided: false });
    expect(safeOrder(3, only('1', '01', '012')).steps).toEqual([[1], [0], [2]]);
    expect(safeOrder(0, () => undefined).steps).toEqual([]);
  });

  it('goes back where a state leads nowhere', () => {
    expect(safeOrder(4, only('0', '1', '01', '2', '23', '023', '0123')).steps).toEqual([[2], [3], [0], [1]]);
  });

  it('takes together what can’t be taken one by one, and only that', () => {
    expect(safeOrder(3, only('0', '012')).steps).toEqual([[0], [1, 2]]);
    expect(safeOrder(4, only('0', '012', '0123')).steps).toEqual([[0], [1, 2], [3]]);
    expect(safeOrder(5, only('12', '012', '01234')).steps).toEqual([[1, 2], [0], [3, 4]]);
  });

  it('takes nothing else together: what could be taken one by one comes first', () => {
    // 1 and 2 go together only; 3 and 4 one by one, but not after 0.
    const refusals = [
      { done: [1], left: [2] },
      { done: [2], left: [1] },
      { done: [0, 3], left: [4] },
      { done: [0, 4], left: [3] },
    ];
    expect(safeOrder(5, refusedBy(refusals)).steps).toEqual([[1, 2], [3], [4], [0]]);
  });

  it('is of single steps whenever there is one, the first of them: as when all orders are tried', () => {
    const cases = fc.integer({ min: 0, max: 7 }).chain((count) =>
      fc.record({
        count: fc.constant(count),
        refusals: fc.array(count < 2 ? fc.constant({ done: [0], left: [0] }) : refusalsAmong(count, 5), {
          maxLength: 24,
        }),
      }),
    );
    let [single, together] = [0, 0];
    fc.assert(
      fc.property(cases, ({ count, refusals }) => {
        const refusalOf = refusedBy(refusals);
        const order = safeOrder(count, refusalOf);
        const first = firstByBruteForce(count, refusalOf);
        expect(order.undecided).toBe(false);
        expectPermitted(order, count, refusalOf);
        if (first === undefined) together += 1;
        else {
          single += 1;
          expect(order.steps).toEqual(first.map((step) => [step]));
        }
      }),
      { numRuns: 3000 },
    );
    expect(Math.min(single, together)).toBeGreaterThan(100);
  });

  it('is found so as well where states are refused one by one, without any reason they share', () => {
    const cases = fc.integer({ min: 1, max: 7 }).chain((count) =>
      fc.record({
        count: fc.constant(count),
        permitted: fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 2 ** count, maxLength: 2 ** count }),
        share: fc.integer({ min: 3, max: 8 }),
      }),
    );
    fc.assert(
      fc.property(cases, ({ count, permitted, share }) => {
        const refusalOf: RefusalOf = (isDone) => {
          const [done, left] = [placesOf(isDone, true), placesOf(isDone, false)];
          const number = done.reduce((sum, step) => sum + 2 ** step, 0);
          const isPermitted = done.length % count === 0 || (permitted[number] as number) < share;
          return isPermitted ? undefined : { done, left };
        };
        const order = safeOrder(count, refusalOf);
        expectPermitted(order, count, refusalOf);
        const first = firstByBruteForce(count, refusalOf);
        if (first !== undefined) expect(order.steps).toEqual(first.map((step) => [step]));
      }),
      { numRuns: 1000 },
    );
  });
});

/** What refuses many states but leaves an order, which is not told to the search. */
const hidden = fc.integer({ min: 14, max: 35 }).chain((count) =>
  fc.record({
    count: fc.constant(count),
    refusals: fc
      .tuple(
        fc.shuffledSubarray([...Array(count).keys()], { minLength: count, maxLength: count }),
        fc.array(refusalsAmong(count, 5), { minLength: count, maxLength: 12 * count, size: 'max' }),
      )
      .map(([order, refusals]) => {
        const at = (step: number) => order.indexOf(step);
        // A state of that order is refused when all that is to be done comes before all that is to be left.
        return refusals.filter(({ done, left }) => Math.max(...done.map(at)) > Math.min(...left.map(at)));
      }),
  }),
);

/** Steps of which two have to come next to each other while none of the others is done, or while just some are. */
function bridge(
  count: number,
  pair: readonly [number, number],
  before: readonly number[],
): readonly Refusal[] {
  const others = [...Array(count).keys()].filter((step) => !pair.includes(step));
  return [pair, [pair[1], pair[0]] as const].flatMap(([one, other]) =>
    others.map((step) =>
      before.includes(step) ? { done: [one], left: [other, step] } : { done: [one, step], left: [other] },
    ),
  );
}

describe('of many steps', () => {
  it.each([14, 20, 27, 35])(
    'what has to come first, before %i steps that then do not matter, is found',
    (count) => {
      for (const pair of [
        [count - 2, count - 1],
        [0, count - 1],
        [3, 9],
      ] as const) {
        for (const before of [[], [1, 2], [5, 6, 10, 11, 12]]) {
          let asked = 0;
          const refusalOf = refusedBy(bridge(count, pair, before));
          const order = safeOrder(count, (isDone) => {
            asked += 1;
            return refusalOf(isDone);
          });
          expect(order.undecided).toBe(false);
          expect(order.steps).toHaveLength(count);
          expectPermitted(order, count, refusalOf);
          expect(asked).toBeLessThan(count ** 2);
        }
      }
    },
  );

  it('an order that is hidden among refused states is found, and few states are looked at for it', () => {
    let [asked, steps] = [0, 0];
    fc.assert(
      fc.property(hidden, ({ count, refusals }) => {
        const refusalOf = refusedBy(refusals);
        const order = safeOrder(count, (isDone) => {
          asked += 1;
          return refusalOf(isDone);
        });
        expect(order.undecided).toBe(false);
        expect(order.steps).toHaveLength(count);
        expectPermitted(order, count, refusalOf);
        steps += count;
      }),
      { numRuns: 500 },
    );
    expect(asked / steps).toBeLessThan(10);
  });

  it('an order that only few states lead to is found from the end', () => {
    // Of the first fifteen steps each set is permitted, and none leads to the end.
    const order = safeOrder(20, (isDone) => {
      const [done, left] = [placesOf(isDone, true), placesOf(isDone, false)];
      const isOnTheWay = done.every((step) => step >= left.length);
      return isOnTheWay || done.every((step) => step < 15) ? undefined : { done, left };
    });
    const backwards = Array.from({ length: 20 }, (_, place) => [19 - place]);
    expect(order).toEqual({ steps: backwards, undecided: false });
  });
});

describe('where no order is found in time', () => {
  /** Refuses each state for itself in which so many steps are done. */
  const refusedAt =
    (...numbers: readonly number[]): RefusalOf =>
    (isDone) => {
      const [done, left] = [placesOf(isDone, true), placesOf(isDone, false)];
      return numbers.includes(done.length) ? { done, left } : undefined;
    };
  const single = (from: number, to: number) =>
    Array.from({ length: to - from }, (_, index) => [from + index]);

  it('the fewest steps are taken together that can be, and the answer says that it is not decided', () => {
    expect(safeOrder(20, refusedAt(10))).toEqual({
      steps: [...single(0, 9), [9, 10], ...single(11, 20)],
      undecided: true,
    });
  });

  it('all that are left are taken together when it would take too long to find the fewest', () => {
    const asked: (readonly boolean[])[] = [];
    const refusalOf = refusedAt(...[9, 10, 11, 12, 13, 14, 15]);
    const order = safeOrder(24, (isDone) => {
      asked.push(isDone);
      return refusalOf(isDone);
    });
    expect(order).toEqual({
      steps: [...single(0, 8), [...single(8, 24).flat()]],
      undecided: true,
    });
    // Both ways half of five thousand states, and then at most a thousand sets.
    expect(asked.length).toBeLessThan(6000);
  });

  it('the answer says so as well when just the fewest steps are not found', () => {
    expect(safeOrder(20, refusedAt(...Array.from({ length: 11 }, (_, index) => 9 + index)))).toEqual({
      steps: [...single(0, 8), [...single(8, 20).flat()]],
      undecided: true,
    });
  });
});
