import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  defineRuleset,
  explainTradeoffs,
  extendRuleset,
  guide,
  type Options,
  type Problem,
  type ProblemCode,
  RulesetError,
  recommend,
  validate,
} from '../../src/index.ts';
import { en } from '../../src/locales/en.ts';
import { configuration, request } from '../support/calls.ts';
import { configurations, requests } from '../support/inputs.ts';

const PREREQUISITES = guide.vocabulary.prerequisites;
const KNOWN_KEYS = ['owner', 'incoming', 'outgoing', 'prerequisites', 'needs', 'userCount'];

/** Where a fault may be planted in a configuration, in the order in which problems are to come. */
const KNOWN_PLACES: readonly (readonly string[])[] = [
  ...[['owner'], ['incoming'], ['outgoing']],
  ...PREREQUISITES.map((name) => ['prerequisites', name]),
  ...[['needs', 'incoming'], ['needs', 'outgoing'], ['userCount']],
];
const UNKNOWN_PLACES: readonly (readonly string[])[] = [
  ...[['Owner'], ['__proto__'], ['a'], ['aa'], ['é'], ['zz']],
  ...[
    ['needs', 'sideways'],
    ['needs', '__proto__'],
    ['prerequisites', ''],
    ['prerequisites', 'a'],
  ],
].sort(comparePaths);

/** Code unit by code unit, step by step; a part of a path comes before the path. */
function comparePaths(a: readonly string[], b: readonly string[]): number {
  for (const [index, step] of a.entries()) {
    const other = b[index];
    if (other === undefined || step > other) return 1;
    if (step < other) return -1;
  }
  return a.length - b.length;
}

const unreadable = Symbol('a property that throws');
const absent = Symbol('no property');

function isOneOf(place: readonly string[], ...keys: string[]): boolean {
  return keys.includes(place[0] ?? '');
}

/** The faults that can be planted at a place, and what each is called. */
function faultsAt(place: readonly string[]): readonly (readonly [value: unknown, code: ProblemCode])[] {
  const wrongAnywhere = [null, [], {}, 5n, Symbol('s'), () => 'user'];
  const all = [
    ...wrongAnywhere.map((value) => [value, 'wrong-type'] as const),
    [unreadable, 'unreadable'] as const,
  ];
  if (isOneOf(place, 'prerequisites', 'needs')) {
    return [...all, ['true', 'wrong-type'], [1, 'wrong-type']];
  }
  if (isOneOf(place, 'userCount')) {
    const outOfRange = [-1, 0.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53].map(
      (n) => [n, 'out-of-range'] as const,
    );
    return [...all, ['10', 'wrong-type'], [true, 'wrong-type'], ...outOfRange];
  }
  return [
    ...all,
    [true, 'wrong-type'],
    [1, 'wrong-type'],
    ['someone', 'not-accepted'],
    ['', 'not-accepted'],
    [absent, 'missing-key'],
  ];
}

function plant(input: object, [key = '', inner]: readonly string[], value: unknown): object {
  if (inner !== undefined) {
    const within = (Object.getOwnPropertyDescriptor(input, key)?.value as object | undefined) ?? {};
    return plant(input, [key], plant(within, [inner], value));
  }
  const copy = Object.defineProperties({}, Object.getOwnPropertyDescriptors(input));
  if (value === absent) Reflect.deleteProperty(copy, key);
  else if (value !== unreadable) {
    Object.defineProperty(copy, key, { value, enumerable: true, configurable: true });
  } else {
    const get = () => {
      throw new Error('this must never get out');
    };
    Object.defineProperty(copy, key, { get, enumerable: true, configurable: true });
  }
  return copy;
}

interface Planted {
  readonly path: readonly string[];
  readonly value: unknown;
  readonly code: ProblemCode;
}

const planted: fc.Arbitrary<readonly Planted[]> = fc
  .tuple(fc.subarray([...KNOWN_PLACES]), fc.subarray([...UNKNOWN_PLACES]), fc.infiniteStream(fc.nat()))
  .map(([known, unknown, choices]) => {
    const chosen = known.map((path): Planted => {
      const faults = faultsAt(path);
      const [value, code] = faults[choices.next().value % faults.length] as (typeof faults)[number];
      return { path, value, code };
    });
    const strangers = unknown.map((path): Planted => {
      return choices.next().value % 4 === 0
        ? { path, value: unreadable, code: 'unreadable' }
        : { path, value: 1, code: 'unknown-key' };
    });
    return [...chosen, ...strangers];
  });

