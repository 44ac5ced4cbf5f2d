import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readJsonRecords } from '../../../src/dataverse/files/json.ts';
import type { InputRecord } from '../../../src/dataverse/files/record.ts';

interface Outcome {
  readonly records: InputRecord[];
  readonly brokeOff: boolean;
}

async function* inChunks(bytes: Uint8Array, sizes: readonly number[]): AsyncGenerator<Uint8Array> {
  let from = 0;
  for (let turn = 0; from < bytes.length; turn += 1) {
    const size = sizes[turn % sizes.length] ?? bytes.length;
    yield bytes.subarray(from, from + size);
    from += size;
  }
}

async function read(input: string | Uint8Array, sizes: readonly number[] = []): Promise<Outcome> {
  const bytes = typeof input === 'string' ? new TextEncoder().encode(input) : input;
  const reader = readJsonRecords(inChunks(bytes, sizes));
  const records: InputRecord[] = [];
  for (;;) {
    const next = await reader.next();
    if (next.done) return { records, brokeOff: next.value.brokeOff };
    // Where something stops being JSON is tested apart.
    for (const { at: _at, ...record } of next.value as readonly (InputRecord & { readonly at?: unknown })[]) {
      records.push(record as InputRecord);
    }
  }
}

const ok = (row: number, value: unknown): InputRecord => ({ row, value });
const bad = (row: number, unreadable: string): InputRecord => ({ row, unreadable });
const a1 = { a: 1 };
const b2 = { b: 2 };
const c3 = { c: 3 };
const d4 = { d: 4 };

type Case = readonly [name: string, input: string, records: readonly InputRecord[], end?: 'broke off'];

function check(cases: readonly Case[]): void {
  for (const [name, input, records, end] of cases) {
    it(name, async () => {
      const expected = { records, brokeOff: end !== undefined };
      expect(await read(input)).toEqual(expected);
      expect(await read(input, [1])).toEqual(expected);
    });
  }
}

describe('inputs without a record', () => {
  check([
    ['an empty file', '', []],
    ['a byte order mark only', '\ufeff', []],
    ['blank lines only', '\n \r\n\t\n', []],
    ['an empty array', '[]', []],
    ['an empty array over lines', '[\n\n]\n', []],
    ['an empty page', '{"value":[]}', []],
    ['an empty page over lines', '{\n  "@odata.context": "x",\n  "value": []\n}', []],
    ['near: an empty object is a record', '{}', [ok(1, {})]],
    ['near: an empty array in an array is a record', '[[]]', [ok(1, [])]],
  ]);
});

describe('NDJSON', () => {
  check([
    ['lines', '{"a":1}\n{"b":2}\n', [ok(1, a1), ok(2, b2)]],
    ['no line end after the last line', '{"a":1}\n{"b":2}', [ok(1, a1), ok(2, b2)]],
    ['CRLF', '{"a":1}\r\n{"b":2}\r\n', [ok(1, a1), ok(2, b2)]],
    ['a byte order mark', '\ufeff{"a":1}\n{"b":2}', [ok(1, a1), ok(2, b2)]],
    ['files with byte order marks joined', '\ufeff{"a":1}\n\ufeff{"b":2}\n', [ok(1, a1), ok(2, b2)]],
    ['blank lines count', '\n{"a":1}\n \r\n\n{"b":2}\n\n', [ok(2, a1), ok(5, b2)]],
    [
      'values of every type',
      '1\n"x"\nnull\ntrue\n{"a":1}',
      [1, 'x', null, true, a1].map((v, i) => ok(i + 1, v)),
    ],
    ['one object', '{"a":1}', [ok(1, a1)]],
    ['one object behind blank lines', '\n\n{"a":1}', [ok(3, a1)]],
    ['an empty object first', '{}\n{"a":1}\n{bad}\n', [ok(1, {}), ok(2, a1), bad(3, '{bad}')]],
    ['arrays', '[1,2]\n[3]\n', [ok(1, 1), ok(2, 2), ok(3, 3)]],
    ['pages', '{"value":[{"a":1},{"b":2}]}\n\n{"value":[{"c":3}]}', [ok(1, a1), ok(2, b2), ok(3, c3)]],
    [
      'a mixture',
      '{"a":1}\n\n[{"b":2}]\n{"c":3}\n{"value":[{"d":4}]}',
      [ok(1, a1), ok(1, b2), ok(4, c3), ok(2, d4)],
    ],
    ['a key "value" with an object', '{"value":{"a":1}}', [ok(1, { value: a1 })]],
    ['a key "value" with a string', '{"value":"[]"}\n{"a":1}', [ok(1, { value: '[]' }), ok(2, a1)]],
  ]);
});

