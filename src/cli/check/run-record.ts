import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { version } from '../../../package.json';
import type { CheckKinds } from '../../dataverse/checks/house-file.ts';
import type { Organization } from '../../dataverse/rows/organization.ts';
import { canonicalText } from '../../dataverse/runs/finding-index.ts';
import type { RecordedFile, RecordedOrganization, RunRecord } from '../../dataverse/runs/run-record.ts';
import type { Ruleset } from '../../rule-language/ruleset.ts';
import type { Clock } from '../io/clock.ts';
import type { SourceContent } from '../io/record-source.ts';

/** The flags that decide what an answer says, but for its ruleset and day. */
export interface RecordedFlags {
  readonly locale: string;
  readonly failOn: string;
  readonly onPremises?: boolean;
  readonly allowIncomplete?: boolean;
  readonly facts?: string;
  readonly exceptions?: string;
  readonly baseline?: string;
}

/** An organization that was judged. */
export interface JudgedOrganization {
  /** What it was called; absent where there is one alone. */
  readonly name?: string | undefined;
  readonly organization: Pick<Organization, 'id' | 'name'>;
}

/** What the record of a run is made of. */
export interface RunFacts {
  readonly ruleset: Ruleset;
  readonly checkKinds: CheckKinds;
  readonly asOf: string | undefined;
  readonly flags: RecordedFlags;
  /** The sources as they were named, and what those held that were read to their end. */
  readonly files: readonly string[];
  readonly contents: ReadonlyMap<string, SourceContent>;
  /** What rows tell of each organization that was judged; the name is absent where there is one. */
  readonly organizations: readonly JudgedOrganization[];
  /** Absent where the record leaves out the time. */
  readonly clock?: Clock;
}

/** Makes the record of a run when it ends. */
export function runRecordOf(facts: RunFacts): RunRecord {
  const { ruleset, checkKinds, asOf = null, flags, files, contents, organizations, clock } = facts;
  const [first, ...others] = organizations;
  const named = organizations.flatMap(({ name, organization }) =>
    name === undefined ? [] : [{ name, organization: recorded(organization) }],
  );
  return {
    tool: { name: 'd365-email-rules', version },
    ruleset: { id: ruleset.id, hash: hashOfRules(ruleset, checkKinds) },
    asOf,
    options: optionsOf(flags),
    inputs: files.map((file) => {
      const { rows = 0, sha256 = null } = contents.get(file) ?? {};
      return { file, rows, sha256 };
    }),
    organization: first === undefined || others.length > 0 ? null : recorded(first.organization),
    ...(named.length > 0 && { organizations: named }),
    ...(clock && { time: new Date(clock.now()).toISOString() }),
  };
}

function recorded({ id, name }: JudgedOrganization['organization']): RecordedOrganization | null {
  return id === undefined && name === undefined ? null : { id: id ?? null, name: name ?? null };
}

/** SHA-256 of what the rules say, with the weights of row checks where a house file changes some. */
function hashOfRules(ruleset: Ruleset, checks: CheckKinds): string {
  const said = Object.keys(checks).length === 0 ? ruleset : { ruleset, checks };
  return sha256Of(canonicalText(said));
}

function optionsOf({ locale, failOn, onPremises, allowIncomplete, ...files }: RecordedFlags) {
  const { facts, exceptions, baseline } = files;
  return {
    ...{ locale, failOn },
    ...(onPremises === true && { onPremises }),
    ...(allowIncomplete === true && { allowIncomplete }),
    ...(facts !== undefined && { facts: fileOf(facts) }),
    ...(exceptions !== undefined && { exceptions: fileOf(exceptions) }),
    ...(baseline !== undefined && { baseline: fileOf(baseline) }),
  };
}

/** A small file that was read before. */
function fileOf(file: string): RecordedFile {
  return { file, sha256: sha256Of(readFileSync(file)) };
}

function sha256Of(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}
