import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  defineRuleset,
  extendRuleset,
  guide,
  type Hop,
  type HopState,
  mailFlow,
  type Options,
  type Problem,
  type Ruleset,
  type RulesetError,
  validate,
} from '../../src/index.ts';
import { en } from '../../src/locales/en.ts';
import { sv } from '../../src/locales/sv.ts';
import { truthIn } from '../models/evaluator.ts';
import { model } from '../models/guide.ts';
import { chats } from '../support/chats.ts';
import { flowingRulesets } from '../support/flows.ts';
import { everyKnown, everyScene, type Known } from '../support/guide-space.ts';
import { nearConfigurations } from '../support/inputs.ts';
import { configurationsOf } from '../support/rulesets.ts';

type Truth = boolean | undefined;

/** The ways that the guide describes, each hop with the clauses that speak of it; `*` is one for each owner. */
const WAYS = {
  'incoming.none': '',
  'incoming.outlook': 'sender A4, mailbox* A4, outlook* A4, dynamics365 A4',
  'incoming.server': 'sender A5, mailbox* A5, processor A5, dynamics365 A5',
  'incoming.forward-mailbox':
    'sender A8, mailbox* A8, forwardRule* A9, sinkMailbox A8, emailRouter A7, dynamics365 A7',
  'outgoing.none': '',
  'outgoing.outlook': 'dynamics365 A11, outlook* A11, mailbox* A11, recipient A11',
  'outgoing.server': 'dynamics365 A12, processor A12, smtpServer A12 A13, recipient A12',
} as const;

const any = (a: Truth, b: Truth): Truth => (a || b ? true : a === false && b === false ? false : undefined);
const both = (a: Truth, b: Truth): Truth => (a && b ? true : a === false || b === false ? false : undefined);

/** What must hold for a hop by the guide; the others are there always. */
const REQUIRED: Readonly<Record<string, (known: Known) => Truth>> = {
  outlook: ({ outlookInstalled }) => outlookInstalled,
  processor: ({ serverSideSyncEnabled, emailRouterInstalled }) =>
    any(serverSideSyncEnabled, emailRouterInstalled),
  forwardRule: ({ forwardRuleDeployed }) => forwardRuleDeployed,
  sinkMailbox: ({ sinkMailboxProvisioned }) => sinkMailboxProvisioned,
  emailRouter: ({ emailRouterInstalled }) => emailRouterInstalled,
  smtpServer: ({ smtpCompatible, smtpServerConnected }) => both(smtpCompatible, smtpServerConnected),
};

function stateFor(truth: Truth): HopState {
  if (truth === undefined) return 'not-known';
  return truth ? 'there' : 'missing';
}

function routesOf(configuration: object, options?: Options<Ruleset>) {
  const trace = mailFlow<Ruleset>(configuration as unknown, options);
  if (trace.outcome === 'malformed') throw new Error(trace.problems.map(({ message }) => message).join('\n'));
  return trace.routes;
}

const userScenes = everyScene.filter(({ owner }) => owner === 'user');

describe('the guide’s ways', () => {
  it.each(everyScene)('$owner: $incoming, $outgoing', (scene) => {
    const routes = routesOf(scene);
    expect(routes.map(({ direction, method }) => [direction, method])).toEqual([
      ['incoming', scene.incoming],
      ['outgoing', scene.outgoing],
    ]);
    for (const { direction, method, hops } of routes) {
      const way = hops.map(({ hop, perOwner, sources }) =>
        [hop + (perOwner ? '*' : ''), ...sources.map(({ clause }) => clause)].join(' '),
      );
      expect(way.join(', ')).toBe(WAYS[`${direction}.${method}` as keyof typeof WAYS]);
    }
  });

  it('say of each hop whether it is there, whatever is known', () => {
    for (const prerequisites of everyKnown) {
      for (const scene of userScenes) {
        for (const { hops } of routesOf({ ...scene, prerequisites })) {
          for (const { hop, state } of hops) {
            const expected = stateFor(REQUIRED[hop] ? REQUIRED[hop](prerequisites) : true);
            if (state !== expected)
              expect([hop, prerequisites, state]).toEqual([hop, prerequisites, expected]);
          }
        }
      }
    }
  });

  it('hold just where the guide finds nothing wrong for a user', () => {
    for (const prerequisites of everyKnown) {
      for (const scene of userScenes) {
        const { findings } = model({ ...scene, prerequisites });
        for (const { direction, hops } of routesOf({ ...scene, prerequisites })) {
          const kinds = findings.filter((each) => each.direction === direction).map(({ kind }) => kind);
          const states = hops.map(({ state }) => state);
          const found = [kinds.includes('error'), kinds.some((kind) => kind !== 'advice')];
          const traced = [states.includes('missing'), states.some((state) => state !== 'there')];
          if (found.join() !== traced.join())
            expect([scene, prerequisites, traced]).toEqual([scene, prerequisites, found]);
        }
      }
    }
  });
});

