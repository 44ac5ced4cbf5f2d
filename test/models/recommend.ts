/**
 * Recommending by trying everything: a slow oracle that knows the guide only through the plain model.
 */

import {
  type ModelConfiguration,
  type ModelIncoming,
  type ModelOutgoing,
  type ModelOwner,
  type ModelPrerequisite,
  model,
  SPACE,
} from './guide.ts';

/** What methods are compared by. */
export type ModelCriterion =
  | 'supported'
  | 'works-without-outlook'
  | 'nothing-per-owner'
  | 'no-sink-mailbox'
  | 'traceable-at-scale'
  | 'no-server-component'
  | 'serves-queues';

/** How a method does by one criterion. */
export type ModelRating = 'favourable' | 'neutral' | 'unfavourable' | 'depends';

/** The ratings of one method. */
export type ModelMethodRatings = Record<ModelCriterion, ModelRating>;

/** The ratings of every method in each direction. */
export interface ModelRatings {
  incoming: Record<ModelIncoming, ModelMethodRatings>;
  outgoing: Record<ModelOutgoing, ModelMethodRatings>;
}

/** What is asked of the recommending oracle. */
export interface ModelRequest {
  owner: ModelOwner;
  needs: { incoming: boolean; outgoing: boolean };
  prerequisites?: Partial<Record<ModelPrerequisite, boolean | undefined>> | undefined;
  userCount?: number | undefined;
  locked?: readonly string[];
  priorities?: readonly ModelCriterion[];
}

/** One pair of methods that can be made to work. */
export interface ModelRecommendation {
  incoming: ModelIncoming;
  outgoing: ModelOutgoing;
  readiness: 'ready' | 'to-verify' | 'to-prepare';
  retired: boolean;
  repairs: Record<string, boolean>[];
}

/** The recommending oracle's answer, best pair first, impossible pairs apart in vocabulary order. */
export interface ModelRecommendations {
  recommendations: ModelRecommendation[];
  ruledOut: { incoming: ModelIncoming; outgoing: ModelOutgoing }[];
}

/** The criteria in their default order. */
export const CRITERIA = [
  'supported',
  'works-without-outlook',
  'nothing-per-owner',
  'no-sink-mailbox',
  'traceable-at-scale',
  'no-server-component',
  'serves-queues',
] as const satisfies readonly ModelCriterion[];

/** Rates every method by every criterion, as far as the request's facts decide. */
export function modelRatings(request: {
  prerequisites?: Partial<Record<ModelPrerequisite, boolean | undefined>> | undefined;
  userCount?: number | undefined;
}): ModelRatings {
  // The server method is as good as the component that does the work: Email Router is gone, so it counts
  // against
  // the method when it is there and server-side synchronization is not stated to be.
  let serverSupported: ModelRating = 'favourable';
  if (
    request.prerequisites?.emailRouterInstalled === true &&
    request.prerequisites.serverSideSyncEnabled !== true
  ) {
    serverSupported = 'unfavourable';
  }

  // A6: many mailboxes against one, a difference from ten users on.
  let serverTraceable: ModelRating = 'depends';
  let forwardTraceable: ModelRating = 'depends';
  if (request.userCount !== undefined && request.userCount >= 10) {
    serverTraceable = 'unfavourable';
    forwardTraceable = 'favourable';
  }
  if (request.userCount !== undefined && request.userCount < 10) {
    serverTraceable = 'neutral';
    forwardTraceable = 'neutral';
  }

  return {
    incoming: {
      none: {
        supported: 'favourable',
        'works-without-outlook': 'favourable',
        'nothing-per-owner': 'favourable',
        'no-sink-mailbox': 'favourable',
        'traceable-at-scale': 'neutral',
        'no-server-component': 'favourable',
        'serves-queues': 'favourable',
      },
      outlook: {
        supported: 'unfavourable',
        'works-without-outlook': 'unfavourable', // A4
        'nothing-per-owner': 'unfavourable', // A4
        'no-sink-mailbox': 'favourable',
        'traceable-at-scale': 'neutral',
        'no-server-component': 'favourable', // A4
        'serves-queues': 'unfavourable', // A4
      },
      server: {
        supported: serverSupported,
        'works-without-outlook': 'favourable',
        'nothing-per-owner': 'favourable',
        'no-sink-mailbox': 'favourable', // A5
        'traceable-at-scale': serverTraceable, // A6
        'no-server-component': 'unfavourable', // A5
        'serves-queues': 'favourable',
      },
      'forward-mailbox': {
        supported: 'unfavourable', // A7
        'works-without-outlook': 'favourable', // A9
        'nothing-per-owner': 'unfavourable', // A9
        'no-sink-mailbox': 'unfavourable', // A8
        'traceable-at-scale': forwardTraceable, // A6
        'no-server-component': 'unfavourable', // A7
        'serves-queues': 'favourable',
      },
    },
    outgoing: {
      none: {
        supported: 'favourable',
        'works-without-outlook': 'favourable',
        'nothing-per-owner': 'favourable',
        'no-sink-mailbox': 'favourable',
        'traceable-at-scale': 'neutral',
        'no-server-component': 'favourable',
        'serves-queues': 'favourable',
      },
      outlook: {
        supported: 'unfavourable',
        'works-without-outlook': 'unfavourable', // A11
        'nothing-per-owner': 'unfavourable', // A11
        'no-sink-mailbox': 'favourable',
        'traceable-at-scale': 'neutral',
        'no-server-component': 'favourable', // A11
        'serves-queues': 'unfavourable', // A11
      },
      server: {
        supported: serverSupported,
        'works-without-outlook': 'favourable',
        'nothing-per-owner': 'favourable',
        'no-sink-mailbox': 'favourable',
        'traceable-at-scale': 'neutral',
        'no-server-component': 'unfavourable', // A12
        'serves-queues': 'favourable',
      },
    },
  };
}

