import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createContext, runInContext } from 'node:vm';
import { expect, it } from 'vitest';
import type * as entry from '../../src/dataverse/index.ts';
import { builtFile } from '../support/project.ts';

/** Loads a built CommonJS module where there is nothing of Node: only the language, and what every browser’s worker has. */
function loadElsewhere(path: string): typeof entry {
  const context = createContext({ TextDecoder, TextEncoder, Uint8Array, ArrayBuffer });
  const loaded = new Map<string, { readonly exports: object }>();
  const load = (file: string): object => {
    const known = loaded.get(file);
    if (known !== undefined) return known.exports;
    const module = { exports: {} };
    loaded.set(file, module);
    const run = runInContext(
      // A context has no loader of its own: what is imported later comes from the same place.
      `(function (module, exports, require, later) {${readFileSync(file, 'utf8').replaceAll(/\bimport\(/g, 'later(')}\n})`,
      context,
    );
    const required = (name: string) => {
      if (!name.startsWith('.')) throw new Error(`${file} asks for ${name}.`);
      return load(join(dirname(file), name));
    };
    run(module, module.exports, required, async (name: string) => required(name));
    return module.exports;
  };
  return load(path) as typeof entry;
}

it('an organization is audited the same in a browser’s worker, which has nothing of Node', async () => {
  const { audit, readRecords } = loadElsewhere(builtFile('dataverse.cjs'));
  const csv =
    'mailboxid;regardingobjecttypecode;incomingemaildeliverymethod;outgoingemaildeliverymethod;actdeliverymethod';
  const page = '{"value":[{"organizationid":"o","defaultemailsettings":"<a/>"}]}';
  const asked = audit(async function* () {
    yield* readRecords(new TextEncoder().encode(`${csv}\r\na;queue;1;0;2\r\n"b`), 'rows.csv');
    yield* readRecords(new TextEncoder().encode(page), 'organization.json');
  });
  if (asked.outcome === 'malformed') throw new Error(asked.problems[0]?.message);
  const found: unknown[] = [];
  for await (const result of asked.results) {
    const verdict = 'report' in result ? result.report.verdict : result.defaults?.[0]?.report.verdict;
    found.push([result.file, result.row, verdict]);
  }
  expect(found).toEqual([
    ['rows.csv', 2, 'invalid'],
    ['rows.csv', 3, 'malformed'],
    ['organization.json', 1, 'malformed'],
  ]);
  expect(asked.summary()).toMatchObject({ total: 2, end: 'complete' });
});
