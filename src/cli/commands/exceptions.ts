import { readFileSync } from 'node:fs';
import type { Command } from 'commander';
import { type PlanReading, planExceptions } from '../check/plan-exceptions.ts';
import { addLocale, rulesetOption } from '../flags/common-flags.ts';
import { TODAY } from '../io/default-ruleset.ts';
import { writeWhole } from '../io/file-output.ts';
import { exceptedIds, LOCALES, languageOf } from '../io/inputs.ts';
import type { Session } from '../io/session.ts';
import { UsageError } from '../io/usage-error.ts';
import { commandWordsFor } from '../words/index.ts';

interface FromFlags {
  readonly ruleset: string;
  readonly locale: string;
  readonly output?: string;
}

/** Adds `exceptions`, whose only command reads a plan that people filled in. */
export function addExceptions(command: Command, session: Session): void {
  command
    .description('An exceptions file says which findings are accepted.')
    .addHelpText('after', EXCEPTIONS_HELP);
  addLocale(command.command('from').addOption(rulesetOption().default(TODAY)))
    .summary('write an exceptions file from the justifications in a plan')
    .description(
      'Reads a plan that check --changes wrote as CSV and that was filled in. The findings of each row with a justification are accepted. If a row cannot be read, nothing is written.',
    )
    .argument('<plan>', 'the plan as CSV, with commas, semicolons or tabs')
    .option('--output <file>', 'write to a file, whole or not at all')
    .addHelpText('after', EXCEPTIONS_HELP)
    .action(async (plan: string, flags: FromFlags) => {
      const { locale, ruleset } = languageOf(flags);
      const reading: PlanReading = {
        file: plan,
        rules: exceptedIds(ruleset),
        words: commandWordsFor(locale).actionPlan,
        headers: Object.values(LOCALES).map((each) => commandWordsFor(each).actionPlan),
      };
      const { exceptions, faults } = planExceptions(readText(plan), reading);
      if (faults.length > 0) throw new UsageError(...faults, reading.words.nothingWritten);
      const text = `${JSON.stringify({ exceptions }, undefined, 2)}\n`;
      if (flags.output === undefined) await session.output.write(text);
      else {
        await writeWhole([flags.output], [plan], async ([output]) => {
          await output?.write(text);
          await output?.finish();
        });
      }
    });
}

/** The text of a file as spreadsheets save it: UTF-8, UTF-16, or else Windows-1252. */
function readText(path: string): string {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(path);
  } catch (error) {
    throw new UsageError(`${path}: cannot be read (${(error as Error).message}).`);
  }
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) {
    throw new UsageError(`${path}: is a workbook. Save its sheet as CSV, and name that file.`);
  }
  const isWide = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  const encoding = bytes[0] === 0xfe ? 'utf-16be' : 'utf-16le';
  if (isWide) return new TextDecoder(encoding).decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

const EXCEPTIONS_HELP = `
In the plan, "justification" becomes the reason, "owner" who approved it, and
"due" the last day, as 2027-01-31 or 31.1.2027.

Examples:
  d365-email-rules check export/ --changes --output plan.csv
  d365-email-rules exceptions from plan.csv --output exceptions.json
  d365-email-rules check export/ --exceptions exceptions.json`;
