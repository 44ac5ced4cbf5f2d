import { type Command, Option } from 'commander';
import { check } from '../check.ts';
import type { FailOn } from '../check-summary.ts';
import { CHECK_FORMATS, type CheckFormat, writerOf } from '../check-writers.ts';
import { addCommonOptions, type CommonFlags } from '../common-options.ts';
import { languageOf, readFacts } from '../inputs.ts';
import { createProgress } from '../progress.ts';
import { fileSource, standardInputSource } from '../record-source.ts';
import { type Session, STDIN } from '../session.ts';
import { showsColour, widthOf } from '../streams.ts';
import { UsageError } from '../usage-error.ts';

interface CheckFlags extends CommonFlags {
  readonly facts?: string;
  readonly format: CheckFormat;
  readonly failOn: FailOn;
  readonly all?: boolean;
}

/** Adds `check`, which judges configurations and mailbox rows. */
export function addCheck(root: Command, session: Session): void {
  const { streams, output, tell } = session;
  addCommonOptions(root.command('check'))
    .summary('judge configurations or Dataverse mailbox exports')
    .description(
      'Judges each configuration or mailbox row. What a file holds is told by its shape: JSON arrays, Web API pages, single objects and NDJSON can be mixed.',
    )
    .argument('<file...>', 'files to judge; - is the standard input')
    .option('--facts <file>', 'JSON file with what mailbox rows cannot show')
    .addOption(new Option('--format <format>', 'how to write').choices(CHECK_FORMATS).default('pretty'))
    .addOption(
      new Option('--fail-on <kind>', 'exit with 1 when a finding is at least this grave')
        .choices(['error', 'unverified', 'advice', 'never'])
        .default('error'),
    )
    .option('--all', 'list mailboxes that are valid as well (pretty and markdown)')
    .addHelpText('after', CHECK_HELP)
    .action(async (files: string[], flags: CheckFlags) => {
      if (files.filter((file) => file === STDIN).length > 1) {
        throw new UsageError('The standard input (-) can be read only once.');
      }
      const language = languageOf(flags);
      const facts = readFacts(flags.facts, language);
      const progress = createProgress(
        files.filter((file) => file !== STDIN),
        streams.stderr,
      );
      // What shares a terminal with the answer makes room for it.
      const write = (text: string) => {
        if (text !== '' && streams.stdout.isTTY === true) progress.stop();
        return output.write(text);
      };
      try {
        session.exitCode = await check({
          sources: files.map((file) =>
            file === STDIN ? standardInputSource(streams.stdin) : fileSource(file, progress.read),
          ),
          facts,
          language,
          ...(flags.asOf === undefined ? {} : { asOf: flags.asOf }),
          writer: writerOf(flags.format, {
            language,
            colour: showsColour(streams.stdout, streams.env),
            width: widthOf(streams.stdout),
            listAll: flags.all === true,
          }),
          failOn: flags.failOn,
          stdout: { write, finish: output.finish },
          onSecondReading: progress.expectAsMuchAgain,
          tell: (line) => {
            progress.stop();
            tell(line);
          },
        });
      } finally {
        progress.stop();
      }
    });
}

const CHECK_HELP = `
A configuration is an object such as
  {"owner":"user","incoming":"server","outgoing":"server","prerequisites":{"smtpCompatible":true}}
A mailbox row is what Dataverse's Web API returns for the mailbox table, with
  _regardingobjectid_value (and its lookup's table name, or regardingobjecttypecode), isforwardmailbox,
  incomingemaildeliverymethod, outgoingemaildeliverymethod, emailaddress and statecode;
  where the ruleset asks for activities, actdeliverymethod as well.

The facts file says what rows can't show; every part is optional:
  { "prerequisites": { "serverSideSyncEnabled": true }, "userCount": 42,
    "mailboxes": { "anna@contoso.example": { "prerequisites": { "outlookInstalled": true },
                                             "needs": { "incoming": true } } } }

Examples:
  d365-email-rules check configurations.ndjson
  d365-email-rules check page-1.json page-2.json --facts facts.json --format markdown > report.md
  az rest --url … | d365-email-rules check - --format ndjson --fail-on never`;
