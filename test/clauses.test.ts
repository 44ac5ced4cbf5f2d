import { expect, it } from 'vitest';
import { type Changing, guide, type Locale, type Source } from '../src/index.ts';
import { en } from '../src/locales/en.ts';
import { sv } from '../src/locales/sv.ts';

/** The guide's address: no other is known to be right. */
const GUIDE_URL =
  'https://docs.microsoft.com/sv-se/dynamics365/customer-engagement/admin/set-incoming-outgoing-email-synchronization';

const ofRules = guide.rules.flatMap(({ sources }) => sources);
const ofCriteria = guide.criteria.flatMap(({ ratings }) =>
  Object.values(ratings).flatMap((byMethod) =>
    Object.values(byMethod).flatMap((cases) => cases.flatMap(({ sources }) => sources)),
  ),
);
const ofTerms = Object.values(guide.terms).flat();
const ofStops = Object.values(guide.mailFlow ?? {}).flatMap((byMethod) =>
  Object.values(byMethod ?? {}).flatMap((stops) => (stops ?? []).flatMap(({ sources }) => sources)),
);
const ofWhereToSet = guide.whereToSet.flatMap(({ sources }) => sources);

const changing: readonly Changing[] = Object.values(guide.changes ?? {}).flatMap((each) =>
  Object.values(each),
);
const ofChanges = changing
  .flatMap(({ sources, where }) => [sources, ...where.map((place) => place.sources)])
  .flat();

const cited: readonly Source[] = [
  ...[...ofRules, ...ofCriteria, ...ofTerms, ...ofStops],
  ...[...ofWhereToSet, ...ofChanges],
];
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

it('cites a clause for every rule, every rating, every term and every place where a method is set', () => {
  const uncited = [
    ...guide.rules.filter(({ sources }) => !sources.some(isOfTheGuide)).map(({ id }) => id),
    ...guide.whereToSet.filter(({ sources }) => sources.length === 0).map(({ id }) => id),
    ...Object.entries(guide.terms).flatMap(([term, sources]) => (sources.length === 0 ? [term] : [])),
    ...guide.criteria.flatMap(({ id, ratings }) =>
      Object.values(ratings)
        .flatMap((byMethod) => Object.values(byMethod).flat())
        .flatMap(({ statement, sources }) => (sources.length === 0 ? [`${id}.${statement}`] : [])),
    ),
  ];
  expect(uncited).toEqual([]);
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
