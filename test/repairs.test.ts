/**
 * The search for minimal repairs where there are too many states to look at: what these expect is plain to see, and a
 * search that looked at everything would not come to an end.
 */
import { describe, expect, it } from 'vitest';
import { type Formula, toRequirement } from '../src/formula.ts';
import { minimalRepairs, REPAIR_LIMIT } from '../src/repairs.ts';

/** As many prerequisites as a vocabulary can have. */
const prerequisites = Array.from({ length: 30 }, (_, index) => `p${index}`);

/** The prerequisites from one place up to another, which is not among them. */
const from = (start: number, end: number) => prerequisites.slice(start, end);

const repairsOf = (
  requires: Formula,
  { values = {}, locked = [] }: { values?: Record<string, boolean>; locked?: readonly string[] } = {},
) => minimalRepairs(toRequirement(requires), { prerequisites, values, locked: new Set(locked) });

const met = (...names: readonly string[]) => Object.fromEntries(names.map((name) => [name, true]));

/** Of each so many prerequisites in a row one. */
const oneOfEach = (size: number, groups: number): Formula => ({
  all: Array.from({ length: groups }, (_, group) => ({ any: from(size * group, size * (group + 1)) })),
});

describe('finds all there are', () => {
  it('of two very different sizes', () => {
    const requires = { any: [{ all: from(0, 20) }, { all: from(20, 25) }] };
    expect(repairsOf(requires)).toEqual({
      repairs: [met(...from(20, 25)), met(...from(0, 20))],
      truncated: false,
    });
  });

  it('of one way among many of another kind', () => {
    const pairs = Array.from({ length: 8 }, (_, pair) => ({ any: from(14 + 2 * pair, 16 + 2 * pair) }));
    const { repairs, truncated } = repairsOf({ any: [{ all: from(0, 14) }, { all: pairs }] });
    expect(repairs).toHaveLength(2 ** 8 + 1);
    expect(repairs[0]).toEqual(met('p14', 'p16', 'p18', 'p20', 'p22', 'p24', 'p26', 'p28'));
    expect(repairs[255]).toEqual(met('p15', 'p17', 'p19', 'p21', 'p23', 'p25', 'p27', 'p29'));
    expect(repairs[256]).toEqual(met(...from(0, 14)));
    expect(truncated).toBe(false);
  });

  it('of one change or nine in three places', () => {
    const requires = {
      all: [0, 10, 20].map((place) => ({ any: [`p${place}`, { all: from(place + 1, place + 10) }] })),
    };
    const { repairs } = repairsOf(requires);
    expect(repairs.map((repair) => Object.keys(repair).length)).toEqual([3, 11, 11, 11, 19, 19, 19, 27]);
    expect(repairs[0]).toEqual(met('p0', 'p10', 'p20'));
    expect(repairs[1]).toEqual(met('p0', 'p10', ...from(21, 30)));
    expect(repairs[7]).toEqual(met(...from(1, 10), ...from(11, 20), ...from(21, 30)));
  });

  it('of which there are none, because the last of what is asked is locked', () => {
    const requires = { all: [{ any: from(28, 30) }, 'p29', oneOfEach(2, 15)] };
    const locked = { values: { p29: false }, locked: ['p29'] };
    expect(repairsOf(requires, locked)).toEqual({ repairs: [], truncated: false });
    expect(repairsOf({ any: [requires, 'p29'] }, locked)).toEqual({ repairs: [], truncated: false });
  });

  it('of which one undoes what another does', () => {
    const requires = { any: ['p1', { all: [{ not: 'p1' }, 'p0', { not: 'p2' }] }] };
    expect(repairsOf(requires).repairs).toEqual([met('p1'), { p0: true, p1: false, p2: false }]);
    expect(repairsOf(requires, { values: { p1: false, p2: true } }).repairs).toEqual([
      met('p1'),
      { p0: true, p2: false },
    ]);
  });
});

describe('lists a thousand at most', () => {
  it('of a million, the first ones', () => {
    const { repairs, truncated } = repairsOf(
      { all: [{ any: prerequisites }, oneOfEach(2, 14)] },
      {
        values: { p29: true },
      },
    );
    const even = from(0, 28).filter((_, place) => place % 2 === 0);
    expect([repairs.length, truncated]).toEqual([REPAIR_LIMIT, true]);
    expect(repairs.slice(0, 3)).toEqual([
      met(...even),
      met(...even.slice(0, -1), 'p27'),
      met(...even.slice(0, -2), 'p25', 'p26'),
    ]);
  });

  it('which is all of a thousand, and not all when a larger one comes after them', () => {
    const thousand = oneOfEach(10, 3);
    const unlike: Formula = { all: from(0, 4).map((name) => ({ not: name })) };
    const all = repairsOf(thousand);
    expect([all.repairs.length, all.truncated]).toEqual([REPAIR_LIMIT, false]);
    expect(repairsOf({ any: [thousand, unlike] })).toEqual({ repairs: all.repairs, truncated: true });
  });
});
