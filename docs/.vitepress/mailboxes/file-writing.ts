import type { AuditSummary, MailboxResult, OtherResult } from 'd365-email-rules/dataverse';

/** Writes a report as a file, piece by piece. */
export interface FileWriting {
  begin(): string;
  result(result: MailboxResult | OtherResult): string;
  end(summary: AuditSummary): string;
}
