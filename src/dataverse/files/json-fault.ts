/** A place in a text, both from 1. */
export interface TextPlace {
  readonly line: number;
  readonly column: number;
}

/** What may stand at a place in JSON: a value, a name, or what comes after either. */
type Expected = 'value' | 'valueOrEnd' | 'name' | 'nameOrEnd' | 'colon' | 'afterValue';

const BLANKS = /[ \t\r\n]*/y;
const ESCAPE = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;
/** A number as far as it is right, which may be before its end. */
const NUMBER = /-?(?:(?:0|[1-9]\d*)(?:\.\d*)?)?/y;
const EXPONENT = /[eE][+-]?\d*/y;
const WORDS = ['true', 'false', 'null'];

/** What was read of a text so far. */
interface Reading {
  readonly text: string;
  readonly open: string[];
  at: number;
  expected: Expected;
}

/** Where a text stops being JSON, as a number of characters from its beginning; its end where something is missing. */
function jsonFaultIn(text: string): number {
  const reading: Reading = { text, open: [], at: 0, expected: 'value' };
  for (;;) {
    const { at } = reading;
    take(reading, BLANKS);
    const sign = text[reading.at];
    if (sign === undefined) return at;
    if (!takeSign(reading, sign)) return reading.at;
  }
}

/** Reads what begins with a sign, if that may stand here. */
function takeSign(reading: Reading, sign: string): boolean {
  const inside = reading.open.at(-1);
  switch (reading.expected) {
    case 'afterValue':
      if (inside === undefined) return false;
      if (sign === ',') return pass(reading, inside === '{' ? 'name' : 'value');
      return sign === (inside === '{' ? '}' : ']') && close(reading);
    case 'colon':
      return sign === ':' && pass(reading, 'value');
    case 'name':
    case 'nameOrEnd':
      if (sign === '}' && reading.expected === 'nameOrEnd') return close(reading);
      return takeString(reading) && expect(reading, 'colon');
    default:
      if (sign === ']' && reading.expected === 'valueOrEnd') return close(reading);
      if (sign === '[' || sign === '{') {
        reading.open.push(sign);
        return pass(reading, sign === '[' ? 'valueOrEnd' : 'nameOrEnd');
      }
      return takeScalar(reading, sign) && expect(reading, 'afterValue');
  }
}

function expect(reading: Reading, expected: Expected): true {
  reading.expected = expected;
  return true;
}

function pass(reading: Reading, expected: Expected): true {
  reading.at += 1;
  return expect(reading, expected);
}

function close(reading: Reading): true {
  reading.open.pop();
  return pass(reading, 'afterValue');
}

function take(reading: Reading, pattern: RegExp): boolean {
  pattern.lastIndex = reading.at;
  const found = pattern.exec(reading.text);
  if (found !== null) reading.at += found[0].length;
  return found !== null;
}

/** Reads a string; of one that is wrong, as far as it is right. */
function takeString(reading: Reading): boolean {
  const { text } = reading;
  if (text[reading.at] !== '"') return false;
  const begin = reading.at;
  reading.at += 1;
  for (;;) {
    const sign = text[reading.at];
    // A string that nobody closes is wrong where it begins.
    if (sign === undefined) reading.at = begin;
    if (sign === undefined || sign < ' ') return false;
    if (sign === '"') {
      reading.at += 1;
      return true;
    }
    if (sign !== '\\') reading.at += 1;
    else if (!take(reading, ESCAPE)) return false;
  }
}

/** Reads a string, a word or a number, each by the sign it begins with. */
function takeScalar(reading: Reading, sign: string): boolean {
  if (sign === '"') return takeString(reading);
  const word = WORDS.find((each) => each[0] === sign);
  return word === undefined ? takeNumber(reading) : takeWord(reading, word);
}

/** Reads `true`, `false` or `null`; of one that is wrong, as far as it is right. */
function takeWord(reading: Reading, word: string): boolean {
  let length = 0;
  while (length < word.length && reading.text[reading.at + length] === word[length]) length += 1;
  reading.at += length;
  return length === word.length;
}

/** Reads a number; of one that is wrong, as far as it is right. */
function takeNumber(reading: Reading): boolean {
  const begin = reading.at;
  const endsInDigit = () => reading.at > begin && /\d/.test(reading.text[reading.at - 1] ?? '');
  take(reading, NUMBER);
  if (!endsInDigit()) return false;
  const before = reading.at;
  take(reading, EXPONENT);
  return reading.at === before || endsInDigit();
}

/** The place in a text where it stops being JSON. */
export function faultPlaceIn(text: string): TextPlace {
  const offset = jsonFaultIn(text);
  const before = text.slice(0, offset);
  return { line: before.split('\n').length, column: offset - before.lastIndexOf('\n') };
}

/** The place in a file, of a place in a text that begins at another one of it. */
export function placeFrom(begin: TextPlace, { line, column }: TextPlace): TextPlace {
  return {
    line: begin.line + line - 1,
    column: line === 1 ? begin.column + column - 1 : column,
  };
}
