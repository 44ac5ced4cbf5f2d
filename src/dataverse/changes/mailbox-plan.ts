import {
  type FactChange,
  type MethodChange,
  methodChange,
  type Planned,
  planFrom,
} from '../../api/plan/index.ts';
import { type AnyConfiguration, factsIn } from '../../engine/configuration/configuration.ts';
import { configurationRepairs, evaluateRules } from '../../engine/evaluate.ts';
import type { Settings } from '../../engine/options.ts';
import { rank } from '../../engine/ranking/recommendation.ts';
import type { Repair } from '../../logic/minimal-repairs.ts';
import type { Ruleset } from '../../rule-language/ruleset.ts';
import { directionsOf, UNUSED } from '../../rule-language/vocabulary.ts';
import type { DefaultServerProfile } from '../rows/default-profile.ts';
import { factsAfterSwitch, forwards, isOfProcessedMailbox } from './facts-after-switch.ts';
import type { MailboxChange, MailboxStep } from './mailbox-change.ts';
import { isMoreAsked, withProfile, withProfilesFacts } from './missing-profile.ts';
import { needsInUse, withoutQueueActivities } from './needs-in-use.ts';

type Values = Readonly<Record<string, boolean>>;

/** What a mailbox is brought to: methods, and what is to be so besides. */
interface Target {
  readonly methods: Readonly<Record<string, string>>;
  /** What is known when the methods are these, before the repair. */
  readonly known: Values;
  readonly repair: Repair;
}

/** A configuration with what is known of its prerequisites, be it nothing. */
export type KnownConfiguration = AnyConfiguration & { readonly prerequisites: Values };

/** The way of a mailbox to where it is valid. */
export interface MailboxPlan {
  readonly steps: readonly MailboxStep[];
  /** How it is configured then. */
  readonly end: KnownConfiguration;
  /** Set when the search for an order ended early, so that fewer changes may have to be made at one and the same time. */
  readonly orderUndecided?: true;
}

/** What is asked for one configuration. */
export interface MailboxRequest {
  readonly configuration: KnownConfiguration;
  /** The directions whose method was never set; in the configuration they have none. */
  readonly unset: readonly string[];
  /** The default server profile, where these mailboxes have none; absent for any other. */
  readonly missingProfile?: DefaultServerProfile | undefined;
}

/** By what mailboxes are changed. */
export interface MailboxPlanning {
  readonly settings: Settings;
  /** Facts that no change touches where they are known, such as which mail system there is. */
  readonly locked: readonly string[];
  /** What most mailboxes have of these facts: what a mailbox probably comes to have of which it is not known. */
  readonly usual: Values;
}

/**
 * The steps after which a mailbox is valid, in a safe order; undefined when there are none.
 *
 * Methods stay where facts of the owner suffice. Else it is the choice that takes the fewest changes, and of several
 * the best; the directions that are used today, or that are needed, are served. A mailbox without a server profile is
 * given the organization's default one, unless that would ask for more.
 */
export function mailboxPlan(request: MailboxRequest, planning: MailboxPlanning): MailboxPlan | undefined {
  const { configuration, missingProfile, ...others } = request;
  if (missingProfile === undefined || forwards(configuration)) return planFor(request, planning);
  const plan = planFor(
    { ...others, configuration: withProfilesFacts(configuration, missingProfile) as KnownConfiguration },
    planning,
  );
  return plan === undefined || isMoreAsked(plan.steps.flat(), missingProfile)
    ? planFor({ ...others, configuration }, planning)
    : { ...plan, steps: plan.steps.map((step) => step.map((each) => withProfile(each, missingProfile))) };
}

function planFor(request: MailboxRequest, planning: MailboxPlanning): MailboxPlan | undefined {
  const target = targetFor(request, planning);
  if (target === undefined) return undefined;
  const { configuration, unset } = request;
  const { settings } = planning;
  // As the repair makes the end valid, there is a way.
  const { methods, known, repair } = target;
  const { steps, orderUndecided } = planFrom(
    {
      from: { ...configuration, prerequisites: known },
      to: { owner: configuration.owner, ...methods, prerequisites: repair as Values },
    },
    settings,
  ) as Planned<Ruleset>;
  // A plan switches nothing to none where there was none, but what was never set is to be set.
  const left = unset.filter((direction) => methods[direction] === UNUSED);
  const isForwarded = forwards(methods);
  return {
    steps: [
      ...left.map((direction) => [methodChange(direction, UNUSED, settings)]),
      ...steps.map(({ changes }) => changes.map((each) => (isForwarded ? whereProcessed(each) : each))),
    ],
    end: { ...configuration, ...methods, prerequisites: { ...known, ...(repair as Values) } },
    ...(orderUndecided === undefined ? {} : { orderUndecided }),
  };
}

