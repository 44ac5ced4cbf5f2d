/** Subjects of prerequisites: the thing in an organization that each prerequisite is about, as data. */

import type { PrerequisiteOf } from '../../rule-language/vocabulary.ts';
import type { DataverseVocabulary } from './vocabulary.ts';

/** The prerequisites by their subject, so that code that reads or changes an organization names none of them. */
export const PREREQUISITES_ABOUT = {
  computer: ['outlookInstalled', 'emailRouterInstalled'],
  emailProcessor: ['serverSideSyncEnabled'],
  forwardMailbox: ['sinkMailboxProvisioned'],
  forwarding: ['forwardRuleDeployed', 'forwardsAsAttachment'],
  smtp: ['smtpCompatible'],
  smtpConnection: ['smtpServerConnected'],
  mailSystem: ['exchangeOnline', 'exchangeServer'],
  mailbox: ['mailboxActive'],
  serverProfile: ['serverProfileActive'],
  approvalSetting: ['approvalRequired'],
  approvalInDynamics: ['addressApproved'],
  approvalInMicrosoft365: ['microsoft365AdminApproved'],
  signIn: ['basicAuthentication'],
  test: ['testedAndEnabled'],
} as const satisfies Readonly<Record<string, readonly PrerequisiteOf<DataverseVocabulary>[]>>;
