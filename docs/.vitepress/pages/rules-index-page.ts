import type { Rule } from '../../../src/index.ts';
import { FINDING_SIGNS, withSign } from '../../../src/render/context.ts';
import type { RuleWords } from '../../../src/rule-language/words.ts';
import type { Edition } from './languages.ts';
import { clauseLink, ruleLink } from './links.ts';
import { cellSign, cellText, heading, link, type Markdown, page, table, text } from './markdown.ts';
import { rulesByDirection } from './rules-by-direction.ts';

/** The page of all rules, by the direction that they speak of. */
export function rulesIndexPage(edition: Edition): Markdown {
  const { title, intro, rule, kind, clauses } = edition.pageWords.rules;
  const groups = rulesByDirection(edition);
  return page(intro, [
    heading(1, text(title)),
    text(edition.words.name),
    text(intro),
    ...groups.flatMap((group) => [
      heading(2, text(group.title)),
      table(
        [rule, kind, clauses].map(cellText),
        group.rules.map((each) => ruleCells(each, edition)),
      ),
    ]),
  ]);
}

function ruleCells({ id, kind, sources }: Rule, edition: Edition): readonly Markdown[] {
  const { words, phrases } = edition;
  const clauses = [...new Set(sources.map(({ clause }) => clause))];
  return [
    link(cellText((words.rules[id] as RuleWords).title), ruleLink(edition, id)),
    cellSign(withSign(FINDING_SIGNS[kind], phrases.findingKind[kind])),
    clauses.map((clause) => link(cellText(clause), clauseLink(edition, clause))).join(', '),
  ];
}
