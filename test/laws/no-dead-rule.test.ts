import { describe, expect, it } from 'vitest';
import { type Finding, guide, validate } from '../../src/index.ts';
import { everyKnown, everyNeed, everyScene } from '../support/guide-space.ts';

/** The guide's rules in the order of their findings, with the clauses behind each and the kinds a finding can have. */
const RULES: readonly (readonly [id: string, clauses: string, kinds: string])[] = [
  ['incoming-outlook-not-for-queues', 'A4', 'error'],
  ['incoming-outlook-requires-outlook', 'A4', 'error unverified'],
  ['incoming-server-requires-processor', 'A5', 'error unverified'],
  ['incoming-server-hard-to-trace-at-scale', 'A6', 'advice'],
  ['incoming-forward-requires-email-router', 'A7', 'error unverified'],
  ['incoming-forward-requires-sink-mailbox', 'A8', 'error unverified'],
  ['incoming-forward-requires-deployed-rule', 'A9', 'error unverified'],
  ['outgoing-outlook-not-for-queues', 'A11', 'error'],
  ['outgoing-outlook-requires-outlook', 'A11', 'error unverified'],
  ['outgoing-server-requires-processor', 'A12', 'error unverified'],
  ['outgoing-server-requires-smtp', 'A12', 'error unverified'],
  ['outgoing-server-requires-smtp-connection', 'A13', 'error unverified'],
  ['incoming-none-but-needed', 'A3', 'error'],
  ['outgoing-none-but-needed', 'A10', 'error'],
  ['incoming-not-needed', 'A3', 'advice'],
  ['outgoing-not-needed', 'A10', 'advice'],
  ['outlook-client-retired', 'A4 A11 B1', 'advice'],
  ['email-router-retired', 'A5 A7 A12 B1', 'advice'],
];
const order = RULES.map(([id]) => id);

/** Every kind of finding that each rule makes somewhere, and in how many of all configurations it makes one. */
function survey() {
  const kinds = new Map<string, Set<string>>(order.map((id) => [id, new Set()]));
  const fired = new Map<string, number>(order.map((id) => [id, 0]));
  let asked = 0;
  const note = (findings: readonly Finding[]) => {
    asked += 1;
    let last = -1;
    for (const { ruleId, kind } of findings) {
      const place = order.indexOf(ruleId);
      if (place <= last) expect(findings.map((finding) => finding.ruleId)).toBe('in the order of the rules');
      last = place;
      kinds.get(ruleId)?.add(kind);
      fired.set(ruleId, (fired.get(ruleId) ?? 0) + 1);
    }
  };
  for (const scene of everyScene) {
    for (const prerequisites of everyKnown) {
      for (const needs of everyNeed) {
        for (const count of [{}, { userCount: 10 }]) {
          const report = validate({ ...scene, prerequisites, needs, ...count });
          if (report.verdict === 'malformed') throw new Error('The configuration is well formed.');
          note(report.findings);
        }
      }
    }
  }
  return { kinds, fired, asked };
}

describe('no rule is dead and none is constant', () => {
  const surveyed = survey();

  it('the guide has these rules, each with its clauses', () => {
    expect(guide.rules.map(({ id, sources }) => [id, sources.map(({ clause }) => clause).join(' ')])).toEqual(
      RULES.map(([id, clauses]) => [id, clauses]),
    );
  });

  it.each(RULES)(
    '%s speaks somewhere, in every way it can, and is silent somewhere',
    (id, _clauses, kinds) => {
      expect([...(surveyed.kinds.get(id) ?? [])].sort().join(' ')).toBe(kinds);
      expect(surveyed.fired.get(id)).toBeGreaterThan(0);
      expect(surveyed.fired.get(id)).toBeLessThan(surveyed.asked);
    },
  );

  it('no two rules always speak together', () => {
    const seen = new Map<string, string>();
    for (const scene of everyScene) {
      for (const needs of everyNeed) {
        for (const known of [{}, ...guide.vocabulary.prerequisites.map((name) => ({ [name]: true }))]) {
          const report = validate({ ...scene, needs, prerequisites: known, userCount: 10 });
          const speaking = 'findings' in report ? report.findings.map(({ ruleId }) => String(ruleId)) : [];
          for (const id of order) seen.set(id, `${seen.get(id) ?? ''}${speaking.includes(id) ? 1 : 0}`);
        }
      }
    }
    expect(new Set(seen.values()).size).toBe(order.length);
  });
});