/**
 * One truth or none for each prerequisite, in vocabulary order; as a state, or as the changes made to one.
 */
type Truths = (boolean | undefined)[];

const COUNT = SPACE.prerequisites.length;

/** The methods, owner and needs: all that a verdict hangs on besides the prerequisites. */
function setting(configuration: ModelConfiguration): string {
  const { owner, incoming, outgoing, needs } = configuration;
  return `${owner} ${incoming} ${outgoing} ${needs?.incoming} ${needs?.outgoing}`;
}

/** A state as a number, one base-3 digit for each prerequisite. */
function codeOf(state: Truths): number {
  let code = 0;
  for (const truth of state) {
    code *= 3;
    if (truth === true) code += 1;
    if (truth === false) code += 2;
  }
  return code;
}

const validities = new Map<string, (boolean | undefined)[]>();

/** What is remembered of a setting: for each state met so far, whether it is valid. */
function validitiesOf(configuration: ModelConfiguration): (boolean | undefined)[] {
  const key = setting(configuration);
  const remembered = validities.get(key);
  if (remembered !== undefined) return remembered;
  const fresh: (boolean | undefined)[] = new Array(3 ** COUNT).fill(undefined);
  validities.set(key, fresh);
  return fresh;
}

function asRecord(truths: Truths): Partial<Record<ModelPrerequisite, boolean>> {
  const record: Partial<Record<ModelPrerequisite, boolean>> = {};
  SPACE.prerequisites.forEach((prerequisite, position) => {
    const truth = truths[position];
    if (truth !== undefined) record[prerequisite] = truth;
  });
  return record;
}

/**
 * Every way to change a state: leave each prerequisite alone, settle it if unknown, turn it if known and
 * free.
 */
function everyChange(state: Truths, locked: readonly string[]): Truths[] {
  let all: Truths[] = [[]];
  SPACE.prerequisites.forEach((prerequisite, position) => {
    const value = state[position];
    const choices: Truths = [undefined];
    if (value === undefined) choices.push(true, false);
    else if (!locked.includes(prerequisite)) choices.push(!value);
    all = all.flatMap((changes) => choices.map((choice) => [...changes, choice]));
  });
  return all;
}

/** The positions at which something is changed. */
function positions(changes: Truths): number[] {
  const found: number[] = [];
  for (let position = 0; position < COUNT; position += 1) {
    if (changes[position] !== undefined) found.push(position);
  }
  return found;
}

/** Fewest changes first, then vocabulary order, then true before false. */
function compareChanges(a: Truths, b: Truths): number {
  const ofA = positions(a);
  const ofB = positions(b);
  if (ofA.length !== ofB.length) return ofA.length - ofB.length;
  for (let index = 0; index < ofA.length; index += 1) {
    const difference = (ofA[index] ?? 0) - (ofB[index] ?? 0);
    if (difference !== 0) return difference;
  }
  for (const position of ofA) {
    if (a[position] !== b[position]) return a[position] === true ? -1 : 1;
  }
  return 0;
}

/** Is every change of `a` a change of `b` too? */
function isPart(a: Truths, b: Truths): boolean {
  for (let position = 0; position < COUNT; position += 1) {
    if (a[position] !== undefined && a[position] !== b[position]) return false;
  }
  return true;
}

const repairsFound = new Map<string, Truths[]>();

/**
 * Finds, by trying them all, the changes that make a configuration valid and of which no proper part does.
 */
