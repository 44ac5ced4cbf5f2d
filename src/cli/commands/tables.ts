import type { Command } from 'commander';
import { decisionTables } from '../../api/decision-tables/index.ts';
import {
  type AnswerFormat,
  addAnswerFormat,
  addLanguageAndDay,
  type CommonFlags,
} from '../flags/common-flags.ts';
import { languageOf } from '../io/inputs.ts';
import type { Session } from '../io/session.ts';
import { writeAnswer } from './answer-output.ts';

interface TablesFlags extends Omit<CommonFlags, 'ruleset'> {
  readonly format: AnswerFormat;
}

/** Adds `tables`, which writes everything that a ruleset decides as decision tables. */
export function addTables(command: Command, session: Session): void {
  addLanguageAndDay(addAnswerFormat(command))
    .description('Works out the decision tables of a ruleset: the verdict, and then what each rule says.')
    .addHelpText('after', TABLES_HELP)
    .action(async (name: string, flags: TablesFlags) => {
      const language = languageOf({ ...flags, ruleset: name });
      const { ruleset, locale } = language;
      const options = { locale, ...(flags.asOf === undefined ? {} : { asOf: flags.asOf }) };
      const answer = decisionTables(ruleset, options);
      await writeAnswer({ answer, language }, name, flags, session);
    });
}

const TABLES_HELP = `
Examples:
  d365-email-rules tables
  d365-email-rules tables guide --format markdown --locale sv`;
