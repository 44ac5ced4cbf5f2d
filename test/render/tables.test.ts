import { describe, expect, it } from 'vitest';
import {
  type DecisionTables,
  decisionTables,
  type RuleTable,
  type Tabulated,
} from '../../src/api/analysis.ts';
import { extendRuleset, guide, type Locale, type Ruleset } from '../../src/index.ts';
import { en } from '../../src/locales/en.ts';
import { sv } from '../../src/locales/sv.ts';
import { render } from '../../src/render/index.ts';
import { chats } from '../support/chats.ts';
import { fewEverywhere, manyEverywhere, threeWays } from '../support/three-ways.ts';

const plainGuide: Ruleset = guide;

function tabulated(ruleset: Ruleset, asOf?: string): Tabulated<Ruleset> {
  const answer: DecisionTables<Ruleset> = decisionTables(ruleset, asOf === undefined ? {} : { asOf });
  if (answer.outcome === 'tabulated') return answer;
  throw new Error(answer.problems.map(({ message }) => message).join('\n'));
}

function markdownOf(ruleset: Ruleset, locale: Locale = en, asOf?: string): string {
  return render(tabulated(ruleset, asOf), { target: 'markdown', locale, ruleset });
}

/** What stands between one heading and the next of the same level or a higher one. */
function sectionOf(markdown: string, heading: string): string {
  const [, after = `There is no ${heading}`] = markdown.split(`\n${heading}\n`);
  const level = heading.indexOf(' ');
  return (after.split(new RegExp(`^#{1,${level}} `, 'm'))[0] as string).trim();
}

function headingsOf(markdown: string): string[] {
  return markdown.split('\n').filter((line) => line.startsWith('#'));
}

describe('the guide’s tables', () => {
  it('begin with what they are and how they are read', () => {
    const { title, intro, howToRead, worstCounts } = en.phrases.tables;
    expect(markdownOf(guide).split('\n\n').slice(0, 5)).toEqual([
      `# ${title}`,
      en.rulesets.guide.name,
      `${intro} ${howToRead}`,
      worstCounts,
      '## Verdict: Incoming email',
    ]);
  });

  it('have a part for each method of each direction, and then a part for each rule', () => {
    const { incoming, outgoing } = en.rulesets.guide.methods;
    expect(headingsOf(markdownOf(guide))).toEqual([
      '# Decision tables',
      '## Verdict: Incoming email',
      ...Object.values(incoming).map((method) => `### ${method}`),
      '## Verdict: Outgoing email',
      ...Object.values(outgoing).map((method) => `### ${method}`),
      '## Rule by rule',
      ...guide.rules.map(({ id }) => `### ${en.rulesets.guide.rules[id].title}`),
    ]);
  });

  it('say of a verdict what decides it', () => {
    expect(sectionOf(markdownOf(guide), '### Dynamics 365 for Outlook')).toBe(
      [
        '| **Owner** | **Office Outlook is installed on the user’s computer** | **Verdict** | **Rule** |',
        '| --- | --- | --- | --- |',
        '| user | yes | **✓ Valid** |  |',
        '| user | not known | **? Undetermined** | `incoming-outlook-requires-outlook` |',
        '| user | no | **✗ Invalid** | `incoming-outlook-requires-outlook` |',
        '| queue | any | **✗ Invalid** | `incoming-outlook-not-for-queues` |',
      ].join('\n'),
    );
  });

  it('say so in Swedish', () => {
    const heading = `### ${sv.rulesets.guide.rules['incoming-none-but-needed'].title}`;
    expect(sectionOf(markdownOf(guide, sv), heading)).toBe(
      [
        '**✗ Fel** `incoming-none-but-needed` (A3)',
        '',
        '| **Inkommande e-post** | **Inkommande e-post behövs** | **Regeln hittar** |',
        '| --- | --- | --- |',
        '| Inga | ja | **✗ Fel** |',
        '| Inga | nej eller inte angivet | inget |',
        '| alla utom Inga | oavsett | inget |',
      ].join('\n'),
    );
  });

  it('show advice only where it speaks, and since when it does', () => {
    const heading = `### ${en.rulesets.guide.rules['email-router-retired'].title}`;
    const section = sectionOf(markdownOf(guide), heading).split('\n');
    expect(section[0]).toBe(
      '**i Advice** `email-router-retired` (A5, A7, A12, B1) · In effect since 2021-04-12',
    );
    expect(section.filter((line) => line.endsWith('| **i Advice** |'))).toHaveLength(3);
    expect(section.filter((line) => line.endsWith('| nothing |'))).toEqual([]);
    expect(section.at(-1)).toBe(en.phrases.tables.silentElsewhere);
  });

  it.each([
    ['en', en],
    ['sv', sv],
  ] as const)('show every row that they have: %s', (_id, locale) => {
    const { verdicts, rules } = tabulated(guide);
    const isAdvice = ({ rows }: RuleTable) => rows.some(({ outcome }) => outcome === 'advice');
    const ofRules = rules.map((table) =>
      isAdvice(table) ? table.rows.filter(({ outcome }) => outcome === 'advice') : table.rows,
    );
    // No row of a verdict is about two methods, so that each is in one part.
    const expected = [...verdicts.map(({ rows }) => rows), ...ofRules].flat().length;
    const tables = markdownOf(guide, locale)
      .split('\n\n')
      .filter((block) => block.startsWith('| '));
    const shown = tables.reduce((sum, table) => sum + table.split('\n').length - 2, 0);
    expect(shown).toBe(expected);
  });

  it('as of a day are without what came later', () => {
    const headings = headingsOf(markdownOf(guide, en, '2020-12-03'));
    expect(headings).not.toContain(`### ${en.rulesets.guide.rules['outlook-client-retired'].title}`);
    expect(headings).toHaveLength(headingsOf(markdownOf(guide)).length - 2);
  });
});

