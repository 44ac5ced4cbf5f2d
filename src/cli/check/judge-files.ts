import { createAuditContext } from '../../dataverse/audit/context.ts';
import { createExceptionRegister } from '../../dataverse/audit/exceptions.ts';
import { collectOrganizationChanges } from '../../dataverse/changes/collect-changes.ts';
import { createPageTally, type PageTally } from '../../dataverse/files/page-end.ts';
import type { ReadingObserver } from '../../dataverse/files/reading-observer.ts';
import { compareWithBaseline } from '../../dataverse/runs/baseline.ts';
import type { ComparedRun } from '../../dataverse/runs/run-difference.ts';
import type { RenderContext } from '../../render/context.ts';
import { refuseExisting } from '../io/batch-files.ts';
import { SYSTEM_CLOCK, todayBy } from '../io/clock.ts';
import { showsLinks } from '../io/hyperlinks.ts';
import { judgedBy, readExceptions, readFacts, readRun } from '../io/inputs.ts';
import { createLineIndex } from '../io/line-index.ts';
import type { OrganizationFiles } from '../io/organization-files.ts';
import { createProgress, NO_PROGRESS } from '../io/progress.ts';
import { type OnContent, type SourceContent, sourcesOf } from '../io/record-source.ts';
import { type Session, STDIN } from '../io/session.ts';
import { type Output, type OutputStream, showsColour, widthOf } from '../io/streams.ts';
import { UsageError } from '../io/usage-error.ts';
import type { AskedAnswer } from './asked-answers.ts';
import { type CheckEnd, check, type OrganizationToJudge, rulesetFor } from './check.ts';
import type { CheckFlags } from './check-flags.ts';
import { FORMATS_WITH_RECORD, writerOf } from './formats/index.ts';
import { createRedaction } from './redaction.ts';
import { runRecordOf } from './run-record.ts';

/** Judges what files hold, writes that in each format, and says how it ended. */
export async function judgeFiles(
  organizations: readonly OrganizationFiles[],
  flags: CheckFlags,
  { streams, tell }: Session,
  answers: readonly AskedAnswer[],
  outputs: readonly Output[],
): Promise<CheckEnd & { readonly language: RenderContext }> {
  const files = organizations.flatMap((each) => each.files);
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
    const lines = createLineIndex();
    const contents = new Map<string, SourceContent>();
    const keepsRecord = answers.some(({ format }) => FORMATS_WITH_RECORD.includes(format));
    const observerOf =
      (pages: PageTally) =>
      (name: string): ReadingObserver => ({
        onPage: pages.onPage,
        // Nobody else asks for lines, and noting them takes memory.
        ...(answers.some(({ format }) => format === 'sarif') && {
          onLine: (row, line) => lines.note(name, row, line),
        }),
      });
    const onContent: OnContent = (name, content) => contents.set(name, content);
    const redaction = flags.redact === true ? createRedaction() : undefined;
    const toJudge = organizations.map(({ name, files: own }): OrganizationToJudge => {
      const pages = createPageTally();
      // To digest what is read takes time.
      const digesting = keepsRecord ? onContent : undefined;
      const sources = sourcesOf(own, streams.stdin, progress.read, observerOf(pages), digesting);
      const shownName = name && (redaction?.organization(name) ?? name);
      return { ...(shownName !== undefined && { name: shownName }), sources, pages };
    });
    const ruleset = flags.ruleset ?? (await rulesetFor(toJudge.flatMap(({ sources }) => sources)));
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
    const earlier = flags.baseline === undefined ? undefined : readRun(flags.baseline, language.locale);
    if (earlier !== undefined) refuseUnlike(flags.baseline as string, earlier, flags.redact === true);
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
      organizations: toJudge,
      judging,
      language,
      answers: answers.map(({ format, path }, index) => ({
        writer: writerOf(format, {
          language: { ...language, links: path === undefined && showsLinks(streams.stdout, streams.env) },
          asOf: flags.asOf,
          ...looksOf(path === undefined ? streams.stdout : NO_TERMINAL, streams.env),
          detail: flags.details === true ? 'details' : flags.list === true ? 'list' : 'overview',
          lineOf: (place) => lines.lineOf(redaction?.truePlace(place) ?? place),
          isCompact: flags.compact === true,
          listAll: flags.all === true,
          hasExceptions: flags.exceptions !== undefined,
          listsActions: flags.changes === true,
          hasOrganizations: toJudge.some(({ name }) => name !== undefined),
          tellsUnmatchedFacts: flags.quiet !== true && path === undefined,
          tellsPages: path === undefined,
        }),
        output: path === undefined ? makingRoom(outputs[index] as Output) : (outputs[index] as Output),
      })),
      ...(keepsRecord && {
        record: (judged) => {
          const record = runRecordOf({ ...recorded, organizations: judged, ...(flags.time && { clock }) });
          return redaction?.record(record) ?? record;
        },
      }),
      failOn: flags.failOn,
      ...(redaction && { redaction }),
      ...(exceptions && {
        exceptions: createExceptionRegister(exceptions, flags.asOf ?? todayBy(clock)),
      }),
      ...(earlier && { baseline: compareWithBaseline(earlier) }),
      allowIncomplete: flags.allowIncomplete === true,
      onSecondReading: progress.expectAsMuchAgain,
      onRecords: progress.readRows,
      tell: tellAlone,
      remark,
      ...(withChanges ? { changes: collectOrganizationChanges(settings, judging.options) } : {}),
    });
    return { ...end, language };
  } finally {
    progress.stop();
  }
}

/** Refuses a baseline in which other ids stand than in this answer: every finding would be new. */
function refuseUnlike(file: string, { isRedacted }: ComparedRun, redact: boolean): void {
  if ((isRedacted === true) === redact) return;
  throw new UsageError(
    `${file}: was written ${redact ? 'without' : 'with'} --redact, so its ids are others. Use the flag both times or neither time.`,
  );
}

/** A file is no terminal. */
const NO_TERMINAL = {};

function looksOf(stream: Pick<OutputStream, 'isTTY' | 'columns'>, env: Session['streams']['env']) {
  return { colour: showsColour(stream, env), width: widthOf(stream) };
}
