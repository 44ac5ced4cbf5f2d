import type { Command } from 'commander';
import type { Contrast } from '../../api/contrast/index.ts';
import type { DecisionTables } from '../../api/decision-tables/index.ts';
import type { Tradeoffs } from '../../api/explain-tradeoffs.ts';
import type { Plan } from '../../api/plan.ts';
import type { Recommendations } from '../../api/recommend.ts';
import type { RenderContext } from '../../render/context.ts';
import { render } from '../../render/index.ts';
import type { Ruleset } from '../../rule-language/ruleset.ts';
import type { AnswerFormat, CommonFlags } from '../flags/common-flags.ts';
import { type RequestFlags, refuseRequestFlags } from '../flags/request-flags.ts';
import { parseJson, readJsonFile, readText } from '../io/inputs.ts';
import { jsonInLines } from '../io/json-in-lines.ts';
import { type Session, STDIN } from '../io/session.ts';
import { showsColour, widthOf } from '../io/streams.ts';
import { usageErrorOf } from '../io/usage-error.ts';

/** How deep the rows of decision tables lie in the answer. */
const DEPTH_OF_ROWS = 4;

/** The flags of a command that answers a request. */
export interface AnswerFlags extends CommonFlags, RequestFlags {
  readonly format: AnswerFormat;
}

/** Reads a request from a file or the standard input. */
export async function readRequest(file: string, command: Command, { streams }: Session): Promise<unknown> {
  refuseRequestFlags(command);
  return file === STDIN
    ? parseJson(STDIN, await readText(streams.stdin))
    : readJsonFile(file, 'cannot be read');
}

/** Writes the answer to a request, or about a ruleset; where that was malformed it is wrong usage. */
export async function writeAnswer(
  answer:
    | Recommendations<Ruleset>
    | Contrast<Ruleset>
    | Tradeoffs<Ruleset>
    | Plan<Ruleset>
    | DecisionTables<Ruleset>,
  file: string | undefined,
  { format }: Pick<AnswerFlags, 'format'>,
  { locale, ruleset }: RenderContext,
  { streams, output }: Session,
): Promise<void> {
  if (answer.outcome === 'malformed') throw usageErrorOf(file ?? 'request', answer.problems);
  const text = {
    json: () =>
      answer.outcome === 'tabulated'
        ? jsonInLines(answer, DEPTH_OF_ROWS)
        : JSON.stringify(answer, undefined, 2),
    markdown: () => render(answer, { target: 'markdown', locale, ruleset }),
    pretty: () =>
      render(answer, {
        target: showsColour(streams.stdout, streams.env) ? 'terminal' : 'text',
        locale,
        ruleset,
        width: widthOf(streams.stdout),
      }),
  }[format]();
  await output.write(`${text}\n`);
}
