import { describe, expect, it } from 'vitest';
import { extendRuleset, guide, validate } from '../../src/index.ts';
import { en } from '../../src/locales/en.ts';
import { fill } from '../../src/locales/texts/locale.ts';
import { type CheckJson, cli, fileOf, linesOf, queueRow, sinkRow, userRow } from './support.ts';

const valid = { owner: 'user', incoming: 'none', outgoing: 'none' };
const invalid = {
  owner: 'user',
  incoming: 'outlook',
  outgoing: 'none',
  prerequisites: { outlookInstalled: false },
};
const stdin = linesOf(
  valid,
  invalid,
  queueRow({ name: 'Sälj | Nord', incomingemaildeliverymethod: 3 }),
  userRow({ name: 'Eva', mailboxid: '2', incomingemaildeliverymethod: -1 }),
  sinkRow(),
);
const facts = {
  prerequisites: { emailRouterInstalled: true },
  mailboxes: { 'nobody@contoso.example': {} },
};

/** The guide with short words of its own, so that whole answers are easy to read here. */
const house = extendRuleset(guide, {
  id: 'house',
  override: { 'outlook-client-retired': 'off' },
  words: {
    en: {
      'incoming-outlook-requires-outlook': {
        title: 'Outlook wanted',
        message: 'Receiving this way wants Outlook.',
        why: 'It *is* Outlook.',
        remedy: 'Install `outlook.exe`.',
        ignoreWhen: 'Never.',
      },
      'incoming-forward-requires-deployed-rule': {
        title: 'Forwarding rule wanted',
        message: 'Forwarding wants a rule.',
        why: '',
        remedy: '',
        ignoreWhen: '',
      },
      'email-router-retired': {
        title: 'Router is gone',
        message: 'It stopped on {since}.',
        why: 'It was old.',
        remedy: 'Move on.',
        ignoreWhen: 'Never.',
      },
    },
  },
});

async function written(format: string, ...others: readonly string[]): Promise<string> {
  const args = ['check', '-', '--format', format, '--facts', fileOf(facts), '--ruleset', fileOf(house)];
  return (await cli([...args, ...others], { stdin })).stdout;
}

/** An object whose keys have to come in this order, as text. */
function inOrder(value: unknown): string {
  return JSON.stringify(value);
}