describe('NDJSON with bad lines', () => {
  check([
    ['a bad line', '{"a":1}\n{bad}\n{"c":3}', [ok(1, a1), bad(2, '{bad}'), ok(3, c3)]],
    ['a bad last line', '{"a":1}\n{bad}', [ok(1, a1), bad(2, '{bad}')]],
    ['text on a line', '{"a":1}\ngarbage, more\n{"c":3}', [ok(1, a1), bad(2, 'garbage, more'), ok(3, c3)]],
    [
      'lines are never joined',
      '{"a":1}\n{"b":\n2}\n{"c":3}',
      [ok(1, a1), bad(2, '{"b":'), bad(3, '2}'), ok(4, c3)],
    ],
    ['two objects on a later line', '{"a":1}\n{"b":2}{"c":3}', [ok(1, a1), bad(2, '{"b":2}{"c":3}')]],
    ['a cut last line', '{"a":1}\n{"b":', [ok(1, a1), bad(2, '{"b":')], 'broke off'],
    ['a cut last line and blank lines', '{"a":1}\n{"b":\n\n', [ok(1, a1), bad(2, '{"b":')], 'broke off'],
    ['a cut last string', '{"a":1}\n"b', [ok(1, a1), bad(2, '"b')], 'broke off'],
    ['near: a quote in other text', '{"a":1}\nit"s', [ok(1, a1), bad(2, 'it"s')]],
    ['near: a bracket in other text', '{"a":1}\nthree [', [ok(1, a1), bad(2, 'three [')]],
    [
      'near: a cut line with a good one after it',
      '{"a":1}\n{"b":\n{"c":3}',
      [ok(1, a1), bad(2, '{"b":'), ok(3, c3)],
    ],
    [
      'near: a cut line with a wrong one after it',
      '{"a":1}\n{"b":\n}',
      [ok(1, a1), bad(2, '{"b":'), bad(3, '}')],
    ],
    [
      'a bad record in a page',
      '{"a":1}\n{"value":[{"b":2},{oops},{"c":3}]}',
      [ok(1, a1), ok(1, b2), bad(2, '{oops}'), ok(3, c3)],
    ],
    [
      'a cut page',
      '[{"a":1}]\n{"value":[{"b":2},{"c":',
      [ok(1, a1), ok(2, b2), bad(3, '{"c":')],
      'broke off',
    ],
    [
      'a page cut between records',
      '[{"a":1}]\n[{"b":2},\n[{"c":3}]',
      [ok(1, a1), ok(2, b2), bad(2, '[{"b":2},'), ok(3, c3)],
    ],
    [
      'an array with a comma missing',
      '[{"a":1}]\n[{"b":2} {"c":3}]',
      [ok(1, a1), ok(2, b2), ok(3, c3), bad(2, '[{"b":2} {"c":3}]')],
    ],
    ['no JSON at all', 'one\ntwo\n\nthree', [bad(1, 'one'), bad(2, 'two'), bad(4, 'three')]],
    ['spaces JSON does not know', '{"a":1}\n\u00a0\n{"c":3}', [ok(1, a1), bad(2, ''), ok(3, c3)]],
  ]);
});

