import { faultOf } from '../faults.ts';
import type { Locale } from '../locale.ts';
import type { Options } from '../options.ts';
import type { Fault } from '../problem.ts';
import type { InputRecord } from '../records/record.ts';
import type { Ruleset } from '../ruleset.ts';
import { isRecord } from '../snapshot.ts';
import { type Report, validate } from '../validate.ts';
import { problemOf } from '../wording.ts';
import {
  checkContradictions,
  checkForwardMailbox,
  checkMailbox,
  checkOtherRow,
  checkTogether,
} from './check-rows.ts';
import { readDefaultMethods } from './default-settings.ts';
import { factsShownOf, factsShownOfNew, readinessOf, type ShownFacts } from './mailbox-facts.ts';
import { type Owner, readMailbox } from './mailbox-row.ts';
import { withoutUnsetMethods } from './methods.ts';
import { type KnownFacts, type KnownMailboxFacts, SINK_PREREQUISITE } from './organization-facts.ts';
import type { Origin, Place } from './place.ts';
import { type CheckSpeech, type Found, type RowFinding, rowFindingsOf } from './row-finding.ts';
import { foldCase, type Surroundings } from './surroundings.ts';
import { cellOf, namedAs, readColumns, type Table, type TableRow, tableOf, textIn } from './tables.ts';

/** A row or a configuration by its place and, where it has them, id and name. */
export interface NamedPlace extends Place {
  /** The row's id in its table; null for a configuration. */
  readonly id: string | null;
  /** The row's name; null for a configuration. */
  readonly name: string | null;
}

/** What is said of one configuration, or of the mailbox of a user or queue. */
export interface MailboxResult extends NamedPlace {
  /** What was judged; null when the record was malformed. */
  readonly configuration: unknown;
  readonly report: Report<Ruleset>;
  /** What checks found in the row; absent when they found nothing. */
  readonly checks?: readonly RowFinding[];
  /** Where each prerequisite stands that rows show; absent unless that was asked for. */
  readonly origins?: Readonly<Record<string, readonly Origin[]>>;
  /** What is known of a mailbox whose methods were never set; absent unless that was asked for. */
  readonly unset?: UnsetMethods;
}

/** A mailbox of which all is known but methods that were never set. */
export interface UnsetMethods {
  /** The directions without a method. */
  readonly directions: readonly string[];
  /** The configuration, with `none` in these directions. */
  readonly configuration: Readonly<Record<string, unknown>>;
}

/** What is said of any other row: a forward mailbox, a server profile, the organization. */
export interface OtherResult extends NamedPlace {
  readonly table: Table;
  /** What checks found in the row; empty when they found nothing. */
  readonly checks: readonly RowFinding[];
  /** How a new mailbox with the organization's default methods would be judged; absent for other rows. */
  readonly defaults?: readonly DefaultResult[];
}

/** How a new mailbox would be judged. */
export interface DefaultResult {
  readonly owner: 'user' | 'queue';
  /** What was judged; null when the default settings can't be read. */
  readonly configuration: unknown;
  readonly report: Report<Ruleset>;
}

/** By what records are judged. */
export interface Judging {
  readonly options: Options<Ruleset> & { readonly locale: Locale };
  /** The directions of the ruleset, which rows are to tell of. */
  readonly directions: readonly string[];
  /** The prerequisites of the ruleset, which rows may show. */
  readonly prerequisites: readonly string[];
  readonly facts: KnownFacts;
  /** The facts about single mailboxes, by address with its case folded. */
  readonly byAddress: ReadonlyMap<string, KnownMailboxFacts>;
  /** In which words checks speak; absent when the ruleset is of an edition that knows none. */
  readonly checks: CheckSpeech | undefined;
  /** What a prerequisite is called. */
  readonly labelOf: (prerequisite: string) => string;
  readonly withOrigins: boolean;
  /** Whether results of mailboxes whose methods were never set say what is known of them. */
  readonly withUnset?: boolean;
}

/** What came of a record. */
export interface Judged {
  /** What is said of a user's or queue's mailbox, or of a configuration. */
  readonly result?: MailboxResult;
  /** What is said of any other row; absent when there is nothing to say. */
  readonly other?: OtherResult;
  /** Whether it is a forward mailbox, which is counted and not judged. */
  readonly isSink?: true;
  /** The table of the row that the result is about; absent for a configuration, and for what cannot be read. */
  readonly resultTable?: Table;
  /** The mailbox’s e-mail address with its case folded; absent when it has none. */
  readonly address?: string | undefined;
}

