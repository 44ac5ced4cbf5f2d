// What a measure spends its time, or its bytes, on.

import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { SourceMap } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const MOST = 6;

/** How the profiler calls what is no function of a program. */
const CALLED = {
  '(garbage collector)': 'garbage collection',
  '(program)': 'Node itself',
  compileSourceTextModule: 'compiling modules',
  compileForInternalLoader: 'compiling Node’s own modules',
};

/** The shares of the largest parts in the whole, the largest first. */
function sharesOf(parts, whole = [...parts.values()].reduce((sum, part) => sum + part, 0)) {
  return [...parts]
    .sort(([, one], [, other]) => other - one)
    .slice(0, MOST)
    .map(([name, part]) => ({ name, share: part / whole }));
}

/** In which functions a script spends its time: those in which it is most. */
export function timeOf(script, args = []) {
  const folder = mkdtempSync(join(tmpdir(), 'bench-profile-'));
  try {
    const flags = ['--cpu-prof', `--cpu-prof-dir=${folder}`, '--cpu-prof-interval=200'];
    const { status, stderr } = spawnSync(process.execPath, [...flags, script, ...args], { encoding: 'utf8' });
    if (status !== 0) throw new Error(stderr);
    const [file] = readdirSync(folder);
    return sharesOf(byFunction(JSON.parse(readFileSync(join(folder, file), 'utf8'))));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const maps = new Map();

/** The source map beside a file; absent when there is none. */
function sourceMapOf(path) {
  if (!maps.has(path)) {
    const file = `${path}.map`;
    maps.set(path, existsSync(file) ? new SourceMap(JSON.parse(readFileSync(file, 'utf8'))) : undefined);
  }
  return maps.get(path);
}

/** The name of a function as its source has it: published files are minified. */
function nameInSource({ functionName, url, lineNumber, columnNumber }) {
  if (functionName === '' || !url.includes('/dist/')) return functionName;
  const path = url.startsWith('file:') ? fileURLToPath(url) : url;
  const { originalSource, originalLine } = sourceMapOf(path)?.findEntry(lineNumber, columnNumber) ?? {};
  if (originalSource === undefined) return functionName;
  const source = join(dirname(path), originalSource);
  const line = existsSync(source) ? readFileSync(source, 'utf8').split('\n')[originalLine] : '';
  const name = /(?:function\*? |const |let )?(?<name>[\w$]+)\s*(?:<[^(]*)?(?:\(|= |: )/.exec(line)?.groups
    .name;
  return name ?? functionName;
}

/** The samples of a profile by function; what has no name counts for who called it. */
function byFunction({ nodes, samples }) {
  const callers = new Map(nodes.flatMap(({ id, children = [] }) => children.map((child) => [child, id])));
  const called = new Map(nodes.map(({ id, callFrame }) => [id, nameInSource(callFrame)]));
  const nameOf = (id) => {
    for (let at = id; at !== undefined; at = callers.get(at)) {
      const name = called.get(at);
      if (name !== '' && name !== '(idle)')
        return name === '(root)' ? 'modules as they load' : (CALLED[name] ?? `\`${name}\``);
    }
    return 'modules as they load';
  };
  const counts = new Map();
  for (const id of samples) {
    if (called.get(id) === '(idle)') continue;
    const name = nameOf(id);
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return counts;
}

/** Of which parts of the source a bundle of these exports is made, minified. */
export async function bytesOf(contents) {
  const { metafile } = await build({
    stdin: { contents, resolveDir: fileURLToPath(new URL('..', import.meta.url)) },
    ...{ bundle: true, minify: true, write: false, metafile: true, outdir: 'out' },
    ...{ format: 'esm', platform: 'browser', target: 'es2022' },
  });
  const bytes = new Map();
  for (const [path, { bytesInOutput }] of Object.entries(Object.values(metafile.outputs)[0].inputs)) {
    const name = partOf(path);
    bytes.set(name, (bytes.get(name) ?? 0) + bytesInOutput);
  }
  return sharesOf(bytes);
}

/** The package, the folder or the file that a source belongs to. */
function partOf(path) {
  const ofPackage = /node_modules\/(?<name>(?:@[^/]+\/)?[^/]+)/.exec(path)?.groups.name;
  return `\`${ofPackage ?? path.replace(/^src\/rulesets\/.*/, 'src/rulesets')}\``;
}
