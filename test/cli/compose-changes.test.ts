import { describe, expect, it } from 'vitest';
import type { OrganizationChanges } from '../../src/dataverse/changes/answer.ts';
import { composeChanges } from '../../src/dataverse/report/changes.ts';
import { newMailboxText } from '../../src/dataverse/report/results.ts';
import { guide, type Ruleset } from '../../src/index.ts';
import { en } from '../../src/locales/en.ts';
import type { RenderContext } from '../../src/render/context.ts';
import { toText } from '../../src/render/targets/text.ts';

const language: RenderContext = {
  locale: en,
  phrases: en.phrases,
  words: en.rulesets.guide,
  ruleset: guide as unknown as Ruleset,
};

const NOTHING: OrganizationChanges = {
  outcome: 'found',
  notValid: 1,
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
};

const how = { scope: 'owner', where: [], sources: [] } as const;
const anna = { file: 'rows.json', row: 1, id: null, name: 'Anna `of` sales' };
const nobody = { file: 'rows.json', row: 2, id: null, name: null };

function said(changes: Partial<OrganizationChanges>): string {
  return toText(composeChanges({ ...NOTHING, ...changes }, language, 10), Number.POSITIVE_INFINITY);
}

it('calls an owner without words by its name', () => {
  expect(newMailboxText('robot', language)).toBe('New mailbox: robot');
});

describe('what is said of changes', () => {
  it('says when nothing is changed once for all', () => {
    expect(said({})).toContain('No organization setting fixes a mailbox on its own.');
  });

  it('says when what was found is not proven to be the best', () => {
    const change = {
      ...how,
      kind: 'prepare',
      prerequisite: 'smtpCompatible',
      value: true,
      repairedAlone: 3,
      lostWithout: 4,
    } as const;
    const text = said({
      organization: {
        changes: [change],
        repaired: 5,
        exact: false,
        bySize: [
          { facts: {}, repaired: 0, exact: true },
          { facts: { smtpCompatible: true }, repaired: 3, exact: false },
          { facts: { smtpCompatible: true, sinkMailboxProvisioned: true }, repaired: 5, exact: true },
        ],
      },
    });
    expect(text).toContain('Use an SMTP-compatible email system');
    expect(text).toContain(
      'Mailboxes that this fixes on its own: 3. Mailboxes that stay unfixed without it: 4.',
    );
    expect(text).toContain('A better set may exist.');
    expect(text).toMatch(/1 +Use an SMTP-compatible email system +at least 3/);
    expect(text).toMatch(/2 +Use an SMTP-compatible email system; Create a sink mailbox +5/);
  });

  it('says what is made at one and the same time, and for whom, by name or by place', () => {
    const text = said({
      mailboxes: [
        {
          owner: 'user',
          steps: [
            {
              changes: [
                { ...how, kind: 'switch', direction: 'incoming', method: 'server' },
                { ...how, kind: 'switch', direction: 'outgoing', method: 'server' },
              ],
            },
          ],
          mailboxes: [
            { ...anna, requests: [] },
            { ...nobody, requests: [] },
          ],
        },
      ],
    });
    expect(text).toContain('2 × user mailbox');
    expect(text).toContain('Mailboxes: Anna ˋofˋ sales (rows.json, row 1); rows.json, row 2.');
    expect(text).toContain('Together:');
    expect(text).toContain('The first step must be done by hand');
  });

  it('calls an owner by its id where it has no other name', () => {
    const mailboxes = [{ owner: 'team', steps: [], mailboxes: [{ ...anna, requests: [] }] }];
    expect(said({ mailboxes })).toContain('1 × team mailbox');
  });

  it('says why nothing helps, and of whom too little is known', () => {
    const finding = {
      ruleId: 'incoming-none-but-needed',
      kind: 'error',
      direction: 'incoming',
      unmet: [],
      repairs: [],
      sources: [],
      title: 'Incoming: None',
      message: 'It is needed.',
      remedy: '',
    } as const;
    const text = said({
      stuck: [
        { findings: [finding], mailboxes: [anna] },
        { findings: [], mailboxes: [nobody] },
      ],
      unreadable: [nobody],
    });
    expect(text).toContain('No fix found');
    expect(text).toMatch(/rows\.json, row 1\)\.\n.*Incoming: None/);
    expect(text).toContain('Not enough information: rows.json, row 2.');
  });
});