describe('json', () => {
  it('has ruleset, results and summary, each with its keys in order', async () => {
    const { stdout } = await cli(
      ['check', '-', '--format', 'json', '--ruleset', 'guide', '--facts', fileOf(facts)],
      { stdin },
    );
    const answer = JSON.parse(stdout) as CheckJson;
    const forwarding = {
      owner: 'queue',
      incoming: 'forward-mailbox',
      outgoing: 'none',
      prerequisites: { sinkMailboxProvisioned: true, emailRouterInstalled: true },
      userCount: 1,
    };
    expect(Object.keys(answer)).toEqual(['ruleset', 'results', 'summary', 'run']);
    expect(answer.ruleset).toBe('guide');
    expect(inOrder(answer.results.slice(0, 3))).toBe(
      inOrder([
        {
          file: '-',
          row: 1,
          id: null,
          name: null,
          status: 'ok',
          configuration: valid,
          report: validate(valid as unknown),
        },
        {
          file: '-',
          row: 2,
          id: null,
          name: null,
          status: 'broken',
          configuration: invalid,
          report: validate(invalid as unknown),
        },
        {
          file: '-',
          row: 3,
          id: '5d0e5f0c-0000-4000-8000-000000000001',
          name: 'Sälj | Nord',
          status: 'open',
          configuration: forwarding,
          report: validate(forwarding as unknown),
        },
      ]),
    );
    const unsetInRow4 = {
      ...{ owner: 'user', incoming: 'none', outgoing: 'none' },
      prerequisites: { sinkMailboxProvisioned: true, emailRouterInstalled: true },
      userCount: 1,
    };
    expect(inOrder({ ...answer.results[3], report: answer.results[3]?.report.verdict })).toBe(
      inOrder({
        ...{ file: '-', row: 4, id: '2', name: 'Eva', status: 'not-set-up', configuration: null },
        ...{ report: 'malformed', unset: { directions: ['incoming'], configuration: unsetInRow4 } },
      }),
    );
    expect(Object.keys(answer.results[3]?.report ?? {})).toEqual(['verdict', 'problems']);
    expect(inOrder(answer.summary)).toBe(
      inOrder({
        total: 4,
        valid: 1,
        undetermined: 1,
        invalid: 1,
        malformed: 1,
        byStatus: { unreadable: 0, 'not-set-up': 1, 'out-of-use': 0, broken: 1, open: 1, ok: 1 },
        sinkMailboxes: 1,
        unmatchedFacts: ['nobody@contoso.example'],
        byRule: {
          'incoming-outlook-requires-outlook': { error: 1, unverified: 0, advice: 0 },
          'incoming-forward-requires-deployed-rule': { error: 0, unverified: 1, advice: 0 },
          'outlook-client-retired': { error: 0, unverified: 0, advice: 1 },
          'email-router-retired': { error: 0, unverified: 0, advice: 1 },
        },
      }),
    );
    expect(answer.results).toHaveLength(answer.summary.total);
  });

  it('counts in byRule the results in which a rule speaks, in the order of the rules', async () => {
    const both = { owner: 'user', incoming: 'outlook', outgoing: 'outlook' };
    const server = { owner: 'user', incoming: 'server', outgoing: 'server', userCount: 10 };
    const { stdout } = await cli(['check', '-', '--format', 'json'], { stdin: linesOf(both, server, both) });
    const { results, summary } = JSON.parse(stdout) as CheckJson;
    expect(Object.entries(summary.byRule)).toEqual([
      ['incoming-outlook-requires-outlook', { error: 0, unverified: 2, advice: 0 }],
      ['incoming-server-requires-processor', { error: 0, unverified: 1, advice: 0 }],
      ['incoming-server-hard-to-trace-at-scale', { error: 0, unverified: 0, advice: 1 }],
      ['outgoing-outlook-requires-outlook', { error: 0, unverified: 2, advice: 0 }],
      ['outgoing-server-requires-processor', { error: 0, unverified: 1, advice: 0 }],
      ['outgoing-server-requires-smtp', { error: 0, unverified: 1, advice: 0 }],
      ['outgoing-server-requires-smtp-connection', { error: 0, unverified: 1, advice: 0 }],
      ['outlook-client-retired', { error: 0, unverified: 0, advice: 2 }],
    ]);
    for (const [id, count] of Object.entries(summary.byRule)) {
      const speaking = results.filter(({ report }) => report.findings?.some(({ ruleId }) => ruleId === id));
      expect([id, speaking.length]).toEqual([id, count.error + count.unverified + count.advice]);
    }
  });

  it('is well formed with nothing to judge', async () => {
    const { stdout } = await cli(['check', '-', '--format', 'json'], { stdin: '\n' });
    const { run: _, ...answer } = JSON.parse(stdout);
    expect(answer).toEqual({
      ruleset: 'dataverse',
      results: [],
      summary: {
        total: 0,
        valid: 0,
        undetermined: 0,
        invalid: 0,
        malformed: 0,
        byStatus: { unreadable: 0, 'not-set-up': 0, 'out-of-use': 0, broken: 0, open: 0, ok: 0 },
        sinkMailboxes: 0,
        unmatchedFacts: [],
        byCheck: {},
        byRule: {},
      },
    });
  });

  it('names the ruleset that judged', async () => {
    const { ruleset, results } = JSON.parse(await written('json')) as CheckJson;
    expect(ruleset).toBe('house');
    expect(results[0]?.report).toMatchObject({ verdict: 'valid', ruleset: 'house' });
  });

  it('has the same form on a terminal', async () => {
    const args = ['check', '-', '--format', 'json'];
    const { stdout } = await cli(args, { stdin, columns: 40, env: { FORCE_COLOR: '1' } });
    expect(stdout).toBe((await cli(args, { stdin })).stdout);
  });
});

describe('ndjson', () => {
  it('has one result a line, just as in json, and nothing else', async () => {
    const lines = (await written('ndjson')).split('\n');
    expect(lines.pop()).toBe('');
    const { results } = JSON.parse(await written('json')) as CheckJson;
    expect(lines.map((line) => inOrder(JSON.parse(line)))).toEqual(results.map(inOrder));
  });

  it('keeps a result on its line, whatever its texts hold', async () => {
    const name = 'a\nb\r\u2028c\ud800"\\';
    const { stdout } = await cli(['check', '-', '--format', 'ndjson', '--ruleset', 'guide'], {
      stdin: linesOf(userRow({ name })),
    });
    expect(stdout.split(/[\n\r]/)).toHaveLength(2);
    expect(JSON.parse(stdout)).toMatchObject({ name });
  });

  it('is empty with nothing to judge', async () => {
    expect((await cli(['check', '-', '--format', 'ndjson'], { stdin: '[]' })).stdout).toBe('');
  });

  it('gives messages in the language that was asked for', async () => {
    const { stdout } = await cli(['check', '-', '--format', 'ndjson', '--locale', 'sv'], { stdin });
    expect(stdout).toContain('Outlook är inte installerat på användarens dator');
    expect(stdout).not.toContain('Outlook is installed');
  });

  it('gives equal reports equal text', async () => {
    const { stdout } = await cli(['check', '-', '--format', 'ndjson'], { stdin: linesOf(invalid, invalid) });
    const [first, second] = stdout.split('\n').map((line) => line.replace(/"row":\d/, ''));
    expect(first).toBe(second);
  });
});

