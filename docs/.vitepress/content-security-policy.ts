import { createHash } from 'node:crypto';

/**
 * What a page of the site may load and do: its own files, and the inline scripts it was built with, named by hash.
 *
 * Nothing is ever asked of a network: `connect-src 'none'`. A static host sends no headers, so each page carries its
 * policy in a meta tag, before anything that it governs.
 */
export function contentSecurityPolicy(inlineScripts: readonly string[]): string {
  const hashes = [...new Set(inlineScripts.map(hashOf))].map((hash) => `'sha256-${hash}'`);
  return [
    "default-src 'none'",
    ["script-src 'self'", ...hashes].join(' '),
    "style-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    "worker-src 'self'",
    "connect-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

/** Puts the policy into a built page. */
export function withContentSecurityPolicy(html: string): string {
  const policy = contentSecurityPolicy(inlineScriptsOf(html));
  const meta = `<meta http-equiv="Content-Security-Policy" content="${policy}">`;
  return html.replace('<meta charset="utf-8">', (charset) => `${charset}\n    ${meta}`);
}

/** The text of every script that stands in a page itself. */
export function inlineScriptsOf(html: string): readonly string[] {
  return [...html.matchAll(/<script(?![^>]*\ssrc=)[^>]*>([\s\S]*?)<\/script>/g)].map(([, code = '']) => code);
}

function hashOf(script: string): string {
  return createHash('sha256').update(script).digest('base64');
}
