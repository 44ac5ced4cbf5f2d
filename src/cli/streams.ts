import type { Writable } from 'node:stream';

/** What the command line is given by the process, so that tests can give it something else. */
export interface Streams {
  readonly stdin: AsyncIterable<Uint8Array>;
  readonly stdout: OutputStream;
  readonly stderr: OutputStream;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** A stream that may be a terminal. */
export type OutputStream = Writable & { readonly isTTY?: boolean; readonly columns?: number };

/** Thrown when the reader of the output went away; there is nobody left to tell. */
export class ClosedPipe extends Error {}

/** A stream that is written to in large parts, without anything having to wait for the next one. */
export interface Output {
  /** Writes a text soon; waits while the stream has no room. */
  write(text: string): Promise<void>;
  /** Waits until all of it is written. */
  finish(): Promise<void>;
}

/** How much is written at a time while more keeps coming, in characters. */
const WRITTEN_AT_ONCE = 0x1_0000;
/** How a stream fails to which nobody listens any more: just now, or since before. */
const HUNG_UP: readonly unknown[] = ['EPIPE', 'ERR_STREAM_DESTROYED'];

/** Makes an output of a stream. */
export function createOutput(stream: Writable): Output {
  let pending = '';
  let scheduled: NodeJS.Immediate | undefined;
  let failure: Error | undefined;
  const fail = (error: NodeJS.ErrnoException) => {
    failure ??= HUNG_UP.includes(error.code) ? new ClosedPipe() : error;
  };
  stream.on('error', fail);
  const flush = () => {
    clearImmediate(scheduled);
    scheduled = undefined;
    const text = pending;
    pending = '';
    return new Promise<void>((resolve) => {
      stream.write(text, (error) => {
        if (error) fail(error);
        resolve();
      });
    });
  };
  const raise = () => {
    if (failure !== undefined) throw failure;
  };
  return {
    async write(text) {
      raise();
      pending += text;
      if (pending.length >= WRITTEN_AT_ONCE || stream.writableNeedDrain) await flush();
      else scheduled ??= setImmediate(flush);
    },
    async finish() {
      await flush();
      raise();
    },
  };
}

/** Whether colours are shown on a stream: on a terminal, unless NO_COLOR is set. */
export function showsColour(stream: Pick<OutputStream, 'isTTY'>, env: Streams['env']): boolean {
  if (env.NO_COLOR) return false;
  if (env.FORCE_COLOR) return env.FORCE_COLOR !== '0';
  return stream.isTTY === true && env.TERM !== 'dumb';
}

/** The widest line that reads well on a stream; without a terminal, lines are not broken. */
export function widthOf(stream: Pick<OutputStream, 'isTTY' | 'columns'>): number {
  // A terminal that has not been given a size says that it has no columns.
  return stream.isTTY === true ? Math.min(stream.columns || 80, 110) : Number.POSITIVE_INFINITY;
}
