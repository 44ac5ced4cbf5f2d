import { describe, expect, it } from 'vitest';
import { decisionTables } from '../../src/api/analysis.ts';
import { defineRuleset, guide, validate } from '../../src/index.ts';
import { en } from '../../src/locales/en.ts';

const configuration: unknown = { owner: 'user', incoming: 'none', outgoing: 'none' };

function problemsOf(options: unknown, input = configuration) {
  const report = validate(input, options as object);
  return report.verdict === 'malformed' ? report.problems : [];
}

describe('what is wrong with options is told with what is accepted', () => {
  const misfits = { phrases: { ...en.phrases, finding: { ...en.phrases.finding, notKnown: 5 } } };

  it.each<[string, unknown, object]>([
    ['that are none', 5, { code: 'wrong-type', path: ['options'], received: '5', accepted: ['{…}'] }],
    [
      'a text that is none',
      { locale: { ...en, ...misfits } },
      {
        code: 'wrong-type',
        path: ['options', 'locale', 'phrases', 'finding', 'notKnown'],
        received: '5',
        accepted: ['"…"'],
      },
    ],
    [
      'one that there is not',
      { rulset: 1 },
      {
        code: 'unknown-key',
        path: ['options', 'rulset'],
        received: '"rulset"',
        accepted: ['ruleset', 'locale', 'asOf'],
        suggestion: 'ruleset',
      },
    ],
    [
      'a day that is none',
      { asOf: 'today' },
      { code: 'not-accepted', path: ['options', 'asOf'], received: '"today"', accepted: ['YYYY-MM-DD'] },
    ],
    [
      'a day of another kind',
      { asOf: 20260101 },
      { code: 'wrong-type', path: ['options', 'asOf'], received: '20260101', accepted: ['YYYY-MM-DD'] },
    ],
  ])('%s', (_, options, problem) => {
    expect(problemsOf(options)).toEqual([{ ...problem, message: expect.any(String) }]);
  });

  it.each([
    { options: { zebra: 1, locales: 2, alpha: 3 } },
    { options: { alpha: 3, locales: 2, zebra: 1 } },
    { options: { locales: 2, zebra: 1, alpha: 3 } },
  ])('unknown ones in the order of their names, however written: $options', ({ options }) => {
    const paths = problemsOf(options).map(({ path }) => path.join('.'));
    expect(paths).toEqual(['options.alpha', 'options.locales', 'options.zebra']);
  });
});

it.each([
  ['ruleset', 'dataverse', '`dataverse` from `d365-email-rules/rulesets/dataverse`'],
  ['locale', 'sv', '`sv` from `d365-email-rules/locales/sv`'],
])('a name in place of a %s is answered by what to pass', (option, name, import_) => {
  expect(problemsOf({ [option]: name })).toEqual([
    {
      code: 'wrong-type',
      path: ['options', option],
      received: `"${name}"`,
      accepted: ['{…}'],
      message: expect.stringContaining(import_),
    },
  ]);
});

it('one thing wrong with a ruleset and one with another option are both told', () => {
  const ruleset = { ...guide, edition: 5 };
  expect(problemsOf({ ruleset }).length).toBe(1);
  expect(problemsOf({ ruleset, asOf: 5 }).map(({ path }) => path.join('.'))).toEqual([
    'options.ruleset.edition',
    'options.asOf',
  ]);
});

it('a language that can still change is read as it is at each call', () => {
  const changing = JSON.parse(JSON.stringify(en));
  const messageIn = () =>
    problemsOf({ locale: changing }, { ...(configuration as object), owner: 'nobody' })[0]?.message;
  const before = messageIn();
  changing.phrases.problem['not-accepted'] = 'Not so: {received}.';
  expect(messageIn()).toMatch(/^Not so: "?nobody/);
  expect(before).not.toMatch(/^Not so/);
});

describe('a prerequisite among the needs', () => {
  it.each([true, false])('is not accepted, be it %s', (value) => {
    const odd: unknown = { ...(configuration as object), needs: { smtpCompatible: value } };
    expect(problemsOf(undefined, odd as object)).toMatchObject([
      { code: 'unknown-key', path: ['needs', 'smtpCompatible'] },
    ]);
  });
});

it('a day before every date of a ruleset leaves its dated rules out, from what is tabulated as well', () => {
  const ruleset = defineRuleset({
    id: 'dated',
    edition: 'dated',
    vocabulary: { owners: ['one'], directions: { there: ['none', 'some'] }, prerequisites: [] },
    clauses: [],
    terms: {},
    rules: [
      {
        id: 'later',
        kind: 'error',
        since: '2020-01-01',
        sources: [],
        cases: [{ direction: 'there', when: { there: 'some' } }],
      },
    ],
    criteria: [],
    whereToSet: [],
  });
  expect(JSON.stringify(decisionTables(ruleset, { asOf: '2020-01-01' }))).toContain('"later"');
  expect(JSON.stringify(decisionTables(ruleset, { asOf: '2019-12-31' }))).not.toContain('"later"');
});
