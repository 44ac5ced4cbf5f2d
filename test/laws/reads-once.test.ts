import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  applyRepair,
  contrast,
  explainTradeoffs,
  guide,
  mailFlow,
  type Options,
  questions,
  recommend,
  validate,
  describe as wordAgain,
} from '../../src/index.ts';
import { en } from '../../src/locales/en.ts';
import { choice, configuration, finding, other, request } from '../support/calls.ts';
import { counted, readAgain, withCountingGetters } from '../support/counted.ts';
import { nearConfigurations, nearRequests, nearTradeoffRequests, reordered } from '../support/inputs.ts';

type Verb = (input: unknown) => object;

const verbs: readonly (readonly [string, fc.Arbitrary<object>, Verb])[] = [
  ['validate', nearConfigurations, (input) => validate(input)],
  ['recommend', nearRequests, (input) => recommend(input)],
  ['contrast', nearRequests, (input) => contrast(input, choice, other)],
  ['explainTradeoffs', nearTradeoffRequests, (input) => explainTradeoffs(input)],
  ['mailFlow', nearConfigurations, (input) => mailFlow(input)],
  ['questions', nearConfigurations, (input) => questions(input)],
];

const copyOfTheGuide = JSON.parse(JSON.stringify(guide));
const copyOfEnglish = JSON.parse(JSON.stringify(en));
const manyOptions: readonly (readonly [string, object])[] = [
  ['none of them', {}],
  ['a day', { asOf: '2021-01-01' }],
  ['what is frozen', { ruleset: guide, locale: en, asOf: '2021-01-01' }],
  ['what is not frozen', { ruleset: copyOfTheGuide, locale: copyOfEnglish }],
  [
    'what is wrong',
    { ruleset: { ...copyOfTheGuide, rules: [{ id: 5 }] }, locale: { id: 5 }, asOf: 5, own: {} },
  ],
];

/** Everything that JSON would lose, beside the text of the rest: two equal answers give one text. */
function textOf(value: unknown): string {
  return fc.stringify(value);
}

describe.each(verbs)('%s', (_name, inputs, verb) => {
  it('reads each property once, and nothing but own keys', () => {
    fc.assert(
      fc.property(inputs, (input) => {
        const watched = counted(input);
        expect(textOf(verb(watched.value))).toBe(textOf(verb(input)));
        expect(readAgain(watched.reads).filter((path) => !/\.length /.test(path))).toEqual([]);
        expect(watched.reads.strays).toEqual([]);
      }),
    );
  });

  it('calls each getter once', () => {
    fc.assert(
      fc.property(inputs, (input) => {
        const watched = withCountingGetters(input);
        expect(textOf(verb(watched.value))).toBe(textOf(verb(input)));
        expect(readAgain(watched.reads)).toEqual([]);
        for (const key of Object.keys(input)) expect(watched.reads.times.get(`.${key}`)).toBe(1);
      }),
    );
  });

  it('takes undefined for absent', () => {
    fc.assert(
      fc.property(inputs, (input) => {
        const { prerequisites } = input as { prerequisites?: unknown };
        const isRecord = prerequisites instanceof Object && !Array.isArray(prerequisites);
        const inner = isRecord
          ? { prerequisites: { own: undefined, ...prerequisites, other: undefined } }
          : {};
        const padded = { zzzz: undefined, userCount: undefined, ...input, own: undefined, ...inner };
        expect(textOf(verb(padded))).toBe(textOf(verb(input)));
      }),
    );
  });

  it('leaves inherited keys, symbols and what can’t be enumerated unread', () => {
    fc.assert(
      fc.property(inputs, (input) => {
        const unread = () => {
          throw new Error('this is not to be read');
        };
        const prototype = {
          get incoming() {
            return unread();
          },
          get userCount() {
            return unread();
          },
        };
        const padded = Object.create(prototype, {
          ...Object.getOwnPropertyDescriptors(input),
          hidden: { enumerable: false, get: unread },
          [Symbol('owner')]: { enumerable: true, get: unread },
        });
        expect(textOf(verb(padded))).toBe(textOf(verb(input)));
      }),
    );
  });

  it('answers alike in whatever order the keys come', () => {
    fc.assert(
      fc.property(inputs, fc.nat(), (input, seed) => {
        expect(JSON.stringify(verb(reordered(input, seed)))).toBe(JSON.stringify(verb(input)));
      }),
    );
  });

  it('answers alike with and without a prototype', () => {
    fc.assert(
      fc.property(inputs, (input) => {
        const bare = Object.create(null, Object.getOwnPropertyDescriptors(input));
        expect(textOf(verb(bare))).toBe(textOf(verb(input)));
      }),
    );
  });

  it.each(manyOptions)('reads each property of its options once, given %s', (_what, options) => {
    for (const watch of [counted, withCountingGetters]) {
      const watched = watch(options);
      const input = ['validate', 'mailFlow', 'questions'].includes(_name) ? configuration : request;
      const contrastTwo = (given: unknown, options?: Options) => contrast(given, choice, other, options);
      const verbs = { validate, recommend, explainTradeoffs, mailFlow, questions, contrast: contrastTwo };
      const ask = verbs[_name as 'validate'];
      ask(input as unknown, watched.value as Options);
      expect(readAgain(watched.reads).filter((path) => !/\.length /.test(path))).toEqual([]);
      expect(watched.reads.strays).toEqual([]);
    }
  });
});

