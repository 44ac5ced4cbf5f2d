import {
  type Explained,
  explainTradeoffs,
  type NotReachable,
  type Options,
  type Planned,
  type Problem,
  plan,
  type QuestionsToAsk,
  questions,
  type Recommended,
  type Report,
  type Ruleset,
  recommend,
  validate,
} from 'd365-email-rules';
import { UNUSED } from '../../../src/rule-language/vocabulary.ts';
import type { AdvisorLanguage } from './language.ts';
import { circumstancesOf, configurationOf, type Question, requestOf } from './question.ts';

/** Everything the library has to say to a question. */
export interface Answers {
  /** What was typed and cannot be used; the answers are without it. */
  readonly problems: readonly Problem[];
  /** What is set today, and the verdict on it; absent while it is not stated for every direction. */
  readonly today: { readonly configuration: object; readonly report: Report<Ruleset> } | undefined;
  readonly recommended: Recommended<Ruleset>;
  /** What is still to be asked about the best option; absent where there is none, or nothing to ask. */
  readonly toAsk: QuestionsToAsk<Ruleset> | undefined;
  /** The steps from what is set today to the best option; absent while one of them is. */
  readonly plan: Planned<Ruleset> | NotReachable<Ruleset> | undefined;
  readonly tradeoffs: Explained<Ruleset>;
  /** The prerequisites that some option depends on; the others make no difference. */
  readonly decisive: readonly string[];
}

/** Puts a question to the library. */
export function answersTo(question: Question, language: AdvisorLanguage): Answers {
  const { ruleset, locale } = language;
  const options = { ruleset, locale, ...(question.asOf === '' ? {} : { asOf: question.asOf }) };
  const first = recommend(requestOf(question) as unknown, options);
  if (first.outcome === 'malformed') {
    const usable = { ...question, users: '', asOf: '' };
    return { ...answersTo(usable, language), problems: first.problems };
  }
  const configuration = configurationOf(question, ruleset);
  const best = first.recommendations[0]?.configuration;
  return {
    problems: [],
    today: configuration && { configuration, report: validate(configuration as unknown, options) },
    recommended: first,
    toAsk: toAskAbout(best, options),
    plan: configuration && best && planBetween(configuration, best, options),
    tradeoffs: explainTradeoffs(
      tradeoffRequestOf(question, ruleset) as unknown,
      options,
    ) as Explained<Ruleset>,
    decisive: decisivePrerequisites(question, ruleset),
  };
}

function toAskAbout(
  best: object | undefined,
  options: Options<Ruleset>,
): QuestionsToAsk<Ruleset> | undefined {
  const answer = best && questions<Ruleset>(best as unknown, options);
  return answer === undefined || answer.outcome !== 'open' ? undefined : answer;
}

/** Both ends are made of one question, so that nothing in them is malformed. */
function planBetween(from: object, to: object, options: Options<Ruleset>) {
  return plan<Ruleset>(from as unknown, to as unknown, options) as Planned<Ruleset> | NotReachable<Ruleset>;
}

/** The methods that use a direction, for each direction that is used: elsewhere there is nothing to choose. */
function tradeoffRequestOf(question: Question, { vocabulary }: Ruleset): object {
  const methods = Object.entries(vocabulary.directions).map(([direction, all]) => [
    direction,
    question.needs[direction] ? all.filter((method) => method !== UNUSED) : [],
  ]);
  return { ...circumstancesOf(question), ...Object.fromEntries(methods) };
}

function decisivePrerequisites({ owner, needs, today }: Question, ruleset: Ruleset): readonly string[] {
  const { vocabulary } = ruleset;
  const nothingKnown = recommend({ owner, needs } as unknown, { ruleset }) as Recommended<Ruleset>;
  const configuration = configurationOf(
    { owner, needs, today, prerequisites: {}, users: '' } as Question,
    ruleset,
  );
  const report = configuration && validate(configuration as unknown, { ruleset });
  const findings = [
    ...nothingKnown.recommendations.flatMap((each) => each.findings),
    ...(report && report.verdict !== 'malformed' ? report.findings : []),
  ];
  const named = new Set(findings.flatMap(({ unmet }) => unmet));
  return vocabulary.prerequisites.filter((prerequisite) => named.has(prerequisite));
}
