/** The guide's vocabulary: what a configuration, a rule and a question are made of. */
export const guideVocabulary = {
  owners: ['user', 'queue'],
  directions: {
    incoming: ['none', 'outlook', 'server', 'forward-mailbox'],
    outgoing: ['none', 'outlook', 'server'],
  },
  prerequisites: [
    'outlookInstalled',
    'serverSideSyncEnabled',
    'emailRouterInstalled',
    'sinkMailboxProvisioned',
    'forwardRuleDeployed',
    'smtpCompatible',
    'smtpServerConnected',
  ],
} as const;

/** The guide's vocabulary, as a type. */
export type GuideVocabulary = typeof guideVocabulary;

/** The kinds of owner: `user` and `queue`. */
export const ownerKinds = guideVocabulary.owners;
/** The incoming delivery methods, in the guide's order. */
export const incomingMethods = guideVocabulary.directions.incoming;
/** The outgoing delivery methods, in the guide's order. */
export const outgoingMethods = guideVocabulary.directions.outgoing;
/** The prerequisites that methods depend on. */
export const prerequisites = guideVocabulary.prerequisites;
