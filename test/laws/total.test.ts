import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RulesetError, describe as wordAgain } from '../../src/index.ts';
import { en } from '../../src/locales/en.ts';
import { calls, definitions, finding, places } from '../support/calls.ts';
import { anything } from '../support/hostile.ts';

describe('no input makes a verb throw', () => {
  it.each(calls)('%s takes anything', (_name, call) => {
    fc.assert(
      fc.property(anything, (given) => {
        call(given);
      }),
      { numRuns: 150 },
    );
  });

  it.each(calls)('%s takes anything in any place', (_name, call) => {
    fc.assert(
      fc.property(fc.constantFrom(...places), anything, ([, placed], given) => {
        call(placed(given));
      }),
      { numRuns: 100 },
    );
  });
});

describe('a definition that means nothing throws a RulesetError and nothing else', () => {
  it.each(definitions)('%s takes anything', (_name, define) => {
    fc.assert(
      fc.property(anything, (given) => {
        try {
          define(given);
        } catch (error) {
          expect(error).toBeInstanceOf(RulesetError);
        }
      }),
      { numRuns: 100 },
    );
  });
});

describe('describe gives a text, whatever it is asked to word', () => {
  it('for anything', () => {
    fc.assert(
      fc.property(anything, anything, anything, (given, locale, ruleset) => {
        expect(typeof wordAgain(given as never, { locale, ruleset } as never)).toBe('string');
        expect(typeof wordAgain({ ...finding, message: given } as never, locale as never)).toBe('string');
        expect(typeof wordAgain({ ...finding, ruleId: given, message: locale } as never, en)).toBe('string');
      }),
      { numRuns: 150 },
    );
  });

  it('none for what is no finding, its own message where the rule is not known', () => {
    expect(wordAgain({} as never, en)).toBe('');
    expect(wordAgain({ message: 42 } as never, en)).toBe('');
    expect(wordAgain(null as never, en)).toBe('');
    expect(wordAgain({ ...finding, ruleId: 'not-a-rule' } as never, en)).toBe('said before');
    expect(wordAgain(finding, null as never)).toBe('said before');
  });
});
