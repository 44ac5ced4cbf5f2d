/** Every function that the package exports takes anything in each of its places: it neither throws nor takes long. */
import { describe, expect, it } from 'vitest';
import * as analysis from '../../src/api/analysis.ts';
import * as schema from '../../src/api/schema.ts';
import * as dataverse from '../../src/dataverse/index.ts';
import * as main from '../../src/index.ts';
import * as en from '../../src/locales/en.ts';
import * as sv from '../../src/locales/sv.ts';
import * as render from '../../src/render/index.ts';
import * as today from '../../src/rulesets/dataverse/index.ts';
import * as guide from '../../src/rulesets/guide/index.ts';
import * as builtIn from '../../src/rulesets/index.ts';
import * as sql from '../../src/sql/index.ts';
import { type Call, choice, configuration, finding, other, request } from '../support/calls.ts';
import { hostile } from '../support/hostile.ts';
import { manifest } from '../support/project.ts';

const ENTRIES: Readonly<Record<string, object>> = {
  '.': main,
  './analysis': analysis,
  './dataverse': dataverse,
  './locales/en': en,
  './locales/sv': sv,
  './render': render,
  './rulesets': builtIn,
  './rulesets/dataverse': today,
  './rulesets/guide': guide,
  './schema': schema,
  './sql': sql,
};

const row = {
  mailboxid: 'b0f6a2f1-0001-4c52-9d34-5b1f0d0c1a01',
  regardingobjecttypecode: 'queue',
  incomingemaildeliverymethod: 1,
  outgoingemaildeliverymethod: 0,
  actdeliverymethod: 2,
};
const audited = dataverse.audit([row]);
const results: unknown[] = [];
if (audited.outcome === 'auditing') for await (const result of audited.results) results.push(result);
const report = main.validate(configuration);
const to = { ...configuration, incoming: 'server' };

/** A function with any arguments. */
type Anything = (...args: unknown[]) => unknown;
const of = (entry: object, name: string) => (entry as Record<string, Anything>)[name] as Anything;

/** The arguments that a function is right with; each of them, and each option named, is replaced by anything in turn. */
interface Use {
  readonly call: Anything;
  readonly args: readonly unknown[];
  readonly options: readonly string[];
}

const OPTIONS = ['ruleset', 'locale', 'asOf'];
const uses: Readonly<Record<string, Use>> = Object.fromEntries(
  (
    [
      ['.', 'applyRepair', [configuration, { outlookInstalled: true }], []],
      ['.', 'contrast', [request, choice, other, {}], OPTIONS],
      ['.', 'defineRule', [guide.guide.rules[0]], []],
      ['.', 'defineRuleset', [guide.guide], []],
      ['.', 'describe', [finding, en.en, guide.guide], []],
      ['.', 'explainTradeoffs', [{}, {}], OPTIONS],
      ['.', 'extendRuleset', [guide.guide, { id: 'x' }], ['id', 'add', 'override', 'words']],
      ['.', 'labels', [en.en, guide.guide], []],
      ['.', 'mailFlow', [configuration, {}], OPTIONS],
      ['.', 'plan', [configuration, to, {}], OPTIONS],
      ['.', 'questions', [configuration, {}], OPTIONS],
      ['.', 'recommend', [request, {}], OPTIONS],
      ['.', 'RulesetError', [[]], []],
      ['.', 'validate', [configuration, {}], OPTIONS],
      ['./analysis', 'analyze', [guide.guide, {}], ['locale', 'asOf']],
      ['./analysis', 'compareRulesets', [guide.guide, today.dataverse, {}], ['locale', 'asOf']],
      ['./analysis', 'decisionTables', [guide.guide, {}], ['locale', 'asOf']],
      ['./dataverse', 'audit', [[row], {}], [...OPTIONS, 'facts', 'origins', 'signal']],
      ['./dataverse', 'checkWords', [en.en], []],
      ['./dataverse', 'organizationChanges', [results, {}], [...OPTIONS, 'removable', 'locked']],
      ['./dataverse', 'readRecords', [new TextEncoder().encode('{"owner":"user"}'), 'a.json'], []],
      ['./render', 'render', [report, { target: 'text' }], [...OPTIONS, 'target', 'before', 'width']],
      ['./render', 'renderMailFlow', [configuration, {}], [...OPTIONS, 'orientation']],
      ['./schema', 'configurationJsonSchema', [guide.guide], []],
      ['./schema', 'configurationSchema', [guide.guide], []],
      ['./schema', 'recommendRequestJsonSchema', [guide.guide], []],
      ['./schema', 'recommendRequestSchema', [guide.guide], []],
      ['./schema', 'tradeoffRequestJsonSchema', [guide.guide], []],
      ['./schema', 'tradeoffRequestSchema', [guide.guide], []],
      ['./schema', 'standardSchema', [{ locale: en.en }], []],
      ['./sql', 'sql', [{}], [...OPTIONS, 'dialect', 'table', 'view', 'key', 'dataverse']],
    ] as const
  ).map(([entry, name, args, options]) => [
    `${entry} ${name}`,
    { call: of(ENTRIES[entry] as object, name), args, options },
  ]),
);

