import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { OrganizationChanges, OrganizationChangesOptions } from '../../src/dataverse/changes/answer.ts';
import { organizationChanges } from '../../src/dataverse/changes/organization-changes.ts';
import { guide, type Ruleset, validate } from '../../src/index.ts';
import { bestChoices } from '../../src/logic/weighted-coverage/best-by-size.ts';
import { worthOf } from '../../src/logic/weighted-coverage/problem.ts';
import { cli } from '../cli/support.ts';
import {
  bestByTrying,
  bestOptionsByTrying,
  contrary,
  type Mailbox,
  mailboxesOf,
  repairOptions,
  resultsOf,
  today,
} from '../models/repair.ts';
import { begun, mailbox } from '../support/audits.ts';
import { ROOT } from '../support/project.ts';

async function changesFor(
  mailboxes: readonly Mailbox[],
  ruleset: Ruleset,
  options: OrganizationChangesOptions = {},
): Promise<OrganizationChanges> {
  const answer = await organizationChanges(resultsOf(mailboxes, ruleset), { ruleset, ...options });
  if (answer.outcome === 'malformed') throw new Error(answer.problems[0]?.message);
  return answer;
}

describe('the best choices', () => {
  it('of every size are those that are found by trying all, and proven to be', () => {
    fc.assert(
      fc.property(repairOptions, (problem) => {
        const { choices, exact } = bestChoices(problem);
        expect(choices.map(({ chosen, value }) => [chosen.length, value])).toEqual(
          bestOptionsByTrying(problem),
        );
        expect([exact, ...choices.map((each) => each.exact)]).not.toContain(false);
      }),
      { numRuns: 1000 },
    );
  });

  it('are worth what they say, and leave out what excludes each other', () => {
    fc.assert(
      fc.property(repairOptions, (problem) => {
        for (const { chosen, value } of bestChoices(problem).choices) {
          expect(worthOf(problem, chosen)).toBe(value);
          expect(chosen.filter((each) => chosen.includes(problem.opposites[each] as number))).toEqual([]);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('are not called proven when the search ended early', () => {
    // Triples of sixty options, ten thousand of them: more than can be searched through.
    const groups = Array.from({ length: 10_000 }, (_, index) => ({
      weight: 1 + ((index * 7919) % 10),
      alternatives: [{ requires: [index % 60, (index * 7 + 1) % 59, (index * 11 + 5) % 53], forbids: [] }],
    }));
    const problem = { count: 60, opposites: Array.from({ length: 60 }, () => -1), groups };
    const { choices, exact } = bestChoices(problem, 1000);
    const all = groups.reduce((sum, { weight }) => sum + weight, 0);
    expect(choices.at(-1)?.value).toBe(all);
    expect(choices.some((each) => !each.exact)).toBe(true);
    expect(exact).toBe(false);
    expect(choices.map(({ value }) => value)).toEqual(
      choices.map(({ value }) => value).toSorted((a, b) => a - b),
    );
  });

  it('are found among sixty where an option can meet one need or three', () => {
    // Each need can be met by its own option, or by one that meets three needs at once.
    const groups = Array.from({ length: 30 }, (_, index) => ({
      weight: 5,
      alternatives: [
        { requires: [index], forbids: [] },
        { requires: [30 + Math.floor(index / 3)], forbids: [] },
      ],
    }));
    const { choices, exact } = bestChoices({
      count: 60,
      opposites: Array.from({ length: 60 }, () => -1),
      groups,
    });
    expect(choices.map(({ chosen, value }) => [chosen.length, value])).toEqual(
      Array.from({ length: 11 }, (_, size) => [size, size * 15]),
    );
    expect(exact).toBe(true);
  });
});

describe.each([
  ['the guidance of today', today, 40],
  ['requirements that contradict each other', contrary, 300],
] as const)('changes of an organization, by %s', (_, ruleset, numRuns) => {
  it('are the fewest that repair the most, as trying all finds them', async () => {
    await fc.assert(
      fc.asyncProperty(mailboxesOf(ruleset, 6), async (mailboxes) => {
        const { organization } = await changesFor(mailboxes, ruleset);
        const { repairedBySize } = bestByTrying(mailboxes, ruleset);
        expect(
          organization.bySize.map(({ facts, repaired }) => [Object.keys(facts).length, repaired]),
        ).toEqual(repairedBySize);
        expect(organization.exact).toBe(true);
        expect(organization.repaired).toBe(repairedBySize.at(-1)?.[1]);
        // What mailboxes need beside changes of their own comes on top.
        const chosen = organization.changes.filter(({ neededBy }) => neededBy === undefined);
        expect(chosen).toHaveLength(repairedBySize.at(-1)?.[0] as number);
      }),
      { numRuns },
    );
  });

  it('do what they say alone, together and one left out, by validate', async () => {
    const validWith = (mailboxes: readonly Mailbox[], made: object) =>
      mailboxes.filter(
        (each) =>
          validate<Ruleset>({ ...each, prerequisites: { ...each.prerequisites, ...made } }, { ruleset })
            .verdict === 'valid',
      ).length;
    const notValid = (mailboxes: readonly Mailbox[]) =>
      mailboxes.filter((each) => validate<Ruleset>(each, { ruleset }).verdict !== 'valid');
    await fc.assert(
      fc.asyncProperty(mailboxesOf(ruleset, 12), async (mailboxes) => {
        const { organization } = await changesFor(mailboxes, ruleset);
        const lacking = notValid(mailboxes);
        const chosen = organization.changes.filter(({ neededBy }) => neededBy === undefined);
        const all = Object.fromEntries(chosen.map(({ prerequisite, value }) => [prerequisite, value]));
        expect(validWith(lacking, all)).toBe(organization.repaired);
        for (const { prerequisite, value, repairedAlone, lostWithout } of chosen) {
          const { [prerequisite]: _left, ...others } = all;
          expect(validWith(lacking, { [prerequisite]: value })).toBe(repairedAlone);
          expect(validWith(mailboxes, all) - validWith(mailboxes, others)).toBe(lostWithout);
        }
      }),
      { numRuns: 100 },
    );
  });

  it('leave every mailbox in one place: repaired, to be changed, stuck or not understood', async () => {
    await fc.assert(
      fc.asyncProperty(mailboxesOf(ruleset, 12), async (mailboxes) => {
        const { notValid, organization, mailboxes: toChange, stuck } = await changesFor(mailboxes, ruleset);
        const listed = [...toChange, ...stuck].flatMap((each) => each.mailboxes.map(({ row }) => row));
        expect(new Set(listed).size).toBe(listed.length);
        expect(organization.repaired + listed.length).toBe(notValid);
      }),
      { numRuns: 100 },
    );
  });
});

const READY = {
  smtpCompatible: true,
  smtpServerConnected: true,
};

describe('an example that can be checked by hand', () => {
  const forwarding = {
    owner: 'user',
    incoming: 'forward-mailbox',
    outgoing: 'none',
    prerequisites: { forwardRuleDeployed: true, emailRouterInstalled: false },
  };
  const sending = { owner: 'user', incoming: 'none', outgoing: 'server', prerequisites: READY };
  const mailboxes = [
    // By the guide these take Email Router and a sink mailbox.
    ...[1, 2, 3].map(() => forwarding),
    // These take server-side synchronization or Email Router.
    ...[1, 2, 3, 4, 5].map(() => sending),
    // This one takes Outlook on the user's computer, which is nobody else's business.
    { owner: 'user', incoming: 'outlook', outgoing: 'none', prerequisites: { outlookInstalled: false } },
  ];

  it('takes two changes for eight mailboxes of nine, and one for five', async () => {
    const { notValid, organization } = await changesFor(mailboxes, guide as unknown as Ruleset);
    expect(notValid).toBe(9);
    expect(organization.bySize).toEqual([
      { facts: {}, repaired: 0, exact: true },
      { facts: { emailRouterInstalled: true }, repaired: 5, exact: true },
      { facts: { emailRouterInstalled: true, sinkMailboxProvisioned: true }, repaired: 8, exact: true },
    ]);
    expect(organization).toMatchObject({ repaired: 8, exact: true });
  });

  it('says of each change what it is good for, where it is made and by whom', async () => {
    const { organization } = await changesFor(mailboxes, guide as unknown as Ruleset);
    expect(organization.changes).toMatchObject([
      {
        kind: 'prepare',
        prerequisite: 'emailRouterInstalled',
        value: true,
        repairedAlone: 5,
        lostWithout: 8,
        who: 'the admin of that computer',
      },
      {
        kind: 'confirm',
        prerequisite: 'sinkMailboxProvisioned',
        value: true,
        repairedAlone: 0,
        lostWithout: 3,
        where: [{ place: 'In the email system' }, {}],
      },
    ]);
  });

  it('spoils no mailbox that is valid, and mends what it would spoil', async () => {
    // The second takes that “one” is so; the first is valid because it is not, or because “two” is.
    const mailboxes = [
      { owner: 'user', incoming: 'a', outgoing: 'none', prerequisites: { one: false } },
      { owner: 'user', incoming: 'b', outgoing: 'none', prerequisites: {} },
    ];
    const { organization } = await changesFor(mailboxes, contrary);
    expect(organization.bySize.at(-1)).toEqual({
      facts: { one: true, two: true, three: false },
      repaired: 1,
      exact: true,
    });
  });

  it('takes every fact for one of the organization where a ruleset does not say, and passes other rows over', async () => {
    const { changes: _left, ...silent } = guide as unknown as Ruleset;
    const ruleset = { ...silent, id: 'silent' } as Ruleset;
    const receiving = { owner: 'user', incoming: 'outlook', outgoing: 'none' } as unknown as Mailbox;
    const other = { file: 'rows', row: 2, id: null, name: null, table: 'organization', checks: [] } as const;
    const answer = await organizationChanges([...resultsOf([receiving], ruleset), other], { ruleset });
    expect(answer).toMatchObject({
      notValid: 1,
      organization: {
        changes: [{ kind: 'confirm', prerequisite: 'outlookInstalled', where: [] }],
        repaired: 1,
      },
      mailboxes: [],
    });
  });

  it('does not turn off what holds, unless that is allowed', async () => {
    const unapproved = {
      owner: 'user',
      incoming: 'server',
      outgoing: 'none',
      activities: 'none',
      prerequisites: {
        serverSideSyncEnabled: true,
        exchangeServer: true,
        exchangeOnline: false,
        mailboxActive: true,
        serverProfileActive: true,
        approvalRequired: true,
        addressApproved: false,
        testedAndEnabled: true,
      },
    };
    const careful = await changesFor([unapproved], today);
    expect(careful.organization.changes).toEqual([]);
    expect(careful.mailboxes[0]?.steps).toMatchObject([{ changes: [{ prerequisite: 'addressApproved' }] }]);
    const careless = await changesFor([unapproved], today, { removable: ['approvalRequired'] });
    expect(careless.organization.changes).toMatchObject([
      { kind: 'remove', prerequisite: 'approvalRequired', value: false, repairedAlone: 1, lostWithout: 1 },
    ]);
    expect(careless.mailboxes).toEqual([]);
  });
});

describe('Contoso without the row of its organization', () => {
  const FILES = [
    ...['mailboxes-page-1.json', 'mailboxes-page-2.json', 'queue-mailboxes.ndjson'],
    'emailserverprofiles.json',
  ].map((name) => `${ROOT}/examples/contoso/${name}`);
  const check = async (...flags: readonly string[]) => {
    const { stdout } = await cli(['check', ...FILES, '--ruleset', 'dataverse', '--format', 'json', ...flags]);
    return JSON.parse(stdout) as {
      readonly results: readonly {
        readonly configuration: Readonly<Record<string, unknown>> | null;
        readonly report: {
          readonly verdict: string;
          readonly findings?: readonly { kind: string; ruleId: string }[];
        };
        readonly checks?: readonly { readonly checkId: string }[];
      }[];
      readonly summary: { readonly total: number; readonly valid: number };
      readonly changes?: OrganizationChanges;
    };
  };

  it('lacks one fact: everything that is processed rests on server-side synchronization', async () => {
    const { results, summary, changes } = await check('--changes');
    // Whoever lacks nothing but that fact is repaired by it: all its findings are of rules that ask for it.
    // A test that failed is told by a check.
    const lackingIt = results.filter(({ report, checks = [] }) => {
      if (checks.some(({ checkId }) => checkId === 'test-failed')) return false;
      const weighing = (report.findings ?? []).filter(({ kind }) => kind !== 'advice');
      return (
        weighing.length > 0 && weighing.every(({ ruleId }) => ruleId.endsWith('-requires-server-side-sync'))
      );
    });
    expect(changes?.notValid).toBe(summary.total - summary.valid);
    expect(changes?.organization).toMatchObject({
      repaired: lackingIt.length,
      exact: true,
      changes: [{ kind: 'confirm', prerequisite: 'serverSideSyncEnabled', value: true }],
    });
    expect(lackingIt).toHaveLength(37);
  });
});

describe('what was asked for wrongly', () => {
  it.each([
    [{ asOf: 'yesterday' }, ['options', 'asOf']],
    [{ removable: 'approvalRequired' }, ['options', 'removable']],
    [{ removable: ['approvalRequested'] }, ['options', 'removable', 0]],
    [{ locked: [1] }, ['options', 'locked', 0]],
    [null, ['options']],
  ])('%j is named', async (options, path) => {
    const answer = await organizationChanges([], options as object);
    expect(answer).toMatchObject({ outcome: 'malformed', problems: [{ path }] });
  });

  it('is said of results that break off, and of what are none', async () => {
    async function* breakingOff() {
      yield* resultsOf([], today);
      throw new Error('gone');
    }
    const problems = [{ code: 'unreadable', path: ['results'] }];
    expect(await organizationChanges(breakingOff())).toMatchObject({ outcome: 'malformed', problems });
    expect(await organizationChanges(undefined as never)).toMatchObject({ outcome: 'malformed', problems });
  });

  it('is nothing where there is nothing to do', async () => {
    expect(await organizationChanges([])).toEqual({
      outcome: 'found',
      notValid: 0,
      organization: {
        changes: [],
        repaired: 0,
        exact: true,
        bySize: [{ facts: {}, repaired: 0, exact: true }],
      },
      mailboxes: [],
      stuck: [],
      unreadable: [],
      byHand: [],
    });
  });
});

it('a mailbox whose methods were never set is set, also when it comes from an audit', async () => {
  const { results } = begun([
    mailbox(1, { incomingemaildeliverymethod: -1, outgoingemaildeliverymethod: -1 }),
    mailbox(2, { incomingemaildeliverymethod: -1, statecode: 'active' }),
  ]);
  const answer = await organizationChanges(results);
  if (answer.outcome === 'malformed') throw new Error(answer.problems[0]?.message);
  expect(answer.unreadable).toEqual([]);
  const told = [...answer.mailboxes, ...answer.stuck].flatMap(({ mailboxes }) => mailboxes);
  expect(told.map(({ row }) => row).toSorted()).toEqual([1, 2]);
});
