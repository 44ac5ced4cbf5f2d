/** Something that comes whole, as what comes in parts does. */
export async function* once<Part>(part: Part): AsyncGenerator<Part> {
  yield part;
}
