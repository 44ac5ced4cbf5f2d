import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { ROOT } from '../../support/project.ts';

/** Where `npm run docs` puts the site. */
export const SITE = join(ROOT, 'docs/.vitepress/dist');

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
};

/** The file behind a path of the site, as static hosts find it: `/advisor` is `advisor.html`. */
export function fileBehind(path: string): string | undefined {
  const plain = decodeURIComponent(path).replace(/[?#].*$/, '');
  const candidates = [plain, `${plain}.html`, join(plain, 'index.html')].map((each) => join(SITE, each));
  return candidates.find((file) => file.startsWith(SITE) && existsSync(file) && statSync(file).isFile());
}

/** Serves the built site as a static host does, without any header but the type. */
export async function serveSite(): Promise<{ readonly origin: string; readonly close: () => Promise<void> }> {
  if (!existsSync(SITE)) throw new Error('docs/.vitepress/dist is missing: run `npm run docs` first.');
  const server = createServer(({ url = '/' }, response) => {
    const file = fileBehind(url);
    const shown = file ?? join(SITE, '404.html');
    response.writeHead(file === undefined ? 404 : 200, {
      'content-type': TYPES[extname(shown)] ?? 'text/plain',
    });
    response.end(readFileSync(shown));
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  return { origin: `http://127.0.0.1:${port}`, close: () => closed(server) };
}

function closed(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((done) => server.close(() => done()));
}
