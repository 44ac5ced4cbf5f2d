import { readdirSync } from 'node:fs';
import { expect, it, suite } from 'vitest';
import { audit } from '../../src/dataverse/index.ts';
import {
  type ChangeInstructions,
  type Changes,
  defineRule,
  describe,
  extendRuleset,
  type Finding,
  guide,
  type Locale,
  labels,
  type Rule,
  validate,
} from '../../src/index.ts';
import { en } from '../../src/locales/en.ts';
import { sv } from '../../src/locales/sv.ts';
import { everyConfiguration } from '../models/guide.ts';

const LOCALES: readonly Locale[] = [en, sv];
const TRANSLATIONS = LOCALES.filter((locale) => locale !== en);

/** Texts that may be the same as in English, by language and path. */
const SAME_AS_IN_ENGLISH: Readonly<Record<string, readonly string[]>> = {
  sv: [
    'phrases / plan / title',
    'phrases / check / column',
    'rulesets / guide / hops / outlook',
    'rulesets / guide / hops / dynamics365',
  ],
};

type Path = readonly string[];
type Text = readonly [path: string, text: string];

/** Every text in a value, each with the keys that lead to it. */
function textsIn(value: unknown, path: Path = []): readonly (readonly [Path, string])[] {
  if (typeof value === 'string') return [[path, value]];
  return Object.entries(value as object).flatMap(([key, part]) => textsIn(part, [...path, key]));
}

function textsOf(locale: Locale): readonly Text[] {
  const { phrases, rulesets } = locale;
  return textsIn({ phrases, rulesets }).map(([path, text]) => [path.join(' / '), text]);
}

/** The texts of a locale that something is wrong with; an empty list is what tests want. */
function textsWhere(locale: Locale, isWrong: (text: string, english: string) => boolean): readonly Text[] {
  const english = new Map(textsOf(en));
  return textsOf(locale).filter(([path, text]) => isWrong(text, english.get(path) ?? ''));
}

/** Everything in a text that a pattern finds, each once, sorted. */
function found(text: string, pattern: RegExp): readonly string[] {
  return [...new Set(text.match(pattern))].sort();
}

function isEqualSet(one: Iterable<string>, other: Iterable<string>): boolean {
  return [...new Set(one)].sort().join('\n') === [...new Set(other)].sort().join('\n');
}

