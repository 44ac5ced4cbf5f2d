import { describe, expect, it } from 'vitest';
import { analyze, compareRulesets } from '../../src/api/analysis.ts';
import { defineRuleset, extendRuleset, guide, type Ruleset } from '../../src/index.ts';
import { en } from '../../src/locales/en.ts';
import { sv } from '../../src/locales/sv.ts';
import { render } from '../../src/render/index.ts';
import { dataverse } from '../../src/rulesets/dataverse/index.ts';
import { hardRuleset } from '../support/hard-rulesets.ts';
import { cli, fileOf } from './support.ts';

const strict: Ruleset = extendRuleset(guide, {
  id: 'strict',
  override: { 'outlook-client-retired': 'error' },
});
const strictFile = () => fileOf(JSON.stringify(strict));

describe('analyze', () => {
  it('ends with 0 for the guide, and says that all is well', async () => {
    const { exitCode, stdout, stderr } = await cli(['analyze', 'guide']);
    expect([exitCode, stderr]).toEqual([0, '']);
    expect(stdout).toContain('✓ No unreachable, redundant, conflicting or unsatisfiable rules.');
    expect(stdout).toContain('queue · Incoming email: Dynamics 365 for Outlook · Outgoing email: None');
  });

  it('ends with 1 for a ruleset that is not sound, in every format', async () => {
    const file = strictFile();
    const json = await cli(['analyze', file, '--format', 'json']);
    expect(json.exitCode).toBe(1);
    expect(JSON.parse(json.stdout)).toEqual(analyze(strict));
    const markdown = await cli(['analyze', file, '--format', 'markdown', '--locale', 'sv']);
    expect(markdown.exitCode).toBe(1);
    expect(markdown.stdout).toBe(
      `${render(analyze(strict), { target: 'markdown', locale: sv, ruleset: strict, links: true })}\n`,
    );
    const coloured = await cli(['analyze', file], { columns: 80 });
    expect(coloured.stdout).toContain('\u001b[');
  });

  it('looks at a day', async () => {
    expect((await cli(['analyze', strictFile(), '--as-of', '2020-12-03'])).exitCode).toBe(0);
    expect((await cli(['analyze', '--as-of', 'soon'])).exitCode).toBe(2);
    expect((await cli(['analyze', 'nowhere.json'])).exitCode).toBe(2);
  });
});

describe('what takes too long to decide', () => {
  const entangled = hardRuleset('three-clauses-as-rules');
  const less = { ...entangled, id: 'less', rules: entangled.rules.slice(0, -1) };

  it('keeps a comparison from ending as if nothing changed', async () => {
    const [before, after] = [entangled, less].map((each) => fileOf(JSON.stringify(each))) as [string, string];
    const compared = await cli(['compare', before, after, '--fail-on-change']);
    expect(compared.exitCode).toBe(1);
    expect(compared.stdout.replaceAll('\u00a0', ' ')).toMatch(
      /^Of [\d ]+ configurations, [\d ]+ took too long to compare/m,
    );
    expect(compared.stdout).not.toContain('No verdict changes');
  });

  it('is named by an analysis, which is not called sound', () => {
    const analysis = {
      ...analyze(guide),
      ...{ isSound: false, undecided: ['impliedRules', 'unusedPrerequisites'] },
    };
    const english = render(analysis as unknown, { target: 'markdown' });
    expect(english).toContain(`? ${en.phrases.analysis.uncertain}`);
    expect(english.slice(english.indexOf('### Incomplete parts'))).toBe(
      [
        '### Incomplete parts',
        '',
        'These lists took too long to complete. Their entries are correct, but more may exist:',
        '',
        '- Redundant errors',
        '- Prerequisites that no verdict depends on',
      ].join('\n'),
    );
    const swedish = render(analysis as unknown, { target: 'text', locale: sv });
    expect(swedish).toContain(sv.phrases.analysis.undecided);
    expect(swedish).not.toContain(sv.phrases.analysis.sound);
    const unsound = { ...analyze(strict), undecided: ['contradictions'] };
    expect(render(unsound as unknown, { target: 'text', ruleset: strict })).toContain(
      `✗ ${en.phrases.analysis.unsound}`,
    );
  });
});

