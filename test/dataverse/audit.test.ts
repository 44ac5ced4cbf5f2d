import { Readable } from 'node:stream';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AuditOptions, audit } from '../../src/dataverse/index.ts';
import { guide } from '../../src/index.ts';
import { sv } from '../../src/locales/sv.ts';
import { dataverse } from '../../src/rulesets/dataverse/index.ts';
import { audited, begun, mailbox, mailboxesIn } from '../support/audits.ts';
import { anything, hostile } from '../support/hostile.ts';

// Ten million records of one byte take as long as they take.

const rows = [mailbox(1), mailbox(2), mailbox(3)];

function refused(): never {
  throw new Error('no');
}

/** The code and the path of everything that is wrong. */
function wrongWith(source: unknown, options?: unknown): readonly unknown[] {
  const asked = audit(source as never, options as never);
  return asked.outcome === 'malformed' ? asked.problems.map(({ code, path }) => [code, ...path]) : [];
}

describe('an audit that cannot be done says everything that is wrong', () => {
  it.each<readonly [string, unknown, readonly unknown[]]>([
    ['options that are a text', 'fast', [['wrong-type', 'options']]],
    ['options that are null', null, [['wrong-type', 'options']]],
    ['a ruleset that is none', { ruleset: {} }, [['missing-key', 'options', 'ruleset', 'id']]],
    ['a day that is none', { asOf: '2021-02-30' }, [['not-accepted', 'options', 'asOf']]],
    ['a locale that is none', { locale: 'sv' }, [['wrong-type', 'options', 'locale']]],
    ['facts that are a text', { facts: 'none' }, [['wrong-type', 'options', 'facts']]],
    ['origins that are a text', { origins: 'yes' }, [['wrong-type', 'options', 'origins']]],
    ['origins that are null', { origins: null }, [['wrong-type', 'options', 'origins']]],
    ['a signal that is none', { signal: {} }, [['wrong-type', 'options', 'signal']]],
    ['a signal that is null', { signal: null }, [['wrong-type', 'options', 'signal']]],
    ['an option that there is not', { factz: {} }, [['unknown-key', 'options', 'factz']]],
    [
      'all of that at once',
      { asOf: 5, factz: {}, facts: { userCount: -1, mailboxes: { a: 1 } }, origins: 1, signal: 1 },
      [
        ['wrong-type', 'options', 'asOf'],
        ['unknown-key', 'options', 'factz'],
        ['out-of-range', 'options', 'facts', 'userCount'],
        ['wrong-type', 'options', 'facts', 'mailboxes', 'a'],
        ['wrong-type', 'options', 'origins'],
        ['wrong-type', 'options', 'signal'],
      ],
    ],
    [
      'options that can’t be read',
      Object.defineProperties(
        {},
        Object.fromEntries(['origins', 'signal'].map((name) => [name, { enumerable: true, get: refused }])),
      ),
      [
        ['unreadable', 'options', 'origins'],
        ['unreadable', 'options', 'signal'],
      ],
    ],
  ])('%s', (_name, options, expected) => {
    expect(wrongWith(rows, options)).toEqual(expect.arrayContaining([...expected]));
    expect(wrongWith(undefined, options)).toEqual(
      expect.arrayContaining([...expected, ['wrong-type', 'source']]),
    );
  });

  it('names what was probably meant, in the language that was asked for', () => {
    const asked = audit(rows, { factz: {}, locale: sv } as AuditOptions);
    expect(asked).toMatchObject({ problems: [{ suggestion: 'facts', accepted: expect.anything() }] });
    expect(asked.outcome === 'malformed' && asked.problems[0]?.message).toContain('Menade du `facts`?');
  });

  it.each<readonly [string, () => unknown, string]>([
    ['nothing', () => undefined, 'wrong-type'],
    ['a text', () => 'mailboxes.json', 'wrong-type'],
    ['a row', () => mailbox(1), 'wrong-type'],
    ['a generator', () => [mailbox(1)].values(), 'not-accepted'],
    [
      'an asynchronous generator',
      async function* () {
        yield mailbox(1);
      },
      'not-accepted',
    ],
    ['a stream of Node', () => Readable.from([mailbox(1)]), 'not-accepted'],
    ['a stream of a browser', () => Readable.toWeb(Readable.from([mailbox(1)])), 'not-accepted'],
  ])('a source that is %s', (_name, make, code) => {
    const asked = audit(make() as never);
    expect(asked).toMatchObject({ problems: [{ code, path: ['source'], accepted: ['[…]', '() => …'] }] });
  });
});

