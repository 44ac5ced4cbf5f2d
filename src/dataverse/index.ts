/**
 * Audits the mailboxes of a whole organization, by the rows that Dataverse gives of its tables.
 *
 * @module d365-email-rules/dataverse
 */

export { type Audit, type AuditEnd, audit } from './audit/audit.ts';
export type { ExceptionSummary } from './audit/exceptions.ts';
export type { AuditOptions } from './audit/options.ts';
export type {
  DefaultResult,
  MailboxResult,
  NamedPlace,
  OtherResult,
  UnratedResult,
  UnsetMethods,
} from './audit/results.ts';
export type { AuditSource } from './audit/source.ts';
export type { Status } from './audit/status.ts';
export type { AuditSummary, BaselineCounts, CountsByKind, OrganizationSummary } from './audit/summary.ts';
export type {
  BestBySize,
  OrganizationChange,
  OrganizationChanges,
  OrganizationChangesAnswer,
  OrganizationChangesOptions,
} from './changes/answer.ts';
export type { ByHand, RowByHand } from './changes/by-hand.ts';
export type { NamedMailbox } from './changes/configuration-groups.ts';
export type { MailboxChange, MailboxStep } from './changes/mailbox-change.ts';
export type {
  ChangesOfMailboxes,
  MailboxChanges,
  MailboxToChange,
  UnrepairableMailboxes,
} from './changes/mailbox-changes.ts';
export { organizationChanges } from './changes/organization-changes.ts';
export type { WebApiRequest } from './changes/web-api-requests.ts';
export { CHECKS, type Check, type CheckId } from './checks/catalogue.ts';
export type { RowFinding } from './checks/row-finding.ts';
export type { CheckWords } from './checks/words/shape.ts';
export { checkWords } from './checks/words.ts';
export type { Excepted, Exception } from './facts/exceptions-file.ts';
export type { MailboxFacts, OrganizationFacts } from './facts/facts-file.ts';
export type { AuditRecord } from './files/given-record.ts';
export {
  type ByteReader,
  type ByteStream,
  type FileBytes,
  type FileEnd,
  readRecords,
} from './files/read-records.ts';
export type { GivenPage, Refusal, RefusalReason, UnreadableReason } from './files/record.ts';
export type { DefaultServerProfile } from './rows/default-profile.ts';
export type { InactiveProfile } from './rows/inactive-profiles.ts';
export type { CellLocation, RowLocation } from './rows/location.ts';
export type { MissingPart } from './rows/missing-parts.ts';
export type { OutOfUse, OutOfUseReason } from './rows/out-of-use.ts';
export type { Table } from './rows/tables.ts';
