import { Command, CommanderError } from 'commander';
import { version } from '../../package.json';
import { escapeInvisible } from '../input/printable.ts';
import { COMMANDS, type CommandEntry } from './commands/index.ts';
import { DONE, INTERRUPTED, Interrupted, type Session, WRONG_USAGE } from './io/session.ts';
import { ClosedPipe, createOutput, type Streams, showsColour, widthOf } from './io/streams.ts';
import { UsageError } from './io/usage-error.ts';

/** The widest line of help, in characters. */
const HELP_WIDTH = 80;

/**
 * Runs the command line and gives the exit code; nothing is thrown.
 *
 * @param args - the arguments after the program's name.
 * @param streams - what to read from and write to, and the environment.
 */
export async function run(args: readonly string[], streams: Streams): Promise<number> {
  const session: Session = {
    streams,
    output: createOutput(streams.stdout),
    tell: (line) => void streams.stderr.write(`${escapeInvisible(line)}\n`),
    runCommand: run,
    exitCode: DONE,
  };
  // When nobody reads what goes wrong, there is nobody to tell that either.
  streams.stderr.on('error', () => undefined);
  try {
    await carryOut(args, session);
    await session.output.finish();
    return session.exitCode;
  } catch (error) {
    if (error instanceof ClosedPipe) return DONE;
    if (error instanceof Interrupted) return INTERRUPTED;
    const lines = error instanceof UsageError ? error.lines : [`d365-email-rules: ${String(error)}`];
    for (const line of lines) session.tell(line);
    return WRONG_USAGE;
  }
}

async function carryOut(args: readonly string[], session: Session): Promise<void> {
  try {
    await program(session).parseAsync([...helpAsFlag(args)], { from: 'user' });
  } catch (error) {
    // Help and wrong flags end so, after they were written.
    if (!(error instanceof CommanderError)) throw error;
    session.exitCode = error.exitCode === 0 ? DONE : WRONG_USAGE;
  }
}

function program(session: Session): Command {
  const { streams, output } = session;
  const root = new Command('d365-email-rules')
    .description('Judges how e-mail flows between a mail system and Microsoft Dynamics 365 / Dataverse.')
    .version(version)
    .exitOverride()
    .showHelpAfterError('(add --help to learn what is accepted)')
    .configureOutput({
      writeOut: (text) => void output.write(text),
      writeErr: (text) => void streams.stderr.write(text),
      getOutHelpWidth: () => Math.min(widthOf(streams.stdout), HELP_WIDTH),
      getErrHelpWidth: () => Math.min(widthOf(streams.stderr), HELP_WIDTH),
      getOutHasColors: () => showsColour(streams.stdout, streams.env),
      getErrHasColors: () => showsColour(streams.stderr, streams.env),
    })
    // Their options are not loaded yet; all of them take some.
    .configureHelp({ subcommandTerm: (command) => `${command.name()} ${command.usage()}` })
    .addHelpText('after', ROOT_HELP)
    .addHelpText('afterAll', EXIT_CODES_HELP);
  const entries = new Map(COMMANDS.map((entry) => [listed(root, entry), entry]));
  return root.hook('preSubcommand', async (_, command) => {
    const entry = entries.get(command);
    if (entry !== undefined) (await entry.load())(command, session);
  });
}

/** Puts a command on the list of commands. */
function listed(root: Command, { name, summary, parameters }: CommandEntry): Command {
  const command = root.command(name).summary(summary);
  for (const parameter of parameters) command.argument(...parameter);
  return command;
}

/** `help check` is `check --help`, which loads the command as running it does. */
function helpAsFlag(args: readonly string[]): readonly string[] {
  const [first, name, ...others] = args;
  const isCommand = COMMANDS.some((entry) => entry.name === name);
  return first === 'help' && name !== undefined && isCommand ? [name, ...others, '--help'] : args;
}

const ROOT_HELP = `
Examples:
  d365-email-rules pull https://contoso.crm4.dynamics.com --output export
  d365-email-rules check mailboxes.json --facts facts.json
  d365-email-rules recommend --owner queue --met serverSideSyncEnabled
  d365-email-rules tradeoffs --incoming server,forward-mailbox --users 40
  d365-email-rules rules incoming-forward-requires-email-router
  d365-email-rules tables --format markdown`;

const EXIT_CODES_HELP = `
Exit codes:
  0  all well
  1  check: a finding reaches --fail-on; recommend, contrast, plan: nothing can be reached; analyze: something is wrong; compare --fail-on-change: a verdict changes
  2  wrong usage, an input that can't be read or breaks off, nothing to judge in any, or an export that pull could not complete`;