describe('tables of other rulesets', () => {
  it('say how many users, joining numbers that follow each other and naming single ones', () => {
    const counted = extendRuleset(plainGuide, {
      id: 'counted',
      add: [
        {
          id: 'by-number',
          kind: 'error',
          sources: [],
          cases: [
            { direction: 'incoming', when: { userCount: { atLeast: 5 }, owner: 'queue' } },
            { direction: 'incoming', when: { userCount: { atLeast: 1 }, owner: 'user' } },
          ],
        },
      ],
    });
    expect(sectionOf(markdownOf(counted), '### by-number').split('\n').slice(2)).toEqual([
      '| **Owner** | **Number of users** | **The rule finds** |',
      '| --- | --- | --- |',
      '| user | 1 or more | **✗ Error** |',
      '| queue | 5 or more | **✗ Error** |',
      '| user | 0 or not stated | nothing |',
      '| queue | 0 to 4 or not stated | nothing |',
    ]);
  });

  it('name the direction of a part where a table is about several', () => {
    expect(headingsOf(markdownOf(fewEverywhere)).slice(11, 14)).toEqual([
      '## Verdict: letters, calls and visits',
      '### Letters: All but post',
      '### Letters: Post',
    ]);
  });

  it('name the rule of a table that is about one alone', () => {
    const headings = headingsOf(markdownOf(manyEverywhere, sv));
    expect(headings).toContain('## Omdöme: letters, calls och visits – everywhere-open');
    const worded = extendRuleset(manyEverywhere, {
      id: 'worded',
      words: {
        en: {
          'everywhere-open': { title: 'Open `it`', message: 'x', why: '', remedy: '', ignoreWhen: '' },
        },
      },
    });
    expect(headingsOf(markdownOf(worded))).toContain('## Verdict: letters, calls and visits – Open `it`');
  });

  it('without anything that is an error are those of rules only', () => {
    const advice = extendRuleset(chats, { id: 'advice', override: { 'phone-requires-line': 'advice' } });
    expect(headingsOf(markdownOf(advice))).toEqual([
      '# Decision tables',
      '## Rule by rule',
      '### phone-requires-line',
    ]);
    expect(markdownOf(advice)).not.toContain(en.phrases.tables.worstCounts);
  });

  it('of a rule that is the same for every configuration have one row', () => {
    const always = extendRuleset(chats, {
      id: 'always',
      add: [{ id: 'never', kind: 'error', sources: [], cases: [{ direction: 'texts', when: {} }] }],
    });
    expect(sectionOf(markdownOf(always), '## Verdict: texts')).toBe(
      ['| **Verdict** | **Rule** |', '| --- | --- |', '| **✗ Invalid** | `never` |'].join('\n'),
    );
  });

  it('name every rule that decides a part of a row where none decides all of it', () => {
    const nobody = extendRuleset(chats, {
      id: 'nobody',
      override: { 'phone-requires-line': 'off' },
      add: [
        { id: 'few', kind: 'error', sources: [], cases: [{ direction: 'texts', when: { texts: 'app' } }] },
        {
          id: 'others',
          kind: 'error',
          sources: [],
          cases: [{ direction: 'texts', when: { texts: ['none', 'pager'] } }],
        },
      ],
    });
    expect(sectionOf(markdownOf(nobody), '## Verdict: texts').split('\n').at(-1)).toBe(
      '| **✗ Invalid** | `few`; `others` |',
    );
  });

  it('name in the part of a method only rules that look at it', () => {
    const posted = (direction: string, method: string) => ({
      id: `${direction}-${method}`,
      kind: 'error' as const,
      sources: [],
      cases: [{ direction, when: { [direction]: method }, requires: 'receiver' }],
    });
    const both = threeWays('both', [posted('letters', 'none'), posted('letters', 'courier')]);
    const needed = extendRuleset(both, {
      id: 'needed',
      override: { 'letters-stamped': 'off', 'letters-weighed': 'off', 'letters-needed': 'off' },
    });
    const parts = sectionOf(markdownOf(needed), '## Verdict: letters');
    expect(headingsOf(`\n${parts}`)).toEqual(['### None', '### Post', '### Courier']);
    expect(sectionOf(`\n${parts}`, '### None')).toContain('| no | **✗ Invalid** | `letters-none` |');
    expect(sectionOf(`\n${parts}`, '### Courier')).toContain('| no | **✗ Invalid** | `letters-courier` |');
  });

  it('show names where another ruleset is said to have given them', () => {
    const shown = render(tabulated(fewEverywhere), { target: 'markdown' });
    expect(sectionOf(shown, '### calls-line')).toMatch(/^`calls-line`\n\n\| \*\*Calls\*\* \| \*\*Line\*\* /);
    expect(shown).toContain('\n| post | no | no | **✗ Error** |\n');
    expect(shown).toContain('\n## Verdict: letters, calls and visits\n');
    expect(shown).toContain('\n| **Letters needed** | **Verdict** | **Rule** |\n');
    expect(shown).toContain('| person |');
    expect(headingsOf(render(tabulated(manyEverywhere), { target: 'markdown' }))).toContain(
      '## Verdict: letters, calls and visits – everywhere-open',
    );
  });
});

describe('what is no decision table', () => {
  it.each([
    ['no tables', { outcome: 'tabulated' }],
    ['tables without rows', { outcome: 'tabulated', verdicts: [], rules: [{ ruleId: 'x' }] }],
    [
      'too few cells',
      {
        outcome: 'tabulated',
        verdicts: [],
        rules: [
          {
            ruleId: 'x',
            columns: [{ about: 'owner', name: 'owner', values: ['user'] }],
            rows: [{ cells: [], outcome: 'error' }],
          },
        ],
      },
    ],
    [
      'cells that are none',
      {
        outcome: 'tabulated',
        verdicts: [],
        rules: [
          {
            ruleId: 'x',
            columns: [{ about: 'owner', name: 'owner', values: ['user'] }],
            rows: [{ cells: [5], outcome: 'error' }],
          },
        ],
      },
    ],
  ])('gives a text that says so: %s', (_what, answer) => {
    expect(render(answer as unknown, { target: 'text' })).toContain('has the wrong type');
  });
});
