import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { RULESETS } from '../../src/cli/inputs.ts';
import { defineRuleset } from '../../src/index.ts';
import { builtFile, output, textOf } from '../support/project.ts';

/** The files that a script writes, by name. */
function writtenBy(script: string): ReadonlyMap<string, string> {
  builtFile('cli.cjs');
  const folder = mkdtempSync(join(tmpdir(), 'decision-tables-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  output('node', [script, folder]);
  return new Map(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
}

it('`npm run tables` writes the files that are there', () => {
  const written = writtenBy('scripts/decision-tables.mjs');
  const expected = Object.keys(RULESETS).flatMap((id) => [`${id}.json`, `${id}.md`]);
  expect([...written.keys()].sort()).toEqual([...expected, 'hashes.json'].sort());
  for (const [name, content] of written) expect(content).toBe(textOf(`decision-tables/${name}`));
});

it('`npm run version` keeps every ruleset such that it can be used again', () => {
  const written = writtenBy('scripts/released-rulesets.mjs');
  expect([...written.keys()].sort()).toEqual(
    Object.keys(RULESETS)
      .map((id) => `${id}.json`)
      .sort(),
  );
  for (const [id, ruleset] of Object.entries(RULESETS)) {
    expect(defineRuleset(JSON.parse(written.get(`${id}.json`) ?? ''))).toEqual(ruleset);
  }
});
