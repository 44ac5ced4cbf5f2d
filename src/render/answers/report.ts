import type { Report } from '../../api/validate.ts';
import type { Finding } from '../../engine/finding.ts';
import type { Problem } from '../../input/problem.ts';
import { fill } from '../../locales/texts/locale.ts';
import type { Ruleset } from '../../rule-language/ruleset.ts';
import { clausesOf, FINDING_SIGNS, type RenderContext, VERDICT_SIGNS, withSign } from '../context.ts';
import { type Block, heading, type Item, type Line, list, paragraph, prose, span } from '../document.ts';
import { composeToDo } from '../to-do.ts';

/** A report as blocks: the verdict, then every finding with its remedy. */
export function composeReport(report: Report<Ruleset>, language: RenderContext): readonly Block[] {
  const { phrases } = language;
  const verdict = heading(3, withSign(VERDICT_SIGNS[report.verdict], phrases.verdict[report.verdict]));
  if (report.verdict === 'malformed') return [verdict, composeProblems(report.problems)];
  return report.findings.length === 0
    ? [verdict, paragraph(...prose(phrases.render.nothingFound))]
    : [verdict, list(report.findings.map((finding) => findingItem(finding, language)))];
}

/** Problems as a list of their messages. */
export function composeProblems(problems: readonly Problem[]): Block {
  return list(problems.map(({ message }) => ({ line: prose(message), blocks: [] })));
}

function findingItem(finding: Finding, language: RenderContext): Item {
  const { phrases, words } = language;
  const texts = words.rules[finding.ruleId];
  const isChoice = finding.repairs.length > 1 || Object.keys(finding.repairs[0] ?? {}).length > 1;
  return {
    line: findingLine(finding, language),
    blocks: [
      paragraph(...prose(finding.message)),
      ...(isChoice
        ? composeToDo(finding.repairs, finding.kind === 'unverified', finding.known ?? {}, language)
        : []),
      ...(texts?.remedy
        ? [paragraph(...prose(fill(phrases.render.whatToDo, { remedy: texts.remedy })))]
        : []),
    ],
  };
}

/** A finding in one line: its kind, the rule's title, the clauses. */
export function findingLine({ kind, ruleId, sources }: Finding, language: RenderContext): Line {
  const { phrases, words } = language;
  return [
    withSign(FINDING_SIGNS[kind], phrases.findingKind[kind]),
    span(' '),
    ...prose(words.rules[ruleId]?.title ?? ruleId, 'strong'),
    ...clausesOf(sources, language),
  ];
}
