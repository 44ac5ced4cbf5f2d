import { spawn } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { builtFile } from '../support/project.ts';
import { judging, lackingRow } from './mailboxes-to-change.ts';
import { linesOf, newFolder } from './support.ts';

const program = builtFile('cli.cjs');
const configuration = { owner: 'user', incoming: 'none', outgoing: 'none' };

describe('the built command, interrupted while it writes to a file', () => {
  it.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)(
    'by %s, ends by that, leaves the earlier answer, and nothing beside it',
    async (signal) => {
      const folder = newFolder();
      const path = join(folder, 'report.json');
      writeFileSync(path, 'earlier');
      const child = spawn(process.execPath, [program, 'check', '-', '--format', 'ndjson', '--output', path]);
      const lines = linesOf(...Array.from({ length: 1000 }, () => configuration));
      const feeding = new Promise((resolve) => child.stdin.write(lines, resolve));
      const ended = new Promise((resolve) => child.on('exit', (_, by) => resolve(by)));
      await feeding;
      // The input goes on, so that the answer is never whole.
      await expect.poll(() => readdirSync(folder).length, { timeout: 300_000 }).toBe(2);
      child.kill(signal);
      expect(await ended).toBe(signal);
      expect(readdirSync(folder)).toEqual(['report.json']);
      expect(readFileSync(path, 'utf8')).toBe('earlier');
    },
  );
});

/** Has temporary files never reach the disk, so that there is time for an interrupt. */
const NEVER_SYNCED = `
  const promises = require('node:fs/promises');
  const { open } = promises;
  promises.open = async (path, ...others) => {
    const handle = await open(path, ...others);
    if (path.endsWith('.tmp')) handle.sync = () => new Promise((resolve) => setTimeout(resolve, 60_000));
    return handle;
  };`;

describe('the built command, interrupted while it writes a batch', () => {
  it.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)('by %s, leaves no file', async (signal) => {
    const folder = newFolder();
    const stalling = join(newFolder(), 'stalling.cjs');
    writeFileSync(stalling, NEVER_SYNCED);
    const child = spawn(process.execPath, [
      ...['--require', stalling, program, ...judging([lackingRow(1)])],
      ...['--fix-batch', join(folder, 'fixes.txt')],
    ]);
    const ended = new Promise((resolve) => child.on('exit', (_, by) => resolve(by)));
    await expect.poll(() => readdirSync(folder).length, { timeout: 300_000 }).toBe(1);
    child.kill(signal);
    expect(await ended).toBe(signal);
    expect(readdirSync(folder)).toEqual([]);
  });
});
