/** A ruleset's criteria with one rating changed, in every way that a slip of the pen could. */
import type { CriterionDefinition, RatedCase, Rating } from '../../src/index.ts';

/** Criteria of which one was changed. */
export interface CriterionMutant {
  /** What was changed, such as `supported incoming.server: case 1 left out`. */
  readonly change: string;
  /** The criterion that was changed. */
  readonly criterion: CriterionDefinition;
}

type RatedWhen = NonNullable<RatedCase['when']>;

const RATINGS: readonly Rating[] = ['favourable', 'neutral', 'unfavourable', 'depends'];

/** Every mutant of some criteria. */
export function criterionMutantsOf(criteria: readonly CriterionDefinition[]): readonly CriterionMutant[] {
  return criteria.flatMap((criterion) =>
    Object.entries(criterion.ratings).flatMap(([direction, byMethod]) =>
      Object.entries(byMethod).flatMap(([method, cases]) =>
        caseListChanges(cases).map(([change, changed]) => ({
          change: `${criterion.id} ${direction}.${method}: ${change}`,
          criterion: {
            ...criterion,
            ratings: { ...criterion.ratings, [direction]: { ...byMethod, [method]: changed } },
          },
        })),
      ),
    ),
  );
}

type Change<T> = readonly [change: string, value: T];

function caseListChanges(cases: readonly RatedCase[]): readonly Change<readonly RatedCase[]>[] {
  const conditional = cases.slice(0, -1);
  return [
    ...conditional.map(
      (_, index): Change<readonly RatedCase[]> => [`case ${index + 1} left out`, cases.toSpliced(index, 1)],
    ),
    ...conditional
      .slice(1)
      .map(
        (each, index): Change<readonly RatedCase[]> => [
          `cases ${index + 1} and ${index + 2} swapped`,
          cases.with(index, each).with(index + 1, cases[index] as RatedCase),
        ],
      ),
    ...cases.flatMap((each, index) =>
      caseChanges(each).map(
        ([change, value]): Change<readonly RatedCase[]> => [
          `case ${index + 1} ${change}`,
          cases.with(index, value),
        ],
      ),
    ),
  ];
}

function caseChanges(rated: RatedCase): readonly Change<RatedCase>[] {
  const { unless, ...always } = rated;
  return [
    ...RATINGS.filter((rating) => rating !== rated.rating).map(
      (rating): Change<RatedCase> => [rating, { ...rated, rating }],
    ),
    ...(rated.when === undefined
      ? []
      : whenChanges(rated.when).map(
          ([change, when]): Change<RatedCase> => [`when ${change}`, { ...rated, when }],
        )),
    ...(unless === undefined
      ? []
      : [
          ['unless left out', always] as const,
          ...whenChanges(unless).map(
            ([change, changed]): Change<RatedCase> => [`unless ${change}`, { ...rated, unless: changed }],
          ),
        ]),
  ];
}

function whenChanges(when: RatedWhen): readonly Change<RatedWhen>[] {
  const { userCount, prerequisites = {} } = when;
  const counts = userCount === undefined ? [] : [userCount.atLeast - 1, userCount.atLeast + 1];
  return [
    ...counts
      .filter((atLeast) => atLeast >= 0)
      .map((atLeast): Change<RatedWhen> => [`from ${atLeast}`, { ...when, userCount: { atLeast } }]),
    ...Object.entries(prerequisites).flatMap(([name, value]): Change<RatedWhen>[] => {
      const { [name]: _, ...others } = prerequisites;
      return [
        [`${name} ${!value}`, { ...when, prerequisites: { ...prerequisites, [name]: !value } }],
        [`${name} left out`, { ...when, prerequisites: others }],
      ];
    }),
  ];
}

/** Everything that ratings can look at: the prerequisites and the numbers of users that some rating names. */
export function everyCircumstance(criteria: readonly CriterionDefinition[]) {
  const conditions = criteria
    .flatMap(({ ratings }) => Object.values(ratings).flatMap((byMethod) => Object.values(byMethod)))
    .flat()
    .flatMap(({ when, unless }) => [when, unless]);
  const names = new Set(conditions.flatMap((each) => Object.keys(each?.prerequisites ?? {})));
  const limits = new Set(conditions.flatMap((each) => each?.userCount?.atLeast ?? []));
  const counts = [...limits].flatMap((limit) => [limit - 1, limit, limit + 1]).filter((count) => count >= 0);
  const known = [...names].reduce<readonly Readonly<Record<string, boolean>>[]>(
    (states, name) =>
      states.flatMap((state) => [state, { ...state, [name]: true }, { ...state, [name]: false }]),
    [{}],
  );
  return known.flatMap((prerequisites) =>
    [undefined, ...new Set(counts)].map((userCount) => ({
      prerequisites,
      ...(userCount === undefined ? {} : { userCount }),
    })),
  );
}
