import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { RULESETS } from '../../src/cli/io/inputs.ts';
import { cli } from '../cli/support.ts';
import { type ModelConfiguration, model } from '../models/guide.ts';
import { everyKnown, everyNeed, everyScene, everyUserCount } from '../support/guide-space.ts';
import { ROOT, textOf } from '../support/project.ts';

const STALE = 'The rules decide otherwise than the tables in decision-tables/ say: run `npm run tables`.';
const ids = Object.keys(RULESETS);
const hashes = JSON.parse(textOf('decision-tables/hashes.json'));

/** JSON without blanks, the keys of each object sorted. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const entries = Object.entries(value).map(([key, part]) => `${JSON.stringify(key)}:${canonical(part)}`);
  return `{${entries.sort().join(',')}}`;
}

it('are there for every ruleset that is known by name, and for no other', () => {
  const files = readdirSync(join(ROOT, 'decision-tables')).filter((name) => name !== 'released');
  const expected = ids.flatMap((id) => [`${id}.json`, `${id}.md`]);
  expect(files.sort(), STALE).toEqual([...expected, 'README.md', 'hashes.json'].sort());
  expect(Object.keys(hashes).sort(), STALE).toEqual([...ids].sort());
});

describe.each(ids)('%s', (id) => {
  it.each([
    ['json', 'json'],
    ['markdown', 'md'],
  ])('says in %s what the rules say now', async (format, ending) => {
    const { stdout } = await cli(['tables', id, '--format', format]);
    expect(textOf(`decision-tables/${id}.${ending}`) === stdout, STALE).toBe(true);
  });

  it('has the hash of its data, however that is laid out', () => {
    const data = canonical(JSON.parse(textOf(`decision-tables/${id}.json`)));
    expect(hashes[id], STALE).toBe(`sha256-${createHash('sha256').update(data).digest('base64')}`);
  });
});

describe('guide.json as plain data', () => {
  interface Table {
    readonly columns: readonly { readonly about: string; readonly name: string }[];
    readonly rows: readonly { readonly cells: readonly ('any' | unknown[])[]; readonly outcome: string }[];
  }

  const { verdicts } = JSON.parse(textOf('decision-tables/guide.json')) as { readonly verdicts: Table[] };

  /** What a row says where prerequisites have these values. */
  interface RestOfRow {
    readonly prerequisites: readonly (readonly [name: string, values: readonly unknown[]])[];
    readonly outcome: string;
  }

  /** What is left of the rows of a table when all but the prerequisites is known; no verdict looks at a number. */
  function restOf({ columns, rows }: Table, { needs, ...scene }: ModelConfiguration): readonly RestOfRow[] {
    const known: Readonly<Record<string, object>> = { method: scene, owner: scene, need: { ...needs } };
    const rest = rows.map(({ cells, outcome }) => {
      const looks = columns.flatMap(({ about, name }, index) => {
        const cell = cells[index] as 'any' | unknown[];
        return cell === 'any' ? [] : [{ about, name, cell }];
      });
      const holds = looks.every(
        ({ about, name, cell }) =>
          about === 'prerequisite' ||
          cell.includes((known[about] as Readonly<Record<string, unknown>>)[name] ?? 'absent'),
      );
      const open = looks.filter(({ about }) => about === 'prerequisite');
      return { holds, outcome, prerequisites: open.map(({ name, cell }) => [name, cell] as const) };
    });
    return rest.filter(({ holds }) => holds);
  }

  /** What the only row says that stands for these prerequisites. */
  function outcomeFor(rows: readonly RestOfRow[], known: Readonly<Record<string, boolean>>): string {
    const found = rows.filter(({ prerequisites }) =>
      prerequisites.every(([name, values]) => values.includes(known[name] ?? 'absent')),
    );
    return found.length === 1 ? (found[0]?.outcome as string) : `${found.length} rows`;
  }

  const FROM_BEST = ['valid', 'undetermined', 'invalid'];
  const worse = (a: string, b: string) => (FROM_BEST.indexOf(a) < FROM_BEST.indexOf(b) ? b : a);

  it('gives the model’s verdict on every configuration of the guide', () => {
    const wrong: string[] = [];
    for (const scene of everyScene) {
      for (const needs of everyNeed) {
        for (const count of everyUserCount) {
          const stated = { ...scene, needs, ...count };
          const rest = verdicts.map((table) => restOf(table, stated));
          for (const prerequisites of everyKnown) {
            const { verdict } = model({ ...stated, prerequisites });
            const outcomes = rest.map((rows) => outcomeFor(rows, prerequisites));
            if (outcomes.some((each) => !FROM_BEST.includes(each)) || outcomes.reduce(worse) !== verdict) {
              wrong.push(`${JSON.stringify({ ...stated, prerequisites })}: ${outcomes}, not ${verdict}`);
            }
          }
        }
      }
    }
    expect(wrong.slice(0, 5)).toEqual([]);
  });
});
