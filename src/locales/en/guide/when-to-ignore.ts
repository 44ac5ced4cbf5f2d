import type { RuleIdOf } from '../../../rule-language/ruleset.ts';
import type { Guide } from '../../../rulesets/guide/index.ts';

/** When ignoring a rule of the guide is right, in English. */
export const whenToIgnore = {
  'incoming-outlook-not-for-queues': 'Never: a queue receives nothing this way.',
  'incoming-outlook-requires-outlook':
    'Never as an error. As unverified: until somebody has looked on the computer.',
  'incoming-server-requires-processor':
    'Never as an error. As unverified: until an administrator has looked which of the two runs.',
  'incoming-server-hard-to-trace-at-scale':
    'Whenever other grounds weigh more, such as that nothing need be deployed in each mailbox: it is a drawback, not a fault.',
  'incoming-forward-requires-email-router':
    'Where a forward mailbox is processed by server-side synchronization, which documentation later than the guide permits.',
  'incoming-forward-requires-sink-mailbox':
    'Never as an error. As unverified: until the mail administrator has confirmed the sink mailbox.',
  'incoming-forward-requires-deployed-rule':
    'Never as an error. As unverified: until the mailbox’s rules have been looked at.',
  'outgoing-outlook-not-for-queues': 'Never: a queue sends nothing this way.',
  'outgoing-outlook-requires-outlook':
    'Never as an error. As unverified: until somebody has looked on the computer.',
  'outgoing-server-requires-processor':
    'Never as an error. As unverified: until an administrator has looked which of the two runs.',
  'outgoing-server-requires-smtp':
    'Never as an error. As unverified: until the mail administrator has confirmed it.',
  'outgoing-server-requires-smtp-connection':
    'Never as an error. As unverified: until the connection has been tried.',
  'incoming-none-but-needed': 'Never: correct the need instead if it is not so.',
  'outgoing-none-but-needed': 'Never: correct the need instead if it is not so.',
  'incoming-not-needed': 'When the owner is expected to need it soon.',
  'outgoing-not-needed': 'When the owner is expected to need it soon.',
  'outlook-client-retired': 'On-premises, or when judging how things stood before that date (`asOf`).',
  'email-router-retired': 'When judging how things stood before that date (`asOf`).',
} as const satisfies Record<RuleIdOf<Guide>, string>;
