import { describe, expect, it } from 'vitest';
import { defineRuleset, type Problem, type Ruleset, type RulesetError, validate } from '../../src/index.ts';
import { dataverse } from '../../src/rulesets/dataverse/index.ts';

const GUID = '5d0e5f0c-0000-4000-8000-00000000000A';

/** The guidance of today with another request to make mailboxes active, or to set their incoming method. */
function withRequest(request: { readonly active?: object; readonly incoming?: object }): Ruleset {
  const ruleset = JSON.parse(JSON.stringify(dataverse));
  const { prerequisites, directions } = ruleset.changes;
  Object.assign(prerequisites.mailboxActive.webApi, request.active);
  Object.assign(directions.incoming.webApi, request.incoming);
  return ruleset;
}

function problemsOf(ruleset: Ruleset): readonly Problem[] {
  try {
    defineRuleset(ruleset);
    return [];
  } catch (error) {
    return (error as RulesetError).problems;
  }
}

const ACTIVE = ['changes', 'prerequisites', 'mailboxActive', 'webApi'];
const INCOMING = ['changes', 'directions', 'incoming', 'webApi'];

describe('a request that a ruleset has the Web API sent', () => {
  it.each<[name: string, path: string]>([
    ['a record by the id of the mailbox', 'mailboxes({mailboxid})'],
    ['a record by an id that the organization knows', 'organizations({organizationid})'],
    ['a record by its id', `new_settings(${GUID})`],
  ])('is addressed to %s', (_, path) => {
    expect(problemsOf(withRequest({ active: { path }, incoming: { path } }))).toEqual([]);
  });

  it.each<[name: string, path: string]>([
    ['a line break', 'mailboxes({mailboxid}) HTTP/1.1\r\n\r\nDELETE /api/data/v9.2/accounts'],
    ['a line break at its end', 'mailboxes({mailboxid})\n'],
    ['a line separator of Unicode', 'mailboxes({mailboxid})\u2028'],
    ['a line break that is coded', 'mailboxes({mailboxid})%0d%0a'],
    ['a blank', 'mailboxes({mailboxid}) '],
    ['nothing', ''],
    ['no id', 'mailboxes'],
    ['an id of another kind', "mailboxes('1')"],
    ['an id that is too short', 'mailboxes(5d0e5f0c)'],
    ['an id in two kinds of braces', `mailboxes({${GUID}})`],
    ['two records', 'mailboxes({mailboxid})/contacts({contactid})'],
    ['an action', 'mailboxes({mailboxid})/Microsoft.Dynamics.CRM.Delete'],
    ['another host', 'https://elsewhere.example/mailboxes({mailboxid})'],
    ['a folder above', '../mailboxes({mailboxid})'],
    ['a query', 'mailboxes({mailboxid})?$select=name'],
    ['letters of another alphabet', 'mаilboxes({mailboxid})'],
  ])('is refused with the place for a path with %s', (_, path) => {
    const problems = problemsOf(withRequest({ active: { path }, incoming: { path } }));
    expect(problems.map(({ code, path: at }) => [code, at])).toEqual([
      ['not-accepted', [...ACTIVE, 'path']],
      ['not-accepted', [...INCOMING, 'path']],
    ]);
    for (const { message } of problems) {
      expect(message).toContain('an entity set and, in parentheses, a GUID');
      expect(message).not.toMatch(/[\r\n\u2028]/);
    }
  });

  it('is a PATCH: there is no place for another method', () => {
    const [problem, ...others] = problemsOf(withRequest({ active: { method: 'DELETE' } }));
    expect(problem).toMatchObject({ code: 'unknown-key', path: [...ACTIVE, 'method'] });
    expect(others).toEqual([]);
  });

  it.each<[name: string, body: unknown, at: readonly string[], code: string]>([
    ['a text with a line break', { name: 'a\r\n--batch_1' }, ['name'], 'not-accepted'],
    ['a text with another control character', { name: 'a\u0085' }, ['name'], 'not-accepted'],
    ['a text with a line separator', { name: 'a\u2029' }, ['name'], 'not-accepted'],
    ['half of a character', { name: '\ud83d' }, ['name'], 'not-accepted'],
    ['a column with a line break', { 'a\n': 1 }, ['a\n'], 'not-accepted'],
    ['a column without a name', { '': 1 }, [''], 'not-accepted'],
    ['an annotation that is none of these', { 'a@odata.type': 'x' }, ['a@odata.type'], 'not-accepted'],
    ['a prototype', JSON.parse('{"__proto__":1}'), ['__proto__'], 'not-accepted'],
    [
      'a reference to another host',
      { 'a@odata.bind': 'https://x.example/a(1)' },
      ['a@odata.bind'],
      'not-accepted',
    ],
    ['a reference that is no text', { 'a@odata.bind': 1 }, ['a@odata.bind'], 'not-accepted'],
    ['an object', { name: {} }, ['name'], 'wrong-type'],
    ['a list', { name: [] }, ['name'], 'wrong-type'],
    ['null', { name: null }, ['name'], 'wrong-type'],
    ['no number', { name: Number.NaN }, ['name'], 'wrong-type'],
    ['a list in its place', [], [], 'wrong-type'],
    ['a text in its place', '{}', [], 'wrong-type'],
  ])('is refused with the place for a body with %s', (_, body, at, code) => {
    const problems = problemsOf(withRequest({ active: { body } }));
    expect(problems.map((problem) => problem.path)).toEqual([[...ACTIVE, 'body', ...at]]);
    expect(problems[0]?.code).toBe(code);
  });

  it('is refused with the place for a column that is none', () => {
    const problems = problemsOf(withRequest({ incoming: { column: 'a":1}\r\n' } }));
    expect(problems.map(({ path }) => path)).toEqual([[...INCOMING, 'column']]);
  });

  it('may change columns to plain values, and refer to a record', () => {
    const body = { name: 'Åsa “x” \\ {y}', statecode: 0, allowed: true, 'profile@odata.bind': `/a(${GUID})` };
    expect(problemsOf(withRequest({ active: { body } }))).toEqual([]);
  });

  it('is checked too where the ruleset is an option', () => {
    const ruleset = withRequest({ active: { path: 'x\r\n' } });
    const report = validate({ owner: 'user' }, { ruleset });
    expect(report).toMatchObject({
      verdict: 'malformed',
      problems: [{ path: ['options', 'ruleset', ...ACTIVE, 'path'] }],
    });
  });
});
