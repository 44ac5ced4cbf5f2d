import { type ExecFileOptionsWithStringEncoding, exec, execFile } from 'node:child_process';
import { fill } from '../../locales/texts/locale.ts';
import { UsageError } from '../io/usage-error.ts';
import type { ExportWords } from '../words/export/index.ts';

/** Gives the access token, and gets a new one where that is possible. */
export interface AccessToken {
  /** The token; got when it is first asked for. */
  current(): Promise<string>;
  /** Forgets the token, so that the next one is got anew; false when it was given and there is no other. */
  forget(): boolean;
}

/** From where a token may come. */
export interface TokenOrigin {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The command of the user, for the shell. */
  readonly command: string | undefined;
  /** What the token is for. */
  readonly resource: string;
  readonly words: ExportWords;
}

/** How long a command may take, in milliseconds. */
const LONGEST_COMMAND = 120_000;

/** The access token by the first of these ways that is there: `DATAVERSE_TOKEN`, a command, the Azure CLI. */
export function accessTokenFrom(origin: TokenOrigin): AccessToken {
  const given = origin.env.DATAVERSE_TOKEN;
  const get = given ? async () => givenToken(given, origin.words) : () => tokenOfCommand(origin);
  let token: Promise<string> | undefined;
  return {
    current() {
      token ??= get();
      return token;
    },
    forget() {
      token = undefined;
      return !given;
    },
  };
}

function givenToken(given: string, { token }: ExportWords): string {
  const read = tokenIn(given);
  if (read === undefined) throw new UsageError(token.environmentUnusable);
  return read;
}

async function tokenOfCommand({ command, resource, words }: TokenOrigin): Promise<string> {
  const { token } = words;
  if (command !== undefined) {
    const { failure, output } = await runCommand(command);
    if (failure !== undefined) throw new UsageError(fill(token.commandFailed, { code: failure }));
    const read = tokenIn(output);
    if (read === undefined) throw new UsageError(token.commandUnusable);
    return read;
  }
  const { failure, output } = await runAzureCli(resource);
  const read = failure === undefined ? tokenIn(output) : undefined;
  if (read !== undefined) return read;
  // A shell that does not find a command ends with 127, that of Windows with 9009 or 1.
  throw new UsageError(failure === 'ENOENT' ? token.azMissing : token.azFailed);
}

/** The token in a text; undefined when that can't be one, as headers take printable characters alone. */
function tokenIn(text: string): string | undefined {
  const token = text.trim().replace(/^Bearer\s+/i, '');
  return /^[!-~]+$/.test(token) ? token : undefined;
}

/** How a command ended, and what it wrote; what it wrote is never shown, as it may be the token. */
interface CommandEnd {
  /** The exit code, or the system's name for what went wrong; absent when all went well. */
  readonly failure?: string | number;
  readonly output: string;
}

const COMMAND_OPTIONS = { timeout: LONGEST_COMMAND, windowsHide: true, encoding: 'utf8' } as const;

function runCommand(command: string): Promise<CommandEnd> {
  return new Promise((resolve) => {
    exec(command, COMMAND_OPTIONS, (error, output) => resolve(endOf(error, output)));
  });
}

function runAzureCli(resource: string): Promise<CommandEnd> {
  const args = [
    ...['account', 'get-access-token', '--resource', resource],
    ...['--query', 'accessToken', '--output', 'tsv'],
  ];
  // On Windows it is a batch file, which only a shell runs; the resource holds nothing that a shell would read.
  const options: ExecFileOptionsWithStringEncoding = {
    ...COMMAND_OPTIONS,
    shell: process.platform === 'win32',
  };
  return new Promise((resolve) => {
    execFile('az', args, options, (error, output) => resolve(endOf(error, output)));
  });
}

function endOf(
  error: (Error & { readonly code?: string | number | null }) | null,
  output: string,
): CommandEnd {
  return error === null ? { output } : { failure: error.code ?? 'timeout', output: '' };
}
