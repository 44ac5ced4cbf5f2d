import { fill } from '../../locales/texts/locale.ts';
import { type Block, heading, list, span } from '../../render/document.ts';
import type { RunRecord } from '../runs/run-record.ts';

/** The texts around the record of a run. */
export interface RunRecordWords {
  readonly title: string;
  readonly organization: string;
  readonly time: string;
  readonly tool: string;
  readonly rules: string;
  readonly asOf: string;
  readonly input: string;
  readonly option: string;
}

/** The record of a run under its heading, for the end of a report. */
export function composeRunRecord(record: RunRecord, words: RunRecordWords): readonly Block[] {
  return [heading(2, span(words.title)), listRunRecord(record, words)];
}

/** The record of a run as a list. */
export function listRunRecord(
  { tool, ruleset, asOf, options, inputs, organization, organizations = [], time }: RunRecord,
  words: RunRecordWords,
): Block {
  const own = organization?.name ?? organization?.id;
  const names = [...(own ? [own] : []), ...organizations.map(({ name }) => name)];
  const lines = [
    ...names.map((name) => fill(words.organization, { name })),
    ...(time === undefined ? [] : [fill(words.time, { time })]),
    fill(words.tool, { ...tool }),
    fill(words.rules, { ...ruleset }),
    ...(asOf === null ? [] : [fill(words.asOf, { day: asOf })]),
    ...inputs.map(({ file, rows, sha256 }) => fill(words.input, { file, rows, hash: sha256 ?? '–' })),
    ...Object.entries(options).map(([name, value]) =>
      fill(words.option, { name, value: typeof value === 'object' ? value.file : String(value) }),
    ),
  ];
  return list(lines.map((line) => ({ line: [span(line)], blocks: [] })));
}