function problemsOf(answer: object): readonly Problem[] {
  return 'problems' in answer ? (answer.problems as readonly Problem[]) : [];
}

function placed(problems: readonly Problem[]) {
  return problems.map(({ code, path }) => ({ code, path }));
}

describe('every problem is named at once, in the order of the vocabulary, then unknown keys sorted', () => {
  it('in a configuration', () => {
    fc.assert(
      fc.property(configurations, planted, (wellFormed, faults) => {
        const input = faults.reduce<object>(
          (given, { path, value }) => plant(given, path, value),
          wellFormed,
        );
        expect(placed(problemsOf(validate(input as unknown)))).toEqual(
          faults.map(({ code, path }) => ({ code, path })),
        );
      }),
      { numRuns: 1000 },
    );
  });

  it('in a request, whose own keys come in the order in which they are documented', () => {
    fc.assert(
      fc.property(
        requests,
        fc.subarray(['locked', 'priorities', 'userCount', 'zz', 'aa']),
        (wellFormed, keys) => {
          const wrong = Object.fromEntries(keys.map((key) => [key, null]));
          const order = ['prerequisites', 'userCount', 'locked', 'priorities', 'aa', 'zz'];
          const answer = recommend({ ...wrong, ...wellFormed, ...wrong } as unknown);
          const codeOf = (key: string) => (key.length === 2 ? 'unknown-key' : 'wrong-type');
          expect(placed(problemsOf(answer))).toEqual(
            order.filter((key) => keys.includes(key)).map((key) => ({ code: codeOf(key), path: [key] })),
          );
        },
      ),
    );
  });

  it('in lists, by index', () => {
    expect(
      placed(
        problemsOf(
          recommend({ ...request, locked: ['smtpCompatible', 5, 'smtp', null], priorities: 5 } as unknown),
        ),
      ),
    ).toEqual([
      { code: 'wrong-type', path: ['locked', 1] },
      { code: 'not-accepted', path: ['locked', 2] },
      { code: 'wrong-type', path: ['locked', 3] },
      { code: 'wrong-type', path: ['priorities'] },
    ]);
  });

  it('a repeat in a list is named where it is', () => {
    expect(
      placed(problemsOf(recommend({ ...request, priorities: ['supported', 'serves-queues', 'supported'] }))),
    ).toEqual([{ code: 'not-accepted', path: ['priorities', 2] }]);
    expect(
      placed(problemsOf(explainTradeoffs({ incoming: ['none', 'none'], outgoing: ['fax'] } as unknown))),
    ).toEqual([
      { code: 'not-accepted', path: ['incoming', 1] },
      { code: 'not-accepted', path: ['outgoing', 0] },
    ]);
    expect(problemsOf(recommend({ ...request, locked: ['smtpCompatible', 'smtpCompatible'] }))).toEqual([]);
  });

  it('a whole input that is no object is one problem', () => {
    for (const input of [null, undefined, 'user', 5, true, [], Symbol('x'), 5n]) {
      for (const answer of [validate(input as unknown), recommend(input as unknown)]) {
        expect(placed(problemsOf(answer))).toEqual([
          { code: input === undefined ? 'missing-key' : 'wrong-type', path: [] },
        ]);
      }
    }
    expect(placed(problemsOf(explainTradeoffs(null as unknown)))).toEqual([{ code: 'wrong-type', path: [] }]);
    expect(explainTradeoffs(undefined)).toMatchObject({ outcome: 'explained' });
  });
});

const asks = [
  ['validate', (options: unknown) => validate(configuration, options as Options)],
  ['recommend', (options: unknown) => recommend(request, options as Options)],
  ['explainTradeoffs', (options: unknown) => explainTradeoffs({}, options as Options)],
] as const;

