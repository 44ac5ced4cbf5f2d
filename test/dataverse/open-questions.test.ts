import { expect, it, vi } from 'vitest';
import { createQuestionSurvey } from '../../src/dataverse/facts/open-questions.ts';
import { guide, type Ruleset } from '../../src/index.ts';

const asked = vi.hoisted(() => ({ times: 0 }));
vi.mock('../../src/api/questions.ts', async (importOriginal) => {
  const original = await importOriginal<typeof import('../../src/api/questions.ts')>();
  const questions = (configuration: unknown, options: object) => {
    asked.times += 1;
    return original.questions(configuration, options);
  };
  return { ...original, questions };
});

it('looks for the questions of equal configurations once, however many mailboxes have them', () => {
  const survey = createQuestionSurvey(guide, { ruleset: guide });
  const methods = ['none', 'outlook', 'server'] as const;
  for (let number = 0; number < 12_000; number += 1) {
    const incoming = methods[number % 3];
    survey.look(`mailbox-${number}@contoso.example`, { owner: 'user', incoming, outgoing: 'none' });
  }
  expect(asked.times).toBe(3);
  const { ofOrganization, ofMailboxes, mailboxes, open, template } = survey.openQuestions({});
  expect(ofOrganization.map(({ prerequisite, mailboxes: count }) => [prerequisite, count])).toEqual([
    ['serverSideSyncEnabled', 4000],
    ['emailRouterInstalled', 4000],
  ]);
  expect(ofMailboxes.map(({ prerequisite, mailboxes: count }) => [prerequisite, count])).toEqual([
    ['outlookInstalled', 4000],
  ]);
  expect([mailboxes, open, Object.keys(template.mailboxes ?? {}).length]).toEqual([12_000, 8000, 4000]);
});

it.each<readonly [string, Ruleset]>([
  ['nothing', { ...guide, changes: undefined } as never],
  ['no prerequisite', { ...guide, changes: { prerequisites: {}, directions: {} } }],
])(
  'takes everything for a matter of the organization where a ruleset says of %s how it is changed',
  (_name, ruleset) => {
    const survey = createQuestionSurvey(ruleset, { ruleset: guide });
    survey.look('a@contoso.example', { owner: 'user', incoming: 'outlook', outgoing: 'none' });
    const { ofOrganization, ofMailboxes, template } = survey.openQuestions({});
    expect([ofOrganization.length, ofMailboxes.length]).toEqual([1, 0]);
    expect(template).toEqual({ prerequisites: { outlookInstalled: null } });
  },
);
