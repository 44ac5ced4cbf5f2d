import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Configuration,
  defineRuleset,
  type Formula,
  guide,
  type Planned,
  plan,
  type Ruleset,
  type Step,
  validate,
} from '../../src/index.ts';
import { en } from '../../src/locales/en.ts';
import { sv } from '../../src/locales/sv.ts';
import { render } from '../../src/render/index.ts';
import { dataverse } from '../../src/rulesets/dataverse/index.ts';
import { type PlainConfiguration, type RulesetData, verdictOf } from '../models/evaluator.ts';
import { everyScene } from '../support/guide-space.ts';
import { configurationsOf, days, extendedGuides, ownRulesets } from '../support/rulesets.ts';

function planned(from: unknown, to: unknown, options: object = {}): Planned<Ruleset> {
  const answer = plan<Ruleset>(from, to, options);
  if (answer.outcome !== 'planned') throw new Error(JSON.stringify(answer));
  return answer;
}

/** A step in a few words, such as `prepare smtpCompatible` or `switch incoming server`. */
function inShort({ changes }: Step<Ruleset>): string {
  return changes
    .map((change) =>
      change.kind === 'switch'
        ? `switch ${change.direction} ${change.method}`
        : `${change.kind} ${change.value ? '' : 'not '}${change.prerequisite}`,
    )
    .join(' + ');
}

const OUTLOOK: Configuration = {
  owner: 'user',
  incoming: 'outlook',
  outgoing: 'outlook',
  prerequisites: { outlookInstalled: true, serverSideSyncEnabled: false, smtpCompatible: true },
};
const SERVER: Configuration = { owner: 'user', incoming: 'server', outgoing: 'server' };

