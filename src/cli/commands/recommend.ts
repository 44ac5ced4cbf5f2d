import type { Command } from 'commander';
import { type Recommendations, recommend } from '../../api/recommend.ts';
import type { Options } from '../../engine/options.ts';
import type { RenderContext } from '../../render/context.ts';
import type { Ruleset } from '../../rule-language/ruleset.ts';
import { addAnswerFormat, addCommonOptions } from '../flags/common-flags.ts';
import { addCircumstanceFlags, addRecommendFlags, recommendRequestOf } from '../flags/request-flags.ts';
import { askerFor } from '../interactive/asker.ts';
import { interview } from '../interactive/interview.ts';
import { answerByFittingRuleset } from '../io/fitting-ruleset.ts';
import { FOUND, type Session, STDIN } from '../io/session.ts';
import { UsageError } from '../io/usage-error.ts';
import { type AnswerFlags, readRequest, writeAnswer } from './answer-output.ts';

/** Adds `recommend`, which finds the delivery methods that serve an owner best. */
export function addRecommend(command: Command, session: Session): void {
  addRecommendFlags(command)
    .description('Finds every pair of delivery methods that serves an owner and can be reached, best first.')
    .option('--interactive', 'ask what is still to be asked, one question after the other');
  addCommonOptions(addAnswerFormat(addCircumstanceFlags(command)))
    .addHelpText('after', RECOMMEND_HELP)
    .action(async (file: string | undefined, flags: RecommendFlags) => {
      const given = file === undefined ? undefined : await readRequest(file, command, session);
      const answered = await answerByFittingRuleset(flags, async (language) => {
        const { ruleset, locale } = language;
        const directions = Object.keys(ruleset.vocabulary.directions);
        const request = file === undefined ? recommendRequestOf(flags, directions) : given;
        const options = { ruleset, locale, ...(flags.asOf === undefined ? {} : { asOf: flags.asOf }) };
        return flags.interactive
          ? askAndRecommend(file, request, options, language, session)
          : recommend<Ruleset>(request, options);
      });
      await writeAnswer(answered, file, flags, session);
      if (answered.answer.outcome === 'not-found') session.exitCode = FOUND;
    });
}

interface RecommendFlags extends AnswerFlags {
  readonly interactive?: true;
}

async function askAndRecommend(
  file: string | undefined,
  request: unknown,
  options: Options<Ruleset>,
  language: RenderContext,
  session: Session,
): Promise<Recommendations<Ruleset>> {
  if (file === STDIN)
    throw new UsageError('--interactive reads answers where the request comes from: name a file.');
  const asker = askerFor(session, language);
  try {
    return await interview(request, options, asker.ask);
  } finally {
    asker.close();
  }
}

const RECOMMEND_HELP = `
Examples:
  d365-email-rules recommend
  d365-email-rules recommend --interactive
  d365-email-rules recommend --owner queue --needs incoming --met emailRouterInstalled --locked emailRouterInstalled
  d365-email-rules recommend --users 40 --priorities traceable-at-scale,no-sink-mailbox
  echo '{"owner":"user","needs":{"incoming":true,"outgoing":false}}' | d365-email-rules recommend -`;
