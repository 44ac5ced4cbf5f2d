import type {
  Invocation,
  Log,
  Message,
  ReportingDescriptor,
  Result,
  Run,
  RunAutomationDetails,
  Suppression,
} from 'sarif';
import { version } from '../../../../package.json';
import type { Excepted } from '../../../dataverse/facts/exceptions-file.ts';
import { inOrganization } from '../../../dataverse/report/causes.ts';
import { incompleteInstructions } from '../../../dataverse/report/incomplete.ts';
import { comparableId } from '../../../dataverse/rows/comparable-text.ts';
import type { MissingPart } from '../../../dataverse/rows/missing-parts.ts';
import type { RunRecord } from '../../../dataverse/runs/run-record.ts';
import type { FindingKind } from '../../../engine/evaluate.ts';
import { escapeInvisible } from '../../../input/printable.ts';
import { getOrInsert } from '../../../logic/get-or-insert.ts';
import type { CheckWriter, CheckWriting } from './check-writer.ts';
import { INCOMPLETE, type ListedFinding, listFindings, MALFORMED } from './listed-findings.ts';
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
export function sarifWriter({ language, lineOf, isCompact }: CheckWriting): CheckWriter {
  const rules = describeRules(language);
  const placeOfRule = new Map(rules.map(({ id }, index) => [id, index]));
  const messages = createMessages();
  let separator = '\n';
  let lacking: readonly MissingPart[] = [];
  const textOf = (finding: ListedFinding) => {
    const ruleIndex = placeOfRule.get(finding.rule) as number;
    const result = resultOf(finding, ruleIndex, lineOf);
    const message = isCompact ? messages.referenceTo(finding) : undefined;
    const text = separator + JSON.stringify(message === undefined ? result : { ...result, message });
    separator = ',\n';
    return text;
  };
  return {
    // What results refer to is known when all of them are written.
    begin: () => beginningOf(isCompact ? [] : [`"tool":${toolText(rules)}`], language.locale.id),
    incomplete(parts) {
      lacking = [...lacking, ...parts];
      return '';
    },
    judged(judged) {
      // Nobody is to look into what is out of use.
      if (judged.result?.status === 'out-of-use') return '';
      return listFindings(judged, language).map(textOf).join('');
    },
    end(_summary, _changes, record) {
      const tool = isCompact ? `,"tool":${toolText(rules.map(messages.addedTo))}` : '';
      const after: Pick<Run, 'invocations' | 'automationDetails'> = {
        ...(lacking.length > 0 || record ? { invocations: [invocationOf(lacking, language, record)] } : {}),
        ...(record && { automationDetails: automationOf(record) }),
      };
      const members = JSON.stringify(after, (_, part) =>
        typeof part === 'string' ? escapeInvisible(part) : part,
      ).slice(1, -1);
      return `\n]${tool}${members === '' ? '' : `,${members}`}}]}\n`;
    },
  };
}

/** Beyond this many, messages are written in place, so that they can’t fill the memory. */
const MOST_MESSAGES = 10_000;

/** Collects the messages of each rule, to which results refer. */
function createMessages() {
  const byRule = new Map<string, Map<string, string>>();
  let count = 0;
  return {
    /** The message of a finding by its id among those of its rule, with the name that it begins with; undefined for one that is written in place. */
    referenceTo({ rule, name: own, organization, message }: ListedFinding): Message | undefined {
      // What is wrong with a record that cannot be judged is its own.
      if (rule === MALFORMED) return undefined;
      const name = own && inOrganization(own, organization);
      const known = getOrInsert(byRule, rule, () => new Map<string, string>());
      const named = name ? { arguments: [messageOf(name).text] } : {};
      const text = `${name ? '{0}: ' : ''}${messageOf(message).text.replace(/[{}]/g, '$&$&')}`;
      const before = known.get(text);
      if (before !== undefined) return { id: before, ...named };
      if (count === MOST_MESSAGES) return undefined;
      count += 1;
      const id = String(known.size);
      known.set(text, id);
      return { id, ...named };
    },
    /** A rule with the messages that were referred to. */
    addedTo(rule: ReportingDescriptor): ReportingDescriptor {
      const messages = [...(byRule.get(rule.id) ?? [])].map(([text, id]) => [id, { text }]);
      return messages.length === 0 ? rule : { ...rule, messageStrings: Object.fromEntries(messages) };
    },
  };
}

function toolText(rules: ReportingDescriptor[]): string {
  const tool: Run['tool'] = {
    driver: { name: 'd365-email-rules', version, semanticVersion: version, rules },
  };
  return JSON.stringify(tool);
}

/** Everything that comes before the first result. */
function beginningOf(tool: readonly string[], language: string): string {
  const log: Omit<Log, 'runs'> = { $schema: SCHEMA, version: '2.1.0' };
  const run: Omit<Run, 'tool'> = { language, columnKind: 'utf16CodeUnits' };
  const inRun = [...tool, JSON.stringify(run).slice(1, -1), '"results":['];
  return `${JSON.stringify(log).slice(0, -1)},"runs":[{${inRun.join()}`;
}

/** The run of the tool, with what the export lacks as notices. */
function invocationOf(
  parts: readonly MissingPart[],
  { locale }: CheckWriting['language'],
  record: RunRecord | undefined,
): Invocation {
  const lacking = incompleteInstructions(parts, locale);
  return {
    executionSuccessful: true,
    ...(record?.time !== undefined && { endTimeUtc: record.time }),
    ...(lacking.length > 0 && {
      toolExecutionNotifications: lacking.map(({ kind, text }) => ({
        descriptor: { id: INCOMPLETE },
        level: kind === 'page' ? 'error' : 'warning',
        message: messageOf(text),
      })),
    }),
    ...(record && { properties: { ...withoutTime(record) } }),
  };
}

/** What tells this kind of run from others: the organization and the rules. */
function automationOf({ organization, ruleset }: RunRecord): RunAutomationDetails {
  const whose = organization?.id ?? organization?.name;
  return {
    id: escapeInvisible(['d365-email-rules', whose, ruleset.id, ''].filter((part) => part != null).join('/')),
  };
}

/** The time stands in a place of its own. */
function withoutTime({ time: _, ...record }: RunRecord): Omit<RunRecord, 'time'> {
  return record;
}

function resultOf(finding: ListedFinding, ruleIndex: number, lineOf: CheckWriting['lineOf']): Result {
  const { rule: ruleId, kind, message, related, organization } = finding;
  const name = finding.name && inOrganization(finding.name, organization);
  return {
    ruleId,
    ruleIndex,
    ...RESULT_KINDS[kind],
    message: messageOf(name ? `${name}: ${message}` : message),
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
  const { rule, column, newMailboxOf, organization } = finding;
  const parts = [rule, comparableId(id), column, newMailboxOf, organization].filter(
    (part) => part !== undefined,
  );
  return { 'ruleAndMailbox/v1': escapeInvisible(parts.join(' ')) };
}

function propertiesOf({
  organization,
  verdict,
  status,
  table,
  newMailboxOf,
  direction,
  unmet,
  since,
}: ListedFinding): Record<string, unknown> {
  return {
    ...(organization === undefined ? {} : { organization }),
    ...(verdict === undefined ? {} : { verdict }),
    ...(status === undefined ? {} : { status }),
    ...(table === undefined ? {} : { table }),
    ...(newMailboxOf === undefined ? {} : { newMailboxOf }),
    ...(direction === undefined ? {} : { direction }),
    ...(unmet.length === 0 ? {} : { unmet }),
    ...(since === undefined ? {} : { since }),
  };
}