describe('a plan', () => {
  it('prepares what is needed, switches, and leaves out what is there', () => {
    expect(planned(OUTLOOK, SERVER).steps.map(inShort)).toEqual([
      'prepare serverSideSyncEnabled',
      'confirm smtpServerConnected',
      'switch incoming server',
      'switch outgoing server',
    ]);
  });

  it('removes last what only this owner had, and never what the organization has', () => {
    const to = { ...SERVER, prerequisites: { outlookInstalled: false, smtpCompatible: false } };
    const { steps, kept } = planned(OUTLOOK, to);
    expect(steps.map(inShort).at(-1)).toBe('remove not outlookInstalled');
    expect(kept).toEqual(['smtpCompatible']);
  });

  it('says where, by whom and by which request each step is done', () => {
    const { steps } = planned(OUTLOOK, SERVER, { locale: sv });
    expect(steps[2]?.changes).toMatchObject([
      {
        kind: 'switch',
        scope: 'owner',
        where: [
          {
            place: 'Inställningar > E-postkonfiguration > Postlådor, markera sedan postlådan',
            product: 'Dynamics 365 (online) 8.x och 9.x',
            sources: [{ clause: 'A2' }],
          },
          { product: 'Administrationscentret för Power Platform', sources: [{ clause: 'B4' }] },
        ],
        who: 'en systemadministratör i Dynamics 365',
        webApi: { method: 'PATCH', path: 'mailboxes({mailboxid})', body: { incomingemaildeliverymethod: 2 } },
      },
    ]);
    expect(steps[0]?.changes).toMatchObject([
      {
        scope: 'organization',
        webApi: {
          method: 'PATCH',
          path: 'organizations({organizationid})',
          body: { emailconnectionchannel: 0 },
        },
      },
    ]);
    expect(steps[1]?.changes[0]).not.toHaveProperty('webApi');
  });

  it('has the numbers of the methods in Dataverse', () => {
    const numberOf = (from: object, to: object) => {
      const changes = planned({ ...SERVER, ...from }, { ...SERVER, ...to }).steps.flatMap(
        (step) => step.changes,
      );
      return Object.values(changes.find(({ kind }) => kind === 'switch')?.webApi?.body ?? {})[0];
    };
    const methods = ['none', 'outlook', 'server', 'forward-mailbox'];
    expect(
      methods.map((incoming, index) => numberOf({ incoming: methods[index === 0 ? 1 : 0] }, { incoming })),
    ).toEqual([0, 1, 2, 3]);
    expect(
      methods
        .slice(0, 3)
        .map((outgoing, index) => numberOf({ outgoing: methods[index === 0 ? 1 : 0] }, { outgoing })),
    ).toEqual([0, 1, 2]);
  });

  it('is empty where all is as it should be', () => {
    const prerequisites = { serverSideSyncEnabled: true, smtpCompatible: true, smtpServerConnected: true };
    expect(planned({ ...SERVER, prerequisites }, SERVER)).toMatchObject({ steps: [], kept: [] });
  });

  it('is not to be had where nothing makes the end valid', () => {
    const queue = { owner: 'queue', incoming: 'none', outgoing: 'none' } as const;
    expect(plan(queue, { ...queue, incoming: 'outlook', needs: { incoming: true } })).toMatchObject({
      outcome: 'not-reachable',
      findings: [{ ruleId: 'incoming-outlook-not-for-queues', kind: 'error' }],
    });
  });

  it('names what stands in the way without the advice that is given as well', () => {
    const unserved = { ...OUTLOOK, incoming: 'none', needs: { incoming: true } };
    const answer = plan(unserved as unknown, unserved as unknown);
    const judged = validate(unserved as unknown);
    const kinds = judged.verdict === 'malformed' ? [] : judged.findings.map(({ kind }) => kind);
    expect(kinds).toEqual(['error', 'advice']);
    expect(answer).toMatchObject({
      outcome: 'not-reachable',
      findings: [{ ruleId: 'incoming-none-but-needed' }],
    });
  });

  it('says what it does not know by leaving it out', () => {
    const queue = { owner: 'queue', incoming: 'none', outgoing: 'none' } as const;
    const { steps } = planned(queue, { ...queue, incoming: 'forward-mailbox' });
    const places = steps.flatMap(({ changes }) => changes.flatMap(({ where }) => where));
    expect(places.filter((place) => 'product' in place && place.product === undefined)).toEqual([]);
    expect(places.some((place) => !('product' in place))).toBe(true);
    for (const { configuration } of steps) expect(configuration).not.toHaveProperty('userCount');
  });

  it('gives the request of what is to be made so, and none to find out', () => {
    const begin = (prerequisites: object) => ({
      ...SERVER,
      incoming: 'none',
      outgoing: 'none',
      prerequisites,
    });
    const first = (prerequisites: object) => planned(begin(prerequisites), SERVER).steps[0]?.changes[0];
    expect(first({ serverSideSyncEnabled: false })).toMatchObject({
      kind: 'prepare',
      webApi: { body: { emailconnectionchannel: 0 } },
    });
    const found = first({});
    expect(found).toMatchObject({ kind: 'confirm', prerequisite: 'serverSideSyncEnabled' });
    expect(found).not.toHaveProperty('webApi');
  });

  it('takes needs and number of users from the end, else from the start', () => {
    const from = { ...OUTLOOK, needs: { incoming: true, outgoing: true }, userCount: 5 };
    const { steps } = planned(from, { ...SERVER, needs: { outgoing: false } });
    expect(steps.at(-1)?.configuration).toMatchObject({
      needs: { incoming: true, outgoing: false },
      userCount: 5,
    });
    expect(planned(from, { ...SERVER, userCount: 20 }).steps[0]?.configuration).toMatchObject({
      userCount: 20,
    });
  });

  it.each([
    [{ owner: 'user' }, SERVER, ['from', 'incoming'], 'missing-key'],
    [SERVER, { ...SERVER, outgoing: 'fax' }, ['to', 'outgoing'], 'not-accepted'],
    [SERVER, { ...SERVER, owner: 'queue' }, ['to', 'owner'], 'not-accepted'],
    [SERVER, null, ['to'], 'wrong-type'],
  ])('tells what is wrong at either end: %j, %j', (from, to, path, code) => {
    const answer = plan(from as unknown, to as unknown);
    expect(answer.outcome === 'malformed' && answer.problems[0]).toMatchObject({ path, code });
  });

  it('says by which owner it was asked of another', () => {
    const answer = plan(SERVER, { ...SERVER, owner: 'queue' });
    expect(answer.outcome === 'malformed' && answer.problems[0]?.message).toBe(
      '`to.owner` must be the owner of `from`. A plan is for one mailbox.',
    );
  });
});

