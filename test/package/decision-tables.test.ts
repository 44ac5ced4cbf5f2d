import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { RULESETS } from '../../src/cli/io/inputs.ts';
import { defineRuleset, guide } from '../../src/index.ts';
import { dataverse } from '../../src/rulesets/dataverse/index.ts';
import { builtFile, output, textOf } from '../support/project.ts';

function emptyFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'decision-tables-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return folder;
}

/** The files that a script writes, by name. */
function writtenBy(script: string, ...before: readonly string[]): ReadonlyMap<string, string> {
  builtFile('cli.cjs');
  const folder = emptyFolder();
  output('node', [script, ...before, folder]);
  return new Map(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
}

it('`npm run tables` writes the files that are there', () => {
  const written = writtenBy('scripts/decision-tables.mjs');
  const expected = Object.keys(RULESETS).flatMap((id) => [`${id}.json`, `${id}.md`]);
  expect([...written.keys()].sort()).toEqual([...expected, 'hashes.json'].sort());
  for (const [name, content] of written) expect(content).toBe(textOf(`decision-tables/${name}`));
});

it('`npm run changeset:version` keeps every ruleset such that it can be used again', () => {
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

describe('`npm run changeset:version` says in the changelog which verdicts change', () => {
  const ruleId = 'incoming-none-but-needed';

  /** What it would say if these had been the rulesets of the last release. */
  function saidAfter(released: readonly object[]): ReadonlyMap<string, string> {
    const folder = emptyFolder();
    for (const [index, ruleset] of released.entries()) {
      writeFileSync(join(folder, `${['guide', 'dataverse'][index]}.json`), JSON.stringify(ruleset));
    }
    return writtenBy('scripts/changed-verdicts.mjs', folder);
  }

  it('with the rules that are why, below the headings of the changelog', () => {
    const without = { ...guide, rules: guide.rules.filter(({ id }) => id !== ruleId) };
    const said = saidAfter([without, dataverse]);
    expect([...said.keys()]).toEqual(['changed-verdicts-guide.md']);
    const text = (said.get('changed-verdicts-guide.md') as string).replaceAll(/[\u00a0\u202f]/g, ' ');
    expect(text.startsWith('---\n"d365-email-rules": minor\n---\n\n')).toBe(true);
    // Nothing is received though it is needed, and what is sent is not invalid anyway. Without a method for sending:
    // 2 owners, sending not needed or not stated, 3 ** 8 prerequisites. Through Outlook: a user, 3 needs, and Outlook
    // not known to be missing. From the server: 2 owners, 3 needs, one processor of two, SMTP and the way to it.
    const changed = 2 * 2 * 3 ** 8 + 3 * 2 * 3 ** 7 + 2 * 3 * 8 * 2 * 2 * 3 ** 4;
    expect(changed).toBe(54_918);
    expect(text).toContain('The verdict changes on 54 918 of 1 417 176 configurations.');
    expect(text).toContain(`\n##### \`${ruleId}\` `);
    expect(text).not.toMatch(/^#{1,3} /m);
  });

  it('whatever shape the rest of a ruleset had in an earlier version', () => {
    const without = { ...guide, rules: guide.rules.filter(({ id }) => id !== ruleId) };
    const earlier = { ...without, mailFlow: [{ hops: 7 }], criteria: 'none', changes: null, more: true };
    expect(saidAfter([earlier, dataverse])).toEqual(saidAfter([without, dataverse]));
  });

  it('and nothing where none does, or where there was no release', () => {
    expect(saidAfter([guide, dataverse])).toEqual(new Map());
    expect(saidAfter([])).toEqual(new Map());
  });
});
