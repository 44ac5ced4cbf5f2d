import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import type { Engine } from './engine.ts';

const VERSIONS = '/usr/lib/postgresql';

/** Where the programs of the newest PostgreSQL are, as Debian installs them; undefined where there is none. */
const programs = existsSync(VERSIONS)
  ? readdirSync(VERSIONS)
      .toSorted((one, other) => Number(one) - Number(other))
      .map((version) => join(VERSIONS, version, 'bin'))
      .findLast((folder) => existsSync(join(folder, 'initdb')))
  : undefined;

/** Whether a server can be started here. */
export const hasPostgresql = programs !== undefined;

/** A server of its own, which others cannot reach: it listens in its folder alone. */
export interface Server extends Engine {
  /** The folder it listens in, and the number of its port there, for servers that are to reach it. */
  readonly host: string;
  readonly port: number;
}

const USER = 'tester';
const PORT = 54_329;

/** Starts a server with an empty database, as somebody without rights: PostgreSQL refuses to be started by root. */
export async function startPostgresql(): Promise<Server> {
  if (programs === undefined) throw new Error(`There is no PostgreSQL in ${VERSIONS}.`);
  const folder = mkdtempSync(join(tmpdir(), 'email-rules-pg-'));
  const owner = process.getuid?.() === 0 ? unprivileged() : undefined;
  if (owner !== undefined) chownSync(folder, owner.uid, owner.gid);
  const data = join(folder, 'data');
  execFileSync(
    join(programs, 'initdb'),
    ['-D', data, '-U', USER, '--auth=trust', '--encoding=UTF8', '--locale=C', '--no-sync'],
    { ...owner, cwd: folder, stdio: 'pipe' },
  );
  const settings = [`unix_socket_directories=${folder}`, 'listen_addresses=', 'fsync=off', `port=${PORT}`];
  const server = spawn(
    join(programs, 'postgres'),
    ['-D', data, ...settings.flatMap((setting) => ['-c', setting])],
    { ...owner, cwd: folder, stdio: 'ignore' },
  );
  const stop = async () => {
    if (server.exitCode === null) {
      server.kill('SIGINT');
      await once(server, 'exit');
    }
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    const client = await connected(folder, () => server.exitCode !== null);
    return {
      name: 'PostgreSQL',
      dialect: 'postgresql',
      host: folder,
      port: PORT,
      run: async (statements) => void (await client.query(statements)),
      async rows(query) {
        const { rows } = await client.query<(string | null)[]>({ text: query, rowMode: 'array' });
        return rows.map((row) => row.map((value) => (value === null ? null : String(value))));
      },
      async close() {
        await client.end();
        await stop();
      },
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Connects as soon as the server answers. */
async function connected(host: string, hasEnded: () => boolean): Promise<pg.Client> {
  for (;;) {
    const client = new pg.Client({ host, port: PORT, user: USER, database: 'postgres' });
    try {
      await client.connect();
      return client;
    } catch (error) {
      if (hasEnded()) throw error;
      await new Promise((later) => setTimeout(later, 50));
    }
  }
}

/** Whom a server may be started as. */
function unprivileged(): { readonly uid: number; readonly gid: number } {
  const idOf = (flag: string) => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }));
  return { uid: idOf('-u'), gid: idOf('-g') };
}
