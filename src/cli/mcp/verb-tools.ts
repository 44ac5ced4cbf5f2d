/** The tools that answer as the library does: validate, recommend and explainTradeoffs. */

import { explainTradeoffs } from '../../api/explain-tradeoffs.ts';
import { recommend } from '../../api/recommend.ts';
import { validate } from '../../api/validate.ts';
import type { Options } from '../../engine/options.ts';
import type { Combinators } from '../../input/combinators.ts';
import type { Problem } from '../../input/problem.ts';
import { type Answer, render } from '../../render/index.ts';
import {
  configurationSchema,
  recommendRequestSchema,
  tradeoffRequestSchema,
} from '../../rule-language/input-schema.ts';
import type { Ruleset } from '../../rule-language/ruleset.ts';
import { fittingRuleset } from '../io/fitting-ruleset.ts';
import { LOCALES, RULESETS } from '../io/inputs.ts';
import { type CommonArguments, checkedArguments, commonShape, type Tool, type ToolAnswer } from './tool.ts';

/** A function of the library as a tool. */
interface Verb {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  /** The argument that is put to the function. */
  readonly input: string;
  readonly inputSchema: <Schema>(make: Combinators<Schema>, ruleset: Ruleset) => Schema;
  readonly answer: (input: unknown, options: Options<Ruleset>) => Answer<Ruleset>;
}

const VERBS: readonly Verb[] = [
  {
    name: 'validate',
    title: 'Check a configuration',
    description:
      'Tells if a mailbox with these delivery methods and facts can work by Microsoft’s guidance for Dynamics 365 email: valid, invalid, or undetermined while facts are not known. Each finding names its rule, its clauses and the remedy. Leave out facts that are not known.',
    input: 'configuration',
    inputSchema: (make, { vocabulary }) => configurationSchema(make, vocabulary),
    answer: (input, options) => validate<Ruleset>(input, options),
  },
  {
    name: 'recommend',
    title: 'Recommend delivery methods',
    description:
      'Lists every combination of delivery methods that serves a user or queue and can be reached, best first, each with the prerequisites to meet or confirm.',
    input: 'request',
    inputSchema: recommendRequestSchema,
    answer: (input, options) => recommend<Ruleset>(input, options),
  },
  {
    name: 'explainTradeoffs',
    title: 'Compare delivery methods',
    description: 'Compares delivery methods by every criterion of the guidance, with clauses.',
    input: 'request',
    inputSchema: (make, { vocabulary }) => tradeoffRequestSchema(make, vocabulary),
    answer: (input, options) => explainTradeoffs<Ruleset>(input, options),
  },
];

/** The functions of the library as tools. */
export const VERB_TOOLS: readonly Tool[] = VERBS.map((verb) => {
  const { name, title, description, input, inputSchema } = verb;
  return {
    ...{ name, title, description },
    shape: (make) => ({
      [input]: make.either(Object.values(RULESETS).map((ruleset) => inputSchema(make, ruleset))),
      ...commonShape(make),
    }),
    call: async (given) => answerOf(verb, given),
  };
});

function answerOf({ input, answer }: Verb, given: unknown): ToolAnswer {
  // The function itself says what is wrong with its input.
  const checked = checkedArguments<CommonArguments & Readonly<Record<string, unknown>>>(
    (make) => ({ [input]: make.anything(), ...commonShape(make) }),
    given,
  );
  const { locale: language = 'en', asOf } = checked;
  const locale = LOCALES[language];
  const answerBy = (id: string) => {
    const ruleset = RULESETS[id] as Ruleset;
    const options = { ruleset, ...(locale && { locale }), ...(asOf !== undefined && { asOf }) };
    const answered = answer(checked[input], options);
    return {
      answered,
      text: render<Ruleset>(answered, { target: 'markdown', ruleset, ...(locale && { locale }) }),
    };
  };
  const ruleset = checked.ruleset ?? fittingRuleset((id) => refusals(answerBy(id).answered));
  const { answered, text } = answerBy(ruleset);
  return { data: answered as unknown as ToolAnswer['data'], text };
}

/** The number of problems that a ruleset finds in an input. */
function refusals(answer: Answer<Ruleset>): number {
  return 'problems' in answer ? (answer.problems as readonly Problem[]).length : 0;
}
