import type { Judged, MailboxResult } from '../../dataverse/results.ts';
import { remembered } from '../../options.ts';
import type { CheckWriter } from './check-writer.ts';

/** The JSON of reports, which are frozen and shared by many results; a cache. */
const reportTexts = new WeakMap<MailboxResult['report'], string>();

/** Writes one JSON document; what is said of other rows is little, and comes after the results. */
export function jsonWriter(ruleset: string): CheckWriter {
  const others: string[] = [];
  let separator = '\n';
  return {
    begin: () => `{"ruleset":${JSON.stringify(ruleset)},"results":[`,
    judged({ result, other }) {
      if (other !== undefined) others.push(JSON.stringify(other));
      if (result === undefined) return '';
      const text = separator + jsonOf(result);
      separator = ',\n';
      return text;
    },
    end(summary, changes) {
      const todo = changes === undefined ? '' : `,"changes":${JSON.stringify(changes)}`;
      const rows = others.length === 0 ? '' : `,"rows":[\n${others.join(',\n')}\n]`;
      return `\n]${rows},"summary":${JSON.stringify(summary)}${todo}}\n`;
    },
  };
}

/** Writes one result a line. */
export function ndjsonWriter(): CheckWriter {
  return {
    begin: () => '',
    judged: linesOf,
    end: (_summary, changes) => (changes === undefined ? '' : `${JSON.stringify({ changes })}\n`),
  };
}

function linesOf({ result, other }: Judged): string {
  return [...(result ? [jsonOf(result)] : []), ...(other ? [JSON.stringify(other)] : [])]
    .map((line) => `${line}\n`)
    .join('');
}

function jsonOf({ file, row, id, name, configuration, report, ...more }: MailboxResult): string {
  const text = remembered(reportTexts, report, JSON.stringify);
  const after = JSON.stringify(more).slice(1);
  const before = JSON.stringify({ file, row, id, name, configuration }).slice(0, -1);
  return `${before},"report":${text}${after === '}' ? '}' : `,${after}`}`;
}
