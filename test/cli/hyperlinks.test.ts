import { expect, it } from 'vitest';
import { showsLinks } from '../../src/cli/io/hyperlinks.ts';
import { validate } from '../../src/index.ts';
import { render } from '../../src/render/index.ts';

const TERMINAL = { isTTY: true };

it.each([
  [{ TERM_PROGRAM: 'vscode', TERM_PROGRAM_VERSION: '1.72.0' }, true],
  [{ TERM_PROGRAM: 'vscode', TERM_PROGRAM_VERSION: '1.71.2' }, false],
  [{ TERM_PROGRAM: 'iTerm.app', TERM_PROGRAM_VERSION: '3.0.9' }, false],
  [{ VTE_VERSION: '5000' }, false],
  [{ VTE_VERSION: '6003' }, true],
  [{ WT_SESSION: '1' }, true],
  [{ TERM: 'xterm-kitty' }, true],
  [{ TERM: 'xterm-256color' }, false],
  [{ WT_SESSION: '1', CI: 'true' }, false],
  [{ WT_SESSION: '1', NO_COLOR: '1' }, false],
  [{ FORCE_HYPERLINK: '1' }, true],
  [{ WT_SESSION: '1', FORCE_HYPERLINK: '0' }, false],
])('links are shown by terminals that say so: %j is %s', (env, shows) => {
  expect(showsLinks(TERMINAL, env)).toBe(shows);
});

it('links are not shown where there is no terminal', () => {
  expect(showsLinks({}, { WT_SESSION: '1' })).toBe(false);
});

const GUIDE_PAGE =
  'https://github.com/MicrosoftDocs/dynamics-365-customer-engagement/blob/HEAD/ce/admin/set-incoming-outgoing-email-synchronization.md';

it('clauses lead to their page in each target that can, and only when asked', () => {
  const report = validate({ owner: 'queue', incoming: 'outlook', outgoing: 'none' });
  const shown = (target: 'terminal' | 'text' | 'markdown' | 'html', links: boolean) =>
    render(report, { target, links });
  expect(shown('html', true)).toContain(`<a href="${GUIDE_PAGE}">A4</a>`);
  expect(shown('markdown', true)).toContain(`[A4](<${GUIDE_PAGE}>)`);
  expect(shown('terminal', true)).toContain(`\u001B]8;;${GUIDE_PAGE}\u001B\\`);
  expect(shown('text', true)).toBe(shown('text', false));
  for (const target of ['terminal', 'markdown', 'html'] as const) {
    expect(shown(target, false)).not.toContain('http');
    expect(render(report, { target })).toBe(shown(target, false));
  }
});
