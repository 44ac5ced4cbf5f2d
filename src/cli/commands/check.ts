import { type Command, Option } from 'commander';
import { createAuditContext } from '../../dataverse/audit/context.ts';
import { createExceptionRegister } from '../../dataverse/audit/exceptions.ts';
import type { FailOn } from '../../dataverse/audit/summary.ts';
import { collectOrganizationChanges } from '../../dataverse/changes/collect-changes.ts';
import { createPageTally } from '../../dataverse/files/page-end.ts';
import type { ReadingObserver } from '../../dataverse/files/reading-observer.ts';
import type { Phrases } from '../../locales/texts/locale.ts';
import { type AnswerFlags, type AskedAnswer, askedAnswers } from '../check/asked-answers.ts';
import { type CheckEnd, check, rulesetFor } from '../check/check.ts';
import {
  CHECK_FORMATS,
  COMPACT_FORMATS,
  FORMAT_BY_EXTENSION,
  FORMATS_WITH_RECORD,
  writerOf,
} from '../check/formats/index.ts';
import { runRecordOf } from '../check/run-record.ts';
import { addCommonOptions, type CommonFlags, onPremisesOption } from '../flags/common-flags.ts';
import { refuseBatchName, refuseExisting, writeBatches } from '../io/batch-files.ts';
import { SYSTEM_CLOCK, todayBy } from '../io/clock.ts';
import { writeWhole } from '../io/file-output.ts';
import { inputFiles } from '../io/input-files.ts';
import { judgedBy, RULESETS, readExceptions, readFacts } from '../io/inputs.ts';
import { createLineIndex } from '../io/line-index.ts';
import { createProgress, NO_PROGRESS } from '../io/progress.ts';
import { type OnContent, type SourceContent, sourcesOf } from '../io/record-source.ts';
import { type Session, STDIN } from '../io/session.ts';
import { type Output, type OutputStream, showsColour, widthOf } from '../io/streams.ts';

interface CheckFlags extends CommonFlags, AnswerFlags {
  readonly origins?: boolean;
  readonly facts?: string;
  readonly exceptions?: string;
  readonly onPremises?: boolean;
  readonly failOn: FailOn;
  readonly allowIncomplete?: boolean;
  readonly all?: boolean;
  readonly list?: boolean;
  readonly details?: boolean;
  readonly quiet?: boolean;
  readonly time: boolean;
  readonly fixBatch?: string;
}

/** Adds `check`, which judges configurations and mailbox rows. */
export function addCheck(command: Command, session: Session): void {
  addCommonOptions(command)
    .description(
      'Judges each configuration or mailbox row. What a file holds is told by its content: JSON, CSV, Excel workbooks, data.xml and archives of these can be mixed.',
    )
    .option('--facts <file>', 'JSON file with what mailbox rows cannot show')
    .option('--exceptions <file>', 'JSON file with findings that are accepted, each with a reason')
    .addOption(onPremisesOption())
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
        .choices(['error', 'unverified', 'advice', 'never'])
        .default('error'),
    )
    .option('--allow-incomplete', 'do not exit with 2 because the last page of a table is missing')
    .option('--origins', 'say where each fact stands that rows show')
    .option('--compact', `write what many results share once (${COMPACT_FORMATS.join(', ')})`)
    .option('--list', 'write one line for each mailbox first (pretty)')
    .addOption(new Option('--details', 'write everything about each mailbox (pretty)').conflicts('list'))
    .option('--all', 'list mailboxes that are valid as well (pretty, markdown and csv)')
    .option('--changes', 'say what to do about mailboxes that are not valid')
    .option(
      '--fix-batch <file>',
      'write what the Web API can change of that as a $batch request, to be reviewed',
    )
    .option(
      '--output <file>',
      `write the answer to a file, whole or not at all; repeat it for several (${[...FORMAT_BY_EXTENSION.keys()].join(', ')})`,
      (file: string, before: readonly string[] = []) => [...before, file],
    )
    .option('--no-time', 'leave the time out of the record of the run, so that equal runs write the same')
    .option('--quiet', 'tell nothing but errors on stderr')
    .addHelpText('after', CHECK_HELP)
    .action(async (names: string[], flags: CheckFlags) => {
      const files = inputFiles(names, flags.facts, flags.exceptions);
      const { facts, exceptions, fixBatch, ruleset = '' } = flags;
      const answers = askedAnswers(flags);
      const paths = answers.flatMap(({ path }) => path ?? []);
      const read = [
        ...files,
        ...[facts, exceptions].filter((each) => each !== undefined),
        ...(ruleset === '' || Object.hasOwn(RULESETS, ruleset) ? [] : [ruleset]),
      ];
      if (fixBatch !== undefined) refuseBatchName(fixBatch, { inputs: read, outputs: paths });
      const judged = await (paths.length === 0
        ? judgeFiles(files, flags, session, answers, [session.output])
        : writeWhole(paths, read, (outputs) => judgeFiles(files, flags, session, answers, outputs)));
      session.exitCode = judged.exitCode;
      if (fixBatch === undefined) return;
      const written = await writeBatches(fixBatch, judged.changes, judged.phrases);
      if (flags.quiet !== true) for (const line of written) session.tell(line);
    });
}