function modelRepairs(
  configuration: ModelConfiguration,
  locked: readonly string[],
): Record<string, boolean>[] {
  const state: Truths = SPACE.prerequisites.map(
    (prerequisite) => configuration.prerequisites?.[prerequisite],
  );

  const key = `${setting(configuration)} ${state.join()} ${[...new Set(locked)].sort().join()}`;
  let minimal = repairsFound.get(key);
  if (minimal === undefined) {
    const validity = validitiesOf(configuration);
    const working = everyChange(state, locked).filter((changes) => {
      const after = state.map((value, position) => changes[position] ?? value);
      const code = codeOf(after);
      validity[code] ??= model({ ...configuration, prerequisites: asRecord(after) }).verdict === 'valid';
      return validity[code];
    });
    // Parts are smaller, so they come first; and what has a working proper part has a minimal one.
    working.sort(compareChanges);
    minimal = [];
    for (const changes of working) {
      if (!minimal.some((smaller) => isPart(smaller, changes))) minimal.push(changes);
    }
    repairsFound.set(key, minimal);
  }
  return minimal.map((changes): Record<string, boolean> => ({ ...asRecord(changes) }));
}

/** Greater is better; what depends stands level with neutral. */
function worth(rating: ModelRating): number {
  if (rating === 'favourable') return 2;
  if (rating === 'unfavourable') return 0;
  return 1;
}

function readinessRank(readiness: ModelRecommendation['readiness']): number {
  if (readiness === 'ready') return 0;
  if (readiness === 'to-verify') return 1;
  return 2;
}

/**
 * Recommends by judging and repairing every pair of methods that serves the needs, then sorting the pairs.
 */
export function modelRecommend(request: ModelRequest): ModelRecommendations {
  const recommendations: ModelRecommendation[] = [];
  const ruledOut: ModelRecommendations['ruledOut'] = [];

  for (const incoming of SPACE.incoming) {
    for (const outgoing of SPACE.outgoing) {
      // Only pairs that serve the needs: a need excludes none, no need leaves none alone (A3, A10).
      if (request.needs.incoming && incoming === 'none') continue;
      if (!request.needs.incoming && incoming !== 'none') continue;
      if (request.needs.outgoing && outgoing === 'none') continue;
      if (!request.needs.outgoing && outgoing !== 'none') continue;

      const configuration: ModelConfiguration = {
        owner: request.owner,
        incoming,
        outgoing,
        needs: request.needs,
      };
      if (request.prerequisites !== undefined) configuration.prerequisites = request.prerequisites;
      if (request.userCount !== undefined) configuration.userCount = request.userCount;

      const repairs = modelRepairs(configuration, request.locked ?? []);
      if (repairs.length === 0) {
        ruledOut.push({ incoming, outgoing });
        continue;
      }

      const report = model(configuration);
      let readiness: ModelRecommendation['readiness'] = 'to-prepare';
      if (report.verdict === 'valid') readiness = 'ready';
      if (report.verdict === 'undetermined') readiness = 'to-verify';
      const retired = report.findings.some(
        (finding) => finding.ruleId === 'outlook-client-retired' || finding.ruleId === 'email-router-retired',
      );
      recommendations.push({ incoming, outgoing, readiness, retired, repairs });
    }
  }

  const ratings = modelRatings(request);
  const priorities = request.priorities ?? [];
  const criteria = [...priorities, ...CRITERIA.filter((criterion) => !priorities.includes(criterion))];

  recommendations.sort((a, b) => {
    if (a.retired !== b.retired) return a.retired ? 1 : -1;

    const readiness = readinessRank(a.readiness) - readinessRank(b.readiness);
    if (readiness !== 0) return readiness;

    const smallestOfA = Math.min(...a.repairs.map((repair) => Object.keys(repair).length));
    const smallestOfB = Math.min(...b.repairs.map((repair) => Object.keys(repair).length));
    if (smallestOfA !== smallestOfB) return smallestOfA - smallestOfB;

    for (const criterion of criteria) {
      const inOfA = worth(ratings.incoming[a.incoming][criterion]);
      const outOfA = worth(ratings.outgoing[a.outgoing][criterion]);
      const inOfB = worth(ratings.incoming[b.incoming][criterion]);
      const outOfB = worth(ratings.outgoing[b.outgoing][criterion]);
      const worse = Math.min(inOfB, outOfB) - Math.min(inOfA, outOfA);
      if (worse !== 0) return worse;
      const better = Math.max(inOfB, outOfB) - Math.max(inOfA, outOfA);
      if (better !== 0) return better;
    }

    const incoming = SPACE.incoming.indexOf(a.incoming) - SPACE.incoming.indexOf(b.incoming);
    if (incoming !== 0) return incoming;
    return SPACE.outgoing.indexOf(a.outgoing) - SPACE.outgoing.indexOf(b.outgoing);
  });

  return { recommendations, ruledOut };
}
