import { partUnderTest } from './part-under-test.mjs';

const everyTest = import.meta.glob('../test/**/*.test.ts');

/** Loads tests of the part as if they stood in one file: what they all import is loaded once, not for each of them. */
export async function loadTests(which: 'telling' | 'others'): Promise<void> {
  for (const name of partUnderTest()[which]) {
    const load = everyTest[`../test/${name}.test.ts`];
    if (load === undefined) throw new Error(`There is no test called ${name}.`);
    await load();
  }
}
