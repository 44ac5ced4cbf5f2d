/** A saved run: the JSON that `check` wrote, as far as a comparison reads it. */

import { type Checked, checkAgainst, checking } from '../../input/check.ts';
import { type Combinators, textOrNull } from '../../input/combinators.ts';
import { isRecord } from '../../input/snapshot.ts';
import { STATUSES } from '../audit/status.ts';
import { type ComparedRow, indexFindings } from './finding-index.ts';
import type { ComparedRun } from './run-difference.ts';

/** The parts of the JSON of `check` that a comparison reads. */
interface SavedRun {
  readonly ruleset: string;
  readonly results: readonly ComparedRow[];
  /** Rows that are no mailbox; absent when nothing was found in any. */
  readonly rows?: readonly ComparedRow[];
  /** The record of the run; absent in what versions without one wrote. */
  readonly run?: {
    readonly tool?: { readonly version?: string };
    readonly ruleset?: { readonly id?: string; readonly hash?: string };
    readonly options?: { readonly redact?: unknown };
  };
}

/** Reads a saved run from parsed JSON, compact or whole; an issue names each place that is not what `check` writes. */
export function readSavedRun(content: unknown): Checked<ComparedRun> {
  const checked = checkAgainst<SavedRun>(savedRunSchema(checking), withSharedParts(content));
  if ('faults' in checked) return checked;
  const { ruleset: id, results, rows = [], run } = checked.value;
  const { hash } = run?.ruleset ?? {};
  const { version } = run?.tool ?? {};
  const ruleset = { id, ...(hash !== undefined && { hash }), ...(version !== undefined && { version }) };
  const isRedacted = run?.options?.redact === true;
  return {
    value: { ruleset, findings: indexFindings([...results, ...rows]), ...(isRedacted && { isRedacted }) },
  };
}

/** A compact run with the configurations and reports in place of their numbers; anything else as it is. */
function withSharedParts(content: unknown): unknown {
  if (!isRecord(content) || !Array.isArray(content.results)) return content;
  const { configurations, reports } = content;
  const inPlace = (list: unknown, part: unknown) =>
    Array.isArray(list) && typeof part === 'number' ? (list[part] ?? part) : part;
  const results = content.results.map((result: unknown) =>
    isRecord(result)
      ? {
          ...result,
          configuration: inPlace(configurations, result.configuration),
          report: inPlace(reports, result.report),
        }
      : result,
  );
  return { ...content, results };
}

/** The schema of the JSON of `check`; whatever else it holds is accepted. */
function savedRunSchema<Schema>(make: Combinators<Schema>): Schema {
  const anything = make.anything();
  const finding = (id: string) =>
    make.object(
      {
        [id]: make.text(),
        kind: make.oneOf(['error', 'unverified', 'advice']),
        direction: make.optional(make.text()),
      },
      anything,
    );
  const place = {
    file: make.text(),
    row: make.wholeNumber(0),
    id: textOrNull(make),
    name: textOrNull(make),
    checks: make.optional(make.list(finding('checkId'))),
  };
  const report = make.object(
    {
      findings: make.optional(make.list(finding('ruleId'))),
      problems: make.optional(make.list(anything)),
    },
    anything,
  );
  const result = { ...place, status: make.oneOf(STATUSES), configuration: anything, report };
  return make.object(
    {
      ruleset: make.text(),
      results: make.list(make.object(result, anything)),
      rows: make.optional(make.list(make.object(place, anything))),
      run: make.optional(
        make.object(
          {
            tool: make.optional(make.object({ version: make.optional(make.text()) }, anything)),
            ruleset: make.optional(make.object({ hash: make.optional(make.text()) }, anything)),
            options: make.optional(make.record(anything)),
          },
          anything,
        ),
      ),
    },
    anything,
  );
}
