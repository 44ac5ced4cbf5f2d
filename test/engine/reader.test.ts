import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeFacts, situationEncoding } from '../../src/engine/configuration/encoding.ts';
import { issueOfMismatch } from '../../src/engine/configuration/mismatch.ts';
import { createReader, statedValues } from '../../src/engine/configuration/reader.ts';
import type { Facts } from '../../src/rule-language/condition.ts';
import type { Vocabulary } from '../../src/rule-language/vocabulary.ts';
import { reordered } from '../support/inputs.ts';

const THRESHOLDS = [0, 10, 50];

/** Names of one length, with the same letter in the middle, and such as every object inherits. */
const NAMES = [
  ...['aXa', 'bXa', 'aXb', 'cXc', 'smtpServerReady', 'sinkServerReady', 'sinkServerReads', 'a', 'b'],
  ...[
    'constructor',
    'toString',
    'hasOwnProperty',
    'valueOf',
    'isPrototypeOf',
    'length',
    'name',
    'z'.repeat(40),
  ],
  ...[
    'owner',
    'prerequisites',
    'userCount',
    'incoming',
    'q',
    'qq',
    'qqq',
    'qqqq',
    'r',
    'rr',
    'rrr',
    'rrrr',
    's',
  ],
];
/** Keys that are none, unless a vocabulary has them. */
const STRAY_KEYS = [...NAMES, '', '__proto__', '0', 'Owner', 'incomingX', 'incomimg', 'ownex'];

const vocabularies: fc.Arbitrary<Vocabulary> = fc.record(
  {
    owners: fc.constantFrom(['user'], ['user', 'team', 'queue']),
    directions: fc.constantFrom<Vocabulary['directions']>(
      { incoming: ['none', 'fax'] },
      { incoming: ['none', 'post', 'server', 'outlook'], outgoing: ['none', 'server'] },
      { a: ['none'], b: ['none', 'b'], c: ['none', 'a', 'b'], d: ['none', 'd'], constructing: ['none', 'x'] },
    ),
    prerequisites: fc.shuffledSubarray(NAMES, { maxLength: 30 }),
  },
  { noNullPrototype: true },
);

interface Plain {
  readonly owner: string;
  readonly methods: Readonly<Record<string, string>>;
  readonly prerequisites: Readonly<Record<string, boolean>> | undefined;
  readonly needs: Readonly<Record<string, boolean>> | undefined;
  readonly userCount: number | undefined;
}

/** An object of its own for each key that has a value, in any order. */
function someOf(names: readonly string[]): fc.Arbitrary<Record<string, boolean>> {
  return fc
    .tuple(fc.shuffledSubarray([...names]), fc.infiniteStream(fc.boolean()))
    .map(([keys, values]) => Object.fromEntries(keys.map((key) => [key, values.next().value as boolean])));
}

function plainOf({ owners, directions, prerequisites }: Vocabulary): fc.Arbitrary<Plain> {
  const methods = Object.entries(directions).map(([key, all]) => [key, fc.constantFrom(...all)] as const);
  return fc.record({
    owner: fc.constantFrom(...owners),
    methods: fc.record(Object.fromEntries(methods)),
    prerequisites: fc.option(someOf(prerequisites), { nil: undefined }),
    needs: fc.option(someOf(Object.keys(directions)), { nil: undefined }),
    userCount: fc.option(fc.constantFrom(0, 1, 9, 10, 11, 49, 50, 2 ** 53 - 1), { nil: undefined }),
  });
}

function configurationOf({ methods, ...others }: Plain, seed: number): object {
  const entries = Object.entries({ ...methods, ...others }).filter(([, value]) => value !== undefined);
  return reordered(Object.fromEntries(entries), seed);
}

/** The facts of a record, taken from itself; its number of users as the largest threshold that it reaches. */
function factsIn({ owner, methods, prerequisites = {}, needs = {}, userCount }: Plain): Facts {
  const reached = userCount === undefined ? undefined : THRESHOLDS.filter((from) => userCount >= from).at(-1);
  return { owner, methods, prerequisites, needs, userCount: reached };
}