describe('NDJSON whose first line is bad', () => {
  check([
    ['text before lines', 'garbage\n{"b":2}\n{"c":3}', [bad(1, 'garbage'), ok(2, b2), ok(3, c3)]],
    ['text before one line', 'garbage\n{"b":2}', [bad(1, 'garbage'), ok(2, b2)]],
    ['the rest of a line', '"x":1},"y":2}\n{"b":2}', [bad(1, '"x":1},"y":2}'), ok(2, b2)]],
    ['several such lines', '\ngarbage\n{bad}\n\n{"b":2}', [bad(2, 'garbage'), bad(3, '{bad}'), ok(5, b2)]],
    ['a wrong object', '{bad}\n{"b":2}', [bad(1, '{bad}'), ok(2, b2)]],
    ['an object and text', '{"a":1} x\n{"b":2}', [bad(1, '{"a":1} x'), ok(2, b2)]],
    ['values and a stray mark', '{"a":1}null\uFEFF\n{"b":2}', [bad(1, '{"a":1}null'), ok(2, b2)]],
    ['cut in a string', '{"a":"x\n{"b":2}', [bad(1, '{"a":"x'), ok(2, b2)]],
    ['cut behind a value', '{"a":1\n\n{"b":2}', [bad(1, '{"a":1'), ok(3, b2)]],
    ['cut behind a comma', '{"a":1,\n\n{"b":2}', [bad(1, '{"a":1,'), ok(3, b2)]],
    ['cut behind a brace', '{\n{"b":2}', [bad(1, '{'), ok(2, b2)]],
    ['cut behind a colon, two lines', '{"a":\n{"b":2}\n\n{"c":3}', [bad(1, '{"a":'), ok(2, b2), ok(4, c3)]],
    ['cut behind a bracket, two lines', '{"a":[\n{"b":2}\n{"c":3}', [bad(1, '{"a":['), ok(2, b2), ok(3, c3)]],
    ['cut behind a comma in an array, two lines', '{"a":[1,\n[]\n{"c":3}', [bad(1, '{"a":[1,'), ok(3, c3)]],
    ['near: behind a colon, one line', '{"a":\n{"b":2}', [bad(1, '{"a": {"b":2}')], 'broke off'],
    ['near: behind a colon, a closing line', '{"a":\n{"b":2}\n}', [ok(1, { a: b2 })]],
    ['near: behind a bracket, one line', '[\n{"b":2}', [ok(1, b2)], 'broke off'],
    ['near: behind a bracket, a closing line', '{"a":[\n{"b":2}\n]}', [ok(1, { a: [b2] })]],
    ['near: behind a comma in an array, a closing line', '{"a":[1,\n[2]\n]}', [ok(1, { a: [1, [2]] })]],
    ['near: a name on a line of its own', '{\n"a"\n:1}', [ok(1, a1)]],
    ['a cut page', '{"value":[{"a":1},{"b\n{"c":3}', [ok(1, a1), bad(2, '{"b'), ok(2, c3)]],
    [
      'a page cut behind a record',
      '{"value":[{"a":1}\n{"c":3}',
      [ok(1, a1), bad(1, '{"value":[{"a":1}'), ok(2, c3)],
    ],
    ['a page with a bad record', '[{"a":1},{oops}]\n[{"c":3}]', [ok(1, a1), bad(2, '{oops}'), ok(3, c3)]],
    [
      'two cut lines',
      '{"a":1,"b\n{"b":[2\n{"c":3}\n{"d":4}',
      [bad(1, '{"a":1,"b'), bad(2, '{"b":[2'), ok(3, c3), ok(4, d4)],
    ],
  ]);
});

describe('arrays', () => {
  const pretty = JSON.stringify([a1, b2], null, 2);
  check([
    ['compact', '[{"a":1},{"b":2}]', [ok(1, a1), ok(2, b2)]],
    ['pretty', pretty, [ok(1, a1), ok(2, b2)]],
    [
      'pretty with CRLF and a byte order mark',
      `\ufeff${pretty.replaceAll('\n', '\r\n')}`,
      [ok(1, a1), ok(2, b2)],
    ],
    ['a record a line', '[{"a":1},\n{"b":2}\n]', [ok(1, a1), ok(2, b2)]],
    ['commas first', '[{"a":1}\n,{"b":2}\n]', [ok(1, a1), ok(2, b2)]],
    [
      'values of every type',
      '[\n1, "x,]", null,\ntrue, [2], {"value": [3]}\n]',
      [1, 'x,]', null, true, [2], { value: [3] }].map((v, i) => ok(i + 1, v)),
    ],
    [
      'brackets and escapes in strings',
      '[\n{"a":"]}\\"{["},{"b":"\\\\"}]',
      [ok(1, { a: ']}"{[' }), ok(2, { b: '\\' })],
    ],
    ['a bad element', '[{"a":1},{oops},{"b":2}]', [ok(1, a1), bad(2, '{oops}'), ok(3, b2)]],
    [
      'a bad element over lines',
      '[\n{"a":1},\n{\noops\n},\n{"b":2}]',
      [ok(1, a1), bad(2, '{ oops }'), ok(3, b2)],
    ],
    [
      'bad elements without brackets',
      '[oops, 01, x {"y":[1,2]}, {"b":2}, z]',
      [bad(1, 'oops'), bad(2, '01'), bad(3, 'x {"y":[1,2]}'), ok(4, b2), bad(5, 'z')],
    ],
    ['a hole', '[1,,2]', [ok(1, 1), bad(2, ','), ok(3, 2)]],
    ['near: a last comma', '[1,2,]', [ok(1, 1), ok(2, 2)]],
    ['a missing comma', '[{"a":1} {"b":2}\n3\n4]', [ok(1, a1), ok(2, b2), ok(3, 3), ok(4, 4)]],
    ['a missing colon', '[{"x" {"y":1}},{"b":2}]', [bad(1, '{"x" {"y":1}}'), ok(2, b2)]],
    ['a stray closing brace', '[{"a":1}}, {"b":2}]', [ok(1, a1), bad(2, '}'), ok(3, b2)]],
    ['a missing inner bracket', '[{"a":[1},{"b":2}]', [bad(1, '{"a":[1}'), ok(2, b2)]],
    ['a stray inner bracket', '[{"a":1]},{"b":2}]', [bad(1, '{"a":1]}'), ok(2, b2)]],
    ['text behind it', '[{"a":1}] and, more\n', [ok(1, a1), bad(2, 'and, more')]],
    ['text on the line behind it', '[{"a":1}]\n]\n', [ok(1, a1), bad(1 + 1, ']')]],
    ['text behind a pretty one', `${pretty}\nthe "end\n`, [ok(1, a1), ok(2, b2), bad(3, 'the "end')]],
    ['brackets behind a pretty one', `${pretty}\n]}`, [ok(1, a1), ok(2, b2), bad(3, ']}')]],
    ['another one on the line', '[{"a":1}][{"b":2}]', [ok(1, a1), ok(2, b2)]],
    ['text before it', 'data =\n[\n{"a":1}\n]', [bad(1, 'data ='), ok(2, a1)]],
  ]);
});

