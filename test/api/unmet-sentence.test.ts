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

/** What it says is so here. */
function sentenceOn(...given: Parameters<typeof findingsOn>): string {
  return findingsOn(...given)
    .map(({ message }) => message)
    .join();
}

const b: Formula = { not: 'b' };
const pairs: Formula = { any: [{ all: ['a', 'b'] }, { all: ['b', 'c'] }, { all: ['a', 'c'] }] };

it.each<[string, Formula, Readonly<Record<string, boolean>>, string]>([
  ['one thing', 'a', { a: false }, '“a” is not true.'],
  ['one thing that may be met', 'a', {}, 'It is not known whether a.'],
  [
    'two of which either would do',
    { any: ['a', 'b'] },
    { a: false, b: false },
    '“a” is not true, and “b” is not true.',
  ],
  [
    'all of two, of which one is not known',
    { all: ['a', 'b'] },
    { a: false },
    '“a” is not true. It is not known whether b.',
  ],
  [
    'either of two of which neither is known',
    { any: ['a', 'b'] },
    {},
    'It is not known whether a, nor whether b.',
  ],
  [
    'either of two of which one is not met',
    { any: ['a', 'b'] },
    { b: false },
    '“b” is not true. It is not known whether a.',
  ],
  [
    'fewer ways than things',
    { any: [{ all: ['a', 'b'] }, 'c'] },
    { a: false, c: false },
    '“a” is not true, and “c” is not true. It is not known whether b.',
  ],
  [
    'three that are not met, in a sentence each',
    { any: ['a', { all: ['b', 'c', { not: 'c' }] }] },
    { a: false, b: false, c: false },
    '“a” is not true. “b” is not true. “c” is not true.',
  ],
  [
    'three that are not known, in a sentence each',
    pairs,
    {},
    'It is not known whether a. It is not known whether b. It is not known whether c.',
  ],
  ['something that must not be', { any: ['a', b] }, { a: false, b: true }, '“a” is not true, and b.'],
  [
    'something that must not be, though no repair asks for it',
    { any: ['a', { all: [b, 'c', { not: 'c' }] }] },
    { a: false, b: true, c: false },
    '“a” is not true. B. “c” is not true.',
  ],
])('says of %s what is so here', (_, requires, known, sentence) => {
  expect(sentenceOn(requires, known)).toBe(sentence);
});

it('says of advice what is not met, and nothing of a requirement that may be met', () => {
  expect(sentenceOn('a', { a: false }, 'advice')).toBe('“a” is not true.');
  expect(sentenceOn({ all: ['a', 'b'] }, { a: false }, 'advice')).toBe(
    '“a” is not true. It is not known whether b.',
  );
});

it('says of advice that it has no repairs, not that some were left out', () => {
  const [finding] = findingsOn('a', { a: false }, 'advice');
  expect(finding?.repairs).toEqual([]);
  expect(finding).not.toHaveProperty('repairsTruncated');
});
