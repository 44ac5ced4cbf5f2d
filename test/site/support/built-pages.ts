import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SITE } from './site-server.ts';

/** A page of the built site. */
export interface BuiltPage {
  /** Its path below the site: `rules/index.html`. */
  readonly path: string;
  readonly html: string;
}

/** Every page of the site that `npm run docs` built. */
export function builtPages(): readonly BuiltPage[] {
  if (!existsSync(SITE)) throw new Error('docs/.vitepress/dist is missing: run `npm run docs` first.');
  return readdirSync(SITE, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path.endsWith('.html'))
    .sort()
    .map((path) => ({ path, html: readFileSync(join(SITE, path), 'utf8') }));
}
