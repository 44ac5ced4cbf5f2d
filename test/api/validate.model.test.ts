import { expect, it } from 'vitest';
import { validate } from '../../src/index.ts';
import { everyConfiguration, model } from '../models/guide.ts';

/** What a report and the model both say, in one line that is cheap to compare. */
function summary(
  findings: readonly { ruleId: string; kind: string; direction: string; unmet: readonly string[] }[],
) {
  return findings.map((f) => `${f.ruleId} ${f.kind} ${f.direction} ${f.unmet.join('+')}`).join('\n');
}

it('judges every configuration of the guide as the model does', () => {
  let compared = 0;
  const reports = new Set<unknown>();
  const findings = new Set<unknown>();
  for (const configuration of everyConfiguration()) {
    const report = validate(configuration);
    const expected = model(configuration);
    if (
      report.verdict === 'malformed' ||
      report.verdict !== expected.verdict ||
      summary(report.findings) !== summary(expected.findings)
    ) {
      expect({ configuration, report }).toEqual({ configuration, report: expected });
    }
    compared++;
    reports.add(report);
    if (report.verdict !== 'malformed') for (const finding of report.findings) findings.add(finding);
  }
  expect(compared).toBe(2 * 4 * 3 * 3 ** 7 * 3 ** 2 * 5);
  // Equal ones are one object.
  expect([reports.size, findings.size]).toEqual([4455, 33]);
});
