import { describe, expect, it } from 'vitest';
import { type ChangeInstructions, guide, type Locale, type Ruleset, type Source } from '../../src/index.ts';
import { en } from '../../src/locales/en.ts';
import { sv } from '../../src/locales/sv.ts';
import { dataverse } from '../../src/rulesets/dataverse/index.ts';

/** The guide's address: no other is known to be right. */
const GUIDE_URL =
  'https://docs.microsoft.com/sv-se/dynamics365/customer-engagement/admin/set-incoming-outgoing-email-synchronization';

/** Everything that cites something, each with the name of what cites. */
function citing(ruleset: Ruleset): readonly (readonly [what: string, sources: readonly Source[]])[] {
  const { rules, criteria, terms, mailFlow = {}, whereToSet, changes = {} } = ruleset;
  const ratings = criteria.flatMap(({ id, ratings: byDirection }) =>
    Object.values(byDirection)
      .flatMap((byMethod) => Object.values(byMethod ?? {}).flat())
      .map((each) => [`${id}.${each?.statement}`, each?.sources ?? []] as const),
  );
  const hops = Object.values(mailFlow)
    .flatMap((byMethod) => Object.values(byMethod ?? {}).flat())
    .map((each) => [`hop ${each?.hop}`, each?.sources ?? []] as const);
  const changing = Object.values(changes).flatMap((each) =>
    Object.entries(each as Readonly<Record<string, ChangeInstructions>>),
  );
  return [
    ...rules.map(({ id, sources }) => [id, sources] as const),
    ...ratings,
    ...Object.entries(terms).map(([term, sources]) => [term, sources] as const),
    ...hops,
    ...whereToSet.map(({ id, sources }) => [id, sources] as const),
    ...changing.map(([what, { sources }]) => [`change ${what}`, sources] as const),
    ...changing.flatMap(([, { where }]) => where.map(({ place, sources }) => [place, sources] as const)),
  ];
}

const cited = citing(guide).flatMap(([, sources]) => sources);
const isOfTheGuide = ({ clause }: Source) => clause.startsWith('A');
const inOrder = (sources: readonly Source[]) =>
  [...new Set(sources.map(({ clause }) => clause))].sort((a, b) => Number(a.slice(1)) - Number(b.slice(1)));

it('lists the clauses A1 to A15, each once', () => {
  const clauses = Array.from({ length: 15 }, (_, index) => `A${index + 1}`);
  expect(guide.clauses.map(({ clause }) => clause)).toEqual(clauses);
});

it('cites every clause that the guide lists, and none that it does not', () => {
  expect(inOrder(cited.filter(isOfTheGuide))).toEqual(inOrder(guide.clauses));
});

it('cites the guide for every rule', () => {
  expect(guide.rules.filter(({ sources }) => !sources.some(isOfTheGuide)).map(({ id }) => id)).toEqual([]);
});

it.each<Ruleset>([guide, dataverse])(
  'cites a clause for every rule, rating, term, hop, change and place: $id',
  (ruleset) => {
    expect(citing(ruleset).length).toBeGreaterThan(100);
    expect(citing(ruleset).flatMap(([what, sources]) => (sources.length === 0 ? [what] : []))).toEqual([]);
  },
);

it.each<Ruleset>([guide, dataverse])('names what is cited: $id', (ruleset) => {
  const parts = citing(ruleset).flatMap(([what, sources]) => [what, ...sources.flatMap(Object.values)]);
  expect(parts.filter((each) => typeof each !== 'string' || each.trim() === '')).toEqual([]);
});

it('names a document and an edition for every clause, the same ones for the same document', () => {
  const editions = new Map<string, Set<string>>();
  for (const { document, edition, clause } of [...guide.clauses, ...cited]) {
    expect([document, edition, clause]).not.toContain('');
    editions.set(document, (editions.get(document) ?? new Set()).add(edition));
  }
  expect([...editions].filter(([, each]) => each.size > 1)).toEqual([]);
});

it('gives the guide’s own address with its clauses, and no other address anywhere', () => {
  for (const source of [...guide.clauses, ...cited.filter(isOfTheGuide)]) expect(source.url).toBe(GUIDE_URL);
  for (const source of cited.filter((each) => !isOfTheGuide(each))) expect(source).not.toHaveProperty('url');
});

it.each<Locale>([en, sv])(
  'retells every clause, later ones that are cited too, and no other, in $id',
  (locale) => {
    const implemented = guide.clauses.map(({ clause }) => clause);
    const later = cited.filter((each) => !isOfTheGuide(each)).map(({ clause }) => clause);
    expect(Object.keys(locale.rulesets.guide.clauses)).toEqual([
      ...implemented,
      ...[...new Set(later)].sort(),
    ]);
  },
);

describe('the guidance as it stands today', () => {
  const today = 'Power Platform';
  const pages: readonly (readonly [clause: string, document: string, edition: string])[] = [
    ['B1', 'Important changes (deprecations) coming', '2020'],
    ['B1', 'Use basic authentication with Exchange Online', '2021'],
    ['B1', 'Use basic authentication with Exchange Online', '2022'],
    ['B2', 'Forward mailbox vs. individual mailboxes', today],
    ['B3', 'Forward mailbox vs. individual mailboxes', today],
    ['B4', 'Connect to Exchange Online', today],
    ['B4', 'Set up server-side synchronization of email, appointments, contacts, and tasks', today],
    ['B5', 'Create forward mailboxes or edit mailboxes', today],
    ['B8', 'Create forward mailboxes or edit mailboxes', today],
  ];
  const ofToday = citing(dataverse).flatMap(([, sources]) => sources);
  const nameOf = ({ clause, document, edition }: Source) => [clause, document, edition].join(' | ');

  it('cites just the clauses that it lists, those of the guide with the guide’s own words', () => {
    expect([...new Set(ofToday.map(({ clause }) => clause))].sort()).toEqual(
      dataverse.clauses.map(({ clause }) => clause).sort(),
    );
    for (const source of [...dataverse.clauses, ...ofToday].filter(isOfTheGuide)) {
      expect(guide.clauses).toContainEqual(source);
    }
  });

  it('lists those of the guide first, each clause once and in order', () => {
    const clauses = dataverse.clauses.map(({ clause }) => clause);
    const byNumber = (a: string, b: string) => Number(a.slice(1)) - Number(b.slice(1));
    expect(clauses).toEqual([
      ...[...new Set(clauses)].filter((each) => each.startsWith('A')).sort(byNumber),
      ...[...new Set(clauses)].filter((each) => each.startsWith('B')).sort(byNumber),
    ]);
  });

  it('cites these later pages, and no other', () => {
    const later = ofToday.filter((each) => !isOfTheGuide(each)).map(nameOf);
    expect([...new Set(later)].sort()).toEqual(pages.map((each) => each.join(' | ')).sort());
  });
});
