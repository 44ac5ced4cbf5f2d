import type { Command } from 'commander';
import { compareRulesets } from '../../api/compare-rulesets/index.ts';
import {
  type AnswerFormat,
  addAnswerFormat,
  addLanguageAndDay,
  type CommonFlags,
} from '../flags/common-flags.ts';
import { languageOf } from '../io/inputs.ts';
import { FOUND, type Session } from '../io/session.ts';
import { writeRulesetAnswer } from './ruleset-answer-output.ts';

/** The flags of `compare`. */
interface CompareFlags extends Pick<CommonFlags, 'locale' | 'asOf'> {
  readonly format: AnswerFormat;
  readonly failOnChange?: boolean;
}

/** Adds `compare`, which finds the configurations that two rulesets judge differently. */
export function addCompare(command: Command, session: Session): void {
  addLanguageAndDay(addAnswerFormat(command))
    .description(
      'Finds exactly the configurations that two rulesets judge differently, by the rules responsible; as Markdown, a note for those who move from one to the other.',
    )
    .option('--fail-on-change', 'exit with 1 unless it is certain that no verdict changes')
    .addHelpText('after', COMPARE_HELP)
    .action(async (before: string, after: string, flags: CompareFlags) => {
      const [earlier, later] = [before, after].map((ruleset) => languageOf({ ...flags, ruleset })) as [
        ReturnType<typeof languageOf>,
        ReturnType<typeof languageOf>,
      ];
      const { asOf } = flags;
      const comparison = compareRulesets(earlier.ruleset, later.ruleset, {
        locale: later.locale,
        ...(asOf === undefined ? {} : { asOf }),
      });
      await writeRulesetAnswer(comparison, flags.format, { ...later, before: earlier.ruleset }, session);
      const mayChange =
        comparison.outcome === 'compared' && (comparison.changed !== 0 || comparison.undecided !== undefined);
      if (flags.failOnChange && mayChange) session.exitCode = FOUND;
    });
}

const COMPARE_HELP = `
Examples:
  d365-email-rules compare kept.json dataverse --fail-on-change
  d365-email-rules compare guide dataverse --format markdown --locale sv`;
