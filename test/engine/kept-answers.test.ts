import { describe, expect, it } from 'vitest';
import {
  explainTradeoffs,
  extendRuleset,
  guide,
  mailFlow,
  plan,
  questions,
  recommend,
} from '../../src/index.ts';
import { sv } from '../../src/locales/sv.ts';
import { configuration, request } from '../support/calls.ts';

describe('what is asked again is answered with what was answered before', () => {
  it.each<[string, () => unknown]>([
    ['recommend', () => recommend({ ...request, locked: ['smtpCompatible'], userCount: 12 })],
    ['explainTradeoffs', () => explainTradeoffs({ incoming: ['none'] })],
    ['mailFlow', () => mailFlow({ ...configuration })],
    ['questions', () => questions({ ...configuration })],
    ['plan', () => plan({ ...configuration }, { ...configuration, incoming: 'none' })],
  ])('%s', (_, ask) => {
    expect(ask()).toBe(ask());
  });
});

describe('what is asked otherwise is answered for itself', () => {
  const asked = { ...request, userCount: 12, locked: ['smtpCompatible', 'outlookInstalled'] } as const;
  const answer = recommend(asked);

  it.each<[string, unknown]>([
    ['a text for a number', { ...asked, userCount: '12' }],
    ['null for a list', { ...asked, locked: null }],
    ['an object for a list', { ...asked, locked: { 0: 'smtpCompatible', 1: 'outlookInstalled' } }],
    ['a list in a list', { ...asked, locked: [['smtpCompatible', 'outlookInstalled']] }],
    ['two in one text', { ...asked, locked: ['smtpCompatible,outlookInstalled'] }],
    ['a key beside that is no data', { ...asked, own: Symbol('own') }],
    ['a function beside', { ...asked, own: () => 5 }],
    ['a function called as JSON would', { ...asked, locked: { toJSON: () => asked.locked } }],
    ['no number', { ...asked, userCount: Number.NaN }],
    ['a number of another kind', { ...asked, userCount: 12n }],
  ])('%s', (_, other) => {
    expect(answer.outcome).toBe('found');
    expect(recommend(other).outcome).toBe('malformed');
  });

  it('by another ruleset, and in another language', () => {
    const stricter = extendRuleset(guide, { id: 'stricter', override: { 'outlook-client-retired': 'off' } });
    expect(recommend(asked, { ruleset: stricter })).not.toEqual(answer);
    expect(recommend(asked, { locale: sv })).not.toEqual(answer);
    expect(recommend(asked, { locale: sv })).toBe(recommend(asked, { locale: sv }));
  });
});

it('a request that names the same very often is answered, and not kept', () => {
  const locked = Array.from({ length: 200 }, () => 'smtpCompatible' as const);
  const [one, other] = [recommend({ ...request, locked }), recommend({ ...request, locked })];
  expect(one).toEqual(other);
  expect(one).not.toBe(other);
  expect(one).toEqual(recommend({ ...request, locked: ['smtpCompatible'] }));
});

it('beyond a thousand, answers are worked out afresh', () => {
  const ruleset = extendRuleset(guide, { id: 'of-its-own' });
  const ask = (userCount: number) =>
    explainTradeoffs({ incoming: ['server'], outgoing: [], userCount }, { ruleset });
  const early = ask(0);
  for (let userCount = 1; userCount < 1000; userCount++) ask(userCount);
  expect(ask(0)).toBe(early);
  expect(ask(999)).toBe(ask(999));
  expect(ask(1000)).not.toBe(ask(1000));
  expect(ask(1000)).toEqual(ask(1000));
});
