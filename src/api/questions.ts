import {
  type AnyConfiguration,
  type Configuration,
  factsIn,
  type Prerequisite,
} from '../engine/configuration/configuration.ts';
import { type Defaults, englishWith } from '../engine/defaults.ts';
import { combinedRequirement, type Verdict } from '../engine/evaluate.ts';
import { answer, type MalformedRequest, type Verb } from '../engine/handler.ts';
import type { Options, Settings } from '../engine/options.ts';
import { completionsOf, type Demand, demandsOf, joinCompletions } from '../engine/symbolic/completions.ts';
import type { Unchecked } from '../engine/unchecked.ts';
import { checking } from '../input/check.ts';
import { asking } from '../locales/en/asking.ts';
import { prerequisiteQuestions } from '../locales/en/guide/questions.ts';
import { prerequisiteLabels } from '../locales/en/guide/vocabulary.ts';
import { createDiagramManager, type Diagram, support } from '../logic/decision-diagram.ts';
import { differencesIn } from '../logic/differences.ts';
import { evaluate, type TruthValue } from '../logic/formula.ts';
import { orderOf } from '../logic/question-order.ts';
import { createBudget, unlessBudgetExceeded } from '../logic/step-budget.ts';
import type { CompiledRuleset } from '../rule-language/compile.ts';
import type { Facts } from '../rule-language/condition.ts';
import { configurationSchema } from '../rule-language/input-schema.ts';
import type { Rule } from '../rule-language/rule.ts';
import type { RuleIdOf, Ruleset } from '../rule-language/ruleset.ts';
import { distinctSources, type Source } from '../rule-language/source.ts';
import type { Guide } from '../rulesets/guide/index.ts';
import { guideForJudging } from '../rulesets/guide/parts.ts';

/** A question about a prerequisite that is not known. */
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
  /** `settled` when every completion of what is not known has the same verdict, so that nothing need be asked. */
  readonly outcome: 'settled' | 'open';
  /** The verdict of every completion; `undetermined` while it is open. */
  readonly verdict: Verdict;
  /**
   * The verdict of `validate`, which looks at every rule by itself: `undetermined` also where a rule hangs on what is not
   * known but comes to the same either way.
   */
  readonly judged: Verdict;
  /** What to ask, first to ask first: all of them settle the verdict however they are answered, and no fewer do. */
  readonly questions: readonly Question<R>[];
  /** The mean number of answers until the verdict is settled, asked in this order, when each is as likely yes as no. */
  readonly expectedAnswers: number;
  /**
   * `best` when no order is expected to need fewer answers. `greedy` where more than fifteen questions are so entangled that
   * no answer to one of them settles the verdict: then the order is made from its end, each time with the question that
   * is missed least; its first fifteen are again in the best order.
   */
  readonly order: 'best' | 'greedy';
  /**
   * Set where the rules are too entangled to weigh the answers: then what most rules ask comes first, `expectedAnswers` is
   * the number of questions, which is the most that it takes, and it may be that some of them make no difference, or even
   * that none does.
   */
  readonly undecided?: true;
}

/** The answer of {@link questions}. */
export type Questions<R extends Ruleset = Guide> = MalformedRequest | QuestionsToAsk<R>;

/**
 * Finds what is still to be asked before the verdict on a configuration is settled, in the order that takes the fewest answers.
 *
 * The verdict is settled when it is the same however everything turns out that is not known. The questions are the
 * smallest set that settles it whatever is answered; asking can end sooner, as soon as `questions` says `settled` of
 * the configuration with the answers put in.
 *
 * Never throws and never changes what it is given; the answer is frozen.
 *
 * @param configuration - the same as `validate` takes.
 * @param options - ruleset, language and day; absent means the guide, English, every dated fact in effect.
 * @returns the questions, none when nothing need be asked; or `malformed` with the problems that `validate` finds.
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

const QUESTIONS: Verb<AnyConfiguration, QuestionsToAsk<Ruleset>> = {
  defaults: DEFAULTS,
  schemaFor: ({ vocabulary }) => configurationSchema(checking, vocabulary),
  answerTo: questionsAbout,
};

/** Steps that weighing answers may take, which is about a second; and those to find out what can be without it. */
const STEPS_TO_WEIGH = 400_000;
const STEPS_TO_SEARCH = 5_000_000;

/** What is to be asked about, in order. */
interface Inquiry {
  /** Whether all requirements are met however it turns out, or not; absent while it is open. */
  readonly isMet: TruthValue;
  readonly prerequisites: readonly string[];
  /** Whether a rule asks about a prerequisite. */
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

/** The best questions, by a diagram of what comes of all answers. */
function weighed(demands: readonly Demand[], facts: Facts, compiled: CompiledRuleset): Inquiry {
  const { prerequisites } = compiled.ruleset.vocabulary;
  const budget = createBudget(STEPS_TO_WEIGH);
  const diagrams = createDiagramManager(budget);
  const met = new Map(
    demands.map((demand) => [demand, completionsOf(demand.requirement, compiled, facts, diagrams)]),
  );
  const all = joinCompletions('all', [...met.values()], diagrams);
  const { columns, expectedAnswers, isBest } = orderOf(all, diagrams, budget);
  return {
    isMet: 'result' in all ? all.result : undefined,
    prerequisites: columns.map((column) => prerequisites[column] as string),
    asks: (demand, prerequisite) =>
      support(met.get(demand) as Diagram<boolean>).includes(prerequisites.indexOf(prerequisite)),
    expectedAnswers,
    order: isBest ? 'best' : 'greedy',
    isUndecided: false,
  };
}

/** Questions of which each makes a difference, as far as that is found out: those that most rules ask come first. */
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
