import { type Checked, checkAgainst, checking } from '../../input/check.ts';
import type { Combinators, Refusals } from '../../input/combinators.ts';
import { isRecord, takeSnapshot } from '../../input/snapshot.ts';
import { directionsOf, type Vocabulary } from '../../rule-language/vocabulary.ts';
import { PREREQUISITES_ABOUT } from '../../rulesets/dataverse/subjects.ts';
import { comparableAddress } from '../rows/comparable-text.ts';

type Values = Readonly<Record<string, boolean>>;

/** What rows cannot show, as it is written in a facts file; every part is optional. */
export interface OrganizationFacts {
  /** The key by which editors find the schema; it is passed over. */
  readonly $schema?: string;
  /** Whether Dynamics 365 is installed on-premises; null and absent mean online. */
  readonly onPremises?: boolean | null;
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
  readonly onPremises?: boolean;
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
export const SINK_PREREQUISITE = PREREQUISITES_ABOUT.forwardMailbox[0];

/** Checks the content of a facts file against a ruleset's vocabulary; what is null there is not answered yet. */
export function checkFacts(content: unknown, vocabulary: Vocabulary): Checked<KnownFacts> {
  const checked = checkAgainst<OrganizationFacts>(factsSchema(checking, vocabulary), takeSnapshot(content));
  return 'value' in checked ? { value: knownIn(checked.value) } : checked;
}

/** The schema of the content of a facts file. */
export function factsSchema<Schema>(make: Combinators<Schema>, vocabulary: Vocabulary): Schema {
  const prerequisites = answersSchema(make, vocabulary.prerequisites);
  const needs = answersSchema(make, directionsOf(vocabulary));
  const mailboxes = make.record(make.object({ prerequisites, needs }));
  return make.object({
    $schema: make.optional(make.text()),
    onPremises: make.optional(answerSchema(make)),
    prerequisites,
    userCount: make.optional(make.wholeNumber(0)),
    mailboxes: make.optional(make.refusing(mailboxes, addressesThatDifferInCase)),
  });
}

function answersSchema<Schema>(make: Combinators<Schema>, names: readonly string[]): Schema {
  const answer = make.optional(answerSchema(make));
  return make.optional(make.object(Object.fromEntries(names.map((name) => [name, answer]))));
}

function answerSchema<Schema>(make: Combinators<Schema>): Schema {
  return make.either([make.boolean(), make.oneOf([null])]);
}

function knownIn({
  $schema: _,
  onPremises,
  prerequisites,
  mailboxes,
  ...others
}: OrganizationFacts): KnownFacts {
  const ofMailboxes = Object.entries(mailboxes ?? {}).map(([address, own]) => [
    address,
    { ...knownPart('prerequisites', own.prerequisites), ...knownPart('needs', own.needs) },
  ]);
  return {
    ...(typeof onPremises === 'boolean' ? { onPremises } : {}),
    ...others,
    ...knownPart('prerequisites', prerequisites),
    ...(mailboxes && { mailboxes: Object.fromEntries(ofMailboxes) }),
  };
}

function knownPart(name: string, values: OrganizationFacts['prerequisites']): object | undefined {
  const known = Object.entries(values ?? {}).filter(([, value]) => value !== null);
  return values && { [name]: Object.fromEntries(known) };
}

function addressesThatDifferInCase(mailboxes: unknown): Refusals {
  const seen = new Set<string>();
  return Object.keys(isRecord(mailboxes) ? mailboxes : {}).flatMap((address) => {
    const isRepeated = seen.has(comparableAddress(address));
    seen.add(comparableAddress(address));
    return isRepeated ? [{ path: [address], reason: 'repeatedAddress' as const }] : [];
  });
}

/** Whether the facts leave anything for the rows as a whole to show. */
export function rowsAreAsked(facts: KnownFacts): boolean {
  return facts.userCount === undefined || facts.prerequisites?.[SINK_PREREQUISITE] === undefined;
}