describe('records are read twice', () => {
  it.each<readonly [string, () => unknown]>([
    ['from a list', () => rows],
    ['from a set', () => new Set(rows)],
    ['from a function that gives a list', () => () => rows],
    ['from a function that begins a generator', () => () => rows.values()],
    ['from a function that begins a stream', () => () => Readable.from(rows)],
    [
      'from a function that begins an asynchronous generator',
      () =>
        async function* () {
          yield* rows;
        },
    ],
  ])('%s', async (_name, make) => {
    const { results, summary } = await audited(make() as never);
    expect(results.map(({ name }) => name)).toEqual(['Mailbox 1', 'Mailbox 2', 'Mailbox 3']);
    expect(summary).toMatchObject({ total: 3, end: 'complete' });
  });

  it('a function that gives nothing the second time is told of: a part never passes for the whole', async () => {
    const readings = [rows, []].values();
    const { results, summary } = await audited(() => readings.next().value ?? []);
    expect(results).toEqual([]);
    expect(summary).toMatchObject({
      end: 'failed',
      failure: '`source` gave another number of records when it was read again.',
    });
  });

  it('and not once before the first result is asked for', async () => {
    let readings = 0;
    const { results, summary } = begun(() => {
      readings += 1;
      return rows;
    });
    expect(summary()).toMatchObject({ total: 0, end: 'reading' });
    expect(readings).toBe(0);
    await results[Symbol.asyncIterator]().next();
    expect(readings).toBe(2);
  });

  it('and the second time none before its result is asked for', async () => {
    const taken = [0, 0];
    let reading = -1;
    const { results } = begun(function* () {
      reading += 1;
      for (const row of rows) {
        taken[reading] = (taken[reading] as number) + 1;
        yield row;
      }
    });
    const iterator = results[Symbol.asyncIterator]();
    for (const number of [1, 2, 3]) {
      await iterator.next();
      expect(taken).toEqual([3, number]);
    }
  });

  it('whatever table stands first', async () => {
    const queue = { queueid: 'q', name: 'Queue', statecode: 1 };
    const owned = mailbox(1, { regardingobjecttypecode: undefined, regardingobjectid: '{Q}' });
    for (const source of [
      [queue, owned],
      [owned, queue],
    ]) {
      const [result] = mailboxesIn(await audited(source));
      expect(result?.configuration).toMatchObject({ owner: 'queue' });
      expect(result?.checks?.map(({ checkId }) => checkId)).toContain('owner-disabled');
    }
  });
});

/** A source that counts what is taken from it, and says in which readings it was closed. */
function watched() {
  const state = { taken: 0, readings: 0, closedIn: [] as number[] };
  async function* source() {
    state.readings += 1;
    const reading = state.readings;
    let isOver = false;
    try {
      for (const row of rows) {
        state.taken += 1;
        yield row;
      }
      isOver = true;
    } finally {
      if (!isOver) state.closedIn.push(reading);
    }
  }
  return { state, source };
}

