import { expect, it } from 'vitest';
import { defineRuleset, type Finding, type Formula, validate } from '../../src/index.ts';

const names: readonly string[] = ['a', 'b', 'c', 'd'];

/** What the one rule of a ruleset finds, where it requires a formula and something is known. */
function findingsOn(
  requires: Formula,
  prerequisites: Readonly<Record<string, boolean>>,
  kind: 'error' | 'advice' = 'error',
): readonly Finding[] {
  const ruleset = defineRuleset({
    id: 'made',
    edition: 'made',
    vocabulary: { owners: ['one'], directions: { there: ['none', 'some'] }, prerequisites: names },
    clauses: [],
    terms: {},
    rules: [{ id: 'rule', kind, sources: [], cases: [{ direction: 'there', when: {}, requires }] }],
    criteria: [],
    whereToSet: [],
    words: { en: { rules: { rule: { title: '', message: '', why: '', remedy: '', ignoreWhen: '' } } } },
  });
  const report = validate({ owner: 'one', there: 'some', prerequisites } as unknown, { ruleset });
  if (report.verdict === 'malformed') throw new Error(report.problems[0]?.message);
  return report.findings;
}

/** What it says is not met. */
function sentenceOn(...given: Parameters<typeof findingsOn>): string {
  return findingsOn(...given)
    .map(({ message }) => message)
    .join();
}

const b: Formula = { not: 'b' };
const pairs: Formula = { any: [{ all: ['a', 'b'] }, { all: ['b', 'c'] }, { all: ['a', 'c'] }] };

it.each<[string, Formula, Readonly<Record<string, boolean>>, string]>([
  ['one thing', 'a', { a: false }, 'Not met: a.'],
  ['one thing that may be met', 'a', {}, 'Not confirmed: a.'],
  ['several of which any would do', { any: ['a', 'b'] }, { a: false, b: false }, 'Not met: a; b.'],
  [
    'all of several, of which one is not known',
    { all: ['a', 'b'] },
    { a: false },
    'Not met or not confirmed: a; b.',
  ],
  [
    'fewer ways than things',
    { any: [{ all: ['a', 'b'] }, 'c'] },
    { a: false, c: false },
    'Not met or not confirmed: a; b; c.',
  ],
  [
    'as many ways as things, of two each',
    pairs,
    { a: false, b: false },
    'Not met or not confirmed: a; b; c.',
  ],
  [
    'as many ways as things, of which one way is of one thing only',
    { any: ['a', { all: ['b', 'c'] }, { all: ['b', 'd'] }, { all: ['c', 'd'] }] },
    { a: false, b: false, c: false, d: false },
    'Not met or not confirmed: a; b; c; d.',
  ],
  [
    'things of which one is in no way',
    { any: ['a', { all: ['b', 'c', { not: 'c' }] }] },
    { a: false, b: false, c: false },
    'Not met or not confirmed: a; b; c.',
  ],
  [
    'what must not be, which only a later way asks for',
    { any: ['a', b] },
    { a: false, b: true },
    'Not met: a; not the case that “b”.',
  ],
])('says of %s what is not met', (_, requires, known, sentence) => {
  expect(sentenceOn(requires, known)).toBe(sentence);
});

it('says of advice what is not met, and of several things only that one of them is not', () => {
  expect(sentenceOn('a', { a: false }, 'advice')).toBe('Not met: a.');
  expect(sentenceOn({ all: ['a', 'b'] }, { a: false }, 'advice')).toBe('Not met or not confirmed: a; b.');
});

it('says of advice that it has no repairs, not that some were left out', () => {
  const [finding] = findingsOn('a', { a: false }, 'advice');
  expect(finding?.repairs).toEqual([]);
  expect(finding).not.toHaveProperty('repairsTruncated');
});
