import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decisionTables } from '../../src/api/analysis.ts';
import {
  defineRuleset,
  explainTradeoffs,
  type Formula,
  guide,
  type Locale,
  type Ruleset,
  recommend,
  validate,
} from '../../src/index.ts';
import { en } from '../../src/locales/en.ts';
import { sv } from '../../src/locales/sv.ts';
import { fill } from '../../src/locales/texts/locale.ts';
import { type RenderOptions, render, type Target } from '../../src/render/index.ts';
import { chats } from '../support/chats.ts';
import { anything, hostile } from '../support/hostile.ts';
import { guideInWords, UNSEEN } from './hostile-words.ts';
import { type Element, readHtml, readMarkdown, withoutColour } from './readers.ts';

const TARGETS: readonly Target[] = ['terminal', 'text', 'markdown', 'html'];
const LOCALES: readonly Locale[] = [en, sv];
const { problem } = en.phrases;

/** The guide in words that are but the names of texts, so that whole answers are easy to read here. */
const terse = guideInWords((_, path) => path.slice(-2).join('.'));

const configurations = [
  { owner: 'user', incoming: 'none', outgoing: 'none' },
  {
    owner: 'user',
    incoming: 'outlook',
    outgoing: 'server',
    prerequisites: { outlookInstalled: false },
    userCount: 10,
  },
  { owner: 'queue', incoming: 'forward-mailbox', outgoing: 'outlook', needs: { incoming: false } },
  { owner: 'robot', incoming: 'none', extra: 1 },
];
const requests = [
  { owner: 'user', needs: { incoming: true, outgoing: true } },
  {
    owner: 'queue',
    needs: { incoming: false, outgoing: true },
    locked: ['smtpCompatible'],
    prerequisites: { smtpCompatible: false },
  },
  { owner: 'user', needs: {} },
];
const comparisons = [{}, { incoming: ['server'], outgoing: [] }, { incoming: ['nothing'] }];

function answersIn(locale: Locale, ruleset: Ruleset = guide): readonly unknown[] {
  const options = { locale, ruleset };
  return [
    ...configurations.map((each) => validate(each as unknown, options)),
    ...requests.map((each) => recommend(each as unknown, options)),
    ...comparisons.map((each) => explainTradeoffs(each as unknown, options)),
    decisionTables(ruleset, { locale }),
  ];
}

function textIn({ children }: Element): string {
  return children.map((child) => (typeof child === 'string' ? child : textIn(child))).join('');
}

