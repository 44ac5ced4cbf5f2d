/**
 * The guide once more as one plain function, written from the document and used as a test oracle.
 * It shares nothing with the library: own types, no imports, no rule tables, each clause spelled out by hand.
 * Clauses A1, A2 (where a method is set), A14 (no outgoing forward mailbox: a type below) and A15 (scope)
 * judge nothing.
 */

/** Whom a mailbox belongs to. */
export type ModelOwner = 'user' | 'queue';

/** The ways mail can come in. */
export type ModelIncoming = 'none' | 'outlook' | 'server' | 'forward-mailbox';

/** The ways mail can go out, among which the guide knows no forward mailbox (A14). */
export type ModelOutgoing = 'none' | 'outlook' | 'server';

/** The facts about the surroundings that the guide asks for. */
export type ModelPrerequisite =
  | 'outlookInstalled'
  | 'serverSideSyncEnabled'
  | 'emailRouterInstalled'
  | 'sinkMailboxProvisioned'
  | 'forwardRuleDeployed'
  | 'smtpCompatible'
  | 'smtpServerConnected';

/** What is known about one owner: true is met, false is not met, absent is not known. */
export interface ModelConfiguration {
  owner: ModelOwner;
  incoming: ModelIncoming;
  outgoing: ModelOutgoing;
  prerequisites?: Partial<Record<ModelPrerequisite, boolean | undefined>> | undefined;
  needs?: { incoming?: boolean | undefined; outgoing?: boolean | undefined } | undefined;
  userCount?: number | undefined;
}

/** One thing the guide has to say about a configuration. */
export interface ModelFinding {
  ruleId: string;
  kind: 'error' | 'unverified' | 'advice';
  direction: 'incoming' | 'outgoing';
  unmet: ModelPrerequisite[];
}

/** Everything the guide has to say about a configuration. */
export interface ModelReport {
  verdict: 'valid' | 'undetermined' | 'invalid';
  findings: ModelFinding[];
}

/**
 * Judges one configuration as the guide does, dated facts being silent before their day when `asOf` is
 * given.
 */