describe('compare', () => {
  it('ends with 0 whatever changes, and with 1 when that was asked for', async () => {
    const file = strictFile();
    const compared = await cli(['compare', 'guide', file, '--format', 'json']);
    expect([compared.exitCode, JSON.parse(compared.stdout)]).toEqual([0, compareRulesets(guide, strict)]);
    expect((await cli(['compare', 'guide', file, '--fail-on-change'])).exitCode).toBe(1);
    expect((await cli(['compare', file, file, '--fail-on-change'])).exitCode).toBe(0);
    expect(
      (await cli(['compare', 'guide', file, '--fail-on-change', '--as-of', '2020-12-03'])).exitCode,
    ).toBe(0);
    expect((await cli(['compare', 'guide'])).exitCode).toBe(2);
  });

  it('writes the note of a move', async () => {
    const { stdout } = await cli(['compare', 'guide', strictFile(), '--format', 'markdown']);
    const plain = stdout.replaceAll('\u00a0', ' ').replaceAll(/\[([^\]]+)\]\(<https:[^>]+>\)/g, '$1');
    expect(plain).toBe(NOTE);
  });

  it('says what the rulesets are called, where they have names of their own', async () => {
    const { stdout } = await cli(['compare', 'guide', 'dataverse', '--format', 'markdown']);
    expect(stdout.split('\n').slice(0, 5)).toEqual([
      '## From guide to dataverse',
      '',
      `- **Before:** ${en.rulesets.guide.name}`,
      `- **After:** ${dataverse.words?.en?.name}`,
      '',
    ]);
  });

  it('reads the earlier ruleset from a file too', async () => {
    const { stdout } = await cli(['compare', strictFile(), 'guide']);
    expect(stdout).toContain('What gets better, and why');
    expect(stdout).toContain('Required before: This configuration uses Dynamics 365 for Outlook');
  });
});

const NOTE = `## From guide to strict

The verdict changes on 154 062 of 1 417 176 configurations. A configuration combines an owner, a method for each direction, and known or unknown values of needs and prerequisites. Numbers of users count by the ranges that rules distinguish.

| **Verdict** | **Configurations** |
| --- | --- |
| **✓ Valid** → **✗ Invalid** | 58 806 |
| **? Undetermined** → **✗ Invalid** | 95 256 |

Each change counts once, under the first rule that causes it.

## What gets worse, and why

### \`outlook-client-retired\` Dynamics 365 for Outlook is retired (A4, A11, B1)

**Required now:** This configuration uses Dynamics 365 for Outlook, which was removed online on 2020-12-04. It was deprecated in March 2020, and its support ended on 2020-10-01.

What to do: Switch to server-side synchronization, and use Dynamics 365 App for Outlook.

- **✓ Valid** → **✗ Invalid**: 58 806

  Example: user · Incoming email: None · Outgoing email: Dynamics 365 for Outlook · met: Office Outlook is installed on the user’s computer
- **? Undetermined** → **✗ Invalid**: 95 256

  Example: user · Incoming email: None · Outgoing email: Dynamics 365 for Outlook

## Rules

- Changed: \`outlook-client-retired\`
`;