describe('lines in damaged arrays', () => {
  check([
    [
      'a missing last quote',
      '[\n{\n"a": "x,\n"n": 1\n},\n{"b":2}\n]',
      [bad(1, '{ "a": "x, "n": 1 }'), ok(2, b2)],
    ],
    [
      'a missing last quote before a brace',
      '[\n{\n"a": "x\n\n},\n{"b":2}\n]',
      [bad(1, '{ "a": "x }'), ok(2, b2)],
    ],
    [
      'an empty string behind a missing quote',
      '[\n{"a":"x,\n"":1},\n{"b":2}]',
      [bad(1, '{"a":"x, "":1}'), ok(2, b2)],
    ],
    [
      'a backslash before a missing quote',
      '[\n{\n"a":"x\\\n}\n,{"b":2}\n]',
      [bad(1, '{ "a":"x\\ }'), ok(2, b2)],
    ],
    ['a missing quote of a bare string', '[\n"x\n{"b":2}\n]', [bad(1, '"x'), ok(2, b2)]],
    [
      'a line end in a string and a stray bracket',
      '[{"a":"x\ny"]},{"b":2}]',
      [bad(1, '{"a":"x y"]}'), ok(2, b2)],
    ],
    [
      'a line end before a quote and a stray bracket',
      '[{"a":"x\n"]},{"b":2}]',
      [bad(1, '{"a":"x "]}'), ok(2, b2)],
    ],
    ['a bare line end in a string', '[{"a":"x\ny"},{"b":2}]', [bad(1, '{"a":"x y"}'), ok(2, b2)]],
    ['an escaped line end in a string', '[{"a":"x\\\ny"},{"b":2}]', [bad(1, '{"a":"x\\ y"}'), ok(2, b2)]],
    ['a bare line end before the quote', '[{"a":"x\n"},{"b":2}]', [bad(1, '{"a":"x "}'), ok(2, b2)]],
    [
      'a bare line end before the quote and a blank',
      '[{"a":"x\n" },{"b":2}]',
      [bad(1, '{"a":"x " }'), ok(2, b2)],
    ],
    ['a bare line end before a quote alone', '[{"a":"x\n"\n},{"b":2}]', [bad(1, '{"a":"x " }'), ok(2, b2)]],
    ['a bare string without its quote', '[\n"x\n,{"b":2}]', [bad(1, '"x'), ok(2, b2)]],
    ['a missing closing brace', '[\n{\n"a": 1,\n{"b":2}\n]', [bad(1, '{ "a": 1,'), ok(2, b2)]],
    ['two missing closing braces', '[\n{"n":{"a": 1\n{"b":2}\n]', [bad(1, '{"n":{"a": 1'), ok(2, b2)]],
    [
      'a missing closing brace in an inner array',
      '[\n{"n":[{"a": 1\n,\n{"x":2}\n]},\n{"b":2}\n]',
      [bad(1, '{"n":[{"a": 1 , {"x":2} ]}'), ok(2, b2)],
    ],
    [
      'near: a brace on the line behind a colon',
      '[\n{"n":\n{"x":2}\n},\n{"b":2}\n]',
      [ok(1, { n: { x: 2 } }), ok(2, b2)],
    ],
    ['a missing last closing brace', '[\n{"a":1},\n{\n"b": 2\n]\n', [ok(1, a1), bad(2, '{ "b": 2')]],
    ['a missing brace behind other text', '[\nx {\n]\n{"b":\n2}', [bad(1, 'x {'), ok(2, b2)]],
  ]);
});