export function model(configuration: ModelConfiguration, asOf?: string): ModelReport {
  const { owner, incoming, outgoing, userCount } = configuration;
  const needsIncoming = configuration.needs?.incoming;
  const needsOutgoing = configuration.needs?.outgoing;
  const outlook = configuration.prerequisites?.outlookInstalled;
  const sync = configuration.prerequisites?.serverSideSyncEnabled;
  const router = configuration.prerequisites?.emailRouterInstalled;
  const sink = configuration.prerequisites?.sinkMailboxProvisioned;
  const rule = configuration.prerequisites?.forwardRuleDeployed;
  const smtp = configuration.prerequisites?.smtpCompatible;
  const connected = configuration.prerequisites?.smtpServerConnected;

  const findings: ModelFinding[] = [];

  // A4: Dynamics 365 for Outlook is not there for queues, whatever else holds.
  if (owner === 'queue' && incoming === 'outlook') {
    findings.push({
      ruleId: 'incoming-outlook-not-for-queues',
      kind: 'error',
      direction: 'incoming',
      unmet: [],
    });
  }

  // A4: for a user, Office Outlook has to be on the computer.
  if (owner === 'user' && incoming === 'outlook') {
    if (outlook === false) {
      findings.push({
        ruleId: 'incoming-outlook-requires-outlook',
        kind: 'error',
        direction: 'incoming',
        unmet: ['outlookInstalled'],
      });
    } else if (outlook === undefined) {
      findings.push({
        ruleId: 'incoming-outlook-requires-outlook',
        kind: 'unverified',
        direction: 'incoming',
        unmet: ['outlookInstalled'],
      });
    }
  }

  // A5: one of the two components processes the inbox, and either is enough.
  // One true: met. Both false: not met. Otherwise nobody knows. When it is not met neither is known true,
  // so both are named.
  if (incoming === 'server') {
    if (sync === true || router === true) {
      // met
    } else if (sync === false && router === false) {
      findings.push({
        ruleId: 'incoming-server-requires-processor',
        kind: 'error',
        direction: 'incoming',
        unmet: ['serverSideSyncEnabled', 'emailRouterInstalled'],
      });
    } else {
      findings.push({
        ruleId: 'incoming-server-requires-processor',
        kind: 'unverified',
        direction: 'incoming',
        unmet: ['serverSideSyncEnabled', 'emailRouterInstalled'],
      });
    }
  }

  // A6: with ten or more users, ten included, problems are harder to trace; a drawback only.
  if (incoming === 'server' && userCount !== undefined && userCount >= 10) {
    findings.push({
      ruleId: 'incoming-server-hard-to-trace-at-scale',
      kind: 'advice',
      direction: 'incoming',
      unmet: [],
    });
  }

  // A7: a forward mailbox wants Email Router, and nothing in its place.
  if (incoming === 'forward-mailbox') {
    if (router === false) {
      findings.push({
        ruleId: 'incoming-forward-requires-email-router',
        kind: 'error',
        direction: 'incoming',
        unmet: ['emailRouterInstalled'],
      });
    } else if (router === undefined) {
      findings.push({
        ruleId: 'incoming-forward-requires-email-router',
        kind: 'unverified',
        direction: 'incoming',
        unmet: ['emailRouterInstalled'],
      });
    }
  }

  // A8: a forward mailbox wants the sink mailbox that gathers the mail.
  if (incoming === 'forward-mailbox') {
    if (sink === false) {
      findings.push({
        ruleId: 'incoming-forward-requires-sink-mailbox',
        kind: 'error',
        direction: 'incoming',
        unmet: ['sinkMailboxProvisioned'],
      });
    } else if (sink === undefined) {
      findings.push({
        ruleId: 'incoming-forward-requires-sink-mailbox',
        kind: 'unverified',
        direction: 'incoming',
        unmet: ['sinkMailboxProvisioned'],
      });
    }
  }

  // A9: a forward mailbox wants the rule in the owner's own mailbox, a user's as well as a queue's.
  if (incoming === 'forward-mailbox') {
    if (rule === false) {
      findings.push({
        ruleId: 'incoming-forward-requires-deployed-rule',
        kind: 'error',
        direction: 'incoming',
        unmet: ['forwardRuleDeployed'],
      });
    } else if (rule === undefined) {
      findings.push({
        ruleId: 'incoming-forward-requires-deployed-rule',
        kind: 'unverified',
        direction: 'incoming',
        unmet: ['forwardRuleDeployed'],
      });
    }
  }

  // A11: the same as A4, outwards: not for queues.
  if (owner === 'queue' && outgoing === 'outlook') {
    findings.push({
      ruleId: 'outgoing-outlook-not-for-queues',
      kind: 'error',
      direction: 'outgoing',
      unmet: [],
    });
  }

  // A11: the same as A4, outwards: a user needs Office Outlook.
  if (owner === 'user' && outgoing === 'outlook') {
    if (outlook === false) {
      findings.push({
        ruleId: 'outgoing-outlook-requires-outlook',
        kind: 'error',
        direction: 'outgoing',
        unmet: ['outlookInstalled'],
      });
    } else if (outlook === undefined) {
      findings.push({
        ruleId: 'outgoing-outlook-requires-outlook',
        kind: 'unverified',
        direction: 'outgoing',
        unmet: ['outlookInstalled'],
      });
    }
  }

  // A12: one of the two components delivers the mail, and either is enough.
  if (outgoing === 'server') {
    if (sync === true || router === true) {
      // met
    } else if (sync === false && router === false) {
      findings.push({
        ruleId: 'outgoing-server-requires-processor',
        kind: 'error',
        direction: 'outgoing',
        unmet: ['serverSideSyncEnabled', 'emailRouterInstalled'],
      });
    } else {
      findings.push({
        ruleId: 'outgoing-server-requires-processor',
        kind: 'unverified',
        direction: 'outgoing',
        unmet: ['serverSideSyncEnabled', 'emailRouterInstalled'],
      });
    }
  }

  // A12: the e-mail system has to be SMTP-compatible.
  if (outgoing === 'server') {
    if (smtp === false) {
      findings.push({
        ruleId: 'outgoing-server-requires-smtp',
        kind: 'error',
        direction: 'outgoing',
        unmet: ['smtpCompatible'],
      });
    } else if (smtp === undefined) {
      findings.push({
        ruleId: 'outgoing-server-requires-smtp',
        kind: 'unverified',
        direction: 'outgoing',
        unmet: ['smtpCompatible'],
      });
    }
  }

  // A13: the component sits on the SMTP server or on a computer connected to it; without either nothing
  // leaves.
  if (outgoing === 'server') {
    if (connected === false) {
      findings.push({
        ruleId: 'outgoing-server-requires-smtp-connection',
        kind: 'error',
        direction: 'outgoing',
        unmet: ['smtpServerConnected'],
      });
    } else if (connected === undefined) {
      findings.push({
        ruleId: 'outgoing-server-requires-smtp-connection',
        kind: 'unverified',
        direction: 'outgoing',
        unmet: ['smtpServerConnected'],
      });
    }
  }

  // A3: None is for an owner that tracks no received mail; wrong once the need is stated.
  if (incoming === 'none' && needsIncoming === true) {
    findings.push({ ruleId: 'incoming-none-but-needed', kind: 'error', direction: 'incoming', unmet: [] });
  }

  // A10: None is for an owner that sends no mail; wrong once the need is stated.
  if (outgoing === 'none' && needsOutgoing === true) {
    findings.push({ ruleId: 'outgoing-none-but-needed', kind: 'error', direction: 'outgoing', unmet: [] });
  }

  // A3: a method although the owner is stated not to track received mail.
  if (incoming !== 'none' && needsIncoming === false) {
    findings.push({ ruleId: 'incoming-not-needed', kind: 'advice', direction: 'incoming', unmet: [] });
  }

  // A10: a method although the owner is stated not to send mail.
  if (outgoing !== 'none' && needsOutgoing === false) {
    findings.push({ ruleId: 'outgoing-not-needed', kind: 'advice', direction: 'outgoing', unmet: [] });
  }

  // Later than the guide, about A4 and A11: the Outlook client is gone since 2020-12-04. Said once.
  if (asOf === undefined || asOf >= '2020-12-04') {
    if (owner === 'user' && incoming === 'outlook') {
      findings.push({ ruleId: 'outlook-client-retired', kind: 'advice', direction: 'incoming', unmet: [] });
    } else if (owner === 'user' && outgoing === 'outlook') {
      findings.push({ ruleId: 'outlook-client-retired', kind: 'advice', direction: 'outgoing', unmet: [] });
    }
  }

  // Later than the guide, about A5, A7 and A12: Email Router is gone since 2021-04-12. Said once.
  // A forward mailbox always rests on it (A7), the server method only if it is stated to be the one in use.
  if (asOf === undefined || asOf >= '2021-04-12') {
    if (incoming === 'forward-mailbox') {
      findings.push({ ruleId: 'email-router-retired', kind: 'advice', direction: 'incoming', unmet: [] });
    } else if (incoming === 'server' && router === true && sync !== true) {
      findings.push({ ruleId: 'email-router-retired', kind: 'advice', direction: 'incoming', unmet: [] });
    } else if (outgoing === 'server' && router === true && sync !== true) {
      findings.push({ ruleId: 'email-router-retired', kind: 'advice', direction: 'outgoing', unmet: [] });
    }
  }

  if (findings.some((finding) => finding.kind === 'error')) return { verdict: 'invalid', findings };
  if (findings.some((finding) => finding.kind === 'unverified')) return { verdict: 'undetermined', findings };
  return { verdict: 'valid', findings };
}