/** How well the directions are served, each looked at alone. */
function servedIn(data: RulesetData, configuration: PlainConfiguration, asOf?: string): readonly number[] {
  const directions = Object.keys(data.vocabulary.directions);
  return directions.map((direction) => {
    if (configuration[direction] === 'none') return 0;
    const { needs = {}, ...others } = configuration;
    const alone = {
      ...others,
      ...Object.fromEntries(directions.filter((each) => each !== direction).map((each) => [each, 'none'])),
      ...(needs[direction] === undefined ? {} : { needs: { [direction]: needs[direction] } }),
    };
    return ['invalid', 'undetermined', 'valid'].indexOf(verdictOf(data, alone as PlainConfiguration, asOf));
  });
}

/** Everything that is to hold of a plan. */
function expectSafe(
  data: RulesetData,
  from: PlainConfiguration,
  to: PlainConfiguration,
  { steps, kept, start }: Planned<Ruleset>,
  asOf?: string,
): void {
  const states = steps.map(({ configuration }) => configuration as PlainConfiguration);
  const needs = { ...from.needs, ...to.needs };
  // Needs and number of users are those of the end from the first step on.
  const userCount = to.userCount ?? from.userCount;
  const begin: PlainConfiguration = { ...from, needs, ...(userCount === undefined ? {} : { userCount }) };
  const end = states.at(-1) ?? begin;
  const [first, last] = [begin, end].map((each) => servedIn(data, each, asOf)) as [number[], number[]];
  const directions = Object.keys(data.vocabulary.directions);
  // A direction that is switched already is to work as it will at the end.
  const leastIn = (state: PlainConfiguration) =>
    directions.map((name, index) => {
      const isSwitched = begin[name] !== end[name] && state[name] === end[name];
      return Math.min(last[index] as number, isSwitched ? 2 : (first[index] as number));
    });
  const isPermitted = (state: PlainConfiguration) => {
    const least = leastIn(state);
    return servedIn(data, state, asOf).every((served, index) => served >= (least[index] as number));
  };
  for (const state of states) {
    if (!isPermitted(state)) {
      const served = servedIn(data, state, asOf);
      expect({ from, to, steps: steps.map(inShort), state, served }).toEqual(leastIn(state));
    }
  }
  expect(start.verdict).toBe(verdictOf(data, from, asOf));
  expect(steps.map(({ report }) => report.verdict)).toEqual(
    states.map((state) => verdictOf(data, state, asOf)),
  );
  expect(verdictOf(data, { ...end, needs }, asOf)).toBe('valid');
  for (const direction of directions) expect(end[direction]).toBe(to[direction]);
  const changes = steps.flatMap((step) => step.changes);
  const names = changes.map((change) =>
    change.kind === 'switch' ? change.direction : `fact ${change.prerequisite}`,
  );
  expect(new Set(names).size).toBe(names.length);
  for (const change of changes) {
    if (change.kind === 'switch') expect(from[change.direction]).not.toBe(change.method);
    else {
      expect(from.prerequisites?.[change.prerequisite]).not.toBe(change.value);
      const isTrueOfAll =
        from.prerequisites?.[change.prerequisite] === true && change.scope === 'organization';
      expect(isTrueOfAll).toBe(false);
    }
  }
  for (const name of kept) expect(end.prerequisites?.[name]).toBe(true);
  if (steps.some((step) => step.changes.length > 1)) {
    expect(hasSafeOrder(begin, changes, isPermitted)).toBe(false);
  }
}

