import type { Command } from 'commander';
import { composeDifference } from '../../dataverse/report/run-difference.ts';
import { differenceOf, type RunDifference } from '../../dataverse/runs/run-difference.ts';
import type { Locale } from '../../locales/texts/locale.ts';
import type { RenderContext } from '../../render/context.ts';
import { toMarkdown } from '../../render/targets/markdown.ts';
import { toTerminal, toText } from '../../render/targets/text.ts';
import { type AnswerFormat, addAnswerFormat, addLocale } from '../flags/common-flags.ts';
import { TODAY } from '../io/default-ruleset.ts';
import { LOCALES, languageOf, RULESETS, readRun } from '../io/inputs.ts';
import type { Session } from '../io/session.ts';
import { showsColour, widthOf } from '../io/streams.ts';
import { UsageError } from '../io/usage-error.ts';
import { commandWordsFor } from '../words/index.ts';

interface DiffFlags {
  readonly locale: string;
  readonly format: AnswerFormat;
}

/** How many mailboxes are named for each rule on a terminal. */
const MOST_NAMES = 3;

/** Adds `diff`, which compares two runs of `check`. */
export function addDiff(command: Command, session: Session): void {
  addLocale(addAnswerFormat(command))
    .description('Compares two runs of check: what is new, worse, better and fixed.')
    .addHelpText('after', DIFF_HELP)
    .action(async (beforeFile: string, afterFile: string, { locale, format }: DiffFlags) => {
      const words = LOCALES[locale] as Locale;
      const [before, after] = [readRun(beforeFile, words), readRun(afterFile, words)];
      if (before.isRedacted !== after.isRedacted) {
        throw new UsageError(
          `${before.isRedacted === true ? beforeFile : afterFile}: was written with --redact and the other was not, so their ids differ.`,
        );
      }
      const ruleset = Object.hasOwn(RULESETS, after.ruleset.id) ? after.ruleset.id : TODAY;
      const difference = differenceOf(before, after);
      const text = written(difference, format, languageOf({ ruleset, locale }), session);
      await session.output.write(`${text}\n`);
    });
}

function written(
  difference: RunDifference,
  format: AnswerFormat,
  language: RenderContext,
  { streams }: Session,
): string {
  if (format === 'json') return JSON.stringify(difference, undefined, 2);
  const words = commandWordsFor(language.locale).difference;
  const isAll = format === 'markdown';
  const blocks = composeDifference(
    difference,
    words,
    language,
    isAll ? Number.POSITIVE_INFINITY : MOST_NAMES,
  );
  if (isAll) return toMarkdown(blocks);
  const write = showsColour(streams.stdout, streams.env) ? toTerminal : toText;
  return write(blocks, widthOf(streams.stdout));
}

const DIFF_HELP = `
Both files are what check --format json wrote, with --compact or without.

Examples:
  d365-email-rules check export/ --format json --output today.json
  d365-email-rules diff last-week.json today.json
  d365-email-rules diff last-week.json today.json --format markdown`;
