import { type RuleTable, ruleTable } from '../../../src/api/decision-tables/rule-table.ts';
import { type VerdictTable, verdictTables } from '../../../src/api/decision-tables/verdict-tables.ts';
import type { Rule } from '../../../src/index.ts';
import {
  onlyRuleOf,
  partsOf,
  partTitle,
  shownPart,
  verdictTitle,
} from '../../../src/render/answers/table-parts.ts';
import type { RuleWords } from '../../../src/rule-language/words.ts';
import type { Edition } from './languages.ts';
import { ruleLink } from './links.ts';
import { heading, link, type Markdown, page, text } from './markdown.ts';
import { ruleLine } from './rule-page.ts';
import { ruleTableMarkdown, verdictTableMarkdown } from './table-markdown.ts';

/** The page of everything that a ruleset decides, as tables: the verdict, and then what each rule says. */
export function decisionTablesPage(edition: Edition): Markdown {
  const { title, intro, howToRead, worstCounts, ruleByRule, ruleByRuleIntro } = edition.phrases.tables;
  const verdicts = verdictTables(edition.ruleset);
  return page(intro, [
    heading(1, text(title)),
    text(intro),
    text(howToRead),
    ...(verdicts.length > 1 ? [text(worstCounts)] : []),
    ...verdicts.flatMap((table) => [
      heading(2, text(verdictTitle(table, verdicts, edition))),
      ...verdictSections(table, onlyRuleOf(table, verdicts) ?? table.directions.join('-'), edition),
    ]),
    heading(2, text(ruleByRule)),
    text(ruleByRuleIntro),
    ...edition.ruleset.rules.flatMap((rule) => ruleSection(rule, edition)),
  ]);
}

/** A table of verdicts, part by part. */
function verdictSections(whole: VerdictTable, name: string, edition: Edition): readonly Markdown[] {
  return partsOf(whole, edition.ruleset.rules).flatMap(({ methods, table }) => [
    ...(methods.length === 0
      ? []
      : [heading(3, text(partTitle(methods, whole, edition)), `verdict-${name}-${methods.join('-')}`)]),
    verdictTableMarkdown(table, edition),
  ]);
}

function ruleSection(rule: Rule, edition: Edition): readonly Markdown[] {
  const { table, isSilentElsewhere } = shownPart(ruleTable(edition.ruleset, rule.id) as RuleTable);
  return [
    heading(3, text((edition.words.rules[rule.id] as RuleWords).title), rule.id),
    `${ruleLine(rule, edition)} · ${link(text(edition.pageWords.table.toRule), ruleLink(edition, rule.id))}`,
    ruleTableMarkdown(table, edition),
    ...(isSilentElsewhere ? [text(edition.phrases.tables.silentElsewhere)] : []),
  ];
}