describe('what a reader sees', () => {
  const configuration = {
    owner: 'queue',
    incoming: 'forward-mailbox',
    outgoing: 'none',
    prerequisites: { forwardRuleDeployed: true, sinkMailboxProvisioned: false },
  };
  const seen = (options?: Options<Ruleset>) =>
    routesOf(configuration, options).map(({ label, hops }) => [
      label,
      ...hops.map((hop) => `${hop.label}: ${hop.state}`),
    ]);

  it('in English', () => {
    expect(seen()).toEqual([
      [
        'Forward Mailbox',
        'Sender: there',
        'Mailbox: there',
        'Forwarding rule: there',
        'Sink mailbox: missing',
        'Email Router: not-known',
        'Dynamics 365: there',
      ],
      ['None'],
    ]);
  });

  it('in Swedish', () => {
    expect(seen({ locale: sv })).toEqual([
      [
        'Vidarebefordrad postlåda',
        'Avsändare: there',
        'Postlåda: there',
        'Serverregel: there',
        'Sink-postlåda: missing',
        'E-postrouter: not-known',
        'Dynamics 365: there',
      ],
      ['Inga'],
    ]);
  });

  it('does not depend on needs, the number of users and the day', () => {
    const stated = { ...configuration, needs: { incoming: false }, userCount: 12 };
    expect(mailFlow(stated as unknown, { asOf: '2000-01-01' } as object)).toEqual(
      mailFlow(configuration as unknown),
    );
  });
});

describe('what is malformed', () => {
  it('has the problems that validate finds', () => {
    fc.assert(
      fc.property(nearConfigurations, (input) => {
        const report = validate(input);
        const trace = mailFlow(input as unknown);
        if (report.verdict !== 'malformed') expect(trace.outcome).toBe('traced');
        else expect(trace).toEqual({ outcome: 'malformed', problems: report.problems });
      }),
      { numRuns: 1000 },
    );
  });

  it.each<[string, unknown, unknown]>([
    ['options', { owner: 'user', incoming: 'server', outgoing: 'none' }, { asOf: 'today', own: 1 }],
    ['both', { owner: 'usr' }, { locale: 'sv' }],
    ['a ruleset, so that the input can’t be checked', { owner: 'usr' }, { ruleset: {} }],
    ['what is no object', null, null],
  ])('also of %s', (_of, input, options) => {
    const report = validate(input, options as Options);
    expect(report.verdict).toBe('malformed');
    expect(mailFlow(input, options as Options)).toEqual({
      outcome: 'malformed',
      problems: 'problems' in report && report.problems,
    });
  });
});

