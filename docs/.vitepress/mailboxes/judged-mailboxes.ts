import type { CheckId } from 'd365-email-rules/dataverse';
import type {
  Batch,
  CheckSaying,
  FoundInShort,
  Judgement,
  MailboxInShort,
  OriginsInShort,
  OtherInShort,
} from './results-in-short.ts';

/** How a mailbox was judged. */
export type Verdict = Judgement['report']['verdict'];

/** A rule or a check that found something. */
export type Finder =
  | { readonly by: 'rule'; readonly id: string }
  | { readonly by: 'check'; readonly id: CheckId };

/** Everything that was said of mailboxes, as it is kept by the page. */
export interface JudgedMailboxes {
  readonly judgements: Judgement[];
  readonly sayings: CheckSaying[];
  readonly origins: OriginsInShort[];
  readonly mailboxes: MailboxInShort[];
  readonly others: OtherInShort[];
}

/** Nothing yet. */
export function noMailboxes(): JudgedMailboxes {
  return { judgements: [], sayings: [], origins: [], mailboxes: [], others: [] };
}

/** Takes in what came. */
export function takeIn(judged: JudgedMailboxes, batch: Batch): void {
  append(judged.judgements, batch.judgements);
  append(judged.sayings, batch.sayings);
  append(judged.origins, batch.origins);
  append(judged.mailboxes, batch.mailboxes);
  append(judged.others, batch.others);
}

function append<T>(all: T[], more: readonly T[]): void {
  for (const each of more) all.push(each);
}

/** What was said of a mailbox's configuration. */
export function judgementOf({ judgements }: JudgedMailboxes, { judgement }: MailboxInShort): Judgement {
  return judgements[judgement] as Judgement;
}

/** What a check says where it found something. */
export function sayingOf({ sayings }: JudgedMailboxes, { saying }: FoundInShort): CheckSaying {
  return sayings[saying] as CheckSaying;
}

/** How bad something is, from the mildest. */
const KINDS = ['advice', 'unverified', 'error'] as const;

/** All that found something in a mailbox, the gravest first; what is found in one that is out of use does not count. */
export function findersOf(judged: JudgedMailboxes, mailbox: MailboxInShort): readonly Finder[] {
  if (mailbox.status === 'out-of-use') return [];
  const { report } = judgementOf(judged, mailbox);
  const byRules = (report.verdict === 'malformed' ? [] : report.findings).map(({ ruleId, kind }) => ({
    finder: { by: 'rule', id: ruleId } as const,
    kind,
  }));
  const byChecks = mailbox.found.map((each) => {
    const { checkId, kind } = sayingOf(judged, each);
    return { finder: { by: 'check', id: checkId } as const, kind };
  });
  return [...byRules, ...byChecks]
    .sort((one, other) => KINDS.indexOf(other.kind) - KINDS.indexOf(one.kind))
    .map(({ finder }) => finder);
}
