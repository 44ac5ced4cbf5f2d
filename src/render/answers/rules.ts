import { type NormalForm, toNormalForm } from '../../logic/formula.ts';
import type { Rule, RuleCase } from '../../rule-language/rule.ts';
import type { RuleWords } from '../../rule-language/words.ts';
import { clausesOf, FINDING_SIGNS, prerequisiteAsText, type RenderContext, withSign } from '../context.ts';
import { type Block, heading, type Item, type Line, list, paragraph, prose, span } from '../document.ts';
import { composeTasks, type Task } from '../to-do.ts';

/** Rules of a ruleset, a line each. */
export function composeRuleList(rules: readonly Rule[], language: RenderContext): readonly Block[] {
  const { words, phrases } = language;
  const items = rules.map(
    ({ id, kind, sources }): Item => ({
      line: [
        withSign(FINDING_SIGNS[kind], phrases.findingKind[kind]),
        span(' '),
        span(id, 'code'),
        span(' '),
        ...prose((words.rules[id] as RuleWords).title),
        ...clausesOf(sources, language),
      ],
      blocks: [],
    }),
  );
  return [heading(2, span(words.name)), list(items)];
}

/** A rule as blocks: its message and reason, its conditions, its remedy, and its sources. */
export function composeRule(rule: Rule, language: RenderContext): readonly Block[] {
  const { words, phrases } = language;
  const texts = words.rules[rule.id] as RuleWords;
  const sentences: readonly (readonly [string, string | undefined])[] = [
    [phrases.rules.says, texts.message],
    [phrases.rules.why, texts.why],
    [phrases.rules.whatToDo, texts.remedy],
    [phrases.rules.ignoreWhen, texts.ignoreWhen],
    [phrases.rules.since, rule.since],
  ];
  return [
    heading(2, ...prose(texts.title)),
    paragraph(
      withSign(FINDING_SIGNS[rule.kind], phrases.findingKind[rule.kind]),
      span(' '),
      span(rule.id, 'code'),
    ),
    list(
      sentences.flatMap(([label, text]): Item[] =>
        text ? [{ line: labelled(label, text), blocks: [] }] : [],
      ),
    ),
    heading(3, span(phrases.rules.cases)),
    list(
      rule.cases.map((each) => caseItem(each, language)),
      true,
    ),
    ...(rule.sources.length === 0
      ? []
      : [
          heading(3, span(phrases.rules.sources)),
          list(rule.sources.map((source): Item => sourceItem(source, language))),
        ]),
  ];
}

function caseItem({ when, unless, requires, since }: RuleCase, language: RenderContext): Item {
  const { rules } = language.phrases;
  return {
    line: labelled(rules.when, conditionAsText(when)),
    blocks: [
      ...(unless ? [paragraph(...labelled(rules.unless, conditionAsText(unless)))] : []),
      ...(requires ? composeRequirement(toNormalForm(requires), language) : []),
      ...(since ? [paragraph(...labelled(rules.since, since))] : []),
    ],
  };
}

/** A requirement as a statement, or as a list of what is required together or by choice. */
function composeRequirement(requirement: NormalForm, language: RenderContext): readonly Block[] {
  const { text, parts } = requirementAsTask(requirement, language);
  const line = labelled(language.phrases.rules.requires, text);
  return parts.length === 0 ? [paragraph(...line)] : [list([{ line, blocks: [composeTasks(parts)] }])];
}

function requirementAsTask(requirement: NormalForm, language: RenderContext): Task {
  if (requirement.kind === 'literal') {
    const { prerequisite, value } = requirement;
    return { text: prerequisiteAsText([prerequisite, value], language), parts: [] };
  }
  const parts = requirement.parts.map((part) => requirementAsTask(part, language));
  const [only] = parts;
  return only !== undefined && parts.length === 1
    ? only
    : { text: language.phrases.rules[requirement.kind], parts };
}

function labelled(label: string, text: string): Line {
  return [span(`${label}: `, 'strong'), ...prose(text)];
}

/** A condition as the ruleset writes it, part by part. */
function conditionAsText(condition: object): string {
  const parts = Object.entries(condition).map(([key, value]) => `\`${key}: ${JSON.stringify(value)}\``);
  return parts.join(', ') || '–';
}

function sourceItem(
  { document, edition, clause, url }: Rule['sources'][number],
  { words }: RenderContext,
): Item {
  const retold = words.clauses[clause];
  return {
    line: [
      span(`${clause} `, 'strong'),
      ...(retold === undefined ? [] : [...prose(retold), span(' ')]),
      span(`${document}, ${edition}${url === undefined ? '' : `, ${url}`}`, 'muted'),
    ],
    blocks: [],
  };
}
