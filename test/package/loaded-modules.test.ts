import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { builtFile, ROOT, textOf } from '../support/project.ts';

const DIST = dirname(builtFile('index.js'));

interface SourceMap {
  readonly sources: readonly string[];
  readonly sourcesContent?: readonly string[];
}

function mapOf(file: string): SourceMap {
  return JSON.parse(readFileSync(`${file}.map`, 'utf8'));
}

/** A built file with all files of the package that it loads, by `import` or `require`. */
function loadedWith(file: string, known = new Set<string>()): ReadonlySet<string> {
  if (known.has(file)) return known;
  known.add(file);
  const names = readFileSync(file, 'utf8').matchAll(/(?:\bfrom|\bimport|\brequire\() *"(\.\.?\/[^"]+)"/g);
  for (const [, name = ''] of names) loadedWith(join(dirname(file), name), known);
  return known;
}

/** The sources of all that is loaded with a built file, by their paths in the project. */
function sourcesOf(file: string): readonly string[] {
  const sources = [...loadedWith(join(DIST, file))].flatMap((each) =>
    mapOf(each).sources.map((source) => relative(ROOT, join(dirname(each), source)).replaceAll('\\', '/')),
  );
  return [...new Set(sources)].sort();
}

/** The folders and files of what is for those who ask about rulesets, and of what is for shells. */
const ANALYSIS = [
  ...['analyze/', 'compare-rulesets/', 'decision-tables/'].map((name) => `src/api/${name}`),
  ...['situation-classes', 'rule-claims', 'decided-situations', 'witness', 'ruleset-model'].map(
    (name) => `src/engine/symbolic/${name}.ts`,
  ),
  'src/logic/claims/',
];
const SHELLS = ['src/render/', 'src/dataverse/', 'src/sql/', 'src/cli/'];

it('names only what is there', () => {
  expect([...ANALYSIS, ...SHELLS].filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
});

function isIn(folders: readonly string[]): (source: string) => boolean {
  return (source) => folders.some((folder) => source.startsWith(folder));
}

const files = ['js', 'cjs'].flatMap((ending) =>
  readdirSync(DIST, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith(`.${ending}`)),
);

describe.each(['js', 'cjs'])('by files that end in %s,', (ending) => {
  it('the main entry loads nothing that it does not export', () => {
    const sources = sourcesOf(`index.${ending}`);
    expect(sources).toContain('src/api/validate.ts');
    const others = [
      ...[
        'src/rulesets/dataverse/',
        'src/locales/sv',
        'src/locales/en.ts',
        'src/api/schema.ts',
        'node_modules/',
      ],
      ...['src/input/zod-combinators.ts', ...ANALYSIS, ...SHELLS],
    ];
    expect(sources.filter(isIn(others))).toEqual([]);
  });

  it('the main entry is few files, as each takes its time to be found', () => {
    expect(loadedWith(join(DIST, `index.${ending}`)).size).toBeLessThanOrEqual(3);
  });

  it('Swedish loads nothing but Swedish', () => {
    const own = isIn(['src/locales/sv', 'src/input/freeze.ts']);
    expect(sourcesOf(`locales/sv.${ending}`).filter((source) => !own(source))).toEqual([]);
  });

  it.each([
    ['rulesets/guide', ['src/rulesets/dataverse/', 'src/locales/sv', 'src/locales/en.ts']],
    ['rulesets/dataverse', ['src/locales/sv', 'src/locales/en.ts', ...ANALYSIS]],
    ['analysis', ['src/rulesets/dataverse/', 'src/locales/sv', 'src/locales/en.ts', ...SHELLS]],
    ['sql', ['src/locales/sv', 'src/locales/en.ts', 'src/render/', ...ANALYSIS]],
    ['render', ['src/locales/sv', 'src/rulesets/dataverse/', 'src/dataverse/']],
    ['dataverse', ['src/locales/sv', 'src/render/', 'src/sql/', ...ANALYSIS]],
    ['locales/en', ['src/locales/sv', 'src/rulesets/dataverse/', ...ANALYSIS]],
  ])('%s loads nothing of what others are for', (entry, others) => {
    const sources = sourcesOf(`${entry}.${ending}`);
    expect(sources.length).toBeGreaterThan(10);
    expect(sources.filter(isIn(others))).toEqual([]);
  });

  it('only the schemas take zod, and from the application', () => {
    const takingZod = files.filter(
      (name) => name.endsWith(`.${ending}`) && /["']zod/.test(readFileSync(join(DIST, name), 'utf8')),
    );
    expect(takingZod).toEqual([`schema.${ending}`]);
  });
});

it('every published module has a source map, with the sources as they are', () => {
  const modules = files.filter((name) => !/^cli(\.cjs$|[\\/])/.test(name));
  expect(modules.length).toBeGreaterThan(20);
  const mapped = new Set<string>();
  for (const name of modules) {
    const { sources, sourcesContent = [] } = mapOf(join(DIST, name));
    expect(readFileSync(join(DIST, name), 'utf8')).toMatch(/\n\/\/# sourceMappingURL=[\w.-]+\.map\s*$/);
    for (const [index, source] of sources.entries()) {
      const path = relative(ROOT, join(DIST, dirname(name), source)).replaceAll('\\', '/');
      if (!path.startsWith('src/')) continue;
      // What shares its modules has a few imports more at its end.
      expect(sourcesContent[index]?.startsWith(textOf(path)), path).toBe(true);
      mapped.add(path);
    }
  }
  for (const path of [
    'src/api/validate.ts',
    'src/api/analyze/index.ts',
    'src/sql/index.ts',
    'src/api/schema.ts',
  ]) {
    expect(mapped).toContain(path);
  }
});
