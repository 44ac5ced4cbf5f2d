import { createInterface } from 'node:readline';
import { Readable, type Writable } from 'node:stream';
import { isCancel, select } from '@clack/prompts';
import { fill } from '../locale.ts';
import { clausesOf, type Language } from '../render/compose.ts';
import { prose } from '../render/document.ts';
import { toText } from '../render/to-text.ts';
import type { Ask } from './interview.ts';
import { Interrupted, type Session } from './session.ts';
import { type Streams, showsColour } from './streams.ts';

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
export function askerFor(session: Session, language: Language): Asker {
  const { stdin, stderr, env } = session.streams;
  // Without a size, lines can't be drawn over.
  return isTerminal(stdin) && showsColour(stderr, env) && stderr.columns
    ? terminalAsker(stdin, stderr, language)
    : lineAsker(session, language);
}

function isTerminal(stream: Streams['stdin']): stream is Readable {
  return (stream as { readonly isTTY?: boolean }).isTTY === true;
}

function terminalAsker(input: Readable, output: Writable, language: Language): Asker {
  const { yes, no, notKnown } = language.phrases.questions;
  const ask: Ask = async (question) => {
    const chosen = await select<boolean | 'not-known'>({
      message: textOf(question),
      options: [
        { value: true, label: yes },
        { value: false, label: no },
        { value: 'not-known', label: notKnown },
      ],
      // The keys are explained in English only.
      showInstructions: false,
      input,
      output,
    });
    if (isCancel(chosen)) throw new Interrupted();
    return chosen === 'not-known' ? undefined : chosen;
  };
  return { ask, close: () => undefined };
}

function lineAsker({ streams, tell }: Session, { phrases }: Language): Asker {
  const { answerWith, notUnderstood } = phrases.questions;
  const reader = createInterface({ input: Readable.from(streams.stdin) });
  const lines = reader[Symbol.asyncIterator]();
  const ask: Ask = async (question) => {
    tell(`${textOf(question)} [${answerWith}]`);
    for (;;) {
      const { value = '', done = false } = await lines.next();
      const answer = value.trim();
      if (done || NOT_KNOWN.test(answer)) return undefined;
      if (YES.test(answer)) return true;
      if (NO.test(answer)) return false;
      tell(fill(notUnderstood, { answer }));
    }
  };
  return { ask, close: () => reader.close() };
}

function textOf({ question, sources }: Parameters<Ask>[0]): string {
  const line = [...prose(question), ...clausesOf(sources)];
  return toText([{ kind: 'paragraph', line }], Number.POSITIVE_INFINITY);
}