describe('lists', () => {
  it.each([
    ['locked', (list: unknown) => recommend({ ...request, locked: list } as unknown)],
    ['priorities', (list: unknown) => recommend({ ...request, priorities: list } as unknown)],
    ['incoming', (list: unknown) => explainTradeoffs({ incoming: list } as unknown)],
    ['where no list is accepted', (list: unknown) => validate({ ...configuration, owner: list } as unknown)],
  ])('%s: the length is asked for once, so that one that grows is no trap', (_name, ask) => {
    for (const list of [[], ['server'], ['emailRouterInstalled', 'smtpCompatible'], [5]]) {
      const watched = counted(list);
      ask(watched.value);
      expect(readAgain(watched.reads)).toEqual([]);
    }
  });

  it('is no object to be read by keys', () => {
    const prerequisites = Object.assign([], { outlookInstalled: true });
    expect(validate({ ...configuration, prerequisites })).toMatchObject({
      verdict: 'malformed',
      problems: [{ code: 'wrong-type', path: ['prerequisites'], received: '[…]' }],
    });
    const list = Object.assign([], configuration);
    expect(validate(list)).toMatchObject({ problems: [{ code: 'wrong-type', path: [], received: '[…]' }] });
  });
});

describe('zero', () => {
  it('with a minus is zero', () => {
    const minus = { userCount: -0 };
    expect(validate({ ...configuration, ...minus })).toBe(validate({ ...configuration, userCount: 0 }));
    expect(recommend({ ...request, ...minus })).toEqual(recommend({ ...request, userCount: 0 }));
    expect(explainTradeoffs(minus)).toEqual(explainTradeoffs({ userCount: 0 }));
  });
});

describe('describe and applyRepair', () => {
  it('read each property of a finding once', () => {
    for (const ruleId of [finding.ruleId, 'email-router-retired', 'not-a-rule']) {
      const watched = withCountingGetters({ ...finding, ruleId });
      wordAgain(watched.value, en);
      const ofTheFinding = readAgain(watched.reads).filter((path) => path.lastIndexOf('.') === 0);
      expect(ofTheFinding).toEqual([]);
    }
  });

  it('read each property of a configuration and of a repair once', () => {
    const before = withCountingGetters({ ...configuration, prerequisites: { smtpCompatible: false } });
    const repair = withCountingGetters({ outlookInstalled: true });
    const after = applyRepair(before.value, repair.value);
    expect(after).toEqual({
      ...configuration,
      prerequisites: { smtpCompatible: false, outlookInstalled: true },
    });
    expect([...readAgain(before.reads), ...readAgain(repair.reads)]).toEqual([]);
  });

  it('leave inherited keys unread', () => {
    const inherited = Object.assign(
      Object.create({ prerequisites: { smtpCompatible: false } }),
      configuration,
    );
    expect(applyRepair(inherited, { outlookInstalled: true })).toEqual({
      ...configuration,
      prerequisites: { outlookInstalled: true },
    });
  });

  it('gives back as it is what is no configuration', () => {
    for (const input of ['user', 5, null, undefined, true, ['user'], () => 'user']) {
      expect(applyRepair(input as never, { outlookInstalled: true })).toBe(input);
    }
  });
});