/** The words of the guide in vocabulary order, and the user counts around the only limit it names (A6). */
export const SPACE = {
  owners: ['user', 'queue'],
  incoming: ['none', 'outlook', 'server', 'forward-mailbox'],
  outgoing: ['none', 'outlook', 'server'],
  prerequisites: [
    'outlookInstalled',
    'serverSideSyncEnabled',
    'emailRouterInstalled',
    'sinkMailboxProvisioned',
    'forwardRuleDeployed',
    'smtpCompatible',
    'smtpServerConnected',
  ],
  truths: [true, false, undefined],
  userCounts: [0, 9, 10, 11, undefined],
} as const;

/**
 * Yields every configuration of the guide once, 2,361,960 of them, each a fresh object without empty parts.
 */
export function* everyConfiguration(): Generator<ModelConfiguration, void, undefined> {
  for (const owner of SPACE.owners)
    for (const incoming of SPACE.incoming)
      for (const outgoing of SPACE.outgoing)
        for (const outlook of SPACE.truths)
          for (const sync of SPACE.truths)
            for (const router of SPACE.truths)
              for (const sink of SPACE.truths)
                for (const rule of SPACE.truths)
                  for (const smtp of SPACE.truths)
                    for (const connected of SPACE.truths)
                      for (const needsIncoming of SPACE.truths)
                        for (const needsOutgoing of SPACE.truths)
                          for (const userCount of SPACE.userCounts) {
                            const configuration: ModelConfiguration = { owner, incoming, outgoing };

                            const prerequisites: Partial<Record<ModelPrerequisite, boolean>> = {};
                            let anyKnown = false;
                            if (outlook !== undefined) {
                              prerequisites.outlookInstalled = outlook;
                              anyKnown = true;
                            }
                            if (sync !== undefined) {
                              prerequisites.serverSideSyncEnabled = sync;
                              anyKnown = true;
                            }
                            if (router !== undefined) {
                              prerequisites.emailRouterInstalled = router;
                              anyKnown = true;
                            }
                            if (sink !== undefined) {
                              prerequisites.sinkMailboxProvisioned = sink;
                              anyKnown = true;
                            }
                            if (rule !== undefined) {
                              prerequisites.forwardRuleDeployed = rule;
                              anyKnown = true;
                            }
                            if (smtp !== undefined) {
                              prerequisites.smtpCompatible = smtp;
                              anyKnown = true;
                            }
                            if (connected !== undefined) {
                              prerequisites.smtpServerConnected = connected;
                              anyKnown = true;
                            }
                            if (anyKnown) configuration.prerequisites = prerequisites;

                            const needs: { incoming?: boolean; outgoing?: boolean } = {};
                            if (needsIncoming !== undefined) needs.incoming = needsIncoming;
                            if (needsOutgoing !== undefined) needs.outgoing = needsOutgoing;
                            if (needsIncoming !== undefined || needsOutgoing !== undefined) {
                              configuration.needs = needs;
                            }

                            if (userCount !== undefined) configuration.userCount = userCount;
                            yield configuration;
                          }
}
