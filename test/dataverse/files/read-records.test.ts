import { Readable } from 'node:stream';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AuditRecord, type FileBytes, type FileEnd, readRecords } from '../../../src/dataverse/index.ts';
import { audited, mailbox } from '../../support/audits.ts';
import { bytesOf, inParts, partSizes } from '../../support/bytes.ts';
import { anything, hostile } from '../../support/hostile.ts';

async function read(
  bytes: FileBytes,
  file = 'mailboxes.json',
): Promise<{ readonly records: readonly AuditRecord[]; readonly end: FileEnd }> {
  const reader = readRecords(bytes, file);
  const records: AuditRecord[] = [];
  for (;;) {
    const step = await reader.next();
    if (step.done === true) return { records, end: step.value };
    records.push(step.value);
  }
}

const file = 'mailboxes.json';
const lines = '{"mailboxid":"a"}\n{"mailboxid":"b"}\n';
const whole = {
  records: [
    { file, row: 1, value: { mailboxid: 'a' } },
    { file, row: 2, value: { mailboxid: 'b' } },
  ],
  end: { brokeOff: false },
};

describe('the bytes of a file are read', () => {
  const bytes = bytesOf(lines);
  it.each<readonly [string, () => FileBytes]>([
    ['all at once', () => bytes],
    ['as a buffer of Node', () => Buffer.from(lines)],
    ['in a list of parts', () => [bytes.subarray(0, 5), bytes.subarray(5)]],
    ['from an asynchronous generator', () => inParts(bytes, [3])],
    ['from a stream of Node', () => Readable.from([bytes.subarray(0, 20), bytes.subarray(20)])],
    ['from a stream of a browser', () => new Blob([lines]).stream() as ReadableStream<Uint8Array>],
    [
      'from a stream of a browser that cannot iterate over it',
      () => {
        const parts = [{ value: bytes.subarray(0, 5) }, {}, { value: bytes.subarray(5) }];
        const read = async () => ({ done: parts.length === 0, ...parts.shift() });
        return { getReader: () => ({ read, cancel: async () => undefined }) };
      },
    ],
  ])('%s', async (_name, make) => {
    expect(await read(make())).toEqual(whole);
  });

  it('as CSV, whose parts are cells', async () => {
    expect(await read(bytesOf('mailboxid;name\r\na;"b;c"\r\n'), 'x.csv')).toEqual({
      records: [{ file: 'x.csv', row: 2, value: { mailboxid: 'a', name: 'b;c' }, cells: true }],
      end: { brokeOff: false },
    });
  });

  it('the same in whatever parts they come', async () => {
    const text = fc.string({ unit: fc.constantFrom(...'{}[]",:\n\r a1\ufeff'), maxLength: 40 });
    await fc.assert(
      fc.asyncProperty(text, partSizes, async (given, sizes) => {
        expect(await read(inParts(bytesOf(given), sizes))).toEqual(await read(bytesOf(given)));
      }),
    );
  });
});

