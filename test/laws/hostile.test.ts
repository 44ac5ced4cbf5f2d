import { describe, expect, it } from 'vitest';
import {
  explainTradeoffs,
  extendRuleset,
  guide,
  type Locale,
  labels,
  RulesetError,
  recommend,
  validate,
  describe as wordAgain,
} from '../../src/index.ts';
import { en } from '../../src/locales/en.ts';
import { calls, configuration, definitions, finding, places, request } from '../support/calls.ts';
import { hostile } from '../support/hostile.ts';

describe('no hostile input makes a verb throw', () => {
  it.each(hostile)('every verb takes %s', (_name, make) => {
    for (const [, call] of calls) call(make());
  });

  it.each(hostile)('every verb takes %s in any place', (_name, make) => {
    for (const [, call] of calls) for (const [, placed] of places) call(placed(make()));
  });

  it.each([
    ['validate', (given: object) => validate({ ...configuration, ...given })],
    ['recommend, of its prerequisites', (given: object) => recommend({ ...request, prerequisites: given })],
    ['explainTradeoffs, of its options', (given: object) => explainTradeoffs({}, given)],
  ])('%s names each of 130,000 unknown keys', (_name, ask) => {
    const many = Object.fromEntries(Array.from({ length: 130_000 }, (_, index) => [`key${index}`, 1]));
    const answer = ask(many);
    expect('problems' in answer && answer.problems.length).toBe(130_000);
  });

  it('a ruleset with 130,000 faults is refused like any other', () => {
    const wide = Array.from({ length: 20 }, () => ({ all: new Array(10_000).fill(5) }));
    const rule = {
      id: 'wide',
      kind: 'error',
      sources: [],
      cases: [{ direction: 'incoming', when: {}, requires: { all: wide } }],
    };
    const ruleset = { ...guide, rules: [rule] } as never;
    expect(validate(configuration as unknown, { ruleset }).verdict).toBe('malformed');
  });

  it.each([
    ['recommend(it)', (given: unknown) => recommend(given)],
    ['explainTradeoffs(it)', (given: unknown) => explainTradeoffs(given)],
    ['prerequisites', (given: unknown) => recommend({ ...request, prerequisites: given } as unknown)],
    ['options.ruleset', (given: unknown) => validate(configuration as unknown, { ruleset: given as never })],
    ['options.locale', (given: unknown) => validate(configuration, { locale: given as Locale })],
  ])('%s takes an object that contains itself twice, and comes to an end', (_name, ask) => {
    let reads = 0;
    const twofold = {
      get first() {
        return again();
      },
      get second() {
        return again();
      },
    };
    function again(): object {
      reads += 1;
      if (reads > 2_000_000) throw new Error('read without end');
      return twofold;
    }
    ask(twofold);
    expect(reads).toBeLessThan(2_000_000);
  });

  it('a few objects with more ways through them than can be walked come to an end', () => {
    let given: object = {};
    for (let level = 0; level < 60; level += 1) given = { first: given, second: given };
    expect(recommend(given as unknown)).toMatchObject({ outcome: 'malformed' });
    const ruleset = { ...guide, rules: [given] } as never;
    expect(validate(configuration as unknown, { ruleset })).toMatchObject({ verdict: 'malformed' });
  });

  it('a locale that can no longer be read makes no verb throw, also after it served once', () => {
    const { proxy, revoke } = Proxy.revocable(en, {});
    const ruleset = extendRuleset(guide, { id: 'other' });
    expect(validate(configuration, { locale: proxy }).verdict).toBe('undetermined');
    revoke();
    for (const asOf of ['2000-01-01', '2021-01-01', '2022-01-01']) {
      expect(() => validate({ ...configuration, owner: 'queue' }, { locale: proxy, asOf })).not.toThrow();
      expect(() =>
        validate({ ...configuration, owner: 'nobody' } as unknown, { locale: proxy, asOf }),
      ).not.toThrow();
    }
    expect(() => recommend(request, { locale: proxy })).not.toThrow();
    expect(() => explainTradeoffs({}, { locale: proxy, ruleset })).not.toThrow();
    expect(() => labels({ locale: proxy, ruleset })).not.toThrow();
    expect(() => wordAgain(finding, { locale: proxy, ruleset })).not.toThrow();
  });

  it('a frozen locale whose texts can be read only so often is no trap', () => {
    for (let readings = 0; readings < 12; readings += 1) {
      let left = readings;
      const locale = Object.freeze({
        ...en,
        get phrases() {
          left -= 1;
          if (left < 0) throw new Error('this must never get out');
          return en.phrases;
        },
      });
      expect(() => validate(configuration, { locale })).not.toThrow();
      expect(() => recommend({} as unknown, { locale })).not.toThrow();
    }
  });
});

describe('no hostile definition throws anything but a RulesetError', () => {
  it.each(hostile)('every definition takes %s', (_name, make) => {
    for (const [, define] of definitions) {
      try {
        define(make());
      } catch (error) {
        expect(error).toBeInstanceOf(RulesetError);
      }
    }
  });
});
