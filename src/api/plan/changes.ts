/** Changes of a plan in words: what is changed, where, by whom and by which request. */

import { retiredSince } from '../../engine/advisable.ts';
import type { Direction, Method, Prerequisite } from '../../engine/configuration/configuration.ts';
import type { Settings } from '../../engine/options.ts';
import type {
  ChangeInstructions,
  MethodChangeInstructions,
  PrerequisiteChangeInstructions,
} from '../../rule-language/change.ts';
import type { Ruleset } from '../../rule-language/ruleset.ts';
import type { Source } from '../../rule-language/source.ts';
import type { Guide } from '../../rulesets/guide/index.ts';

/** A location of a change, in words. */
export interface WhereToChange {
  /** The navigation path. */
  readonly place: string;
  /** The product with that path; absent for a location outside of it. */
  readonly product?: string;
  readonly sources: readonly Source[];
}

/** A Web API request that makes a change; names in braces stand for values that only the organization knows. */
export interface WebApiChange {
  readonly method: 'PATCH';
  /** The record, such as `mailboxes({mailboxid})`. */
  readonly path: string;
  readonly body: Readonly<Record<string, string | number | boolean>>;
}

/** The instructions for a change, as far as the ruleset has them. */
interface HowToChange {
  /** The scope of the change: this owner, or the whole organization. */
  readonly scope: 'owner' | 'organization';
  /** The locations of the change in each product; empty where they are not known. */
  readonly where: readonly WhereToChange[];
  /** The actor who can make the change, in words; absent where that is not known. */
  readonly who?: string;
  /** The request; absent where the Web API can't make the change. */
  readonly webApi?: WebApiChange;
  readonly sources: readonly Source[];
}

/** A change of a prerequisite: confirmed when it was not known, prepared when it was not met, removed when it was. */
export interface FactChange<R extends Ruleset = Guide> extends HowToChange {
  readonly kind: 'confirm' | 'prepare' | 'remove';
  readonly prerequisite: Prerequisite<R>;
  /** The value afterwards: met, or not met. */
  readonly value: boolean;
  /** The day since which what makes it true is retired: only where nothing else would do. Absent for all else. */
  readonly retired?: string;
}

/** A direction that is switched to another method. */
export interface MethodChange<R extends Ruleset = Guide> extends HowToChange {
  readonly kind: 'switch';
  readonly direction: Direction<R>;
  readonly method: Method<Direction<R>, R>;
}

/** A change of any ruleset. */
export type AnyChange = FactChange<Ruleset> | MethodChange<Ruleset>;

/** The change that gives a prerequisite another value, or a first one. */
export function factChange(
  prerequisite: string,
  before: boolean | undefined,
  value: boolean,
  settings: Settings,
): FactChange<Ruleset> {
  const changing: PrerequisiteChangeInstructions | undefined =
    settings.compiled.ruleset.changes?.prerequisites[prerequisite];
  const kind = before === undefined ? 'confirm' : value ? 'prepare' : 'remove';
  const webApi = kind === 'prepare' ? changing?.webApi : undefined;
  const retired = value ? retiredSince(prerequisite, settings) : undefined;
  return {
    kind,
    prerequisite,
    value,
    ...(retired === undefined ? {} : { retired }),
    ...howToChange(changing, settings),
    ...(webApi === undefined ? {} : { webApi: { method: 'PATCH' as const, ...webApi } }),
  };
}

/** The change that gives a direction a method. */
export function methodChange(direction: string, method: string, settings: Settings): MethodChange<Ruleset> {
  const changing: MethodChangeInstructions | undefined =
    settings.compiled.ruleset.changes?.directions[direction];
  const webApi = changing?.webApi;
  return {
    kind: 'switch',
    direction,
    method,
    ...howToChange(changing, settings),
    ...(webApi === undefined
      ? {}
      : {
          webApi: {
            method: 'PATCH' as const,
            path: webApi.path,
            body: { [webApi.column]: webApi.values[method] as number },
          },
        }),
  };
}

function howToChange(changing: ChangeInstructions | undefined, { words }: Settings): HowToChange {
  if (changing === undefined) return { scope: 'organization', where: [], sources: [] };
  const { scope, where, who, sources } = changing;
  return {
    scope,
    where: where.map(({ place, product, sources: saying }) => ({
      place: words.places[place] as string,
      ...(product === undefined ? {} : { product: words.products[product] as string }),
      sources: saying,
    })),
    who: words.doers[who] as string,
    sources,
  };
}
