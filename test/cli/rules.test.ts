import { describe, expect, it } from 'vitest';
import { checkWords } from '../../src/dataverse/index.ts';
import { extendRuleset, guide, type Ruleset } from '../../src/index.ts';
import { en } from '../../src/locales/en.ts';
import { sv } from '../../src/locales/sv.ts';
import { fill } from '../../src/locales/texts/locale.ts';
import { chats } from '../support/chats.ts';
import { byGuide, type CheckJson, fileOf, linesOf } from './support.ts';

const plainGuide: Ruleset = guide;

interface RuleJson {
  readonly id: string;
  readonly kind: string;
  readonly since?: string;
  readonly words: Readonly<Record<string, string>>;
}

async function rulesBy(...args: readonly string[]): Promise<readonly RuleJson[]> {
  return JSON.parse((await byGuide(['rules', ...args, '--format', 'json'])).stdout) as readonly RuleJson[];
}

/** An extended ruleset with words and rules of its own, which name prerequisites in every way there is. */
const house = extendRuleset(guide, {
  id: 'house',
  add: [
    {
      id: 'queues-need-both',
      kind: 'error',
      sources: [{ document: 'House rules', edition: '2', clause: '§7' }],
      cases: [
        {
          direction: 'outgoing',
          when: { owner: 'queue', outgoing: ['server'] },
          unless: { userCount: { atLeast: 100 } },
          requires: {
            all: [
              'smtpCompatible',
              { any: ['serverSideSyncEnabled', { not: 'emailRouterInstalled' }] },
              { any: ['smtpServerConnected'] },
            ],
          },
        },
        { direction: 'incoming', when: {}, since: '2026-02-01' },
      ],
    },
    { id: 'wordless', kind: 'advice', sources: [], cases: [{ direction: 'incoming', when: {} }] },
  ],
  override: { 'outlook-client-retired': 'error', 'incoming-not-needed': 'off' },
  words: {
    en: {
      'queues-need-both': {
        title: 'Queues need `both`',
        message: 'A queue that sends needs both.',
        why: 'House rules.',
        remedy: 'Ask the house.',
        ignoreWhen: '',
      },
    },
    sv: {
      'queues-need-both': {
        title: 'Köer behöver båda',
        message: 'En kö som skickar behöver båda.',
        why: 'Husets regler.',
        remedy: 'Fråga huset.',
        ignoreWhen: '',
      },
    },
  },
});

describe('the list of rules', () => {
  it('has a line for each, in the order in which findings are given', async () => {
    const { stdout, exitCode } = await byGuide(['rules']);
    const [title, , ...lines] = stdout.trimEnd().split('\n');
    expect(exitCode).toBe(0);
    expect(title).toBe(en.rulesets.guide.name);
    expect(lines).toEqual(
      plainGuide.rules.map(({ id, kind, sources }) => {
        const { title: words } = en.rulesets.guide.rules[id as keyof typeof en.rulesets.guide.rules];
        const clauses = [...new Set(sources.map(({ clause }) => clause))].join(', ');
        return `  ${kind === 'error' ? '✗ Error' : 'i Advice'} \`${id}\` ${words} (${clauses})`;
      }),
    );
  });

  it('in JSON has the rules as data, each with its words', async () => {
    const rules = await rulesBy();
    expect(rules.map(({ words: _, ...rule }) => rule)).toEqual(JSON.parse(JSON.stringify(guide.rules)));
    const retired = rules.find(({ id }) => id === 'outlook-client-retired');
    expect(Object.keys(retired?.words ?? {})).toEqual(['title', 'message', 'why', 'remedy', 'ignoreWhen']);
    expect(retired?.words.message).toContain('2020-12-04');
  });

  it('as of a day has those that speak then', async () => {
    const idsAt = async (day: string) => (await rulesBy('--as-of', day)).map(({ id }) => id);
    const all = guide.rules.map(({ id }) => id) as readonly string[];
    const without = (...ids: readonly string[]) => all.filter((id) => !ids.includes(id));
    expect(await idsAt('2020-12-03')).toEqual(without('outlook-client-retired', 'email-router-retired'));
    expect(await idsAt('2020-12-04')).toEqual(without('email-router-retired'));
    expect(await idsAt('2021-04-12')).toEqual(all);
    expect((await byGuide(['rules', '--as-of', '2020-12-03'])).stdout).not.toContain('retired`');
  });

  it('in Swedish and in Markdown', async () => {
    const { stdout } = await byGuide(['rules', '--locale', 'sv', '--format', 'markdown']);
    expect(
      stdout.startsWith(`## ${sv.rulesets.guide.name}\n\n- **✗ Fel** \`incoming-outlook-not-for-queues\` `),
    ).toBe(true);
    expect((await rulesBy('--locale', 'sv'))[0]?.words).toEqual(
      sv.rulesets.guide.rules['incoming-outlook-not-for-queues'],
    );
  });
});

