import {
  type AnyConfiguration,
  type Configuration,
  factsIn,
  type Prerequisite,
} from '../engine/configuration/configuration.ts';
import { type Defaults, englishWith } from '../engine/defaults.ts';
import { combinedRequirement, type Verdict } from '../engine/evaluate.ts';
import { answer, type MalformedRequest, type RequestHandler } from '../engine/handler.ts';
import type { Options, Settings } from '../engine/options.ts';
import { completionColumns } from '../engine/symbolic/columns.ts';
import { truthOf } from '../engine/symbolic/rule-outcomes.ts';
import type { Unchecked } from '../engine/unchecked.ts';
import { checking } from '../input/check.ts';
import { asking } from '../locales/en/asking.ts';
import { prerequisiteQuestions } from '../locales/en/guide/prerequisites.ts';
import { prerequisiteLabels } from '../locales/en/guide/vocabulary.ts';
import { createDiagramManager, type Diagram, support } from '../logic/decision-diagram.ts';
import { differencesIn } from '../logic/differences.ts';
import { evaluate, type NormalForm, type TruthValue } from '../logic/formula.ts';
import { orderOf } from '../logic/question-order.ts';
import { createBudget, unlessBudgetExceeded } from '../logic/step-budget.ts';
import { type CompiledRuleset, decidingCase } from '../rule-language/compile.ts';
import type { Facts } from '../rule-language/condition.ts';
import { configurationSchema } from '../rule-language/input-schema.ts';
import type { Rule } from '../rule-language/rule.ts';
import type { RuleIdOf, Ruleset } from '../rule-language/ruleset.ts';
import { distinctSources, type Source } from '../rule-language/source.ts';
import type { Guide } from '../rulesets/guide/index.ts';
import { guideForJudging } from '../rulesets/guide/parts.ts';

/** A question about an unknown prerequisite. */
export interface Question<R extends Ruleset = Guide> {
  readonly prerequisite: Prerequisite<R>;
  /** The question in words; “yes” means that the prerequisite is met. */
  readonly question: string;
  /** The rules for which the answer makes a difference, in their order. */
  readonly ruleIds: readonly RuleIdOf<R>[];
  /** The clauses of those rules. */
  readonly sources: readonly Source[];
}

/** The answer of {@link questions} to a well-formed configuration. */
export interface QuestionsToAsk<R extends Ruleset = Guide> {
  /** `settled` when every completion of the unknown facts has the same verdict, so that no question is needed. */
  readonly outcome: 'settled' | 'open';
  /** The verdict of every completion; `undetermined` while it is open. */
  readonly verdict: Verdict;
  /**
   * The verdict of `validate`, which evaluates every rule by itself: `undetermined` also where a rule depends on an
   * unknown fact but has the same result either way.
   */
  readonly judged: Verdict;
  /** The questions in order: all of them settle the verdict for any answers, and no fewer do. */
  readonly questions: readonly Question<R>[];
  /** The mean number of answers in this order until the verdict is settled, if yes and no are equally likely. */
  readonly expectedAnswers: number;
  /**
   * `best` when no order is expected to need fewer answers. `greedy` when more than fifteen questions are so entangled
   * that no answer to one of them settles the verdict. Then the order is made from its end, each time with the question
   * that is missed least; its first fifteen are again in the best order.
   */
  readonly order: 'best' | 'greedy';
  /**
   * Set where the rules are too entangled to weigh the answers. Then the questions that most rules ask come first, and
   * `expectedAnswers` is the number of questions, an upper bound. Some of them, or even all, may make no difference.
   */
  readonly undecided?: true;
}

/** The answer of {@link questions}. */
export type Questions<R extends Ruleset = Guide> = MalformedRequest | QuestionsToAsk<R>;

/**
 * Finds the questions that settle the verdict on a configuration, in the order with the fewest expected answers.
 *
 * The verdict is settled when it is the same for all values of the unknown facts. The questions are the smallest set
 * that settles it for any answers. Asking can end sooner, as soon as `questions` says `settled` of the configuration
 * with the answers filled in.
 *
 * Never throws and never changes its input; the answer is frozen.
 *
 * @param configuration - the same as for `validate`.
 * @param options - ruleset, language and day; absent means the guide, English, every dated fact in effect.
 * @returns the questions, empty when none is needed; or `malformed` with the problems that `validate` finds.
 * @see The guide's clauses A4–A13; each question names those behind it.
 * @example
 * ```ts
 * import { questions } from 'd365-email-rules';
 *
 * const answer = questions({
 *   owner: 'user',
 *   incoming: 'server',
 *   outgoing: 'none',
 *   prerequisites: { emailRouterInstalled: false },
 * });
 * if (answer.outcome === 'open') console.log(answer.questions.map(({ question }) => question).join('\n'));
 * // Is server-side synchronization enabled?
 * ```
 */
export function questions<R extends Ruleset = Guide, Given = unknown>(
  configuration: Configuration<R> | Unchecked<Given>,
  options?: Options<R>,
): Questions<R>;
export function questions(input: unknown, options?: unknown): Questions<Ruleset> {
  return answer(QUESTIONS, input, options);
}

const DEFAULTS: Defaults = {
  ruleset: guideForJudging,
  english: () => {
    const english = englishWith({ prerequisites: prerequisiteLabels, questions: prerequisiteQuestions });
    return { ...english, phrases: { ...english.phrases, questions: asking } };
  },
};