describe('Web API pages', () => {
  const page = {
    '@odata.context': 'https://x/$metadata#mailboxes',
    value: [a1, b2],
    '@odata.nextLink': 'https://x/2',
  };
  const pretty = JSON.stringify(page, null, 2);
  const records = [ok(1, a1), ok(2, b2)];
  check([
    ['compact', JSON.stringify(page), records],
    ['pretty', pretty, records],
    ['pretty, one after the other', `${pretty}\n${pretty}`, [...records, ok(3, a1), ok(4, b2)]],
    [
      'compact, one after the other on a line',
      `${JSON.stringify(page)}${JSON.stringify(page)}`,
      [...records, ok(3, a1), ok(4, b2)],
    ],
    [
      'a bad record',
      '{"n":"\\"","value":[{"a":1},{oops},{"b":2}]}',
      [ok(1, a1), bad(2, '{oops}'), ok(3, b2)],
    ],
    ['other objects before', '{\n"x":{"value":[7]},"y":[8],"value" :\n[{"a":1}, {"b":2}]}', records],
    ['near: "value" is an object', '{\n"value":{"value":[7]}}', [ok(1, { value: { value: [7] } })]],
    ['near: "value" is a string', '{\n"value":"x","y":[8]}', [ok(1, { value: 'x', y: [8] })]],
    [
      'near: another name',
      '{\n"values":[7],"valu":[8],"va\\\\lue":[9]}',
      [ok(1, { values: [7], valu: [8], 'va\\lue': [9] })],
    ],
    ['near: a page in an array', '[\n{"value":[7]}\n]', [ok(1, { value: [7] })]],
    ['near: a page in text', '{"a":\n1}\nx {"value":[7]}', [ok(1, a1), bad(2, 'x {"value":[7]}')]],
    ['near: no colon', '{\n"value" [7]}', [bad(1, '{ "value" [7]}')]],
    [
      'a missing quote before its array',
      '{"n":"x,\n"value":[{"a":1}]}',
      [ok(1, a1), bad(2, '{"n":"x, "value":[…]}')],
    ],
    [
      'text behind its array',
      '{"n":1,"value":[{"a":1},{"b":2}],oops}',
      [...records, bad(3, '{"n":1,"value":[…],oops}')],
    ],
    ['text before its array', '{oops,"value":[{"a":1},{"b":2}]}', [...records, bad(3, '{oops,"value":[…]}')]],
    [
      'a missing brace',
      '{\n"value":[\n{"a":1}\n]\n{"value":[\n{"b":2}\n]\n}',
      [ok(1, a1), bad(2, '{ "value":[…]'), ok(3, b2)],
    ],
  ]);
});

describe('objects over lines', () => {
  const pretty = (...values: unknown[]) => values.map((value) => JSON.stringify(value, null, 2)).join('\n');
  check([
    ['one', pretty({ a: 1, n: [a1, {}] }), [ok(1, { a: 1, n: [a1, {}] })]],
    ['one behind blank lines', `\n\n${pretty(a1)}`, [ok(1, a1)]],
    ['several', pretty(a1, b2, c3), [ok(1, a1), ok(2, b2), ok(3, c3)]],
    ['several, the first one empty', pretty({}, null, [], b2), [ok(1, {}), ok(2, null), ok(3, b2)]],
    ['several on a line', '{"a":1}{"b":2} {"c":3}', [ok(1, a1), ok(2, b2), ok(3, c3)]],
    ['several on a line, then lines', '{"a":1}{"b":2}\n{"c":3}\n', [ok(1, a1), ok(2, b2), ok(3, c3)]],
    ['several with commas', '{"a":1},\n{"b":2},\n{"c":3}', [ok(1, a1), ok(2, b2), ok(3, c3)]],
    ['near: two commas', '{"a":\n1},,{"b":2}', [ok(1, a1), bad(2, ','), ok(3, b2)]],
    ['byte order marks', `\ufeff${pretty(a1)}\n\ufeff${pretty(b2)}`, [ok(1, a1), ok(2, b2)]],
    ['an array and objects', `${pretty([a1, b2])}\n${pretty(c3)}`, [ok(1, a1), ok(2, b2), ok(3, c3)]],
    ['values between', `${pretty(a1)}\n7\n"x"\n`, [ok(1, a1), ok(2, 7), ok(3, 'x')]],
    ['a wrong one', '{\n"a": oops\n}\n{\n"b": 2\n}', [bad(1, '{ "a": oops }'), ok(2, b2)]],
    ['a missing closing brace', '{\n"a": 1\n{\n"b": 2\n}', [bad(1, '{ "a": 1'), ok(2, b2)]],
  ]);
});