describe.each(asks)('%s names bad options under options', (_name, ask) => {
  it.each<readonly [string, unknown, readonly Pick<Problem, 'code' | 'path'>[]]>([
    ['null', null, [{ code: 'wrong-type', path: ['options'] }]],
    ['a text', 'sv', [{ code: 'wrong-type', path: ['options'] }]],
    ['a list', [], [{ code: 'wrong-type', path: ['options'] }]],
    ['a ruleset by name', { ruleset: 'guide' }, [{ code: 'wrong-type', path: ['options', 'ruleset'] }]],
    ['no ruleset', { ruleset: null }, [{ code: 'wrong-type', path: ['options', 'ruleset'] }]],
    ['a locale by name', { locale: 'sv' }, [{ code: 'wrong-type', path: ['options', 'locale'] }]],
    ['a day that is none', { asOf: '2021-02-30' }, [{ code: 'not-accepted', path: ['options', 'asOf'] }]],
    ['a moment', { asOf: '2021-02-03T00:00:00Z' }, [{ code: 'not-accepted', path: ['options', 'asOf'] }]],
    ['a date', { asOf: new Date(0) }, [{ code: 'wrong-type', path: ['options', 'asOf'] }]],
    [
      'several at once',
      { zz: 1, asOf: 5, ruleset: 5, aa: 1, locale: 5 },
      [
        { code: 'wrong-type', path: ['options', 'ruleset'] },
        { code: 'wrong-type', path: ['options', 'locale'] },
        { code: 'wrong-type', path: ['options', 'asOf'] },
        { code: 'unknown-key', path: ['options', 'aa'] },
        { code: 'unknown-key', path: ['options', 'zz'] },
      ],
    ],
    [
      'a ruleset with faults',
      { ruleset: { ...guide, edition: undefined, own: 1 } },
      [
        { code: 'missing-key', path: ['options', 'ruleset', 'edition'] },
        { code: 'unknown-key', path: ['options', 'ruleset', 'own'] },
      ],
    ],
    [
      'a locale without a text',
      { locale: { ...en, id: undefined } },
      [{ code: 'missing-key', path: ['options', 'locale', 'id'] }],
    ],
  ])('%s', (_what, options, expected) => {
    expect(placed(problemsOf(ask(options)))).toEqual(expected);
  });

  it('what can’t be read', () => {
    const unreadableKey = (key: string) => plant({}, [key], unreadable);
    for (const key of ['ruleset', 'locale', 'asOf', 'own']) {
      expect(placed(problemsOf(ask(unreadableKey(key))))).toEqual([
        { code: 'unreadable', path: ['options', key] },
      ]);
    }
    const { proxy, revoke } = Proxy.revocable({}, {});
    revoke();
    expect(placed(problemsOf(ask(proxy)))).toEqual([{ code: 'unreadable', path: ['options'] }]);
  });

  it('near misses: undefined is absent, and what is right is no problem', () => {
    const options = { ruleset: undefined, locale: undefined, asOf: undefined, own: undefined };
    expect(ask(options)).toEqual(ask(undefined));
    expect(ask({})).toEqual(ask(undefined));
    expect(problemsOf(ask({ asOf: '2024-02-29', locale: en, ruleset: guide }))).toEqual([]);
  });
});

describe('bad options hide no problem of the input', () => {
  it('and the other way round', () => {
    const answer = validate({ ...configuration, owner: 'someone' } as unknown, { asOf: 'today' });
    expect(placed(problemsOf(answer))).toEqual(
      expect.arrayContaining([
        { code: 'not-accepted', path: ['owner'] },
        { code: 'not-accepted', path: ['options', 'asOf'] },
      ]),
    );
  });
});

describe('a problem says what came, what is accepted and what was meant', () => {
  it('for a near miss', () => {
    expect(validate({ ...configuration, incoming: 'Servr' } as unknown)).toEqual({
      verdict: 'malformed',
      problems: [
        {
          code: 'not-accepted',
          path: ['incoming'],
          received: '"Servr"',
          accepted: ['none', 'outlook', 'server', 'forward-mailbox'],
          suggestion: 'server',
          message: expect.stringMatching(/incoming.*Servr.*server/),
        },
      ],
    });
  });

  it('for a key that is almost right', () => {
    expect(
      problemsOf(validate({ ...configuration, prerequisites: { outlookinstaled: true } } as unknown)),
    ).toMatchObject([
      {
        code: 'unknown-key',
        path: ['prerequisites', 'outlookinstaled'],
        accepted: PREREQUISITES,
        suggestion: 'outlookInstalled',
      },
    ]);
  });

  it('without a suggestion for what is far from everything', () => {
    for (const owner of ['administrator', '', 'x'.repeat(5000)]) {
      expect(problemsOf(validate({ ...configuration, owner } as unknown))[0]).not.toHaveProperty(
        'suggestion',
      );
    }
    expect(problemsOf(validate({ ...configuration, unheardOf: 1 } as unknown))).toMatchObject([
      { code: 'unknown-key', accepted: KNOWN_KEYS },
    ]);
  });
});

