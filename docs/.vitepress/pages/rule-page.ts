import { type RuleTable, ruleTable } from '../../../src/api/decision-tables/rule-table.ts';
import type { Rule, Source } from '../../../src/index.ts';
import { fill } from '../../../src/locales/texts/locale.ts';
import { FINDING_SIGNS, withSign } from '../../../src/render/context.ts';
import type { RuleWords } from '../../../src/rule-language/words.ts';
import { distinctDocuments, documentText, isSameDocument } from './documents.ts';
import { exampleCode } from './example-code.ts';
import { type Example, examplesOf } from './example-search.ts';
import type { Edition } from './languages.ts';
import { clauseLink, ruleLink } from './links.ts';
import { code, heading, inline, link, type Markdown, page, strong, text } from './markdown.ts';
import { ruleTableMarkdown } from './table-markdown.ts';

/** The page of a rule: all there is to know of it, with examples that run. */
export function rulePage(rule: Rule, edition: Edition): Markdown {
  const { words, phrases, ruleset, pageWords } = edition;
  const texts = words.rules[rule.id] as RuleWords;
  const table = ruleTable(ruleset, rule.id) as RuleTable;
  return page(texts.message, [
    heading(1, text(texts.title)),
    ruleLine(rule, edition),
    text(texts.message),
    ...section(phrases.rules.why, text(texts.why)),
    ...section(phrases.rules.whatToDo, text(texts.remedy)),
    ...section(phrases.rules.ignoreWhen, text(texts.ignoreWhen)),
    ...section(phrases.rules.sources, sourceList(rule.sources, edition)),
    ...section(
      pageWords.table.heading,
      [text(pageWords.table.intro), ruleTableMarkdown(table, edition)].join('\n\n'),
    ),
    ...tablesOfEarlierDays(rule, edition),
    ...section(
      pageWords.examples.heading,
      examplesOf(ruleset, table)
        .map((example) => exampleSection(example, rule.id, edition))
        .join('\n\n'),
    ),
  ]);
}

/** What the rule asked before each day on which a case of it began to count, the latest day first. */
function tablesOfEarlierDays(rule: Rule, edition: Edition): readonly Markdown[] {
  const { before, beforeIntro } = edition.pageWords.table;
  const days = [...new Set(rule.cases.flatMap(({ since }) => since ?? []))].sort().reverse();
  return days.flatMap((day) => {
    const cases = rule.cases.filter(({ since }) => since === undefined || since < day);
    if (cases.length === 0) return [];
    const earlier = { ...edition.ruleset, rules: [{ ...rule, cases }] };
    const table = ruleTableMarkdown(ruleTable(earlier, rule.id) as RuleTable, edition);
    return section(fill(before, { day }), [text(beforeIntro), table].join('\n\n'));
  });
}

function section(title: string, content: Markdown): readonly Markdown[] {
  return content === '' ? [] : [heading(2, text(title)), content];
}

/** What kind of rule it is, how it is called, and since when it speaks. */
export function ruleLine({ kind, id, since }: Rule, { phrases }: Edition): Markdown {
  const parts = [
    inline([withSign(FINDING_SIGNS[kind], phrases.findingKind[kind])]),
    code(id),
    ...(since === undefined ? [] : [text(`${phrases.rules.since} ${since}`)]),
  ];
  return parts.join(' · ');
}

/** The documents that a rule rests on, each with its clauses. */
function sourceList(sources: readonly Source[], edition: Edition): Markdown {
  const documents = distinctDocuments(sources).map((document) => {
    const clauses = sources.filter((source) => isSameDocument(source, document));
    return [
      `- ${documentText(document)}`,
      ...clauses.map(({ clause }) => `  - ${clauseText(clause, edition)}`),
    ];
  });
  return documents.flat().join('\n');
}

function clauseText(clause: string, edition: Edition): Markdown {
  const retold = edition.words.clauses[clause];
  const number = link(strong(clause), clauseLink(edition, clause));
  return retold === undefined ? number : `${number}: ${text(retold)}`;
}

function exampleSection(example: Example, ruleId: string, edition: Edition): Markdown {
  const { titles, intros, othersSpeak } = edition.pageWords.examples;
  const { outcome, others } = example;
  const titleOf = (id: string) =>
    link(text((edition.words.rules[id] as RuleWords).title), ruleLink(edition, id));
  return [
    heading(3, text(titles[outcome])),
    text(intros[outcome]),
    exampleCode(example, ruleId, edition),
    ...(outcome === 'silent' && others.length > 0
      ? [`${text(othersSpeak)} ${others.map(titleOf).join('; ')}.`]
      : []),
  ].join('\n\n');
}