describe('reading ends early', () => {
  it('when no more results are wanted: the source is closed', async () => {
    const { state, source } = watched();
    const { results, summary } = begun(source);
    for await (const _ of results) break;
    expect(state).toEqual({ taken: 4, readings: 2, closedIn: [2] });
    expect(summary()).toMatchObject({ total: 1, end: 'reading' });
  });

  it('before it began, when the signal was aborted before', async () => {
    const { state, source } = watched();
    const { results, summary } = await audited(source, { signal: AbortSignal.abort() });
    expect([results, summary.end, state.readings]).toEqual([[], 'aborted', 0]);
  });

  it.each([1, 2, 3])('in the first reading, at record %i', async (at) => {
    const controller = new AbortController();
    const { state, source } = watched();
    const { results, summary } = await audited(
      async function* () {
        for await (const row of source()) {
          if (state.taken === at) controller.abort();
          yield row;
        }
      },
      { signal: controller.signal },
    );
    expect([results, summary.end]).toEqual([[], 'aborted']);
    expect(state).toEqual({ taken: at, readings: 1, closedIn: [1] });
  });

  it('between two results: no further record is taken', async () => {
    const controller = new AbortController();
    const { state, source } = watched();
    const { results, summary } = begun(source, { signal: controller.signal });
    for await (const _ of results) controller.abort();
    expect(state).toEqual({ taken: 4, readings: 2, closedIn: [2] });
    expect(summary()).toMatchObject({ total: 1, end: 'aborted' });
  });

  it('after the last result: then it is as aborted as before', async () => {
    const controller = new AbortController();
    const { results, summary } = begun(rows, { signal: controller.signal });
    for await (const _ of results) if (summary().total === 3) controller.abort();
    expect(summary()).toMatchObject({ total: 3, end: 'aborted' });
  });

  it('not when a signal can no longer be read', async () => {
    let asked = 0;
    const signal = {
      get aborted() {
        asked += 1;
        if (asked > 1) throw new Error('gone');
        return false;
      },
    };
    expect((await audited(rows, { signal })).summary).toMatchObject({ total: 3, end: 'complete' });
  });
});

describe('a source that fails', () => {
  async function* failingAt(count: number, error: unknown) {
    yield* rows.slice(0, count);
    throw error;
  }

  it.each([0, 1, 2, 3])('after %i records: those are judged, and it is said', async (count) => {
    const { results, summary } = await audited(() => failingAt(count, new Error('cut off')));
    const whole = await audited(rows.slice(0, count));
    expect(results).toEqual(whole.results);
    expect(summary).toEqual({ ...whole.summary, end: 'failed', failure: 'cut off' });
  });

  it('the second time only', async () => {
    let reading = 0;
    const { summary } = await audited(() => {
      reading += 1;
      return failingAt(3 - reading, new Error(`reading ${reading}`));
    });
    expect(summary).toMatchObject({ total: 1, end: 'failed', failure: 'reading 1' });
  });

  it('at once, when it is called', async () => {
    const { results, summary } = await audited(() => {
      throw new Error('no such file');
    });
    expect([results, summary.end, summary.failure]).toEqual([[], 'failed', 'no such file']);
  });

  it('when it is closed: whoever stopped is not troubled by it', async () => {
    const controller = new AbortController();
    const source = {
      [Symbol.iterator]: () => ({
        next: () => ({ done: controller.signal.aborted, value: mailbox(1) }),
        return: () => {
          throw new Error('cannot be closed');
        },
      }),
    };
    let given = 0;
    const twice = () => {
      given += 1;
      return given === 1 ? rows : source;
    };
    const stopped = begun(twice);
    for await (const _ of stopped.results) break;
    expect(stopped.summary().total).toBe(1);
    given = 0;
    const aborted = begun(twice, { signal: controller.signal });
    for await (const _ of aborted.results) controller.abort();
    expect(aborted.summary()).toMatchObject({ total: 1, end: 'aborted' });
  });

  it.each(hostile)('with %s', async (_name, make) => {
    const { results, summary } = await audited(() => failingAt(1, make()));
    expect([results.length, summary.end, typeof summary.failure]).toEqual([1, 'failed', 'string']);
  });
});