describe('pretty with --details', () => {
  it('lists what is not valid, then counts, then explains each rule once', async () => {
    expect(await written('pretty', '--details')).toBe(`Mailboxes

  ✗ Invalid -, row 2
  Incoming email: Dynamics 365 for Outlook · Outgoing email: None
    ✗ Error Outlook wanted (A4) — Office Outlook is not installed on the user’s computer.

  ? Undetermined Sälj | Nord (-, row 3)
  Incoming email: Forward Mailbox · Outgoing email: None
    ? Unverified Forwarding rule wanted (A9) — It is not known whether the forwarding rule is deployed in this mailbox.

  ✗ Malformed Eva (-, row 4)
    \`incomingemaildeliverymethod\` is \`-1\`. No delivery method has been set for this mailbox. Accepted: \`0\`, \`1\`, \`2\`, \`3\`.

Summary

Rules: The 2017 guide “Set up synchronization of incoming and outgoing email” (Dynamics 365 (online) 8.x and 9.x).

Verdict                          Count
✓ Valid                          1
? Undetermined                   1
✗ Invalid                        1
✗ Malformed                      1
All                              4
Forward mailboxes (not checked)  1

Findings by rule

  1 × Outlook wanted (A4)
  Receiving this way wants Outlook. It *is* Outlook.
  What to do: Install \`outlook.exe\`.

  1 × Forwarding rule wanted (A9)
  Forwarding wants a rule.

  1 × i Router is gone (A5, A7, A12, B1)
  It stopped on 2021-04-12. It was old.
  What to do: Move on.
`);
  });

  it('lists valid ones as well with --all', async () => {
    const { stdout } = await cli(['check', '-', '--all', '--details'], { stdin: linesOf(valid) });
    expect(stdout).toBe(`Mailboxes

  ✓ Valid -, row 1
  Incoming email: None · Outgoing email: None

Summary

Rules: The 2017 guide “Set up synchronization of incoming and outgoing email” (Dynamics 365 (online) 8.x and 9.x).

Verdict         Count
✓ Valid         1
? Undetermined  0
✗ Invalid       0
✗ Malformed     0
All             1
`);
  });

  it('is no longer than it must be with nothing to list', async () => {
    const { stdout } = await cli(['check', '-', '--details'], { stdin: linesOf(valid) });
    expect(stdout.split('\n')[0]).toBe('Summary');
    expect((await cli(['check', '-'], { stdin: '[]' })).stdout).toBe('No mailboxes found in the input.\n');
  });

  it('on a terminal is coloured and breaks lines', async () => {
    const args = ['check', '-', '--details', '--ruleset', fileOf(house)];
    const { stdout } = await cli(args, { stdin: linesOf(invalid), columns: 50 });
    const [bold, red, dim, cyan] = ['1', '31', '2', '36'].map((code) => (text: string) => {
      return `\u001b[${code}m${text}\u001b[${code.length === 1 ? 22 : 39}m`;
    }) as [Paint, Paint, Paint, Paint];
    const [green, yellow] = ['32', '33'].map(
      (code) => (text: string) => `\u001b[${code}m${text}\u001b[39m`,
    ) as [Paint, Paint];
    expect(stdout).toBe(`${bold('Mailboxes')}

  ${red('✗ Invalid')} ${bold('-, row 1')}
  ${dim('Incoming email: Dynamics 365 for Outlook ·')}
  ${dim('Outgoing email: None')}
    ${red('✗ Error')} ${bold('Outlook wanted')}${dim(' (A4) — ')}Office Outlook
    is not installed on the user’s computer.

${bold('Summary')}

Rules: The 2017 guide “Set up synchronization of
incoming and outgoing email” (Dynamics 365
(online) 8.x and 9.x).

${bold('Verdict')}         ${bold('Count')}
${green('✓ Valid')}         0
${yellow('? Undetermined')}  0
${red('✗ Invalid')}       1
${red('✗ Malformed')}     0
All             1

${bold('Findings by rule')}

  ${bold('1 × Outlook wanted')}${dim(' (A4)')}
  Receiving this way wants Outlook. It *is*
  Outlook.
  What to do: Install ${cyan('`outlook.exe`')}.
`);
  });
});

