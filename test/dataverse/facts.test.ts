import { describe, expect, it } from 'vitest';
import { checkFacts, rowsAreAsked } from '../../src/dataverse/facts/facts-file.ts';
import { guide, type Vocabulary } from '../../src/index.ts';
import { chats } from '../support/chats.ts';

const vocabulary: Vocabulary = guide.vocabulary;

function faultsIn(content: unknown) {
  const checked = checkFacts(content, vocabulary);
  return 'faults' in checked ? checked.faults.map(({ code, path }) => [code, ...path]) : [];
}

describe('facts are accepted', () => {
  it.each([
    ['with nothing', {}],
    ['with empty parts', { prerequisites: {}, mailboxes: {} }],
    ['with a mailbox of which nothing is said', { mailboxes: { 'a@b.example': {} } }],
    ['with no users at all', { userCount: 0 }],
    [
      'with everything',
      {
        prerequisites: Object.fromEntries(vocabulary.prerequisites.map((name) => [name, true])),
        userCount: Number.MAX_SAFE_INTEGER,
        mailboxes: {
          'a@b.example': {
            prerequisites: { smtpCompatible: false },
            needs: { incoming: true, outgoing: false },
          },
          'c@b.example': { needs: {} },
        },
      },
    ],
  ])('%s', (_, content) => {
    expect(checkFacts(content, vocabulary)).toEqual({ value: content });
  });

  it('with null for what is not answered, which is left out', () => {
    const content = {
      prerequisites: { smtpCompatible: null, outlookInstalled: false },
      mailboxes: { a: { prerequisites: { outlookInstalled: null }, needs: { incoming: null } }, b: {} },
    };
    expect(checkFacts(content, vocabulary)).toEqual({
      value: {
        prerequisites: { outlookInstalled: false },
        mailboxes: { a: { prerequisites: {}, needs: {} }, b: {} },
      },
    });
  });

  it('in the words of another vocabulary', () => {
    const content = { prerequisites: { hasLine: true }, mailboxes: { a: { needs: { calls: true } } } };
    expect(checkFacts(content, chats.vocabulary)).toEqual({ value: content });
    expect(faultsIn(content)).toEqual([
      ['unknown-key', 'mailboxes', 'a', 'needs', 'calls'],
      ['unknown-key', 'prerequisites', 'hasLine'],
    ]);
  });
});

describe('facts are refused', () => {
  it.each<readonly [string, unknown, readonly unknown[]]>([
    ['as null', null, [['wrong-type']]],
    ['as a list', [], [['wrong-type']]],
    ['as a text', 'facts', [['wrong-type']]],
    ['with an unknown part', { users: 3 }, [['unknown-key', 'users']]],
    ['with users that are no whole number', { userCount: 1.5 }, [['out-of-range', 'userCount']]],
    ['with users in text', { userCount: '3' }, [['wrong-type', 'userCount']]],
    [
      'with a truth value in text',
      { prerequisites: { smtpCompatible: 'true' } },
      [['wrong-type', 'prerequisites', 'smtpCompatible']],
    ],
    [
      'with null for a fact that there is not',
      { prerequisites: { smtpCompatibel: null }, mailboxes: { a: { needs: { activities: null } } } },
      [
        ['unknown-key', 'mailboxes', 'a', 'needs', 'activities'],
        ['unknown-key', 'prerequisites', 'smtpCompatibel'],
      ],
    ],
    ['with null for the number of users', { userCount: null }, [['wrong-type', 'userCount']]],
    ['with null for all facts', { prerequisites: null }, [['wrong-type', 'prerequisites']]],
    [
      'with an address that objects keep for something else',
      JSON.parse('{"mailboxes":{"__proto__":{},"constructor":{}}}'),
      [['not-accepted', 'mailboxes', '__proto__']],
    ],
    ['with null for a part', { mailboxes: null }, [['wrong-type', 'mailboxes']]],
    ['with null for a mailbox', { mailboxes: { a: null } }, [['wrong-type', 'mailboxes', 'a']]],
    [
      'with an unknown part of a mailbox',
      { mailboxes: { a: { userCount: 1 } } },
      [['unknown-key', 'mailboxes', 'a', 'userCount']],
    ],
    [
      'with an address in three cases',
      { mailboxes: { 'a@b': {}, 'x@b': {}, 'A@b': {}, 'a@B': {} } },
      [
        ['not-accepted', 'mailboxes', 'A@b'],
        ['not-accepted', 'mailboxes', 'a@B'],
      ],
    ],
    [
      'with an address that is there already, but for blanks around it and a final sigma',
      { mailboxes: { 'ΝΙΚΟΣ@contoso.example': {}, ' νικος@contoso.example ': {} } },
      [['not-accepted', 'mailboxes', ' νικος@contoso.example ']],
    ],
    [
      'with an address in two cases and something else that is wrong',
      { mailboxes: { Åsa: {}, åsa: 1 } },
      [
        ['not-accepted', 'mailboxes', 'åsa'],
        ['wrong-type', 'mailboxes', 'åsa'],
      ],
    ],
  ])('%s', (_, content, expected) => {
    expect(faultsIn(content).toSorted()).toEqual(expected);
  });
});

it.each([
  [{}, true],
  [{ userCount: 3 }, true],
  [{ prerequisites: { sinkMailboxProvisioned: true } }, true],
  [{ userCount: 0, prerequisites: {} }, true],
  [{ userCount: 0, prerequisites: { sinkMailboxProvisioned: false } }, false],
  [{ userCount: 3, prerequisites: { sinkMailboxProvisioned: true } }, false],
  [{ userCount: 3, mailboxes: { a: { prerequisites: { sinkMailboxProvisioned: true } } } }, true],
])('%j leaves something for the rows to show: %s', (facts, expected) => {
  expect(rowsAreAsked(facts)).toBe(expected);
});
