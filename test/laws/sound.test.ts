import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  applyRepair,
  type Configuration,
  type Finding,
  type Recommended,
  type RecommendRequest,
  type Repair,
  recommend,
  validate,
} from '../../src/index.ts';
import { everyDecidedNeed, everyKnown, everyScene } from '../support/guide-space.ts';
import { configurations } from '../support/inputs.ts';

function findingsOn(configuration: Configuration): readonly Finding[] {
  const report = validate(configuration);
  if (report.verdict === 'malformed')
    throw new Error(report.problems.map(({ message }) => message).join('\n'));
  return report.findings;
}

function answerTo(request: RecommendRequest): Recommended {
  const answer = recommend(request);
  if (answer.outcome === 'malformed')
    throw new Error(answer.problems.map(({ message }) => message).join('\n'));
  return answer;
}

/** Whether a rule finds a fault: an error, or something unverified. */
function isFaultBy(ruleId: string, configuration: Configuration): boolean {
  return findingsOn(configuration).some((finding) => finding.ruleId === ruleId && finding.kind !== 'advice');
}

/** Every part of a repair that leaves something out. */
function properPartsOf(repair: Repair): Repair[] {
  const whole = Object.entries(repair);
  return whole
    .reduce<Repair[]>(
      (parts, [name, value]) => parts.flatMap((part) => [part, { ...part, [name]: value }]),
      [{}],
    )
    .filter((part) => Object.keys(part).length < whole.length);
}

const everyRequest: readonly RecommendRequest[] = (['user', 'queue'] as const).flatMap((owner) =>
  everyDecidedNeed.flatMap((needs) => everyKnown.map((prerequisites) => ({ owner, needs, prerequisites }))),
);

const READINESS = { valid: 'ready', undetermined: 'to-verify', invalid: 'to-prepare', malformed: 'none' };

describe('every recommendation, of every request there is without locked facts', () => {
  it('has the readiness that is its verdict, and the findings of its report', () => {
    for (const request of everyRequest) {
      for (const { configuration, readiness, findings } of answerTo(request).recommendations) {
        const report = validate(configuration);
        const same = 'findings' in report && JSON.stringify(report.findings) === JSON.stringify(findings);
        if (readiness !== READINESS[report.verdict] || !same) {
          expect({ configuration, readiness, findings }).toEqual({
            configuration,
            readiness: READINESS[report.verdict],
            findings: 'findings' in report ? report.findings : [],
          });
        }
      }
    }
  });

  it('becomes valid by each of its repairs, and by no proper part of one', () => {
    let tried = 0;
    for (const request of everyRequest) {
      for (const { configuration, repairs, readiness } of answerTo(request).recommendations) {
        if (repairs.length === 0) expect(configuration).toBe('something with a repair');
        if (readiness === 'ready' && JSON.stringify(repairs) !== '[{}]') expect(repairs).toEqual([{}]);
        for (const repair of repairs) {
          tried += 1;
          if (validate(applyRepair(configuration, repair)).verdict !== 'valid') {
            expect({ configuration, repair }).toBe('repaired');
          }
          for (const part of properPartsOf(repair)) {
            if (validate(applyRepair(configuration, part)).verdict === 'valid') {
              expect({ configuration, repair }).toBe(`minimal, but ${JSON.stringify(part)} is enough`);
            }
          }
        }
      }
    }
    expect(tried).toBeGreaterThan(everyRequest.length);
  });

  it('serves the needs, and so does what was ruled out', () => {
    for (const request of everyRequest) {
      const { recommendations, ruledOut, outcome } = answerTo(request);
      for (const { configuration } of [...recommendations, ...ruledOut]) {
        const { incoming, outgoing, owner, needs, prerequisites } = configuration;
        const serves =
          (incoming !== 'none') === request.needs.incoming &&
          (outgoing !== 'none') === request.needs.outgoing;
        if (!serves || owner !== request.owner) expect(configuration).toBe('one that serves the needs');
        expect([needs, prerequisites]).toEqual([request.needs, request.prerequisites]);
      }
      if ((outcome === 'found') !== recommendations.length > 0) expect(outcome).toBe('not-found');
    }
  });

  it('leaves in the ruled out what stands in the way, and nothing else', () => {
    for (const request of everyRequest) {
      for (const { configuration, findings } of answerTo(request).ruledOut) {
        const faults = findingsOn(configuration).filter(({ kind }) => kind !== 'advice');
        if (JSON.stringify(findings) !== JSON.stringify(faults)) expect(findings).toEqual(faults);
        if (validate(configuration).verdict !== 'invalid') expect(configuration).toBe('invalid');
      }
    }
  });
});

describe('every finding on every configuration', () => {
  it('goes by each of its repairs, and stays when any part is left out', () => {
    let tried = 0;
    for (const scene of everyScene) {
      for (const prerequisites of everyKnown) {
        const configuration = { ...scene, prerequisites };
        for (const { ruleId, kind, repairs } of findingsOn(configuration)) {
          if (kind === 'advice' && repairs.length > 0) expect(repairs).toEqual([]);
          for (const repair of repairs) {
            tried += 1;
            if (isFaultBy(ruleId, applyRepair(configuration, repair))) {
              expect({ configuration, ruleId, repair }).toBe('repaired');
            }
            for (const part of properPartsOf(repair)) {
              if (!isFaultBy(ruleId, applyRepair(configuration, part))) {
                expect({ configuration, ruleId, repair, part }).toBe('minimal');
              }
            }
          }
        }
      }
    }
    expect(tried).toBeGreaterThan(50_000);
  });

  it('goes when all that it cites is so, and what cites nothing can’t be repaired', () => {
    for (const scene of everyScene) {
      for (const prerequisites of everyKnown) {
        const configuration = { ...scene, prerequisites, needs: { incoming: true, outgoing: true } };
        for (const { ruleId, kind, unmet, repairs } of findingsOn(configuration)) {
          if (kind === 'advice') continue;
          const met = Object.fromEntries(unmet.map((prerequisite) => [prerequisite, true]));
          const stays = isFaultBy(ruleId, applyRepair(configuration, met));
          if (stays !== (unmet.length === 0) || (repairs.length === 0) !== (unmet.length === 0)) {
            expect({ configuration, ruleId, unmet, repairs }).toBe('explained by what it cites');
          }
        }
      }
    }
  });
});

describe('applying a repair', () => {
  const repairs = configurations.map(({ prerequisites }): Repair => prerequisites ?? {});

  it('makes so what the repair names and leaves the rest', () => {
    fc.assert(
      fc.property(configurations, repairs, (configuration, repair) => {
        const before = structuredClone(configuration);
        const after = applyRepair(configuration, repair);
        expect(after).toEqual({
          ...before,
          prerequisites: { ...before.prerequisites, ...repair },
        });
        expect(configuration).toEqual(before);
      }),
    );
  });

  it('twice is the same as once', () => {
    fc.assert(
      fc.property(configurations, repairs, (configuration, repair) => {
        const once = applyRepair(configuration, repair);
        expect(applyRepair(once, repair)).toEqual(once);
      }),
    );
  });
});

describe('a report', () => {
  it('names no number of users: where rules speak alike, so do their words', () => {
    const counts = [10, 11, 12345, Number.MAX_SAFE_INTEGER];
    for (const scene of everyScene) {
      const reports = counts.map((userCount) => validate({ ...scene, userCount }));
      for (const report of reports) expect(report).toEqual(reports[0]);
      for (const userCount of [0, 1, 9]) {
        expect(validate({ ...scene, userCount })).toEqual(validate(scene));
      }
    }
  });
});
