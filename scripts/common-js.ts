import { readFileSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { transform } from 'esbuild';
import type { Options } from 'tsup';

type Plugin = NonNullable<Options['plugins']>[number];

/**
 * Writes each ES module of a build once more as a CommonJS module, with a source map of its own.
 *
 * So both formats have the same modules in the same files, and the guide is one object in each of them.
 */
export function commonJs(): Plugin {
  return {
    name: 'common-js',
    async buildEnd({ writtenFiles }) {
      const modules = writtenFiles.filter(({ name }) => name.endsWith('.js'));
      await Promise.all(modules.map(({ name }) => writeCommonJs(name)));
    },
  };
}

async function writeCommonJs(path: string): Promise<void> {
  const own = path.replace(/\.js$/, '.cjs');
  const map = Buffer.from(readFileSync(`${path}.map`)).toString('base64');
  const source = withoutMap(readFileSync(path, 'utf8')).replace(
    /(["'])(\.\.?\/[\w./-]+)\.js\1/g,
    '$1$2.cjs$1',
  );
  const made = await transform(`${source}//# sourceMappingURL=data:application/json;base64,${map}`, {
    format: 'cjs',
    platform: 'node',
    target: 'es2022',
    minify: true,
    sourcemap: 'external',
    sourcefile: basename(path),
  });
  writeFileSync(own, `${withoutMap(made.code)}//# sourceMappingURL=${basename(own)}.map\n`);
  writeFileSync(`${own}.map`, made.map);
}

function withoutMap(code: string): string {
  return code.replace(/\/\/# sourceMappingURL=.*\s*$/, '');
}
