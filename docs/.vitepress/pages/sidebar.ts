import { escapeInvisible } from '../../../src/input/printable.ts';
import type { RuleWords } from '../../../src/rule-language/words.ts';
import { type Edition, editionOf, type SiteLanguage } from './languages.ts';
import { ruleLink } from './links.ts';
import { rulesByDirection } from './rules-by-direction.ts';
import { DOCUMENTED } from './rulesets.ts';

/** A group of a sidebar, in the shape that the site's theme takes. */
export interface SidebarGroup {
  text: string;
  items: { text: string; link: string }[];
}

/** The rules of every documented ruleset as groups of a sidebar, by direction and in the order of the rules. */
export function ruleSidebar(language: SiteLanguage): SidebarGroup[] {
  return DOCUMENTED.flatMap((documented) => sidebarOf(editionOf(documented, language)));
}

/** The rules of one ruleset as groups of a sidebar. */
export function sidebarOf(edition: Edition): SidebarGroup[] {
  return rulesByDirection(edition).map(({ title, rules }) => ({
    text: asHtml(title),
    items: rules.map(({ id }) => ({
      text: asHtml((edition.words.rules[id] as RuleWords).title),
      link: ruleLink(edition, id),
    })),
  }));
}

/** The theme takes the texts of a sidebar for HTML. */
function asHtml(text: string): string {
  const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
  return escapeInvisible(text).replace(/[&<>]/g, (character) => entities[character] as string);
}
