/** The rules of docs/contributing/style.md that can be counted, over every text that people read. */
import { describe, expect, it } from 'vitest';
import { en as advisorInEnglish } from '../../docs/.vitepress/advisor/words/en.ts';
import { sv as advisorInSwedish } from '../../docs/.vitepress/advisor/words/sv.ts';
import { en as filesPageInEnglish } from '../../docs/.vitepress/mailboxes/words/en.ts';
import { sv as filesPageInSwedish } from '../../docs/.vitepress/mailboxes/words/sv.ts';
import { en as pagesInEnglish } from '../../docs/.vitepress/pages/words/en.ts';
import { sv as pagesInSwedish } from '../../docs/.vitepress/pages/words/sv.ts';
import { commandInEnglish } from '../../src/cli/words/en.ts';
import { exportInEnglish } from '../../src/cli/words/export/en.ts';
import { exportInSwedish } from '../../src/cli/words/export/sv.ts';
import { commandInSwedish } from '../../src/cli/words/sv.ts';
import { factsInEnglish, rowsInEnglish, testsInEnglish } from '../../src/dataverse/checks/words/en.ts';
import { factsInSwedish, rowsInSwedish, testsInSwedish } from '../../src/dataverse/checks/words/sv.ts';
import { refusalsInEnglish } from '../../src/dataverse/files/words/en.ts';
import { refusalsInSwedish } from '../../src/dataverse/files/words/sv.ts';
import { incompleteInEnglish } from '../../src/dataverse/report/words/en.ts';
import { incompleteInSwedish } from '../../src/dataverse/report/words/sv.ts';
import { type Finding, guide, type Locale, type Ruleset, validate } from '../../src/index.ts';
import { en } from '../../src/locales/en.ts';
import { sv } from '../../src/locales/sv.ts';
import { dataverse } from '../../src/rulesets/dataverse/index.ts';
import { onPremisesInEnglish, onPremisesInSwedish } from '../../src/rulesets/dataverse/words/on-premises.ts';

/** Every set of texts, in English and in Swedish. */
const SETS: Readonly<Record<string, readonly [english: object, swedish: object]>> = {
  locale: [en, sv],
  'current guidance': [dataverse.words?.en ?? {}, dataverse.words?.sv ?? {}],
  'on-premises': [onPremisesInEnglish, onPremisesInSwedish],
  checks: [rowsInEnglish, rowsInSwedish],
  'failed tests': [testsInEnglish, testsInSwedish],
  'facts file': [factsInEnglish, factsInSwedish],
  'unread files': [refusalsInEnglish, refusalsInSwedish],
  'incomplete export': [incompleteInEnglish, incompleteInSwedish],
  command: [commandInEnglish, commandInSwedish],
  export: [exportInEnglish, exportInSwedish],
  advisor: [advisorInEnglish, advisorInSwedish],
  'files page': [filesPageInEnglish, filesPageInSwedish],
  'generated pages': [pagesInEnglish, pagesInSwedish],
};

const MOST_WORDS = 25;

/** Phrases of the style guide’s list, in English. */
const BANNED_IN_ENGLISH =
  /not the case|see to it|stands? against|\bbears?\b|whatever is|hangs? on|so many\b|at one and the same time|for want of|cannot be told|\bjudg|is there (?:for|already)|for all repairs|\banew\b|make so\b|passed over|are told|\bsays? what\b/i;

/** Words with another term in the style guide’s table, in English. */
const OTHER_TERMS_IN_ENGLISH =
  /e-mail\b|\bmail system|email server profile|\blicence|\bfavour|\bown(?:er)?’s\b|administrator of|e-mail server/i;

/** Phrases of the style guide’s list, in Swedish. */
const BANNED_IN_SWEDISH =
  /det är inte så att|se till:|talar emot|hänger på|hopflätad|de bästa så många|på en och samma gång|i varje omgång|en enda punkt där|förlorade sin support|\bbedöm(?:s|a|d|t)\b|än visar sig|\bej\b/i;

/** Words with another term in the style guide’s table, in Swedish. */
const OTHER_TERMS_IN_SWEDISH =
  /vidarebefordringsregel|postlåd[a-z]* för vidarebefordran|administrationscenter\b|server-synk|\bmejl|brevlåd|obestämd|\bvet ej\b/i;

type Text = readonly [path: string, text: string];

function textsIn(value: unknown, path = ''): readonly Text[] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) =>
    textsIn(part, path === '' ? key : `${path} / ${key}`),
  );
}

/** The sentences of a text; a dot within a number, a name or an address ends none. */
function sentencesIn(text: string): readonly string[] {
  return text.split(/(?<=[.?!:])\s+/);
}

function wordCount(sentence: string): number {
  return sentence.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}

