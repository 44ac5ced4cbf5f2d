import { Command, CommanderError, Option } from 'commander';
import { version } from '../../package.json';
import { explainTradeoffs, type Tradeoffs } from '../explain-tradeoffs.ts';
import { faultOf } from '../faults.ts';
import { type Recommendations, recommend } from '../recommend.ts';
import type { Language } from '../render/compose.ts';
import type { Block } from '../render/document.ts';
import { render } from '../render/index.ts';
import { toMarkdown } from '../render/to-markdown.ts';
import { toTerminal, toText } from '../render/to-text.ts';
import type { Rule } from '../rule.ts';
import type { Ruleset } from '../ruleset.ts';
import { problemOf } from '../wording.ts';
import { check } from './check.ts';
import type { FailOn } from './check-summary.ts';
import { CHECK_FORMATS, type CheckFormat, writerOf } from './check-writers.ts';
import { composeRule, composeRuleList } from './compose-rules.ts';
import { LOCALES, languageOf, parseJson, RULESETS, readFacts, readJsonFile, readText } from './inputs.ts';
import { createProgress } from './progress.ts';
import { fileSource, standardInputSource } from './record-source.ts';
import {
  addCircumstanceFlags,
  type RequestFlags,
  recommendRequestOf,
  tradeoffRequestOf,
} from './request-flags.ts';
import { ClosedPipe, createOutput, type Streams, showsColour, widthOf } from './streams.ts';
import { UsageError, usageErrorOf } from './usage-error.ts';

/** Exit codes: all well, something found or nothing reachable, wrong usage or an input that can't be read. */
const DONE = 0;
const FOUND = 1;
const WRONG_USAGE = 2;

const STDIN = '-';

interface CommonFlags {
  readonly ruleset: string;
  readonly locale: string;
  readonly asOf?: string;
}
interface CheckFlags extends CommonFlags {
  readonly facts?: string;
  readonly format: CheckFormat;
  readonly failOn: FailOn;
  readonly all?: boolean;
}
interface AnswerFlags extends CommonFlags, RequestFlags {
  readonly format: AnswerFormat;
}

type AnswerFormat = 'pretty' | 'json' | 'markdown';

/**
 * Runs the command line and gives the exit code; nothing is thrown.
 *
 * @param args - the arguments after the program's name.
 * @param streams - what to read from and write to, and the environment.
 */
export async function run(args: readonly string[], streams: Streams): Promise<number> {
  const state = { exitCode: DONE };
  const tell = (text: string) => void streams.stderr.write(`${text}\n`);
  try {
    await program(streams, tell, state).parseAsync([...args], { from: 'user' });
    return state.exitCode;
  } catch (error) {
    if (error instanceof ClosedPipe) return DONE;
    if (error instanceof CommanderError) return error.exitCode === 0 ? DONE : WRONG_USAGE;
    tell(error instanceof UsageError ? error.message : `d365-email-rules: ${String(error)}`);
    return WRONG_USAGE;
  }
}

type Tell = (text: string) => void;
interface State {
  exitCode: number;
}

function program(streams: Streams, tell: Tell, state: State): Command {
  const root = new Command('d365-email-rules')
    .description('Judges how e-mail flows between a mail system and Microsoft Dynamics 365 / Dataverse.')
    .version(version)
    .exitOverride()
    .showHelpAfterError('(add --help to learn what is accepted)')
    .configureOutput({
      writeOut: (text) => void streams.stdout.write(text),
      writeErr: (text) => void streams.stderr.write(text),
      getOutHasColors: () => showsColour(streams.stdout, streams.env),
      getErrHasColors: () => showsColour(streams.stderr, streams.env),
    })
    .addHelpText('after', ROOT_HELP);
  addCheck(root, streams, tell, state);
  addRecommend(root, streams, state);
  addTradeoffs(root, streams);
  addRules(root, streams);
  return root;
}

