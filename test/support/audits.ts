/** Audits in tests: mailboxes to judge, and everything that comes of them. */
import {
  type AuditEnd,
  type AuditOptions,
  type AuditSource,
  type AuditSummary,
  audit,
  type MailboxResult,
  type OtherResult,
} from '../../src/dataverse/index.ts';

/** All that came of an audit. */
export interface Audited {
  readonly results: readonly (MailboxResult | OtherResult)[];
  readonly summary: AuditSummary & AuditEnd;
}

/** Does an audit that can be done, to its end. */
export async function audited(source: AuditSource, options?: AuditOptions): Promise<Audited> {
  const asked = begun(source, options);
  const results: (MailboxResult | OtherResult)[] = [];
  for await (const result of asked.results) results.push(result);
  return { results, summary: asked.summary() };
}

/** Begins an audit that can be done. */
export function begun(source: AuditSource, options?: AuditOptions) {
  const asked = audit(source, options);
  if (asked.outcome === 'malformed') throw new Error(asked.problems.map(({ message }) => message).join('\n'));
  return asked;
}

/** Only what is said of mailboxes and configurations. */
export function mailboxesIn({ results }: Audited): readonly MailboxResult[] {
  return results.filter((result): result is MailboxResult => 'report' in result);
}

/** The row of a user’s mailbox that is processed by server-side synchronization, with an id and an address of its own. */
export function mailbox(number: number, columns: Readonly<Record<string, unknown>> = {}) {
  return {
    mailboxid: `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`,
    name: `Mailbox ${number}`,
    emailaddress: `mailbox-${number}@contoso.example`,
    regardingobjecttypecode: 'systemuser',
    isforwardmailbox: false,
    incomingemaildeliverymethod: 2,
    outgoingemaildeliverymethod: 2,
    actdeliverymethod: 2,
    statecode: 0,
    ...columns,
  };
}
