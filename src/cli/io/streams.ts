import type { Writable } from 'node:stream';
import type { Clock } from './clock.ts';

/** What the command line is given by the process, so that tests can give it something else. */
export interface Streams {
  readonly stdin: AsyncIterable<Uint8Array>;
  readonly stdout: OutputStream;
  readonly stderr: OutputStream;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The clock; absent means that of the computer. */
  readonly clock?: Clock;
}

/** A stream that may be a terminal. */
export type OutputStream = Writable & { readonly isTTY?: boolean; readonly columns?: number };

/** Thrown when the reader of the output went away; there is nobody left to tell. */
export class ClosedPipe extends Error {}

/** A text, or its parts, of which those that come again and again are bytes already, in UTF-8. */
export type Text = string | readonly (string | Uint8Array)[];

/** A stream that is written to in large parts, without anything having to wait for the next one. */
export interface Output {
  /** Writes a text soon; gives what to wait for where the stream has no room, and nothing else. */
  write(text: Text): Promise<void> | undefined;
  /** Waits until all of it is written. */
  finish(): Promise<void>;
}

/** How much is written at a time while more keeps coming, in characters or bytes. */
const WRITTEN_AT_ONCE = 0x4_0000;
/** How a stream fails to which nobody listens any more: just now, or since before. */
const HUNG_UP: readonly unknown[] = ['EPIPE', 'ERR_STREAM_DESTROYED'];

/** Makes an output of a stream. */
export function createOutput(stream: Writable): Output {
  let parts: (string | Uint8Array)[] = [];
  let length = 0;
  let scheduled: NodeJS.Immediate | undefined;
  let failure: Error | undefined;
  const fail = (error: NodeJS.ErrnoException) => {
    failure ??= HUNG_UP.includes(error.code) ? new ClosedPipe() : error;
  };
  stream.on('error', fail);
  const flush = () => {
    clearImmediate(scheduled);
    scheduled = undefined;
    const [first = '', ...others] = parts;
    const written =
      others.length === 0
        ? first
        : Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : part)));
    parts = [];
    length = 0;
    return new Promise<void>((resolve) => {
      stream.write(written, (error) => {
        if (error) fail(error);
        resolve();
      });
    });
  };
  const raise = () => {
    if (failure !== undefined) throw failure;
  };
  return {
    write(text) {
      raise();
      for (const part of typeof text === 'string' ? [text] : text) {
        const last = parts.at(-1);
        if (typeof part === 'string' && typeof last === 'string') parts[parts.length - 1] = last + part;
        else parts.push(part);
        length += part.length;
      }
      if (length >= WRITTEN_AT_ONCE || stream.writableNeedDrain) return flush();
      scheduled ??= setImmediate(flush);
      return undefined;
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