describe('whatever comes in, nothing is thrown', () => {
  const beside = [mailbox(1), mailbox(2)] as const;
  const facts = { userCount: 2 };

  it.each(hostile)('%s as a record is one result, and hides no other', async (_name, make) => {
    const without = await audited(beside, { facts });
    const { results, summary } = await audited(() => [beside[0], make(), beside[1]], { facts });
    const [first, given, last] = results;
    expect([first, { ...last, row: 2 }]).toEqual(without.results);
    expect(given).toMatchObject({ file: 'rows', row: 2, report: { verdict: 'malformed' } });
    expect(summary).toMatchObject({ total: 3, malformed: 1, end: 'complete' });
  });

  it.each(hostile)('%s as options, as any option, and as source', async (_name, make) => {
    const names = ['ruleset', 'locale', 'asOf', 'facts', 'origins', 'signal'];
    const attempts = [
      () => audit(rows, make() as never),
      () => audit(make() as never),
      () => audit((() => make()) as never),
      ...names.map((name) => () => audit(rows, { [name]: make() } as never)),
    ];
    for (const attempt of attempts) {
      const asked = attempt();
      if (asked.outcome === 'malformed') continue;
      for await (const _ of asked.results);
      expect(['complete', 'aborted', 'failed']).toContain(asked.summary().end);
    }
  });

  it('a function that gives the bytes of a file is told who makes records of them', async () => {
    const { results, summary } = await audited((() => new TextEncoder().encode('a,b')) as never);
    expect([results, summary.total, summary.end]).toEqual([[], 0, 'failed']);
    expect(summary.failure).toContain('readRecords');
  });

  it.each(hostile)('%s in every column', async (_name, make) => {
    for (const column of Object.keys(mailbox(1))) {
      const { results, summary } = await audited(() => [mailbox(1, { [column]: make() }), mailbox(2)]);
      expect([results.length, summary.total, summary.end]).toEqual([2, 2, 'complete']);
      expect(() => JSON.stringify(results)).not.toThrow();
    }
  });

  it('anything at all is one result, in the order of the records', async () => {
    await fc.assert(
      fc.asyncProperty(anything, anything, async (one, other) => {
        fc.pre(!isPlaced(one) && !isPlaced(other));
        const { results, summary } = await audited([one, mailbox(1), other]);
        expect(results.map(({ row }) => row)).toEqual([1, 2, 3]);
        expect(summary).toMatchObject({ total: 3, end: 'complete' });
      }),
    );
  });
});

/** Whether something could be taken for a record with its place. */
function isPlaced(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'row' in value;
}

