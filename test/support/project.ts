import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** The folder of the project. */
export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** A text file of the project. */
export function textOf(path: string): string {
  return readFileSync(join(ROOT, path), 'utf8');
}

/** The parts of package.json that tests look at. */
export interface Manifest {
  readonly version: string;
  readonly scripts: Readonly<Record<string, string>>;
  readonly bin: Readonly<Record<string, string>>;
  readonly exports: Readonly<Record<string, unknown>>;
  readonly dependencies: Readonly<Record<string, string>>;
}

/** The project's package.json. */
export function manifest(): Manifest {
  return JSON.parse(textOf('package.json'));
}

/** The path of a built file; says what to do when it is not there. */
export function builtFile(name: string): string {
  const path = join(ROOT, 'dist', name);
  if (!existsSync(path)) throw new Error(`dist/${name} is missing: run \`npm run build\` first.`);
  return path;
}

/** A built ES module, loaded by Node. */
export async function importBuilt<T>(name: string): Promise<T> {
  return import(pathToFileURL(builtFile(name)).href);
}

/** A built CommonJS module, loaded by Node. */
export function requireBuilt<T>(name: string): T {
  return createRequire(import.meta.url)(builtFile(name));
}

/** What came of running a program. */
export interface Ran {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a program and waits for its end. */
export function run(
  program: string,
  args: readonly string[],
  { cwd = ROOT, input = '' }: { readonly cwd?: string; readonly input?: string } = {},
): Ran {
  const { status, stdout, stderr, error } = spawnSync(program, args, {
    ...{ cwd, input, maxBuffer: 2 ** 28 },
    encoding: 'utf8',
  });
  if (error) throw error;
  return { status, stdout, stderr };
}

/** Runs a program that must end well, and gives what it wrote. */
export function output(program: string, args: readonly string[], options: { readonly cwd?: string } = {}) {
  const ran = run(program, args, options);
  if (ran.status !== 0) throw new Error(`${program} ${args.join(' ')}\n${ran.stdout}\n${ran.stderr}`);
  return ran.stdout;
}
