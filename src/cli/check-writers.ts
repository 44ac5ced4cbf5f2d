import { remembered } from '../options.ts';
import type { Language } from '../render/compose.ts';
import { type Block, heading, span } from '../render/document.ts';
import { toMarkdown } from '../render/to-markdown.ts';
import { toTerminal, toText } from '../render/to-text.ts';
import type { CheckResult } from './check-result.ts';
import type { CheckSummary } from './check-summary.ts';
import { composeResult, composeSummary } from './compose-check.ts';

/** The formats in which `check` writes. */
export const CHECK_FORMATS = ['pretty', 'json', 'ndjson', 'markdown'] as const;
/** A format in which `check` writes. */
export type CheckFormat = (typeof CHECK_FORMATS)[number];

/** Turns results into text as they come; each part is written before the next is made. */
export interface CheckWriter {
  begin(): string;
  result(result: CheckResult): string;
  end(summary: CheckSummary): string;
}

/** How `check` writes. */
export interface CheckWriting {
  readonly language: Language;
  /** Whether colours are shown. */
  readonly colour: boolean;
  /** The widest line, in characters. */
  readonly width: number;
  /** Whether mailboxes that are valid are listed as well. */
  readonly listAll: boolean;
}

/** The writer of a format. */
export function writerOf(format: CheckFormat, writing: CheckWriting): CheckWriter {
  switch (format) {
    case 'json':
      return jsonWriter(writing.language.ruleset.id);
    case 'ndjson':
      return { begin: () => '', result: (result) => `${jsonOf(result)}\n`, end: () => '' };
    case 'markdown':
      return blockWriter(writing, toMarkdown, (summary) => summary);
    case 'pretty':
      return blockWriter(
        writing,
        (blocks) => (writing.colour ? toTerminal(blocks, writing.width) : toText(blocks, writing.width)),
        // Whoever looks at a terminal is told on stderr already.
        (summary) => ({ ...summary, unmatchedFacts: [] }),
      );
  }
}

/** The JSON of reports, which are frozen and shared by many results; a cache. */
const reportTexts = new WeakMap<CheckResult['report'], string>();

function jsonOf({ report, ...place }: CheckResult): string {
  const text = remembered(reportTexts, report, JSON.stringify);
  return `${JSON.stringify(place).slice(0, -1)},"report":${text}}`;
}

function jsonWriter(ruleset: string): CheckWriter {
  let separator = '\n';
  return {
    begin: () => `{"ruleset":${JSON.stringify(ruleset)},"results":[`,
    result(result) {
      const text = separator + jsonOf(result);
      separator = ',\n';
      return text;
    },
    end: (summary) => `\n],"summary":${JSON.stringify(summary)}}\n`,
  };
}

function blockWriter(
  { language, listAll }: CheckWriting,
  toTextOf: (blocks: readonly Block[]) => string,
  shownOf: (summary: CheckSummary) => CheckSummary,
): CheckWriter {
  let begun = false;
  return {
    begin: () => '',
    result(result) {
      if (result.report.verdict === 'valid' && !listAll) return '';
      const title = begun ? '' : `${toTextOf([heading(2, span(language.phrases.check.results))])}\n\n`;
      begun = true;
      return `${title}${toTextOf([composeResult(result, language)])}\n\n`;
    },
    end: (summary) => `${toTextOf(composeSummary(shownOf(summary), language))}\n`,
  };
}