const LONGEST_MESSAGE = 600;

/** Texts of up to a megabyte, of kinds that grow when they are written out. */
const longTexts = fc
  .tuple(
    fc.constantFrom(
      'x',
      '\u0000',
      '"',
      '\\',
      '{path}',
      '\u202E',
      '\uD800',
      '👩‍👩‍👧',
      '`',
      ' ',
      'prerequisites.',
    ),
    fc.constantFrom(1, 59, 60, 61, 99, 5_000, 1_000_000),
  )
  .map(([text, length]) => text.repeat(Math.ceil(length / text.length)));

describe('a message is of a bounded length, and so is what is shown of what came', () => {
  it.each<readonly [string, (text: string) => object]>([
    ['as an input', (text) => validate(text as unknown)],
    [
      'as a value',
      (text) => validate({ ...configuration, owner: text, userCount: text, needs: text } as unknown),
    ],
    [
      'as a value deeper down',
      (text) => validate({ ...configuration, prerequisites: { outlookInstalled: text } } as unknown),
    ],
    ['as a key', (text) => validate({ ...configuration, [text]: text })],
    ['as a key deeper down', (text) => validate({ ...configuration, prerequisites: { [text]: 1 } })],
    [
      'in a list',
      (text) => recommend({ ...request, locked: [text], priorities: [text], [text]: 1 } as unknown),
    ],
    ['in another list', (text) => explainTradeoffs({ incoming: [text, text] } as unknown)],
    ['in options', (text) => validate(configuration, { asOf: text, [text]: 1 } as Options)],
    ['as a locale', (text) => validate(configuration, { locale: { ...en, id: { [text]: text } } } as never)],
    [
      'as a number',
      (text) =>
        validate({ ...configuration, userCount: 10n ** BigInt(Math.min(text.length, 5000)) } as unknown),
    ],
    ['as a name', (text) => validate({ ...configuration, owner: Symbol(text) } as unknown)],
    [
      'in a ruleset',
      (text) => {
        const rules = [
          { id: text, kind: text, [text]: text, cases: [{ direction: text, when: { [text]: 1 } }] },
        ];
        return validate(configuration, { ruleset: { ...guide, rules, [text]: 1 } } as never);
      },
    ],
  ])('%s', (_place, ask) => {
    fc.assert(
      fc.property(longTexts, (text) => {
        const problems = problemsOf(ask(text));
        expect(problems).not.toEqual([]);
        for (const { message, received } of problems) {
          expect(message.length).toBeLessThanOrEqual(LONGEST_MESSAGE);
          expect(message.length).toBeGreaterThan(0);
          expect(received.length).toBeLessThanOrEqual(100);
          expect(message).not.toMatch(/[\p{Cc}\p{Cs}\u202E]/u);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('in the longest vocabulary there can be', () => {
    const names = (letter: string, count: number) =>
      Array.from({ length: count }, (_, index) => `${letter}${index}${'x'.repeat(97)}`);
    const directions = Object.fromEntries(names('d', 5).map((name) => [name, ['none', ...names('m', 19)]]));
    const vocabulary = { owners: names('o', 20), directions, prerequisites: names('p', 30) };
    const ruleset = defineRuleset({
      ...{
        id: 'long',
        edition: 'long',
        vocabulary,
        clauses: [],
        terms: {},
        rules: [],
        criteria: [],
        whereToSet: [],
      },
    });
    const input = { owner: `${names('o', 1)[0]}y`, [`${names('d', 1)[0]}y`]: 1, prerequisites: { x: 1 } };
    const problems = problemsOf(validate(input, { ruleset }));
    expect(problems).toHaveLength(1 + 5 + 2);
    for (const { message } of problems) expect(message.length).toBeLessThanOrEqual(LONGEST_MESSAGE);
  });

  it('when a definition is refused', () => {
    fc.assert(
      fc.property(longTexts, (text) => {
        try {
          extendRuleset(guide, { id: text, add: [{ id: text }], override: { [text]: 'off' } } as never);
          expect.unreachable();
        } catch (error) {
          expect(error).toBeInstanceOf(RulesetError);
          for (const { message } of (error as RulesetError).problems) {
            expect(message.length).toBeLessThanOrEqual(LONGEST_MESSAGE);
          }
        }
      }),
      { numRuns: 40 },
    );
  });
});
