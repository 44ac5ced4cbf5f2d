import type { Command } from 'commander';
import { CHECKS, type Check, type CheckId } from '../../dataverse/checks/catalogue.ts';
import { checkWords } from '../../dataverse/checks/words.ts';
import { composeCheck } from '../../dataverse/report/check.ts';
import { issue } from '../../input/issues.ts';
import type { Issue } from '../../input/problem.ts';
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
  addRulesetOptions,
  type CommonFlags,
} from '../flags/common-flags.ts';
import { showsLinks } from '../io/hyperlinks.ts';
import { languageOf, RULESETS } from '../io/inputs.ts';
import type { Session } from '../io/session.ts';
import { showsColour, widthOf } from '../io/streams.ts';
import { usageErrorOf } from '../io/usage-error.ts';

interface RulesFlags extends CommonFlags {
  readonly ruleset: string;
  readonly format: AnswerFormat;
}

/** Adds `rules`, which lists rules and explains one. */
export function addRules(command: Command, session: Session): void {
  addRulesetOptions(addAnswerFormat(command))
    .description(
      'Lists the rules of a ruleset; with an id, says all there is to know of one rule or check, of any ruleset.',
    )
    .addHelpText('after', RULES_HELP)
    .action(async (id: string | undefined, flags: RulesFlags) => {
      const isLinked = flags.format === 'markdown' || showsLinks(session.streams.stdout, session.streams.env);
      const linked = (context: RenderContext) => ({ ...context, links: isLinked });
      const language = linked(languageOf(flags));
      const { rules } = language.ruleset;
      if (id === undefined) {
        const speaking = rules.filter(({ since = '' }) => since <= (flags.asOf ?? since));
        return writeRules(speaking, composeRuleList(speaking, language), flags, language, session);
      }
      for (const each of languagesToSearch(flags)) {
        const rule = each.ruleset.rules.find((one) => one.id === id);
        if (rule !== undefined)
          return writeRules([rule], composeRule(rule, linked(each)), flags, each, session);
      }
      const check = CHECKS.find((each) => each.id === id);
      if (check !== undefined) return writeCheck(check, flags, language, session);
      throw usageErrorOf('rules', [toProblem(unknownId(id, flags), language.locale)]);
    });
}

/** The chosen ruleset, and after it those that are known by name: an id of any of them is found. */
function languagesToSearch(flags: RulesFlags): readonly RenderContext[] {
  return [flags.ruleset, ...Object.keys(RULESETS)].map((ruleset) => languageOf({ ...flags, ruleset }));
}

function unknownId(id: string, flags: RulesFlags): Issue {
  const rules = languagesToSearch(flags).flatMap(({ ruleset }) => ruleset.rules.map((each) => each.id));
  const accepted = [...new Set([...rules, ...CHECKS.map((each) => each.id)])];
  return issue('not-accepted', ['id'], id, accepted);
}

async function writeCheck(
  check: Check,
  { format }: RulesFlags,
  language: RenderContext,
  { streams, output }: Session,
): Promise<void> {
  const words = checkWords(language.locale)[check.id as CheckId];
  const blocks = composeCheck(check, words, language);
  const write = showsColour(streams.stdout, streams.env) ? toTerminal : toText;
  const text = {
    json: () => JSON.stringify([{ ...check, words }], undefined, 2),
    markdown: () => toMarkdown(blocks),
    pretty: () => write(blocks, widthOf(streams.stdout)),
  }[format]();
  await output.write(`${text}\n`);
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
