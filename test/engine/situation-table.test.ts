import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createSituationTable, LARGEST_NUMBER } from '../../src/engine/configuration/situation-table.ts';

/** Which of thirty prerequisites matter in a scene: none, a few, or more than can be listed. */
function matteringIn(scene: number): number {
  const patterns = [0, 0b101, 0b1000_0000_0000_0000_0000_0000_0001, 0x3fff_ffff, 0b11_1111_1111, 0xff00];
  return patterns[scene % patterns.length] as number;
}

/** Scenes that are in the list, at its end, behind it, and far beyond what 32 bits hold. */
const scenes = fc.oneof(
  fc.nat(12),
  fc.integer({ min: 2 ** 14 - 6, max: 2 ** 14 + 6 }),
  fc.constantFrom(2 ** 32, 2 ** 40 + 3),
);
const situations = fc
  .tuple(scenes, fc.integer({ min: 0, max: 2 ** 30 - 1 }), fc.integer({ min: 0, max: 2 ** 30 - 1 }))
  .map(([scene, stated, any]) => ({ scene, stated, met: stated & any }));
const SCENES = 2 ** 41;

it('finds what was kept last for a situation, whatever prerequisites say that do not matter', () => {
  const entries = fc.array(fc.tuple(situations, fc.integer({ min: 1, max: LARGEST_NUMBER })), {
    maxLength: 60,
  });
  fc.assert(
    fc.property(entries, fc.array(situations), (kept, others) => {
      const table = createSituationTable(SCENES, matteringIn);
      const model = new Map<string, number>();
      const keyOf = ({ scene, stated, met }: (typeof others)[number]) =>
        [scene, stated & matteringIn(scene), met & matteringIn(scene)].join();
      for (const [situation, number] of kept) {
        const { scene, stated, met } = situation;
        expect(table.find(scene, stated, met)).toBe(model.get(keyOf(situation)) ?? 0);
        table.keep(scene, stated, met, number);
        model.set(keyOf(situation), number);
      }
      for (const situation of [...kept.map(([each]) => each), ...others]) {
        const { scene, stated, met } = situation;
        expect(table.find(scene, stated, met)).toBe(model.get(keyOf(situation)) ?? 0);
      }
    }),
    { numRuns: 300 },
  );
});

describe('memory', () => {
  it('is counted for each scene and each situation that is kept, and given back', () => {
    const table = createSituationTable(SCENES, matteringIn);
    expect(table.bytes()).toBe(0);
    let before = 0;
    for (const [scene, stated] of [
      [0, 0],
      [1, 0],
      [3, 0],
      [3, 5],
      [2 ** 40 + 3, 0],
    ] as const) {
      table.keep(scene, stated, 0, 7);
      expect(table.bytes()).toBeGreaterThan(before);
      before = table.bytes();
    }
    table.clear();
    expect(table.bytes()).toBe(0);
    for (const scene of [0, 1, 3, 2 ** 40 + 3]) expect(table.find(scene, 0, 0)).toBe(0);
  });

  it('does not grow where nothing is kept', () => {
    const table = createSituationTable(SCENES, matteringIn);
    for (let scene = 0; scene < 100; scene++) table.find(scene, 5, 1);
    expect(table.bytes()).toBe(0);
  });
});
