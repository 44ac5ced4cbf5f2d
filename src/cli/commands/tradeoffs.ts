import type { Command } from 'commander';
import { explainTradeoffs } from '../../api/explain-tradeoffs.ts';
import type { Ruleset } from '../../rule-language/ruleset.ts';
import { addAnswerFormat, addCommonOptions } from '../flags/common-flags.ts';
import { addCircumstanceFlags, addMethodFlags, tradeoffRequestOf } from '../flags/request-flags.ts';
import { answerByFittingRuleset } from '../io/fitting-ruleset.ts';
import type { Session } from '../io/session.ts';
import { type AnswerFlags, readRequest, writeAnswer } from './answer-output.ts';

/** Adds `tradeoffs`, which compares delivery methods. */
export function addTradeoffs(command: Command, session: Session): void {
  command.description(
    'Explains how delivery methods do by every criterion, and which of any two is favoured where.',
  );
  addCommonOptions(addAnswerFormat(addCircumstanceFlags(addMethodFlags(command))))
    .addHelpText('after', TRADEOFFS_HELP)
    .action(async (file: string | undefined, flags: AnswerFlags) => {
      const request =
        file === undefined ? tradeoffRequestOf(flags) : await readRequest(file, command, session);
      const answered = await answerByFittingRuleset(flags, ({ ruleset, locale }) =>
        explainTradeoffs<Ruleset>(request, { ruleset, locale }),
      );
      await writeAnswer(answered, file, flags, session);
    });
}

const TRADEOFFS_HELP = `
Examples:
  d365-email-rules tradeoffs
  d365-email-rules tradeoffs --incoming server,forward-mailbox --outgoing nothing --users 40
  d365-email-rules tradeoffs --ruleset dataverse --incoming server,forward-mailbox --met exchangeOnline`;
