import { createCauseCollector, nameOf } from '../../../dataverse/report/causes.ts';
import { composeChanges } from '../../../dataverse/report/changes.ts';
import { findablesOf } from '../../../dataverse/report/findables.ts';
import { composeIncomplete } from '../../../dataverse/report/incomplete.ts';
import { composeOverview, type MostShown } from '../../../dataverse/report/overview.ts';
import { STATUS_SIGNS } from '../../../dataverse/report/status-signs.ts';
import type { MissingPart } from '../../../dataverse/rows/missing-parts.ts';
import { type Block, heading, paragraph, prose, span } from '../../../render/document.ts';
import { toTerminal, toText } from '../../../render/targets/text.ts';
import { commandWordsFor } from '../../words/index.ts';
import { type CheckWriter, type CheckWriting, hasSomethingToSay } from './check-writer.ts';

/** The overview is no longer than that at so many columns, however many mailboxes there are. */
const MOST_LINES = 60;
const MEASURED_COLUMNS = 80;
/** As many causes as people read; fewer when their texts are long. */
const MOST_SHOWN: MostShown = { toFix: 7, toAnswer: 3, inSettings: 3 };
const MOST_MAILBOXES_NAMED = 10;

/** Writes what to fix first and what to answer, on one screen or two; with `--list` one line a mailbox before it. */
export function overviewWriter(writing: CheckWriting): CheckWriter {
  const { language, colour, width, listAll, detail, tellsUnmatchedFacts, tellsPages } = writing;
  const words = commandWordsFor(language.locale).overview;
  const collector = createCauseCollector();
  const textOf = (blocks: readonly Block[]) => (colour ? toTerminal(blocks, width) : toText(blocks, width));
  const lineOf = createLineWriter(writing, textOf);
  const lacking: MissingPart[] = [];
  return {
    begin: () => '',
    incomplete(parts) {
      lacking.push(...parts.filter(({ kind }) => kind !== 'page'));
      const pages = composeIncomplete(
        parts.filter(({ kind }) => kind === 'page'),
        language,
        3,
      );
      return tellsPages || pages.length === 0 ? '' : `${textOf(pages)}\n\n`;
    },
    judged(outcome) {
      collector.add(outcome);
      const { result } = outcome;
      const isListed = detail === 'list' && result !== undefined && (listAll || hasSomethingToSay(result));
      return isListed ? `${lineOf(result)}\n` : '';
    },
    end(summary, changes) {
      const shown = tellsUnmatchedFacts ? { ...summary, unmatchedFacts: [] } : summary;
      const causes = collector.causes();
      const next = summary.total === 0 ? [] : [paragraph(...prose(words.next, 'muted'))];
      let most = MOST_SHOWN;
      const blocksFor = (columns: number) => [
        ...composeOverview(shown, causes, words, language, most, columns),
        ...composeIncomplete(lacking, language, 3),
        ...next,
      ];
      while (most.toFix > 1 && isTooLong(blocksFor(MEASURED_COLUMNS))) most = fewer(most);
      const overview = textOf(blocksFor(width));
      const steps =
        changes === undefined
          ? []
          : [
              heading(2, span(language.phrases.changes.title)),
              ...composeChanges(changes, language, MOST_MAILBOXES_NAMED),
            ];
      const before = detail === 'list' ? '\n' : '';
      return `${before}${[overview, ...(steps.length === 0 ? [] : [textOf(steps)])].join('\n\n')}\n`;
    },
  };
}

function isTooLong(blocks: readonly Block[]): boolean {
  return toText(blocks, MEASURED_COLUMNS).split('\n').length > MOST_LINES;
}

/** Less of the sections that come last, until one each is left; then less of what to fix. */
function fewer({ toFix, toAnswer, inSettings }: MostShown): MostShown {
  if (toAnswer > 1) return { toFix, toAnswer: toAnswer - 1, inSettings };
  if (inSettings > 1) return { toFix, toAnswer, inSettings: inSettings - 1 };
  return { toFix: toFix - 1, toAnswer, inSettings };
}

/** Makes the function that writes one mailbox on one line: its status, its name, and the first of what is wrong. */
function createLineWriter(
  { language, width }: CheckWriting,
  textOf: (blocks: readonly Block[]) => string,
): (result: Parameters<typeof hasSomethingToSay>[0]) => string {
  const titles = new Map(findablesOf(language).map(({ by, id, title }) => [`${by} ${id}`, title]));
  return (result) => {
    const { report, checks = [], status } = result;
    const findings = report.verdict === 'malformed' ? [] : report.findings;
    const found = [
      ...findings.map(({ ruleId, kind }) => ({ kind, title: titles.get(`rule ${ruleId}`) })),
      ...checks.map(({ checkId, kind }) => ({ kind, title: titles.get(`check ${checkId}`) })),
    ];
    const first =
      found.find(({ kind }) => kind === 'error') ?? found.find(({ kind }) => kind === 'unverified');
    const problem = report.verdict === 'malformed' ? report.problems[0]?.message : undefined;
    const why = problem ?? first?.title ?? language.phrases.check.status[status];
    const others = found.filter(({ kind }) => kind !== 'advice').length - 1;
    const text = `${nameOf(result)}: ${why}${others > 0 ? ` +${others}` : ''}`;
    const sign = STATUS_SIGNS[status];
    const room = Math.max(MOST_NARROW, width - 2);
    const short = text.length > room ? `${text.slice(0, room - 1)}…` : text;
    return textOf([paragraph(...sign, span(' '), span(short.replaceAll(/\s+/g, ' ')))]).split(
      '\n',
    )[0] as string;
  };
}

const MOST_NARROW = 20;
