import { expect, it } from 'vitest';
import { lazily } from '../../src/input/lazily.ts';

function counted() {
  const asked: string[] = [];
  const part = (name: string) => () => {
    asked.push(name);
    return name.toUpperCase();
  };
  return { asked, object: lazily<{ a: string; b: string }>({ a: part('a'), b: part('b') }) };
}

it('makes a part when it is first asked for, and only once', () => {
  const { asked, object } = counted();
  expect(asked).toEqual([]);
  expect([object.b, object.b]).toEqual(['B', 'B']);
  expect(asked).toEqual(['b']);
  expect(object.a).toBe('A');
  expect(asked).toEqual(['b', 'a']);
});

it('has its keys before any part is made, and is copied with all of them', () => {
  const { asked, object } = counted();
  expect(Object.keys(object)).toEqual(['a', 'b']);
  expect(asked).toEqual([]);
  expect({ ...object }).toEqual({ a: 'A', b: 'B' });
});

it('keeps what was made, and cannot be given another', () => {
  const { object } = counted();
  expect(object.a).toBe('A');
  expect(Reflect.set(object, 'a', 'other')).toBe(false);
  expect(Reflect.set(object, 'b', 'other')).toBe(false);
  expect([object.a, object.b]).toEqual(['A', 'B']);
});

it('makes its parts even when it was frozen before', () => {
  const { asked, object } = counted();
  expect(Object.freeze(object).b).toBe('B');
  expect([object.b, asked]).toEqual(['B', ['b']]);
});
