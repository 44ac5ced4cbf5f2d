import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decisionTables } from '../../src/api/analysis.ts';
import {
  applyRepair,
  contrast,
  defineRule,
  defineRuleset,
  explainTradeoffs,
  extendRuleset,
  guide,
  labels,
  mailFlow,
  questions,
  recommend,
  validate,
  describe as wordAgain,
} from '../../src/index.ts';
import { en } from '../../src/locales/en.ts';
import { renderMailFlow } from '../../src/render/index.ts';
import { calls, choice, configuration, finding, other, places, request } from '../support/calls.ts';
import { anything } from '../support/hostile.ts';

/** Where a value or something in it is not frozen. */
function unfrozenIn(value: unknown, path = 'the result'): string[] {
  if (typeof value !== 'object' || value === null) return [];
  const inner = Object.entries(value).flatMap(([key, part]) => unfrozenIn(part, `${path}.${key}`));
  return Object.isFrozen(value) ? inner : [path, ...inner];
}

describe('what is given stays as it is', () => {
  it.each(calls)('%s changes nothing', (_name, call) => {
    fc.assert(
      fc.property(fc.constantFrom(...places), anything, ([, placed], given) => {
        const all = [given, placed(given)];
        const before = fc.stringify(all);
        for (const each of all) call(each);
        expect(fc.stringify(all)).toBe(before);
      }),
      { numRuns: 60 },
    );
  });

  it('nothing that is given gets frozen', () => {
    const given = JSON.parse(
      JSON.stringify({
        ...{ configuration, request, choice, other, finding, repair: finding.repairs[0] },
        options: { ruleset: guide, locale: en, asOf: '2022-01-01' },
        tradeoffs: { incoming: ['server', 'outlook'], prerequisites: { outlookInstalled: true } },
        extension: { id: 'x', override: { 'outlook-client-retired': 'off' } },
      }),
    );
    validate(given.configuration, given.options);
    recommend(given.request, given.options);
    explainTradeoffs(given.tradeoffs, given.options);
    contrast(given.request, given.choice, given.other, given.options);
    mailFlow(given.configuration, given.options);
    questions(given.configuration, given.options);
    renderMailFlow(given.configuration, given.options);
    decisionTables(given.options.ruleset, { locale: given.options.locale });
    wordAgain(given.finding, given.options);
    labels(given.options);
    applyRepair(given.configuration, given.repair);
    extendRuleset(given.options.ruleset, given.extension);
    defineRuleset(given.options.ruleset);
    defineRule(given.options.ruleset.rules[0]);
    expect(unfrozenIn(given)).toHaveLength(unfrozenIn(JSON.parse(JSON.stringify(given))).length);
  });

  it('an input that can never change gives the same answer', () => {
    const frozen = Object.freeze({
      ...configuration,
      prerequisites: Object.freeze({ outlookInstalled: true }),
    });
    expect(validate(frozen).verdict).toBe('valid');
    expect(applyRepair(frozen, Object.freeze({ outlookInstalled: false }))).toEqual({
      ...configuration,
      prerequisites: { outlookInstalled: false },
    });
    expect(frozen.prerequisites).toEqual({ outlookInstalled: true });
  });
});

describe('no answer can be changed', () => {
  it.each([
    ['a report', () => validate({ ...configuration, outgoing: 'server' })],
    [
      'a report of problems',
      () => validate({ ownr: 'user', prerequisites: { outlookInstaled: 1 } } as unknown),
    ],
    ['a report of bad options', () => validate(configuration, { asOf: 'today' })],
    ['recommendations', () => recommend({ ...request, prerequisites: { outlookInstalled: false } })],
    ['a request’s problems', () => recommend({ needs: 1 } as unknown)],
    ['a contrast', () => contrast(request, choice, other)],
    ['a contrast’s problems', () => contrast(request, choice, choice)],
    ['trade-offs', () => explainTradeoffs()],
    ['a trace', () => mailFlow(configuration)],
    ['a trace’s problems', () => mailFlow({ owner: 1 } as unknown)],
    ['decision tables', () => decisionTables()],
    ['problems of a ruleset', () => decisionTables({ id: 1 })],
    ['questions', () => questions({ ...configuration, outgoing: 'server' })],
    ['questions’ problems', () => questions({ owner: 1 } as unknown)],
    ['labels', () => labels()],
    ['labels of another ruleset', () => labels({ ruleset: extendRuleset(guide, { id: 'other' }) })],
    ['the guide', () => guide],
    ['an extended ruleset', () => extendRuleset(guide, { id: 'other' })],
  ])('%s', (_name, answer) => {
    expect(unfrozenIn(answer())).toEqual([]);
  });
});
