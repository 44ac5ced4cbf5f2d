import { expect, it } from 'vitest';
import { defineRuleset, guide, type RuleCase, validate } from '../src/index.ts';
import { defaultSettings } from '../src/options.ts';
import { createReportTable } from '../src/report-table.ts';

const first = { owner: 'user', incoming: 'server', outgoing: 'none' };
const second = { owner: 'queue', incoming: 'server', outgoing: 'none' };

it('keeps a report, and gives the same one for all that the rules can’t tell apart', () => {
  const judge = createReportTable(defaultSettings());
  expect(judge({ ...first, prerequisites: { outlookInstalled: true } })).toBe(judge(first));
  expect(judge({ ...first, userCount: 9 })).toBe(judge({ ...first, userCount: 1 }));
  expect(judge({ ...first, userCount: 10 })).not.toBe(judge({ ...first, userCount: 9 }));
});

it('tells apart what only the condition of advice looks at', () => {
  const advice = (id: string, conditions: Pick<RuleCase, 'when' | 'unless'>) =>
    ({ id, kind: 'advice', sources: [], cases: [{ direction: 'there', ...conditions }] }) as const;
  const looking = defineRuleset({
    id: 'looking',
    edition: 'looking',
    vocabulary: { owners: ['one'], directions: { there: ['none', 'some'] }, prerequisites: ['lit', 'shut'] },
    clauses: [],
    terms: {},
    rules: [
      advice('open', { when: {}, unless: { prerequisites: { shut: true } } }),
      advice('bright', { when: { prerequisites: { lit: true } } }),
    ],
    criteria: [],
    whereToSet: [],
  });
  const spoken = (prerequisites: object) => {
    const given: unknown = { owner: 'one', there: 'none', prerequisites };
    const report = validate(given, { ruleset: looking });
    return report.verdict === 'malformed' ? [] : report.findings.map(({ ruleId }) => ruleId);
  };
  expect(spoken({})).toEqual(['open']);
  expect(spoken({ lit: true })).toEqual(['open', 'bright']);
  expect(spoken({ lit: false, shut: true })).toEqual([]);
  expect(spoken({ shut: false })).toEqual(['open']);
  expect(spoken({ lit: true, shut: true })).toEqual(['bright']);
});

it('makes a report afresh once the table is full', () => {
  const judge = createReportTable(defaultSettings(), 1);
  expect(judge(first)).toBe(judge(first));
  expect(judge(second)).not.toBe(judge(second));
  expect(judge(second)).toEqual(validate(second));
});

it('judges by a ruleset that can still change as it is at each call', () => {
  const changing = JSON.parse(JSON.stringify(guide));
  expect(validate(first, { ruleset: changing }).verdict).toBe('undetermined');
  changing.rules = [];
  expect(validate(first, { ruleset: changing }).verdict).toBe('valid');
});

it('an input that can be read only at the second time is no trap', () => {
  const moody = () => {
    let asked = 0;
    return new Proxy(
      {},
      {
        ownKeys() {
          if (asked++ === 0) throw new Error('not yet');
          return [];
        },
      },
    );
  };
  expect(validate({ ...first, prerequisites: moody() })).toMatchObject({
    verdict: 'malformed',
    problems: [{ code: 'unreadable', path: ['prerequisites'] }],
  });
  expect(validate(moody())).toMatchObject({ problems: [{ code: 'unreadable', path: [] }] });
});
