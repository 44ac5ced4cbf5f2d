import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { expect, it } from 'vitest';
import { builtFile } from '../support/project.ts';

it('the built command answers a client of the SDK over its standard input and output', async () => {
  const transport = new StdioClientTransport({
    command: process.execPath,
    args: [builtFile('cli.cjs'), 'mcp', '--root', 'examples/contoso'],
    stderr: 'pipe',
  });
  const client = new Client({ name: 'test', version: '1' });
  let told = '';
  transport.stderr?.on('data', (part) => {
    told += String(part);
  });
  await client.connect(transport);
  try {
    const { structuredContent } = await client.callTool({
      name: 'check',
      arguments: { files: ['*-page-*.json'], limit: 0 },
    });
    expect(structuredContent).toMatchObject({ ruleset: 'dataverse', results: [], summary: { total: 51 } });
    const outside = await client.callTool({
      name: 'check',
      arguments: { files: ['../configurations.ndjson'] },
    });
    expect(outside.isError).toBe(true);
  } finally {
    await client.close();
  }
  expect(told).toBe('');
});
