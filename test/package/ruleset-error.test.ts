import { describe, expect, it } from 'vitest';
import * as source from '../../src/index.ts';
import { importBuilt, requireBuilt } from '../support/project.ts';

const copies = {
  'the source': source,
  'the built ES module': await importBuilt<typeof source>('index.js'),
  'the built CommonJS module': requireBuilt<typeof source>('index.cjs'),
};

/** What a copy of the library throws when a ruleset can't mean anything. */
function thrownBy({ extendRuleset, guide }: typeof source): unknown {
  try {
    return extendRuleset(guide, { id: 'not a name' });
  } catch (error) {
    return error;
  }
}

const pairs = Object.entries(copies).flatMap(([thrower, throwing]) =>
  Object.entries(copies).map(([asker, asking]) => ({ thrower, throwing, asker, asking })),
);

describe('a RulesetError', () => {
  it.each(pairs)('of $thrower is an instance for $asker', ({ throwing, asking }) => {
    const error = thrownBy(throwing);
    expect(error instanceof asking.RulesetError).toBe(true);
    expect(error).toMatchObject({ name: 'RulesetError', problems: [{ path: ['id'] }] });
  });

  it('is another class in each of the builds, or there would be nothing to test', () => {
    const classes = Object.values(copies).map(({ RulesetError }) => RulesetError);
    expect(new Set(classes).size).toBe(classes.length);
  });
});
