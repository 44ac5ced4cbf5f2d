/**
 * Audits the mailboxes of a whole organization, by the rows that Dataverse gives of its tables.
 *
 * @module d365-email-rules/dataverse
 */

export type { UnreadableReason } from '../records/record.ts';
export { type Audit, type AuditEnd, audit } from './audit.ts';
export type { AuditOptions } from './audit-options.ts';
export type { AuditSource } from './audit-source.ts';
export { checkWords } from './check-words.ts';
export { CHECKS, type Check, type CheckId } from './checks.ts';
export type { AuditRecord } from './given-record.ts';
export type { NamedMailbox } from './judged-groups.ts';
export type {
  ChangesOfMailboxes,
  MailboxChanges,
  MailboxToChange,
  StuckMailboxes,
} from './mailbox-changes.ts';
export type { MailboxChange, MailboxStep } from './mailbox-plan.ts';
export {
  type BestOfSize,
  type OrganizationChange,
  type OrganizationChanges,
  type OrganizationChangesAnswer,
  type OrganizationChangesOptions,
  organizationChanges,
} from './organization-changes.ts';
export type { MailboxFacts, OrganizationFacts } from './organization-facts.ts';
export type { Origin, Place } from './place.ts';
export {
  type ByteReader,
  type ByteStream,
  type FileBytes,
  type FileEnd,
  readRecords,
} from './read-records.ts';
export type { DefaultResult, MailboxResult, NamedPlace, OtherResult, UnsetMethods } from './results.ts';
export type { RowFinding } from './row-finding.ts';
export type { Table } from './tables.ts';
export type { AuditSummary } from './tally.ts';
export type { CheckWords } from './words/shape.ts';
