import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hostileText, UNSEEN } from '../render/hostile-words.ts';
import { type MarkdownBlock, readMarkdown, withoutColour } from '../render/readers.ts';
import { cli, fileOf, LOOKUP_TABLE, linesOf, type ResultJson, userRow } from './support.ts';

interface Texts {
  readonly name: string;
  readonly address: string;
  readonly method: string;
  readonly table: string;
}

/** Rows that bring texts into every place where what is in rows and facts is shown. */
function inputOf({ name, address, method, table }: Texts) {
  return {
    stdin: linesOf(
      userRow({ name, emailaddress: address, outgoingemaildeliverymethod: 2 }),
      userRow({ name, incomingemaildeliverymethod: method }),
      userRow({ mailboxid: name, name: null, [LOOKUP_TABLE]: table }),
      { owner: name },
    ),
    facts: { mailboxes: { [`${address}!`]: {} } },
  };
}

function outline(block: MarkdownBlock): unknown {
  if (block.kind === 'list') return block.items.map((item) => item.map(outline));
  return block.kind === 'table' ? block.rows.map((row) => row.length) : block.kind;
}

const plain: Texts = { name: 'Anna', address: 'anna@contoso.example', method: 'word', table: 'word' };
const texts = fc.record({ name: hostileText, address: hostileText, method: hostileText, table: hostileText });

async function shown({ stdin, facts }: ReturnType<typeof inputOf>, format: string, env = {}) {
  const args = ['check', '-', '--format', format, '--facts', fileOf(facts), '--ruleset', 'guide'];
  return cli(args, { stdin, env });
}

describe('whatever names, addresses and columns hold', () => {
  it('the answer keeps its lines in text, and the terminal shows the same', async () => {
    const usual = await shown(inputOf(plain), 'pretty');
    await fc.assert(
      fc.asyncProperty(texts, async (given) => {
        const { stdout, stderr, exitCode } = await shown(inputOf(given), 'pretty');
        expect(exitCode).toBe(usual.exitCode);
        expect(stdout).not.toMatch(UNSEEN);
        expect(stderr).not.toMatch(UNSEEN);
        expect(stdout.split('\n')).toHaveLength(usual.stdout.split('\n').length);
        expect(stderr.split('\n')).toHaveLength(usual.stderr.split('\n').length);
        const coloured = await shown(inputOf(given), 'pretty', { FORCE_COLOR: '1' });
        expect(withoutColour(coloured.stdout)).toBe(stdout);
      }),
    );
  });

  it('the answer keeps its blocks in Markdown', async () => {
    const usual = readMarkdown((await shown(inputOf(plain), 'markdown')).stdout).map(outline);
    await fc.assert(
      fc.asyncProperty(texts, async (given) => {
        const { stdout } = await shown(inputOf(given), 'markdown');
        expect(stdout).not.toMatch(UNSEEN);
        expect(readMarkdown(stdout).map(outline)).toEqual(usual);
      }),
      { numRuns: 50 },
    );
  });

  it('they come through unchanged in NDJSON', async () => {
    await fc.assert(
      fc.asyncProperty(texts, async (given) => {
        const { stdout } = await shown(inputOf(given), 'ndjson');
        const lines = stdout.trimEnd().split('\n');
        expect(JSON.parse(lines.shift() ?? '')).toHaveProperty('incomplete');
        const results = lines.map((line) => JSON.parse(line) as ResultJson);
        expect(results.map(({ id, name }) => [id, name])).toEqual([
          ['5d0e5f0c-0000-4000-8000-000000000001', given.name],
          ['5d0e5f0c-0000-4000-8000-000000000001', given.name],
          [given.name, null],
          [null, null],
        ]);
      }),
    );
  });
});
