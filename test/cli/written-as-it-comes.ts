import { expect } from 'vitest';
import { run } from '../../src/cli/run.ts';
import { linesOf, Page } from './support.ts';

/** Holds `check` to writing what it says of one record before it is given the next, which it never is otherwise. */
export async function expectWrittenAsItComes(
  flags: readonly string[],
  record: unknown,
  saysOfRow: (row: number) => string,
): Promise<void> {
  let tellWritten = () => {};
  const written = new Promise<void>((resolve) => {
    tellWritten = resolve;
  });
  const stdout = new Page();
  const write = stdout._write.bind(stdout);
  stdout._write = (text, encoding, done) => {
    write(text, encoding, done);
    if (stdout.text.includes(saysOfRow(1))) tellWritten();
  };
  async function* stdin() {
    yield Buffer.from(linesOf(record));
    await written;
    yield Buffer.from(linesOf(record));
  }
  await run(['check', '-', ...flags], { stdin: stdin(), stdout, stderr: new Page(), env: {} });
  expect(stdout.text).toContain(saysOfRow(2));
}
