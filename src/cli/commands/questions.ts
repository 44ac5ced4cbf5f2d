import type { Command } from 'commander';
import { questions } from '../../api/questions.ts';
import type { Ruleset } from '../../rule-language/ruleset.ts';
import { addAnswerFormat, addCommonOptions } from '../flags/common-flags.ts';
import { answerByFittingRuleset } from '../io/fitting-ruleset.ts';
import type { Session } from '../io/session.ts';
import { type AnswerFlags, readRequest, writeAnswer } from './answer-output.ts';

/** Adds `questions`, which asks only what can still change the verdict on a configuration. */
export function addQuestions(command: Command, session: Session): void {
  addCommonOptions(addAnswerFormat(command))
    .description('Asks the fewest questions that settle the verdict on a configuration, most useful first.')
    .addHelpText('after', QUESTIONS_HELP)
    .action(async (file: string, flags: AnswerFlags) => {
      const configuration = await readRequest(file, command, session);
      const answered = await answerByFittingRuleset(flags, ({ ruleset, locale }) =>
        questions<Ruleset>(configuration, {
          ruleset,
          locale,
          ...(flags.asOf === undefined ? {} : { asOf: flags.asOf }),
        }),
      );
      await writeAnswer(answered, file, flags, session);
    });
}

const QUESTIONS_HELP = `
Examples:
  d365-email-rules questions today.json
  echo '{"owner":"user","incoming":"server","outgoing":"server"}' | d365-email-rules questions -`;
