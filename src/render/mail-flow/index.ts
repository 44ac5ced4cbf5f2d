import { traceRoutes } from '../../api/mail-flow.ts';
import type { AnyConfiguration, Configuration, Direction } from '../../engine/configuration/configuration.ts';
import { type Options, resolveOptions } from '../../engine/options.ts';
import { FOR_SHELLS } from '../../engine/shell-defaults.ts';
import { checkAgainst, checking } from '../../input/check.ts';
import { issue } from '../../input/issues.ts';
import type { Issue } from '../../input/problem.ts';
import { keysOf, placeholderFor, readProperty, takeSnapshot, UNREADABLE } from '../../input/snapshot.ts';
import { toProblem } from '../../locales/texts/problem-wording.ts';
import { configurationSchema } from '../../rule-language/input-schema.ts';
import type { Ruleset } from '../../rule-language/ruleset.ts';
import { directionsOf } from '../../rule-language/vocabulary.ts';
import type { Guide } from '../../rulesets/guide/index.ts';
import type { Orientation } from './layout.ts';
import { composeMessages, composeRoutes } from './picture-of-routes.ts';
import { toSvg } from './svg.ts';
import { routesToDraw, wordsForRoutes } from './words.ts';

/** The options of {@link renderMailFlow}. */
export interface MailFlowOptions<R extends Ruleset = Guide> extends Options<R> {
  /** From left to right, for wide screens, or from top to bottom, for phones; absent means `across`. */
  readonly orientation?: Orientation;
  /** The only direction to draw; absent means every direction in which e-mail travels. */
  readonly direction?: Direction<R>;
}

const ORIENTATIONS: readonly string[] = ['across', 'down'] satisfies readonly Orientation[];

/**
 * Draws the route of a message, hop by hop, as SVG.
 *
 * Hops of each owner are drawn three times side by side, the owner's own in the middle; a shared hop is drawn once. A
 * hop with a requirement has a mark: there, missing or not known.
 *
 * The picture needs no style sheet, has the colour of the surrounding text, and contains no ids. A style sheet can
 * reach its parts by classes that begin with `mail-flow`. Text from data is escaped, and nothing throws: unusable
 * options or configurations give a picture of a text that says so.
 *
 * @param configuration - the same as for `validate`.
 * @param options - ruleset and language as for every function, with the orientation and the direction.
 * @returns an `svg` element, named and described in words for those who can't see it.
 * @see The guide's clauses A3–A13.
 * @example
 * ```ts
 * import { renderMailFlow } from 'd365-email-rules/render';
 *
 * const svg = renderMailFlow({ owner: 'user', incoming: 'forward-mailbox', outgoing: 'none' });
 * console.log(/<title>(.*)<\/title>/.exec(svg)?.[1]);
 * // How email travels: Incoming email: Forward Mailbox
 * ```
 */
export function renderMailFlow<R extends Ruleset = Guide>(
  configuration: Configuration<R>,
  options?: MailFlowOptions<R>,
): string;
/** Draws an input of any type, such as parsed JSON. */
export function renderMailFlow<R extends Ruleset = Guide>(
  input: unknown,
  options?: MailFlowOptions<R>,
): string;
export function renderMailFlow(input: unknown, options?: unknown): string {
  const { orientation, direction, others } = readOptions(options);
  const resolved = resolveOptions(others, FOR_SHELLS);
  const { locale, compiled } = 'settings' in resolved ? resolved.settings : resolved;
  const drawn = orientation === 'down' ? 'down' : 'across';
  const checked =
    compiled &&
    checkAgainst<AnyConfiguration>(
      configurationSchema(checking, compiled.ruleset.vocabulary),
      takeSnapshot(input),
    );
  const issues = [
    ...(checked !== undefined && 'faults' in checked ? checked.faults : []),
    ...('settings' in resolved ? [] : resolved.faults),
    ...issuesOfChoice('orientation', orientation, ORIENTATIONS),
    ...(compiled ? issuesOfChoice('direction', direction, directionsOf(compiled.ruleset.vocabulary)) : []),
  ];
  if (!('settings' in resolved) || checked === undefined || 'faults' in checked || issues.length > 0) {
    const messages = issues.map((issue) => toProblem(issue, locale).message);
    const words = {
      title: locale.phrases.verdict.malformed,
      description: messages.join(' '),
      language: locale.id,
    };
    return toSvg(composeMessages(messages, drawn), words);
  }
  const { settings } = resolved;
  const routes = routesToDraw(traceRoutes(checked.value, settings), direction, settings);
  return toSvg(composeRoutes(routes, drawn), wordsForRoutes(routes, settings));
}

interface GivenOptions {
  readonly orientation?: unknown;
  readonly direction?: unknown;
  readonly others: unknown;
}

/** Reads every option once; those of other functions stay together. */
function readOptions(options: unknown): GivenOptions {
  const keys = keysOf(options);
  if (keys === undefined) return { others: placeholderFor(options) };
  const given = keys.map((key) => [key, readProperty(options as object, key)]);
  const { orientation, direction, ...others } = Object.fromEntries(given);
  return { orientation, direction, others };
}

function issuesOfChoice(key: string, given: unknown, accepted: readonly string[]): readonly Issue[] {
  if (given === undefined || accepted.includes(given as string)) return [];
  const code = typeof given === 'string' ? 'not-accepted' : 'wrong-type';
  return [issue(given === UNREADABLE ? 'unreadable' : code, ['options', key], given, accepted)];
}
