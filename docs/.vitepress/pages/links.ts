import type { Edition } from './languages.ts';

/** The folder of a ruleset's pages in a language; the site puts its own base before it. */
function folderOf({ root, documented }: Edition): string {
  return root + documented.folder;
}

/** The page of all rules. */
export function rulesLink(edition: Edition): string {
  return `${folderOf(edition)}rules/`;
}

/** The page of one rule. */
export function ruleLink(edition: Edition, ruleId: string): string {
  return rulesLink(edition) + ruleId;
}

/** The page of decision tables. */
export function decisionTablesLink(edition: Edition): string {
  return `${folderOf(edition)}decision-tables`;
}

/** The page of what changes from the first ruleset to this one. */
export function comparisonLink(edition: Edition): string {
  return `${folderOf(edition)}what-changed`;
}

/** The page of clauses. */
export function clausesLink(edition: Edition): string {
  return `${folderOf(edition)}clauses`;
}

/** The place of a clause on the page of clauses. */
export function clauseLink(edition: Edition, clause: string): string {
  return `${clausesLink(edition)}#${clauseAnchor(clause)}`;
}

/** The name of a clause's place: `a4` for A4. */
export function clauseAnchor(clause: string): string {
  const plain = clause.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-');
  return plain.replace(/^-|-$/g, '') || 'clause';
}
