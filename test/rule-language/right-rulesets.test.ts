import fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { defineRuleset, extendRuleset, guide, type Ruleset, recommend, validate } from '../../src/index.ts';
import { isDeepFrozen } from '../../src/input/freeze.ts';
import { zodSchemas } from '../../src/input/zod-combinators.ts';
import * as checks from '../../src/rule-language/check-ruleset.ts';
import { rulesetSchema } from '../../src/rule-language/ruleset-schema.ts';
import { dataverse } from '../../src/rulesets/dataverse/index.ts';
import {
  guideForComparing,
  guideForJudging,
  guideForMailFlow,
  guideForPlans,
} from '../../src/rulesets/guide/parts.ts';
import { extendedGuides, ownRulesets } from '../support/rulesets.ts';

vi.mock('../../src/rule-language/check-ruleset.ts', async (importOriginal) => {
  const original = await importOriginal<typeof import('../../src/rule-language/check-ruleset.ts')>();
  return { ...original, checkRuleset: vi.fn(original.checkRuleset) };
});

const checkRuleset = vi.mocked(checks.checkRuleset);
const plain = <T>(value: T): T => JSON.parse(JSON.stringify(value));
const configuration: object = { owner: 'user', incoming: 'server', outgoing: 'none' };
const BUILT_IN: readonly (readonly [string, Ruleset])[] = [
  ['guide', guide],
  ['dataverse', dataverse],
  ['the part of the guide for judging', guideForJudging()],
  ['the part of the guide for comparing', guideForComparing()],
  ['the part of the guide for mail flow', guideForMailFlow()],
  ['the part of the guide for plans', guideForPlans()],
];

beforeEach(() => checkRuleset.mockClear());

describe('rulesets of the package are right, so that nobody need check them:', () => {
  it.each(BUILT_IN)('%s', (_name, ruleset) => {
    expect(checks.checkRuleset(ruleset)).toEqual({ value: ruleset });
    expect(rulesetSchema(zodSchemas, ruleset.vocabulary).safeParse(plain(ruleset)).error).toBeUndefined();
  });

  it.each([
    ['guide', guide],
    ['dataverse', dataverse],
  ])('%s is frozen, with all that is in it', (_name, ruleset) => {
    expect(isDeepFrozen(ruleset)).toBe(true);
  });

  it('each part of the guide says what the guide says', () => {
    for (const part of BUILT_IN.slice(2).map(([, ruleset]) => ruleset)) {
      for (const key of Object.keys(part) as (keyof Ruleset)[]) {
        const isLeftOut = Object.keys(part[key] as object).length === 0;
        if (!isLeftOut) expect([key, part[key]]).toEqual([key, guide[key]]);
      }
      expect(part.rules).toHaveLength(guide.rules.length);
    }
  });
});

describe('a ruleset is checked', () => {
  it('never, if it comes with the package', () => {
    validate(configuration as unknown, { ruleset: dataverse as Ruleset });
    recommend({} as unknown, { ruleset: guide });
    expect(checkRuleset).not.toHaveBeenCalled();
  });

  it('once, when it is defined', () => {
    const ruleset = defineRuleset(plain(guide) as never) as Ruleset;
    const extended = extendRuleset(ruleset, { id: 'house' });
    for (const each of [ruleset, extended]) validate(configuration as unknown, { ruleset: each });
    expect(checkRuleset).toHaveBeenCalledTimes(1);
  });

  it('at each call, if it is given as data that could have changed', () => {
    const ruleset = plain<Ruleset>(guide);
    for (let call = 0; call < 3; call++) validate(configuration as unknown, { ruleset });
    expect(checkRuleset).toHaveBeenCalledTimes(3);
  });

  it('once, if it is given as data that cannot change', () => {
    const frozen = JSON.parse(JSON.stringify(guide), (_key, value) => Object.freeze(value)) as Ruleset;
    for (let call = 0; call < 3; call++) validate(configuration as unknown, { ruleset: frozen });
    expect(checkRuleset).toHaveBeenCalledTimes(1);
  });
});

it('what is defined or extended is right and frozen: a check finds nothing, and changes nothing', () => {
  fc.assert(
    fc.property(fc.oneof(ownRulesets, extendedGuides), ({ ruleset }) => {
      expect(isDeepFrozen(ruleset)).toBe(true);
      expect(checks.checkRuleset(plain(ruleset))).toEqual({ value: ruleset });
    }),
  );
});