type Paint = (text: string) => string;

describe('markdown', () => {
  it('has the same in headings, lists and a table, and unmatched facts as well', async () => {
    const [answer] = (await written('markdown', '--all')).split('\n## About this run\n');
    const guide = (clause: string) =>
      `[${clause}](<https://github.com/MicrosoftDocs/dynamics-365-customer-engagement/blob/HEAD/ce/admin/set-incoming-outgoing-email-synchronization.md>)`;
    const router =
      '[B1](<https://learn.microsoft.com/power-platform/admin/use-basic-authentication-exchange-online>)';
    expect(answer?.replace(/version \S+/, 'version 1')).toBe(`# Dynamics 365 email check

2026-11-30 · version 1 · rules: The 2017 guide “Set up synchronization of incoming and outgoing email” (Dynamics 365 (online) 8.x and 9.x)

**2 of 4 mailboxes need to be fixed. Removing the first cause fixes 1 of them.**

**✗** 1 broken   **○** 1 not set up   **?** 1 open   **✓** 1 in order

Forward mailboxes (not checked): 1

## Do first

| **Cause** | **What to do** | **Who** | **Mailboxes** |
| --- | --- | --- | --- |
| 1 **Outlook wanted** | Install \`outlook.exe\`. | The admin of that computer | 1 |
| 2 **No delivery method has been set** | Under **Mailboxes**, select the mailboxes and choose **Apply Default Email Settings**. | A Dynamics 365 system admin | 1 |

## Causes

1. **✗** 1 × **Outlook wanted** (${guide('A4')}) \`incoming-outlook-requires-outlook\`

   Receiving this way wants Outlook. It \\*is\\* Outlook.

   What to do: Install \`outlook.exe\`.
2. **✗** 1 × **No delivery method has been set**

   What to do: Under **Mailboxes**, select the mailboxes and choose **Apply Default Email Settings**.

- **i** 1 × **Router is gone** (${guide('A5')}, ${guide('A7')}, ${guide('A12')}, ${router}) \`email-router-retired\`

  It stopped on 2021-04-12. It was old.

  What to do: Move on.

## What is not known

- **?** 1 × **Forwarding rule wanted** (${guide('A9')})

  Forwarding wants a rule.

${fill(en.phrases.check.unmatchedFacts, { addresses: '`nobody@contoso.example`' })}

## Mailboxes

| **Mailbox** | **Status** | **Findings** |
| --- | --- | --- |
| **-, row 1** | **✓** In order |  |
| **-, row 2** | **✗** Broken | **✗** Outlook wanted — Office Outlook is not installed on the user’s computer. |
| **Sälj \\| Nord** (-, row 3) | **?** Open | **?** Forwarding rule wanted — It is not known whether the forwarding rule is deployed in this mailbox. |
| **Eva** (-, row 4) | **○** Not set up | **✗** \`incomingemaildeliverymethod\` is \`-1\`. No delivery method has been set for this mailbox. Accepted: \`0\`, \`1\`, \`2\`, \`3\`. |
`);
  });

  it('leaves valid ones out without --all', async () => {
    expect(await written('markdown')).not.toContain('row 1');
  });

  it('is not coloured, even where colour is forced', async () => {
    const { stdout } = await cli(['check', '-', '--format', 'markdown'], {
      stdin,
      columns: 40,
      env: { FORCE_COLOR: '1' },
    });
    expect(stdout).not.toContain('\u001b');
    expect(stdout).toContain('**Sälj \\| Nord** (-, row 3)');
  });

  it('in Swedish is Swedish throughout', async () => {
    const args = ['check', '-', '--format', 'markdown', '--locale', 'sv', '--ruleset', 'guide'];
    const { stdout } = await cli(args, {
      stdin: linesOf(valid, queueRow({ incomingemaildeliverymethod: 7 })),
    });
    expect(stdout).toMatch(/^# E-postkontroll för Dynamics 365\n/);
    expect(stdout).toContain('**1 av 2 postlådor behöver åtgärdas.**');
    expect(stdout).toContain('| **Support** (-, rad 2) | **✗** Oläslig |');
  });
});