describe('a ruleset of one’s own', () => {
  const source = { document: 'Policy', edition: '1', clause: '7' };
  const flow = {
    texts: {
      app: [
        { hop: 'writer', sources: [source] },
        { hop: 'phone-line', perOwner: true, requires: { not: 'hasPager' }, sources: [source] },
      ],
    },
  } as const;
  const flowing = defineRuleset({
    ...chats,
    mailFlow: flow,
    words: { en: { hops: { writer: 'Who writes' } }, sv: { hops: { writer: 'Skribent' } } },
  });
  const writing = { owner: 'team', calls: 'phone', texts: 'app', prerequisites: { hasPager: true } };

  it('has its own hops, named by its own words, else in English, else plainly', () => {
    const [calls, texts] = routesOf(writing, { ruleset: flowing });
    expect(calls).toEqual({ direction: 'calls', method: 'phone', label: 'phone', hops: [] });
    expect(texts?.hops).toEqual([
      { hop: 'writer', label: 'Who writes', state: 'there', perOwner: false, sources: [source] },
      { hop: 'phone-line', label: 'phone-line', state: 'missing', perOwner: true, sources: [source] },
    ]);
    const inSwedish = routesOf(writing, { ruleset: flowing, locale: sv })[1]?.hops;
    expect(inSwedish?.map(({ label }) => label)).toEqual(['Skribent', 'phone-line']);
    const inAnother = routesOf(writing, { ruleset: flowing, locale: { ...en, id: 'tlh' } })[1]?.hops;
    expect(inAnother?.map(({ label }) => label)).toEqual(['Who writes', 'phone-line']);
  });

  it('without a flow has routes without hops', () => {
    expect(routesOf(writing, { ruleset: chats }).map(({ hops }) => hops)).toEqual([[], []]);
  });

  it('keeps its flow when extended, and through JSON', () => {
    const extended = extendRuleset(guide, { id: 'contoso', override: { 'email-router-retired': 'off' } });
    expect(extended.mailFlow).toEqual(guide.mailFlow);
    const again = defineRuleset(JSON.parse(JSON.stringify(extended)) as Ruleset);
    const configuration = { owner: 'user', incoming: 'server', outgoing: 'server' };
    for (const ruleset of [extended, again]) {
      expect(routesOf(configuration, { ruleset })).toEqual(routesOf(configuration));
      expect(Object.isFrozen(ruleset.mailFlow?.incoming?.server?.[0])).toBe(true);
    }
  });

  it('is traced as its data says, whatever they are', () => {
    const cases = flowingRulesets(fc.string()).chain((ruleset) =>
      fc.tuple(fc.constant(ruleset), configurationsOf(ruleset.vocabulary)),
    );
    fc.assert(
      fc.property(cases, ([ruleset, configuration]) => {
        const expected = Object.keys(ruleset.vocabulary.directions).map((direction) => {
          const method = configuration[direction] as string;
          const hops: readonly Hop[] = ruleset.mailFlow?.[direction]?.[method] ?? [];
          return hops.map(({ hop, requires = { all: [] }, perOwner }) => [
            hop,
            ruleset.words?.en?.hops?.[hop] ?? hop,
            stateFor(truthIn(requires, configuration.prerequisites ?? {})),
            perOwner ?? false,
          ]);
        });
        const routes = routesOf(configuration, { ruleset });
        expect(
          routes.map(({ hops }) =>
            hops.map(({ hop, label, state, perOwner }) => [hop, label, state, perOwner]),
          ),
        ).toEqual(expected);
      }),
    );
  });
});

describe('a flow that means nothing is refused with every problem', () => {
  function problemsOf(definition: unknown): readonly Problem[] {
    try {
      defineRuleset(definition as Ruleset);
    } catch (error) {
      return (error as RulesetError).problems;
    }
    throw new Error('It was accepted.');
  }
  const ofFlow = (mailFlow: unknown) => problemsOf({ ...guide, mailFlow });
  const hop = { hop: 'sender', sources: [] };

  it('whatever names in it are not the vocabulary’s', () => {
    const problems = ofFlow({
      incoming: { server: [hop, { ...hop, requires: 'smtpCompatibel' }], fax: [hop] },
      sideways: {},
    });
    expect(problems.map(({ code, path, suggestion }) => [code, path.join('.'), suggestion])).toEqual([
      ['not-accepted', 'mailFlow.incoming.server.1.requires', 'smtpCompatible'],
      ['unknown-key', 'mailFlow.incoming.fax', undefined],
      ['unknown-key', 'mailFlow.sideways', undefined],
    ]);
  });

  it.each<[string, unknown, readonly (string | number)[]]>([
    ['a hop without a name', { sources: [] }, ['hop']],
    ['a name with a space', { ...hop, hop: 'post office' }, ['hop']],
    ['a name that every object answers to', { ...hop, hop: 'constructor' }, ['hop']],
    ['what is for each owner or is not', { ...hop, perOwner: false }, ['perOwner']],
    ['a hop without sources', { hop: 'sender' }, ['sources']],
    ['a key too many', { ...hop, label: 'Sender' }, ['label']],
  ])('%s', (_what, wrong, path) => {
    const problems = ofFlow({ outgoing: { none: [wrong] } });
    expect(problems.map((problem) => problem.path)).toEqual([['mailFlow', 'outgoing', 'none', 0, ...path]]);
  });

  it('also where the vocabulary itself means nothing', () => {
    const paths = problemsOf({
      ...guide,
      vocabulary: 5,
      mailFlow: { fax: { fast: [{ ...hop, hop: '' }] } },
    }).map(({ path }) => path.join('.'));
    expect(paths).toContain('mailFlow.fax.fast.0.hop');
    expect(paths).not.toContain('mailFlow.fax');
  });
});
