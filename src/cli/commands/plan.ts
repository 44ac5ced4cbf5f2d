import type { Command } from 'commander';
import { plan } from '../../api/plan.ts';
import { recommend } from '../../api/recommend.ts';
import { needsInUse } from '../../dataverse/changes/needs-in-use.ts';
import type { Options } from '../../engine/options.ts';
import { isRecord } from '../../input/snapshot.ts';
import type { Ruleset } from '../../rule-language/ruleset.ts';
import { addAnswerFormat, addCommonOptions } from '../flags/common-flags.ts';
import { answerByFittingRuleset } from '../io/fitting-ruleset.ts';
import { parseJson, readJsonFile, readText } from '../io/json-file.ts';
import { FOUND, type Session, STDIN } from '../io/session.ts';
import { UsageError } from '../io/usage-error.ts';
import { type AnswerFlags, writeAnswer } from './answer-output.ts';

/** Adds `plan`, which says in which steps to get from one configuration to another. */
export function addPlan(command: Command, session: Session): void {
  addCommonOptions(addAnswerFormat(command))
    .description(
      'Plans the steps from one configuration to another: where, by whom and by which request, so that on the way nothing is served worse than at both ends.',
    )
    .addHelpText('after', PLAN_HELP)
    .action(async (fromFile: string, toFile: string | undefined, flags: AnswerFlags) => {
      if (fromFile === STDIN && toFile === STDIN) {
        throw new UsageError('Only one of the configurations can come from the standard input.');
      }
      const from = await readConfiguration(fromFile, session);
      const wanted = toFile === undefined ? undefined : await readConfiguration(toFile, session);
      const answered = await answerByFittingRuleset(flags, ({ ruleset, locale }) => {
        const options = { ruleset, locale, ...(flags.asOf === undefined ? {} : { asOf: flags.asOf }) };
        return plan<Ruleset>(from, toFile === undefined ? bestFor(from, options) : wanted, options);
      });
      const files = toFile === undefined ? fromFile : `${fromFile}, ${toFile}`;
      await writeAnswer(answered, files, flags, session);
      if (answered.answer.outcome === 'not-reachable') session.exitCode = FOUND;
    });
}

async function readConfiguration(file: string, { streams }: Session): Promise<unknown> {
  return file === STDIN
    ? parseJson(STDIN, await readText(streams.stdin))
    : readJsonFile(file, 'cannot be read');
}

/** The best for an owner who needs what is stated, else what is in use; what can't be read stays as it is, to be told. */
function bestFor(from: unknown, options: Options<Ruleset> & { readonly ruleset: Ruleset }): unknown {
  if (!isRecord(from)) return from;
  const { owner, prerequisites, userCount } = from;
  const needs = isRecord(from.needs) ? from.needs : {};
  const request = {
    owner,
    needs: needsInUse({ ...from, needs }, options.ruleset.vocabulary),
    ...(prerequisites === undefined ? {} : { prerequisites }),
    ...(userCount === undefined ? {} : { userCount }),
  };
  const answer = recommend<Ruleset>(request, options);
  return (answer.outcome === 'malformed' ? undefined : answer.recommendations[0]?.configuration) ?? from;
}

const PLAN_HELP = `
Examples:
  d365-email-rules plan today.json wanted.json
  d365-email-rules plan today.json --format markdown
  echo '{"owner":"user","incoming":"outlook","outgoing":"none"}' | d365-email-rules plan -`;
