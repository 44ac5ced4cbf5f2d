/** How much is decoded at a time, so that no more than that waits to be read. */
const SLICE_BYTES = 0x1_0000;

/**
 * Decodes bytes as they come: UTF-16 where its byte order mark says so, as older PowerShells write it, else UTF-8.
 *
 * The mark is no part of the text, and what is no text in the encoding becomes replacement characters.
 */
export async function* decodedText(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  let decode: Decode | undefined;
  let begun: Uint8Array = new Uint8Array();
  for await (const chunk of chunks) {
    const bytes: Uint8Array = decode === undefined ? joined(begun, chunk) : chunk;
    begun = bytes;
    // One byte does not tell yet.
    if (decode === undefined && bytes.length < 2) continue;
    decode ??= createDecode(encodingOf(bytes));
    for (let from = 0; from < bytes.length; from += SLICE_BYTES) {
      yield decode(bytes.subarray(from, from + SLICE_BYTES));
    }
  }
  yield decode === undefined ? decodeText(begun) : decode();
}

/** Decodes the next part of a text, and without one what is left. */
type Decode = (part?: Uint8Array) => string;

function createDecode(encoding: string): Decode {
  if (encoding === 'utf-8') return createUtf8Decode();
  const decoder = new TextDecoder(encoding);
  return (part) => (part === undefined ? decoder.decode() : decoder.decode(part, { stream: true }));
}

/** Decodes UTF-8 in parts that end with whole characters, which engines decode several times as fast as a stream. */
function createUtf8Decode(): Decode {
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  let left: Uint8Array = new Uint8Array();
  let isFirst = true;
  return (part) => {
    const bytes = left.length === 0 ? part : joined(left, part ?? new Uint8Array());
    if (bytes === undefined) return '';
    const end = part === undefined ? bytes.length : endOfWhole(bytes);
    // A copy, as whoever gave the bytes may write over them.
    left = new Uint8Array(bytes.subarray(end));
    const text = decoder.decode(bytes.subarray(0, end));
    if (!isFirst || text === '') return text;
    isFirst = false;
    return text.startsWith('\ufeff') ? text.slice(1) : text;
  };
}

/** Where the last character begins that further bytes can belong to; the end where that is none. */
function endOfWhole(bytes: Uint8Array): number {
  for (let back = 1; back <= Math.min(LONGEST_CHARACTER - 1, bytes.length); back += 1) {
    const byte = bytes[bytes.length - back] as number;
    if (byte < 0x80) break;
    // The first byte of a character tells how many it has; the others begin with the bits 10.
    if (byte >= 0xc0) return lengthOfCharacter(byte) > back ? bytes.length - back : bytes.length;
  }
  return bytes.length;
}

const LONGEST_CHARACTER = 4;

function lengthOfCharacter(first: number): number {
  if (first >= 0xf0) return LONGEST_CHARACTER;
  return first >= 0xe0 ? 3 : 2;
}

/** Decodes all the bytes of a text. */
export function decodeText(bytes: Uint8Array): string {
  return new TextDecoder(encodingOf(bytes)).decode(bytes);
}

function encodingOf([first, second]: Uint8Array): string {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
}

function joined(one: Uint8Array, other: Uint8Array): Uint8Array {
  const both = new Uint8Array(one.length + other.length);
  both.set(one);
  both.set(other, one.length);
  return both;
}