describe('every answer for every target in every language', () => {
  for (const locale of LOCALES) {
    for (const target of TARGETS) {
      it(`${locale.id}, ${target}: has no text left out and no place left open`, () => {
        for (const answer of answersIn(locale)) {
          const shown = render(answer, { target, locale });
          expect(shown).not.toMatch(/undefined|\[object|\{[a-z]\w*\}/);
          expect(withoutColour(shown)).not.toMatch(UNSEEN);
          expect(shown).toBe(shown.trimEnd());
        }
      });
    }

    it(`${locale.id}: HTML and Markdown can be read, and HTML says its language`, () => {
      for (const answer of answersIn(locale)) {
        const { tag, attributes } = readHtml(render(answer, { target: 'html', locale }));
        expect([tag, attributes]).toEqual(['section', { class: 'd365-email-rules', lang: locale.id }]);
        expect(readMarkdown(render(answer, { target: 'markdown', locale })).length).toBeGreaterThan(0);
      }
    });

    it(`${locale.id}: the terminal shows the text, coloured`, () => {
      for (const answer of answersIn(locale)) {
        for (const width of [Number.POSITIVE_INFINITY, 100, 80]) {
          const terminal = render(answer, { target: 'terminal', locale, width });
          expect(withoutColour(terminal)).toBe(render(answer, { target: 'text', locale, width }));
        }
      }
    });
  }

  it('Swedish is Swedish all through', () => {
    const english = Object.values(en.phrases.render).filter((text) => !text.includes('{'));
    for (const answer of answersIn(sv)) {
      const shown = render(answer, { target: 'text', locale: sv });
      for (const text of [...english, en.phrases.verdict.invalid, ...Object.values(en.phrases.rating)]) {
        expect(shown).not.toMatch(
          new RegExp(`(^|[^\\p{L}])${text.replace(/[?.]/g, '\\$&')}($|[^\\p{L}])`, 'mu'),
        );
      }
    }
  });
});

describe('a report', () => {
  it('has the verdict, and each finding with what to do', () => {
    const report = validate(configurations[1] as unknown, { ruleset: terse });
    expect(render(report, { target: 'text', ruleset: terse })).toBe(`✗ Invalid

  ✗ Error incoming-outlook-requires-outlook.title (clause)
  Negations.outlookInstalled. incoming-outlook-requires-outlook.message incoming-outlook-requires-outlook.why
  What to do: incoming-outlook-requires-outlook.remedy

  ? Unverified outgoing-server-requires-processor.title (clause)
  It is not known whether prerequisites.serverSideSyncEnabled, nor whether prerequisites.emailRouterInstalled. outgoing-server-requires-processor.message outgoing-server-requires-processor.why
  To confirm:
    One of these:
      Prerequisites.serverSideSyncEnabled
      Prerequisites.emailRouterInstalled
  What to do: outgoing-server-requires-processor.remedy

  ? Unverified outgoing-server-requires-smtp.title (clause)
  It is not known whether prerequisites.smtpCompatible. outgoing-server-requires-smtp.message outgoing-server-requires-smtp.why
  What to do: outgoing-server-requires-smtp.remedy

  ? Unverified outgoing-server-requires-smtp-connection.title (clause)
  It is not known whether prerequisites.smtpServerConnected. outgoing-server-requires-smtp-connection.message outgoing-server-requires-smtp-connection.why
  What to do: outgoing-server-requires-smtp-connection.remedy

  i Advice outlook-client-retired.title (clause)
  outlook-client-retired.message outlook-client-retired.why
  What to do: outlook-client-retired.remedy`);
  });

  it('says so when nothing stands against a configuration', () => {
    const report = validate(configurations[0] as unknown);
    const { verdict, render: phrases } = en.phrases;
    expect(render(report, { target: 'text' })).toBe(`✓ ${verdict.valid}\n\n${phrases.nothingFound}`);
    expect(render(report, { target: 'markdown' })).toBe(
      `### **✓ ${verdict.valid}**\n\n${phrases.nothingFound}`,
    );
    expect(render(report, { target: 'terminal' })).toBe(
      `\u001b[32m✓ ${verdict.valid}\u001b[39m\n\n${phrases.nothingFound}`,
    );
    expect(render(report, { target: 'html' })).toBe(
      `<section class="d365-email-rules" lang="en">
<h4><span class="good">✓ ${verdict.valid}</span></h4>
<p>${phrases.nothingFound}</p>
</section>`,
    );
  });

  it('that is malformed has every problem', () => {
    const report = validate(configurations[3] as unknown);
    const messages = report.verdict === 'malformed' ? report.problems.map(({ message }) => message) : [];
    expect(messages).toHaveLength(3);
    expect(render(report, { target: 'text' })).toBe(
      `✗ ${en.phrases.verdict.malformed}\n\n${messages.map((message) => `  ${message}`).join('\n')}`,
    );
  });
});

describe('recommendations', () => {
  const whereToSet = (locale: Locale) => Object.values(locale.rulesets.guide.whereToSet);

  it.each(LOCALES.map((locale) => [locale.id, locale] as const))(
    'in %s end with where to set methods, for all mailboxes (A1) and for one (A2)',
    (_, locale) => {
      const found = recommend({ owner: 'user', needs: { incoming: true, outgoing: true } }, { locale });
      const notFound = recommend(requests[1] as unknown, { locale });
      expect([found.outcome, notFound.outcome]).toEqual(['found', 'not-found']);
      for (const answer of [found, notFound]) {
        const [title, , ...lines] = render(answer, { target: 'text', locale }).split('\n').slice(-4);
        const [all, one] = whereToSet(locale);
        expect(title).toBe(locale.phrases.render.whereToSet);
        expect(lines).toEqual([`  ${all} (A1, A15)`, `  ${one} (A2, A15)`]);
        const html = readHtml(render(answer, { target: 'html', locale }));
        expect(textIn(html).trimEnd().endsWith(`${one} (A2, A15)`)).toBe(true);
        const markdown = render(answer, { target: 'markdown', locale });
        expect(markdown.split('\n').at(-1)).toBe(`- ${(one as string).replaceAll('>', '\\>')} (A2, A15)`);
      }
    },
  );

  it('name the way in the product’s own words', () => {
    const shown = (locale: Locale) =>
      render(recommend({ owner: 'user', needs: { incoming: true, outgoing: false } }, { locale }), {
        target: 'text',
        locale,
      });
    expect(shown(en)).toContain('Settings > Email Configuration > Email Configuration Settings > Email tab');
    expect(shown(en)).toContain('Settings > Email Configuration > Mailboxes');
    expect(shown(sv)).toContain(
      'Inställningar > E-postkonfiguration > Inställningar för e-postkonfiguration > fliken E-post',
    );
    expect(shown(sv)).toContain('Inställningar > E-postkonfiguration > Postlådor');
  });

  it('have the best with every reason, and the others with what speaks against them', () => {
    const answer = recommend(
      {
        owner: 'queue',
        needs: { incoming: true, outgoing: false },
        prerequisites: { serverSideSyncEnabled: false, emailRouterInstalled: false },
        userCount: 3,
      },
      { ruleset: terse },
    );
    expect(render(answer, { target: 'text', ruleset: terse })).toBe(`Recommended

1. directions.incoming: incoming.server · directions.outgoing: outgoing.none — ✗ needs changes
   To do:
     One of these:
       Actions.serverSideSyncEnabled
       Actions.emailRouterInstalled
     + statements.serverSideSync statements.nothingUsed (A5, B1, A10)
     + statements.processedByServer statements.nothingMoved (A5, A10)
     + statements.nothingPerOwner (A5, A10)
     + statements.noSink (A5, A10)
     0 statements.fewUsers statements.notAffected (A6)
     − statements.syncOrRouter (A5)
     + statements.usersAndQueues (A5, A10)

2. directions.incoming: incoming.forward-mailbox · directions.outgoing: outgoing.none — ✗ needs changes, uses a retired component
   To do:
     Actions.emailRouterInstalled
     Actions.sinkMailboxProvisioned
     Actions.forwardRuleDeployed
   Never better than option 1.
     − statements.restsOnRouter (A7, B1)
     − statements.ruleForEachOwner (A9)
     − statements.sinkCollects (A8)
     − statements.routerNeeded (A7)

Ruled out

  directions.incoming: incoming.outlook · directions.outgoing: outgoing.none
    ✗ Error incoming-outlook-not-for-queues.title (clause)

Where to set it

  whereToSet.default (A1, A15)
  whereToSet.individual (A2, A15)`);
  });

  it('of a ruleset that says nowhere where to set methods, and has nothing against any, are short', () => {
    const plain = defineRuleset({ ...chats, id: 'plain', criteria: [] });
    const answer = recommend({ owner: 'team', needs: { calls: false, texts: true } }, { ruleset: plain });
    expect(render(answer, { target: 'text', ruleset: plain })).toBe(`Recommended

1. calls: none · texts: app — ✓ ready
2. calls: none · texts: pager — ✓ ready`);
  });
});

describe('repairs in words', () => {
  const repairable = (requires: Formula) =>
    defineRuleset({
      ...chats,
      id: 'repairable',
      vocabulary: { ...chats.vocabulary, prerequisites: ['a', 'b', 'c', 'd', 'e'] },
      rules: [
        {
          id: 'needs-repair',
          kind: 'error',
          sources: [],
          cases: [{ direction: 'calls', when: { calls: 'phone' }, requires }],
        },
      ],
    });
  it.each<[string, Formula, string]>([
    ['all of several', { all: ['a', 'b'] }, `A\nB`],
    ['any of two', { any: ['a', 'b'] }, `One of these:\n  A\n  B`],
    ['one that is not so', { all: ['a', { not: 'b' }] }, `A\n“b” is not true`],
    ['one besides any of two', { all: ['a', { any: ['b', 'c'] }] }, `A\nOne of these:\n  B\n  C`],
    ['more than three', { any: ['a', 'b', 'c', 'd', 'e'] }, `One of these:\n  A\n  B\n  C\n  2 more ways`],
    [
      'any of parts of several',
      { any: [{ all: ['a', 'b'] }, 'c'] },
      `One of these:\n  C\n  All of these:\n    A\n    B`,
    ],
  ])('%s', (_, requires, expected) => {
    const ruleset = repairable(requires);
    const report = validate({ owner: 'team', calls: 'phone', texts: 'none' }, { ruleset });
    const indented = expected.replace(/^/gm, '    ');
    const shown = render(report, { target: 'text', ruleset }).replaceAll('\n\n', '\n');
    expect(shown).toContain(`\n  To confirm:\n${indented}`);
  });

  it('are instructions where something is known to be otherwise', () => {
    const ruleset = repairable({ all: ['a', { not: 'b' }] });
    const report = validate(
      { owner: 'team', calls: 'phone', texts: 'none', prerequisites: { a: false, b: true } } as unknown,
      { ruleset },
    );
    const shown = render(report, { target: 'text', ruleset });
    expect(shown).toContain('  To do:\n    Make sure that a\n    Change this: b');
  });

  it('a single one is in the message already', () => {
    const ruleset = repairable({ all: ['a'] });
    const report = validate(
      { owner: 'team', calls: 'phone', texts: 'none', prerequisites: { a: false } } as unknown,
      { ruleset },
    );
    expect(render(report, { target: 'text', ruleset }).split('\n')).toHaveLength(4);
  });
});

describe('trade-offs', () => {
  it('have a table, the statements behind it, and each two methods compared', () => {
    const answer = explainTradeoffs({ incoming: ['none', 'server'], outgoing: [] }, { ruleset: terse });
    expect(render(answer, { target: 'text', ruleset: terse })).toBe(`directions.incoming

Criterion                       incoming.none              incoming.server
supported.question              + favorable                + favorable
works-without-outlook.question  + favorable                + favorable
nothing-per-owner.question      + favorable                + favorable
no-sink-mailbox.question        + favorable                + favorable
traceable-at-scale.question     0 neutral                  ? depends
no-server-component.question    + favorable                − unfavorable
serves-queues.question          + favorable                + favorable
Available to                    owners.user, owners.queue  owners.user, owners.queue

Details

  incoming.none
    + statements.nothingUsed (A3)
    + statements.nothingMoved (A3)
    + statements.nothingPerOwner (A3)
    + statements.noSink (A3)
    0 statements.notAffected (A6)
    + statements.noComponent (A3)
    + statements.usersAndQueues (A3)

  incoming.server
    + statements.serverSideSync (A5, B1)
    + statements.processedByServer (A5)
    + statements.nothingPerOwner (A5)
    + statements.noSink (A5)
    ? statements.harderFromTen (A6)
    − statements.syncOrRouter (A5)
    + statements.usersAndQueues (A5)

Compared

  incoming.none compared with incoming.server
    In favor of incoming.none: no-server-component.question
    Even: supported.question · works-without-outlook.question · nothing-per-owner.question · no-sink-mailbox.question · serves-queues.question
    Depends: traceable-at-scale.question`);
  });

  it('of one method have nothing to compare', () => {
    const answer = explainTradeoffs({ incoming: [], outgoing: ['server'] });
    const shown = render(answer, { target: 'text' });
    expect(shown).not.toContain(en.phrases.render.compared);
    expect(shown).toContain(en.phrases.render.inDetail);
    expect(shown).not.toContain(en.rulesets.guide.directions.incoming);
  });

  it('of no method are empty', () => {
    const answer = explainTradeoffs({ incoming: [], outgoing: [] });
    expect(render(answer, { target: 'text' })).toBe('');
  });

  it('name even and undecided criteria', () => {
    const answer = explainTradeoffs({ incoming: ['none', 'server'], outgoing: [] });
    const { supported, 'traceable-at-scale': traceable } = en.rulesets.guide.criteria;
    const shown = render(answer, { target: 'text' });
    expect(shown).toContain(fill(en.phrases.render.undecided, { criteria: traceable.question }));
    expect(shown).toMatch(
      new RegExp(
        `${fill(en.phrases.render.even, { criteria: '' })}.*${supported.question.replace('?', '\\?')}`,
      ),
    );
  });
});

describe('an answer of another ruleset', () => {
  it('shows names where there are no words', () => {
    const report = validate(
      { owner: 'team', calls: 'phone', texts: 'none', prerequisites: { hasLine: false } },
      { ruleset: chats },
    );
    expect(render(report, { target: 'text' })).toContain('✗ Error phone-requires-line (1)');
    const configuration = { incoming: 'owl', outgoing: 'none' };
    const ruledOut = [{ configuration, findings: [] }];
    const outcome = { outcome: 'not-found', recommendations: [], ruledOut };
    expect(render(outcome as unknown, { target: 'text', ruleset: terse })).toContain(
      'directions.incoming: owl · ',
    );
    const foreign = {
      outcome: 'explained',
      criteria: [],
      incoming: [
        { method: 'owl', label: 'Owl', availableTo: ['wizard'], assessments: [] },
        { method: 'owl', label: 'Owl', availableTo: ['user'], assessments: [] },
      ],
      outgoing: [],
      comparisons: [
        {
          direction: 'incoming',
          methods: ['owl', 'bat'],
          favoursFirst: [],
          favoursSecond: [],
          even: [],
          undecided: [],
        },
      ],
    };
    const shown = render(foreign as unknown, { target: 'text' });
    expect(shown).toContain('wizard');
    expect(shown).toContain(fill(en.phrases.render.versus, { first: 'owl', second: 'bat' }));
    const choice = {
      ...(report as { findings: readonly object[] }).findings[0],
      repairs: [{ magic: true }, { wands: false }],
    };
    expect(render({ verdict: 'invalid', findings: [choice] } as unknown, { target: 'text' })).toContain(
      'Magic',
    );
    const how = { scope: 'owner', where: [], sources: [] };
    const planned = {
      outcome: 'planned',
      start: { verdict: 'valid' },
      steps: [
        {
          changes: [
            { ...how, kind: 'switch', direction: 'incoming', method: 'owl' },
            { ...how, kind: 'switch', direction: 'sideways', method: 'bat' },
            { ...how, kind: 'prepare', prerequisite: 'magic', value: false },
          ],
          configuration: { incoming: 'owl', outgoing: 'none' },
          report: { verdict: 'valid' },
        },
      ],
      kept: ['wands'],
    };
    const steps = render(planned as unknown, { target: 'text', ruleset: terse });
    for (const name of ['owl', 'sideways', 'bat', 'magic', 'wands']) expect(steps).toContain(name);
  });
});

describe('what cannot be rendered gives a text that says so', () => {
  const said = fill(problem['wrong-type'], { path: problem.wholeInput, received: '{…}' });

  it.each<readonly [string, unknown]>([
    ['an empty object', {}],
    ['an unknown verdict', { verdict: 'splendid', findings: [] }],
    ['a verdict by the name of what every object has', { verdict: 'constructor', findings: [] }],
    ['a report without findings', { verdict: 'valid' }],
    ['a malformed report without problems', { verdict: 'malformed' }],
    ['a finding that is none', { verdict: 'invalid', findings: [null] }],
    [
      'a finding whose message is no text',
      {
        verdict: 'invalid',
        findings: [{ kind: 'error', ruleId: 'x', repairs: [], sources: [], message: 5 }],
      },
    ],
    ['an unknown outcome', { outcome: 'splendid' }],
    ['malformed without problems', { outcome: 'malformed' }],
    ['recommendations without any', { outcome: 'found' }],
    ['trade-offs without any', { outcome: 'explained' }],
    [
      'trade-offs with fewer assessments than criteria',
      {
        outcome: 'explained',
        criteria: [{ question: 'x' }],
        incoming: [{ label: 'x', availableTo: [], assessments: [] }],
        outgoing: [],
        comparisons: [],
      },
    ],
  ])('%s', (_, answer) => {
    expect(render(answer, { target: 'text' })).toBe(`  ${said}`);
    expect(render(answer, { target: 'html' })).toContain('<section');
  });

  it('in the language that was asked for', () => {
    expect(render(null as unknown, { target: 'text', locale: sv })).toContain('`null`');
    expect(render(null as unknown, { target: 'text', locale: sv })).toContain(sv.phrases.problem.wholeInput);
  });

  it('whatever the answer is', () => {
    for (const [, make] of hostile) {
      for (const target of TARGETS) expect(typeof render(make(), { target })).toBe('string');
    }
    fc.assert(
      fc.property(anything, fc.constantFrom(...TARGETS), (answer, target) => {
        expect(typeof render(answer, { target })).toBe('string');
      }),
    );
  });

  it('whatever a part of an answer is', () => {
    const parts = answersIn(en).flatMap((answer) =>
      Object.keys(answer as object).map((key) => [answer, key] as const),
    );
    fc.assert(
      fc.property(
        fc.constantFrom(...parts),
        anything,
        fc.constantFrom(...TARGETS),
        ([answer, key], part, target) => {
          const spoilt = { ...(answer as object), [key]: part };
          const shown = render(spoilt as unknown, { target });
          if (target !== 'terminal') expect(shown).not.toMatch(UNSEEN);
        },
      ),
      { numRuns: 500 },
    );
  });
});

describe('options that cannot be used give a text that says so', () => {
  const answer = validate({ owner: 'user', incoming: 'none', outgoing: 'none' });
  const shownWith = (options: unknown) => render(answer, options as RenderOptions);
  const accepted = fill(problem.accepted, { accepted: TARGETS.map((target) => `\`${target}\``).join(', ') });
  const missing = `  ${fill(problem['missing-key'], { path: '`options.target`' })} ${accepted}`;

  it.each<readonly [string, unknown]>([
    ['none', undefined],
    ['null', null],
    ['a number', 5],
    ['a list', ['text']],
    ['an empty object', {}],
    ['a target that is undefined', { target: undefined }],
  ])('%s: the target is missing', (_, options) => {
    expect(shownWith(options).split('\n')).toContain(missing);
  });

  it('an unknown target, with a near miss named', () => {
    const shown = shownWith({ target: 'htm' });
    expect(shown).toContain(fill(problem['not-accepted'], { path: '`options.target`', received: '"htm"' }));
    expect(shown).toContain(fill(problem.suggestion, { suggestion: 'html' }));
    expect(shown).toContain(accepted);
  });

  it.each<readonly [unknown, 'out-of-range' | 'wrong-type', string]>([
    [0, 'out-of-range', '0'],
    [-80, 'out-of-range', '-80'],
    [Number.NaN, 'out-of-range', 'NaN'],
    ['80', 'wrong-type', '"80"'],
    [null, 'wrong-type', 'null'],
  ])('a width of %s', (width, code, received) => {
    const said = fill(problem[code], { path: '`options.width`', received });
    expect(shownWith({ target: 'text', width })).toContain(said);
    expect(shownWith({ target: 'html', width })).toContain('<section');
  });

  it('every problem at once, for the target that was asked for', () => {
    const html = readHtml(shownWith({ target: 'html', width: 0, locale: 'sv', ruleset: 5, colour: true }));
    expect(html.tag).toBe('section');
    for (const path of ['options.width', 'options.locale', 'options.ruleset', 'options.colour']) {
      expect(textIn(html)).toContain(path);
    }
  });

  it('in the language that was asked for, if that can be used', () => {
    const swedish = shownWith({ target: 'text', locale: sv, width: 0 });
    expect(swedish).toContain(
      fill(sv.phrases.problem['out-of-range'], { path: '`options.width`', received: '0' }),
    );
    expect(shownWith({ target: 'html', locale: sv, ruleset: {} })).toContain('lang="sv"');
  });

  it('whatever the options are', () => {
    for (const [, make] of hostile) {
      expect(typeof shownWith(make())).toBe('string');
      for (const key of ['target', 'width', 'locale', 'ruleset', 'asOf']) {
        expect(typeof shownWith({ target: 'text', [key]: make() })).toBe('string');
      }
    }
    fc.assert(
      fc.property(anything, (options) => {
        expect(typeof shownWith(options)).toBe('string');
      }),
    );
  });

  it('but undefined is the same as absent', () => {
    const options = { target: 'text', width: undefined, locale: undefined, ruleset: undefined };
    expect(shownWith(options)).toBe(render(answer, { target: 'text' }));
  });
});