/** The row that a record is, with nothing but the columns that are read; undefined for anything else. */
export function rowOf(file: string, record: InputRecord): TableRow | undefined {
  if (!('value' in record) || !isRecord(record.value) || Object.hasOwn(record.value, 'owner'))
    return undefined;
  const table = tableOf(record.value);
  return (
    table && {
      ...{ file, row: record.row, table },
      columns: readColumns(table, record.value, record.cells === true),
    }
  );
}

/** Judges one record beside what all rows show. */
export function judgeRecord(
  file: string,
  record: InputRecord,
  surroundings: Surroundings,
  judging: Judging,
): Judged {
  const place = { file, row: record.row, id: null, name: null };
  if ('unreadable' in record) return { result: malformed(place, [unreadable(record)], judging) };
  const row = rowOf(file, record);
  if (row !== undefined) return judgeRow(row, surroundings, judging);
  if (isRecord(record.value) && !Object.hasOwn(record.value, 'owner')) {
    const fault = faultOf('not-accepted', [], record.value, undefined, 'neitherKind');
    return { result: malformed(place, [fault], judging) };
  }
  return { result: judgeConfiguration(place, record.value, judging) };
}

/** Judges one row of any table beside what all rows show. */
export function judgeRow(row: TableRow, surroundings: Surroundings, judging: Judging): Judged {
  return row.table === 'mailbox'
    ? judgeMailbox(row, surroundings, judging)
    : { ...otherResultOf(row, checkOtherRow(row), judging, defaultsIn(row, surroundings, judging)) };
}

/** What is so of all rows together, each at the row that shows it. */
export function judgeTogether(surroundings: Surroundings, { checks }: Judging): readonly OtherResult[] {
  const found = checks === undefined ? [] : rowFindingsOf(checkTogether(surroundings), checks);
  return found.map((finding) => ({
    ...{ file: finding.from.file, row: finding.from.row, id: null, name: null, table: 'mailbox' },
    checks: [finding],
  }));
}

function judgeMailbox(row: TableRow, surroundings: Surroundings, judging: Judging): Judged {
  const read = readMailbox(row, judging.directions, surroundings.ownerById);
  const { value: text } = cellOf(row, 'emailaddress');
  const address = typeof text === 'string' ? foldCase(text) : undefined;
  if (read.kind === 'sink') {
    return { isSink: true, address, ...otherResultOf(row, checkForwardMailbox(row, surroundings), judging) };
  }
  const named = { file: row.file, row: row.row, ...namedAs(row) };
  const own = address === undefined ? undefined : judging.byAddress.get(address);
  const found = judging.checks === undefined ? [] : checkMailbox(row, read, surroundings);
  if (read.kind === 'malformed') {
    const result = withChecks(malformed(named, read.faults, judging), found, judging);
    const unset = judging.withUnset === true ? unsetMethodsOf(row, own, surroundings, judging) : undefined;
    return {
      result: unset === undefined ? result : { ...result, unset },
      resultTable: row.table,
      address,
    };
  }
  const shown = shownIn(row, read, surroundings, judging);
  const stated = { ...judging.facts.prerequisites, ...own?.prerequisites };
  const configuration = configurationOf(read, shown, stated, own?.needs, surroundings, judging);
  const contradicted =
    judging.checks === undefined ? [] : checkContradictions(stated, shown, judging.labelOf);
  const result = withChecks(
    judgeConfiguration(named, configuration, judging),
    [...found, ...contradicted],
    judging,
  );
  return {
    result: judging.withOrigins ? { ...result, origins: originsOf(shown, stated, judging) } : result,
    resultTable: row.table,
    address,
  };
}

/** What rows show of an owner's prerequisites; what the guide asks of rows is told by mailboxes alone. */
function shownIn(
  row: TableRow,
  read: { readonly owner: Owner; readonly methods: Readonly<Record<string, string>> },
  surroundings: Surroundings,
  { checks }: Judging,
): ShownFacts {
  return checks === undefined
    ? { [SINK_PREREQUISITE]: surroundings.activeSink }
    : factsShownOf(readinessOf(row, surroundings.profiles), read, surroundings);
}

/** What is known of a mailbox with which nothing is wrong but that methods were never set; undefined for any other. */
function unsetMethodsOf(
  row: TableRow,
  own: KnownMailboxFacts | undefined,
  surroundings: Surroundings,
  judging: Judging,
): UnsetMethods | undefined {
  const { row: filled, directions } = withoutUnsetMethods(row, judging.directions);
  const read = readMailbox(filled, judging.directions, surroundings.ownerById);
  if (directions.length === 0 || read.kind !== 'owner') return undefined;
  const shown = shownIn(filled, read, surroundings, judging);
  const stated = { ...judging.facts.prerequisites, ...own?.prerequisites };
  const configuration = configurationOf(read, shown, stated, own?.needs, surroundings, judging);
  return { directions, configuration };
}