/** Reads into facts, or else into what is wrong, as one text each. */
function readerOf(vocabulary: Vocabulary): (input: unknown) => Facts | readonly string[] {
  const encoding = situationEncoding(vocabulary, THRESHOLDS);
  return createReader<Facts | readonly string[]>(vocabulary, encoding, {
    wellFormed: (scene, stated, met) => decodeFacts(encoding, scene, statedValues(vocabulary, stated, met)),
    malformed: (misfits) =>
      misfits
        .map(issueOfMismatch)
        .map(({ code, path }) => `${code} ${JSON.stringify(path)}`)
        .sort(),
  });
}

/** A change that makes a record malformed, and the one thing that is wrong then. */
interface Damage {
  readonly done: (record: Record<string, unknown>) => Record<string, unknown>;
  readonly wrong: string;
}

/** An object with one more key, whatever its name. */
function withOwn(object: object, key: string, value: unknown): Record<string, unknown> {
  const copy = { ...object };
  Object.defineProperty(copy, key, { value, enumerable: true, configurable: true, writable: true });
  return copy;
}

function damages({ directions, prerequisites }: Vocabulary): fc.Arbitrary<Damage> {
  const choices = ['owner', ...Object.keys(directions)];
  const known = [...choices, 'prerequisites', 'needs', 'userCount'];
  const stray = (names: readonly string[]) =>
    fc.constantFrom(...STRAY_KEYS.filter((key) => !names.includes(key)));
  const oddChoice = fc.constantFrom('', 'nonf', 'constructor', 'xxxx');
  const inObject = (whole: 'prerequisites' | 'needs', names: readonly string[]): fc.Arbitrary<Damage> =>
    fc.tuple(stray(names), fc.constantFrom<unknown>(true, 5)).map(([key, value]) => ({
      done: (record) => withOwn(record, whole, withOwn(record[whole] ?? {}, key, value)),
      wrong: `unknown-key ${JSON.stringify([whole, key])}`,
    }));
  return fc.oneof(
    inObject('prerequisites', prerequisites),
    inObject('needs', Object.keys(directions)),
    stray(known).map((key) => ({
      done: (record: object) => withOwn(record, key, 'none'),
      wrong: `unknown-key ${JSON.stringify([key])}`,
    })),
    fc.tuple(fc.constantFrom(...choices), oddChoice).map(([key, value]) => ({
      done: (record: object) => withOwn(record, key, value),
      wrong: `not-accepted ${JSON.stringify([key])}`,
    })),
    fc.constantFrom(...choices).map((key) => ({
      done: ({ [key]: _gone, ...record }: Record<string, unknown>) => record,
      wrong: `missing-key ${JSON.stringify([key])}`,
    })),
    fc.constantFrom(...choices, 'userCount', 'prerequisites', 'needs').map((key) => ({
      done: (record: object) => withOwn(record, key, []),
      wrong: `wrong-type ${JSON.stringify([key])}`,
    })),
    fc.constantFrom(-1, 0.5, 2 ** 53).map((userCount) => ({
      done: (record: object) => ({ ...record, userCount }),
      wrong: 'out-of-range ["userCount"]',
    })),
  );
}

