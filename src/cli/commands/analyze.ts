import type { Command } from 'commander';
import { analyze } from '../../api/analyze/index.ts';
import {
  type AnswerFormat,
  addAnswerFormat,
  addLanguageAndDay,
  type CommonFlags,
} from '../flags/common-flags.ts';
import { languageOf } from '../io/inputs.ts';
import { FOUND, type Session } from '../io/session.ts';
import { writeRulesetAnswer } from './ruleset-answer-output.ts';

/** The flags of `analyze`. */
type AnalyzeFlags = Pick<CommonFlags, 'locale' | 'asOf'> & { readonly format: AnswerFormat };

/** Adds `analyze`, which finds what is wrong with a ruleset itself. */
export function addAnalyze(command: Command, session: Session): void {
  addLanguageAndDay(addAnswerFormat(command))
    .description(
      'Finds what can be known about a ruleset itself, over all configurations: what is dead, implied by the rest, contradictory, impossible or unused.',
    )
    .addHelpText('after', ANALYZE_HELP)
    .action(async (ruleset: string, flags: AnalyzeFlags) => {
      const language = languageOf({ ...flags, ruleset });
      const { asOf } = flags;
      const analysis = analyze(language.ruleset, {
        locale: language.locale,
        ...(asOf === undefined ? {} : { asOf }),
      });
      await writeRulesetAnswer(analysis, flags.format, { ...language, before: undefined }, session);
      if (analysis.outcome === 'analyzed' && !analysis.isSound) session.exitCode = FOUND;
    });
}

const ANALYZE_HELP = `
Examples:
  d365-email-rules analyze
  d365-email-rules analyze guide --as-of 2020-01-01 --format json`;
