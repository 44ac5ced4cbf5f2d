import type { Command } from 'commander';
import { issue } from '../../input/issues.ts';
import { toProblem } from '../../locales/texts/problem-wording.ts';
import { composeRule, composeRuleList } from '../../render/answers/rules.ts';
import type { RenderContext } from '../../render/context.ts';
import type { Block } from '../../render/document.ts';
import { toMarkdown } from '../../render/targets/markdown.ts';
import { toTerminal, toText } from '../../render/targets/text.ts';
import type { Rule } from '../../rule-language/rule.ts';
import {
  type AnswerFormat,
  addAnswerFormat,
  addCommonOptions,
  type CommonFlags,
} from '../flags/common-flags.ts';
import { languageOf } from '../io/inputs.ts';
import type { Session } from '../io/session.ts';
import { showsColour, widthOf } from '../io/streams.ts';
import { usageErrorOf } from '../io/usage-error.ts';

interface RulesFlags extends CommonFlags {
  readonly format: AnswerFormat;
}

/** Adds `rules`, which lists rules and explains one. */
export function addRules(command: Command, session: Session): void {
  addCommonOptions(addAnswerFormat(command))
    .description('Lists the rules of a ruleset; with an id, says all there is to know of one rule.')
    .addHelpText('after', RULES_HELP)
    .action(async (id: string | undefined, flags: RulesFlags) => {
      const language = languageOf(flags);
      const { rules } = language.ruleset;
      if (id === undefined) {
        const speaking = rules.filter(({ since = '' }) => since <= (flags.asOf ?? since));
        return writeRules(speaking, composeRuleList(speaking, language), flags, language, session);
      }
      const rule = rules.find((each) => each.id === id);
      if (rule === undefined) {
        const fault = issue(
          'not-accepted',
          ['id'],
          id,
          rules.map((each) => each.id),
        );
        throw usageErrorOf('rules', [toProblem(fault, language.locale)]);
      }
      return writeRules([rule], composeRule(rule, language), flags, language, session);
    });
}

async function writeRules(
  rules: readonly Rule[],
  blocks: readonly Block[],
  { format }: RulesFlags,
  { words }: RenderContext,
  { streams, output }: Session,
): Promise<void> {
  const write = showsColour(streams.stdout, streams.env) ? toTerminal : toText;
  const text = {
    json: () =>
      JSON.stringify(
        rules.map((rule) => ({ ...rule, words: words.rules[rule.id] })),
        undefined,
        2,
      ),
    markdown: () => toMarkdown(blocks),
    pretty: () => write(blocks, widthOf(streams.stdout)),
  }[format]();
  await output.write(`${text}\n`);
}

const RULES_HELP = `
Examples:
  d365-email-rules rules
  d365-email-rules rules outlook-client-retired --locale sv`;