describe('rendered', () => {
  const small = { edition: 'small', clauses: [], terms: {}, criteria: [], whereToSet: [] };
  const vocabulary = {
    owners: ['person'],
    directions: { inbound: ['none', 'fax'] },
    prerequisites: ['paper', 'quiet', 'spare', 'idle'],
  };
  const error = (id: string, when: object, requires?: object | string, since?: string) => ({
    ...{ id, kind: 'error', sources: [] },
    cases: [{ direction: 'inbound', when, ...(requires ? { requires } : {}), ...(since ? { since } : {}) }],
  });
  const before = defineRuleset({
    ...small,
    ...{ id: 'before', vocabulary: { ...vocabulary, owners: ['person', 'robot'] } },
    rules: [error('paper', { inbound: 'fax' }, 'paper')],
  } as never) as Ruleset;
  const after = defineRuleset({
    ...small,
    id: 'after',
    vocabulary: { ...vocabulary, directions: { inbound: ['none', 'fax', 'drum'], outbound: ['none'] } },
    rules: [
      error('no-paper', { inbound: 'fax' }, { not: 'paper' }),
      error('no-quiet', { inbound: 'fax', userCount: { atLeast: 5 } }, { not: 'quiet' }),
      error('paper', { inbound: 'fax' }, { all: ['paper', 'quiet'] }),
      error('silence', { inbound: 'none', needs: { inbound: false } }),
      {
        ...{ id: 'relaxed', kind: 'error', sources: [] },
        cases: [
          { direction: 'inbound', when: { inbound: 'drum' }, requires: { all: [] }, since: '2021-05-01' },
          { direction: 'inbound', when: { inbound: 'drum' }, requires: 'paper' },
        ],
      },
      error('useless', { inbound: 'none' }, { all: [] }),
      error('doubtful', { inbound: 'drum' }, { any: ['spare', { not: 'spare' }] }),
      {
        ...{ id: 'twice', kind: 'error', sources: [] },
        cases: [
          { direction: 'inbound', when: { inbound: 'drum' }, requires: 'quiet', since: '2021-05-01' },
          { direction: 'inbound', when: { inbound: 'drum' }, requires: 'paper' },
          { direction: 'inbound', when: { inbound: [] } },
          { direction: 'inbound', when: { inbound: 'drum', userCount: { atLeast: 9 } } },
        ],
      },
      { id: 'hint', kind: 'advice', sources: [], cases: [{ direction: 'inbound', when: {} }] },
      {
        id: 'hint-in',
        kind: 'advice',
        sources: [],
        cases: [{ direction: 'inbound', when: {}, unless: { inbound: 'none' } }],
      },
    ],
  } as never) as Ruleset;

  it.each([en, sv])('an analysis has a part for everything that is found: $id', (locale) => {
    const { analysis } = locale.phrases;
    const text = render(analyze(after), { target: 'text', locale, ruleset: after });
    for (const title of [
      ...[analysis.unsound, analysis.deadRules, analysis.deadCases, analysis.impliedRules],
      ...[analysis.contradictions, analysis.impossibleNeeds, analysis.superseded, analysis.alwaysOn],
      ...[analysis.noVerdict, analysis.nowhere, analysis.neverError, analysis.noChoice, analysis.everywhere],
    ]) {
      expect(text).toContain(title);
    }
    expect(text).not.toMatch(/[{}]|undefined/);
    expect(text).toContain('`useless`');
  });

  it.each([en, sv])('a comparison tells what only one of them knows: $id', (locale) => {
    const { comparison } = locale.phrases;
    const compared = compareRulesets(before, after);
    const text = render(compared, { target: 'text', locale, ruleset: after, before });
    for (const part of ['`robot`', '`drum`', '`outbound`', comparison.notCompared, comparison.worse]) {
      expect(text).toContain(part);
    }
    expect(text).not.toMatch(/[{}]|undefined/);
    for (const target of ['html', 'terminal', 'markdown'] as const) {
      expect(render(compared, { target, locale, ruleset: after, before })).toContain('no-paper');
    }
  });

  it('a rule that shares changes says how many are its own', () => {
    const compared = compareRulesets(guide, strict);
    if (compared.outcome === 'malformed') throw new Error('The rulesets are right.');
    const shared = compared.changes.map((change, alone) => ({
      ...{ ...change, alone, others: ['email-router-retired'] },
    }));
    const text = render({ ...compared, changes: shared } as unknown, { target: 'text', ruleset: strict });
    expect(text).toContain('One of these is always also a reason: `email-router-retired`.');
    expect(text).toContain(
      'For 1 of them it is the only reason. For the rest, one of these is also a reason',
    );
  });

  it('a rule that is gone is told by what it asked', () => {
    const lax = extendRuleset(guide, { id: 'lax', override: { 'outgoing-server-requires-smtp': 'off' } });
    const text = render(compareRulesets(guide, lax), { target: 'text', ruleset: lax });
    expect(text).toContain('What gets better, and why');
    expect(text).toContain(
      'Required before: Sending by the server requires an SMTP-compatible email system.',
    );
    expect(text).not.toContain('Required now');
    expect(text).toContain('Removed: `outgoing-server-requires-smtp`');
  });

  it('what changes nothing is told in one sentence', () => {
    const text = render(compareRulesets(guide, guide), { target: 'text' });
    expect(text.replaceAll('\u00a0', ' ')).toContain(
      'No verdict changes on any of 1 417 176 configurations.',
    );
  });

  it('a contradiction beyond those that are listed is told', () => {
    const analysis = { ...analyze(guide), contradictionsTruncated: true };
    expect(render(analysis as unknown, { target: 'text' })).toContain(en.phrases.analysis.truncated);
  });

  it('an earlier ruleset that is none is a problem', () => {
    const text = render(compareRulesets(guide, guide), { target: 'text', before: 5 as never });
    expect(text).toContain('options.before');
  });

  it('an answer about another ruleset is told by the names in it', () => {
    const text = render(analyze(after) as unknown, { target: 'text' });
    expect(text).toContain('person');
    expect(text).toContain('`useless`');
    expect(render(compareRulesets(before, after) as unknown, { target: 'text' })).not.toContain('undefined');
  });

  it('malformed answers are told as problems', () => {
    expect(render(analyze(null), { target: 'text' })).toContain('The input');
    expect(render({ outcome: 'analyzed' } as unknown, { target: 'text' })).toContain('has the wrong type');
  });
});