describe('one rule', () => {
  it('is explained with all there is to know', async () => {
    const { stdout } = await byGuide(['rules', 'queues-need-both', '--ruleset', fileOf(house)]);
    const { smtpCompatible, serverSideSyncEnabled, smtpServerConnected } = en.rulesets.guide.prerequisites;
    const { emailRouterInstalled } = en.rulesets.guide.negations;
    const { rules, findingKind } = en.phrases;
    expect(stdout).toBe(`Queues need \`both\`

✗ ${findingKind.error} \`queues-need-both\`

  ${rules.says}: A queue that sends needs both.
  ${rules.why}: House rules.
  ${rules.whatToDo}: Ask the house.

${rules.cases}

1. ${rules.when}: all of these
     The mailbox belongs to: queue
     Outgoing email: Server-Side Synchronization or Email Router
     ${rules.unless}: The number of users is 100 or more
     ${rules.requires}: ${rules.all}
       ${smtpCompatible}

       ${rules.any}
         ${serverSideSyncEnabled}
         ${emailRouterInstalled}
       ${smtpServerConnected}

2. ${rules.when}: Always
   ${rules.since}: 2026-02-01

${rules.sources}

  §7 House rules, 2
`);
  });

  it('that brings no words gets plain ones', async () => {
    const { stdout } = await byGuide([
      'rules',
      'wordless',
      '--ruleset',
      fileOf(house),
      '--format',
      'markdown',
    ]);
    const { rules, finding, findingKind } = en.phrases;
    expect(stdout).toBe(`## wordless

**i ${findingKind.advice}** \`wordless\`

- ${rules.says}: ${fill(finding.plain, { id: 'wordless' })}

### ${rules.applies}

- ${rules.when}: Always
`);
  });

  it('in its own Swedish words', async () => {
    const args = ['rules', 'queues-need-both', '--ruleset', fileOf(house), '--locale', 'sv'];
    expect((await byGuide(args)).stdout).toMatch(/^Köer behöver båda\n\n✗ Fel /);
  });

  it('of the guide has date, clauses retold, and only addresses that are known', async () => {
    const { stdout } = await byGuide(['rules', 'outlook-client-retired']);
    expect(stdout).toContain(`${en.phrases.rules.since}: 2020-12-04\n`);
    expect(stdout).toContain(`  A4 ${en.rulesets.guide.clauses.A4} Set up synchronization`);
    expect(stdout).toContain(
      `  B1 ${en.rulesets.guide.clauses.B1} Important changes (deprecations) coming, 2020\n`,
    );
    expect(new Set(stdout.match(/https?:\S+/g))).toEqual(
      new Set([
        'https://github.com/MicrosoftDocs/dynamics-365-customer-engagement/blob/HEAD/ce/admin/set-incoming-outgoing-email-synchronization.md',
      ]),
    );
  });

  it.each(guide.rules.map(({ id }) => id))(
    '%s is explained in both languages and every format',
    async (id) => {
      for (const locale of ['en', 'sv']) {
        for (const format of ['pretty', 'markdown', 'json']) {
          const { stdout, exitCode } = await byGuide(['rules', id, '--locale', locale, '--format', format]);
          expect(exitCode).toBe(0);
          expect(stdout).toContain(id);
          expect(stdout).not.toMatch(/undefined|\{(since|atLeast|prerequisite)\}/);
        }
      }
    },
  );

  it('in JSON is a list of one', async () => {
    expect(await rulesBy('wordless', '--ruleset', fileOf(house))).toEqual([
      {
        id: 'wordless',
        kind: 'advice',
        sources: [],
        cases: [{ direction: 'incoming', when: {} }],
        words: {
          title: 'wordless',
          message: fill(en.phrases.finding.plain, { id: 'wordless' }),
          why: '',
          remedy: '',
          ignoreWhen: '',
        },
      },
    ]);
  });

  it('is explained also before the day on which it speaks', async () => {
    const { stdout, exitCode } = await byGuide(['rules', 'email-router-retired', '--as-of', '2000-01-01']);
    expect([exitCode, stdout]).toEqual([0, (await byGuide(['rules', 'email-router-retired'])).stdout]);
  });

  it('of a ruleset that is not the chosen one is found as well', async () => {
    const { stdout, exitCode } = await byGuide(['rules', 'mailbox-active']);
    const chosen = await byGuide(['rules', 'mailbox-active', '--ruleset', 'dataverse']);
    expect([exitCode, stdout]).toEqual([0, chosen.stdout]);
  });

  it('that is a check of rows is explained by its message and what to do', async () => {
    const { title, message, remedy } = checkWords()['address-missing'];
    const { stdout } = await byGuide(['rules', 'address-missing', '--format', 'markdown']);
    for (const text of [title, message.slice(0, 20), remedy.slice(0, 20)]) expect(stdout).toContain(text);
    const json = await byGuide(['rules', 'address-missing', '--format', 'json']);
    expect(JSON.parse(json.stdout)).toMatchObject([
      { id: 'address-missing', kind: 'error', words: { title } },
    ]);
  });

  it('that there is not is refused, with a near miss named', async () => {
    const { exitCode, stdout, stderr } = await byGuide(['rules', 'email-router-retire']);
    expect([exitCode, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(/^rules: `id` is `"email-router-retire"`.*`email-router-retired`/);
    expect((await byGuide(['rules', 'no-such-rule', '--ruleset', fileOf(house)])).exitCode).toBe(2);
  });
});

describe('a ruleset from a file', () => {
  it('judges by its own rules and in its own words', async () => {
    const outlook = {
      owner: 'user',
      incoming: 'outlook',
      outgoing: 'none',
      prerequisites: { outlookInstalled: true },
    };
    const queue = { owner: 'queue', incoming: 'none', outgoing: 'server' };
    const args = ['check', '-', '--ruleset', fileOf(house), '--format', 'json'];
    const { stdout, exitCode } = await byGuide(args, { stdin: linesOf(outlook, queue) });
    const { ruleset, results, summary } = JSON.parse(stdout) as CheckJson;
    expect([exitCode, ruleset]).toEqual([1, 'house']);
    expect(results.map(({ report }) => report.verdict)).toEqual(['invalid', 'undetermined']);
    expect(summary.byRule).toMatchObject({
      'queues-need-both': { error: 1, unverified: 1 },
      wordless: { advice: 2 },
      'outlook-client-retired': { error: 1 },
    });
    expect(results[1]?.report.findings?.find(({ ruleId }) => ruleId === 'queues-need-both')?.message).toMatch(
      / A queue that sends needs both\. House rules\.$/,
    );
  });

  it('judges configurations of its own vocabulary, and rows of the mailbox table not at all', async () => {
    const args = ['check', '-', '--ruleset', fileOf(chats), '--format', 'json'];
    const stdin = linesOf(
      { owner: 'team', calls: 'phone', texts: 'none' },
      {
        mailboxid: '1',
        regardingobjecttypecode: 8,
        incomingemaildeliverymethod: 2,
        outgoingemaildeliverymethod: 0,
      },
    );
    const { results } = JSON.parse((await byGuide(args, { stdin })).stdout) as CheckJson;
    expect(results.map(({ report }) => report.verdict)).toEqual(['undetermined', 'malformed']);
    const pretty = (await byGuide(['check', '-', '--details', '--ruleset', fileOf(chats)], { stdin })).stdout;
    expect(pretty).toContain('calls: phone · texts: none');
  });

  it('that is a copy of the guide gives the guide’s answers', async () => {
    const path = fileOf(`\uFEFF${JSON.stringify(guide)}`);
    expect((await byGuide(['rules', '--ruleset', path])).stdout).toBe((await byGuide(['rules'])).stdout);
  });

  it('that is not right is refused with every problem', async () => {
    const path = fileOf({
      ...plainGuide,
      id: 'My Rules',
      rules: [
        ...plainGuide.rules,
        plainGuide.rules[0],
        {
          ...plainGuide.rules[1],
          id: 'other',
          cases: [{ direction: 'inbound', when: {}, requires: 'outlook' }],
        },
      ],
    });
    for (const args of [['rules'], ['check', '-'], ['recommend'], ['tradeoffs']]) {
      const { exitCode, stdout, stderr } = await byGuide([...args, '--ruleset', path]);
      expect([exitCode, stdout]).toEqual([2, '']);
      const places = stderr
        .replaceAll(path, 'rules.json')
        .split('\n')
        .map((line) => line.replace(/^(.+? `.+?`).*$/, '$1'));
      expect(places).toEqual([
        'rules.json: `id`',
        'rules.json: `rules[19].cases[0].direction`',
        'rules.json: `rules[19].cases[0].requires`',
        'rules.json: `rules[18].id`',
        '',
      ]);
    }
  });

  it.each([
    ['no JSON', '{', /: is not JSON \(/],
    ['no object', '[]', /: /],
    ['nothing', '', /: is not JSON \(/],
  ])('that is %s is refused', async (_, content, expected) => {
    const { exitCode, stderr } = await byGuide(['rules', '--ruleset', fileOf(content)]);
    expect(exitCode).toBe(2);
    expect(stderr).toMatch(expected);
  });
});
