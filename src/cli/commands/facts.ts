import type { Command } from 'commander';
import { createAuditContext } from '../../dataverse/audit/context.ts';
import { createPageTally } from '../../dataverse/files/page-end.ts';
import { composeFacts } from '../../dataverse/report/open-questions.ts';
import { toTerminal, toText } from '../../render/targets/text.ts';
import { complaintAbout } from '../check/check.ts';
import { collectQuestions } from '../check/collect-questions.ts';
import { addRulesetOptions, type CommonFlags, onPremisesOption } from '../flags/common-flags.ts';
import { inputFiles } from '../io/input-files.ts';
import { judgedBy, languageOf, readFacts } from '../io/inputs.ts';
import { createFiles } from '../io/new-files.ts';
import { createProgress } from '../io/progress.ts';
import { type RecordSource, sourcesOf } from '../io/record-source.ts';
import { type Session, STDIN, WRONG_USAGE } from '../io/session.ts';
import { showsColour, widthOf } from '../io/streams.ts';
import { UsageError } from '../io/usage-error.ts';

interface FactsInitFlags extends CommonFlags {
  readonly ruleset: string;
  readonly facts?: string;
  readonly onPremises?: boolean;
  readonly output?: string;
}

/** Adds `facts`, whose only command starts a facts file. */
export function addFacts(command: Command, session: Session): void {
  command.description('What rows cannot show is said in a facts file.').addHelpText('after', FACTS_HELP);
  addFactsInit(command, session);
}

function addFactsInit(facts: Command, session: Session): void {
  const { streams, output, tell } = session;
  addRulesetOptions(facts.command('init'))
    .summary('write a facts file that has just the questions that matter')
    .description(
      'Finds what the verdicts on these mailboxes still hang on, and writes a facts file with null in the place of each answer. The questions in words go to stderr, most decisive first.',
    )
    .argument('<file...>', 'files, folders or patterns (*, **, ?) of the rows; - is the standard input')
    .option('--facts <file>', 'JSON file with what is known already, which is kept')
    .addOption(onPremisesOption())
    .option('--output <file>', 'write to a new file instead of the standard output')
    .addHelpText('after', FACTS_HELP)
    .action(async (names: string[], flags: FactsInitFlags) => {
      const files = inputFiles(names, flags.facts);
      const progress = createProgress(
        files.filter((file) => file !== STDIN),
        streams.stderr,
      );
      try {
        const pages = createPageTally();
        const sources = sourcesOf(files, streams.stdin, progress.read, () => ({ onPage: pages.onPage }));
        const known = readFacts(flags.facts, languageOf(flags), flags.onPremises);
        const { language, checkKinds } = judgedBy(flags, known);
        const judging = createAuditContext({
          ...language,
          asOf: flags.asOf,
          facts: known,
          withOrigins: false,
          checkKinds,
        });
        const collected = await collectQuestions(
          sources,
          language.ruleset,
          judging,
          progress.expectAsMuchAgain,
          pages,
        );
        progress.stop();
        const complaints = collected.ends.flatMap(
          (end, index) => complaintAbout(sources[index] as RecordSource, end, language) ?? [],
        );
        if (collected.mailboxes + collected.passedOver === 0) {
          throw new UsageError(...complaints, language.phrases.check.nothingRead);
        }
        const text = `${JSON.stringify(collected.template, undefined, 2)}\n`;
        if (flags.output === undefined) await output.write(text);
        else await writeNewFile(flags.output, text);
        const write = showsColour(streams.stderr, streams.env) ? toTerminal : toText;
        streams.stderr.write(`${write(composeFacts(collected, language), widthOf(streams.stderr))}\n`);
        for (const complaint of complaints) tell(complaint);
        if (complaints.length > 0) session.exitCode = WRONG_USAGE;
      } finally {
        progress.stop();
      }
    });
}

/** Writes a file that was not there, whole or not at all: answers that somebody wrote are never lost. */
async function writeNewFile(path: string, content: string): Promise<void> {
  if (path === STDIN) {
    throw new UsageError(
      '--output -: a file is accepted; without the flag the facts go to the standard output.',
    );
  }
  try {
    await createFiles([{ path, content }]);
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    throw new UsageError(
      code === 'EEXIST'
        ? `${path}: is there already, and is not written over.`
        : `${path}: cannot be written (${message}).`,
    );
  }
}

const FACTS_HELP = `
Examples:
  d365-email-rules facts init page-1.json page-2.json --output new-facts.json
  d365-email-rules facts init page-1.json page-2.json --facts facts.json`;
