import { describe, expect, it } from 'vitest';
import {
  type Contrasted,
  contrast,
  guide,
  type Locale,
  type Options,
  type Ruleset,
} from '../../src/index.ts';
import { en } from '../../src/locales/en.ts';
import { sv } from '../../src/locales/sv.ts';
import { render, type Target } from '../../src/render/index.ts';
import { chats } from '../support/chats.ts';
import { guideInWords, UNSEEN } from './hostile-words.ts';
import { readHtml, readMarkdown, withoutColour } from './readers.ts';

const TARGETS: readonly Target[] = ['terminal', 'text', 'markdown', 'html'];

/** The guide in words that are but the names of texts, so that whole answers are easy to read here. */
const terse = guideInWords((_, path) => path.slice(-2).join('.'));

const user = { owner: 'user', needs: { incoming: true, outgoing: true } };
const incomingOnly = { owner: 'user', needs: { incoming: true, outgoing: false } };
const known = {
  serverSideSyncEnabled: false,
  emailRouterInstalled: true,
  sinkMailboxProvisioned: true,
  forwardRuleDeployed: true,
};
const settled = { ...incomingOnly, prerequisites: known, locked: Object.keys(known), userCount: 10 };

function answerTo(
  request: object,
  a: string,
  b: string,
  options: Options<Ruleset> = {},
): Contrasted<Ruleset> {
  const directions = Object.keys((options.ruleset ?? guide).vocabulary.directions);
  const choiceOf = (text: string) =>
    Object.fromEntries(text.split('/').map((method, index) => [directions[index], method]));
  const answer = contrast<Ruleset>(request as unknown, choiceOf(a), choiceOf(b), options);
  if (answer.outcome === 'malformed')
    throw new Error(answer.problems.map(({ message }) => message).join('\n'));
  return answer;
}

const CASES: readonly (readonly [object, string, string])[] = [
  [user, 'server/server', 'outlook/outlook'],
  [user, 'outlook/outlook', 'server/server'],
  [{ ...user, owner: 'queue' }, 'outlook/outlook', 'server/server'],
  [{ ...user, owner: 'queue' }, 'outlook/outlook', 'outlook/server'],
  [settled, 'server/none', 'forward-mailbox/none'],
  [{ ...settled, userCount: 9, priorities: ['traceable-at-scale'] }, 'server/none', 'forward-mailbox/none'],
];

