import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { comparableAddress, comparableId, hostIn } from '../../src/dataverse/rows/comparable-text.ts';
import { FULL_CASE_FOLDING } from '../support/full-case-folding.ts';
import { locations, writtenIds } from '../support/written-texts.ts';

/** The host in a location, character by character. */
function hostByHand(location: string): string {
  const small = [...location].map((each) => (each >= 'A' && each <= 'Z' ? each.toLowerCase() : each));
  const isBlank = (each: string | undefined) => each !== undefined && '\t\n\v\f\r \u00a0'.includes(each);
  const isEnd = (each: string) => isBlank(each) || '!"#$%&\'()*+,;<=>?@[\\]^`{|}~:/'.includes(each);
  // What could not be part of a host at all does not come before one either.
  while (small.length > 0 && isEnd(small[0] as string) && !':/'.includes(small[0] as string)) small.shift();
  let host = '';
  for (let at = 0; at < small.length; at++) {
    if (small.slice(at, at + 3).join('') === '://') {
      host = '';
      at += 2;
    } else if (isEnd(small[at] as string)) {
      return host;
    } else {
      host += small[at];
    }
  }
  return host;
}

describe('the host in a location', () => {
  it.each([
    ['outlook.office365.com', 'outlook.office365.com'],
    ['https://outlook.office365.com/EWS/Exchange.asmx', 'outlook.office365.com'],
    ['SMTP.office365.com:587', 'smtp.office365.com'],
    [' \tsmtp.office365.com\r\n', 'smtp.office365.com'],
    ['\u00a0smtp.office365.com', 'smtp.office365.com'],
    ['smtp.office365.com,backup.example', 'smtp.office365.com'],
    ['outlook.office365.com?x=1', 'outlook.office365.com'],
    ['outlook.office365.com#top', 'outlook.office365.com'],
    ['https://https://outlook.office365.com', 'outlook.office365.com'],
    ['mail.example/?next=https://outlook.office365.com', 'mail.example'],
    ['outlook.office365.com.example', 'outlook.office365.com.example'],
    ['outloo\u212a.office365.com', 'outloo\u212a.office365.com'],
    ['//outlook.office365.com', ''],
    ['', ''],
  ])('%j is %j', (location, host) => {
    expect(hostIn(location)).toBe(host);
  });

  it('is what reading character by character finds', () => {
    fc.assert(
      fc.property(fc.oneof(locations, fc.string({ unit: 'binary' })), (location) => {
        expect(hostIn(location)).toBe(hostByHand(location));
      }),
      { numRuns: 3000 },
    );
  });
});

describe('an id', () => {
  it('is the same in either case, with and without braces and blanks around it', () => {
    fc.assert(
      fc.property(writtenIds, ({ id, written }) => {
        expect(comparableId(written)).toBe(id);
      }),
    );
  });

  it('is another one with another letter, be that alike', () => {
    expect(comparableId('\u212a1')).not.toBe(comparableId('k1'));
    expect(comparableId('a b')).toBe('a b');
  });
});

it('a long run of blanks is taken away before and after, and stays within an id', () => {
  const blanks = ' '.repeat(200_000);
  expect(hostIn(`a${blanks}b`)).toBe('a');
  expect(comparableId(`${blanks}a${blanks}b${blanks}`)).toBe(`a${blanks}b`);
});

describe('an address', () => {
  it('is the same in either case, but not with other accents', () => {
    expect(comparableAddress('Åsa.ÖBERG@Contoso.Example')).toBe('åsa.öberg@contoso.example');
    expect(comparableAddress('Asa@contoso.example')).not.toBe(comparableAddress('Åsa@contoso.example'));
  });

  it('is the same with and without blanks around it', () => {
    expect(comparableAddress('\t\u00a0åsa@contoso.example \r\n')).toBe('åsa@contoso.example');
    expect(comparableAddress(' \n ')).toBe('');
  });

  it.each([
    ['ΟΔΟΣ', 'οδος'],
    ['οδοσ', 'οδος'],
    ['STRASSE', 'straße'],
    ['STRAẞE', 'straße'],
    ['ﬁ', 'FI'],
    ['\u212aelvin', 'kelvin'],
    ['İ', 'i\u0307'],
  ])('%s is %s', (one, other) => {
    expect(comparableAddress(one)).toBe(comparableAddress(other));
  });

  it.each([
    ['ı', 'i'],
    ['ø', 'o'],
    ['å', 'a\u030a'],
  ])('%s is not %s', (one, other) => {
    expect(comparableAddress(one)).not.toBe(comparableAddress(other));
  });

  it('has its case folded in full: characters that become several are as Unicode lists them', () => {
    expect(FULL_CASE_FOLDING).toHaveLength(104);
    for (const [character, folded] of FULL_CASE_FOLDING) {
      expect([character, comparableAddress(character)]).toEqual([character, folded]);
    }
  });

  it('has every other character folded as regular expressions fold it, which take no notice of case', () => {
    const several = new Set(FULL_CASE_FOLDING.map(([character]) => character));
    for (let code = 1; code <= 0x10ffff; code++) {
      const character = String.fromCodePoint(code);
      if (/\p{Cs}|\s/u.test(character) || several.has(character)) continue;
      const folded = comparableAddress(character);
      if (folded !== character) {
        expect([
          character,
          new RegExp(`^\\u{${folded.codePointAt(0)?.toString(16)}}$`, 'iu').test(character),
        ]).toEqual([character, true]);
      }
    }
  });

  it('is not the same as one that regular expressions tell apart', () => {
    const letters = fc.constantFrom(...'aAåÅßsSſΣσςİiIıKk\u212aµμΜøØæÆ'.split(''));
    const several = new Set(FULL_CASE_FOLDING.map(([character]) => character));
    fc.assert(
      fc.property(letters, letters, (one, other) => {
        fc.pre(!several.has(one) && !several.has(other));
        const isSame = new RegExp(`^${one}$`, 'iu').test(other);
        expect(comparableAddress(one) === comparableAddress(other)).toBe(isSame);
      }),
      { numRuns: 2000 },
    );
  });
});
