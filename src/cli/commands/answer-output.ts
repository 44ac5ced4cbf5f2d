import type { Command } from 'commander';
import type { Contrast } from '../../api/contrast/index.ts';
import type { DecisionTables } from '../../api/decision-tables/index.ts';
import type { Tradeoffs } from '../../api/explain-tradeoffs.ts';
import type { Plan } from '../../api/plan/index.ts';
import type { Questions } from '../../api/questions.ts';
import type { Recommendations } from '../../api/recommend.ts';
import { paragraph, prose } from '../../render/document.ts';
import { render } from '../../render/index.ts';
import { toMarkdown } from '../../render/targets/markdown.ts';
import { toTerminal, toText } from '../../render/targets/text.ts';
import type { Ruleset } from '../../rule-language/ruleset.ts';
import type { AnswerFormat, CommonFlags } from '../flags/common-flags.ts';
import { type RequestFlags, refuseRequestFlags } from '../flags/request-flags.ts';
import type { AnswerByRuleset } from '../io/fitting-ruleset.ts';
import { showsLinks } from '../io/hyperlinks.ts';
import { parseJson, readJsonFile, readText } from '../io/json-file.ts';
import { jsonInLines } from '../io/json-in-lines.ts';
import { type Session, STDIN } from '../io/session.ts';
import { showsColour, widthOf } from '../io/streams.ts';
import { usageErrorOf } from '../io/usage-error.ts';
import { commandWordsFor } from '../words/index.ts';

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
  answered: AnswerByRuleset<
    | Recommendations<Ruleset>
    | Contrast<Ruleset>
    | Tradeoffs<Ruleset>
    | Questions<Ruleset>
    | Plan<Ruleset>
    | DecisionTables<Ruleset>
  >,
  file: string | undefined,
  { format }: Pick<AnswerFlags, 'format'>,
  { streams, output, tell }: Session,
): Promise<void> {
  const { answer, language, chosen } = answered;
  const { locale, ruleset } = language;
  if (answer.outcome === 'malformed') throw usageErrorOf(file ?? 'request', answer.problems);
  const [isColoured, width] = [showsColour(streams.stdout, streams.env), widthOf(streams.stdout)];
  const sentence = chosen && commandWordsFor(locale).answeredBy[chosen];
  const note = sentence === undefined ? [] : [paragraph(...prose(sentence))];
  const text = {
    json: () =>
      answer.outcome === 'tabulated'
        ? jsonInLines(answer, DEPTH_OF_ROWS)
        : JSON.stringify(answer, undefined, 2),
    markdown: () =>
      joined(render(answer, { target: 'markdown', locale, ruleset, links: true }), toMarkdown(note)),
    pretty: () => {
      const target = isColoured ? 'terminal' : 'text';
      const shown = render(answer, {
        target,
        locale,
        ruleset,
        width,
        links: showsLinks(streams.stdout, streams.env),
      });
      return joined(shown, (isColoured ? toTerminal : toText)(note, width));
    },
  }[format]();
  // The answer itself has no place for it in JSON.
  if (format === 'json' && chosen === 'guide') tell(sentence as string);
  await output.write(`${text}\n`);
}

/** An answer, and the note below it, if any. */
function joined(...parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join('\n\n');
}