/** Whether changes can be made one by one, through permitted states alone: every set of them is looked at. */
function hasSafeOrder(
  begin: PlainConfiguration,
  changes: Step<Ruleset>['changes'],
  isPermitted: (state: PlainConfiguration) => boolean,
): boolean {
  const states = Array.from({ length: 2 ** changes.length }, (_, made) =>
    changes.filter((_change, place) => (made >> place) % 2 === 1).reduce(afterChange, begin),
  );
  const isReached: boolean[] = [];
  for (const [made, state] of states.entries()) {
    const before = changes.flatMap((_change, place) =>
      (made >> place) % 2 === 1 ? [made - 2 ** place] : [],
    );
    isReached[made] = (made === 0 || before.some((each) => isReached[each])) && isPermitted(state);
  }
  return isReached.at(-1) === true;
}

/** How things are after a change. */
function afterChange(
  state: PlainConfiguration,
  change: Step<Ruleset>['changes'][number],
): PlainConfiguration {
  return change.kind === 'switch'
    ? { ...state, [change.direction]: change.method }
    : { ...state, prerequisites: { ...state.prerequisites, [change.prerequisite]: change.value } };
}

describe('law: no state on the way leaves a need unserved that both ends serve', () => {
  it('for every pair of the guide’s methods and owners, from every kind of start', () => {
    const starts = [
      {},
      { serverSideSyncEnabled: true, smtpCompatible: true, smtpServerConnected: true },
      { emailRouterInstalled: true, smtpCompatible: true, smtpServerConnected: true },
      { outlookInstalled: true },
      {
        outlookInstalled: true,
        serverSideSyncEnabled: true,
        smtpCompatible: true,
        smtpServerConnected: true,
      },
      {
        emailRouterInstalled: true,
        sinkMailboxProvisioned: true,
        forwardRuleDeployed: true,
        outlookInstalled: true,
      },
    ];
    const wishes = [
      {},
      { outlookInstalled: false, forwardRuleDeployed: false },
      { emailRouterInstalled: false },
    ];
    let count = 0;
    for (const from of everyScene) {
      for (const to of everyScene.filter(({ owner }) => owner === from.owner)) {
        for (const prerequisites of starts) {
          for (const wished of wishes) {
            const begin = { ...from, prerequisites } as PlainConfiguration;
            const end = { ...to, prerequisites: wished } as PlainConfiguration;
            const answer = plan<Ruleset>(begin, end);
            if (answer.outcome !== 'planned') {
              expect(answer.outcome).toBe('not-reachable');
              continue;
            }
            count += 1;
            expectSafe(guide, begin, end, answer);
            expect(answer.steps.every(({ changes }) => changes.length === 1)).toBe(true);
            expectInOrder(answer.steps);
          }
        }
      }
    }
    expect(count).toBeGreaterThan(3000);
  });

  it.each([
    { kind: 'any ruleset', rulesets: ownRulesets, numRuns: 400 },
    { kind: 'an extended guide', rulesets: extendedGuides, numRuns: 40 },
  ])('for $kind', ({ rulesets, numRuns }) => {
    fc.assert(
      fc.property(
        rulesets.chain((made) =>
          fc.record({
            made: fc.constant(made),
            from: configurationsOf(made.data.vocabulary),
            to: configurationsOf(made.data.vocabulary),
            asOf: days,
          }),
        ),
        ({ made: { ruleset, data }, from, to, asOf }) => {
          const end = { ...to, owner: from.owner };
          const answer = plan<Ruleset>(from, end, { ruleset, ...(asOf === undefined ? {} : { asOf }) });
          expect(answer.outcome).not.toBe('malformed');
          if (answer.outcome === 'planned') expectSafe(data, from, end, answer, asOf);
        },
      ),
      { numRuns },
    );
  });
});

