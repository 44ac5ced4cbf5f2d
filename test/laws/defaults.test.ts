import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyze, compareRulesets, decisionTables } from '../../src/api/analysis.ts';
import {
  contrast,
  explainTradeoffs,
  extendRuleset,
  type Finding,
  guide,
  type Locale,
  labels,
  mailFlow,
  type Options,
  plan,
  questions,
  type Ruleset,
  recommend,
  validate,
  describe as wordAgain,
} from '../../src/index.ts';
import { en } from '../../src/locales/en.ts';
import { sv } from '../../src/locales/sv.ts';
import { render, renderMailFlow } from '../../src/render/index.ts';
import { dataverse } from '../../src/rulesets/dataverse/index.ts';
import { sql } from '../../src/sql/index.ts';
import { choice, configuration, finding, other, request } from '../support/calls.ts';
import { nearConfigurations, nearRecommendRequests, nearTradeoffRequests } from '../support/near-inputs.ts';
import { extendedGuides, ownRulesets } from '../support/rulesets.ts';

/** The locale in place of the one that is used when none is given, and the ruleset likewise. */
type Told = Options<Ruleset>;

const configurations = nearConfigurations(guide);
const requests = nearRecommendRequests(guide);
const choices = fc.record({
  incoming: fc.constantFrom('none', 'outlook', 'server', 'fax'),
  outgoing: fc.constantFrom('none', 'outlook', 'server'),
});
const pairs = fc.tuple(configurations, configurations);

/** Every function that takes a ruleset and a locale, asked something of any kind. */
const ASKS: readonly (readonly [string, fc.Arbitrary<(told: Told) => unknown>])[] = [
  ['validate', configurations.map((input) => (told) => validate(input as unknown, told))],
  ['recommend', requests.map((input) => (told) => recommend(input as unknown, told))],
  ['explainTradeoffs', nearTradeoffRequests(guide).map((input) => (told) => explainTradeoffs(input, told))],
  [
    'contrast',
    fc.tuple(requests, choices, choices).map(
      ([input, a, b]) =>
        (told) =>
          contrast(input as unknown, a, b, told),
    ),
  ],
  [
    'contrast of the same',
    requests.map((input) => (told) => contrast(input as unknown, choice, choice, told)),
  ],
  ['mailFlow', configurations.map((input) => (told) => mailFlow(input as unknown, told))],
  ['questions', configurations.map((input) => (told) => questions(input as unknown, told))],
  [
    'plan',
    pairs.map(
      ([from, to]) =>
        (told) =>
          plan(from as unknown, to as unknown, told),
    ),
  ],
  ['renderMailFlow', configurations.map((input) => (told) => renderMailFlow(input, told))],
  [
    'render',
    configurations.map(
      (input) => (told) => render(validate(input as unknown, told), { target: 'markdown', ...told }),
    ),
  ],
];

/** Functions that are asked the same each time. */
const SINGLE: readonly (readonly [string, (told: Told) => unknown])[] = [
  ['labels', (options) => labels(options)],
  ['describe', (options) => wordAgain(finding, options)],
  ['decisionTables', ({ ruleset, locale }) => decisionTables(ruleset, locale ? { locale } : {})],
  ['analyze', ({ locale }) => analyze(null as never, locale ? { locale } : {})],
  ['compareRulesets', ({ locale }) => compareRulesets(guide, null as never, locale ? { locale } : {})],
  ['sql', (told) => sql(told)],
  ['sql, asked wrongly', (told) => sql({ ...told, table: '' })],
  [
    'render of recommendations',
    (told) => render(recommend(request as never, told), { target: 'text', ...told }),
  ],
  ['render of what is no answer', (told) => render(5 as never, { target: 'text', ...told })],
];

describe('a function that is told nothing does as if it were told the guide and English', () => {
  it.each(ASKS)('%s', (_name, asks) => {
    fc.assert(
      fc.property(asks, (ask) => {
        const untold = ask({});
        expect(untold).toEqual(ask({ ruleset: guide as Ruleset, locale: en }));
        expect(untold).toEqual(ask({ ruleset: guide as Ruleset }));
        expect(untold).toEqual(ask({ locale: en }));
      }),
    );
  });

  it.each(SINGLE)('%s', (_name, ask) => {
    expect(ask({})).toEqual(ask({ ruleset: guide as Ruleset, locale: en }));
  });
});

describe('a ruleset that is told has its words from English, as if that were told, too', () => {
  it.each(ASKS)('%s', (_name, asks) => {
    const rulesets = fc.oneof(
      fc.constant<Ruleset>(dataverse),
      ownRulesets.map(({ ruleset }) => ruleset),
      extendedGuides.map(({ ruleset }) => ruleset),
    );
    fc.assert(
      fc.property(asks, rulesets, (ask, ruleset) => {
        expect(ask({ ruleset })).toEqual(ask({ ruleset, locale: en }));
      }),
      { numRuns: 50 },
    );
  });
});

describe('a locale must have what a function shows, and no more', () => {
  const { phrases, rulesets } = sv;
  const { problem, faultReason, finding: ofFindings } = phrases;
  const { prerequisites, negations, rules } = rulesets.guide;
  const small = {
    id: 'sv',
    phrases: { problem, faultReason, finding: ofFindings },
    rulesets: { guide: { prerequisites, negations, rules } },
  } as unknown as Locale;

  it('validate takes one that has only that', () => {
    const wrong = { ...configuration, owner: 'usr' };
    expect(validate(configuration, { locale: small })).toEqual(validate(configuration, { locale: sv }));
    expect(validate(wrong as object as unknown, { locale: small })).toEqual(
      validate(wrong as object as unknown, { locale: sv }),
    );
  });

  it('contrast refuses it, and names each text that it needs besides', () => {
    const answer = contrast(request, choice, other, { locale: small });
    const paths = answer.outcome === 'malformed' ? answer.problems.map(({ path }) => path.join('.')) : [];
    expect(paths).toContain('options.locale.phrases.contrast');
    expect(paths).toContain('options.locale.rulesets.guide.methods');
    expect(paths).not.toContain('options.locale.rulesets.guide.rules');
  });

  it('what it says besides of any ruleset are texts as well', () => {
    const house = extendRuleset(guide, {
      id: 'house',
      add: [{ id: 'own', kind: 'advice', sources: [], cases: [{ direction: 'incoming', when: {} }] }],
    });
    const ofGuide = { ...small.rulesets.guide, rules: { ...rules, own: { message: 5 } } };
    const locale = { ...small, rulesets: { guide: ofGuide, other: { criteria: { fast: 1 } } } } as unknown;
    const report = validate(configuration, { ruleset: house, locale: locale as Locale });
    expect(report.verdict === 'malformed' && report.problems).toMatchObject([
      { code: 'wrong-type', path: ['options', 'locale', 'rulesets', 'guide', 'rules', 'own', 'message'] },
      { code: 'wrong-type', path: ['options', 'locale', 'rulesets', 'other', 'criteria', 'fast'] },
    ]);
  });

  it('a finding is worded again in it', () => {
    expect(wordAgain(finding as Finding, small)).toBe(wordAgain(finding, sv));
  });
});
