import { describe, expect, it } from 'vitest';
import { tableForOptions } from '../../src/engine/table-for-options.ts';
import { extendRuleset, guide, type Locale, type Options, validate } from '../../src/index.ts';
import { en } from '../../src/locales/en.ts';
import { sv } from '../../src/locales/sv.ts';

const outlook: unknown = { owner: 'user', incoming: 'outlook', outgoing: 'none' };
const stricter = extendRuleset(guide, { id: 'stricter', override: { 'outlook-client-retired': 'error' } });
const before = { asOf: '2020-01-01' };

function saidOf(report: ReturnType<typeof validate>): readonly string[] {
  return report.verdict === 'malformed'
    ? report.problems.map(({ code, path }) => `${code} ${path.join('.')}`)
    : report.findings.map(({ ruleId, kind, message }) => `${ruleId} ${kind} ${message}`);
}

/** Options of many kinds, right and wrong, each with those of a plain object that say the same. */
const kinds: readonly (readonly [name: string, given: unknown, plain: Options])[] = [
  ['none', undefined, {}],
  ['none in an object', {}, {}],
  ['the default ones', { ruleset: guide, locale: en }, {}],
  ['another ruleset', { ruleset: stricter }, { ruleset: stricter } as Options],
  ['another language', { locale: sv }, { locale: sv }],
  ['a day', before, before],
  [
    'all of them',
    { asOf: '2022-01-01', locale: sv, ruleset: stricter },
    { ruleset: stricter, locale: sv, asOf: '2022-01-01' } as Options,
  ],
  ['what is not stated', { ruleset: undefined, locale: undefined, asOf: undefined, other: undefined }, {}],
  ['what has no prototype', Object.assign(Object.create(null), before), before],
  ['what inherits a ruleset', Object.assign(Object.create({ ruleset: 5, locale: 5 }), before), before],
  [
    'getters',
    {
      get locale() {
        return sv;
      },
    },
    { locale: sv },
  ],
  ['a proxy', new Proxy({ locale: sv }, {}), { locale: sv }],
  ['a proxy that does not tell its prototype', hidden({ ...before }), before],
  [
    'a ruleset that can change',
    { ruleset: JSON.parse(JSON.stringify(stricter)) },
    { ruleset: stricter } as Options,
  ],
];

function hidden(target: object): object {
  return new Proxy(target, {
    getPrototypeOf() {
      throw new Error('nobody’s child');
    },
  });
}

it('options of one kind judge as they do alone, whatever kinds came before', () => {
  const alone = kinds.map(([, , plain]) => saidOf(validate(outlook, plain)));
  for (const step of [1, 3, 5, 13]) {
    for (let count = 0; count < 3 * kinds.length; count++) {
      const at = (count * step) % kinds.length;
      const [name, given] = kinds[at] as (typeof kinds)[number];
      for (let time = 0; time < 4; time++) {
        expect([name, ...saidOf(validate(outlook, given as Options))]).toEqual([
          name,
          ...(alone[at] as string[]),
        ]);
      }
    }
  }
});

describe('what leads to a table', () => {
  it.each<[string, () => unknown]>([
    ['no options', () => undefined],
    ['the same ruleset', () => ({ ruleset: stricter })],
    ['the same of all', () => ({ ruleset: stricter, locale: sv, asOf: '2022-01-01' })],
    ['the same in another order', () => ({ locale: sv, asOf: '2022-01-01', ruleset: stricter })],
  ])('%s leads to the same each time', (_, options) => {
    const [first, ...others] = Array.from({ length: 5 }, () => tableForOptions(options()));
    for (const other of others) expect(other).toBe(first);
  });

  it('is another one for another ruleset, language or day', () => {
    const all = [undefined, { ruleset: stricter }, { locale: sv }, before, { locale: sv, ...before }];
    for (let time = 0; time < 3; time++) expect(new Set(all.map(tableForOptions)).size).toBe(all.length);
  });
});

