/** Names that every object of JavaScript knows are names like any other: nothing of what they mean there is shown. */
import { describe, expect, it } from 'vitest';
import { describe as describeFinding, type Finding } from '../../src/index.ts';
import { en } from '../../src/locales/en.ts';
import { render } from '../../src/render/index.ts';
import { finding } from '../support/calls.ts';

const NAMES = [...Object.getOwnPropertyNames(Object.prototype), 'length', 'name', 'prototype'];

describe('a finding that bears a name of JavaScript', () => {
  it.each(NAMES)('%s as its rule is worded by its own message', (name) => {
    expect(describeFinding({ ...finding, ruleId: name }, en)).toBe('said before');
  });

  it.each(NAMES)('%s as what is not met is worded without it', (name) => {
    const unmet = { ...finding, unmet: [name], repairs: [{ [name]: true }] };
    expect(describeFinding(unmet, en)).toBe(describeFinding({ ...finding, unmet: [], repairs: [] }, en));
  });

  it.each(NAMES)('%s is shown by that name alone', (name) => {
    const given: Finding = { ...finding, ruleId: name, direction: name, unmet: [name], repairs: [] };
    const report = { verdict: 'invalid', ruleset: 'guide', findings: [given] } as const;
    expect(render(report as never, { target: 'text' })).toBe(`✗ Invalid\n\n  ✗ Error ${name}\n  said before`);
  });
});

it('an object in place of a name is passed over, and not asked for its text', () => {
  const hostile = {
    toString() {
      throw new Error('this must never get out');
    },
  };
  const given = { ...finding, unmet: [hostile], direction: hostile } as never;
  expect(describeFinding(given, en)).toBe(describeFinding({ ...finding, unmet: [], repairs: [] }, en));
});
