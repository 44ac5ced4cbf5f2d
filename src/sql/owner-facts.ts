/** The evidence for the prerequisites of an owner, from all subqueries together. */

import { OWNER } from './columns.ts';
import { MAILBOXES, methodName, ORGANIZATION, SINK } from './dataverse-rows.ts';
import { allOf, anyOf, type Fact, sameOf } from './evidence.ts';

/** The evidence for prerequisites, by name. */
export function factsOfOwner(directions: readonly string[]): Readonly<Record<string, Fact>> {
  const own = (name: string) => `${MAILBOXES}.${name}`;
  const sink = (name: string) => `${SINK}.${name}`;
  const by = (direction: string, method: string) =>
    directions.includes(direction) ? `${own(methodName(direction))} = '${method}'` : '1 = 0';
  const forwards = by('incoming', 'forward-mailbox');
  const [incoming, outgoing, activities] = ['incoming', 'outgoing', 'activities'].map((each) =>
    by(each, 'server'),
  ) as [string, string, string];
  const others = `(${outgoing} OR ${activities})`;
  /** The evidence about the processed mailboxes: the owner's, the forward mailbox, or both. */
  const ofProcessed = (together: (...facts: readonly Fact[]) => Fact, ofOwn: Fact, ofSink: Fact): Fact =>
    `CASE WHEN ${forwards} AND ${others} THEN ${together(ofOwn, ofSink)} WHEN ${forwards} THEN ${ofSink} ELSE ${ofOwn} END`;
  const alike = (together: (...facts: readonly Fact[]) => Fact, name: string) =>
    ofProcessed(together, own(name), sink(name));
  const receives = `(${incoming} OR ${activities})`;
  const [passwordIn, passwordOut] = [own('password_incoming'), own('password_outgoing')];
  const ownPassword = `CASE WHEN ${receives} AND NOT (${outgoing}) THEN ${passwordIn} WHEN ${outgoing} AND NOT ${receives} THEN ${passwordOut} ELSE ${anyOf(passwordIn, passwordOut)} END`;
  const tests = [
    [incoming, own('tested_incoming')],
    [outgoing, own('tested_outgoing')],
    [activities, own('tested_activities')],
    [forwards, sink('tested_incoming')],
  ] as const;
  return {
    serverSideSyncEnabled: `${ORGANIZATION}.server_side_sync`,
    sinkMailboxProvisioned: `CASE WHEN ${SINK}.sinks > 0 THEN 1 END`,
    approvalRequired: `CASE ${own(methodName(OWNER))} WHEN 'user' THEN ${ORGANIZATION}.approval_user ELSE ${ORGANIZATION}.approval_queue END`,
    // A profile without SMTP does not show that the e-mail system lacks it.
    smtpCompatible: `CASE WHEN ${alike(anyOf, 'smtp')} = 1 THEN 1 END`,
    smtpServerConnected: `CASE WHEN ${outgoing} AND ${own('smtp')} = 1 AND ${own('has_sent')} = 1 THEN 1 END`,
    exchangeOnline: alike(sameOf, 'exchange_online'),
    exchangeServer: alike(sameOf, 'exchange_server'),
    mailboxActive: alike(allOf, 'is_active'),
    serverProfileActive: alike(allOf, 'has_profile'),
    addressApproved: alike(allOf, 'address_approved'),
    microsoft365AdminApproved: alike(allOf, 'admin_approved'),
    basicAuthentication: ofProcessed(anyOf, ownPassword, sink('password_incoming')),
    testedAndEnabled: `CASE WHEN ${tests.map(([isUsed, fact]) => `(${isUsed} AND ${fact} = 0)`).join(' OR ')} THEN 0 WHEN ${tests
      .map(([isUsed, fact]) => `(NOT (${isUsed}) OR ${fact} = 1)`)
      .join(' AND ')} AND (${tests.map(([isUsed]) => isUsed).join(' OR ')}) THEN 1 END`,
  };
}
