import type { RuleIdOf } from '../../../rule-language/ruleset.ts';
import type { Guide } from '../../../rulesets/guide/index.ts';

const COMPUTER = 'Don’t ignore errors. If it is unverified, check the user’s computer and record the answer.';
const PROCESSOR =
  'Don’t ignore errors. If it is unverified, check which of the two runs and record the answer.';

/** The circumstances in which a rule of the guide can be ignored, in English. */
export const whenToIgnore = {
  'incoming-outlook-not-for-queues': 'Don’t ignore it. A queue receives nothing this way.',
  'incoming-outlook-requires-outlook': COMPUTER,
  'incoming-server-requires-processor': PROCESSOR,
  'incoming-server-hard-to-trace-at-scale':
    'When other reasons count more, such as nothing to deploy in each mailbox. It is a drawback, not a fault.',
  'incoming-forward-requires-email-router':
    'When server-side synchronization processes the forward mailbox. Documentation after 2017 permits that.',
  'incoming-forward-requires-sink-mailbox':
    'Don’t ignore errors. If it is unverified, ask the email system admin and record the answer.',
  'incoming-forward-requires-deployed-rule':
    'Don’t ignore errors. If it is unverified, check the rules of the mailbox and record the answer.',
  'outgoing-outlook-not-for-queues': 'Don’t ignore it. A queue sends nothing this way.',
  'outgoing-outlook-requires-outlook': COMPUTER,
  'outgoing-server-requires-processor': PROCESSOR,
  'outgoing-server-requires-smtp':
    'Don’t ignore errors. If it is unverified, ask the email system admin and record the answer.',
  'outgoing-server-requires-smtp-connection':
    'Don’t ignore errors. If it is unverified, test the connection and record the answer.',
  'incoming-none-but-needed': 'If tracking is not needed, set the need to false in the input.',
  'outgoing-none-but-needed': 'If sending is not needed, set the need to false in the input.',
  'incoming-not-needed': 'When the user or queue will need it soon.',
  'outgoing-not-needed': 'When the user or queue will need it soon.',
  'outlook-client-retired': 'On-premises, or when you check an earlier day (`asOf`).',
  'email-router-retired': 'When you check an earlier day (`asOf`).',
} as const satisfies Record<RuleIdOf<Guide>, string>;
