import { describe, expect, it } from 'vitest';
import { defaultSettings, resolveOptions } from '../../src/engine/options.ts';
import { createReport, createReportList } from '../../src/engine/report-list.ts';
import { defineRuleset, type Rule, type Vocabulary } from '../../src/index.ts';
import type { Facts } from '../../src/rule-language/condition.ts';

const settings = defaultSettings();
const facts = (methods: Facts['methods'], prerequisites: Facts['prerequisites'] = {}): Facts => ({
  ...{ owner: 'user', methods, needs: {}, prerequisites },
});
const server = facts({ incoming: 'server', outgoing: 'none' });
const both = facts({ incoming: 'server', outgoing: 'server' });
const known = facts({ incoming: 'server', outgoing: 'none' }, { smtpCompatible: true });

describe('a list of reports', () => {
  it('numbers different reports from 1, and equal ones alike', () => {
    const reports = createReportList(settings);
    expect([server, both, server, known].map(reports.numberOf)).toEqual([1, 2, 1, 1]);
    expect(reports.count()).toBe(2);
    expect(reports.at(2)).toEqual(createReport(both, settings));
  });

  it('words a finding once for all reports that have it', () => {
    const reports = createReportList(settings);
    const [one, other] = [server, both].map((each) => reports.at(reports.numberOf(each)));
    expect(other?.findings[0]).toBe(one?.findings[0]);
    expect(one?.findings[0]?.ruleId).toBe('incoming-server-requires-processor');
  });

  it('tells what is not met from what is not known', () => {
    const reports = createReportList(settings);
    for (const value of [undefined, false]) {
      const stated = facts({ incoming: 'none', outgoing: 'outlook' }, { outlookInstalled: value });
      expect(reports.at(reports.numberOf(stated))).toEqual(createReport(stated, settings));
    }
    expect(reports.count()).toBe(2);
  });

  it.each<[string, Rule, Facts['prerequisites'][]]>([
    [
      'different repairs of the same',
      {
        ...{ id: 'unlike', kind: 'error', sources: [] },
        cases: [
          {
            ...{ direction: 'there', when: {} },
            requires: { any: [{ all: ['a', { not: 'b' }] }, { all: [{ not: 'a' }, 'b'] }] },
          },
        ],
      },
      [
        { a: true, b: true },
        { a: false, b: false },
      ],
    ],
    [
      'different parts of advice that has no repairs',
      {
        ...{ id: 'both', kind: 'advice', sources: [] },
        cases: [{ direction: 'there', when: {}, requires: { all: ['a', 'b'] } }],
      },
      [
        { a: false, b: true },
        { a: true, b: false },
      ],
    ],
  ])('tells apart findings with %s', (_, rule, values) => {
    const ruleset = defineRuleset<Vocabulary, string, string>({
      ...{ id: 'small', edition: 'small', clauses: [], terms: {}, criteria: [], whereToSet: [] },
      vocabulary: { owners: ['user'], directions: { there: ['none'] }, prerequisites: ['a', 'b'] },
      rules: [rule],
    });
    const resolved = resolveOptions({ ruleset });
    if (!('settings' in resolved)) throw new Error(JSON.stringify(resolved.faults));
    const reports = createReportList(resolved.settings);
    for (const each of values) {
      const stated = facts({ there: 'none' }, each);
      expect(reports.at(reports.numberOf(stated))).toEqual(createReport(stated, resolved.settings));
    }
    expect(reports.count()).toBe(values.length);
  });

  it('counts the memory of each report and each finding once, and gives it back', () => {
    const reports = createReportList(settings);
    expect(reports.bytes()).toBe(0);
    reports.numberOf(server);
    const afterOne = reports.bytes();
    reports.numberOf(known);
    expect(reports.bytes()).toBe(afterOne);
    reports.numberOf(both);
    expect(reports.bytes()).toBeGreaterThan(afterOne);
    reports.clear();
    expect([reports.bytes(), reports.count()]).toEqual([0, 0]);
    expect(reports.numberOf(both)).toBe(1);
    expect(reports.at(1)).toEqual(createReport(both, settings));
  });
});