/** The configuration that rows and facts come to: rows show least, the organization's facts more, the mailbox's own most. */
function configurationOf(
  { owner, methods }: { readonly owner: Owner; readonly methods: Readonly<Record<string, string>> },
  shown: ShownFacts,
  stated: Readonly<Record<string, boolean>>,
  needs: KnownMailboxFacts['needs'],
  { userRows }: Surroundings,
  { facts, prerequisites }: Judging,
): Readonly<Record<string, unknown>> {
  const values: Record<string, boolean> = {};
  for (const prerequisite of prerequisites) {
    const fact = shown[prerequisite];
    if (fact !== undefined) values[prerequisite] = fact.value;
  }
  Object.assign(values, stated);
  return {
    ...{ owner, ...methods, prerequisites: values },
    ...(needs === undefined ? {} : { needs }),
    userCount: facts.userCount ?? userRows,
  };
}

function originsOf(
  shown: ShownFacts,
  stated: Readonly<Record<string, boolean>>,
  { prerequisites }: Judging,
): Readonly<Record<string, readonly Origin[]>> {
  const entries = prerequisites.flatMap((prerequisite) => {
    const fact = stated[prerequisite] === undefined ? shown[prerequisite] : undefined;
    return fact === undefined ? [] : [[prerequisite, fact.from] as const];
  });
  return Object.fromEntries(entries);
}

/** How new mailboxes would be judged by the default methods in the organization's row. */
function defaultsIn(
  row: TableRow,
  surroundings: Surroundings,
  judging: Judging,
): readonly DefaultResult[] | undefined {
  const xml = row.table === 'organization' ? textIn(row, 'defaultemailsettings') : undefined;
  if (xml === undefined || judging.checks === undefined) return undefined;
  const read = readDefaultMethods(xml, judging.directions);
  return (['user', 'queue'] as const).map((owner): DefaultResult => {
    const place = { file: row.file, row: row.row, id: null, name: null };
    const { configuration, report } =
      'faults' in read
        ? malformed(place, read.faults, judging)
        : judgeConfiguration(place, newMailbox(owner, read.methods, surroundings, judging), judging);
    return { owner, configuration, report };
  });
}

function newMailbox(
  owner: Owner,
  methods: Readonly<Record<string, string>>,
  surroundings: Surroundings,
  judging: Judging,
): unknown {
  const { organization, profiles } = surroundings;
  const profile =
    organization.defaultProfile === undefined ? undefined : profiles.get(organization.defaultProfile);
  const shown = factsShownOfNew(owner, profile, surroundings);
  return configurationOf(
    { owner, methods },
    shown,
    judging.facts.prerequisites ?? {},
    undefined,
    surroundings,
    judging,
  );
}

function otherResultOf(
  row: TableRow,
  found: readonly Found[],
  { checks }: Judging,
  defaults?: readonly DefaultResult[],
): { readonly other?: OtherResult } {
  const findings = checks === undefined ? [] : rowFindingsOf(found, checks);
  if (findings.length === 0 && defaults === undefined) return {};
  const { file, row: number, table } = row;
  return {
    other: {
      ...{ file, row: number, ...namedAs(row), table, checks: findings },
      ...(defaults === undefined ? {} : { defaults }),
    },
  };
}

function judgeConfiguration(named: NamedPlace, configuration: unknown, { options }: Judging): MailboxResult {
  const report = validate<Ruleset>(configuration, options);
  return { ...named, configuration: report.verdict === 'malformed' ? null : configuration, report };
}

function malformed(named: NamedPlace, faults: readonly Fault[], { options }: Judging): MailboxResult {
  const problems = faults.map((fault) => problemOf(fault, options.locale));
  return { ...named, configuration: null, report: { verdict: 'malformed', problems } };
}

function withChecks(result: MailboxResult, found: readonly Found[], { checks }: Judging): MailboxResult {
  const findings = checks === undefined || found.length === 0 ? [] : rowFindingsOf(found, checks);
  return findings.length === 0 ? result : { ...result, checks: findings };
}

function unreadable({ unreadable: received, reason }: Extract<InputRecord, { unreadable: string }>): Fault {
  return { ...faultOf('unreadable', [], undefined, undefined, reason ?? 'notJson'), received };
}
