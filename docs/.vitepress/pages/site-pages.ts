import { clausesPage } from './clauses-page.ts';
import { comparisonPage } from './comparison-page.ts';
import { decisionTablesPage } from './decision-tables-page.ts';
import { type Edition, editionOf, LANGUAGES } from './languages.ts';
import { clausesLink, comparisonLink, decisionTablesLink, ruleLink, rulesLink } from './links.ts';
import type { Markdown } from './markdown.ts';
import { rulePage } from './rule-page.ts';
import { rulesIndexPage } from './rules-index-page.ts';
import { DOCUMENTED } from './rulesets.ts';

/** A page that is made from a ruleset and a locale. */
export interface SitePage {
  /** Where it stands on the site: `/rules/`, `/sv/clauses`. */
  readonly link: string;
  readonly content: Markdown;
}

/** Every page about every documented ruleset, in every language. */
export function sitePages(): readonly SitePage[] {
  return LANGUAGES.flatMap((language) => {
    const editions = DOCUMENTED.map((documented) => editionOf(documented, language));
    return [...editions.flatMap(pagesOf), ...comparisonsOf(editions)];
  });
}

/** What changes from the first edition to each of the others. */
function comparisonsOf([first, ...others]: readonly Edition[]): readonly SitePage[] {
  return others.map((edition) => ({
    link: comparisonLink(edition),
    content: comparisonPage(first as Edition, edition),
  }));
}

/** Every page about one ruleset in one language. */
export function pagesOf(edition: Edition): readonly SitePage[] {
  return [
    { link: rulesLink(edition), content: rulesIndexPage(edition) },
    ...edition.ruleset.rules.map((rule) => ({
      link: ruleLink(edition, rule.id),
      content: rulePage(rule, edition),
    })),
    { link: decisionTablesLink(edition), content: decisionTablesPage(edition) },
    { link: clausesLink(edition), content: clausesPage(edition) },
  ];
}
