import { expect, it } from 'vitest';
import { questions } from '../../src/index.ts';
import { en } from '../../src/locales/en.ts';
import { sv } from '../../src/locales/sv.ts';
import { render } from '../../src/render/index.ts';

const FORWARDING = { owner: 'user', incoming: 'forward-mailbox', outgoing: 'none' } as const;

it('lists the questions, with how many answers are enough on average', () => {
  expect(render(questions(FORWARDING), { target: 'markdown' })).toBe(`### **? Undetermined**

### Still to answer

1. Is Email Router installed? (A7)
2. Does a sink mailbox exist? (A8)
3. Is the forwarding rule deployed in this mailbox? (A9)

On average, 1.8 answers are enough.`);
});

it('writes numbers as the language does', () => {
  const text = render(questions(FORWARDING, { locale: sv }), { target: 'text', locale: sv });
  expect(text).toContain('1. Är E-postrouter installerad? (A7)');
  expect(text).toContain('I genomsnitt räcker 1,8 svar.');
});

it('says that nothing need be asked', () => {
  const nothing = { owner: 'user', incoming: 'none', outgoing: 'none' } as const;
  expect(render(questions(nothing), { target: 'text' })).toBe(
    `✓ ${en.phrases.verdict.valid}\n\n${en.phrases.questions.nothingToAsk}`,
  );
});

it('leaves out the number where there is but one question', () => {
  const one = { owner: 'user', incoming: 'outlook', outgoing: 'none' } as const;
  expect(render(questions(one), { target: 'text' })).toBe(
    `? ${en.phrases.verdict.undetermined}\n\n${en.phrases.questions.stillToAsk}\n\n1. Is Office Outlook installed on the user’s computer? (A4)`,
  );
});

it('writes numbers as English does for a locale whose id names no language', () => {
  const own = { ...en, id: 'our_own' };
  expect(render(questions(FORWARDING, { locale: own }), { target: 'text', locale: own })).toContain(
    'On average, 1.8 answers are enough.',
  );
});

it('escapes what comes from data', () => {
  const question = { prerequisite: 'x', question: 'Is <b>x</b> so?', ruleIds: [], sources: [] };
  const answer: unknown = { ...questions(FORWARDING), questions: [question] };
  expect(render(answer, { target: 'html' })).toContain('Is &lt;b&gt;x&lt;/b&gt; so?');
});
