// Writes the JSON Schemas of the files that the command reads and writes: `npm run schemas`.

import { execFileSync } from 'node:child_process';
import { readdirSync, writeFileSync } from 'node:fs';

for (const file of readdirSync('schemas')) {
  const command = ['dist/cli.cjs', 'schema', file.replace(/\.json$/, '')];
  writeFileSync(`schemas/${file}`, execFileSync(process.execPath, command));
}