const truths = (names: readonly string[]) =>
  fc.record(Object.fromEntries(names.map((name) => [name, fc.boolean()])), {
    requiredKeys: [],
    noNullPrototype: true,
  });

/** Configurations of the guidance of today, of which more is met than is not. */
const ofToday = fc
  .record({
    incoming: fc.constantFrom(...dataverse.vocabulary.directions.incoming),
    outgoing: fc.constantFrom(...dataverse.vocabulary.directions.outgoing),
    activities: fc.constantFrom(...dataverse.vocabulary.directions.activities),
    met: fc.subarray([...dataverse.vocabulary.prerequisites]),
    known: truths(dataverse.vocabulary.prerequisites),
  })
  .map(({ met, known, ...methods }) => ({
    ...methods,
    prerequisites: { ...Object.fromEntries(met.map((each) => [each, true])), ...known },
  }));

describe('law: by the guidance of today, approval comes after every switch, and the test last', () => {
  it('for every two configurations', () => {
    let tested = 0;
    fc.assert(
      fc.property(fc.constantFrom('user', 'queue'), ofToday, ofToday, (owner, from, to) => {
        const answer = plan<Ruleset>({ owner, ...from }, { owner, ...to }, { ruleset: dataverse });
        if (answer.outcome !== 'planned') return;
        const names = answer.steps.map(({ changes }) =>
          changes.map((change) => (change.kind === 'switch' ? 'switch' : change.prerequisite)),
        );
        const flat = names.flat();
        const test = flat.indexOf('testedAndEnabled');
        if (test >= 0) expect(test).toBe(flat.length - 1);
        const approvals = ['addressApproved', 'microsoft365AdminApproved'].map((each) => flat.indexOf(each));
        const first = Math.min(...approvals.filter((at) => at >= 0));
        expect(flat.lastIndexOf('switch')).toBeLessThan(first);
        // What was tested before is no longer, once a method is switched.
        const end = answer.steps.at(-1)?.configuration as PlainConfiguration | undefined;
        const untested = { ...end, prerequisites: { ...end?.prerequisites, testedAndEnabled: false } };
        const isNeeded =
          end !== undefined && verdictOf(dataverse, untested as PlainConfiguration) !== 'valid';
        if (flat.includes('switch') && isNeeded) {
          expect(test).toBe(flat.length - 1);
          tested += 1;
        }
        for (const { configuration, report } of answer.steps) {
          expect(report.verdict).toBe(verdictOf(dataverse, configuration as PlainConfiguration));
        }
        if (end !== undefined) expect(answer.steps.at(-1)?.report.verdict).toBe('valid');
      }),
      { numRuns: 2000 },
    );
    expect(tested).toBeGreaterThan(100);
  });

  it('approves an address in one act', () => {
    const begin = { owner: 'user', incoming: 'none', outgoing: 'none', activities: 'none' } as const;
    const prerequisites = {
      ...{
        serverSideSyncEnabled: true,
        mailboxActive: true,
        serverProfileActive: true,
        exchangeOnline: true,
      },
      ...{ basicAuthentication: false, approvalRequired: true, addressApproved: false },
      ...{ microsoft365AdminApproved: false, testedAndEnabled: true },
    };
    const approved = { addressApproved: true, microsoft365AdminApproved: true };
    const end = { ...begin, incoming: 'server', prerequisites: { exchangeOnline: true, ...approved } };
    const answer = planned({ ...begin, prerequisites }, end, { ruleset: dataverse });
    expect(answer.steps.map(inShort)).toEqual([
      'switch incoming server',
      'prepare addressApproved + prepare microsoft365AdminApproved',
      'prepare testedAndEnabled',
    ]);
  });
});

/**
 * Facts of the organization, then of the owner, then methods, then what is removed; that something is not so is confirmed
 * where that does no harm.
 */