const NAMES = [
  ...['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'then', 'value', 'row', ''],
  ...['<script>alert(1)</script>', '=HYPERLINK("//x")', '@SUM(A1)', '\u202eexe.gpj', '\u0000', '\u001b[31m'],
];
const strange = fc.oneof(fc.constantFrom(...NAMES), fc.string({ unit: 'binary' }));

describe('names that mean something elsewhere', () => {
  it('come through unchanged, and are judged like any other', async () => {
    const plain = mailboxesIn(await audited([mailbox(1)]))[0];
    await fc.assert(
      fc.asyncProperty(strange, strange, async (name, id) => {
        const [result] = mailboxesIn(await audited([mailbox(1, { name, mailboxid: id })]));
        expect(result).toEqual({ ...plain, name, id });
      }),
    );
  });

  it('change nothing as names of further columns', async () => {
    const own = new Set([
      ...Object.keys(mailbox(1)),
      'owner',
      'row',
      'emailserverprofile',
      'regardingobjectid',
    ]);
    const further = fc.dictionary(
      strange.filter((name) => !own.has(name)),
      fc.oneof(strange, fc.constant({ nested: [{}] }), fc.integer()),
      { noNullPrototype: false },
    );
    const plain = await audited([mailbox(1)]);
    await fc.assert(
      fc.asyncProperty(further, async (columns) => {
        const entries = [...Object.entries(columns), ['__proto__', { isforwardmailbox: true }] as const];
        const row = Object.fromEntries([...entries, ...Object.entries(mailbox(1))]);
        expect(await audited([row])).toEqual(plain);
      }),
    );
  });

  it('are found in facts as any address, but for the one that objects keep for themselves', async () => {
    await fc.assert(
      fc.asyncProperty(strange, async (address) => {
        fc.pre(address !== '' && address !== '__proto__');
        const facts = { mailboxes: { [address]: { prerequisites: { mailboxActive: false } } } };
        const { results, summary } = await audited([mailbox(1, { emailaddress: address })], { facts });
        expect(summary.unmatchedFacts).toEqual([]);
        expect(results[0]).toMatchObject({ configuration: { prerequisites: { mailboxActive: false } } });
      }),
    );
  });
});

describe('a record with its place', () => {
  it('is named by it, and by `rows` where no file is told', async () => {
    const { results } = await audited([
      { file: 'a.json', row: 7, value: mailbox(1) },
      { row: 9, value: mailbox(2) },
      { file: 5, row: 11, value: mailbox(3) },
    ]);
    expect(results.map(({ file, row }) => [file, row])).toEqual([
      ['a.json', 7],
      ['rows', 9],
      ['rows', 11],
    ]);
  });

  it('has cells that are texts when that is said', async () => {
    const cells = Object.fromEntries(
      Object.entries(mailbox(1)).map(([name, value]) => [name, String(value)]),
    );
    const verdictsOf = async (more: object) =>
      mailboxesIn(await audited([{ row: 2, value: cells, ...more }])).map(({ report }) => report.verdict);
    expect(await verdictsOf({ cells: true })).toEqual(['undetermined']);
    expect(await verdictsOf({ cells: true, value: mailbox(1) })).toEqual(['undetermined']);
    expect(await verdictsOf({ cells: 'yes' })).toEqual(['malformed']);
    expect(await verdictsOf({})).toEqual(['malformed']);
  });

  it('that could not be read says why, as far as that is known', async () => {
    const { results } = await audited([
      { row: 1, unreadable: '"a', reason: 'openQuote' },
      { row: 1, unreadable: 'a,"b"c', reason: 'textAfterQuote', column: 'name' },
      { row: 1, unreadable: 'a', reason: 'tooLong', column: 5 },
      { row: 2, unreadable: '{a', reason: 'because' },
      { row: 3, unreadable: { a: 1 } },
      { row: 4 },
    ]);
    const problems = mailboxesIn({ results } as never).flatMap(({ report }) =>
      report.verdict === 'malformed' ? report.problems : [],
    );
    expect(problems.map(({ code, received }) => [code, received])).toEqual([
      ['unreadable', '"a'],
      ['unreadable', 'a,"b"c'],
      ['unreadable', 'a'],
      ['unreadable', '{a'],
      ['unreadable', '{…}'],
      ['not-accepted', '{…}'],
    ]);
    expect(problems.map(({ message }) => message.split(':')[0])).toEqual([
      'The input has a quote that is never closed',
      '`name` has text after its closing quote',
      'This line is too long for a row',
      'Not valid JSON',
      'Not valid JSON',
      expect.stringContaining('not a mailbox row'),
    ]);
  });
});

describe('rows that are not as they should be', () => {
  it('the same mailbox twice is told at both rows, each naming the other', async () => {
    const other = { ...mailbox(1), mailboxid: `{${mailbox(1).mailboxid.toUpperCase()}}` };
    const { results, summary } = await audited([mailbox(1), mailbox(2), other]);
    const found = results.map(({ checks = [] }) =>
      checks.map(({ checkId, from, related }) => [checkId, from.column, related]),
    );
    expect(found).toEqual([
      [['mailbox-repeated', 'mailboxid', [{ file: 'rows', row: 3 }]]],
      [],
      [['mailbox-repeated', 'mailboxid', [{ file: 'rows', row: 1 }]]],
    ]);
    expect(summary.byCheck).toEqual({ 'mailbox-repeated': { error: 2, unverified: 0, advice: 0 } });
  });

  it('a row of a table that is none of these is malformed, at its place', async () => {
    const contact = { contactid: 'c1', fullname: 'Anna', statecode: 0 };
    const { results, summary } = await audited([
      { file: 'contacts.json', row: 7, value: contact },
      mailbox(1),
    ]);
    expect(results[0]).toMatchObject({
      ...{ file: 'contacts.json', row: 7, configuration: null },
      report: { verdict: 'malformed', problems: [{ code: 'not-accepted', path: [] }] },
    });
    expect(summary).toMatchObject({ total: 2, malformed: 1 });
  });

  it('facts that say otherwise than a row are believed, and the column is named', async () => {
    const facts = { prerequisites: { mailboxActive: false } };
    const { results } = await audited([mailbox(1)], { facts });
    expect(results[0]).toMatchObject({
      configuration: { prerequisites: { mailboxActive: false } },
      report: { verdict: 'invalid' },
      checks: [
        {
          checkId: 'facts-contradict-rows',
          kind: 'advice',
          from: { file: 'rows', row: 1, column: 'statecode' },
        },
      ],
    });
    const alike = await audited([mailbox(1)], { facts: { prerequisites: { mailboxActive: true } } });
    expect(alike.results[0]).not.toHaveProperty('checks');
  });

  it('a user is named by the whole name', async () => {
    const { results } = await audited([{ systemuserid: 'u1', fullname: 'Bo \ufffd', name: 'no column' }]);
    expect(results).toMatchObject([
      { table: 'systemuser', id: 'u1', name: 'Bo \ufffd', checks: [{ checkId: 'column-not-decoded' }] },
    ]);
  });

  it('a property that cannot be read is told as unreadable', async () => {
    const row = Object.defineProperty(mailbox(1), 'incomingemaildeliverymethod', {
      enumerable: true,
      get: refused,
    });
    const { results } = await audited([row]);
    expect(results[0]).toMatchObject({
      report: { problems: [{ code: 'unreadable', path: ['incomingemaildeliverymethod'] }] },
    });
  });
});

describe('what an audit is done by', () => {
  it('is the guidance of today unless another ruleset is given', async () => {
    const [today] = mailboxesIn(await audited([mailbox(1, { incomingemaildeliverymethod: 1 })]));
    expect(today?.report).toMatchObject({ verdict: 'invalid', ruleset: dataverse.id });
    const [then] = mailboxesIn(
      await audited([mailbox(1, { incomingemaildeliverymethod: 1 })], { ruleset: guide }),
    );
    expect(then?.report).toMatchObject({ verdict: 'undetermined', ruleset: guide.id });
  });

  it('is as of a day, and speaks a language', async () => {
    const outlook = mailbox(1, { incomingemaildeliverymethod: 1, outgoingemaildeliverymethod: 0 });
    const { results } = await audited([outlook], { asOf: '2020-12-03', locale: sv });
    expect(results[0]).toMatchObject({ report: { verdict: 'undetermined' } });
    expect(JSON.stringify(results)).toContain('Dynamics 365 för Outlook togs bort');
  });

  it('tells where facts stand when that is asked', async () => {
    const { results } = await audited([mailbox(1)], { origins: true });
    expect(results[0]).toMatchObject({
      origins: { mailboxActive: [{ file: 'rows', row: 1, column: 'statecode' }] },
    });
    expect((await audited([mailbox(1)], { origins: false })).results[0]).not.toHaveProperty('origins');
  });

  it('takes a ruleset and a locale that are not frozen, as they were when it began', async () => {
    const ruleset = JSON.parse(JSON.stringify(dataverse));
    const locale = JSON.parse(JSON.stringify(sv));
    const { results, summary } = begun([mailbox(1)], { ruleset, locale });
    ruleset.rules.length = 0;
    const expected = await audited([mailbox(1)], { locale: sv });
    const found = [];
    for await (const result of results) found.push(result);
    expect(found).toEqual(expected.results);
    expect(summary()).toEqual(expected.summary);
  });
});

it('a fact that many forward mailboxes show names ten of them', async () => {
  const sinks = Array.from({ length: 25 }, (_, index) =>
    mailbox(index + 2, {
      isforwardmailbox: true,
      regardingobjecttypecode: 'none',
      outgoingemaildeliverymethod: 0,
    }),
  );
  const rows = [
    mailbox(1, { incomingemaildeliverymethod: 3, outgoingemaildeliverymethod: 0, actdeliverymethod: 2 }),
  ];
  const [result] = mailboxesIn(await audited([...rows, ...sinks], { origins: true }));
  expect(result?.origins?.mailboxActive).toEqual(
    Array.from({ length: 10 }, (_, index) => ({ file: 'rows', row: index + 2, column: 'statecode' })),
  );
});
