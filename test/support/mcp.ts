/** A client of the Model Context Protocol that speaks with the command in this process. */
import { PassThrough } from 'node:stream';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';
import { onTestFinished } from 'vitest';
import { run } from '../../src/cli/run.ts';

/** An answer of a tool. */
export interface Called {
  readonly isError?: boolean;
  readonly structuredContent?: Readonly<Record<string, unknown>>;
  readonly content: readonly { readonly type: string; readonly text: string }[];
}

/** A client, and how to end it; then the exit code of the command is known. */
export interface Connected {
  readonly client: Client;
  readonly call: (name: string, args?: Record<string, unknown>) => Promise<Called>;
  readonly end: () => Promise<number>;
}

/** Starts the server on a folder, and a client of it. */
export async function connected(root: string): Promise<Connected> {
  const [toServer, fromServer] = [new PassThrough(), new PassThrough()];
  const ended = run(['mcp', '--root', root], {
    stdin: toServer,
    stdout: fromServer,
    stderr: new PassThrough().resume(),
    env: {},
  });
  const client = new Client({ name: 'test', version: '1' });
  // A transport over two streams is the same for both sides.
  await client.connect(new StdioServerTransport(fromServer, toServer));
  const end = async () => {
    toServer.end();
    return ended;
  };
  onTestFinished(async () => void (await end()));
  return {
    client,
    call: async (name, args) =>
      (await client.callTool({ name, ...(args && { arguments: args }) })) as unknown as Called,
    end,
  };
}
