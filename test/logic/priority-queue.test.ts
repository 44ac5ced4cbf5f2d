import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createPriorityQueue } from '../../src/logic/priority-queue.ts';

it('gives the first of what is in it, whenever it is asked', () => {
  const steps = fc.array(fc.oneof(fc.integer({ min: 0, max: 20 }), fc.constant('pop' as const)));
  fc.assert(
    fc.property(steps, (asked) => {
      const queue = createPriorityQueue<number>((a, b) => a - b);
      let expected: number[] = [];
      for (const step of asked) {
        if (step !== 'pop') {
          queue.push(step);
          expected = [...expected, step].sort((a, b) => a - b);
        } else {
          expect(queue.pop()).toBe(expected[0]);
          expected = expected.slice(1);
        }
      }
    }),
  );
});