function addCheck(root: Command, streams: Streams, tell: Tell, state: State): void {
  addCommonOptions(root.command('check'))
    .summary('judge configurations or Dataverse mailbox exports')
    .description(
      'Judges each configuration or mailbox row. What a file holds is told by its shape: JSON arrays, Web API pages, single objects and NDJSON can be mixed.',
    )
    .argument('<file...>', 'files to judge; - is the standard input')
    .option('--facts <file>', 'JSON file with what mailbox rows cannot show')
    .addOption(new Option('--format <format>', 'how to write').choices(CHECK_FORMATS).default('pretty'))
    .addOption(
      new Option('--fail-on <kind>', 'exit with 1 when a finding is at least this grave')
        .choices(['error', 'unverified', 'advice', 'never'])
        .default('error'),
    )
    .option('--all', 'list mailboxes that are valid as well (pretty and markdown)')
    .addHelpText('after', CHECK_HELP)
    .action(async (files: string[], flags: CheckFlags) => {
      if (files.filter((file) => file === STDIN).length > 1) {
        throw new UsageError('The standard input (-) can be read only once.');
      }
      const language = languageOf(flags);
      const facts = readFacts(flags.facts, language);
      const progress = createProgress(
        files.filter((file) => file !== STDIN),
        streams.stderr,
      );
      try {
        state.exitCode = await check({
          sources: files.map((file) =>
            file === STDIN
              ? standardInputSource(streams.stdin, progress.read)
              : fileSource(file, progress.read),
          ),
          facts,
          language,
          ...(flags.asOf === undefined ? {} : { asOf: flags.asOf }),
          writer: writerOf(flags.format, {
            language,
            colour: showsColour(streams.stdout, streams.env),
            width: widthOf(streams.stdout),
            listAll: flags.all === true,
          }),
          failOn: flags.failOn,
          stdout: createOutput(streams.stdout),
          onSecondReading: progress.expectAsMuchAgain,
          tell: (text) => {
            progress.stop();
            tell(text);
          },
        });
      } finally {
        progress.stop();
      }
    });
}

function addRecommend(root: Command, streams: Streams, state: State): void {
  const command = root
    .command('recommend')
    .summary('find the delivery methods that serve an owner best')
    .description('Finds every pair of delivery methods that serves an owner and can be reached, best first.')
    .argument('[request]', 'JSON file with the request instead of flags; - is the standard input')
    .option('--owner <kind>', 'user or queue', 'user')
    .option('--needs <list>', 'incoming, outgoing, both with a comma between, or nothing (default: both)')
    .option('--locked <list>', 'prerequisites that cannot be changed')
    .option('--priorities <list>', 'criteria that matter most, first');
  addCommonOptions(addAnswerFormat(addCircumstanceFlags(command)))
    .addHelpText('after', RECOMMEND_HELP)
    .action(async (file: string | undefined, flags: AnswerFlags) => {
      const language = languageOf(flags);
      const { ruleset, locale } = language;
      const directions = Object.keys(ruleset.vocabulary.directions);
      const request =
        file === undefined ? recommendRequestOf(flags, directions) : await readRequest(file, streams);
      const options = { ruleset, locale, ...(flags.asOf === undefined ? {} : { asOf: flags.asOf }) };
      const answer = recommend<Ruleset>(request, options);
      await writeAnswer(answer, file, flags, language, streams);
      if (answer.outcome === 'not-found') state.exitCode = FOUND;
    });
}

function addTradeoffs(root: Command, streams: Streams): void {
  const command = root
    .command('tradeoffs')
    .summary('compare delivery methods by every criterion')
    .description(
      'Explains how delivery methods do by every criterion, and which of any two is favoured where.',
    )
    .argument('[request]', 'JSON file with the request instead of flags; - is the standard input')
    .option('--incoming <list>', 'incoming methods to compare, or nothing (default: all)')
    .option('--outgoing <list>', 'outgoing methods to compare, or nothing (default: all)');
  addCommonOptions(addAnswerFormat(addCircumstanceFlags(command)))
    .addHelpText('after', TRADEOFFS_HELP)
    .action(async (file: string | undefined, flags: AnswerFlags) => {
      const language = languageOf(flags);
      const { ruleset, locale } = language;
      const request = file === undefined ? tradeoffRequestOf(flags) : await readRequest(file, streams);
      await writeAnswer(
        explainTradeoffs<Ruleset>(request, { ruleset, locale }),
        file,
        flags,
        language,
        streams,
      );
    });
}

function addRules(root: Command, streams: Streams): void {
  addCommonOptions(addAnswerFormat(root.command('rules')))
    .summary('list the rules, or explain one')
    .description('Lists the rules of a ruleset; with an id, says all there is to know of one rule.')
    .argument('[id]', 'the rule to explain')
    .addHelpText('after', RULES_HELP)
    .action(async (id: string | undefined, flags: AnswerFlags) => {
      const language = languageOf(flags);
      const { rules } = language.ruleset;
      if (id === undefined) return writeRules(rules, composeRuleList(language), flags, language, streams);
      const rule = rules.find((each) => each.id === id);
      if (rule === undefined) {
        const fault = faultOf(
          'not-accepted',
          ['id'],
          id,
          rules.map((each) => each.id),
        );
        throw usageErrorOf('rules', [problemOf(fault, language.locale)]);
      }
      return writeRules([rule], composeRule(rule, language), flags, language, streams);
    });
}