/** Judges what files hold, writes that in each format, and says how it ended. */
async function judgeFiles(
  files: readonly string[],
  flags: CheckFlags,
  { streams, tell }: Session,
  answers: readonly AskedAnswer[],
  outputs: readonly Output[],
): Promise<CheckEnd & { readonly phrases: Phrases }> {
  const named = files.filter((file) => file !== STDIN);
  const progress = flags.quiet === true ? NO_PROGRESS : createProgress(named, streams.stderr);
  // What shares a terminal with the answer makes room for it.
  const makingRoom = ({ write, finish }: Output): Output => ({
    write(text) {
      if (text !== '' && streams.stdout.isTTY === true) progress.stop();
      return write(text);
    },
    finish,
  });
  const tellAlone = (line: string) => {
    progress.stop();
    tell(line);
  };
  try {
    const pages = createPageTally();
    const lines = createLineIndex();
    const contents = new Map<string, SourceContent>();
    const keepsRecord = answers.some(({ format }) => FORMATS_WITH_RECORD.includes(format));
    const observerOf = (name: string): ReadingObserver => ({
      onPage: pages.onPage,
      // Nobody else asks for lines, and noting them takes memory.
      ...(answers.some(({ format }) => format === 'sarif') && {
        onLine: (row, line) => lines.note(name, row, line),
      }),
    });
    const onContent: OnContent = (name, content) => contents.set(name, content);
    const sources = sourcesOf(
      files,
      streams.stdin,
      progress.read,
      observerOf,
      // To digest what is read takes time.
      keepsRecord ? onContent : undefined,
    );
    const ruleset = flags.ruleset ?? (await rulesetFor(sources));
    const named = { ...flags, ruleset };
    const facts = readFacts(flags.facts, judgedBy(named).language, flags.onPremises);
    const { language, settings, checkKinds } = judgedBy(named, facts);
    const { fixBatch } = flags;
    if (fixBatch !== undefined) refuseExisting(fixBatch, language.phrases);
    const withChanges = flags.changes === true || fixBatch !== undefined;
    const judging = createAuditContext({
      ...language,
      asOf: flags.asOf,
      facts,
      withOrigins: flags.origins === true,
      checkKinds,
    });
    const exceptions =
      flags.exceptions === undefined ? undefined : readExceptions(flags.exceptions, language);
    const clock = streams.clock ?? SYSTEM_CLOCK;
    const recorded = {
      ruleset: language.ruleset,
      checkKinds,
      asOf: flags.asOf,
      flags: named,
      files,
      contents,
    };
    const remark = flags.quiet === true ? () => undefined : tellAlone;
    const end = await check({
      sources,
      judging,
      language,
      answers: answers.map(({ format, path }, index) => ({
        writer: writerOf(format, {
          language,
          asOf: flags.asOf,
          ...looksOf(path === undefined ? streams.stdout : NO_TERMINAL, streams.env),
          detail: flags.details === true ? 'details' : flags.list === true ? 'list' : 'overview',
          lineOf: lines.lineOf,
          isCompact: flags.compact === true,
          listAll: flags.all === true,
          hasExceptions: flags.exceptions !== undefined,
          tellsUnmatchedFacts: flags.quiet !== true && path === undefined,
          tellsPages: path === undefined,
        }),
        output: path === undefined ? makingRoom(outputs[index] as Output) : (outputs[index] as Output),
      })),
      ...(keepsRecord && {
        record: (organization) => runRecordOf({ ...recorded, organization, ...(flags.time && { clock }) }),
      }),
      failOn: flags.failOn,
      ...(exceptions && {
        exceptions: createExceptionRegister(exceptions, flags.asOf ?? todayBy(clock)),
      }),
      pages,
      allowIncomplete: flags.allowIncomplete === true,
      onSecondReading: progress.expectAsMuchAgain,
      onRecords: progress.readRows,
      tell: tellAlone,
      remark,
      ...(withChanges ? { changes: collectOrganizationChanges(settings, judging.options) } : {}),
    });
    return { ...end, phrases: language.phrases };
  } finally {
    progress.stop();
  }
}

/** A file is no terminal. */
const NO_TERMINAL = {};

function looksOf(stream: Pick<OutputStream, 'isTTY' | 'columns'>, env: Session['streams']['env']) {
  return { colour: showsColour(stream, env), width: widthOf(stream) };
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
