import type { Invocation, Log, ReportingDescriptor, Result, Run, Suppression } from 'sarif';
import { version } from '../../../../package.json';
import type { Excepted } from '../../../dataverse/facts/exceptions-file.ts';
import { incompleteSentences } from '../../../dataverse/report/incomplete.ts';
import { comparableId } from '../../../dataverse/rows/comparable-text.ts';
import type { MissingPart } from '../../../dataverse/rows/missing-parts.ts';
import type { FindingKind } from '../../../engine/evaluate.ts';
import { escapeInvisible } from '../../../input/printable.ts';
import type { CheckWriter, CheckWriting } from './check-writer.ts';
import { INCOMPLETE, type ListedFinding, listFindings } from './listed-findings.ts';
import { locationOf, physicalLocationOf } from './sarif-locations.ts';
import { messageOf } from './sarif-message.ts';
import { describeRules } from './sarif-rules.ts';

/** Where the schema of version 2.1.0 is published. */
const SCHEMA = 'https://json.schemastore.org/sarif-2.1.0.json';

/** How bad each kind of finding is; what hangs on something not known is open, and has no level. */
const RESULT_KINDS: Readonly<Record<FindingKind, Required<Pick<Result, 'kind' | 'level'>>>> = {
  error: { kind: 'fail', level: 'error' },
  unverified: { kind: 'open', level: 'none' },
  advice: { kind: 'fail', level: 'note' },
};

/** Writes SARIF 2.1.0, in which other tools take findings in. */
export function sarifWriter({ language, lineOf }: CheckWriting): CheckWriter {
  const rules = describeRules(language);
  const placeOfRule = new Map(rules.map(({ id }, index) => [id, index]));
  let separator = '\n';
  let lacking: readonly MissingPart[] = [];
  return {
    begin: () => beginningOf(rules, language.locale.id),
    incomplete(parts) {
      lacking = parts;
      return '';
    },
    judged(judged) {
      // Nobody is to look into what is out of use.
      if (judged.result?.status === 'out-of-use') return '';
      return listFindings(judged, language)
        .map((finding) => {
          const result = resultOf(finding, placeOfRule.get(finding.rule) as number, lineOf);
          const text = separator + JSON.stringify(result);
          separator = ',\n';
          return text;
        })
        .join('');
    },
    end: () =>
      `\n]${lacking.length === 0 ? '' : `,"invocations":${JSON.stringify([invocationOf(lacking, language)])}`}}]}\n`,
  };
}

/** Everything that comes before the first result. */
function beginningOf(rules: ReportingDescriptor[], language: string): string {
  const run: Run = {
    tool: { driver: { name: 'd365-email-rules', version, semanticVersion: version, rules } },
    language,
    columnKind: 'utf16CodeUnits',
  };
  const log: Omit<Log, 'runs'> = { $schema: SCHEMA, version: '2.1.0' };
  return `${JSON.stringify(log).slice(0, -1)},"runs":[${JSON.stringify(run).slice(0, -1)},"results":[`;
}

/** Says what the export lacks, as a notice of the tool. */
function invocationOf(parts: readonly MissingPart[], { locale }: CheckWriting['language']): Invocation {
  return {
    executionSuccessful: true,
    toolExecutionNotifications: incompleteSentences(parts, locale).map(({ kind, text }) => ({
      descriptor: { id: INCOMPLETE },
      level: kind === 'page' ? 'error' : 'warning',
      message: messageOf(text),
    })),
  };
}

function resultOf(finding: ListedFinding, ruleIndex: number, lineOf: CheckWriting['lineOf']): Result {
  const { rule: ruleId, kind, message, related } = finding;
  return {
    ruleId,
    ruleIndex,
    ...RESULT_KINDS[kind],
    message: messageOf(finding.name ? `${finding.name}: ${message}` : message),
    locations: [locationOf(finding, lineOf)],
    ...(related.length === 0
      ? {}
      : {
          relatedLocations: related.map((place) => ({ physicalLocation: physicalLocationOf(place, lineOf) })),
        }),
    ...(finding.id === null ? {} : { partialFingerprints: fingerprintsOf(finding, finding.id) }),
    ...(finding.excepted && { suppressions: [suppressionOf(finding.excepted)] }),
    properties: propertiesOf(finding),
  };
}

/** An exception as the suppression that an organization keeps outside of its configuration. */
function suppressionOf({ reason, approvedBy, until }: Excepted): Suppression {
  return {
    kind: 'external',
    status: 'accepted',
    justification: escapeInvisible(reason),
    ...((approvedBy !== undefined || until !== undefined) && {
      properties: { ...(approvedBy !== undefined && { approvedBy }), ...(until !== undefined && { until }) },
    }),
  };
}

/** What stays the same when files are exported anew: what was found, and in which row by its id. */
function fingerprintsOf(finding: ListedFinding, id: string): Record<string, string> {
  const { rule, column, newMailboxOf } = finding;
  const parts = [rule, comparableId(id), column, newMailboxOf].filter((part) => part !== undefined);
  return { 'ruleAndMailbox/v1': escapeInvisible(parts.join(' ')) };
}

function propertiesOf({
  verdict,
  status,
  table,
  newMailboxOf,
  direction,
  unmet,
  since,
}: ListedFinding): Record<string, unknown> {
  return {
    ...(verdict === undefined ? {} : { verdict }),
    ...(status === undefined ? {} : { status }),
    ...(table === undefined ? {} : { table }),
    ...(newMailboxOf === undefined ? {} : { newMailboxOf }),
    ...(direction === undefined ? {} : { direction }),
    ...(unmet.length === 0 ? {} : { unmet }),
    ...(since === undefined ? {} : { since }),
  };
}