/** Those that throw on purpose, and only a RulesetError. */
const DEFINES = /define|extend|Schema$/;

/** The calls of a function with anything in one of its places. */
function callsOf({ call, args, options }: Use): readonly (readonly [place: string, Call])[] {
  const last = args.length - 1;
  const instead = (index: number, given: unknown) => call(...args.with(index, given));
  return [
    ...args.map((_, index) => [`argument ${index + 1}`, (given: unknown) => instead(index, given)] as const),
    ...options.flatMap((option) => [
      [option, (given: unknown) => instead(last, { ...(args[last] as object), [option]: given })] as const,
      [
        `in ${option}`,
        (given: unknown) => instead(last, { ...(args[last] as object), [option]: [given] }),
      ] as const,
      [
        `below ${option}`,
        (given: unknown) => instead(last, { ...(args[last] as object), [option]: { own: given } }),
      ] as const,
    ]),
  ];
}

/** Waits for an answer, and takes what comes one by one. */
async function settle(answer: unknown): Promise<void> {
  const settled = await answer;
  if (typeof settled !== 'object' || settled === null) return;
  if ('results' in settled) await settle(settled.results);
  if (!(Symbol.asyncIterator in settled)) return;
  for await (const _ of settled as AsyncIterable<unknown>);
}

describe('the list of exports', () => {
  it('has every entry of the package that is code', () => {
    const entries = Object.keys(manifest().exports).filter((entry) => !entry.endsWith('.json'));
    expect(Object.keys(ENTRIES).sort()).toEqual(entries.sort());
  });

  it('has every function that an entry exports', () => {
    const functions = Object.entries(ENTRIES).flatMap(([entry, exported]) =>
      Object.entries(exported).flatMap(([name, value]) =>
        typeof value === 'function' ? [`${entry} ${name}`] : [],
      ),
    );
    expect(Object.keys(uses).sort()).toEqual(functions.sort());
  });
});

/** A source is read to its end, so a list that has none within reach is no mistake that could be told. */
const ENDLESS = 'a list of a thousand million';
const given = [...hostile, [ENDLESS, () => new Array(1_000_000_000)] as const];

describe.each(Object.entries(uses).filter(([name]) => !name.endsWith('RulesetError')))('%s', (name, use) => {
  it.each(given)('takes %s in each of its places', async (kind, make) => {
    for (const [place, call] of callsOf(use)) {
      if (place === 'argument 1' && kind === ENDLESS && name.startsWith('./dataverse')) continue;
      try {
        const answer = call(make());
        if (name.startsWith('./dataverse')) await settle(answer);
      } catch (error) {
        if (DEFINES.test(name) && error instanceof main.RulesetError) continue;
        throw new Error(`${place}: ${String(error)}`, { cause: error });
      }
    }
  });
});
