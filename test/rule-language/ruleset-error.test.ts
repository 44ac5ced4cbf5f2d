import { describe, expect, it } from 'vitest';
import { RulesetError } from '../../src/index.ts';

describe('an instance of RulesetError', () => {
  it('is nothing that is only like one', () => {
    const alike = Object.assign(new Error('x'), { name: 'RulesetError', problems: [] });
    for (const other of [
      alike,
      new TypeError('x'),
      { problems: [] },
      undefined,
      null,
      'RulesetError',
      () => 0,
    ]) {
      expect(other instanceof RulesetError).toBe(false);
    }
  });

  it('is one of a class that extends it, and not the other way round', () => {
    class HouseError extends RulesetError {}
    expect(new HouseError([])).toBeInstanceOf(RulesetError);
    expect(new HouseError([]) instanceof HouseError).toBe(true);
    expect(new RulesetError([]) instanceof HouseError).toBe(false);
  });

  it('shows its mark in no copy and no comparison', () => {
    const error = new RulesetError([]);
    expect(Object.keys(error)).toEqual(['name', 'problems']);
    expect(JSON.parse(JSON.stringify(error))).toEqual({ name: 'RulesetError', problems: [] });
  });
});
