import { expect, it } from 'vitest';
import { type Configuration, validate } from '../../src/index.ts';
import { SPACE } from '../models/guide.ts';
import { everyKnown, everyNeed, everyScene } from '../support/guide-space.ts';

/** Every setting: an owner, a pair of methods, what is needed. */
const everySetting = everyScene.flatMap((scene) => everyNeed.map((needs) => ({ ...scene, needs })));

/** The verdict on a setting for each state of the prerequisites, by the state's code. */
function verdictsOn(setting: Configuration): string[] {
  return everyKnown.map((prerequisites) => validate({ ...setting, prerequisites }).verdict);
}

/** Walks through every state of which a prerequisite is not known, with the two states in which it is. */
function* everyFillingIn(): Generator<readonly [state: number, whenTrue: number, whenFalse: number]> {
  for (let state = everyKnown.length - 1; state >= 0; state -= 1) {
    for (let place = 0; place < SPACE.prerequisites.length; place += 1) {
      const step = 3 ** place;
      if (Math.floor(state / step) % 3 === 0) yield [state, state + step, state + 2 * step];
    }
  }
}

const fillingsIn = [...everyFillingIn()];

it('the states are numbered as this test reads them', () => {
  for (const [state, whenTrue, whenFalse] of [fillingsIn[0], fillingsIn[5000], fillingsIn.at(-1)].flatMap(
    (each) => (each === undefined ? [] : [each]),
  )) {
    const [before, after, otherwise] = [everyKnown[state], everyKnown[whenTrue], everyKnown[whenFalse]];
    const added = Object.keys(after ?? {}).filter((name) => !Object.keys(before ?? {}).includes(name));
    expect(added).toHaveLength(1);
    expect(after).toEqual({ ...before, [String(added[0])]: true });
    expect(otherwise).toEqual({ ...before, [String(added[0])]: false });
  }
  expect(fillingsIn).toHaveLength(7 * 3 ** 6);
});

it('what becomes known never changes a verdict that is settled', () => {
  for (const setting of everySetting) {
    const verdicts = verdictsOn(setting);
    for (const [state, ...after] of fillingsIn) {
      if (verdicts[state] === 'undetermined') continue;
      for (const next of after) {
        if (verdicts[next] !== verdicts[state]) {
          const prerequisites = [everyKnown[state], everyKnown[next]];
          expect({ setting, prerequisites, verdict: verdicts[next] }).toEqual({
            setting,
            prerequisites,
            verdict: verdicts[state],
          });
        }
      }
    }
  }
});

it('every undetermined configuration can turn out valid, and can turn out invalid', () => {
  let undetermined = 0;
  for (const setting of everySetting) {
    const verdicts = verdictsOn(setting);
    for (const outcome of ['valid', 'invalid']) {
      // States come with the most that is known first, so what a state can lead to is known when it is its turn.
      const canBecome = verdicts.map((verdict) => verdict === outcome);
      for (const [state, whenTrue, whenFalse] of fillingsIn) {
        if (canBecome[whenTrue] === true || canBecome[whenFalse] === true) canBecome[state] = true;
      }
      const stuck = verdicts.findIndex((verdict, state) => verdict === 'undetermined' && !canBecome[state]);
      if (stuck >= 0) expect({ ...setting, prerequisites: everyKnown[stuck], outcome }).toBe('reachable');
    }
    undetermined += verdicts.filter((verdict) => verdict === 'undetermined').length;
  }
  expect(undetermined).toBeGreaterThan(0);
});

it('a configuration of which everything is known is never undetermined', () => {
  const complete = everyKnown.filter((known) => Object.keys(known).length === SPACE.prerequisites.length);
  expect(complete).toHaveLength(2 ** 7);
  for (const setting of everySetting) {
    for (const prerequisites of complete) {
      const { verdict } = validate({ ...setting, prerequisites });
      if (verdict === 'undetermined') expect({ ...setting, prerequisites }).toBe('settled');
    }
  }
});
