import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answersTo } from '../../docs/.vitepress/advisor/answers.ts';
import { advisorLanguageOf, advisorLanguages } from '../../docs/.vitepress/advisor/language.ts';
import { configurationOf, firstQuestion, putTo, requestOf } from '../../docs/.vitepress/advisor/question.ts';
import { en } from '../../docs/.vitepress/advisor/words/en.ts';
import { sv } from '../../docs/.vitepress/advisor/words/sv.ts';
import { guide, plan, recommend, questions as toAskAbout, validate } from '../../src/index.ts';
import { dataverse } from '../../src/rulesets/dataverse/index.ts';
import { ROOT } from '../support/project.ts';
import { questions } from './support/questions.ts';

const english = advisorLanguageOf('en', 'guide');
const first = firstQuestion(english.ruleset);

describe('the advisor', () => {
  it('says what the library says, in every language', () => {
    fc.assert(
      fc.property(questions, fc.constantFrom(...advisorLanguages.map(({ id }) => id)), (question, id) => {
        const language = advisorLanguageOf(id, 'guide');
        const { locale } = language;
        const options = { locale, ...(question.asOf === '' ? {} : { asOf: question.asOf }) };
        const answers = answersTo(question, language);
        expect(answers.problems).toEqual([]);
        expect(answers.recommended).toEqual(recommend(requestOf(question) as unknown, options));
        const configuration = configurationOf(question, language.ruleset);
        expect(answers.today).toEqual(
          configuration && { configuration, report: validate(configuration as unknown, options) },
        );
        const best = answers.recommended.recommendations[0]?.configuration;
        const toAsk = best && toAskAbout(best as unknown, options);
        expect(answers.toAsk).toEqual(toAsk?.outcome === 'open' ? toAsk : undefined);
        expect(answers.plan).toEqual(
          configuration && best && plan(configuration as unknown, best as unknown, options),
        );
      }),
    );
  });

  it('asks only for what makes a difference to some option', () => {
    const asked = (question: object) => answersTo({ ...first, ...question }, english).decisive;
    expect(asked({})).toEqual(guide.vocabulary.prerequisites);
    expect(asked({ owner: 'queue' })).not.toContain('outlookInstalled');
    expect(asked({ needs: { incoming: true, outgoing: false } })).not.toContain('smtpCompatible');
    expect(asked({ needs: { incoming: false, outgoing: true } })).not.toContain('sinkMailboxProvisioned');
    expect(asked({ needs: { incoming: false, outgoing: false } })).toEqual([]);
  });

  it('asks for what the methods set today depend on, though they are no option', () => {
    const question = {
      ...first,
      needs: { incoming: false, outgoing: false },
      today: { incoming: 'forward-mailbox', outgoing: 'none' },
    };
    expect(answersTo(question, english).decisive).toEqual([
      'emailRouterInstalled',
      'sinkMailboxProvisioned',
      'forwardRuleDeployed',
    ]);
  });

  it.each(['-1', '1.5', 'many', '1e400', '99999999999999999999'])(
    'answers without a number of users that is none, and says so: %s',
    (users) => {
      const { problems, recommended } = answersTo({ ...first, users }, english);
      expect(problems.map(({ path }) => path)).toEqual([['userCount']]);
      expect(recommended).toEqual(answersTo(first, english).recommended);
      const today = { incoming: 'server', outgoing: 'none' };
      const judged = answersTo({ ...first, users, today }, english).today;
      expect(judged).toEqual(answersTo({ ...first, today }, english).today);
      expect(judged?.report.verdict).toBe('invalid');
    },
  );

  it('compares no method that leaves the direction unused', () => {
    const { tradeoffs } = answersTo({ ...first, needs: { incoming: true, outgoing: false } }, english);
    expect(tradeoffs.incoming).toHaveLength(3);
    expect(tradeoffs.outgoing).toEqual([]);
  });
});

describe('the words of the site', () => {
  const textsOf = (words: object): readonly string[] =>
    Object.values(words).flatMap((value) => (typeof value === 'string' ? [value] : textsOf(value)));
  const places = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(([place]) => place).sort();

  it('name the same values in both languages, and differ', () => {
    const [english, swedish] = [textsOf(en), textsOf(sv)];
    expect(swedish.map(places)).toEqual(english.map(places));
    expect(swedish.filter((text, index) => text === english[index])).toEqual([]);
  });

  it('are all shown somewhere', () => {
    const folder = join(ROOT, 'docs/.vitepress/advisor');
    const sources = readdirSync(folder).filter((name) => /\.(vue|ts)$/.test(name));
    const code = sources.map((name) => readFileSync(join(folder, name), 'utf8')).join('\n');
    const keys = Object.values(en).flatMap((texts) => Object.keys(texts));
    expect(keys.filter((key) => !new RegExp(`\\.${key}\\b`).test(code))).toEqual([]);
  });
});

describe('another edition of the guidance', () => {
  const { ruleset } = advisorLanguageOf('sv', 'dataverse');

  it('is asked what was said, as far as it knows of it', () => {
    const question = {
      ...first,
      owner: 'queue',
      needs: { incoming: false, outgoing: true },
      prerequisites: { serverSideSyncEnabled: true },
      priorities: ['supported', 'traceable-at-scale'],
      today: { incoming: 'none' },
    };
    const put = putTo(question, ruleset);
    expect(put).toMatchObject({
      ruleset: 'dataverse',
      owner: 'queue',
      needs: { incoming: false, outgoing: true, activities: true },
      prerequisites: { serverSideSyncEnabled: true },
      priorities: ['supported'],
      today: { incoming: 'none' },
    });
    const back = putTo(
      { ...put, prerequisites: { testedAndEnabled: true }, locked: ['testedAndEnabled'] },
      guide,
    );
    expect(back).toMatchObject({
      ruleset: 'guide',
      needs: { incoming: false, outgoing: true },
      prerequisites: {},
      locked: [],
    });
    expect(back.needs).not.toHaveProperty('activities');
  });

  it('answers by its own rules and in its own words', () => {
    const language = advisorLanguageOf('en', 'dataverse');
    const question = firstQuestion(language.ruleset);
    const { recommended, toAsk } = answersTo(question, language);
    expect(recommended).toEqual(recommend(requestOf(question) as unknown, { ruleset: dataverse }));
    expect(toAsk?.questions.map(({ prerequisite }) => prerequisite)).toContain('testedAndEnabled');
  });
});
