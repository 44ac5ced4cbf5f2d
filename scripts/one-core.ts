import { readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { build } from 'esbuild';
import type { Options } from 'tsup';

type Plugin = NonNullable<Options['esbuildPlugins']>[number];

/**
 * Has all modules of an entry end up in one file, which other entries share, whichever of them each needs.
 *
 * Otherwise there would be a file for every set of entries that have a module in common, and each takes Node a while to
 * find. So every entry that shares is made to need all of them.
 *
 * @param core - the source of the entry whose modules go together.
 * @param apart - modules of it that stay apart, as they can't be left out of a bundle though nobody uses them.
 * @param sharing - the sources of all entries that share, the core's own included.
 */
export function oneCore(core: string, apart: readonly string[], sharing: readonly string[]): Plugin {
  return {
    name: 'one-core',
    async setup(builder) {
      const modules = await modulesOf(core);
      const others = modules.filter((module) => module !== core && !apart.includes(module));
      const imports = others.map((module) => `import ${JSON.stringify(resolve(module))};`).join('\n');
      // Unlike what the package says of itself, importing a module counts here as a use of it.
      builder.onResolve({ filter: /\.ts$/ }, ({ path, resolveDir, kind }) =>
        kind === 'import-statement' ? { path: resolve(resolveDir, path), sideEffects: true } : undefined,
      );
      const paths = new Set(sharing.map((source) => resolve(source)));
      builder.onLoad({ filter: /\.ts$/ }, ({ path }) =>
        paths.has(path)
          ? { contents: `${readFileSync(path, 'utf8')}\n${imports}`, loader: 'ts', resolveDir: dirname(path) }
          : undefined,
      );
    },
  };
}

/** The modules that an entry consists of. */
async function modulesOf(entry: string): Promise<readonly string[]> {
  const { metafile } = await build({ entryPoints: [entry], bundle: true, write: false, metafile: true });
  return Object.keys(metafile.inputs).map((path) => join(path));
}
