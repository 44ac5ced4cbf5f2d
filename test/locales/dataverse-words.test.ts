/** The texts and the clauses of the guidance as it stands today. */
import { describe, expect, it } from 'vitest';
import type { Rule, RulesetWords } from '../../src/index.ts';
import { dataverse } from '../../src/rulesets/dataverse/index.ts';

const { en, sv } = dataverse.words as Readonly<Record<'en' | 'sv', RulesetWords>>;

type Text = readonly [path: string, text: string];

function textsIn(value: unknown, path: readonly string[] = []): readonly Text[] {
  if (typeof value === 'string') return [[path.join(' / '), value]];
  return Object.entries(value as object).flatMap(([key, part]) => textsIn(part, [...path, key]));
}

function textsWhere(words: RulesetWords, isWrong: (text: string, english: string) => boolean) {
  const english = new Map(textsIn(en));
  return textsIn(words).filter(([path, text]) => isWrong(text, english.get(path) ?? ''));
}

function found(text: string, pattern: RegExp): readonly string[] {
  return [...new Set(text.match(pattern))].sort();
}

const PLACEHOLDERS = /\{\w*\}/g;
const CODE = /`[^`]*`/g;
const DATES_AND_NUMBERS = /\d+(?:[-.]\d+)*/g;

describe.each([
  ['en', en],
  ['sv', sv],
] as const)('law 9, words: %s', (_, words) => {
  it('has the same texts as English, no more and no fewer', () => {
    expect(textsIn(words).map(([path]) => path)).toEqual(textsIn(en).map(([path]) => path));
  });

  it('has no text that is empty, spaced badly or quoted straight, or leaves a quote or bracket open', () => {
    expect(textsWhere(words, (text) => text === '' || text !== text.trim())).toEqual([]);
    expect(textsWhere(words, (text) => /\s\s|[^\S ]| [.,;:?!)’]|[(“] /.test(text))).toEqual([]);
    expect(textsWhere(words, (text) => /['"]/.test(text.replace(CODE, '')))).toEqual([]);
    const count = (text: string, mark: string) => text.split(mark).length - 1;
    const isOpen = (text: string) =>
      count(text, '(') !== count(text, ')') || (count(text, '“') + count(text, '”')) % 2 === 1;
    expect(textsWhere(words, isOpen)).toEqual([]);
  });

  it('uses the arguments, the code, the dates and the numbers that English uses, and ends as it does', () => {
    for (const pattern of [PLACEHOLDERS, CODE, DATES_AND_NUMBERS, /[.?!:]$/g]) {
      const differs = (text: string, english: string) =>
        found(text, pattern).join('\n') !== found(english, pattern).join('\n');
      expect(textsWhere(words, differs)).toEqual([]);
    }
  });

  it('uses in the message of a rule the day that its data has', () => {
    for (const rule of dataverse.rules as readonly Rule[]) {
      const dated = [rule, ...rule.cases].some(({ since }) => since !== undefined);
      const { message, ...others } = words.rules[rule.id] as RulesetWords['rules'][string];
      expect([rule.id, ...found(message, PLACEHOLDERS)]).toEqual([rule.id, ...(dated ? ['{since}'] : [])]);
      expect(found(Object.values(others).join(' '), PLACEHOLDERS)).toEqual([]);
    }
  });

  it.each(['message', 'title'] as const)('gives no two rules the same %s', (part) => {
    const all = Object.values(words.rules).map((each) => each[part].toLowerCase());
    expect(new Set(all).size).toBe(dataverse.rules.length);
  });

  it('has a statement for every rating, each another, and no statement that no rating uses', () => {
    for (const { id, ratings } of dataverse.criteria) {
      const cases = Object.values(ratings).flatMap((byMethod) => Object.values(byMethod).flat());
      const used = [...new Set(cases.map(({ statement }) => statement))].sort();
      const { statements } = words.criteria[id] as RulesetWords['criteria'][string];
      expect([id, ...Object.keys(statements).sort()]).toEqual([id, ...used]);
      expect(new Set(Object.values(statements)).size).toBe(used.length);
    }
  });

  it('has a text for everything in the ruleset, and none left over', () => {
    const { vocabulary, clauses, rules, criteria, whereToSet, mailFlow = {} } = dataverse;
    const flows = Object.values(mailFlow).flatMap((byMethod) => Object.values(byMethod ?? {}));
    const hops = new Set(flows.flatMap((way) => (way ?? []).map(({ hop }) => hop)));
    const ids = (all: readonly { readonly id: string }[]) => all.map(({ id }) => id);
    expect(Object.keys(words.owners)).toEqual(vocabulary.owners);
    expect(Object.keys(words.directions)).toEqual(Object.keys(vocabulary.directions));
    for (const [direction, methods] of Object.entries(vocabulary.directions)) {
      expect(Object.keys(words.methods[direction] ?? {})).toEqual(methods);
    }
    expect(Object.keys(words.prerequisites)).toEqual(vocabulary.prerequisites);
    expect(Object.keys(words.rules)).toEqual(ids(rules));
    expect(Object.keys(words.criteria)).toEqual(ids(criteria));
    expect(Object.keys(words.clauses)).toEqual(clauses.map(({ clause }) => clause));
    expect(Object.keys(words.whereToSet)).toEqual(ids(whereToSet));
    expect(Object.keys(words.hops).sort()).toEqual([...hops].sort());
  });

  it('has prerequisites and hops that can stand in a list and in a box, each another', () => {
    for (const texts of [words.prerequisites, words.hops]) {
      const all = Object.values(texts);
      expect(all.filter((text) => /[.;?!]/.test(text))).toEqual([]);
      expect(new Set(all).size).toBe(all.length);
    }
    const tooLong = (text: string) => text.length > 40 || text.split(' ').some((word) => word.length > 22);
    expect(Object.values(words.hops).filter(tooLong)).toEqual([]);
  });
});

describe('in Swedish', () => {
  it('nothing is left in English but names', () => {
    const same = textsWhere(sv, (text, english) => text === english).map(([path]) => path);
    expect(same).toEqual(['hops / outlook', 'hops / dynamics365']);
  });

  it('names are written in one way, and quoted in sentences', () => {
    const bare = (text: string) =>
      text.replaceAll('Synkronisering med servern eller e-postrouter', '').replaceAll('E-postrouter', '');
    const other = /router|server-|sinkpost|mejl|\bmail|brevlåd|forward|mailbox|queue|\buser/i;
    const odd = (text: string) => other.test(bare(text).replace(/[`{][^`}]*[`}]/g, ''));
    expect(textsWhere(sv, odd)).toEqual([]);
    const { none, server, 'forward-mailbox': forward } = sv.methods.incoming as Record<string, string>;
    const unquoted = textsWhere(sv, (text) =>
      [none, server, forward].some(
        (name = '') => text !== name && text.split(name).length !== text.split(`”${name}”`).length,
      ),
    );
    expect(unquoted).toEqual([]);
  });

  it.each([
    [sv.directions.activities, 'Avtalade tider, kontakter och uppgifter'],
    [sv.prerequisites.serverSideSyncEnabled, 'serversynkronisering'],
    [sv.prerequisites.serverProfileActive, 'e-postserverprofil'],
    [sv.prerequisites.mailboxActive, 'postlåda'],
    [sv.whereToSet.individual, 'Inställningar > E-post > Postlådor'],
  ])('the terms are in use: %s', (text, term) => {
    expect(text).toContain(term);
  });
});

describe('clauses', () => {
  const ofRatings = dataverse.criteria.flatMap(({ ratings }) =>
    Object.values(ratings).flatMap((byMethod) => Object.values(byMethod).flat()),
  );
  const ofHops = Object.values(dataverse.mailFlow ?? {}).flatMap((byMethod) =>
    Object.values(byMethod ?? {}).flatMap((hops) => hops ?? []),
  );

  it('are cited by every rule, rating, hop, term and place', () => {
    const every = [
      ...dataverse.rules.map(({ sources }) => sources),
      ...[...ofRatings, ...ofHops, ...dataverse.whereToSet].map(({ sources }) => sources),
      ...Object.values(dataverse.terms),
    ];
    expect(every.filter((sources) => sources.length === 0)).toEqual([]);
  });
});
