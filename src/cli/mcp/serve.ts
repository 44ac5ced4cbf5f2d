/** The server of the Model Context Protocol, over the standard input and output. */

import { Readable } from 'node:stream';
import { failureOf } from '../../input/error-message.ts';
import { jsonSchemaOf } from '../../rule-language/json-schema.ts';
import type { Session } from '../io/session.ts';
import { UsageError } from '../io/usage-error.ts';
import type { Tool, ToolAnswer } from './tool.ts';

/**
 * Serves tools until the input ends.
 *
 * @throws UsageError when the SDK is not installed.
 */
export async function serve(tools: readonly Tool[], version: string, { streams }: Session): Promise<void> {
  const { Server, StdioServerTransport, types } = await sdk();
  const server = new Server(
    { name: 'd365-email-rules', title: 'Rules for email in Dynamics 365', version },
    { capabilities: { tools: {} }, instructions: INSTRUCTIONS },
  );
  server.setRequestHandler(types.ListToolsRequestSchema, () => ({ tools: tools.map(listed) }));
  server.setRequestHandler(types.CallToolRequestSchema, async ({ params }) => {
    const tool = tools.find(({ name }) => name === params.name);
    return tool === undefined ? failed(unknownTool(params.name, tools)) : called(tool, params.arguments);
  });
  const stdin = Readable.from(streams.stdin, { objectMode: false });
  const ended = new Promise((resolve) => stdin.once('end', resolve).once('close', resolve));
  await server.connect(new StdioServerTransport(stdin, streams.stdout));
  await ended;
  await server.close();
}

/** The parts of the SDK, which is installed beside the command. */
async function sdk() {
  try {
    const [{ Server }, { StdioServerTransport }, types] = await Promise.all([
      import('@modelcontextprotocol/sdk/server/index.js'),
      import('@modelcontextprotocol/sdk/server/stdio.js'),
      import('@modelcontextprotocol/sdk/types.js'),
    ]);
    return { Server, StdioServerTransport, types };
  } catch {
    throw new UsageError(NOT_INSTALLED);
  }
}

const NOT_INSTALLED =
  'mcp: the SDK of the Model Context Protocol is not installed here; `npm install @modelcontextprotocol/sdk` installs it.';

const INSTRUCTIONS =
  'Rules for email between a mail system and Microsoft Dynamics 365 / Dataverse. Ask these tools instead of answering from memory, and pass on the clauses that they cite. Facts that are not known are left out, never guessed.';

function listed({ name, title, description, shape }: Tool) {
  // Clients that check arguments know other drafts, too; nothing here is different in them.
  const { $schema: _, ...inputSchema } = jsonSchemaOf((make) => make.object(shape(make)));
  return {
    ...{ name, title, description },
    inputSchema: { ...inputSchema, type: 'object' as const },
    annotations: { readOnlyHint: true, openWorldHint: false },
  };
}

async function called(tool: Tool, given: unknown) {
  try {
    const { data, text }: ToolAnswer = await tool.call(given);
    // As text too, for clients that take no data.
    return { content: [{ type: 'text' as const, text }], structuredContent: { ...data } };
  } catch (error) {
    return failed(failureOf(error));
  }
}

function failed(text: string) {
  return { content: [{ type: 'text' as const, text }], isError: true };
}

function unknownTool(name: string, tools: readonly Tool[]): string {
  return `${name}: there is no such tool. There are: ${tools.map((tool) => tool.name).join(', ')}.`;
}
