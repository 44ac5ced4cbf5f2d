import { type Command, Option } from 'commander';
import { TODAY } from '../io/default-ruleset.ts';
import { LOCALES, RULESETS } from '../io/inputs.ts';

/** The flags of every command about what a ruleset says. */
export interface CommonFlags {
  /** Absent where the input decides: today's guidance, or the guide. */
  readonly ruleset?: string;
  readonly locale: string;
  readonly asOf?: string;
}

/** The formats of an answer that is one whole. */
export type AnswerFormat = 'pretty' | 'json' | 'markdown';

/** Adds the options of a command that judges something; without a choice its input decides on the ruleset. */
export function addCommonOptions(command: Command): Command {
  const preset = `${TODAY}; guide if the input fits only that`;
  return addLanguageAndDay(command.addOption(rulesetOption().default(undefined, preset)));
}

/** Adds the options of a command that is about a ruleset itself, by default today's guidance. */
export function addRulesetOptions(command: Command): Command {
  return addLanguageAndDay(command.addOption(rulesetOption().default(TODAY)));
}

/** The option that chooses the ruleset. */
export function rulesetOption(): Option {
  return new Option(
    '--ruleset <id|file>',
    `${Object.keys(RULESETS).join(' or ')}, or a JSON file with a ruleset`,
  );
}

/** Adds the option that chooses the language. */
export function addLocale(command: Command): Command {
  return command.addOption(
    new Option('--locale <language>', 'language of the answer').choices(Object.keys(LOCALES)).default('en'),
  );
}

/** Adds those of them that are not the ruleset. */
export function addLanguageAndDay(command: Command): Command {
  return addLocale(command).option(
    '--as-of <date>',
    'judge as of this day, YYYY-MM-DD (default: every dated fact in effect)',
  );
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