const QUESTIONS: RequestHandler<AnyConfiguration, QuestionsToAsk<Ruleset>> = {
  defaults: DEFAULTS,
  schemaFor: ({ vocabulary }) => configurationSchema(checking, vocabulary),
  answerTo: questionsAbout,
};

/** Steps to weigh answers, about a second; and those for the search without weighing. */
const STEPS_TO_WEIGH = 400_000;
const STEPS_TO_SEARCH = 5_000_000;

/** The result of an inquiry: questions in order. */
interface Inquiry {
  /** True or false when all completions agree on it; undefined while the verdict is open. */
  readonly isMet: TruthValue;
  readonly prerequisites: readonly string[];
  /** Tests if a rule asks about a prerequisite. */
  readonly asks: (demand: Demand, prerequisite: string) => boolean;
  readonly expectedAnswers: number;
  readonly order: QuestionsToAsk['order'];
  readonly isUndecided: boolean;
}

function questionsAbout(configuration: AnyConfiguration, settings: Settings): QuestionsToAsk<Ruleset> {
  const { compiled } = settings;
  const facts = factsIn(configuration, compiled.ruleset.vocabulary);
  const judged = verdictFor(evaluate(combinedRequirement(compiled, facts), facts.prerequisites));
  const demands = demandsOf(compiled, facts);
  const inquiry =
    unlessBudgetExceeded(() => weighed(demands, facts, compiled)) ?? searched(demands, facts, compiled);
  const { isMet, prerequisites, asks, expectedAnswers, order, isUndecided } = inquiry;
  return {
    outcome: isMet === undefined ? 'open' : 'settled',
    verdict: verdictFor(isMet),
    judged,
    questions: prerequisites.map((prerequisite) => {
      const asking = demands.filter((demand) => asks(demand, prerequisite)).map(({ rule }) => rule);
      return questionAbout(prerequisite, asking, settings);
    }),
    expectedAnswers,
    order,
    ...(isUndecided ? { undecided: true } : {}),
  };
}

/** A rule that can be an error, and its requirement for a configuration. */
interface Demand {
  readonly rule: Rule;
  readonly requirement: NormalForm;
}

/** The requirements of all rules that can be errors, for a configuration. */
function demandsOf(compiled: CompiledRuleset, facts: Facts): readonly Demand[] {
  return compiled.rules
    .filter(({ rule }) => rule.kind === 'error')
    .flatMap((each) => {
      const requirement = decidingCase(each, facts)?.requirement;
      return requirement === undefined ? [] : [{ rule: each.rule, requirement }];
    });
}

/** The best questions, from a diagram of all completions. */
function weighed(demands: readonly Demand[], facts: Facts, compiled: CompiledRuleset): Inquiry {
  const { prerequisites } = compiled.ruleset.vocabulary;
  const budget = createBudget(STEPS_TO_WEIGH);
  const diagrams = createDiagramManager(budget);
  const columns = completionColumns(prerequisites, facts.prerequisites);
  const met = new Map(demands.map((demand) => [demand, truthOf({ diagrams, columns }, demand.requirement)]));
  const all = [...met.values()].reduce<Diagram<boolean>>(
    (whole, each) => diagrams.apply(whole, each, (a, b) => a && b === true),
    diagrams.terminal(true),
  );
  const best = orderOf(all, diagrams, budget);
  return {
    isMet: 'result' in all ? all.result : undefined,
    prerequisites: best.columns.map((column) => prerequisites[column] as string),
    asks: (demand, prerequisite) =>
      support(met.get(demand) as Diagram<TruthValue>).includes(prerequisites.indexOf(prerequisite)),
    expectedAnswers: best.expectedAnswers,
    order: best.isBest ? 'best' : 'greedy',
    isUndecided: false,
  };
}

/** Questions that each make a difference, as far as the search finds out: those that most rules ask come first. */
function searched(demands: readonly Demand[], facts: Facts, compiled: CompiledRuleset): Inquiry {
  const { prerequisites } = compiled.ruleset.vocabulary;
  const requirements = demands.map(({ requirement }) => requirement);
  const budget = createBudget(STEPS_TO_SEARCH);
  const { canHold, canFail, isDecisive, isDecisiveFor } = differencesIn(
    requirements,
    prerequisites,
    facts.prerequisites,
    budget,
  );
  const isMet = canHold() === false ? false : canFail() === false ? true : undefined;
  const open = prerequisites.filter(
    (each) => isMet === undefined && facts.prerequisites[each] === undefined && isDecisive(each) !== false,
  );
  const asking = new Map(
    open.map((each) => [
      each,
      new Set(demands.filter(({ requirement }) => isDecisiveFor(requirement, each) !== false)),
    ]),
  );
  const askingFor = (prerequisite: string) => asking.get(prerequisite) as ReadonlySet<Demand>;
  return {
    isMet,
    prerequisites: open.toSorted((a, b) => askingFor(b).size - askingFor(a).size),
    asks: (demand, prerequisite) => askingFor(prerequisite).has(demand),
    expectedAnswers: open.length,
    order: isMet === undefined ? 'greedy' : 'best',
    isUndecided: isMet === undefined,
  };
}

function verdictFor(isMet: TruthValue): Verdict {
  if (isMet === undefined) return 'undetermined';
  return isMet ? 'valid' : 'invalid';
}

function questionAbout(
  prerequisite: string,
  asking: readonly Rule[],
  { words }: Settings,
): Question<Ruleset> {
  return {
    prerequisite,
    question: words.questions[prerequisite] as string,
    ruleIds: asking.map(({ id }) => id),
    sources: distinctSources(asking.flatMap(({ sources }) => sources)),
  };
}