describe('a contrast for every target in every language', () => {
  for (const locale of [en, sv] satisfies readonly Locale[]) {
    it.each(CASES)(`${locale.id}: %j, %s, %s`, (request, a, b) => {
      const answer = answerTo(request, a, b, { locale });
      for (const target of TARGETS) {
        const shown = render(answer, { target, locale });
        expect(shown).not.toMatch(/undefined|\[object|\{[a-z]\w*\}/);
        expect(withoutColour(shown)).not.toMatch(UNSEEN);
        expect(shown).toBe(shown.trimEnd());
        expect(render(JSON.parse(JSON.stringify(answer)), { target, locale })).toBe(shown);
      }
      expect(readHtml(render(answer, { target: 'html', locale })).tag).toBe('section');
      expect(readMarkdown(render(answer, { target: 'markdown', locale })).length).toBeGreaterThan(0);
    });
  }
});

describe('a contrast', () => {
  const shown = (request: object, a: string, b: string) =>
    render(answerTo(request, a, b, { ruleset: terse }), { target: 'text', ruleset: terse });

  it('has both, what they are compared by, what speaks for each, and what would turn it', () => {
    expect(shown({ ...incomingOnly, userCount: 3 }, 'server/none', 'outlook/none')).toBe(`A and B compared

  A: directions.incoming: incoming.server · directions.outgoing: outgoing.none — ? needs confirmation, place 1
  B: directions.incoming: incoming.outlook · directions.outgoing: outgoing.none — ? needs confirmation, uses a retired component, place 2

What decides

Compared by                       A                     B                     In favor of
Can it work?                      yes                   yes                   –
Does it use a retired component?  no                    yes                   A: decides
How ready is it?                  ? needs confirmation  ? needs confirmation  –
How many changes does it need?    1                     1                     –
supported.question                + favorable           − unfavorable         A
works-without-outlook.question    + favorable           − unfavorable         A
nothing-per-owner.question        + favorable           − unfavorable         A
no-sink-mailbox.question          + favorable           + favorable           –
traceable-at-scale.question       0 neutral             0 neutral             –
no-server-component.question      − unfavorable         + favorable           B
serves-queues.question            + favorable           − unfavorable         A

Details

  In favor of A: Does it use a retired component?
    B: outlook-client-retired.title (clause)

  In favor of A: supported.question
    A: + statements.serverSideSync (A5, B1)
    B: − statements.outlookRetired (A4, B1)

  In favor of A: works-without-outlook.question
    A: + statements.processedByServer (A5)
    B: − statements.outlookNeeded (A4)

  In favor of A: nothing-per-owner.question
    A: + statements.nothingPerOwner (A5)
    B: − statements.outlookOnEachComputer (A4)

  In favor of B: no-server-component.question
    A: − statements.syncOrRouter (A5)
    B: + statements.noComponent (A4)

  In favor of A: serves-queues.question
    A: + statements.usersAndQueues (A5)
    B: − statements.usersOnly (A4)

What would move B ahead

Neither changed facts nor another order of the criteria moves “incoming.outlook / outgoing.none” above “incoming.server / outgoing.none”.`);
  });

  it('says so where both are ruled out, and has nothing about a step that decides', () => {
    const text = shown({ ...user, owner: 'queue' }, 'outlook/outlook', 'outlook/server');
    expect(text).toContain('outgoing.outlook — ruled out\n');
    expect(text).toContain('\nHow many changes does it need?    –');
    expect(text).not.toContain(': decides');
  });

  it('puts statements that are alike for several methods into one line, with all their clauses', () => {
    const text = shown(user, 'server/server', 'outlook/outlook');
    expect(text).toContain(
      '\n    A: + statements.serverSideSync (A5, B1, A12)\n    B: − statements.outlookRetired (A4, B1, A11)\n',
    );
  });

  it('leaves out what both share', () => {
    const text = shown(user, 'server/outlook', 'outlook/outlook');
    expect(text).toContain(
      '\n  In favor of A: supported.question\n    A: + statements.serverSideSync (A5, B1)\n    B: − ',
    );
  });

  it('has the order of the vocabulary where nothing else tells the two apart, and else not', () => {
    const plain = { ...chats, id: 'plain', criteria: [] };
    const answer = answerTo(
      { owner: 'team', needs: { calls: false, texts: true } },
      'none/pager',
      'none/app',
      {
        ruleset: plain,
      },
    );
    const text = render(answer, { target: 'text', ruleset: plain });
    expect(text).toContain('\nWhich one is listed first?        –        –        B: decides\n');
    expect(text).not.toContain('Details');
    expect(shown(user, 'server/server', 'outlook/outlook')).not.toContain('listed first');
  });

  it('names rules that its ruleset does not have', () => {
    const ruleset = chats;
    const request = { owner: 'team', needs: { calls: true, texts: true }, prerequisites: { hasLine: false } };
    const answer = answerTo(request, 'phone/app', 'phone/pager', { ruleset });
    expect(
      render({ ...answer, steps: answer.steps.map((step) => ({ ...step, favours: 'b' })) } as unknown, {
        target: 'text',
      }),
    ).toContain('\n    A: phone-requires-line\n');
  });
});

describe('what would turn a contrast', () => {
  const turned = (counterfactual: object, locale: Locale = en) => {
    const answer = answerTo(incomingOnly, 'server/none', 'outlook/none', { ruleset: terse });
    const changed = { ...answer, counterfactual: { statement: 'So.', ...counterfactual } };
    return render(changed as unknown, { target: 'text', ruleset: terse, locale }).split('So.\n\n')[1];
  };

  it('is facts that go together, one way a line', () => {
    const facts = [
      { prerequisites: { emailRouterInstalled: true, smtpCompatible: false } },
      { prerequisites: { outlookInstalled: true }, userCount: { from: 10 } },
      { prerequisites: {}, userCount: { from: 0, to: 9 } },
      { prerequisites: {}, userCount: { from: 5, to: 5 } },
    ];
    expect(turned({ by: 'facts', facts })?.split('\n')).toEqual([
      '  prerequisites.emailRouterInstalled and negations.smtpCompatible',
      '  prerequisites.outlookInstalled and the organization has 10 or more users',
      '  the organization has 0 to 9 users',
      '  the number of users is 5',
    ]);
    expect(turned({ by: 'facts', facts: facts.slice(1, 3) }, sv)?.split('\n')).toEqual([
      '  Office Outlook är installerat på användarens dator och organisationen har 10 eller fler användare',
      '  organisationen har 0 till 9 användare',
    ]);
  });

  it('is ten ways at most, and how many more there are', () => {
    const facts = Array.from({ length: 12 }, (_, from) => ({ prerequisites: {}, userCount: { from } }));
    const lines = turned({ by: 'facts', facts })?.split('\n');
    expect(lines).toHaveLength(11);
    expect(lines?.at(-1)).toBe('  … and 2 more ways');
    expect(turned({ by: 'facts', facts, factsTruncated: true })?.split('\n').at(-1)).toBe(
      '  … and more ways than this list can show',
    );
    expect(turned({ by: 'facts', facts: facts.slice(2) })?.split('\n')).toHaveLength(10);
  });

  it('is moves, each with the order that comes of it', () => {
    const answer = answerTo(settled, 'server/none', 'forward-mailbox/none', { ruleset: terse });
    expect(render(answer, { target: 'text', ruleset: terse }).split('\n').at(-1)).toBe(
      '  Put “traceable-at-scale.question” before “nothing-per-owner.question”: `supported,works-without-outlook,traceable-at-scale,nothing-per-owner,no-sink-mailbox,no-server-component,serves-queues`',
    );
  });

  it('is nothing but a statement where nothing does', () => {
    expect(turned({ by: 'nothing' })).toBeUndefined();
  });
});
