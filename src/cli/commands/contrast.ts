import type { Command } from 'commander';
import { contrast } from '../../api/contrast/index.ts';
import { type Recommended, recommend } from '../../api/recommend.ts';
import type { Ruleset } from '../../rule-language/ruleset.ts';
import { addAnswerFormat, addCommonOptions } from '../flags/common-flags.ts';
import { addCircumstanceFlags, addRecommendFlags, recommendRequestOf } from '../flags/request-flags.ts';
import { answerByFittingRuleset } from '../io/fitting-ruleset.ts';
import { FOUND, type Session } from '../io/session.ts';
import { UsageError, usageErrorOf } from '../io/usage-error.ts';
import { type AnswerFlags, readRequest, writeAnswer } from './answer-output.ts';

/** Adds `contrast`, which says why one choice of methods is recommended before another. */
export function addContrast(command: Command, session: Session): void {
  addRecommendFlags(command)
    .description(
      'Says what decides between two choices of methods, and what would put the second before the first.',
    )
    .option('--request <file>', 'JSON file with the request instead of flags; - is the standard input');
  addCommonOptions(addAnswerFormat(addCircumstanceFlags(command)))
    .addHelpText('after', CONTRAST_HELP)
    .action(async (choice: string, other: string | undefined, flags: ContrastFlags) => {
      const { request: file } = flags;
      const read = file === undefined ? undefined : await readRequest(file, command, session);
      const answered = await answerByFittingRuleset(flags, ({ ruleset, locale }) => {
        const directions = Object.keys(ruleset.vocabulary.directions);
        const options = { ruleset, locale, ...(flags.asOf === undefined ? {} : { asOf: flags.asOf }) };
        const request = file === undefined ? recommendRequestOf(flags, directions) : read;
        const answer = recommend<Ruleset>(request, options);
        if (answer.outcome === 'malformed') throw usageErrorOf(file ?? 'request', answer.problems);
        const given = methodsOf(choice, directions);
        const [a, b] =
          other === undefined ? withTheBest(given, answer) : ([given, methodsOf(other, directions)] as const);
        return contrast<Ruleset>(request, a, b, options);
      });
      await writeAnswer(answered, [choice, other].join(' ').trim(), flags, session);
      const { answer } = answered;
      if (answer.outcome === 'contrasted' && answer.ahead === 'neither') session.exitCode = FOUND;
    });
}

interface ContrastFlags extends AnswerFlags {
  readonly request?: string;
}

type Methods = Readonly<Record<string, unknown>>;

/** The methods that are written with a slash between, in the order of the directions. */
function methodsOf(text: string, directions: readonly string[]): Methods {
  const methods = text.split('/').map((each) => each.trim());
  if (methods.length !== directions.length) {
    throw new UsageError(`${text}: a method is needed for each direction: ${directions.join('/')}.`);
  }
  return Object.fromEntries(directions.map((direction, index) => [direction, methods[index]]));
}

/** A choice beside the best of the others, the better first. */
function withTheBest(given: Methods, { recommendations }: Recommended<Ruleset>): readonly [Methods, Methods] {
  const isGiven = (configuration: Methods) =>
    Object.keys(given).every((direction) => configuration[direction] === given[direction]);
  const choices = recommendations.map(({ configuration }): Methods => configuration);
  const best = choices.find((configuration) => !isGiven(configuration));
  if (best === undefined)
    throw new UsageError('There is no other choice to compare it with that can be reached.');
  return choices.findIndex(isGiven) === 0 ? [given, best] : [best, given];
}

const CONTRAST_HELP = `
Examples:
  d365-email-rules contrast server/server outlook/outlook
  d365-email-rules contrast forward-mailbox/server --users 40
  d365-email-rules contrast server/none forward-mailbox/none --owner queue --needs incoming --priorities traceable-at-scale
  echo '{"owner":"user","needs":{"incoming":true,"outgoing":true}}' | d365-email-rules contrast outlook/server --request -`;
