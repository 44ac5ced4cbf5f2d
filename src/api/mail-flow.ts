import type {
  AnyConfiguration,
  Configuration,
  Direction,
  Method,
} from '../engine/configuration/configuration.ts';
import { type Defaults, englishWith } from '../engine/defaults.ts';
import { answer, type MalformedRequest, type RequestHandler } from '../engine/handler.ts';
import type { Options, Settings } from '../engine/options.ts';
import type { Unchecked } from '../engine/unchecked.ts';
import { checking } from '../input/check.ts';
import { hopLabels } from '../locales/en/guide/mail-flow.ts';
import { methodLabels } from '../locales/en/guide/vocabulary.ts';
import { evaluate, toNormalForm } from '../logic/formula.ts';
import { configurationSchema } from '../rule-language/input-schema.ts';
import type { Hop } from '../rule-language/mail-flow.ts';
import type { Ruleset } from '../rule-language/ruleset.ts';
import type { Source } from '../rule-language/source.ts';
import type { Guide } from '../rulesets/guide/index.ts';
import { guideForMailFlow } from '../rulesets/guide/parts.ts';

/** The state of a hop: `not-known` while it depends on unknown prerequisites. */
export type HopState = 'there' | 'missing' | 'not-known';

/** A hop of a message, and its state. */
export interface TracedHop {
  /** The hop's name in the ruleset. */
  readonly hop: string;
  /** Its name in the requested language. */
  readonly label: string;
  /** The state; `there` also for a hop without a requirement. */
  readonly state: HopState;
  /** True when each owner has one; false for one that everybody shares. */
  readonly perOwner: boolean;
  readonly sources: readonly Source[];
}

/** The route of a message in one direction. */
export interface Route<D extends string = string, M extends string = string> {
  readonly direction: D;
  readonly method: M;
  /** The method's name in the requested language. */
  readonly label: string;
  /** First to last; empty for the method `none`, and where the ruleset does not describe the route. */
  readonly hops: readonly TracedHop[];
}

/** The answer of {@link mailFlow} to a well-formed configuration. */
export interface Traced<R extends Ruleset = Guide> {
  readonly outcome: 'traced';
  /** One per direction, in the order of the vocabulary. */
  readonly routes: readonly { [D in Direction<R>]: Route<D, Method<D, R>> }[Direction<R>][];
}

/** The answer of {@link mailFlow}. */
export type Trace<R extends Ruleset = Guide> = MalformedRequest | Traced<R>;

/**
 * Traces the hops of a message in each direction, and the state of each hop.
 *
 * Never throws and never changes its input; the answer is frozen.
 *
 * @param configuration - the same as for `validate`; needs and the number of users make no difference.
 * @param options - ruleset and language; absent means the guide and English. The day makes no difference.
 * @returns a route for each direction; or `malformed` with the problems that `validate` finds.
 * @see The guide's clauses A3–A13; each hop names those behind it.
 * @example
 * ```ts
 * import { mailFlow } from 'd365-email-rules';
 *
 * const trace = mailFlow({
 *   owner: 'user',
 *   incoming: 'outlook',
 *   outgoing: 'none',
 *   prerequisites: { outlookInstalled: false },
 * });
 * const hops = trace.outcome === 'traced' ? trace.routes[0]?.hops : [];
 * console.log(hops?.map(({ label, state }) => `${label}: ${state}`).join('\n'));
 * // Sender: there
 * // Mailbox: there
 * // Outlook: missing
 * // Dynamics 365: there
 * ```
 */
export function mailFlow<R extends Ruleset = Guide, Given = unknown>(
  configuration: Configuration<R> | Unchecked<Given>,
  options?: Options<R>,
): Trace<R>;
export function mailFlow(input: unknown, options?: unknown): Trace<Ruleset> {
  return answer(MAIL_FLOW, input, options);
}

const DEFAULTS: Defaults = {
  ruleset: guideForMailFlow,
  english: () => englishWith({ methods: methodLabels, hops: hopLabels }),
};

const MAIL_FLOW: RequestHandler<AnyConfiguration, Traced<Ruleset>> = {
  defaults: DEFAULTS,
  schemaFor: ({ vocabulary }) => configurationSchema(checking, vocabulary),
  answerTo: (configuration, settings) => ({
    outcome: 'traced',
    routes: traceRoutes(configuration, settings),
  }),
};

/** The routes of a valid configuration. */
export function traceRoutes(configuration: AnyConfiguration, settings: Settings): readonly Route[] {
  const { ruleset } = settings.compiled;
  return Object.keys(ruleset.vocabulary.directions).map((direction) => {
    const method = configuration[direction] as string;
    const hops = hopsOf(ruleset, direction, method);
    return {
      direction,
      method,
      label: settings.words.methods[direction]?.[method] as string,
      hops: hops.map((hop) => traceHop(hop, configuration, settings)),
    };
  });
}

/** The hops by a method of a direction in the ruleset. */
export function hopsOf({ mailFlow: flow }: Ruleset, direction: string, method: string): readonly Hop[] {
  return flow?.[direction]?.[method] ?? [];
}

function traceHop(
  { hop, perOwner, requires = ALWAYS, sources }: Hop,
  { prerequisites = {} }: AnyConfiguration,
  { words }: Settings,
): TracedHop {
  const truth = evaluate(toNormalForm(requires), prerequisites);
  const state = truth === undefined ? 'not-known' : truth ? 'there' : 'missing';
  return { hop, label: words.hops[hop] as string, state, perOwner: perOwner === true, sources };
}

/** The requirement that always holds. */
const ALWAYS = { all: [] } as const;
