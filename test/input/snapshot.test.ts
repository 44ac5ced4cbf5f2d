/** A snapshot copies any value, in time that grows with what is given and not with how often it is shared. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deepFreeze, isDeepFrozen } from '../../src/input/freeze.ts';
import { toPrintable } from '../../src/input/printable.ts';
import { BYTES, TOO_LARGE, takeSnapshot } from '../../src/input/snapshot.ts';

/** An object that holds the same object twice, on so many levels. */
function doubled(levels: number): object {
  let value: object = { leaf: true };
  for (let level = 0; level < levels; level += 1) value = { a: value, b: value };
  return value;
}

/** How many objects one meets on a walk through a value, and whether something was cut off. */
function walk(value: unknown): { objects: number; isCut: boolean } {
  if (value === TOO_LARGE) return { objects: 0, isCut: true };
  if (typeof value !== 'object' || value === null) return { objects: 0, isCut: false };
  return Object.values(value)
    .map(walk)
    .reduce((sum, part) => ({ objects: sum.objects + part.objects, isCut: sum.isCut || part.isCut }), {
      objects: 1,
      isCut: false,
    });
}

describe('takeSnapshot', () => {
  it('copies what is shared a few times in full', () => {
    expect(walk(takeSnapshot(doubled(10)))).toEqual({ objects: 2 ** 11 - 1, isCut: false });
  });

  it.each([20, 30, 39])('cuts off what is shared on %i levels, so that a walk through it ends', (levels) => {
    const { objects, isCut } = walk(takeSnapshot(doubled(levels)));
    expect(isCut).toBe(true);
    expect(objects).toBeLessThan(300_000);
  });

  it('reads each property once, however often its object is shared', () => {
    let reads = 0;
    const shared = {
      get owner() {
        reads += 1;
        return 'user';
      },
    };
    expect(takeSnapshot([shared, { shared }, shared])).toEqual([
      { owner: 'user' },
      { shared: { owner: 'user' } },
      { owner: 'user' },
    ]);
    expect(reads).toBe(1);
  });

  it('gives the same for shared objects as for equal ones', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (part) => {
        const shared = { a: part, b: [part, part] };
        expect(takeSnapshot(shared)).toEqual(takeSnapshot(JSON.parse(JSON.stringify(shared))));
      }),
    );
  });

  it('takes an object that holds itself for too large, at the place where it does', () => {
    const cyclic: Record<string, unknown> = { owner: 'user' };
    cyclic.needs = cyclic;
    expect(takeSnapshot(cyclic)).toEqual({ owner: 'user', needs: TOO_LARGE });
  });

  it.each([
    ['a list of a thousand million', new Array(1_000_000_000)],
    ['a list with an enormous length', Object.assign([], { length: 2 ** 32 - 1 })],
  ])('takes %s for too large without going through it', (_, list) => {
    expect(takeSnapshot({ list })).toEqual({ list: TOO_LARGE });
  });

  it('takes a buffer for bytes, whatever its length', () => {
    expect(takeSnapshot({ file: new Uint8Array(100_000_000) })).toEqual({ file: BYTES });
    expect(toPrintable(new Uint8Array(3))).toBe('bytes');
  });
});

describe('isDeepFrozen', () => {
  it('sees what is shared on thirty levels once', () => {
    expect(isDeepFrozen(deepFreeze(doubled(30)))).toBe(true);
  });

  it('finds the one part that can change', () => {
    expect(isDeepFrozen(Object.freeze({ a: Object.freeze([{}]) }))).toBe(false);
  });

  it('takes an object with a getter for one that can change, though it is frozen', () => {
    expect(
      isDeepFrozen(
        Object.freeze({
          get a() {
            return 1;
          },
        }),
      ),
    ).toBe(false);
  });

  it('takes a revoked proxy for one that can change', () => {
    const { proxy, revoke } = Proxy.revocable({}, {});
    revoke();
    expect(isDeepFrozen(proxy)).toBe(false);
  });
});
