/** The built-in rulesets, each with a model that was written from the documents and shares nothing with the rules. */
import { guide, type Ruleset } from '../../src/index.ts';
import { dataverse } from '../../src/rulesets/dataverse/index.ts';
import {
  type DataverseModelConfiguration,
  dataverseModel,
  dataverseModelRatings,
} from '../models/dataverse.ts';
import type { PlainConfiguration } from '../models/evaluator.ts';
import { type ModelConfiguration, model } from '../models/guide.ts';
import { modelRatings } from '../models/recommend.ts';

/** What a rule is to say of a configuration. */
export interface ModelSaying {
  readonly ruleId: string;
  readonly kind: string;
  readonly direction: string;
}

/** A built-in ruleset. */
export interface BuiltIn {
  readonly ruleset: Ruleset;
  /** What the model says of a configuration as of a day, in order; without a day every dated fact is in effect. */
  readonly modelSays: (configuration: PlainConfiguration, asOf: string | undefined) => readonly ModelSaying[];
  /** How the model rates each method of each direction by each criterion; absent where there is none. */
  readonly modelRates?: (
    circumstances: Pick<PlainConfiguration, 'prerequisites' | 'userCount'>,
  ) => Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, string>>>>>>;
}

/** Every built-in ruleset. */
export const builtIn: readonly BuiltIn[] = [
  {
    ruleset: guide,
    modelSays: (configuration, asOf) => model(configuration as unknown as ModelConfiguration, asOf).findings,
    modelRates: (circumstances) => ({ ...modelRatings(circumstances) }),
  },
  {
    ruleset: dataverse,
    modelSays: (configuration, asOf) =>
      dataverseModel(configuration as unknown as DataverseModelConfiguration, asOf),
    modelRates: dataverseModelRatings,
  },
];

/** Days just before, on and after every day on which something changes, and none. */
export function daysAround({ rules }: Ruleset): readonly (string | undefined)[] {
  const dates = rules.flatMap((rule) => [rule, ...rule.cases].flatMap(({ since }) => since ?? []));
  return [undefined, ...new Set(dates.flatMap((date) => [-2, -1, 0, 1].map((days) => dayFrom(date, days))))];
}

/** The day so many days after another. */
export function dayFrom(date: string, days: number): string {
  return new Date(Date.parse(date) + days * 86_400_000).toISOString().slice(0, 10);
}
