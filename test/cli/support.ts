import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable, Writable } from 'node:stream';
import { onTestFinished } from 'vitest';
import { type Clock, SYSTEM_CLOCK } from '../../src/cli/io/clock.ts';
import { run } from '../../src/cli/run.ts';
import type { RunRecord } from '../../src/dataverse/runs/run-record.ts';

/** What came of a command. */
export interface Ran {
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** What a command finds when it is run; by default nobody watches and nothing comes in. */
export interface Situation {
  readonly stdin?: string | Uint8Array | AsyncIterable<Uint8Array>;
  readonly env?: Readonly<Record<string, string>>;
  /** The columns of the terminal that stdout is; absent when it is none. */
  readonly columns?: number;
  /** Whether stderr is a terminal. */
  readonly watched?: boolean;
  readonly clock?: Clock;
}

/** A stream that keeps what is written to it; a terminal when it has columns. */
export class Page extends Writable {
  text = '';
  readonly isTTY: boolean;
  readonly columns: number;

  constructor(columns?: number) {
    super({ decodeStrings: false });
    this.isTTY = columns !== undefined;
    this.columns = columns ?? 0;
  }

  override _write(text: string | Uint8Array, _encoding: string, done: () => void): void {
    this.text += String(text);
    done();
  }
}

/** A clock that stands still, so that equal runs write the same. */
const STANDING_CLOCK: Clock = { now: () => Date.UTC(2026, 10, 30, 9), wait: SYSTEM_CLOCK.wait };

/** Runs a command in this process. */
export async function cli(args: readonly string[], situation: Situation = {}): Promise<Ran> {
  const { stdin = '', env = {}, columns, watched = false, clock = STANDING_CLOCK } = situation;
  const stdout = new Page(columns);
  const stderr = new Page(watched ? 80 : undefined);
  const exitCode = await run(args, { stdin: streamOf(stdin), stdout, stderr, env, clock });
  return { exitCode, stdout: stdout.text, stderr: stderr.text };
}

/** Bytes, and text as bytes, in one piece; any other stream as it is. */
function streamOf(input: string | Uint8Array | AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> {
  if (typeof input === 'string') return Readable.from([Buffer.from(input)]);
  return input instanceof Uint8Array ? Readable.from([input]) : input;
}

/** A new folder, which is gone after the test. */
export function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'email-rules-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return folder;
}

/** Writes files into a new folder, which is gone after the test, and gives their paths in the same order. */
export function filesOf(...contents: readonly (string | object | Uint8Array)[]): string[] {
  const folder = newFolder();
  return contents.map((content, index) => {
    const path = join(folder, `file-${index + 1}.json`);
    const isRaw = typeof content === 'string' || content instanceof Uint8Array;
    writeFileSync(path, isRaw ? content : JSON.stringify(content));
    return path;
  });
}

/** As {@link filesOf}, for one file. */
export function fileOf(content: string | object | Uint8Array): string {
  return filesOf(content)[0] as string;
}

/** Lines of JSON. */
export function linesOf(...records: readonly unknown[]): string {
  return records.map((record) => `${JSON.stringify(record)}\n`).join('');
}

/** The name of the column that tells the table a mailbox regards. */
export const LOOKUP_TABLE = '_regardingobjectid_value@Microsoft.Dynamics.CRM.lookuplogicalname';

type Columns = Readonly<Record<string, unknown>>;

/** The row of a user's mailbox; columns that are `undefined` are left out. */
export function userRow(columns: Columns = {}): Columns {
  const row = {
    mailboxid: '5d0e5f0c-0000-4000-8000-000000000001',
    name: 'Anna',
    emailaddress: 'anna@contoso.example',
    _regardingobjectid_value: '5d0e5f0c-0000-4000-8000-000000000002',
    [LOOKUP_TABLE]: 'systemuser',
    isforwardmailbox: false,
    incomingemaildeliverymethod: 2,
    outgoingemaildeliverymethod: 0,
    statecode: 0,
    ...columns,
  };
  return Object.fromEntries(Object.entries(row).filter(([, value]) => value !== undefined));
}

/** The row of a queue's mailbox. */
export function queueRow(columns: Columns = {}): Columns {
  return userRow({
    name: 'Support',
    emailaddress: 'support@contoso.example',
    [LOOKUP_TABLE]: 'queue',
    ...columns,
  });
}

/** The row of the mailbox that collects forwarded mail. */
export function sinkRow(columns: Columns = {}): Columns {
  return userRow({
    name: 'Sink',
    emailaddress: 'sink@contoso.example',
    _regardingobjectid_value: null,
    [LOOKUP_TABLE]: undefined,
    isforwardmailbox: true,
    outgoingemaildeliverymethod: 0,
    ...columns,
  });
}

/** The parts of a report that tests of the command look at. */
export interface ReportJson {
  readonly verdict: 'valid' | 'undetermined' | 'invalid' | 'malformed';
  readonly findings?: readonly { readonly ruleId: string; readonly kind: string; readonly message: string }[];
  readonly problems?: readonly {
    readonly code: string;
    readonly path: readonly (string | number)[];
    readonly received: string;
    readonly accepted?: readonly string[];
    readonly message: string;
  }[];
}

/** A result of `check` as it is written in JSON. */
export interface ResultJson {
  readonly file: string;
  readonly row: number;
  readonly id: string | null;
  readonly name: string | null;
  readonly configuration: {
    readonly owner?: string;
    readonly incoming?: string;
    readonly outgoing?: string;
    readonly prerequisites?: Readonly<Record<string, boolean>>;
    readonly needs?: Readonly<Record<string, boolean>>;
    readonly userCount?: number;
  } | null;
  readonly report: ReportJson;
  readonly checks?: readonly CheckFindingJson[];
  readonly origins?: Readonly<Record<string, readonly OriginJson[]>>;
}

/** Where a value stands. */
export interface OriginJson {
  readonly file: string;
  readonly row: number;
  readonly column: string;
}

/** What a check found. */
export interface CheckFindingJson {
  readonly checkId: string;
  readonly kind: string;
  readonly from: OriginJson;
  readonly related: readonly { readonly file: string; readonly row: number }[];
  readonly message: string;
}

/** What is said of a row that is no user's or queue's mailbox. */
export interface OtherJson {
  readonly file: string;
  readonly row: number;
  readonly id: string | null;
  readonly name: string | null;
  readonly table: string;
  readonly checks: readonly CheckFindingJson[];
  readonly defaults?: readonly {
    readonly owner: string;
    readonly configuration: ResultJson['configuration'];
    readonly report: ReportJson;
  }[];
}

/** How often something was found, by how bad it was. */
export interface KindsJson {
  readonly error: number;
  readonly unverified: number;
  readonly advice: number;
}

/** All that `check --format json` writes. */
export interface CheckJson {
  readonly ruleset: string;
  readonly run?: RunRecord;
  readonly results: readonly ResultJson[];
  readonly rows?: readonly OtherJson[];
  readonly summary: {
    readonly total: number;
    readonly valid: number;
    readonly undetermined: number;
    readonly invalid: number;
    readonly malformed: number;
    readonly sinkMailboxes: number;
    readonly unmatchedFacts: readonly string[];
    readonly byStatus: Readonly<Record<string, number>>;
    readonly byRule: Readonly<Record<string, KindsJson>>;
    readonly byCheck?: Readonly<Record<string, KindsJson>>;
  };
}

/** Runs `check --format json`, by the guide if no other ruleset is named, and reads its answer. */
export async function checked(
  args: readonly string[],
  situation: Situation = {},
): Promise<CheckJson & Omit<Ran, 'stdout'>> {
  const ruleset = args.includes('--ruleset') ? [] : ['--ruleset', 'guide'];
  const { stdout, ...ran } = await cli(['check', ...args, ...ruleset, '--format', 'json'], situation);
  return { ...(JSON.parse(stdout) as CheckJson), ...ran };
}

/** Runs a command by the guide, whose answers fit on a page, unless the arguments name a ruleset. */
export const byGuide: typeof cli = ([command, ...others], ...streams) =>
  cli([command as string, '--ruleset', 'guide', ...others], ...streams);
