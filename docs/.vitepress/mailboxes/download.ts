import type { AdvisorLanguage } from '../advisor/language.ts';
import { auditOf } from './audit-of-files.ts';
import { csvFile } from './download-csv.ts';
import type { DownloadFormat } from './download-formats.ts';
import { htmlFile } from './download-html.ts';
import type { FileWriting } from './file-writing.ts';
import type { ToJudge } from './judging.ts';

const WRITINGS: Readonly<Record<DownloadFormat, (language: AdvisorLanguage) => FileWriting>> = {
  html: htmlFile,
  csv: csvFile,
  json: jsonFile,
};

const TYPES: Readonly<Record<DownloadFormat, string>> = {
  html: 'text/html;charset=utf-8',
  csv: 'text/csv;charset=utf-8',
  json: 'application/json',
};

/**
 * Checks files once more and writes what comes of it as a file, so that nobody who wants no file has it in memory;
 * undefined when the check does not come to its end.
 */
export async function downloadOf(
  toJudge: ToJudge,
  format: DownloadFormat,
  signal: AbortSignal,
): Promise<Blob | undefined> {
  const started = await auditOf(toJudge, signal, () => undefined);
  if (started.ending !== undefined) return undefined;
  const writing = WRITINGS[format](toJudge.language);
  const parts = [writing.begin()];
  for await (const result of started.asked.results) parts.push(writing.result(result));
  const { end, failure: _, ...summary } = started.asked.summary();
  if (end !== 'complete') return undefined;
  parts.push(writing.end(summary));
  return new Blob(parts, { type: TYPES[format] });
}

/** The document that `check --format json` writes. */
function jsonFile({ ruleset }: AdvisorLanguage): FileWriting {
  const rows: string[] = [];
  let separator = '\n';
  return {
    begin: () => `{"ruleset":${JSON.stringify(ruleset.id)},"results":[`,
    result(result) {
      if (!('report' in result)) {
        rows.push(JSON.stringify(result));
        return '';
      }
      const text = `${separator}${JSON.stringify(result)}`;
      separator = ',\n';
      return text;
    },
    end(summary) {
      const others = rows.length === 0 ? '' : `,"rows":[\n${rows.join(',\n')}\n]`;
      return `\n]${others},"summary":${JSON.stringify(summary)}}\n`;
    },
  };
}