function addCommonOptions(command: Command): Command {
  return command
    .option(
      '--ruleset <id|file>',
      `${Object.keys(RULESETS).join(' or ')}, or a JSON file with a ruleset`,
      'guide',
    )
    .addOption(
      new Option('--locale <language>', 'language of the answer').choices(Object.keys(LOCALES)).default('en'),
    )
    .option('--as-of <date>', 'judge as of this day, YYYY-MM-DD (default: every dated fact in effect)');
}

function addAnswerFormat(command: Command): Command {
  return command.addOption(
    new Option('--format <format>', 'how to write').choices(['pretty', 'json', 'markdown']).default('pretty'),
  );
}

async function readRequest(file: string, { stdin }: Streams): Promise<unknown> {
  return file === STDIN ? parseJson(STDIN, await readText(stdin)) : readJsonFile(file, 'cannot be read');
}

async function writeAnswer(
  answer: Recommendations<Ruleset> | Tradeoffs<Ruleset>,
  file: string | undefined,
  { format }: AnswerFlags,
  { locale, ruleset }: Language,
  streams: Streams,
): Promise<void> {
  if (answer.outcome === 'malformed') throw usageErrorOf(file ?? 'request', answer.problems);
  const text = {
    json: () => JSON.stringify(answer, undefined, 2),
    markdown: () => render(answer, { target: 'markdown', locale, ruleset }),
    pretty: () =>
      render(answer, {
        target: showsColour(streams.stdout, streams.env) ? 'terminal' : 'text',
        locale,
        ruleset,
        width: widthOf(streams.stdout),
      }),
  }[format]();
  await writeAll(text, streams);
}

async function writeRules(
  rules: readonly Rule[],
  blocks: readonly Block[],
  { format }: AnswerFlags,
  { words }: Language,
  streams: Streams,
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
  await writeAll(text, streams);
}

async function writeAll(text: string, { stdout }: Streams): Promise<void> {
  const output = createOutput(stdout);
  await output.write(`${text}\n`);
  await output.finish();
}

const ROOT_HELP = `
Examples:
  d365-email-rules check mailboxes.json --facts facts.json
  d365-email-rules recommend --owner queue --met serverSideSyncEnabled
  d365-email-rules tradeoffs --incoming server,forward-mailbox --users 40
  d365-email-rules rules incoming-forward-requires-email-router

Exit codes:
  0  all well
  1  check: a finding reaches --fail-on; recommend: nothing can be reached
  2  wrong usage, or an input that can't be read or breaks off`;

const CHECK_HELP = `
A configuration is an object such as
  {"owner":"user","incoming":"server","outgoing":"server","prerequisites":{"smtpCompatible":true}}
A mailbox row is what Dataverse's Web API returns for the mailbox table, with
  _regardingobjectid_value (and its lookup's table name, or regardingobjecttypecode), isforwardmailbox,
  incomingemaildeliverymethod, outgoingemaildeliverymethod, emailaddress and statecode.

The facts file says what rows can't show; every part is optional:
  { "prerequisites": { "serverSideSyncEnabled": true }, "userCount": 42,
    "mailboxes": { "anna@contoso.example": { "prerequisites": { "outlookInstalled": true },
                                             "needs": { "incoming": true } } } }

Examples:
  d365-email-rules check configurations.ndjson
  d365-email-rules check page-1.json page-2.json --facts facts.json --format markdown > report.md
  az rest --url … | d365-email-rules check - --format ndjson --fail-on never`;

const RECOMMEND_HELP = `
Examples:
  d365-email-rules recommend
  d365-email-rules recommend --owner queue --needs incoming --met emailRouterInstalled --locked emailRouterInstalled
  d365-email-rules recommend --users 40 --priorities traceable-at-scale,no-sink-mailbox
  echo '{"owner":"user","needs":{"incoming":true,"outgoing":false}}' | d365-email-rules recommend -`;

const TRADEOFFS_HELP = `
Examples:
  d365-email-rules tradeoffs
  d365-email-rules tradeoffs --incoming server,forward-mailbox --outgoing nothing --users 40`;

const RULES_HELP = `
Examples:
  d365-email-rules rules
  d365-email-rules rules outlook-client-retired --locale sv`;
