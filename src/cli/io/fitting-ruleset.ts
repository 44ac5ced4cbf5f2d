/** The default ruleset: today's guidance, or the guide where the input only fits the guide's vocabulary. */
import type { RenderContext } from '../../render/context.ts';
import { GUIDE, TODAY } from './default-ruleset.ts';
import { languageOf } from './inputs.ts';
import { UsageError } from './usage-error.ts';

/** The flags that choose a ruleset, which may be left to the command. */
interface RulesetFlags {
  readonly ruleset?: string;
  readonly locale: string;
  readonly asOf?: string;
}

/** An answer of the library, or its refusal of the input. */
interface AnyAnswer {
  readonly outcome: string;
  readonly problems?: readonly unknown[];
}

/** An answer, and the ruleset and words that it came from. */
export interface AnswerByRuleset<Answer> {
  readonly answer: Answer;
  readonly language: RenderContext;
  /** The ruleset that the command chose by itself; absent when the flags name one. */
  readonly chosen?: 'today' | 'guide';
}

/**
 * Answers by the chosen ruleset; without a choice by today's guidance, or by the guide where that refuses less of the input.
 *
 * A configuration without `activities` fits the guide alone; a misspelled value fits neither, and today's guidance says so.
 */
export async function answerByFittingRuleset<Answer extends AnyAnswer>(
  flags: RulesetFlags,
  answer: (language: RenderContext) => Answer | Promise<Answer>,
): Promise<AnswerByRuleset<Answer>> {
  const by = async (ruleset: string): Promise<AnswerByRuleset<Answer>> => {
    const language = languageOf({ ...flags, ruleset });
    return { answer: await answer(language), language };
  };
  if (flags.ruleset !== undefined) return by(flags.ruleset);
  const today = await attempt(async () => ({ ...(await by(TODAY)), chosen: 'today' }));
  if (today.refusals === 0) return today.settle();
  const guide = await attempt(async () => ({ ...(await by(GUIDE)), chosen: 'guide' }));
  return (guide.refusals < today.refusals ? guide : today).settle();
}

/** The ruleset that refuses less of a value: today's guidance, or the guide. */
export function fittingRuleset(refusalsBy: (ruleset: string) => number): string {
  const refusals = refusalsBy(TODAY);
  return refusals > 0 && refusalsBy(GUIDE) < refusals ? GUIDE : TODAY;
}

/** Answers, and counts what was refused; wrong usage is kept until it is known that no other ruleset does better. */
async function attempt<Answer extends AnyAnswer>(
  answer: () => Promise<AnswerByRuleset<Answer>>,
): Promise<{ readonly refusals: number; readonly settle: () => AnswerByRuleset<Answer> }> {
  try {
    const answered = await answer();
    return { refusals: answered.answer.problems?.length ?? 0, settle: () => answered };
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    return {
      refusals: error.lines.length,
      settle: () => {
        throw error;
      },
    };
  }
}
