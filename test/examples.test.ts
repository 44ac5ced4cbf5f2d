import { Readable, Writable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { run } from '../src/cli/run.ts';
import {
  blocksOf,
  type CodeBlock,
  examplesInSource,
  printedBy,
  promised,
  typeErrorsIn,
} from './support/examples.ts';
import { builtFile, manifest, output, textOf } from './support/project.ts';

const DOCUMENTS = ['README.md', 'docs/command-line.md', 'docs/reading-the-guide.md', 'examples/README.md'];

const inDocuments = DOCUMENTS.flatMap(blocksOf);
const programs = [...inDocuments, ...examplesInSource()].filter(({ language }) => language === 'ts');
const commands = inDocuments
  .filter(({ language }) => language === 'sh')
  .flatMap(({ place, code }) => code.split('\n').map((command) => ({ place, command })));

it('finds the examples there are', () => {
  expect(programs.length).toBeGreaterThanOrEqual(15);
  expect(commands.length).toBeGreaterThanOrEqual(10);
});

describe('programs in documents and doc comments', () => {
  it.each(programs)('$place prints what it says', ({ code }: CodeBlock) => {
    expect(promised(code)).not.toBe('');
    expect(printedBy(code)).toBe(promised(code));
  });

  it('compile', { timeout: 60_000 }, () => {
    expect(typeErrorsIn(programs)).toEqual([]);
  });
});

describe('commands in documents', () => {
  const own = commands.filter(({ command }) => command.startsWith('npx d365-email-rules '));

  it.each(own)('$place $command', async ({ command }) => {
    const written = { out: '', err: '' };
    const into = (key: 'out' | 'err') =>
      new Writable({
        write(chunk, _encoding, done) {
          written[key] += String(chunk);
          done();
        },
      });
    const args = command.split(' ').slice(2);
    const exitCode = await run(args, {
      stdin: Readable.from([]),
      stdout: into('out'),
      stderr: into('err'),
      env: {},
    });
    expect(written.out).not.toBe('');
    expect([0, 1], written.err).toContain(exitCode);
  });

  it('are all run by a test, or by what a test looks at', () => {
    const others = commands
      .map(({ command }) => command)
      .filter((command) => !command.startsWith('npx d365-email-rules '));
    expect(others).toEqual(['npm ci && npm run demo', 'npm ci && npm test', 'npm install d365-email-rules']);
  });

  it('npm ci && npm run demo: judges the example organization and ends well', () => {
    const [, demo = ''] = (manifest().scripts.demo ?? '').split('npm run build && node dist/cli.cjs ');
    expect(output('node', [builtFile('cli.cjs'), ...demo.split(' ')])).toContain('Summary');
  });

  it('npm ci && npm test: is what the continuous integration runs', () => {
    expect(textOf('.ci/run')).toMatch(/^npm ci( |$)/m);
    expect(textOf('.ci/run')).toMatch(/\bnpm test$/m);
  });

  it('npm install d365-email-rules: is done with the packed package', () => {
    expect(textOf('test/package/packed.test.ts')).toContain("'install'");
  });
});

it('JSON in documents is what the library accepts', async () => {
  const { checkFacts } = await import('../src/dataverse/organization-facts.ts');
  const { guide } = await import('../src/index.ts');
  const blocks = inDocuments.filter(({ language }) => language === 'json');
  expect(blocks.length).toBeGreaterThan(0);
  for (const { code } of blocks) {
    expect(checkFacts(JSON.parse(code), guide.vocabulary)).toHaveProperty('value');
  }
});
