/** The record of a run: what was judged, when, by which rules, and from which files. */

/** A file that a run read. */
export interface RecordedFile {
  /** The file as it was named; `-` is the standard input. */
  readonly file: string;
  /** SHA-256 of its bytes, in hexadecimal; null for what was not read to its end. */
  readonly sha256: string | null;
}

/** An organization, as its row says. */
export interface RecordedOrganization {
  readonly id: string | null;
  readonly name: string | null;
}

/** The record of a run of `check`. */
export interface RunRecord {
  readonly tool: { readonly name: string; readonly version: string };
  /** The rules, with the SHA-256 of what they say. */
  readonly ruleset: { readonly id: string; readonly hash: string };
  /** The day as of which was judged, `YYYY-MM-DD`; null when every dated fact is in effect. */
  readonly asOf: string | null;
  /** The flags and files that decide what the answer says. */
  readonly options: Readonly<Record<string, string | boolean | RecordedFile>>;
  readonly inputs: readonly (RecordedFile & { readonly rows: number })[];
  /** Null where no row of the organization is among the inputs, or several say otherwise. */
  readonly organization: RecordedOrganization | null;
  /** Each organization that was judged apart, as it was called, and what its rows say; absent where there is one. */
  readonly organizations?: readonly {
    readonly name: string;
    readonly organization: RecordedOrganization | null;
  }[];
  /** When the run ended, in ISO 8601; absent with `--no-time`. */
  readonly time?: string;
}
