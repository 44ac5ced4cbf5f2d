import type { Formula } from '../../logic/formula.ts';
import type { DataverseVocabulary } from './vocabulary.ts';

type Requirement = Formula<DataverseVocabulary['prerequisites'][number]>;

/** E-mail is processed by server-side synchronization or, as long as it worked, by Email Router. */
export const EITHER_PROCESSOR = {
  any: ['serverSideSyncEnabled', 'emailRouterInstalled'],
} as const satisfies Requirement;

/** Appointments, contacts and tasks are synchronized with Exchange and with nothing else. */
export const EXCHANGE = { any: ['exchangeOnline', 'exchangeServer'] } as const satisfies Requirement;

/** Exchange needs no SMTP; any other e-mail system does. */
export const EXCHANGE_OR_SMTP = {
  any: ['exchangeOnline', 'exchangeServer', 'smtpCompatible'],
} as const satisfies Requirement;

/** Exchange needs no way to an SMTP server; any other e-mail system does. */
export const EXCHANGE_OR_SMTP_CONNECTION = {
  any: ['exchangeOnline', 'exchangeServer', 'smtpServerConnected'],
} as const satisfies Requirement;

/** Exchange can forward as attachment; any other e-mail system must be known to. */
export const EXCHANGE_OR_ATTACHMENT = {
  any: ['exchangeOnline', 'exchangeServer', 'forwardsAsAttachment'],
} as const satisfies Requirement;

/** The address is approved, where the organization asks for that. */
export const APPROVED = {
  any: [{ not: 'approvalRequired' }, 'addressApproved'],
} as const satisfies Requirement;

/** A Microsoft 365 administrator has approved the address, where the organization asks for that in Exchange Online. */
export const APPROVED_BY_MICROSOFT_365_ADMIN = {
  any: [{ not: 'exchangeOnline' }, { not: 'approvalRequired' }, 'microsoft365AdminApproved'],
} as const satisfies Requirement;

/** Exchange Online takes no user name and password any more. */
export const WITHOUT_BASIC_AUTHENTICATION = {
  any: [{ not: 'exchangeOnline' }, { not: 'basicAuthentication' }],
} as const satisfies Requirement;

/** A mailbox that server-side synchronization processes. */
export const READY_MAILBOX = {
  all: [
    'mailboxActive',
    'serverProfileActive',
    APPROVED,
    APPROVED_BY_MICROSOFT_365_ADMIN,
    'testedAndEnabled',
    WITHOUT_BASIC_AUTHENTICATION,
  ],
} as const satisfies Requirement;
