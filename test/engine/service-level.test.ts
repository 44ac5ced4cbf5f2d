import { describe, expect, it } from 'vitest';
import { serviceLevels } from '../../src/engine/service-level.ts';
import { defineRuleset, type Ruleset } from '../../src/index.ts';
import { compileRuleset } from '../../src/rule-language/compile.ts';

const rule = (id: string, when: object, requires?: unknown) => ({
  id,
  kind: 'error',
  sources: [],
  cases: [{ direction: 'there', when, ...(requires === undefined ? {} : { requires }) }],
});
const ruleset = defineRuleset({
  id: 'bridges',
  edition: 'lab',
  clauses: [],
  terms: {},
  criteria: [],
  whereToSet: [],
  vocabulary: {
    owners: ['one'],
    directions: { there: ['none', 'bridge', 'ferry'], back: ['none', 'bridge', 'ferry'] },
    prerequisites: ['open', 'wide', 'manned'],
  },
  rules: [
    rule('open', { there: 'bridge' }, 'open'),
    rule('wide-enough-for-two', { there: 'bridge', back: 'bridge' }, 'wide'),
    rule('manned-when-needed', { there: 'ferry', needs: { there: true } }, 'manned'),
    rule('not-one-way', { there: 'ferry', needs: { back: true } }, 'manned'),
  ],
} as never) as Ruleset;
const compiled = compileRuleset(ruleset);
type Stated = Readonly<Record<string, boolean>>;
const served = (there: string, back: string, prerequisites: Stated, needs: Stated = {}) =>
  serviceLevels(compiled, { owner: 'one', methods: { there, back }, needs, prerequisites });

describe('each direction is served', () => {
  it('as its method works: well, perhaps or not', () => {
    expect(served('bridge', 'ferry', { open: true })).toEqual([2, 2]);
    expect(served('bridge', 'ferry', {})).toEqual([1, 2]);
    expect(served('bridge', 'ferry', { open: false })).toEqual([0, 2]);
  });

  it('not at all by none, which nothing is against', () => {
    expect(served('none', 'ferry', {})).toEqual([0, 2]);
  });

  it('as if it were the only one in use', () => {
    expect(served('bridge', 'bridge', { open: true, wide: false })).toEqual([2, 2]);
  });

  it('by what it is needed for, and not by what the other is needed for', () => {
    expect(served('ferry', 'none', { manned: false }, { there: true })).toEqual([0, 0]);
    expect(served('ferry', 'none', { manned: false }, { back: true })).toEqual([2, 0]);
  });
});