/** A change for an owner who forwards: what it says of the processed mailbox is done at another record. */
function whereProcessed(change: FactChange<Ruleset> | MethodChange<Ruleset>): MailboxChange {
  if (change.kind === 'switch' || !isOfProcessedMailbox(change.prerequisite)) return change;
  const { webApi: _ofThisMailbox, ...byHand } = change;
  return { ...byHand, atForwardMailbox: true };
}

function targetFor({ configuration, unset }: MailboxRequest, planning: MailboxPlanning): Target | undefined {
  const { compiled } = planning.settings;
  const current = methodsOf(configuration, compiled.ruleset);
  const settled = withoutQueueActivities(current, configuration);
  const kept = unset.length === 0 ? targetsBy(settled, configuration, planning) : [];
  const isOwners = (prerequisite: string) =>
    compiled.ruleset.changes?.prerequisites[prerequisite]?.scope === 'owner';
  const own = kept.find(({ repair, retired }) => !retired && Object.keys(repair).every(isOwners));
  if (own !== undefined) return own;
  const switched = choicesFor({ configuration, unset }, planning).flatMap((methods) => {
    const isKept = Object.entries(methods).every(([direction, method]) => settled[direction] === method);
    return isKept && unset.length === 0 ? [] : targetsBy(methods, configuration, planning).slice(0, 1);
  });
  const effortOf = ({ methods, repair }: Target) =>
    Object.keys(repair).length +
    Object.entries(methods).filter(([direction, method]) => current[direction] !== method).length;
  const [best] = [...kept.slice(0, 1), ...switched].sort(
    (a, b) => Number(a.retired) - Number(b.retired) || effortOf(a) - effortOf(b),
  );
  return best;
}

/** Every repair by which these methods are valid, the best first, and whether they then rest on something retired. */
function targetsBy(
  methods: Readonly<Record<string, string>>,
  configuration: KnownConfiguration,
  { settings: { compiled }, locked, usual }: MailboxPlanning,
): readonly (Target & { readonly retired: boolean })[] {
  const { ruleset } = compiled;
  const known = factsAfterSwitch(
    configuration.prerequisites,
    methodsOf(configuration, ruleset),
    methods,
    ruleset.vocabulary.prerequisites,
  );
  const factsWith = (prerequisites: Values) =>
    factsIn({ ...configuration, ...methods, prerequisites }, ruleset.vocabulary);
  const facts = factsWith(known);
  const stay = ruleset.vocabulary.prerequisites.filter(
    (each) =>
      known[each] === true &&
      (ruleset.changes?.prerequisites[each]?.scope ?? 'organization') === 'organization',
  );
  const { repairs } = configurationRepairs(compiled, facts, new Set([...locked, ...stay]));
  const oddities = (repair: Repair) =>
    locked.filter((each) => usual[each] !== undefined && repair[each] === !usual[each]).length;
  const removals = (repair: Repair) =>
    Object.entries(repair).filter(([each, value]) => value === false && known[each] === true).length;
  // That a mailbox is in another mail system is nothing to do.
  const denials = (repair: Repair) => locked.filter((each) => repair[each] === false).length;
  const negations = (repair: Repair) => Object.values(repair).filter((value) => value === false).length;
  return repairs
    .toSorted(
      (a, b) =>
        oddities(a) - oddities(b) ||
        removals(a) - removals(b) ||
        denials(a) - denials(b) ||
        Object.keys(a).length - Object.keys(b).length ||
        negations(a) - negations(b),
    )
    .map((repair) => {
      const judged = evaluateRules(compiled, factsWith({ ...known, ...(repair as Values) }));
      return { methods, known, repair, retired: judged.some(({ retires }) => retires) };
    });
}

/** The choices of methods that are recommended for what is needed, best first. */
function choicesFor(
  { configuration, unset }: MailboxRequest,
  { settings, locked }: MailboxPlanning,
): readonly Readonly<Record<string, string>>[] {
  const { ruleset } = settings.compiled;
  const { owner, prerequisites = {}, userCount } = configuration;
  const needs = needsInUse(configuration, ruleset.vocabulary, unset);
  const request = {
    ...{ owner, needs: needs as Values, prerequisites: prerequisites as Values, locked },
    ...(userCount === undefined ? {} : { userCount }),
  };
  return rank(request, settings).ranked.map(({ methods }) => methods);
}

function methodsOf(
  configuration: AnyConfiguration,
  { vocabulary }: Ruleset,
): Readonly<Record<string, string>> {
  const methods = directionsOf(vocabulary).map((direction) => [direction, configuration[direction]] as const);
  return Object.fromEntries(methods) as Readonly<Record<string, string>>;
}
