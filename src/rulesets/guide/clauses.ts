import { getOrInsert } from '../../logic/get-or-insert.ts';
import type { Source } from '../../rule-language/source.ts';

const GUIDE = {
  document: 'Set up synchronization of incoming and outgoing email',
  edition: 'Dynamics 365 (online) 8.x and 9.x, 2017',
  url: 'https://docs.microsoft.com/sv-se/dynamics365/customer-engagement/admin/set-incoming-outgoing-email-synchronization',
  urls: {
    en: 'https://github.com/MicrosoftDocs/dynamics-365-customer-engagement/blob/HEAD/ce/admin/set-incoming-outgoing-email-synchronization.md',
    sv: 'https://learn.microsoft.com/sv-se/dynamics365/customer-engagement/admin/set-incoming-outgoing-email-synchronization',
  },
} as const;

/** The guide's clauses, in its order. */
export const GUIDE_CLAUSES = [
  ...['A1', 'A2', 'A3', 'A4', 'A5', 'A6', 'A7', 'A8', 'A9'],
  ...['A10', 'A11', 'A12', 'A13', 'A14', 'A15'],
] as const;

const clauses = new Map<string, Source>();

/** A clause of the guide, the same object each time. */
export function guideClause(clause: string): Source {
  return getOrInsert(clauses, clause, () => ({ ...GUIDE, clause }));
}

/** When Dynamics 365 for Outlook was deprecated, lost its support and was removed. */
export const OUTLOOK_RETIREMENT: Source = {
  document: 'Important changes (deprecations) coming',
  edition: '2020',
  clause: 'B1',
};

/** When Email Router was deprecated and stopped working. */
export const EMAIL_ROUTER_RETIREMENT: Source = {
  document: 'Use of Basic authentication with Exchange Online',
  edition: '2022-05-09',
  clause: 'B1',
  url: 'https://learn.microsoft.com/power-platform/admin/use-basic-authentication-exchange-online',
};