const PLACEHOLDERS = /\{\w*\}/g;
const CODE = /`[^`]*`/g;
const DATES_AND_NUMBERS = /\d+(?:[-.]\d+)*/g;

it('knows every locale there is, by its name', () => {
  const files = readdirSync(new URL('../../src/locales/', import.meta.url)).filter((file) =>
    file.endsWith('.ts'),
  );
  expect(LOCALES.map(({ id }) => `${id}.ts`).sort()).toEqual(files.sort());
});

it('does not compile with a text missing or one too many', () => {
  const { total: _left, ...check } = sv.phrases.check;
  // @ts-expect-error a text is missing
  const lacking: Locale['phrases']['check'] = check;
  // @ts-expect-error no such text
  const surplus: Locale['phrases']['check'] = { ...sv.phrases.check, another: 'text' };
  expect(Object.keys(lacking)).toHaveLength(Object.keys(surplus).length - 2);
});

it('finds what it looks for in texts', () => {
  expect(textsIn({ a: 'one', b: { c: 'two' } })).toEqual([
    [['a'], 'one'],
    [['b', 'c'], 'two'],
  ]);
  expect(found('{b} then {a} and {b}', PLACEHOLDERS)).toEqual(['{a}', '{b}']);
  expect(found('on 2021-04-12, 8.x', DATES_AND_NUMBERS)).toEqual(['2021-04-12', '8']);
  expect(isEqualSet(['b', 'a'], ['a', 'b', 'b'])).toBe(true);
  expect(isEqualSet(['a'], ['a', 'b'])).toBe(false);
});

suite.each(LOCALES.map((locale) => [locale.id, locale] as const))('law 9, words: %s', (id, locale) => {
  const texts = locale.rulesets.guide;

  it('has the same texts as English, no more and no fewer', () => {
    expect(textsOf(locale).map(([path]) => path)).toEqual(textsOf(en).map(([path]) => path));
  });

  it('has no text that is empty or spaced badly', () => {
    expect(textsWhere(locale, (text) => text === '' || text !== text.trim())).toEqual([]);
    expect(textsWhere(locale, (text) => /\s\s|[^\S ]| [.,;:?!)’]|[(“] /.test(text))).toEqual([]);
  });

  it('uses exactly the arguments and the code that English uses', () => {
    for (const pattern of [PLACEHOLDERS, CODE]) {
      const differs = (text: string, english: string) =>
        !isEqualSet(found(text, pattern), found(english, pattern));
      expect(textsWhere(locale, differs)).toEqual([]);
    }
    expect(textsWhere(locale, (text) => /[{}]/.test(text.replace(PLACEHOLDERS, '')))).toEqual([]);
    expect(textsWhere(locale, (text) => (text.match(/`/g)?.length ?? 0) % 2 === 1)).toEqual([]);
  });

  it('names the dates and numbers that English names', () => {
    const differs = (text: string, english: string) =>
      !isEqualSet(found(text, DATES_AND_NUMBERS), found(english, DATES_AND_NUMBERS));
    expect(textsWhere(locale, differs)).toEqual([]);
  });

  it('ends sentences, questions and labels as English does', () => {
    const end = (text: string) => text.match(/[.?!:]$/)?.[0];
    expect(textsWhere(locale, (text, english) => end(text) !== end(english))).toEqual([]);
  });

  it('has no straight quotes, and closes the quotes and brackets that it opens', () => {
    expect(textsWhere(locale, (text) => /['"]/.test(text.replace(CODE, '')))).toEqual([]);
    const count = (text: string, mark: string) => text.split(mark).length - 1;
    const isOpen = (text: string) =>
      count(text, '(') !== count(text, ')') || (count(text, '“') + count(text, '”')) % 2 === 1;
    expect(textsWhere(locale, isOpen)).toEqual([]);
  });

  it('uses in the message of a rule every argument that its data has', () => {
    for (const rule of guide.rules as readonly Rule[]) {
      const counts = rule.cases.flatMap(({ when, unless }) => [when.userCount, unless?.userCount]);
      const expected = [
        ...(rule.since === undefined ? [] : ['{since}']),
        ...(counts.some((each) => each !== undefined) ? ['{atLeast}'] : []),
      ];
      const { message, ...others } = texts.rules[rule.id as keyof typeof texts.rules];
      expect([rule.id, ...found(message, PLACEHOLDERS)]).toEqual([rule.id, ...expected.sort()]);
      const stray = found(Object.values(others).join(' '), PLACEHOLDERS);
      expect(stray.filter((each) => !expected.includes(each))).toEqual([]);
    }
  });

  it.each(['message', 'title'] as const)('gives no two rules the same %s', (part) => {
    const all = Object.values(texts.rules).map((words) => words[part]);
    expect(new Set(all.map((text) => text.toLowerCase())).size).toBe(guide.rules.length);
  });

  it('has a statement for every rating, and no statement that no rating uses', () => {
    for (const { id: criterion, ratings } of guide.criteria) {
      const used = Object.values(ratings).flatMap((byMethod) =>
        Object.values(byMethod).flatMap((cases) => cases.map(({ statement }) => statement)),
      );
      const { statements } = texts.criteria[criterion];
      expect([criterion, ...Object.keys(statements).sort()]).toEqual([
        criterion,
        ...[...new Set(used)].sort(),
      ]);
      expect(new Set(Object.values(statements)).size).toBe(Object.keys(statements).length);
    }
  });

  it('has a text for everything in the guide, and none left over', () => {
    const { vocabulary, clauses, rules, criteria, whereToSet, mailFlow = {} } = guide;
    const changes: Changes = guide.changes ?? { prerequisites: {}, directions: {} };
    const flows = Object.values(mailFlow).flatMap((byMethod) => Object.values(byMethod ?? {}));
    const hopNames = new Set(flows.flatMap((hops) => (hops ?? []).map(({ hop }) => hop)));
    const keys = (record: object) => Object.keys(record);
    const ids = (all: readonly { readonly id: string }[]) => all.map((each) => each.id);
    expect(keys(locale.rulesets)).toEqual([guide.edition]);
    expect(keys(texts.owners)).toEqual(vocabulary.owners);
    expect(keys(texts.directions)).toEqual(keys(vocabulary.directions));
    expect(keys(texts.methods)).toEqual(keys(vocabulary.directions));
    expect(keys(texts.methods.incoming)).toEqual(vocabulary.directions.incoming);
    expect(keys(texts.methods.outgoing)).toEqual(vocabulary.directions.outgoing);
    expect(keys(texts.prerequisites)).toEqual(vocabulary.prerequisites);
    expect(keys(texts.questions)).toEqual(vocabulary.prerequisites);
    const changing: readonly ChangeInstructions[] = Object.values(changes).flatMap((each) =>
      Object.values(each),
    );
    const places = changing.flatMap(({ where }) => where);
    const sorted = (names: Iterable<string>) => [...new Set(names)].sort();
    expect(sorted(keys(texts.places))).toEqual(sorted(places.map(({ place }) => place)));
    expect(sorted(keys(texts.products))).toEqual(sorted(places.flatMap(({ product }) => product ?? [])));
    expect(sorted(keys(texts.doers))).toEqual(sorted(changing.map(({ who }) => who)));
    expect(keys(texts.rules)).toEqual(ids(rules));
    expect(keys(texts.criteria)).toEqual(ids(criteria));
    expect(keys(texts.clauses)).toEqual([...clauses.map(({ clause }) => clause), 'B1', 'B4', 'B8']);
    expect(keys(texts.whereToSet)).toEqual(ids(whereToSet));
    expect(keys(texts.hops).sort()).toEqual([...hopNames].sort());
  });

  it('has prerequisites that can stand in a list', () => {
    const all = Object.values(texts.prerequisites);
    expect(all.filter((text) => /[.;?!]/.test(text))).toEqual([]);
    expect(new Set(all).size).toBe(all.length);
  });

  it('has names of hops that fit into a box, each another', () => {
    const all = Object.values(texts.hops);
    expect(
      all.filter((text) => text.length > 40 || text.split(' ').some((word) => word.length > 22)),
    ).toEqual([]);
    expect(all.filter((text) => /[.;?!]/.test(text))).toEqual([]);
    expect(new Set(all).size).toBe(all.length);
  });

  it('names a method alike in both directions, and different methods differently', () => {
    const { incoming, outgoing } = texts.methods;
    expect(incoming).toMatchObject(outgoing);
    expect(new Set(Object.values(incoming)).size).toBe(Object.keys(incoming).length);
  });

  it('is frozen, and what labels gives', () => {
    expect(Object.isFrozen(locale.rulesets.guide.rules['email-router-retired'])).toBe(true);
    const { owners, directions, methods, prerequisites } = texts;
    expect(labels(locale)).toEqual({ owners, directions, methods, prerequisites });
    expect(id).toMatch(/^[a-z]{2}$/);
  });
});

it.each(TRANSLATIONS.map((locale) => [locale.id, locale] as const))(
  'has nothing left in English: %s',
  (id, locale) => {
    const same = textsWhere(locale, (text, english) => text === english).map(([path]) => path);
    expect(same).toEqual(SAME_AS_IN_ENGLISH[id]);
  },
);

suite('the terms of the guide', () => {
  const { methods, owners, prerequisites, clauses, whereToSet, rules } = sv.rulesets.guide;

  it.each([
    [methods.incoming.none, 'Inga'],
    [methods.incoming.outlook, 'Dynamics 365 för Outlook'],
    [methods.incoming.server, 'Synkronisering med servern eller e-postrouter'],
    [methods.incoming['forward-mailbox'], 'Vidarebefordrad postlåda'],
    [methods.outgoing.none, 'Inga'],
    [methods.outgoing.outlook, 'Dynamics 365 för Outlook'],
    [methods.outgoing.server, 'Synkronisering med servern eller e-postrouter'],
    [owners.user, 'användare'],
    [owners.queue, 'kö'],
  ])('are the names in Swedish: %s', (text, term) => {
    expect(text).toBe(term);
  });

  it.each([
    [sv.rulesets.guide.name, 'Ställa in synkronisering för inkommande och utgående e-post'],
    [prerequisites.serverSideSyncEnabled, 'serversynkronisering'],
    [prerequisites.emailRouterInstalled, 'E-postrouter'],
    [prerequisites.sinkMailboxProvisioned, 'sink-postlåda'],
    [prerequisites.smtpCompatible, 'e-postsystemet är SMTP-kompatibelt'],
    [clauses.A8, 'sink-postlåda'],
    [clauses.A9, 'Regeldistributionsguiden'],
    [rules['incoming-forward-requires-deployed-rule'].remedy, 'Regeldistributionsguiden'],
    [
      whereToSet.default,
      'Inställningar > E-postkonfiguration > Inställningar för e-postkonfiguration > fliken E-post',
    ],
    [whereToSet.individual, 'Inställningar > E-postkonfiguration > Postlådor'],
  ])('stand in the Swedish texts: %s', (text, term) => {
    expect(text).toContain(term);
  });

  it('are written in one way only', () => {
    const method = 'Synkronisering med servern eller e-postrouter';
    const bare = (text: string) => text.replaceAll(method, '').replaceAll('E-postrouter', '');
    expect(textsWhere(sv, (text) => /e-?postrouter|synkronisering med/i.test(bare(text)))).toEqual([]);
    const other = /router|server-|sinkpost|mejl|\bmail|brevlåd|forward|mailbox|queue|\buser/i;
    expect(textsWhere(sv, (text) => other.test(bare(text).replace(/[`{][^`}]*[`}]/g, '')))).toEqual([]);
  });

  it('quote the name of an option in a Swedish sentence, where it could be read as a part of it', () => {
    const names = [methods.incoming.none, methods.incoming.server, methods.incoming['forward-mailbox']];
    const unquoted = textsWhere(sv, (text) =>
      names.some((name) => text !== name && text.split(name).length !== text.split(`”${name}”`).length),
    );
    // Phrases name no option: there, “Inga” is the ordinary word at the beginning of a sentence.
    expect(unquoted.filter(([path]) => path.startsWith('rulesets'))).toEqual([]);
  });

  it.each([
    [methodsOf(en).none, 'None'],
    [methodsOf(en).outlook, 'Dynamics 365 for Outlook'],
    [methodsOf(en).server, 'Server-Side Synchronization or Email Router'],
    [methodsOf(en)['forward-mailbox'], 'Forward Mailbox'],
  ])('are the names in English: %s', (text, term) => {
    expect(text).toBe(term);
  });

  function methodsOf(locale: Locale) {
    return locale.rulesets.guide.methods.incoming;
  }
});

/** The findings of a configuration, in one language. */
function findingsOf(input: unknown, locale: Locale): readonly Finding[] {
  const report = validate(input, { locale });
  return report.verdict === 'malformed' ? [] : report.findings;
}

/** Every 499th configuration of the guide. */
function* broadSample() {
  let index = 0;
  for (const configuration of everyConfiguration()) if (index++ % 499 === 0) yield configuration;
}

suite('findings in another language', () => {
  it('are what validate says in that language, and back, for a broad sample', () => {
    const seen = new Set<string>();
    for (const configuration of broadSample()) {
      const english = findingsOf(configuration, en);
      const swedish = findingsOf(configuration, sv);
      expect(swedish.map(({ ruleId }) => ruleId)).toEqual(english.map(({ ruleId }) => ruleId));
      english.forEach((finding, index) => {
        const other = swedish[index] as Finding;
        seen.add(`${finding.kind} ${finding.ruleId}`);
        if (describe(finding, sv) !== other.message || describe(other, en) !== finding.message) {
          expect([describe(finding, sv), describe(other, en)]).toEqual([other.message, finding.message]);
        }
        if (/[{}]/.test(other.message) || other.message === finding.message) {
          expect(other.message).toBe(`a message of its own for ${finding.ruleId}, with every place filled`);
        }
      });
    }
    const requiring = (guide.rules as readonly Rule[]).filter(({ cases }) =>
      cases.some(({ requires }) => requires !== undefined),
    );
    const expected = [
      ...guide.rules.map(({ id, kind }) => `${kind} ${id}`),
      ...requiring.map(({ id }) => `unverified ${id}`),
    ];
    expect([...seen].sort()).toEqual(expected.sort());
  });

  it('can be had for a finding that was stored as JSON', () => {
    const input = { owner: 'user', incoming: 'forward-mailbox', outgoing: 'none' };
    const stored = JSON.parse(JSON.stringify(findingsOf(input, en))) as readonly Finding[];
    expect(stored.map((finding) => describe(finding, sv))).toEqual(
      findingsOf(input, sv).map(({ message }) => message),
    );
  });

  it.each<[string, object, string]>([
    [
      'a queue with Outlook',
      { owner: 'queue', incoming: 'outlook', outgoing: 'none' },
      'En kö kan inte ta emot e-post via Dynamics 365 för Outlook. Det kräver Outlook på en användares dator, och en kö har ingen dator.',
    ],
    [
      'nothing known of what processes',
      { owner: 'user', incoming: 'server', outgoing: 'none' },
      'Det är inte känt om serversynkronisering är aktiverad, och inte heller om E-postrouter är installerad. Att ta emot e-post genom servern kräver serversynkronisering eller E-postrouter. En av dem måste hämta varje meddelande ur användarens eller köns inkorg.',
    ],
    [
      'ten users',
      {
        owner: 'user',
        incoming: 'server',
        outgoing: 'none',
        userCount: 10,
        prerequisites: { serverSideSyncEnabled: true },
      },
      'Med 10 eller fler användare är problem med inkommande e-post svårare att felsöka. Varje meddelande bearbetas i användarens egen postlåda och inte i en enda särskild postlåda.',
    ],
    [
      'no SMTP',
      {
        owner: 'queue',
        incoming: 'none',
        outgoing: 'server',
        prerequisites: { serverSideSyncEnabled: true, smtpCompatible: false, smtpServerConnected: true },
      },
      'E-postsystemet är inte SMTP-kompatibelt. Att skicka e-post genom servern kräver ett SMTP-kompatibelt e-postsystem. Meddelandena lämnar Dynamics 365 via SMTP.',
    ],
    [
      'Email Router alone',
      {
        owner: 'user',
        incoming: 'server',
        outgoing: 'none',
        prerequisites: { emailRouterInstalled: true },
      },
      'Den här konfigurationen använder E-postrouter, som slutade fungera 2021-04-12. Avvecklingen meddelades i december 2016. I lokala installationer stöds den inte längre.',
    ],
  ])('read well in Swedish: %s', (_of, input, message) => {
    expect(findingsOf(input, sv).map((finding) => finding.message)).toEqual([message]);
  });

  it('put together a requirement of several parts, and a rule without words of its own', () => {
    const ruleset = extendRuleset(guide, {
      id: 'contoso',
      override: { 'incoming-server-requires-processor': 'off' },
      add: [
        defineRule({
          id: 'contoso-server',
          kind: 'error',
          sources: [{ document: 'Contoso mail policy', edition: '2026', clause: '4' }],
          cases: [
            {
              direction: 'incoming',
              when: { incoming: 'server' },
              requires: { all: ['serverSideSyncEnabled', { not: 'emailRouterInstalled' }] },
            },
          ],
        }),
      ],
    });
    const input = {
      owner: 'user',
      incoming: 'server',
      outgoing: 'none',
      prerequisites: { serverSideSyncEnabled: false },
    } as const;
    const report = validate(input, { ruleset, locale: sv });
    if (report.verdict === 'malformed') throw new Error('not judged');
    expect(report.findings.map(({ message }) => message)).toEqual([
      'Serversynkronisering är inte aktiverad. Det är inte känt om E-postrouter är installerad. Regeln `contoso-server` gäller här.',
    ]);
    expect(describe(report.findings[0] as Finding, { locale: en, ruleset })).toBe(
      'Server-side synchronization is not enabled. It is not known whether Email Router is installed. The rule `contoso-server` applies here.',
    );
  });
});

suite('a locale as an option', () => {
  const input = { owner: 'user', incoming: 'forward-mailbox', outgoing: 'server', userCount: 12 };

  /** A copy of the Swedish texts in which one place was changed. */
  function changed(path: Path, change: (parent: Record<string, unknown>, key: string) => void): unknown {
    const copy = structuredClone(sv) as unknown as Record<string, unknown>;
    const parent = path
      .slice(0, -1)
      .reduce((at, key) => at[key] as Record<string, unknown>, copy as Record<string, unknown>);
    change(parent, path.at(-1) as string);
    return copy;
  }

  /** The texts that judging shows: what is wrong with an input or a ruleset, and what rules say. */
  const SHOWN = [
    /^(id|phrases (problem|finding) .*|rulesets guide (prerequisites|negations) .*)$/,
    /^phrases faultReason (rulesetByName|localeByName|repeated|statedInError|reservedName|withoutNone|tooManyDirections|formulaTooDeep|notARecord|notAColumn|controlCharacter|lastRatingConditional)$/,
    /^rulesets guide rules \S+ (title|message|why|remedy)$/,
    // No criterion is without its question.
    /^rulesets guide criteria \S+ question$/,
  ];

  it('is a problem at the place of any text that it lacks, where anything may be shown', () => {
    for (const [path] of textsIn(sv)) {
      const locale = changed(path, (parent, key) => delete parent[key]);
      expect(audit([], { locale } as object)).toMatchObject({
        outcome: 'malformed',
        problems: [{ code: 'missing-key', path: ['options', 'locale', ...path] }],
      });
    }
  });

  it('need not have what a function never shows', () => {
    for (const [path] of textsIn(sv)) {
      const locale = changed(path, (parent, key) => delete parent[key]);
      const { verdict } = validate(input as unknown, { locale } as object);
      expect([path, verdict === 'malformed']).toEqual([
        path,
        SHOWN.some((shown) => shown.test(path.join(' '))),
      ]);
    }
  });

  it('is a problem where a text is no text, a whole part is missing, or it is no object', () => {
    const wrong = changed(['phrases', 'finding', 'notKnown'], (parent, key) => {
      parent[key] = 5;
    });
    expect(validate(input as unknown, { locale: wrong } as object)).toMatchObject({
      problems: [{ code: 'wrong-type', path: ['options', 'locale', 'phrases', 'finding', 'notKnown'] }],
    });
    const partless = changed(['rulesets', 'guide'], (parent, key) => delete parent[key]);
    expect(validate(input as unknown, { locale: partless } as object)).toMatchObject({
      problems: [{ code: 'missing-key', path: ['options', 'locale', 'rulesets', 'guide'] }],
    });
    expect(validate(input as unknown, { locale: 'sv' } as object)).toMatchObject({
      problems: [{ code: 'wrong-type', path: ['options', 'locale'] }],
    });
  });

  it('lists everything that it lacks at once', () => {
    const report = validate(input as unknown, { locale: { id: 'xx', phrases: sv.phrases } } as object);
    expect(report).toMatchObject({
      problems: [{ code: 'missing-key', path: ['options', 'locale', 'rulesets'] }],
    });
    const nothing = validate(input as unknown, { locale: { id: 'xx' } } as object);
    expect(nothing.verdict === 'malformed' && nothing.problems.map(({ path }) => path.at(-1))).toEqual([
      'phrases',
      'rulesets',
    ]);
  });

  it.each(LOCALES.map((locale) => [locale.id, locale] as const))(
    'works as a copy that went through JSON: %s',
    (_id, locale) => {
      const copy = JSON.parse(JSON.stringify(locale)) as Locale;
      expect(copy).toEqual(locale);
      for (const each of [input, { ...input, owner: 'usr' }, null]) {
        expect(validate(each as unknown, { locale: copy })).toEqual(validate(each as unknown, { locale }));
      }
      for (const finding of findingsOf(input, en)) {
        expect(describe(finding, copy)).toBe(describe(finding, locale));
      }
    },
  );

  it('words problems with the input too', () => {
    const report = validate({ owner: 'usr', incoming: 'none', outgoing: 'none', userCount: -3 } as unknown, {
      locale: sv,
    });
    expect(report.verdict === 'malformed' && report.problems.map(({ message }) => message)).toEqual([
      '`owner` är `"usr"`, som inte godtas. Menade du `user`? Detta godtas: `user`, `queue`.',
      '`userCount` är `-3`, som ligger utanför det tillåtna intervallet. Detta godtas: `0 … 9007199254740991`.',
    ]);
  });
});