describe('inputs that break off', () => {
  check([
    ['in an object', '{"a":1,"b', [bad(1, '{"a":1,"b')], 'broke off'],
    ['behind a brace', '{', [bad(1, '{')], 'broke off'],
    ['in an object over lines', '{\n"a": 1,\n', [bad(1, '{ "a": 1,')], 'broke off'],
    ['in the second object', '{\n"a": 1\n}\n{\n', [ok(1, a1), bad(2, '{')], 'broke off'],
    ['near: behind an object', '{\n"a": 1\n}\n', [ok(1, a1)]],
    ['in an element', '[{"a":1},{"b":2', [ok(1, a1), bad(2, '{"b":2')], 'broke off'],
    ['in an element, over lines', '[\n{"a":1},\n{\n"b":\n', [ok(1, a1), bad(2, '{ "b":')], 'broke off'],
    ['between elements', '[{"a":1}', [ok(1, a1)], 'broke off'],
    ['behind a comma', '[{"a":1},\n', [ok(1, a1)], 'broke off'],
    ['in a number', '[1, 2', [ok(1, 1), bad(2, '2')], 'broke off'],
    ['near: behind a number', '[1, 2\n', [ok(1, 1), ok(2, 2)], 'broke off'],
    ['near: behind a word', '[true, null', [ok(1, true), ok(2, null)], 'broke off'],
    ['in a word', '[true, nul', [ok(1, true), bad(2, 'nul')], 'broke off'],
    ['in a string', '["a", "b', [ok(1, 'a'), bad(2, '"b')], 'broke off'],
    ['in a string after a document', '{"a":\n1}\n"b', [ok(1, a1), bad(2, '"b')], 'broke off'],
    ['near: in text after a document', '{"a":\n1}\nthe "b', [ok(1, a1), bad(2, 'the "b')]],
    ['near: a number after a document', '{"a":\n1}\n12', [ok(1, a1), ok(2, 12)]],
    ['before the array of a page', '{"@odata.context":"x",', [bad(1, '{"@odata.context":"x",')], 'broke off'],
    ['at the array of a page', '{"value":[', [], 'broke off'],
    ['in the array of a page', '{"value":[{"a":1},{', [ok(1, a1), bad(2, '{')], 'broke off'],
    ['behind the array of a page', '{"value":[{"a":1}],"@odata.next', [ok(1, a1)], 'broke off'],
    ['right behind the array of a page', '{"value":[{"a":1}]', [ok(1, a1)], 'broke off'],
  ]);
});

describe('excerpts', () => {
  const unreadable = async (input: string) => {
    const { records } = await read(input);
    return records.map((record) => ('unreadable' in record ? record.unreadable : undefined));
  };

  it('has at most 60 characters of a line and of a document', async () => {
    const long = `x${'y'.repeat(99)}`;
    expect(await unreadable(long)).toEqual([long.slice(0, 60)]);
    expect(await unreadable(`[${long}]`)).toEqual([long.slice(0, 60)]);
    expect(await unreadable(`{"${long}": 1, "value": [], ${long}}`)).toEqual([
      `{"${long}`.slice(0, 30) + `[…], ${long}`.slice(0, 30),
    ]);
  });

  it('folds blanks and control characters', async () => {
    expect(await unreadable(`${' '.repeat(300)}x`)).toEqual(['x']);
    expect(await unreadable(' \t x \u0000\u001b[31m\t \t y \r\n')).toEqual(['x [31m y']);
  });

  it('does not cut a character in half', async () => {
    expect(await unreadable(`${'x'.repeat(59)}😀`)).toEqual(['x'.repeat(59)]);
    expect(await unreadable(`${'x'.repeat(58)}😀😀`)).toEqual([`${'x'.repeat(58)}😀`]);
  });
});

describe('bytes', () => {
  it('reads characters split over chunks', async () => {
    const value = { a: 'é€😀' };
    for (const size of [1, 2, 3, 5]) {
      expect((await read(`${JSON.stringify(value)}\n`, [size])).records).toEqual([ok(1, value)]);
    }
  });

  it('replaces broken UTF-8', async () => {
    const bytes = Uint8Array.of(0x5b, 0x22, 0xff, 0x22, 0x2c, 0x22, 0xe2, 0x82, 0x22, 0x5d, 0x0a, 0xf0, 0x9f);
    for (const sizes of [[], [1]]) {
      const { records } = await read(bytes, sizes);
      expect(records).toEqual([ok(1, '\ufffd'), ok(2, '\ufffd'), bad(2, '\ufffd')]);
    }
  });
});

