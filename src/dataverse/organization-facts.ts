import * as z from 'zod/mini';
import { type Checked, checkAgainst } from '../check-against-schema.ts';
import { faultOf } from '../faults.ts';
import { optionalBooleans, refuse, wholeNumber } from '../input-schema.ts';
import type { Fault } from '../problem.ts';
import { isRecord, takeSnapshot } from '../snapshot.ts';
import { directionsOf, type Vocabulary } from '../vocabulary.ts';
import { comparableAddress } from './comparable-text.ts';

type Values = Readonly<Record<string, boolean>>;

/** What rows cannot show, as it is written in a facts file; every part is optional. */
export interface OrganizationFacts {
  /** What is so of the organization and of each mailbox: true met, false not met; null and absent not known. */
  readonly prerequisites?: Readonly<Record<string, boolean | null>>;
  /** How many users there are, a whole number from 0; absent means as many as have a mailbox among the rows. */
  readonly userCount?: number;
  /** Facts about single mailboxes, by e-mail address; case and blanks around it make no difference. They count more than the organization’s. */
  readonly mailboxes?: Readonly<Record<string, MailboxFacts>>;
}

/** What is known of one mailbox beside its row. */
export interface MailboxFacts {
  /** True met, false not met; null and absent not known. */
  readonly prerequisites?: Readonly<Record<string, boolean | null>>;
  /** Whether the owner needs each direction; null and absent not stated. */
  readonly needs?: Readonly<Record<string, boolean | null>>;
}

/** Facts that were found right: what is not known is left out. */
export interface KnownFacts {
  readonly prerequisites?: Values;
  readonly userCount?: number;
  readonly mailboxes?: Readonly<Record<string, KnownMailboxFacts>>;
}

/** What of that is known of one mailbox. */
export interface KnownMailboxFacts {
  readonly prerequisites?: Values;
  readonly needs?: Values;
}

/** The prerequisite that an active sink mailbox among the rows shows to be met. */
export const SINK_PREREQUISITE = 'sinkMailboxProvisioned';

/** Checks the content of a facts file against a ruleset's vocabulary; what is null there is not answered yet. */
export function checkFacts(content: unknown, vocabulary: Vocabulary): Checked<KnownFacts> {
  const prerequisites = answers(vocabulary.prerequisites);
  const needs = answers(directionsOf(vocabulary));
  const mailboxes = z.record(z.string(), z.strictObject({ prerequisites, needs }));
  const schema = z.strictObject({
    prerequisites,
    userCount: z.optional(wholeNumber()),
    mailboxes: z.optional(mailboxes.check(oneCaseAnAddress())),
  });
  const snapshot = takeSnapshot(content);
  const checked = checkAgainst<OrganizationFacts>(schema, snapshot);
  const faults = [...('faults' in checked ? checked.faults : []), ...reservedAddressIn(snapshot)];
  return 'value' in checked && faults.length === 0 ? { value: knownIn(checked.value) } : { faults };
}

function answers(names: readonly string[]): z.ZodMiniType {
  const shape = Object.entries(optionalBooleans(names)).map(([name, each]) => [name, z.nullable(each)]);
  return z.optional(z.strictObject(Object.fromEntries(shape)));
}

function knownIn({ prerequisites, mailboxes, ...others }: OrganizationFacts): KnownFacts {
  const ofMailboxes = Object.entries(mailboxes ?? {}).map(([address, own]) => [
    address,
    { ...knownPart('prerequisites', own.prerequisites), ...knownPart('needs', own.needs) },
  ]);
  return {
    ...others,
    ...knownPart('prerequisites', prerequisites),
    ...(mailboxes && { mailboxes: Object.fromEntries(ofMailboxes) }),
  };
}

function knownPart(name: string, values: OrganizationFacts['prerequisites']): object | undefined {
  const known = Object.entries(values ?? {}).filter(([, value]) => value !== null);
  return values && { [name]: Object.fromEntries(known) };
}

function oneCaseAnAddress() {
  return refuse((mailboxes) => {
    const seen = new Set<string>();
    return Object.keys(isRecord(mailboxes) ? mailboxes : {}).flatMap((address) => {
      const isRepeated = seen.has(comparableAddress(address));
      seen.add(comparableAddress(address));
      return isRepeated ? [{ path: [address], reason: 'repeatedAddress' as const }] : [];
    });
  });
}

/** The name that every object keeps for something else, so that no mailbox can be found by it. */
export const RESERVED_NAME = '__proto__';

/** Schemas pass that name over in silence, whatever stands there. */
function reservedAddressIn(snapshot: unknown): readonly Fault[] {
  const mailboxes = isRecord(snapshot) ? snapshot.mailboxes : undefined;
  return isRecord(mailboxes) && Object.hasOwn(mailboxes, RESERVED_NAME)
    ? [faultOf('not-accepted', ['mailboxes', RESERVED_NAME], RESERVED_NAME, undefined, 'reservedName')]
    : [];
}

/** Whether the facts leave anything for the rows as a whole to show. */
export function rowsAreAsked(facts: KnownFacts): boolean {
  return facts.userCount === undefined || facts.prerequisites?.[SINK_PREREQUISITE] === undefined;
}