describe('a file that ends before its time ends in a record that says so', () => {
  const last = { file, row: 3, unreadable: '' };
  it.each<readonly [string, string, object]>([
    ['a page, between two rows', '{"value":[{"a":1},{"a":2},', { ...last, reason: 'brokeOff' }],
    // The quote that is never closed is where it stops being JSON.
    [
      'a page, within a row',
      '{"value":[{"a":1},{"a":2},{"b',
      { ...last, unreadable: '{"b', at: { line: 1, column: 28 } },
    ],
    ['lines', '{"a":1}\n{"a":2}\n{"b', { ...last, unreadable: '{"b', at: { line: 3, column: 2 } }],
    [
      'CSV',
      'mailboxid,name\na,b\nc,"d',
      { ...last, unreadable: 'c,"d', reason: 'openQuote', column: 'name' },
    ],
  ])('%s', async (_name, text, expected) => {
    const { records, end } = await read(bytesOf(text));
    expect(records.at(-1)).toEqual(expected);
    expect(end).toEqual({ brokeOff: true });
    const { results, summary } = await audited(records);
    const path = 'column' in expected ? [expected.column] : [];
    expect(results.at(-1)).toMatchObject({
      ...{ file, row: 3, configuration: null },
      report: { verdict: 'malformed', problems: [{ code: 'unreadable', path }] },
    });
    expect(summary.total).toBe(records.length);
  });

  it('wherever a page is cut, there are as many rows as are whole before it, and then it is said', async () => {
    const rows = [mailbox(1), mailbox(2), mailbox(3)];
    const parts = ['{"value":[', ...rows.map((row, index) => (index === 0 ? '' : ',') + JSON.stringify(row))];
    const page = `${parts.join('')}]}`;
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: page.length - 2 }), partSizes, async (at, sizes) => {
        const ends = parts.map((_, index) => parts.slice(0, index + 1).join('').length).slice(1);
        const wholeRows = rows.slice(0, ends.filter((each) => each <= at).length);
        const { records, end } = await read(inParts(bytesOf(page.slice(0, at)), sizes));
        expect(records.slice(0, -1)).toEqual(
          wholeRows.map((value, index) => ({ file, row: index + 1, value })),
        );
        expect(records.at(-1)).toMatchObject({ row: wholeRows.length + 1, unreadable: expect.anything() });
        expect(end.brokeOff).toBe(true);
      }),
    );
  });

  it.each(hostile)('as does one whose reading fails with %s', async (_name, make) => {
    async function* failing() {
      yield bytesOf(lines);
      throw make();
    }
    const { records, end } = await read(failing());
    expect(records.slice(0, 2)).toEqual(whole.records);
    expect(records.slice(2)).toEqual([{ file, row: 3, unreadable: end.failure, reason: 'readingFailed' }]);
    const { results } = await audited(records);
    expect(results.at(-1)).toMatchObject({ report: { problems: [{ code: 'unreadable' }] } });
  });
});

describe('nothing is thrown', () => {
  it.each(hostile)('whatever the bytes are: %s', async (_name, make) => {
    const { records, end } = await read(make() as never);
    expect(records.every((record) => 'unreadable' in record)).toBe(true);
    expect(['undefined', 'string']).toContain(typeof end.failure);
  });

  it('by bytes that are no text', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), partSizes, async (bytes, sizes) => {
        const { records } = await read(inParts(bytes, sizes));
        const { summary } = await audited(records);
        expect(summary).toMatchObject({ total: records.length, end: 'complete' });
      }),
    );
  });

  it('nor by parts that are no bytes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anything, { maxLength: 3 }), async (parts) => {
        const { records } = await read(parts as never);
        expect(records.every((record) => 'unreadable' in record || record.row > 0)).toBe(true);
      }),
    );
  });
});

describe('a stream is closed', () => {
  function watched(closing: () => void = () => undefined) {
    const state = { closed: 0 };
    async function* stream() {
      try {
        for (;;) yield bytesOf(lines);
      } finally {
        state.closed += 1;
        closing();
      }
    }
    return { state, stream };
  }

  it('when no more records are wanted', async () => {
    const { state, stream } = watched();
    for await (const _ of readRecords(stream(), file)) break;
    expect(state.closed).toBe(1);
  });

  it('quietly, when that fails', async () => {
    const { state, stream } = watched(() => {
      throw new Error('cannot be closed');
    });
    for await (const _ of readRecords(stream(), file)) break;
    expect(state.closed).toBe(1);
  });

  it('when an audit ends early', async () => {
    const { state, stream } = watched();
    const controller = new AbortController();
    const source = async function* () {
      let given = 0;
      for await (const record of readRecords(stream(), file)) {
        given += 1;
        if (given === 5) controller.abort();
        yield record;
      }
    };
    const { summary } = await audited(source, { signal: controller.signal });
    expect([summary.end, state.closed]).toEqual(['aborted', 1]);
  });

  it('also one of a browser', async () => {
    let cancelled = 0;
    const read = async () => ({ done: false, value: bytesOf(lines) });
    const cancel = async () => {
      cancelled += 1;
    };
    for await (const _ of readRecords({ getReader: () => ({ read, cancel }) }, file)) break;
    expect(cancelled).toBe(1);
  });
});
