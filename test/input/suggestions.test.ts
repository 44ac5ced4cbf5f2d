import { expect, it } from 'vitest';
import {
  defineRuleset,
  guide,
  type Problem,
  type Ruleset,
  type RulesetError,
  recommend,
  validate,
} from '../../src/index.ts';

const bare = {
  id: 'bare',
  edition: 'bare',
  vocabulary: { owners: ['o', 'team'], directions: { calls: ['none'] }, prerequisites: [] },
  clauses: [],
  terms: {},
  rules: [],
  criteria: [],
  whereToSet: [],
} as const;

/** The only problem that `validate` has with an owner of a small ruleset. */
function problemWith(owner: unknown): Problem | undefined {
  const report = validate({ owner, calls: 'none' } as unknown, { ruleset: defineRuleset(bare) as Ruleset });
  return report.verdict === 'malformed' ? report.problems[0] : undefined;
}

it.each([
  ['user', 'usr', 'user'],
  ['user', 'User', 'user'],
  ['user', 'used', 'user'],
  ['user', 'group', undefined],
])('something close to %s is suggested: %s', (_, owner, suggestion) => {
  const report = validate({ owner, incoming: 'none', outgoing: 'none' } as unknown);
  expect(report.verdict === 'malformed' && report.problems[0]?.suggestion).toBe(suggestion);
});

it('a name of one letter is close to nothing', () => {
  expect(problemWith('x')).not.toHaveProperty('suggestion');
  expect(problemWith('tem')?.suggestion).toBe('team');
});

it('where nothing is accepted, nothing is listed', () => {
  const answer = recommend(
    { owner: 'o', needs: { calls: false }, locked: ['a'] },
    { ruleset: defineRuleset(bare) as Ruleset },
  );
  const [problem] = answer.outcome === 'malformed' ? answer.problems : [];
  expect(problem).toMatchObject({ code: 'not-accepted', path: ['locked', 0], accepted: [] });
  expect(problem?.message).toBe('`locked[0]` is `"a"`, which is not accepted.');
});

it('a bad name of a direction is what came', () => {
  const vocabulary = { ...guide.vocabulary, directions: { 'by fax': ['none'] } };
  try {
    defineRuleset({ ...bare, vocabulary } as never);
  } catch (error) {
    const [problem] = (error as RulesetError).problems;
    expect(problem).toMatchObject({ path: ['vocabulary', 'directions', 'by fax'], received: '"by fax"' });
    return;
  }
  expect.unreachable();
});