describe('what can still change is read as it is at each call', () => {
  it('options themselves', () => {
    const options: { ruleset?: unknown; locale?: Locale; asOf?: string } = { ruleset: stricter };
    const say = () => saidOf(validate(outlook, options as Options));
    const errors = [say(), say(), say()].map((said) => said.some((each) => /retired error/.test(each)));
    expect(errors).toEqual([true, true, true]);
    options.ruleset = guide;
    expect(say().some((each) => /retired error/.test(each))).toBe(false);
    options.asOf = '2020-01-01';
    expect(say().some((each) => /retired/.test(each))).toBe(false);
    options.locale = sv;
    expect(say()).toEqual(saidOf(validate(outlook, { locale: sv, asOf: '2020-01-01' })));
  });

  it('a ruleset, also one that is frozen but for something in it', () => {
    const ruleset = JSON.parse(JSON.stringify(stricter));
    Object.freeze(ruleset);
    const options = { ruleset } as Options;
    for (let time = 0; time < 4; time++) expect(validate(outlook, options).verdict).toBe('invalid');
    ruleset.rules.length = 0;
    for (let time = 0; time < 4; time++) expect(validate(outlook, options).verdict).toBe('valid');
  });

  it('a language', () => {
    const locale = JSON.parse(JSON.stringify(en));
    const messages = () => saidOf(validate({ ...(outlook as object), owner: 'nobody' }, { locale }));
    const said = () => {
      const report = validate({ owner: 'nobody' } as unknown, { locale });
      return report.verdict === 'malformed' && report.problems[0]?.message;
    };
    for (let time = 0; time < 4; time++) expect(messages()).toEqual(['not-accepted owner']);
    locale.phrases.problem['not-accepted'] = 'Not so.';
    for (let time = 0; time < 4; time++) expect(said()).toMatch(/^Not so\./);
  });
});

describe('what is wrong with options', () => {
  const breakingOff = new Proxy(
    { locale: sv, asOf: '2022-01-01' },
    {
      getOwnPropertyDescriptor(target, key) {
        if (key === 'asOf') throw new Error('no more');
        return Object.getOwnPropertyDescriptor(target, key);
      },
    },
  );
  const throwing = Object.defineProperty({}, 'ruleset', {
    enumerable: true,
    get() {
      throw new Error('not this one');
    },
  });
  const { proxy, revoke } = Proxy.revocable({}, {});
  revoke();

  it.each<[string, unknown, string[]]>([
    ['a number', 5, ['wrong-type options']],
    ['null', null, ['wrong-type options']],
    ['a list', [], ['wrong-type options']],
    ['a function', () => ({}), ['wrong-type options']],
    ['a revoked proxy', proxy, ['unreadable options']],
    ['what can be told only in part', breakingOff, ['unreadable options']],
    ['a getter that throws', throwing, ['unreadable options.ruleset']],
    ['an option that there is not', { ruleset: stricter, own: 1 }, ['unknown-key options.own']],
    [
      'a key that objects have',
      JSON.parse('{ "__proto__": 1, "constructor": 2 }'),
      ['unknown-key options.__proto__', 'unknown-key options.constructor'],
    ],
  ])('%s is told each time, also after the same without it', (_, options, problems) => {
    for (let time = 0; time < 3; time++) {
      validate(outlook, { ruleset: stricter } as Options);
      expect(saidOf(validate(outlook, options as Options))).toEqual(problems);
    }
  });

  it('options that broke off are not read again, though their prototype can’t be asked for by then', () => {
    let asked = 0;
    let hasBroken = false;
    const fickle = new Proxy(
      { locale: sv, asOf: '2022-01-01' },
      {
        getPrototypeOf() {
          if (asked++ > 0) throw new Error('not twice');
          return Object.prototype;
        },
        getOwnPropertyDescriptor(target, key) {
          if (key === 'asOf' && !hasBroken) {
            hasBroken = true;
            throw new Error('not yet');
          }
          return Object.getOwnPropertyDescriptor(target, key);
        },
      },
    );
    expect(saidOf(validate(outlook, fickle))).toEqual(['unreadable options']);
  });

  it('keys that can be told only at the second time are not asked for twice', () => {
    let asked = 0;
    const moody = new Proxy(
      {},
      {
        ownKeys() {
          if (asked++ === 0) throw new Error('not yet');
          return [];
        },
      },
    );
    expect(saidOf(validate(outlook, moody))).toEqual(['unreadable options']);
    expect(asked).toBe(1);
  });
});
