/** Every public function with something unknown in each of its places. */

import { decisionTables } from '../../src/api/analysis.ts';
import {
  applyRepair,
  contrast,
  defineRule,
  defineRuleset,
  explainTradeoffs,
  extendRuleset,
  type Finding,
  guide,
  type Locale,
  labels,
  mailFlow,
  type Options,
  questions,
  recommend,
  validate,
  describe as wordAgain,
} from '../../src/index.ts';
import { en } from '../../src/locales/en.ts';
import { renderMailFlow } from '../../src/render/index.ts';

/** A configuration that is well formed. */
export const configuration = { owner: 'user', incoming: 'outlook', outgoing: 'none' } as const;
/** A request that is well formed. */
export const request = { owner: 'user', needs: { incoming: true, outgoing: true } } as const;
/** Two choices of methods that serve its needs. */
export const choice = { incoming: 'outlook', outgoing: 'outlook' } as const;
export const other = { incoming: 'server', outgoing: 'server' } as const;
/** A finding of the guide, but for its texts. */
export const finding: Finding = {
  ruleId: 'incoming-outlook-requires-outlook',
  kind: 'error',
  direction: 'incoming',
  unmet: ['outlookInstalled'],
  repairs: [{ outlookInstalled: true }],
  sources: [],
  title: 'Outlook wanted',
  message: 'said before',
  remedy: '',
};

/** Does something with what it is given. */
export type Call = (given: unknown) => unknown;

/** Every verb with something unknown in each of its places. */
export const calls: readonly (readonly [string, Call])[] = [
  ['validate(it)', (given) => validate(given)],
  ['validate(…, it)', (given) => validate(configuration, given as Options)],
  ['validate(it, it)', (given) => validate(given, given as Options)],
  ['recommend(it)', (given) => recommend(given)],
  ['recommend(…, it)', (given) => recommend(request, given as Options)],
  ['contrast(it, …, …)', (given) => contrast(given, choice, other)],
  ['contrast(…, it, …)', (given) => contrast(request, given, other)],
  ['contrast(…, …, it)', (given) => contrast(request, choice, given)],
  ['contrast(…, …, …, it)', (given) => contrast(request, choice, other, given as Options)],
  ['explainTradeoffs(it)', (given) => explainTradeoffs(given)],
  ['explainTradeoffs(…, it)', (given) => explainTradeoffs({}, given as Options)],
  ['mailFlow(it)', (given) => mailFlow(given)],
  ['mailFlow(…, it)', (given) => mailFlow(configuration, given as Options)],
  ['decisionTables(it)', (given) => decisionTables(given)],
  ['decisionTables(…, it)', (given) => decisionTables(undefined, given as Options)],
  ['questions(it)', (given) => questions(given)],
  ['questions(…, it)', (given) => questions(configuration, given as Options)],
  ['renderMailFlow(it)', (given) => renderMailFlow(given)],
  ['renderMailFlow(…, it)', (given) => renderMailFlow(configuration, given as Options)],
  ['options.ruleset', (given) => validate(configuration as unknown, { ruleset: given as never })],
  ['options.locale', (given) => validate(configuration, { locale: given as Locale })],
  ['options.asOf', (given) => validate(configuration, { asOf: given as string })],
  ['describe(it, …)', (given) => wordAgain(given as never, en)],
  ['describe(…, it)', (given) => wordAgain(finding, given as Locale)],
  ['describe(…, { ruleset: it })', (given) => wordAgain(finding, { ruleset: given as never })],
  ['applyRepair(it, …)', (given) => applyRepair(given as object, { outlookInstalled: true })],
  ['applyRepair(…, it)', (given) => applyRepair(configuration, given as never)],
  ['labels(it)', (given) => labels(given as Locale)],
  ['labels({ ruleset: it })', (given) => labels({ ruleset: given as never })],
];

/** The places in an input where something may stand. */
export const places: readonly (readonly [string, Call])[] = [
  ...[
    'owner',
    'incoming',
    'outgoing',
    'prerequisites',
    'needs',
    'userCount',
    'locked',
    'priorities',
    'own',
  ].map((key) => [key, (given: unknown) => ({ ...configuration, ...request, [key]: given })] as const),
  [
    'a prerequisite',
    (given) => ({ ...configuration, ...request, prerequisites: { outlookInstalled: given } }),
  ],
  ['a need', (given) => ({ ...configuration, ...request, needs: { incoming: given, outgoing: true } })],
  ['in locked', (given) => ({ ...request, locked: [given] })],
  ['in incoming', (given) => ({ incoming: ['server', given] })],
  ['a ruleset', (given) => ({ ruleset: { ...guide, rules: given } })],
  ['in a ruleset', (given) => ({ ruleset: { ...guide, rules: [...guide.rules, given] } })],
  ['the flow of a ruleset', (given) => ({ ruleset: { ...guide, mailFlow: { incoming: given } } })],
  ['a locale', (given) => ({ locale: { ...en, phrases: given } })],
  ['unmet', (given) => ({ ...finding, unmet: given, message: given })],
  ['repairs', (given) => ({ ...finding, repairs: given })],
];

/** Every function that defines something, with something unknown in each of its places. */
export const definitions: readonly (readonly [string, Call])[] = [
  ['defineRule', (given) => defineRule(given as never)],
  ['defineRuleset', (given) => defineRuleset(given as never)],
  ['extendRuleset(it, …)', (given) => extendRuleset(given as never, { id: 'x' })],
  ['extendRuleset(…, it)', (given) => extendRuleset(guide, given as never)],
  ['added rules', (given) => extendRuleset(guide, { id: 'x', add: [given] as never })],
  ['overrides', (given) => extendRuleset(guide, { id: 'x', override: given as never })],
  ['words', (given) => extendRuleset(guide, { id: 'x', words: given as never })],
];
