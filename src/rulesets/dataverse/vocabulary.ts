/** The vocabulary of the guidance as it stands today: the guide's, with a third direction and what else is asked. */
export const dataverseVocabulary = {
  owners: ['user', 'queue'],
  directions: {
    incoming: ['none', 'outlook', 'server', 'forward-mailbox'],
    outgoing: ['none', 'outlook', 'server'],
    activities: ['none', 'outlook', 'server'],
  },
  prerequisites: [
    'outlookInstalled',
    'serverSideSyncEnabled',
    'emailRouterInstalled',
    'sinkMailboxProvisioned',
    'forwardRuleDeployed',
    'smtpCompatible',
    'smtpServerConnected',
    'exchangeOnline',
    'exchangeServer',
    'mailboxActive',
    'serverProfileActive',
    'approvalRequired',
    'addressApproved',
    'microsoft365AdminApproved',
    'basicAuthentication',
    'testedAndEnabled',
    'forwardsAsAttachment',
  ],
} as const;

/** The vocabulary of the guidance as it stands today, as a type. */
export type DataverseVocabulary = typeof dataverseVocabulary;
