import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodedText, decodeText } from '../../../src/dataverse/files/decode-text.ts';
import { checked, cli, fileOf } from '../../cli/support.ts';

async function* pieces(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let from = 0; from < bytes.length; from += size) yield bytes.subarray(from, from + size);
}

async function decoded(bytes: Uint8Array, size: number): Promise<string> {
  let all = '';
  for await (const text of decodedText(pieces(bytes, size))) all += text;
  return all;
}

const ENCODED: Readonly<Record<string, (text: string) => Uint8Array>> = {
  'UTF-8': (text) => Buffer.from(text),
  'UTF-8 with a mark': (text) => Buffer.from(`\uFEFF${text}`),
  'UTF-16, little end first': (text) => Buffer.from(`\uFEFF${text}`, 'utf16le'),
  'UTF-16, big end first': (text) => Buffer.from(`\uFEFF${text}`, 'utf16le').swap16(),
};

describe.each(Object.entries(ENCODED))('%s', (_name, encode) => {
  it('is decoded whatever pieces it comes in', async () => {
    const text = fc.string({ unit: 'grapheme' }).filter((each) => !each.startsWith('\uFEFF'));
    await fc.assert(
      fc.asyncProperty(text, fc.integer({ min: 1, max: 9 }), async (each, size) => {
        expect(await decoded(encode(each), size)).toBe(each);
        expect(decodeText(encode(each))).toBe(each);
      }),
    );
  });

  it('is what records, facts and requests may be written in', async () => {
    const row = { mailboxid: 'å', regardingobjecttypecode: 8, emailaddress: 'å@contoso.example' };
    const methods = {
      incomingemaildeliverymethod: 0,
      outgoingemaildeliverymethod: 0,
      actdeliverymethod: 2,
    };
    const facts = { mailboxes: { 'Å@contoso.example': { needs: { incoming: true } } } };
    const { results } = await checked(['-', '--facts', fileOf(encode(JSON.stringify(facts)))], {
      stdin: encode(`${JSON.stringify({ ...row, ...methods })}\r\n`),
    });
    expect(results.map(({ id, report }) => [id, report.verdict])).toEqual([['å', 'invalid']]);
    const request = encode(JSON.stringify({ owner: 'queue', needs: { incoming: true, outgoing: false } }));
    expect((await cli(['recommend', '-'], { stdin: request })).exitCode).toBe(0);
  });
});