/** A text without code, and without the product’s own names, which the style guide does not govern. */
function withoutNames(text: string): string {
  return text.replace(/`[^`]*`|\*\*[^*]*\*\*|“[^”]*”|”[^”]*”/g, '');
}

function longSentencesIn(texts: readonly Text[]): readonly Text[] {
  return texts.flatMap(([path, text]) =>
    sentencesIn(text)
      .filter((sentence) => wordCount(sentence) > MOST_WORDS)
      .map((sentence): Text => [path, sentence]),
  );
}

it('counts the words of each sentence', () => {
  const text = 'Set **Use Impersonation** to `true` (port 587). See smtp.office365.com – it works: yes?';
  expect(sentencesIn(text).map(wordCount)).toEqual([7, 4, 1]);
  const long = `${'word '.repeat(MOST_WORDS)}word.`;
  expect(longSentencesIn([['path', `Short. ${long}`]])).toEqual([['path', long]]);
});

describe.each(Object.entries(SETS))('texts of the set: %s', (_set, [english, swedish]) => {
  it('have the same keys and placeholders in both languages', () => {
    const shape = (value: object) =>
      textsIn(value)
        .filter(([path]) => path !== 'id')
        .map(([path, text]) => [path, ...[...new Set(text.match(/\{\w+\}/g))].sort()].join(' '))
        .sort();
    expect(shape(swedish)).toEqual(shape(english));
  });

  it.each([
    ['English', english],
    ['Swedish', swedish],
  ])(`have no sentence of more than ${MOST_WORDS} words in %s`, (_language, texts) => {
    expect(longSentencesIn(textsIn(texts))).toEqual([]);
  });

  it.each([
    ['English', english, BANNED_IN_ENGLISH],
    ['English', english, OTHER_TERMS_IN_ENGLISH],
    ['Swedish', swedish, BANNED_IN_SWEDISH],
    ['Swedish', swedish, OTHER_TERMS_IN_SWEDISH],
  ])('use no phrase and no synonym that the style guide excludes in %s', (_language, texts, excluded) => {
    expect(textsIn(texts).filter(([, text]) => excluded.test(withoutNames(text)))).toEqual([]);
  });

  it('put names of buttons and fields in bold in complete pairs', () => {
    const texts = [...textsIn(english), ...textsIn(swedish)];
    expect(texts.filter(([, text]) => text.split('**').length % 2 === 0)).toEqual([]);
  });
});

const RULESETS: readonly Ruleset[] = [guide, dataverse];
const LANGUAGES: readonly Locale[] = [en, sv];

/** The findings on every choice of methods, where each prerequisite is met, not met or not known in turn. */
function findingsOf(ruleset: Ruleset, locale: Locale): readonly Finding[] {
  const { owners, directions, prerequisites } = ruleset.vocabulary;
  const [incoming = [], outgoing = [], activities] = Object.values(directions);
  const choices = incoming.flatMap((first) =>
    outgoing.flatMap((second) =>
      (activities ?? ['none']).map((third) => ({
        incoming: first,
        outgoing: second,
        ...(activities === undefined ? {} : { activities: third }),
      })),
    ),
  );
  const values = [
    {},
    ...[true, false].flatMap((value) => [
      Object.fromEntries(prerequisites.map((name) => [name, value])),
      ...prerequisites.map((name) => ({ [name]: value })),
      ...prerequisites.map((name) => ({
        ...Object.fromEntries(prerequisites.map((each) => [each, !value])),
        [name]: value,
      })),
    ]),
  ];
  return owners.flatMap((owner) =>
    choices.flatMap((choice) =>
      values.flatMap((known) => {
        const report = validate({ owner, ...choice, prerequisites: known } as unknown, { ruleset, locale });
        return report.verdict === 'malformed' ? [] : report.findings;
      }),
    ),
  );
}

describe.each(
  RULESETS.flatMap((ruleset) => LANGUAGES.map((locale) => [ruleset.id, locale.id, ruleset, locale] as const)),
)('messages of findings: %s in %s', (_ruleset, language, ruleset, locale) => {
  const messages = [...new Map(findingsOf(ruleset, locale).map((each) => [each.message, each])).values()];

  it(`have no sentence of more than ${MOST_WORDS} words, and begin each with a capital letter`, () => {
    expect(messages.length).toBeGreaterThan(20);
    const texts = messages.map(({ message }): Text => ['', message]);
    expect(longSentencesIn(texts)).toEqual([]);
    const small = texts.flatMap(([, text]) =>
      text.split(/(?<=[.?!])\s+/).filter((each) => /^\p{Ll}/u.test(each)),
    );
    expect(small).toEqual([]);
  });

  it('say that something is not known exactly when it is not', () => {
    const notKnown = language === 'sv' ? /Det är inte känt om/ : /It is not known whether/;
    const wrong = messages.filter(
      ({ message, unmet, known = {} }) =>
        notKnown.test(message) !==
        unmet.some((each) => (known as Record<string, boolean>)[each] === undefined),
    );
    expect(wrong).toEqual([]);
  });

  it('spell out no formula', () => {
    expect(
      messages.filter(({ message }) => /not the case|inte så att|; | nor both|\bnot\(/.test(message)),
    ).toEqual([]);
  });
});