function expectInOrder(steps: readonly Step<Ruleset>[]): void {
  const changes = steps.map(({ changes: [change] }) => change);
  const placed = changes.filter((change) => change?.kind !== 'confirm' || change.value);
  const ranks = placed.map((change) => {
    if (change?.kind === 'switch') return 2;
    if (change?.kind === 'remove') return 3;
    return change?.scope === 'organization' ? 0 : 1;
  });
  expect(ranks).toEqual([...ranks].sort());
}

describe('where single steps are not safe', () => {
  const base = {
    edition: 'lab',
    clauses: [],
    terms: {},
    criteria: [],
    whereToSet: [],
    vocabulary: {
      owners: ['one'],
      directions: { there: ['none', 'left', 'right'] },
      prerequisites: ['leftIsOpen', 'rightIsOpen', 'lamp'],
    },
  };
  const gate = (id: string, there: string, requires: object) => ({
    id,
    kind: 'error' as const,
    sources: [],
    cases: [{ direction: 'there' as const, when: { there }, requires }],
  });
  const ruleset = defineRuleset({
    ...base,
    id: 'gates',
    rules: [
      gate('left', 'left', { all: ['leftIsOpen', { not: 'rightIsOpen' }] }),
      gate('right', 'right', { all: ['rightIsOpen', { not: 'leftIsOpen' }] }),
    ],
    changes: {
      prerequisites: {
        leftIsOpen: { scope: 'owner', where: [], who: 'porter', sources: [] },
        rightIsOpen: { scope: 'owner', where: [], who: 'porter', sources: [] },
      },
      directions: {},
    },
  } as never) as Ruleset;
  const open = (left: boolean) => ({ leftIsOpen: left, rightIsOpen: !left });

  it('they are taken together', () => {
    const from = { owner: 'one', there: 'left', prerequisites: open(true) };
    const to = { owner: 'one', there: 'right', prerequisites: { ...open(false), lamp: true } };
    const { steps } = planned(from, to, { ruleset });
    expect(steps.map(inShort)).toEqual([
      'confirm lamp',
      'prepare rightIsOpen + switch there right + remove not leftIsOpen',
    ]);
    expect(steps[1]?.changes.map(({ where, who, sources }) => [where, who, sources])).toEqual([
      [[], 'porter', []],
      [[], undefined, []],
      [[], 'porter', []],
    ]);
    expectSafe(ruleset, from, to, planned(from, to, { ruleset }));
  });

  it('a method is switched together with what it needs, though it worked no better before', () => {
    const to = { owner: 'one', there: 'right', prerequisites: open(false) };
    expect(planned({ owner: 'one', there: 'left' }, to, { ruleset }).steps.map(inShort)).toEqual([
      'confirm not leftIsOpen + confirm rightIsOpen + switch there right',
    ]);
  });

  it('what the changes do not list is kept as the organization’s', () => {
    const from = { owner: 'one', there: 'left', prerequisites: { ...open(true), lamp: true } };
    const to = { owner: 'one', there: 'left', prerequisites: { lamp: false } };
    expect(planned(from, to, { ruleset })).toMatchObject({ steps: [], kept: ['lamp'] });
  });
});

/** A ruleset of this many prerequisites, called `f0`, `f1` and so on, and directions, called `d0` and so on. */
function ruled(
  prerequisites: number,
  directions: number,
  requirements: (name: (place: number) => string) => Readonly<Record<string, Formula>>,
): Ruleset {
  const names = (letter: string, count: number) =>
    Array.from({ length: count }, (_, place) => `${letter}${place}`);
  const cases = (method: string, requires: Formula) =>
    names('d', directions).map((direction) => ({
      id: `${direction}-by-${method}`,
      kind: 'error' as const,
      sources: [],
      cases: [{ direction, when: { [direction]: method }, requires }],
    }));
  return defineRuleset({
    ...{ id: 'many', edition: 'many', clauses: [], terms: {}, criteria: [], whereToSet: [] },
    vocabulary: {
      owners: ['one'],
      directions: Object.fromEntries(names('d', directions).map((name) => [name, ['none', 'left', 'right']])),
      prerequisites: names('f', prerequisites),
    },
    rules: Object.entries(requirements((place) => `f${place}`)).flatMap(([method, requires]) =>
      cases(method, requires),
    ),
  } as never) as Ruleset;
}

