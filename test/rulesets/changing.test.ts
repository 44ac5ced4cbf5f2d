/** Where, by the documentation, what the built-in rulesets speak of is changed (A1, A2, B4, B8). */
import { describe, expect, it } from 'vitest';
import { guide, type Ruleset } from '../../src/index.ts';
import { dataverse } from '../../src/rulesets/dataverse/index.ts';

const APPROVING = ['powerPlatform mailboxes'];
const BY_PROFILE = ['powerPlatform serverProfiles', 'powerPlatform mailboxes'];
const BOTH_EDITIONS = ['dynamics365 mailboxes', 'powerPlatform mailboxesInAdminCenter'];

function placesOf({ changes }: Ruleset): Readonly<Record<string, readonly string[]>> {
  const all = [...Object.entries(changes?.prerequisites ?? {}), ...Object.entries(changes?.directions ?? {})];
  return Object.fromEntries(
    all.map(([name, changing]) => [
      name,
      (changing?.where ?? []).map(({ product, place }) => [product, place].filter(Boolean).join(' ')),
    ]),
  );
}

describe.each<[string, Ruleset, Readonly<Record<string, readonly string[]>>]>([
  [
    'the guide',
    guide,
    {
      outlookInstalled: ['usersComputer'],
      serverSideSyncEnabled: ['dynamics365 emailTab', 'powerPlatform emailSettings'],
      emailRouterInstalled: ['routersComputer'],
      sinkMailboxProvisioned: ['mailSystem', 'newForwardMailbox'],
      forwardRuleDeployed: ['ruleDeploymentWizard'],
      smtpCompatible: ['mailSystem'],
      smtpServerConnected: ['sendingComputer'],
      incoming: BOTH_EDITIONS,
      outgoing: BOTH_EDITIONS,
    },
  ],
  [
    'the guidance of today',
    dataverse,
    {
      outlookInstalled: ['usersComputer'],
      serverSideSyncEnabled: ['powerPlatform emailSettings'],
      emailRouterInstalled: ['routersComputer'],
      sinkMailboxProvisioned: ['mailSystem', 'newForwardMailbox'],
      forwardRuleDeployed: ['forwardingRule'],
      smtpCompatible: ['mailSystem'],
      smtpServerConnected: ['mailSystem'],
      exchangeOnline: BY_PROFILE,
      exchangeServer: BY_PROFILE,
      mailboxActive: APPROVING,
      serverProfileActive: BY_PROFILE,
      approvalRequired: ['powerPlatform emailSettings'],
      addressApproved: APPROVING,
      microsoft365AdminApproved: APPROVING,
      basicAuthentication: BY_PROFILE,
      testedAndEnabled: APPROVING,
      forwardsAsAttachment: ['mailSystem'],
      incoming: APPROVING,
      outgoing: APPROVING,
      activities: APPROVING,
    },
  ],
])('%s', (_, ruleset, places) => {
  it('says where each thing is changed', () => {
    expect(placesOf(ruleset)).toEqual(places);
  });

  it('names the record that the Web API is sent, and its columns', () => {
    const { prerequisites = {}, directions = {} } = (ruleset as Ruleset).changes ?? {};
    const ofPrerequisites = Object.values(prerequisites).flatMap((each) => each?.webApi ?? []);
    expect(new Set(ofPrerequisites.map(({ path, body }) => `${path} ${Object.keys(body)}`))).toEqual(
      new Set([
        'organizations({organizationid}) emailconnectionchannel',
        ...(ruleset === dataverse
          ? [
              'mailboxes({mailboxid}) statecode,statuscode',
              'mailboxes({mailboxid}) emailserverprofile@odata.bind',
              'mailboxes({mailboxid}) emailrouteraccessapproval',
              'mailboxes({mailboxid}) testemailconfigurationscheduled',
            ]
          : []),
      ]),
    );
    for (const each of Object.values(directions)) expect(each?.webApi?.path).toBe('mailboxes({mailboxid})');
  });
});
