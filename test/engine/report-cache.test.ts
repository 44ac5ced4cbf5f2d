import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import type { ConfigurationField, Mismatch } from '../../src/engine/configuration/mismatch.ts';
import { defaultSettings, resolveOptions } from '../../src/engine/options.ts';
import { createProblemCache } from '../../src/engine/problem-cache.ts';
import { type AnyReport, createReportCache } from '../../src/engine/report-cache.ts';
import {
  defineRuleset,
  guide,
  type Problem,
  type RuleCase,
  type Ruleset,
  type Vocabulary,
  validate,
} from '../../src/index.ts';
import { en } from '../../src/locales/en.ts';

const first = { owner: 'user', incoming: 'server', outgoing: 'none' };
const second = { owner: 'queue', incoming: 'server', outgoing: 'none' };

function settingsOf(ruleset: Ruleset) {
  const resolved = resolveOptions({ ruleset });
  if (!('settings' in resolved)) throw new Error(JSON.stringify(resolved.faults));
  return resolved.settings;
}

/** Numbers that look drawn, the same in every run. */
function numbersFrom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** The bytes of everything that is still in use. */
function usedAfterCollection(): number {
  setFlagsFromString('--expose-gc');
  runInNewContext('gc')();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

it('keeps a report, and gives the same one for all that the rules can’t tell apart', () => {
  const judge = createReportCache(defaultSettings());
  expect(judge({ ...first, prerequisites: { outlookInstalled: true } })).toBe(judge(first));
  expect(judge({ ...first, userCount: 9 })).toBe(judge({ ...first, userCount: 1 }));
  expect(judge({ ...first, userCount: 10 })).not.toBe(judge({ ...first, userCount: 9 }));
});

it('tells apart what only the condition of advice looks at', () => {
  const advice = (id: string, conditions: Pick<RuleCase, 'when' | 'unless'>) =>
    ({ id, kind: 'advice', sources: [], cases: [{ direction: 'there', ...conditions }] }) as const;
  const looking = defineRuleset({
    id: 'looking',
    edition: 'looking',
    vocabulary: { owners: ['one'], directions: { there: ['none', 'some'] }, prerequisites: ['lit', 'shut'] },
    clauses: [],
    terms: {},
    rules: [
      advice('open', { when: {}, unless: { prerequisites: { shut: true } } }),
      advice('bright', { when: { prerequisites: { lit: true } } }),
    ],
    criteria: [],
    whereToSet: [],
  });
  const spoken = (prerequisites: object) => {
    const given: unknown = { owner: 'one', there: 'none', prerequisites };
    const report = validate(given, { ruleset: looking });
    return report.verdict === 'malformed' ? [] : report.findings.map(({ ruleId }) => ruleId);
  };
  expect(spoken({})).toEqual(['open']);
  expect(spoken({ lit: true })).toEqual(['open', 'bright']);
  expect(spoken({ lit: false, shut: true })).toEqual([]);
  expect(spoken({ shut: false })).toEqual(['open']);
  expect(spoken({ lit: true, shut: true })).toEqual(['bright']);
});

it('gives the same report for different situations of which the same is said, but of no others', () => {
  const judge = createReportCache(defaultSettings());
  const received = { needs: { incoming: true } };
  expect(judge({ ...first, ...received })).toBe(judge(first));
  expect(judge({ ...first, incoming: 'none', ...received })).not.toBe(judge({ ...first, incoming: 'none' }));
});

it('forgets everything once it takes more than its room, and answers as before', () => {
  const judge = createReportCache(defaultSettings(), { bytes: 1, reports: 100 });
  const report = judge(first);
  expect(judge(first)).toBe(report);
  judge(second);
  expect(judge(first)).not.toBe(report);
  expect(judge(first)).toEqual(report);
});

it('forgets everything once there are so many reports, and answers as before', () => {
  const judge = createReportCache(defaultSettings(), { bytes: 2 ** 20, reports: 2 });
  const third = { ...first, outgoing: 'server' };
  const [report] = [first, { ...first, incoming: 'none' }].map(judge);
  expect(judge(first)).toBe(report);
  expect(judge(third)).toEqual(validate(third as unknown));
  expect(judge(first)).not.toBe(report);
  expect(judge(first)).toEqual(report);
});

describe('a vocabulary as large as they get', () => {
  const prerequisites = Array.from({ length: 30 }, (_, index) => `p${index}`);
  const methods = ['none', ...Array.from({ length: 19 }, (_, index) => `m${index}`)];
  const directions = Object.fromEntries(['a', 'b', 'c', 'd', 'e'].map((direction) => [direction, methods]));
  /** Says of each prerequisite that it is met, until the first one. */
  const cases = prerequisites.map((name) => ({ direction: 'a', when: { prerequisites: { [name]: true } } }));
  const large: Ruleset = defineRuleset<Vocabulary, string, string>({
    ...{ id: 'large', edition: 'large', clauses: [], terms: {}, criteria: [], whereToSet: [] },
    vocabulary: { owners: ['x'], directions, prerequisites },
    rules: [
      { id: 'some-met', kind: 'advice', sources: [], cases },
      { id: 'm3', kind: 'error', sources: [], cases: [{ direction: 'e', when: { e: 'm3' } }] },
    ],
  });
  const below = numbersFrom(7);
  const drawn = () => ({
    owner: 'x',
    ...Object.fromEntries(Object.keys(directions).map((direction) => [direction, methods[below(20)]])),
    prerequisites: Object.fromEntries(
      prerequisites.filter(() => below(2) === 0).map((name) => [name, below(4) === 0]),
    ),
  });
  const said = (configuration: ReturnType<typeof drawn> & { readonly e?: unknown }) => [
    ...(Object.values(configuration.prerequisites).includes(true) ? ['some-met advice'] : []),
    ...(configuration.e === 'm3' ? ['m3 error'] : []),
  ];
  const saidBy = (report: AnyReport) =>
    report.verdict === 'malformed' ? [] : report.findings.map(({ ruleId, kind }) => `${ruleId} ${kind}`);

  it('is judged in bounded memory, and rightly when what was kept was forgotten many times', () => {
    const judge = createReportCache(settingsOf(large), { bytes: 20_000, reports: 100 });
    const reports = new Set<AnyReport>();
    for (let count = 0; count < 2000; count++) {
      const configuration = drawn();
      const report = judge(configuration);
      expect(saidBy(report)).toEqual(said(configuration));
      reports.add(report);
    }
    // There are four reports, and of each as many objects as the times at which all was forgotten.
    expect(reports.size).toBeGreaterThan(40);
  });

  it('takes no more than its room, however many situations there are', () => {
    const judge = createReportCache(settingsOf(large), { bytes: 2 ** 21, reports: 100 });
    judge(drawn());
    const before = usedAfterCollection();
    for (let count = 0; count < 15_000; count++) judge(drawn());
    expect(usedAfterCollection() - before).toBeLessThan(2 ** 22);
    judge({});
  });
});

it('judges by a ruleset that can still change as it is at each call', () => {
  const changing = JSON.parse(JSON.stringify(guide));
  expect(validate(first, { ruleset: changing }).verdict).toBe('undetermined');
  changing.rules = [];
  expect(validate(first, { ruleset: changing }).verdict).toBe('valid');
});

it('an input that can be read only at the second time is no trap', () => {
  const moody = () => {
    let asked = 0;
    return new Proxy(
      {},
      {
        ownKeys() {
          if (asked++ === 0) throw new Error('not yet');
          return [];
        },
      },
    );
  };
  expect(validate({ ...first, prerequisites: moody() } as unknown)).toMatchObject({
    verdict: 'malformed',
    problems: [{ code: 'unreadable', path: ['prerequisites'] }],
  });
  expect(validate(moody() as unknown)).toMatchObject({ problems: [{ code: 'unreadable', path: [] }] });
});

it('a key that is inherited is not read', () => {
  const inheriting = (object: object) =>
    Object.create(
      { userCount: 0.5, smtpCompatible: 5, sideways: true, Owner: 'x' },
      Object.getOwnPropertyDescriptors(object),
    );
  const given = { ...first, prerequisites: inheriting({}), needs: inheriting({}) };
  expect(validate(inheriting(given))).toBe(validate(first as unknown));
});

it('an object whose prototype can’t be asked for is read by its own keys', () => {
  const hidden = (object: object) =>
    new Proxy(object, {
      getPrototypeOf() {
        throw new Error('nobody’s child');
      },
    });
  const prerequisites = { serverSideSyncEnabled: true };
  const expected = validate({ ...first, prerequisites } as unknown);
  expect(validate(hidden({ ...first, prerequisites: hidden(prerequisites) }) as unknown)).toBe(expected);
  expect(validate(hidden({ ...first, owner: 'nobody' }) as unknown)).toMatchObject({
    problems: [{ code: 'not-accepted', path: ['owner'] }],
  });
});

describe('an object whose keys can be told only in part', () => {
  /** Gives its first keys, and throws when asked for the rest. */
  const breakingOff = (target: object, after: string) =>
    new Proxy(target, {
      getOwnPropertyDescriptor(object, key) {
        if (key === after) throw new Error('no more');
        return Object.getOwnPropertyDescriptor(object, key);
      },
    });

  it('tells nothing', () => {
    const needs = breakingOff({ incoming: false, outgoing: false }, 'outgoing');
    expect(validate({ ...first, needs } as unknown)).toMatchObject({
      problems: [{ code: 'unreadable', path: ['needs'] }],
    });
    const prerequisites = breakingOff({ outlookInstalled: 5, smtpCompatible: true }, 'smtpCompatible');
    expect(validate({ ...first, owner: 'nobody', prerequisites } as unknown)).toMatchObject({
      problems: [
        { code: 'not-accepted', path: ['owner'] },
        { code: 'unreadable', path: ['prerequisites'] },
      ],
    });
    expect(validate(breakingOff({ ...first }, 'outgoing') as unknown)).toMatchObject({
      problems: [{ code: 'unreadable', path: [] }],
    });
  });

  it('is not read again, though its prototype can’t be asked for by then', () => {
    for (const key of ['', 'needs']) {
      let asked = 0;
      const read = new Set<unknown>();
      const fickle = new Proxy(
        { incoming: 'server', outgoing: 'none', owner: 'user' },
        {
          getPrototypeOf() {
            if (asked++ > 0) throw new Error('not twice');
            return Object.prototype;
          },
          getOwnPropertyDescriptor(object, key) {
            if (key === 'outgoing' && !read.has('left')) {
              read.add('left');
              throw new Error('not yet');
            }
            return Object.getOwnPropertyDescriptor(object, key);
          },
          get(object, key) {
            if (read.has(key)) throw new Error('read twice');
            read.add(key);
            return object[key as 'owner'];
          },
        },
      );
      expect(validate(key === '' ? fickle : ({ ...first, [key]: fickle } as unknown))).toMatchObject({
        problems: [{ code: 'unreadable', path: key === '' ? [] : [key] }],
      });
    }
  });

  it('leaves nothing behind for the next', () => {
    const needs = breakingOff({ incoming: true, outgoing: false }, 'outgoing');
    validate({ ...first, needs } as unknown);
    expect(validate(second as unknown)).toEqual(createReportCache(defaultSettings())(second));
  });
});

it('an input that has another judged while it is read is judged as any other', () => {
  const nested: object[] = [];
  const asking = {
    owner: 'queue',
    get incoming() {
      nested.push(
        validate({ ...first, prerequisites: { serverSideSyncEnabled: true } } as unknown),
        validate({ owner: 5 } as unknown),
      );
      return 'server';
    },
    outgoing: 'none',
    prerequisites: { emailRouterInstalled: true },
  };
  const expected = validate({ ...second, prerequisites: { emailRouterInstalled: true } } as unknown);
  expect(validate(asking as unknown)).toBe(expected);
  expect(nested).toMatchObject([{ verdict: 'valid' }, { verdict: 'malformed' }]);
});

describe('a problem', () => {
  const problemsIn = (input: unknown, judge: (input: unknown) => object = validate) =>
    (judge(input) as { readonly problems: readonly Problem[] }).problems;

  it('is worded once for all records that have it', () => {
    const [one] = problemsIn({ ...first, owner: 'usr' });
    expect(problemsIn({ ...second, owner: 'usr' })[0]).toBe(one);
    const [key] = problemsIn({ ...first, Owner: 5 });
    expect(problemsIn({ ...second, Owner: 'x' })[0]).toBe(key);
    const [missing] = problemsIn({ owner: 'user', incoming: 'none' });
    expect(problemsIn({ owner: 'queue', incoming: 'server' })[0]).toBe(missing);
  });

  it('is another one for another value, or at another place', () => {
    const values = [0, '0', false, null, 'x', 'y', Number.NaN];
    const received = values.map((owner) => problemsIn({ ...first, owner })[0]?.received);
    expect(received).toEqual(['0', '"0"', 'false', 'null', '"x"', '"y"', 'NaN']);
    const both = problemsIn({ ...first, incoming: 'x', outgoing: 'x', x: 'x', needs: { x: 'x' } });
    expect(both.map(({ path }) => path.join('.'))).toEqual(['incoming', 'outgoing', 'needs.x', 'x']);
    const objects = [[], {}, () => 5].map((owner) => problemsIn({ ...first, owner })[0]?.received);
    expect(objects).toEqual(['[…]', '{…}', 'function']);
    expect(problemsIn({ ...first, Owner: 1 })).toMatchObject([{ code: 'unknown-key' }]);
    const unreadable = Object.defineProperty({ ...first }, 'Owner', {
      enumerable: true,
      get: () => {
        throw new Error('not this one');
      },
    });
    expect(problemsIn(unreadable)).toMatchObject([{ code: 'unreadable', path: ['Owner'] }]);
    expect(problemsIn({ ...first, Owner: 1 })).toMatchObject([{ code: 'unknown-key' }]);
  });

  it('is worded afresh for texts that are long, and once many are kept', () => {
    for (const owner of ['x'.repeat(101), Symbol('x')]) {
      const [one, other] = [problemsIn({ ...first, owner })[0], problemsIn({ ...first, owner })[0]];
      expect(one).toEqual(other);
      expect(one).not.toBe(other);
    }
    const wordProblem = createProblemCache(en, 1);
    const place: ConfigurationField = { path: ['there'], type: 'string', accepted: ['here'], rank: 0 };
    const [here, gone] = ['hre', 'gone'].map((value) => ({ place, value })) as [Mismatch, Mismatch];
    expect(wordProblem(here)).toBe(wordProblem(here));
    expect(wordProblem(gone)).not.toBe(wordProblem(gone));
    expect(wordProblem(gone)).toEqual(wordProblem(gone));
  });
});
