/** How much is decoded at a time, so that no more than that waits to be read. */
const SLICE_BYTES = 0x1_0000;

/**
 * Decodes bytes as they come: UTF-16 where its byte order mark says so, as older PowerShells write it, else UTF-8.
 *
 * The mark is no part of the text, and what is no text in the encoding becomes replacement characters.
 */
export async function* decodedText(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  let decoder: InstanceType<typeof TextDecoder> | undefined;
  let begun: Uint8Array = new Uint8Array();
  for await (const chunk of chunks) {
    const bytes: Uint8Array = decoder === undefined ? joined(begun, chunk) : chunk;
    begun = bytes;
    // One byte does not tell yet.
    if (decoder === undefined && bytes.length < 2) continue;
    decoder ??= new TextDecoder(encodingOf(bytes));
    for (let from = 0; from < bytes.length; from += SLICE_BYTES) {
      yield decoder.decode(bytes.subarray(from, from + SLICE_BYTES), { stream: true });
    }
  }
  yield decoder === undefined ? decodeText(begun) : decoder.decode();
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
