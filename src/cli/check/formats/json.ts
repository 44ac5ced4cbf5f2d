import type { AuditOutcome, MailboxResult } from '../../../dataverse/audit/results.ts';
import { getOrInsert } from '../../../logic/get-or-insert.ts';
import type { Text } from '../../io/streams.ts';
import type { CheckWriter } from './check-writer.ts';

/** The JSON of reports in UTF-8, which are frozen and shared by many results; a cache. */
const reportBytes = new WeakMap<MailboxResult['report'], Uint8Array>();
/** The JSON of configurations, which many mailboxes share as well. */
const configurationTexts = new WeakMap<object, string>();
const encoder = new TextEncoder();

/** Writes one JSON document in which each result is whole. */
export function jsonWriter(ruleset: string): CheckWriter {
  return documentWriter(ruleset, jsonOf, () => '');
}

/**
 * Writes one JSON document; what is said of other rows is little, and comes after the results.
 *
 * @param resultText - the JSON of a result.
 * @param shared - the members that hold what results refer to, known when all of them are written.
 */
export function documentWriter(
  ruleset: string,
  resultText: (result: MailboxResult) => readonly (string | Uint8Array)[],
  shared: () => string,
): CheckWriter {
  const others: string[] = [];
  let separator = '\n';
  return {
    begin: () => `{"ruleset":${JSON.stringify(ruleset)},"results":[`,
    // It stands in the summary.
    incomplete: () => '',
    judged({ result, other }) {
      if (other !== undefined) others.push(JSON.stringify(other));
      if (result === undefined) return '';
      const text = [separator, ...resultText(result)];
      separator = ',\n';
      return text;
    },
    end(summary, changes, record) {
      const run = record === undefined ? '' : `,"run":${JSON.stringify(record)}`;
      const todo = changes === undefined ? '' : `,"changes":${JSON.stringify(changes)}`;
      const rows = others.length === 0 ? '' : `,"rows":[\n${others.join(',\n')}\n]`;
      return `\n]${shared()}${rows},"summary":${JSON.stringify(summary)}${todo}${run}}\n`;
    },
  };
}

/** Writes one result a line. */
export function ndjsonWriter(): CheckWriter {
  return {
    begin: () => '',
    incomplete: (incomplete) => `${JSON.stringify({ incomplete })}\n`,
    judged: linesOf,
    end: (_summary, changes) => (changes === undefined ? '' : `${JSON.stringify({ changes })}\n`),
  };
}

function linesOf({ result, other }: AuditOutcome): Text {
  return [...(result ? [...jsonOf(result), '\n'] : []), ...(other ? [`${JSON.stringify(other)}\n`] : [])];
}

function jsonOf({ file, row, id, name, status, configuration, report, ...more }: MailboxResult) {
  const bytes = getOrInsert(reportBytes, report, () => encoder.encode(JSON.stringify(report)));
  const after = JSON.stringify(more).slice(1);
  const before = JSON.stringify({ file, row, id, name, status }).slice(0, -1);
  return [
    `${before},"configuration":${configurationText(configuration)},"report":`,
    bytes,
    after === '}' ? '}' : `,${after}`,
  ];
}

function configurationText(configuration: unknown): string {
  return Object.isFrozen(configuration) && configuration instanceof Object
    ? getOrInsert(configurationTexts, configuration, JSON.stringify)
    : JSON.stringify(configuration);
}
