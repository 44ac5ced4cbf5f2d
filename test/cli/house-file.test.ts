import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { extendRuleset, type Ruleset } from '../../src/index.ts';
import { dataverse } from '../../src/rulesets/dataverse/index.ts';
import { cli, fileOf, filesOf } from './support.ts';

const rows = JSON.parse(readFileSync('examples/contoso/mailboxes-page-1.json', 'utf8')).value as object[];
const mailboxes = [
  ...rows,
  // A mailbox that receives and has no address.
  { ...rows[0], mailboxid: '00000000-0000-0000-0000-00000000000a', emailaddress: null },
];

const override = { 'incoming-forward-discouraged': 'error', 'mailbox-active': 'off' } as const;
const added = {
  id: 'contoso-no-forwarding',
  kind: 'error',
  sources: [{ document: 'Contoso mail policy', edition: '2026', clause: '4' }],
  cases: [{ direction: 'incoming', when: { incoming: 'forward-mailbox' } }],
} as const;
const words = {
  en: {
    'contoso-no-forwarding': {
      ...{ title: 'No forwarding', message: 'Contoso forwards nothing.', why: '' },
      ...{ remedy: 'Use server-side synchronization.', ignoreWhen: '' },
    },
  },
};
const extension = { id: 'contoso', override, add: [added], words };

async function checked(ruleset: object | string, ...args: readonly string[]) {
  const file = typeof ruleset === 'string' ? ruleset : fileOf(ruleset);
  const { exitCode, stdout, stderr } = await cli(
    ['check', '-', '--format', 'json', '--fail-on', 'never', '--ruleset', file, ...args],
    { stdin: JSON.stringify(mailboxes) },
  );
  return { exitCode, stderr, answer: stdout === '' ? undefined : JSON.parse(stdout) };
}

describe('a house file', () => {
  it('judges as the ruleset that extendRuleset makes of the same extension', async () => {
    const whole = extendRuleset(dataverse as Ruleset, extension);
    expect((await checked({ extends: 'dataverse', ...extension })).answer).toEqual(
      (await checked(whole)).answer,
    );
  });

  it('changes the weight of checks', async () => {
    const of = async (checks: object) =>
      (await checked({ extends: 'dataverse', id: 'house', checks })).answer.summary.byCheck[
        'address-missing'
      ];
    expect(await of({})).toEqual({ error: 1, unverified: 0, advice: 0 });
    expect(await of({ 'address-missing': 'advice' })).toEqual({ error: 0, unverified: 0, advice: 1 });
    expect(await of({ 'address-missing': 'off' })).toBeUndefined();
  });

  it('has the rule about tests speak of a failed test, unless the check of it is an error', async () => {
    const failed = mailboxes.map((row) => ({
      ...row,
      incomingemailstatus: 2,
      outgoingemailstatus: 2,
      actstatus: 2,
    }));
    const rule = 'mailbox-tested-and-enabled';
    const of = async (weight: object) => {
      const file = fileOf({ extends: 'dataverse', id: 'house', checks: weight });
      const { stdout } = await cli(['check', '-', '--format', 'json', '--ruleset', file], {
        stdin: JSON.stringify(failed),
      });
      const { results, summary } = JSON.parse(stdout);
      const invalid = results.filter(
        ({ report }: { report: { verdict: string } }) => report.verdict === 'invalid',
      );
      // Nothing that is invalid passes for well.
      const statuses = new Set(invalid.map(({ status }: { status: string }) => status));
      statuses.delete('out-of-use');
      return [summary.byRule[rule]?.error ?? 0, summary.byCheck['test-failed']?.error ?? 0, [...statuses]];
    };
    const [byDefault, off, advice] = [
      await of({}),
      await of({ 'test-failed': 'off' }),
      await of({ 'test-failed': 'advice' }),
    ];
    expect(byDefault).toEqual([0, expect.any(Number), ['broken']]);
    expect(byDefault[1]).toBeGreaterThan(0);
    expect(off).toEqual([expect.any(Number), 0, ['broken']]);
    expect(off[0]).toBeGreaterThan(0);
    expect(advice).toEqual(off);
  });

  it('extends another house file, by a path from its own folder', async () => {
    const [, file = ''] = filesOf(
      { extends: 'dataverse', id: 'base', checks: { 'address-missing': 'off' }, override },
      { extends: 'file-1.json', id: 'own', override: { 'mailbox-tested-and-enabled': 'off' } },
    );
    const { answer } = await checked(file);
    expect(answer.ruleset).toBe('own');
    expect(answer.summary.byCheck['address-missing']).toBeUndefined();
    expect(answer.summary.byRule['mailbox-tested-and-enabled']).toBeUndefined();
    const { stdout } = await cli(['rules', '--ruleset', file, '--format', 'json']);
    const ids = (JSON.parse(stdout) as readonly { readonly id: string }[]).map(({ id }) => id);
    expect(ids).toEqual(
      dataverse.rules
        .map(({ id }) => id)
        .filter((id) => !['mailbox-active', 'mailbox-tested-and-enabled'].includes(id)),
    );
  });

  it('takes the address of its schema', async () => {
    const house = { $schema: 'house.json', extends: 'dataverse', id: 'house' };
    expect((await checked(house)).exitCode).toBe(0);
  });

  it.each([
    [
      { extends: 'dataverse', id: 'h', checks: { 'adress-missing': 'off' } },
      'Did you mean `address-missing`?',
    ],
    [{ extends: 'dataverse', id: 'h', checks: { 'address-missing': 'of' } }, '`checks.address-missing`'],
    [{ extends: 'dataverse', id: 'h', overide: {} }, 'Did you mean `override`?'],
    [
      { extends: 'dataverse', id: 'h', override: { 'mailbox-activ': 'off' } },
      'Did you mean `mailbox-active`?',
    ],
    [{ extends: 'dataverse' }, '`id` is missing'],
    [{ extends: 5, id: 'h' }, '`extends`'],
    [{ extends: 'nowhere.json', id: 'h' }, 'is neither a known ruleset (guide, dataverse)'],
    [{ extends: 'guide', id: 'h', checks: { 'address-missing': 'off' } }, '`checks` has no effect'],
  ])('refuses %j with a sentence', async (house, sentence) => {
    const { exitCode, stderr, answer } = await checked(house);
    expect([exitCode, answer]).toEqual([2, undefined]);
    expect(stderr).toContain(sentence);
  });

  it('refuses a file that extends itself by way of another', async () => {
    const [first = ''] = filesOf({ extends: 'file-2.json', id: 'a' }, { extends: 'file-1.json', id: 'b' });
    const { exitCode, stderr } = await checked(first);
    expect(exitCode).toBe(2);
    expect(stderr).toContain('extends itself');
  });
});
