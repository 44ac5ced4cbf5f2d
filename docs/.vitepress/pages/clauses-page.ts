import type { ChangeInstructions, Changes, Ruleset, Source } from '../../../src/index.ts';
import type { RuleWords } from '../../../src/rule-language/words.ts';
import { distinctDocuments, documentText, editionText, isSameDocument } from './documents.ts';
import type { Edition } from './languages.ts';
import { clauseAnchor, ruleLink } from './links.ts';
import { heading, link, list, type Markdown, page, strong, text } from './markdown.ts';

/** The page of every clause that a ruleset implements or cites, with all that rests on it. */
export function clausesPage(edition: Edition): Markdown {
  const { ruleset, pageWords } = edition;
  const { title, intro, alsoCited } = pageWords.clauses;
  const sources = everySourceOf(ruleset);
  const listed = ruleset.clauses.map(({ clause }) => clause);
  const later = sources.map(({ clause }) => clause).filter((each) => !listed.includes(each));
  const cited = [...new Set(later)].sort((a, b) => a.localeCompare(b, 'en', { numeric: true }));
  return page(intro, [
    heading(1, text(title)),
    text(intro),
    ...distinctDocuments(ruleset.clauses).flatMap((document) => [
      heading(2, text(document.document)),
      editionText(document),
      ...ruleset.clauses
        .filter((source) => isSameDocument(source, document))
        .flatMap(({ clause }) => clauseSection(clause, [], edition)),
    ]),
    ...(cited.length === 0 ? [] : [heading(2, text(alsoCited))]),
    ...cited.flatMap((clause) => {
      const documents = distinctDocuments(sources.filter((source) => source.clause === clause));
      return clauseSection(clause, documents.map(documentText), edition);
    }),
  ]);
}

/** Every source that a ruleset names, in its order. */
function everySourceOf({ terms, rules, criteria, whereToSet, changes }: Ruleset): readonly Source[] {
  return [
    ...Object.values(terms).flat(),
    ...rules.flatMap(({ sources }) => sources),
    ...criteria.flatMap(sourcesOfCriterion),
    ...whereToSet.flatMap(({ sources }) => sources),
    ...sourcesOfChanges(changes),
  ];
}

function sourcesOfChanges({ prerequisites, directions }: Changes = { prerequisites: {}, directions: {} }) {
  const all = [
    ...Object.values(prerequisites),
    ...Object.values(directions),
  ] as readonly ChangeInstructions[];
  return all.flatMap(({ sources, where }) => [...sources, ...where.flatMap((place) => place.sources)]);
}

function sourcesOfCriterion({ ratings }: Ruleset['criteria'][number]): readonly Source[] {
  const methods = Object.values(ratings).flatMap((each) => Object.values(each ?? {}));
  return methods.flatMap((cases) => (cases ?? []).flatMap(({ sources }) => sources));
}

/** One clause: what it says, where that is written unless a heading above it says so, and what rests on it. */
function clauseSection(
  clause: string,
  documents: readonly Markdown[],
  edition: Edition,
): readonly Markdown[] {
  const retold = edition.words.clauses[clause];
  return [
    heading(3, text(clause), clauseAnchor(clause)),
    ...(retold === undefined ? [] : [text(retold)]),
    ...documents,
    list(whatRestsOn(clause, edition)),
  ];
}

function whatRestsOn(clause: string, edition: Edition): readonly Markdown[] {
  const { ruleset, words, phrases, pageWords } = edition;
  const citesIt = (sources: readonly Source[]) => sources.some((source) => source.clause === clause);
  const rules = ruleset.rules.filter(({ sources }) => citesIt(sources));
  const criteria = ruleset.criteria.filter((criterion) => citesIt(sourcesOfCriterion(criterion)));
  const terms = Object.entries(ruleset.terms).filter(([, sources]) => citesIt(sources));
  const places = ruleset.whereToSet.filter(({ sources }) => citesIt(sources));
  const ruleLinks = rules.map(({ id }) =>
    link(text((words.rules[id] as RuleWords).title), ruleLink(edition, id)),
  );
  // Questions and sentences end with a mark of their own.
  const kinds: readonly (readonly [string, Markdown])[] = [
    [pageWords.clauses.rules, ruleLinks.join('; ')],
    [
      pageWords.clauses.criteria,
      criteria.map(({ id }) => text(words.criteria[id]?.question ?? id)).join('; '),
    ],
    [pageWords.clauses.terms, terms.map(([term]) => text(termInWords(term, edition))).join('; ')],
    [phrases.render.whereToSet, places.map(({ id }) => text(words.whereToSet[id] ?? id)).join(' ')],
  ];
  return kinds.filter(([, all]) => all !== '').map(([label, all]) => `${strong(`${label}:`)} ${all}`);
}

/** A term of the vocabulary by its name: `incoming.none`, `outgoing` or `smtpCompatible`. */
function termInWords(term: string, { words }: Edition): string {
  const [direction = '', method = ''] = term.split('.');
  const direct = words.directions[direction];
  const chosen = words.methods[direction]?.[method];
  if (direct === undefined) return words.prerequisites[term] ?? term;
  return chosen === undefined ? direct : `${direct}: ${chosen}`;
}
