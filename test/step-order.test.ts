import { expect, it } from 'vitest';
import { permittedOrder } from '../src/step-order.ts';

/** Permits just the states that are listed, each by the steps that are done in it. */
const only =
  (...states: readonly string[]) =>
  (done: ReadonlySet<number>) =>
    states.includes([...done].sort((a, b) => a - b).join(''));

it('takes the first order by which every state is permitted', () => {
  expect(permittedOrder(3, () => true)).toEqual([[0], [1], [2]]);
  expect(permittedOrder(3, only('1', '01', '012'))).toEqual([[1], [0], [2]]);
});

it('goes back when a state leads nowhere, and does not try it a second time', () => {
  const asked: string[] = [];
  const permits = only('0', '1', '01', '2', '23', '023', '0123');
  const order = permittedOrder(4, (done) => {
    asked.push([...done].sort((a, b) => a - b).join(''));
    return permits(done);
  });
  expect(order).toEqual([[2], [3], [0], [1]]);
  expect(asked).toHaveLength(new Set(asked).size);
  expect(asked.join('')).not.toContain('4');
});

it('does at once what can’t be done one by one', () => {
  expect(permittedOrder(3, only('0', '012'))).toEqual([[0], [1, 2]]);
});

it('gives up after five thousand states, and then does at once what is left', () => {
  const asked: ReadonlySet<number>[] = [];
  const order = permittedOrder(20, (done) => {
    asked.push(done);
    return done.size < 19;
  });
  const single = Array.from({ length: 18 }, (_, place) => [place]);
  expect(order).toEqual([...single, [18, 19]]);
  // Going on step by step then asks of each of the eighteen, and of both of the last.
  expect(asked).toHaveLength(5000 + 18 + 2);
});
