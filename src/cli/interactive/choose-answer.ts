import type { Readable } from 'node:stream';
import { isCancel, SelectPrompt } from '@clack/core';
import type { Phrases } from '../../locales/texts/locale.ts';
import { type Line, paragraph, span } from '../../render/document.ts';
import { toTerminal, toText } from '../../render/targets/text.ts';
import { Interrupted } from '../io/session.ts';
import { type OutputStream, widthOf } from '../io/streams.ts';

/** A terminal at which somebody can choose. */
export interface Terminal {
  readonly input: Readable;
  readonly output: OutputStream;
  /** Whether colours are shown. */
  readonly colour: boolean;
}

interface Choice {
  readonly value: boolean | 'not-known';
  readonly label: string;
  /** The keys that choose it at once. */
  readonly keys: string;
}

type Prompt = SelectPrompt<Choice>;

/**
 * Lets somebody answer a question with the arrow keys, or with the first letter of an answer; absent is the answer of
 * who does not know.
 *
 * @throws {@link Interrupted} when they would rather stop.
 */
export async function chooseAnswer(
  question: Line,
  { input, output, colour }: Terminal,
  { questions: phrases }: Phrases,
): Promise<boolean | undefined> {
  const options: Choice[] = [
    { value: true, label: phrases.yes, keys: 'yj' },
    { value: false, label: phrases.no, keys: 'n' },
    { value: 'not-known', label: phrases.notKnown, keys: '?' },
  ];
  const write = colour ? toTerminal : toText;
  const prompt: Prompt = new SelectPrompt({
    options,
    input,
    output,
    render() {
      const lines = linesOf(question, this, phrases.keys).map((line) => paragraph(...line));
      return lines.map((line) => write([line], widthOf(output))).join('\n');
    },
  });
  prompt.on('key', (key) => chooseByKey(prompt, key));
  const answer = await prompt.prompt();
  if (isCancel(answer)) throw new Interrupted();
  return answer === 'not-known' ? undefined : (answer as boolean);
}

function chooseByKey(prompt: Prompt, key: string | undefined): void {
  const choice = prompt.options.find(({ keys }) => key !== undefined && keys.includes(key.toLowerCase()));
  if (choice === undefined) return;
  prompt.value = choice.value;
  prompt.state = 'submit';
}

/** The question with what can be chosen; once it is answered, with the answer alone. */
function linesOf(
  question: Line,
  { options, value, state }: Pick<Prompt, 'options' | 'value' | 'state'>,
  keys: string,
): readonly Line[] {
  const chosen = options.find((choice) => choice.value === value) as Choice;
  if (state === 'submit') return [[span('✓ ', 'good'), ...question, span(` ${chosen.label}`, 'strong')]];
  if (state === 'cancel') return [[span('✗ ', 'bad'), ...question]];
  const choices = options.map(
    (choice): Line =>
      choice === chosen ? [span('> ', 'good'), span(choice.label, 'strong')] : [span(`  ${choice.label}`)],
  );
  return [[span('? ', 'warning'), ...question], ...choices, [span(keys, 'muted')]];
}
