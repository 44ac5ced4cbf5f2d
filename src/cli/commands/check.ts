import { type Command, Option } from 'commander';
import { statusLine } from '../../dataverse/report/overview.ts';
import { fill } from '../../locales/texts/locale.ts';
import { askedAnswers } from '../check/asked-answers.ts';
import { isOfNew } from '../check/check.ts';
import type { CheckFlags } from '../check/check-flags.ts';
import { CHECK_FORMATS, COMPACT_FORMATS, FORMAT_BY_EXTENSION } from '../check/formats/index.ts';
import { judgeFiles } from '../check/judge-files.ts';
import { tellingRedacted } from '../check/telling-redacted.ts';
import { addCommonOptions, onPremisesOption } from '../flags/common-flags.ts';
import { refuseBatchName, writeBatches } from '../io/batch-files.ts';
import { writeWhole } from '../io/file-output.ts';
import { RULESETS } from '../io/inputs.ts';
import { organizationFiles } from '../io/organization-files.ts';
import type { Session } from '../io/session.ts';
import { UsageError } from '../io/usage-error.ts';
import { commandWordsFor } from '../words/index.ts';

/** Adds `check`, which judges configurations and mailbox rows. */
export function addCheck(command: Command, session: Session): void {
  addCommonOptions(command)
    .description(
      'Judges each configuration or mailbox row. What a file holds is told by its content: JSON, CSV, Excel workbooks, data.xml and archives of these can be mixed.',
    )
    .option('--facts <file>', 'JSON file with what mailbox rows cannot show')
    .option('--exceptions <file>', 'JSON file with findings that are accepted, each with a reason')
    .option('--baseline <file>', 'JSON of an earlier check, for --fail-on new-… and a count of what changed')
    .addOption(onPremisesOption())
    .option(
      '--organization <name=dir>',
      'folder with the export of an organization; repeat it to judge several apart in one answer',
      (each: string, before: readonly string[] = []) => [...before, each],
    )
    .addOption(
      new Option('--format <format>', 'how to write')
        .choices(CHECK_FORMATS)
        .default(undefined, 'pretty, or by the name of the file'),
    )
    .addOption(
      new Option(
        '--fail-on <kind>',
        'exit with 1 when a finding or the status of a mailbox is at least this grave',
      )
        .choices([
          ...['error', 'unverified', 'advice', 'never'],
          ...['new-error', 'new-unverified', 'new-advice'],
        ])
        .default('error'),
    )
    .option('--allow-incomplete', 'do not exit with 2 because the last page of a table is missing')
    .option('--origins', 'say where each fact stands that rows show')
    .option('--compact', `write what many results share once (${COMPACT_FORMATS.join(', ')})`)
    .option('--list', 'write one line for each mailbox first (pretty)')
    .addOption(new Option('--details', 'write everything about each mailbox (pretty)').conflicts('list'))
    .option('--all', 'list mailboxes that are valid as well (pretty, markdown and csv)')
    .option('--changes', 'say what to do about mailboxes that are not valid (csv: a plan to fill in)')
    .option(
      '--fix-batch <file>',
      'write what the Web API can change of that as a $batch request, to be reviewed',
    )
    .option(
      '--output <file>',
      `write the answer to a file, whole or not at all; repeat it for several (${[...FORMAT_BY_EXTENSION.keys()].join(', ')})`,
      (file: string, before: readonly string[] = []) => [...before, file],
    )
    .option('--redact', 'show names, addresses, ids and files as tokens')
    .option('--no-time', 'leave the time out of the record of the run, so that equal runs write the same')
    .option('--quiet', 'tell nothing but errors on stderr')
    .addHelpText('after', CHECK_HELP)
    .action((names: string[], flags: CheckFlags) =>
      tellingRedacted(names, flags, async () => {
        const { facts, exceptions, baseline, fixBatch, ruleset = '' } = flags;
        const named = flags.organization ?? [];
        if (names.length + named.length === 0)
          throw new UsageError(
            'Name what to judge: files, folders or patterns, or - for the standard input.',
          );
        const organizations = organizationFiles(names, named, facts, exceptions, baseline);
        const files = organizations.flatMap((each) => each.files);
        if (organizations.length > 1) refuseForSeveral(flags);
        if (isOfNew(flags.failOn) && baseline === undefined) {
          throw new UsageError(
            `--fail-on ${flags.failOn}: new is what an earlier check did not find; name its JSON with --baseline.`,
          );
        }
        const answers = askedAnswers(flags);
        const paths = answers.flatMap(({ path }) => path ?? []);
        const read = [
          ...files,
          ...[facts, exceptions, baseline].filter((each) => each !== undefined),
          ...(ruleset === '' || Object.hasOwn(RULESETS, ruleset) ? [] : [ruleset]),
        ];
        if (fixBatch !== undefined && flags.redact === true) {
          throw new UsageError('--fix-batch: requests need the true ids, which --redact takes away.');
        }
        if (fixBatch !== undefined) refuseBatchName(fixBatch, { inputs: read, outputs: paths });
        const judged = await (paths.length === 0
          ? judgeFiles(organizations, flags, session, answers, [session.output])
          : writeWhole(paths, read, (outputs) =>
              judgeFiles(organizations, flags, session, answers, outputs),
            ));
        session.exitCode = judged.exitCode;
        if (flags.quiet !== true) tellWritten(paths, judged, session);
        if (fixBatch === undefined) return;
        const written = await writeBatches(fixBatch, judged.changes, judged.language.phrases);
        if (flags.quiet !== true) for (const line of written) session.tell(line);
      }),
    );
}