describe('one reader, whatever it has read before', () => {
  it('reads what each record says, in any order of its keys, and tells the one thing that is wrong', () => {
    const streams = vocabularies.chain((vocabulary) =>
      fc.tuple(
        fc.constant(vocabulary),
        fc.array(fc.tuple(plainOf(vocabulary), fc.nat(), fc.option(damages(vocabulary))), { maxLength: 12 }),
      ),
    );
    fc.assert(
      fc.property(streams, ([vocabulary, records]) => {
        const read = readerOf(vocabulary);
        for (const [plain, seed, damage] of records) {
          const record = configurationOf(plain, seed) as Record<string, unknown>;
          if (damage === null) expect(read(record)).toEqual(factsIn(plain));
          else expect(read(reordered(damage.done(record), seed))).toEqual([damage.wrong]);
        }
      }),
      { numRuns: 500 },
    );
  });

  it.each(Array.from({ length: 31 }, (_, count) => count))('tells %i prerequisites apart', (count) => {
    const prerequisites = Array.from({ length: count }, (_, index) => `p${index}`);
    const read = readerOf({ owners: ['user'], directions: { there: ['none'] }, prerequisites });
    for (const value of [true, false]) {
      for (const name of prerequisites) {
        const facts = read({ owner: 'user', there: 'none', prerequisites: { [name]: value } });
        expect(facts).toMatchObject({ prerequisites: { [name]: value } });
      }
      const all = Object.fromEntries(prerequisites.map((name) => [name, value]));
      expect((read({ prerequisites: all, there: 'none', owner: 'user' }) as Facts).prerequisites).toEqual(
        all,
      );
    }
  });

  it('takes what is undefined for absent, also whole objects', () => {
    const read = readerOf({ owners: ['user'], directions: { there: ['none'] }, prerequisites: ['p'] });
    const record = { owner: 'user', there: 'none' };
    const padded = {
      prerequisites: undefined,
      needs: undefined,
      userCount: undefined,
      x: undefined,
      ...record,
    };
    expect(read(padded)).toEqual(read(record));
    expect(read({ ...padded, owner: undefined })).toEqual(['missing-key ["owner"]']);
  });

  it('says of a key without a letter what it says of others that are none, wherever it comes', () => {
    const faults = (record: object): unknown[] => {
      const vocabulary = { owners: ['user'], directions: { there: ['none'] }, prerequisites: ['p'] };
      const read = createReader<unknown[]>(vocabulary, situationEncoding(vocabulary, []), {
        wellFormed: () => [],
        malformed: (misfits) => misfits.map(issueOfMismatch).map(({ path, ...fault }) => fault),
      });
      return read(record).map((fault) => ({ ...(fault as object), received: '' }));
    };
    const whole = {
      owner: 'user',
      there: 'none',
      prerequisites: { p: true },
      needs: { there: true },
      userCount: 1,
    };
    for (const inner of ['prerequisites', 'needs'] as const) {
      const [expected] = faults({ ...whole, [inner]: { zz: 1, ...whole[inner] } });
      expect(faults({ ...whole, [inner]: { ...whole[inner], '': 1 } })).toEqual([expected]);
      expect(faults({ ...whole, [inner]: { '': 1, ...whole[inner] } })).toEqual([expected]);
    }
    const [expected] = faults({ ...whole, zz: 1 });
    expect(expected).toMatchObject({ code: 'unknown-key' });
    expect(faults({ ...whole, '': 1 })).toEqual([expected]);
    expect(faults({ '': 1, ...whole })).toEqual([expected]);
  });

  it('reads a key again that came elsewhere or not at all between', () => {
    const read = readerOf({ owners: ['user'], directions: { there: ['none'] }, prerequisites: ['p', 'q'] });
    const records = [
      { owner: 'user', there: 'none', userCount: 10 },
      { owner: 'user', prerequisites: { q: true }, there: 'none' },
      { there: 'none', owner: 'user', prerequisites: { q: false, p: true } },
      { owner: 'user', there: 'none', userCount: undefined, prerequisites: { q: undefined, p: true } },
      { prerequisites: {}, needs: { there: false }, there: 'none', owner: 'user' },
    ];
    for (const record of [...records, ...records.toReversed()]) {
      const { prerequisites = {}, needs = {}, userCount, owner } = record as Partial<Plain>;
      const methods = { there: 'none' };
      const plain = {
        owner: owner as string,
        methods,
        prerequisites: { ...prerequisites },
        needs,
        userCount,
      };
      expect(read(record)).toEqual(factsIn(plain));
    }
  });
});
