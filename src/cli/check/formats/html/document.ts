import { createHash } from 'node:crypto';
import type { RenderContext } from '../../../../render/context.ts';
import { commandWordsFor } from '../../../words/index.ts';
import { html, Markup } from './markup.ts';
import style from './page.css?raw';
import script from './page.js?raw';

/** Nothing is loaded from anywhere, and nothing runs or is styled but what the page was made with. */
const POLICY = [
  "default-src 'none'",
  `style-src '${hashOf(style)}'`,
  `script-src '${hashOf(script)}'`,
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

function hashOf(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}

/** Everything up to where the data of the mailboxes begins. */
export function documentHead({ locale }: RenderContext): Markup {
  const { page } = commandWordsFor(locale);
  return html`<!doctype html>
<html lang="${locale.id}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${page.title}</title>
<style>${new Markup(style)}</style>
</head>
<body>
`;
}

/** The script, which comes after all that it works on, and the end. */
export function documentEnd(): Markup {
  return html`<script>${new Markup(script)}</script>
</body>
</html>
`;
}
