import { spawnSync } from 'node:child_process';
import { describe, it } from 'vitest';

/**
 * Tests that need programs of the system. Where one is missing, the run says by name what was not run; under CI that
 * is a failure.
 */
export function describeWithPrograms(programs: readonly string[], name: string, tests: () => void): void {
  const missing = programs.filter((program) => spawnSync(program, ['--version']).status !== 0);
  if (missing.length > 0 && process.env.CI) {
    it(name, () => Promise.reject(new Error(`Not there: ${missing.join(', ')}.`)));
    return;
  }
  if (missing.length > 0) process.stderr.write(`Not run, for want of ${missing.join(', ')}: ${name}\n`);
  describe.runIf(missing.length === 0)(name, tests);
}
