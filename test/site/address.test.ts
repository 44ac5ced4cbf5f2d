import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addressOf, questionFrom } from '../../docs/.vitepress/advisor/address.ts';
import { emailSystemOf, setEmailSystem } from '../../docs/.vitepress/advisor/email-systems.ts';
import { firstQuestion } from '../../docs/.vitepress/advisor/question.ts';
import { decodableHash } from '../../docs/.vitepress/theme/decodable-hash.ts';
import { guide, type Ruleset } from '../../src/index.ts';
import { en } from '../../src/locales/en.ts';
import { sv } from '../../src/locales/sv.ts';
import { dataverse } from '../../src/rulesets/dataverse/index.ts';
import { questions } from './support/questions.ts';

const ruleset: Ruleset = guide;
const first = firstQuestion(ruleset);

/** A question without what is not stated, which may be there as `undefined` or not at all. */
const plain = (question: unknown) => JSON.parse(JSON.stringify(question));

describe('the address of a question', () => {
  it('gives the same question back, whatever was asked', () => {
    fc.assert(
      fc.property(questions, (question) => {
        const read = questionFrom(addressOf(question, ruleset), [ruleset], en);
        expect(read.problems).toEqual([]);
        const { locked, ...said } = plain(question);
        const { locked: lockedAgain, ...saidAgain } = plain(read.question);
        expect(saidAgain).toEqual(said);
        expect(new Set(lockedAgain)).toEqual(new Set(locked));
      }),
    );
  });

  it('is empty for the question before anything was said, by current guidance', () => {
    expect(addressOf(firstQuestion(dataverse), dataverse)).toBe('');
    expect(addressOf(first, ruleset)).toBe('#ruleset=guide');
    expect(plain(questionFrom('', [ruleset], en).question)).toEqual(plain(first));
  });

  it('reads like the flags of the command', () => {
    const question = {
      ...first,
      owner: 'queue',
      needs: { incoming: true, outgoing: false },
      prerequisites: { serverSideSyncEnabled: true, emailRouterInstalled: false, smtpCompatible: true },
      locked: ['emailRouterInstalled'],
      users: '40',
      today: { incoming: 'forward-mailbox' },
    };
    expect(addressOf(question, ruleset)).toBe(
      '#ruleset=guide&owner=queue&needs=incoming&met=serverSideSyncEnabled,smtpCompatible&not-met=emailRouterInstalled' +
        '&locked=emailRouterInstalled&users=40&incoming=forward-mailbox',
    );
  });

  it('keeps apart what uses no direction and what says nothing of needs', () => {
    const unused = { ...first, needs: { incoming: false, outgoing: false } };
    expect(addressOf(unused, ruleset)).toBe('#ruleset=guide&needs=nothing');
    expect(questionFrom('#needs=nothing', [ruleset], en)).toMatchObject({
      question: { needs: { incoming: false, outgoing: false } },
      problems: [],
    });
  });
});

describe('an address that was written by hand', () => {
  it.each([
    ['#owner=team', 'owner', '"team"', 'user'],
    ['#met=serverSideSyncEnable', 'met', '"serverSideSyncEnable"', 'Did you mean `serverSideSyncEnabled`?'],
    ['#needs=fax', 'needs', '"fax"', 'incoming'],
    ['#priorities=cheap', 'priorities', '"cheap"', 'supported'],
    ['#incoming=fax', 'incoming', '"fax"', 'forward-mailbox'],
    ['#outgoing=forward-mailbox', 'outgoing', '"forward-mailbox"', 'outlook'],
    ['#as-of=yesterday', 'asOf', '"yesterday"', 'YYYY-MM-DD'],
    ['#usr=40', 'usr', 'usr', 'users'],
    ['#met=smtpCompatible&not-met=smtpCompatible', 'not-met', 'repeats', 'earlier entry'],
  ])('%s: says what cannot be used, what came and what is accepted', (address, where, received, accepted) => {
    const { question, problems } = questionFrom(address, [ruleset], en);
    expect(problems).toHaveLength(1);
    for (const part of [where, received, accepted]) expect(problems[0]).toContain(part);
    expect(plain(question)).toEqual(plain(first));
  });

  it('keeps what can be used beside what cannot', () => {
    const { question, problems } = questionFrom(
      '#owner=queue&met=smtpCompatible,fax&users=12',
      [ruleset],
      en,
    );
    expect(problems).toHaveLength(1);
    expect(question).toMatchObject({ owner: 'queue', prerequisites: { smtpCompatible: true }, users: '12' });
  });

  it('tells every problem, in the language of the page', () => {
    const { problems } = questionFrom('#owner=team&met=fax&zzz=1', [ruleset], sv);
    expect(problems).toHaveLength(3);
    for (const problem of problems) expect(problem).not.toContain('accepted');
  });

  it('never fails, whatever stands in it', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.webFragments()), (text) => {
        const { question } = questionFrom(`#${text}`, [ruleset], en);
        expect(ruleset.vocabulary.owners).toContain(question.owner);
      }),
    );
    expect(questionFrom('#__proto__=1&constructor=2', [ruleset], en).problems).toHaveLength(2);
  });
});

