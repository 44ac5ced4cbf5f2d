import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { shorten } from '../../input/printable.ts';
import { fill } from '../../locales/texts/locale.ts';
import { clausesOf, type RenderContext } from '../../render/context.ts';
import { type Line, prose } from '../../render/document.ts';
import { toText } from '../../render/targets/text.ts';
import type { Session } from '../io/session.ts';
import { type Streams, showsColour } from '../io/streams.ts';
import { chooseAnswer, type Terminal } from './choose-answer.ts';
import type { Ask } from './interview.ts';

const YES = /^(y|yes|j|ja)$/i;
const NO = /^(n|no|nej)$/i;
const NOT_KNOWN = /^\??$/;

/** Somebody who can be asked. */
export interface Asker {
  readonly ask: Ask;
  /** Lets go of the input, so that the program can end. */
  readonly close: () => void;
}

/** Asks on the terminal, or line by line where there is none; always beside the answer, on the error stream. */
export function askerFor(session: Session, language: RenderContext): Asker {
  const { stdin, stderr, env } = session.streams;
  // Without a size, or by a terminal that knows nothing but lines, lines can't be drawn over.
  return isTerminal(stdin) && stderr.isTTY === true && stderr.columns && env.TERM !== 'dumb'
    ? terminalAsker({ input: stdin, output: stderr, colour: showsColour(stderr, env) }, language)
    : lineAsker(session, language);
}

function isTerminal(stream: Streams['stdin']): stream is Readable {
  return (stream as { readonly isTTY?: boolean }).isTTY === true;
}

function terminalAsker(terminal: Terminal, language: RenderContext): Asker {
  return {
    ask: (question) => chooseAnswer(lineOf(question, language), terminal, language.phrases),
    close: () => undefined,
  };
}

function lineAsker({ streams, tell }: Session, language: RenderContext): Asker {
  const { answerWith, notUnderstood } = language.phrases.questions;
  const reader = createInterface({ input: Readable.from(streams.stdin) });
  const lines = reader[Symbol.asyncIterator]();
  const ask: Ask = async (question) => {
    tell(`${textOf(question, language)} [${answerWith}]`);
    for (;;) {
      const { value = '', done = false } = await lines.next();
      const answer = value.trim();
      if (done || NOT_KNOWN.test(answer)) return undefined;
      if (YES.test(answer)) return true;
      if (NO.test(answer)) return false;
      tell(fill(notUnderstood, { answer: shorten(answer) }));
    }
  };
  return { ask, close: () => reader.close() };
}

function textOf(question: AnyQuestion, language: RenderContext): string {
  return toText([{ kind: 'paragraph', line: lineOf(question, language) }], Number.POSITIVE_INFINITY);
}

function lineOf({ question, sources }: AnyQuestion, language: RenderContext): Line {
  return [...prose(question), ...clausesOf(sources, language)];
}

type AnyQuestion = Parameters<Ask>[0];