/** The configuration of such a ruleset in which every prerequisite has this value, and every direction this method. */
function everywhere({ vocabulary }: Ruleset, value: boolean, method: string): PlainConfiguration {
  return {
    owner: 'one',
    ...Object.fromEntries(Object.keys(vocabulary.directions).map((name) => [name, method])),
    prerequisites: Object.fromEntries(vocabulary.prerequisites.map((name) => [name, value])),
  };
}

describe('of as many changes as there can be', () => {
  it.each([
    [13, 1],
    [19, 1],
    [24, 3],
    [30, 5],
  ])(
    'those that must come first, before %i prerequisites in %i directions, are found',
    (count, directions) => {
      // The last prerequisite and all methods change side while nothing else has changed; then nothing matters.
      const ruleset = ruled(count, directions, (name) => {
        const untouched = { all: Array.from({ length: count - 1 }, (_, place) => ({ not: name(place) })) };
        const last = name(count - 1);
        return { left: { any: [{ not: last }, untouched] }, right: { any: [last, untouched] } };
      });
      const [from, to] = [everywhere(ruleset, false, 'left'), everywhere(ruleset, true, 'right')];
      const answer = planned(from, to, { ruleset });
      expect(answer.steps.map(({ changes }) => changes.length)).toEqual(Array(count + directions).fill(1));
      expect(answer.orderUndecided).toBeUndefined();
      const first = answer.steps.slice(0, directions + 1).flatMap(({ changes }) => changes);
      expect(first.filter((change) => change.kind === 'switch')).toHaveLength(directions);
      expectSafe(ruleset, from, to, answer);
    },
  );

  it('the answer says that it is not decided when the search for an order ends early', () => {
    const COUNT = 13;
    /** That so many of the prerequisites from one place to another are met: of each half some. */
    const atLeast = (least: number, from = 0, to = COUNT): Formula => {
      if (least <= 0) return { all: [] };
      if (least > to - from) return { any: [] };
      if (to - from === 1) return `f${from}`;
      const middle = Math.floor((from + to) / 2);
      const splits = Array.from({ length: least + 1 }, (_, some) => some);
      return {
        any: splits.map((some) => ({
          all: [atLeast(some, from, middle), atLeast(least - some, middle, to)],
        })),
      };
    };
    // No order is safe, as each has a state with seven; but that takes longer to find out than anybody waits.
    const ruleset = ruled(COUNT, 1, () => ({ left: { any: [atLeast(8), { not: atLeast(7) }] } }));
    const [from, to] = [everywhere(ruleset, false, 'left'), everywhere(ruleset, true, 'left')];
    const answer = planned(from, to, { ruleset });
    expect(answer.steps.map(({ changes }) => changes.length)).toEqual([
      ...Array(6).fill(1),
      2,
      ...Array(5).fill(1),
    ]);
    expect(answer.orderUndecided).toBe(true);
    const english = render<Ruleset>(answer, { target: 'text', ruleset });
    expect(english).toContain(en.phrases.plan.orderUndecided);
    expect(render<Ruleset>(answer, { target: 'text', ruleset, locale: sv })).toContain(
      sv.phrases.plan.orderUndecided,
    );
  });
});

it('every step’s report is what validate says of its configuration', () => {
  for (const { configuration, report } of planned(OUTLOOK, SERVER).steps) {
    expect(validate<Ruleset>(configuration)).toEqual(report);
  }
});