describe('an address with a sign of percent that stands for no letter', () => {
  const sign = fc.constantFrom(
    '%',
    '%4',
    '%41',
    '%ff',
    '%C3%A5',
    '%E2%82',
    '%zz',
    '#',
    '&',
    '=',
    '+',
    ' ',
    'å',
    'a',
  );
  const address = fc
    .array(
      fc.oneof(
        { arbitrary: sign, weight: 3 },
        { arbitrary: fc.constantFrom('owner=queue', 'users='), weight: 1 },
      ),
    )
    .map((pieces) => `#${pieces.join('')}`);

  it('can be decoded afterwards, and asks the same', () => {
    fc.assert(
      fc.property(address, (hash) => {
        const decodable = decodableHash(hash);
        expect(() => [decodeURI(decodable), decodeURIComponent(decodable)]).not.toThrow();
        expect(questionFrom(decodable, [ruleset], en)).toEqual(questionFrom(hash, [ruleset], en));
        expect(decodableHash(decodable)).toBe(decodable);
      }),
    );
  });

  it.each([
    ['', ''],
    ['#owner=queue&met=a%2Cb', '#owner=queue&met=a%2Cb'],
    ['#r%C3%A5d', '#r%C3%A5d'],
    ['#users=%', '#users=%25'],
    ['#owner=queue&users=%4', '#owner=queue&users=%254'],
    ['#%ff', '#%EF%BF%BD='],
  ])('%s: stays, or becomes %s', (hash, decodable) => {
    expect(decodableHash(hash)).toBe(decodable);
  });
});

describe('the edition in an address', () => {
  const editions = [dataverse, guide] as readonly Ruleset[];

  it('is named as soon as anything is asked, so that the address keeps its meaning', () => {
    expect(addressOf({ ...firstQuestion(dataverse), owner: 'queue' }, dataverse)).toBe(
      '#ruleset=dataverse&owner=queue',
    );
    fc.assert(
      fc.property(questions, (question) => {
        const address = addressOf(question, guide);
        expect(questionFrom(address, editions, en)).toMatchObject({
          question: { ruleset: 'guide' },
          problems: [],
          namesNoRules: false,
        });
      }),
    );
  });

  it('is current guidance where an address names none, which is told', () => {
    expect(questionFrom('', editions, en)).toMatchObject({
      question: { ruleset: 'dataverse' },
      namesNoRules: false,
    });
    expect(questionFrom('#owner=queue&incoming=server&outgoing=server', editions, en)).toMatchObject({
      question: { ruleset: 'dataverse', owner: 'queue', today: { incoming: 'server', outgoing: 'server' } },
      problems: [],
      namesNoRules: true,
    });
  });

  it('is the 2017 guide where an address names none and says what only the guide knows', () => {
    expect(questionFrom('#priorities=traceable-at-scale', editions, en)).toMatchObject({
      question: { ruleset: 'guide', priorities: ['traceable-at-scale'] },
      problems: [],
      namesNoRules: true,
    });
  });

  it('is told when there is none of that name, and current guidance is asked', () => {
    const { question, problems } = questionFrom('#ruleset=datavers', editions, en);
    expect(question.ruleset).toBe('dataverse');
    expect(problems).toEqual([expect.stringContaining('Did you mean `dataverse`?')]);
  });
});

describe('the email system', () => {
  const systems = ['exchange-online', 'exchange-server', 'other'] as const;

  it('stands for two facts that no advice may change, and comes back from an address', () => {
    for (const system of systems) {
      const question = firstQuestion(dataverse);
      setEmailSystem(question, system);
      expect(question.locked).toEqual(['exchangeOnline', 'exchangeServer']);
      const { question: read } = questionFrom(addressOf(question, dataverse), [dataverse], en);
      expect(emailSystemOf(read)).toBe(system);
    }
  });

  it('is not known again when it is taken back, and other facts stay', () => {
    const question = {
      ...firstQuestion(dataverse),
      prerequisites: { mailboxActive: true },
      locked: ['mailboxActive'],
    };
    setEmailSystem(question, 'other');
    setEmailSystem(question, undefined);
    expect(emailSystemOf(question)).toBeUndefined();
    expect(plain(question)).toMatchObject({
      prerequisites: { mailboxActive: true },
      locked: ['mailboxActive'],
    });
  });
});
