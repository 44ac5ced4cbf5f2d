import { type NormalForm, toNormalForm } from '../../logic/formula.ts';
import type { Condition } from '../../rule-language/condition.ts';
import type { Rule, RuleCase } from '../../rule-language/rule.ts';
import { addressOf, type Source } from '../../rule-language/source.ts';
import type { RuleWords } from '../../rule-language/words.ts';
import { clausesOf, FINDING_SIGNS, prerequisiteAsText, type RenderContext, withSign } from '../context.ts';
import {
  type Block,
  heading,
  type Item,
  type Line,
  link,
  list,
  paragraph,
  prose,
  span,
} from '../document.ts';
import { composeTasks, type Task } from '../to-do.ts';
import { conditionInWords } from './conditions.ts';

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
    ...composeCases(rule.cases, language),
    ...composeSources(rule.sources, language),
  ];
}

/** When a rule applies: its only case, or its cases in their order. */
function composeCases(cases: readonly RuleCase[], language: RenderContext): readonly Block[] {
  const { rules } = language.phrases;
  const [only, ...more] = cases;
  const isOnly = only !== undefined && more.length === 0;
  return [
    heading(3, span(isOnly ? rules.applies : rules.cases)),
    list(
      cases.map((each) => caseItem(each, language)),
      !isOnly,
    ),
  ];
}

function caseItem({ when, unless, requires, since }: RuleCase, language: RenderContext): Item {
  const { rules } = language.phrases;
  const { line, blocks } = conditionItem(rules.when, when, language);
  const exception = unless === undefined ? [] : [list([conditionItem(rules.unless, unless, language)])];
  return {
    line,
    blocks: [
      ...blocks,
      ...exception,
      ...(requires ? composeRequirement(toNormalForm(requires), language) : []),
      ...(since ? [paragraph(...labelled(rules.since, since))] : []),
    ],
  };
}

/** A condition after its label: in a line, or as a list of parts that must all hold. */
function conditionItem(label: string, condition: Condition, language: RenderContext): Item {
  const [first = '', ...others] = conditionInWords(condition, language);
  if (others.length === 0) return { line: labelled(label, first), blocks: [] };
  const { all } = language.phrases.rules;
  const parts = [first, ...others].map((text): Item => ({ line: prose(text), blocks: [] }));
  return { line: labelled(label, all.toLowerCase()), blocks: [list(parts)] };
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

/** The clauses behind a rule or check, each with what it says and its page. */
export function composeSources(sources: readonly Source[], language: RenderContext): readonly Block[] {
  if (sources.length === 0) return [];
  const items = sources.map((source) => sourceItem(source, language));
  return [heading(3, span(language.phrases.rules.sources)), list(items)];
}

function sourceItem(source: Source, { words, locale, links }: RenderContext): Item {
  const { document, edition, clause } = source;
  const retold = words.clauses[clause];
  const address = addressOf(source, locale.id);
  const title = `${document}, ${edition}`;
  return {
    line: [
      span(`${clause} `, 'strong'),
      ...(retold === undefined ? [] : [...prose(retold), span(' ')]),
      ...(links === true ? [link(title, address, 'muted')] : [span(title, 'muted')]),
      ...(links === true || address === undefined ? [] : [span(`, ${address}`, 'muted')]),
    ],
    blocks: [],
  };
}
