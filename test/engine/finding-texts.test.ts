import { expect, it } from 'vitest';
import { guide, type Ruleset, validate } from '../../src/index.ts';
import { en } from '../../src/locales/en.ts';
import { sv } from '../../src/locales/sv.ts';
import { dataverse } from '../../src/rulesets/dataverse/index.ts';

const outlook = { owner: 'user', incoming: 'outlook', outgoing: 'outlook', activities: 'outlook' };

it.each([
  ['the guide in English', guide, en],
  ['the guide in Swedish', guide, sv],
  ['the guidance of today in English', dataverse, en],
  ['the guidance of today in Swedish', dataverse, sv],
] as const)('a finding bears the title and remedy of its rule: %s', (_, ruleset, locale) => {
  const { activities: _left, ...two } = outlook;
  const asked = ruleset === guide ? two : outlook;
  const report = validate<Ruleset>(asked, { ruleset: ruleset as unknown as Ruleset, locale });
  const findings = report.verdict === 'malformed' ? [] : report.findings;
  expect(findings.length).toBeGreaterThan(1);
  const own = (ruleset as Ruleset).words?.[locale.id]?.rules;
  const all = { ...locale.rulesets.guide.rules, ...own } as Readonly<
    Record<string, { readonly title?: string; readonly remedy?: string }>
  >;
  for (const { ruleId, title, remedy } of findings) {
    expect({ title, remedy }).toEqual({ title: all[ruleId]?.title, remedy: all[ruleId]?.remedy });
  }
});

it('a finding of a rule without words bears its id, and no remedy', () => {
  const rule = {
    ...{ id: 'house', kind: 'advice', sources: [] },
    cases: [{ direction: 'incoming', when: {} }],
  } as const;
  const ruleset = { ...(guide as unknown as Ruleset), id: 'own', rules: [rule], words: {} } as Ruleset;
  const report = validate<Ruleset>({ owner: 'user', incoming: 'none', outgoing: 'none' }, { ruleset });
  const findings = report.verdict === 'malformed' ? [] : report.findings;
  expect(findings).toMatchObject([{ ruleId: 'house', title: 'house', remedy: '' }]);
});
