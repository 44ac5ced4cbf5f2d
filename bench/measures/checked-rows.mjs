// Rows of mailboxes through `check` in this process, for a profile: `node measures/checked-rows.mjs [rows]`

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeRows } from '../mailbox-rows.mjs';

const rows = Number(process.argv[2] ?? 20_000);
const folder = mkdtempSync(join(tmpdir(), 'bench-rows-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true, maxRetries: 3 }));
const input = join(folder, 'mailboxes.ndjson');
await writeRows(input, rows);
const options = [
  '--format',
  'ndjson',
  '--compact',
  '--output',
  join(folder, 'written.ndjson'),
  '--fail-on',
  'never',
  '--quiet',
];
process.argv.splice(2, process.argv.length, 'check', input, ...options);
await import('../../dist/cli.cjs');