describe('streaming', () => {
  it('gives records before the input is read to its end', async () => {
    for (const pieces of [
      ['{"a":1}\n', '{"b":2}\n'],
      ['[{"a":1},\n', '{"b":2}]\n'],
      ['{"value":[\n{"a":1}\n', ',{"b":2}]}\n'],
    ]) {
      let pulled = 0;
      let closed = false;
      const source = async function* () {
        try {
          for (pulled = 1; ; pulled += 1) yield new TextEncoder().encode(pieces[pulled - 1] ?? 'x');
        } finally {
          closed = true;
        }
      };
      for await (const [first] of readJsonRecords(source())) {
        expect(first).toEqual(ok(1, a1));
        break;
      }
      expect(pulled).toBeLessThanOrEqual(2);
      expect(closed).toBe(true);
    }
  });

  it('reads large lines in small chunks without going over them again', async () => {
    const text = 'x'.repeat(17_000_000);
    const line = JSON.stringify({ text });
    expect(await read(`${line}\n\n{"b":2}`, [1000])).toEqual({
      records: [ok(1, { text }), ok(2, b2)],
      brokeOff: false,
    });
    expect(await read(`{"a":1}\n${line}\n\n{"b":2}`, [1000])).toEqual({
      records: [ok(1, a1), ok(2, { text }), ok(4, b2)],
      brokeOff: false,
    });
    expect((await read(`{"a":\n${line}\n}`, [1000])).records).toEqual([ok(1, { a: { text } })]);
  });

  it('takes a first line as long or not whatever the chunks are', async () => {
    // The line end, the closing brace and the text around `x` take 9 characters.
    for (const [length, row] of [
      [0x100_0000 - 9, 3],
      [0x100_0000 - 8, 2],
    ] as const) {
      const input = `{"a":"${'x'.repeat(length)}"}\n\n{"b":2}`;
      for (const sizes of [[], [0x1000], [0x100_0000 - 1, 1]]) {
        expect((await read(input, sizes)).records[1]).toEqual(ok(row, b2));
      }
    }
  });

  it('measures each line by itself', async () => {
    const blankLines = `${' '.repeat(2_000_000)}\n`.repeat(9);
    expect((await read(`${blankLines}{"b":2}\n`, [0x1_0000])).records).toEqual([ok(10, b2)]);
  });

  it('reads a large compact array element by element', async () => {
    const values = Array.from({ length: 300_000 }, (_, id) => ({ id, text: 'y'.repeat(50) }));
    const input = JSON.stringify(values).replace('{"id":7,', '{oops,');
    const records: InputRecord[] = [];
    let givenBeforeEnd = 0;
    const source = async function* () {
      yield* inChunks(new TextEncoder().encode(input), [0x1_0000]);
      givenBeforeEnd = records.length;
    };
    for await (const part of readJsonRecords(source())) for (const record of part) records.push(record);
    expect(records).toHaveLength(values.length);
    expect(givenBeforeEnd).toBe(values.length);
    expect(records[7]).toMatchObject(bad(8, `{oops,"text":"${'y'.repeat(46)}`));
    expect(records.at(-1)).toEqual(ok(values.length, values.at(-1)));
  });
});

const sizes = fc.array(fc.integer({ min: 1, max: 40 }), { maxLength: 5 });
const notPage = (value: Record<string, unknown>) => !Array.isArray(value.value);
const objects = fc.array(fc.dictionary(fc.string(), fc.jsonValue()).filter(notPage), { maxLength: 6 });
const lines = (values: readonly unknown[]) => values.map((value) => JSON.stringify(value)).join('\n');
const page = (value: readonly unknown[]) => ({
  '@odata.context': '["value":[',
  n: { value: [1] },
  value,
  z: [2],
});
const writers: Record<string, (values: readonly unknown[]) => string> = {
  ndjson: lines,
  'ndjson with CRLF': (values) => `\ufeff${lines(values).replaceAll('\n', '\r\n')}\r\n`,
  array: (values) => JSON.stringify(values),
  'array pretty': (values) => JSON.stringify(values, null, 2),
  page: (values) => JSON.stringify(page(values)),
  'page pretty': (values) => JSON.stringify(page(values), null, '\t'),
  'pages as lines': (values) => lines([page(values.slice(0, 2)), page(values.slice(2))]),
  'pages pretty': (values) =>
    [values.slice(0, 2), values.slice(2)].map((part) => JSON.stringify(page(part), null, 1)).join('\n'),
  'objects pretty': (values) => values.map((value) => JSON.stringify(value, null, 2)).join('\n'),
};