/** Tells somebody at a terminal what the files say in short, who would see nothing else. */
function tellWritten(
  paths: readonly string[],
  { byStatus, language }: Awaited<ReturnType<typeof judgeFiles>>,
  { streams, tell }: Session,
): void {
  if (paths.length === 0 || streams.stderr.isTTY !== true) return;
  const counts = statusLine(byStatus, language.phrases).map(({ text }) => text);
  const { written } = commandWordsFor(language.locale);
  tell(fill(written, { counts: counts.join(''), files: paths.join(', ') }));
}

/** Refuses to plan changes for several organizations: each has an administrator and an address of its own. */
function refuseForSeveral({ changes, fixBatch }: CheckFlags): void {
  const flag = changes === true ? '--changes' : fixBatch === undefined ? undefined : '--fix-batch';
  if (flag === undefined) return;
  throw new UsageError(`${flag}: what to do is said for one organization; run the command for each of them.`);
}

const CHECK_HELP = `
A configuration is an object such as
  {"owner":"user","incoming":"server","outgoing":"server","prerequisites":{"smtpCompatible":true}}
A mailbox row is what an export of the mailbox table holds: a page of Dataverse's Web API, an Excel workbook or CSV
  with the names and labels of a view, or what SQL, PowerShell and Power Automate write. It needs
  _regardingobjectid_value (and its lookup's table name, or regardingobjecttypecode), isforwardmailbox,
  incomingemaildeliverymethod, outgoingemaildeliverymethod, emailaddress and statecode;
  where the ruleset asks for activities, actdeliverymethod as well.

The facts file says what rows can't show; every part is optional:
  { "onPremises": false,
    "prerequisites": { "serverSideSyncEnabled": true }, "userCount": 42,
    "mailboxes": { "anna@contoso.example": { "prerequisites": { "outlookInstalled": true },
                                             "needs": { "incoming": true } } } }

To get the rows of your organization, run d365-email-rules pull, or
d365-email-rules export-script on a computer without Node. "Export your
mailboxes" in the documentation shows every way, by clicks as well.

Examples:
  d365-email-rules check configurations.ndjson
  d365-email-rules check export/ --facts facts.json --format markdown > report.md
  az rest --url … | d365-email-rules check - --format ndjson --fail-on never`;
