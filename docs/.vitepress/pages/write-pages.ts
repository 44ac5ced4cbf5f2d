import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { sitePages } from './site-pages.ts';

/** The file of a page below the folder of documents: `/rules/` is in `rules/index.md`. */
export function fileOfPage(link: string): string {
  return `${link.slice(1).replace(/\/$/, '/index')}.md`;
}

/**
 * Writes every page that is made from a ruleset, and takes away those of rules that are gone.
 *
 * They are files, though git does not know them, because the site's search looks for files. What is the same already is
 * left alone, so that nothing is built again for it.
 */
export function writePages(folder: string): void {
  const contents = new Map(sitePages().map(({ link, content }) => [join(folder, fileOfPage(link)), content]));
  for (const [file, content] of contents) {
    mkdirSync(dirname(file), { recursive: true });
    if (!existsSync(file) || readFileSync(file, 'utf8') !== content) writeFileSync(file, content);
  }
  const own = new Set([...contents.keys()].filter((file) => file.endsWith('index.md')).map(dirname));
  const found = [...own].flatMap((each) => readdirSync(each).map((name) => join(each, name)));
  for (const file of found) if (!contents.has(file)) rmSync(file);
}