describe('properties', () => {
  it.each(Object.entries(writers))(
    'what was written as %s reads back, in any chunks',
    async (_name, write) => {
      await fc.assert(
        fc.asyncProperty(objects, sizes, async (values, chunks) => {
          const { records, brokeOff } = await read(write(values), chunks);
          expect(brokeOff).toBe(false);
          const expected = values.map((value, i) => ok(i + 1, value));
          expect(JSON.stringify(records)).toBe(JSON.stringify(expected));
        }),
      );
    },
  );

  it.each(Object.entries(writers))(
    'what was written as %s and cut keeps what was whole',
    async (_name, write) => {
      await fc.assert(
        fc.asyncProperty(objects, fc.nat(), sizes, async (values, place, chunks) => {
          const text = write(values);
          const cut = text.slice(0, place % (text.length + 1));
          const { records, brokeOff } = await read(cut, chunks);
          const whole = records.filter((record) => 'value' in record);
          expect(JSON.stringify(whole)).toBe(
            JSON.stringify(values.slice(0, whole.length).map((v, i) => ok(i + 1, v))),
          );
          expect(records.slice(whole.length).length).toBeLessThanOrEqual(brokeOff ? 1 : 0);
          if (cut.trim() === text.trim()) expect(whole).toHaveLength(values.length);
        }),
      );
    },
  );

  const token = fc.constantFrom(
    ...'{}[]:,"\\\n \r\ta1-',
    '{"a":1}',
    '{"value":[',
    '"value":',
    '\n{',
    '\ufeff',
    'é😀',
    'null',
  );
  const anyText = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.array(token, { maxLength: 40 }).map((tokens) => tokens.join('')),
  );

  it('any text reads the same in any chunks', async () => {
    await fc.assert(
      fc.asyncProperty(anyText, sizes, async (text, chunks) => {
        const whole = await read(text);
        expect(await read(text, chunks)).toEqual(whole);
        expect(await read(text, [1])).toEqual(whole);
      }),
      { numRuns: 2000 },
    );
  });

  it('any bytes read the same in any chunks', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 60 }), sizes, async (bytes, chunks) => {
        expect(await read(bytes, chunks)).toEqual(await read(bytes));
      }),
      { numRuns: 1000 },
    );
  });

  it('a legal document is read whatever blanks it has between its tokens', async () => {
    const blank = fc.constantFrom('', ' ', '\n', '\r\n', '\t');
    await fc.assert(
      fc.asyncProperty(objects, fc.array(blank, { minLength: 1 }), sizes, async (values, blanks, chunks) => {
        let turn = 0;
        const tokens = /"(?:[^"\\]|\\.)*"|[{}[\],:]|[^"{}[\],:]+/g;
        const spaced = JSON.stringify(page(values)).replaceAll(
          tokens,
          (each) => each + blanks[turn++ % blanks.length],
        );
        const { records, brokeOff } = await read(spaced, chunks);
        expect(brokeOff).toBe(false);
        expect(JSON.stringify(records)).toBe(JSON.stringify(values.map((value, i) => ok(i + 1, value))));
      }),
    );
  });

  it('a bad line leaves all other lines as they were', async () => {
    const line = fc.dictionary(fc.string(), fc.jsonValue(), { maxKeys: 3 }).filter(notPage);
    const isText = (text: string) => !text.includes('\n') && text.trim() !== '';
    await fc.assert(
      fc.asyncProperty(
        fc.array(line, { minLength: 4, maxLength: 7 }),
        fc.nat(),
        fc.oneof(anyText.filter(isText), fc.nat()),
        sizes,
        async (plain, index, spoiler, chunks) => {
          const values = plain.map((value, i) => ({ ...value, '#': i }));
          const texts = values.map((value) => JSON.stringify(value));
          const at = index % values.length;
          const text = texts[at] as string;
          texts[at] =
            typeof spoiler === 'string' ? spoiler : text.slice(0, 1 + (spoiler % (text.length - 1)));
          // A line that is whole documents by itself is not a bad line.
          const alone = await read(texts[at]);
          fc.pre(alone.brokeOff || alone.records.some((record) => 'unreadable' in record));
          const { records, brokeOff } = await read(texts.join('\n'), chunks);
          const others = values.map((value, i) => ok(i + 1, value)).filter((_, i) => i !== at);
          const isOther = (record: InputRecord) =>
            'value' in record && Object.hasOwn(Object(record.value), '#') && record.value !== null;
          expect(JSON.stringify(records.filter(isOther))).toBe(JSON.stringify(others));
          expect(records.some((record) => 'unreadable' in record)).toBe(true);
          if (at < values.length - 1) expect(brokeOff).toBe(false);
        },
      ),
      { numRuns: 2000 },
    );
  });
});
