import { type Command, Option } from 'commander';
import { LOCALES, RULESETS } from '../io/inputs.ts';

/** What every command can be told. */
export interface CommonFlags {
  readonly ruleset: string;
  readonly locale: string;
  readonly asOf?: string;
}

/** The formats of an answer that is one whole. */
export type AnswerFormat = 'pretty' | 'json' | 'markdown';

/** Adds the options of every command about what a ruleset says. */
export function addCommonOptions(command: Command): Command {
  return addLanguageAndDay(command.addOption(rulesetOption().default('guide')));
}

/** The option that chooses the ruleset. */
export function rulesetOption(): Option {
  return new Option(
    '--ruleset <id|file>',
    `${Object.keys(RULESETS).join(' or ')}, or a JSON file with a ruleset`,
  );
}

/** Adds those of them that are not the ruleset. */
export function addLanguageAndDay(command: Command): Command {
  return command
    .addOption(
      new Option('--locale <language>', 'language of the answer').choices(Object.keys(LOCALES)).default('en'),
    )
    .option('--as-of <date>', 'judge as of this day, YYYY-MM-DD (default: every dated fact in effect)');
}

/** Adds the option that says how an answer is written. */
export function addAnswerFormat(command: Command): Command {
  return command.addOption(
    new Option('--format <format>', 'how to write').choices(['pretty', 'json', 'markdown']).default('pretty'),
  );
}

/** The option that says that Dynamics 365 is installed on-premises, which no row shows. */
export function onPremisesOption(): Option {
  return new Option('--on-premises', 'Dynamics 365 is installed on-premises (also in the facts file)');
}
