import * as z from 'zod/mini';
import { type Checked, checkAgainst } from '../check-against-schema.ts';
import { optionalBooleans, refuse, wholeNumber } from '../input-schema.ts';
import { isRecord, takeSnapshot } from '../snapshot.ts';
import { directionsOf, type Vocabulary } from '../vocabulary.ts';
import type { ReadRow } from './mailbox-row.ts';

type Values = Readonly<Record<string, boolean>>;

/** What rows cannot show, as it is written in a facts file; every part is optional. */
export interface OrganizationFacts {
  readonly prerequisites?: Values;
  readonly userCount?: number;
  /** Facts about single mailboxes, by e-mail address in any case. */
  readonly mailboxes?: Readonly<Record<string, MailboxFacts>>;
}

/** What is known of one mailbox beside its row. */
export interface MailboxFacts {
  readonly prerequisites?: Values;
  readonly needs?: Values;
}

/** What all rows together show of an organization. */
export interface RowsShow {
  /** Rows that regard a systemuser. */
  readonly userRows: number;
  /** Whether there is an active sink mailbox among them, and the ruleset asks for one. */
  readonly activeSink: boolean;
}

/** The prerequisite that an active sink mailbox among the rows shows to be met. */
export const SINK_PREREQUISITE = 'sinkMailboxProvisioned';

/** Checks the content of a facts file against a ruleset's vocabulary. */
export function checkFacts(content: unknown, vocabulary: Vocabulary): Checked<OrganizationFacts> {
  const prerequisites = z.optional(z.strictObject(optionalBooleans(vocabulary.prerequisites)));
  const needs = z.optional(z.strictObject(optionalBooleans(directionsOf(vocabulary))));
  const mailboxes = z.record(z.string(), z.strictObject({ prerequisites, needs }));
  const schema = z.strictObject({
    prerequisites,
    userCount: z.optional(wholeNumber()),
    mailboxes: z.optional(mailboxes.check(oneCaseAnAddress())),
  });
  return checkAgainst(schema, takeSnapshot(content));
}

function oneCaseAnAddress() {
  return refuse((mailboxes) => {
    const seen = new Set<string>();
    return Object.keys(isRecord(mailboxes) ? mailboxes : {}).flatMap((address) => {
      const isRepeated = seen.has(foldCase(address));
      seen.add(foldCase(address));
      return isRepeated ? [{ path: [address], reason: 'repeatedAddress' as const }] : [];
    });
  });
}

/** An address as it is compared: case makes no difference. */
export function foldCase(address: string): string {
  return address.toLowerCase();
}

/** Whether the facts leave anything for the rows as a whole to show. */
export function rowsAreAsked(facts: OrganizationFacts): boolean {
  return facts.userCount === undefined || facts.prerequisites?.[SINK_PREREQUISITE] === undefined;
}

/** The configuration that a row and the facts come to: rows show least, the organization's facts more, the mailbox's own most. */
export function configurationOfRow(
  { owner, methods }: ReadRow & { kind: 'owner' },
  shown: RowsShow,
  facts: OrganizationFacts,
  own: MailboxFacts | undefined,
): Readonly<Record<string, unknown>> {
  const prerequisites = {
    ...(shown.activeSink ? { [SINK_PREREQUISITE]: true } : {}),
    ...facts.prerequisites,
    ...own?.prerequisites,
  };
  return {
    owner,
    ...methods,
    prerequisites,
    ...(own?.needs === undefined ? {} : { needs: own.needs }),
    userCount: facts.userCount ?? shown.userRows,
  };
}
