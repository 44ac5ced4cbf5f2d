import type { OutputStream, Streams } from './streams.ts';
import { showsColour } from './streams.ts';

/** Terminals that show links, by `TERM_PROGRAM`, each from a version on. */
const PROGRAMS: Readonly<Record<string, readonly [major: number, minor: number]>> = {
  'iTerm.app': [3, 1],
  WezTerm: [20200620, 0],
  vscode: [1, 72],
  ghostty: [0, 0],
  zed: [0, 0],
};
/** Terminals that show links, by `TERM`. */
const TERMS: readonly string[] = ['alacritty', 'xterm-kitty', 'xterm-ghostty', 'foot'];
/** Variables that only terminals set that show links: Windows Terminal, Konsole and kitty. */
const MARKS = ['WT_SESSION', 'KONSOLE_VERSION', 'KITTY_WINDOW_ID'] as const;

/**
 * Whether a stream is a terminal that shows links (OSC 8), by what terminals say of themselves; `FORCE_HYPERLINK` is
 * believed. Colours that are switched off, CI and anything that is no terminal get none.
 */
export function showsLinks(stream: Pick<OutputStream, 'isTTY'>, env: Streams['env']): boolean {
  const { FORCE_HYPERLINK: forced, NO_COLOR, CI, TERM = '', TERM_PROGRAM = '' } = env;
  if (NO_COLOR) return false;
  if (forced) return forced !== '0';
  if (stream.isTTY !== true || !showsColour(stream, env) || CI || env.TEAMCITY_VERSION) return false;
  const program = Object.hasOwn(PROGRAMS, TERM_PROGRAM) ? PROGRAMS[TERM_PROGRAM] : undefined;
  if (program !== undefined) return isAtLeast(env.TERM_PROGRAM_VERSION, program);
  // 0.50.0 of VTE, the terminal of GNOME, breaks off at a link.
  if (env.VTE_VERSION) return Number(env.VTE_VERSION) > 5000;
  return MARKS.some((each) => env[each]) || TERMS.includes(TERM);
}

/** Whether a version such as `1.72.0` or `20230712-072601-f4abf8fd` is no earlier than another. */
function isAtLeast(version = '', [major, minor]: readonly [number, number]): boolean {
  const [first = 0, second = 0] = version.split(/[.-]/).map((part) => Number.parseInt(part, 10) || 0);
  return first > major || (first === major && second >= minor);
}
