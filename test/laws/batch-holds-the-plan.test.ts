/** No ruleset, whatever stands in it, puts anything into a batch but what the plan says. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { differenceFromPlan } from '../../src/cli/io/batch-files.ts';
import { batchRequests, type ChangeSet, changeSetsOf } from '../../src/dataverse/changes/batch-request.ts';
import { organizationChanges } from '../../src/dataverse/changes/organization-changes.ts';
import { defineRuleset, guide, type Ruleset, RulesetError } from '../../src/index.ts';
import { dataverse } from '../../src/rulesets/dataverse/index.ts';
import { guidOf, type Mailbox, resultsOf } from '../models/repair.ts';
import { readChangeSets, requestLinesIn } from '../support/batches.ts';

const CHANGING = { scope: 'owner', where: [], who: 'someone', sources: [] } as const;

/** A ruleset by which a mailbox is to be made active and, where Outlook receives, switched to the server. */
const SMALL = {
  id: 'small',
  edition: 'small',
  vocabulary: {
    owners: ['user'],
    directions: { incoming: ['none', 'outlook', 'server'] },
    prerequisites: ['active'],
  },
  clauses: [],
  terms: {},
  rules: [
    {
      id: 'active',
      kind: 'error',
      sources: [],
      cases: [{ direction: 'incoming', when: { incoming: ['outlook', 'server'] }, requires: 'active' }],
    },
    {
      id: 'server',
      kind: 'error',
      sources: [],
      cases: [{ direction: 'incoming', when: { incoming: 'outlook' } }],
    },
  ],
  criteria: [],
  whereToSet: [],
} as const;

/** The small ruleset with these requests for what it changes. */
function smallWith(active: unknown, incoming: unknown): unknown {
  return {
    ...SMALL,
    changes: {
      prerequisites: { active: { ...CHANGING, webApi: active } },
      directions: { incoming: { ...CHANGING, webApi: incoming } },
    },
  };
}

const MAILBOXES: readonly Mailbox[] = [
  { owner: 'user', incoming: 'outlook', prerequisites: { active: false } },
  { owner: 'user', incoming: 'server', prerequisites: { active: false } },
];

/** What the requests of the two mailboxes must be, by the ruleset alone; none where more is asked than the id. */
function wantedBy(active: WebApi, incoming: WebApi) {
  const ofMailbox = (number: number, all: readonly WebApi[]) => {
    const requests = all.map(({ path, body }) => ({
      line: `PATCH /api/data/v9.2/${path.replace('{mailboxid}', guidOf(number))} HTTP/1.1`,
      body,
    }));
    const isOpen = ({ line, body }: (typeof requests)[number]) =>
      [line, ...Object.values(body)].some((text) => /\{\w+\}/.test(String(text)));
    const end = requests.findIndex(isOpen);
    const sent = end < 0 ? requests : requests.slice(0, end);
    // One request for each record holds all that is changed of it.
    return [...new Set(sent.map(({ line }) => line))].map((line) => ({
      line,
      // Any name becomes a column of its own, also one by which objects inherit.
      body: Object.fromEntries(
        sent.filter((each) => each.line === line).flatMap(({ body }) => Object.entries(body)),
      ),
    }));
  };
  return [ofMailbox(1, [active, incoming]), ofMailbox(2, [active])].filter(({ length }) => length > 0);
}

interface WebApi {
  readonly path: string;
  readonly body: Readonly<Record<string, unknown>>;
}

/** Pieces of requests, and what parts them for one reader or another. */
const piece = fc.constantFrom(
  ...['mailboxes', '(', ')', '{mailboxid}', '{organizationid}', '{}', '{', '}', guidOf(1), guidOf(3), '/'],
  ...['\r\n', '\n', '\r', '\r\n\r\n', '\u2028', '\u2029', '\u0085', '\v', '\0', '%0d%0a', '%', ' ', '\t'],
  ...['--batch_1', '--batch_1--', '--changeset_1', '--changeset_1--', '--', ' HTTP/1.1', '?', '#', '$batch'],
  ...['DELETE /api/data/v9.2/accounts(1) HTTP/1.1', 'Content-Type: application/http', 'If-Match: *', '..'],
  ...['"', '\\', '\u202e', '\u200b', '\ud83d', 'é', '😀', 'a', '@odata.bind', '__proto__', 'constructor'],
);
const hostile = fc.oneof(
  { arbitrary: fc.array(piece, { maxLength: 6 }).map((pieces) => pieces.join('')), weight: 4 },
  { arbitrary: fc.string({ unit: 'binary', maxLength: 8 }), weight: 1 },
);
const orHostile = (usual: string) =>
  fc.oneof(
    { arbitrary: fc.constant(usual), weight: 4 },
    { arbitrary: hostile, weight: 2 },
    { arbitrary: hostile.map((text) => usual + text), weight: 1 },
    { arbitrary: hostile.map((text) => text + usual), weight: 1 },
  );
const value = fc.oneof(
  { arbitrary: fc.constantFrom(0, 1, true, -0, 1e21), weight: 2 },
  { arbitrary: hostile, weight: 4 },
  { arbitrary: fc.constantFrom(null, Number.NaN, Number.POSITIVE_INFINITY, [], {}), weight: 1 },
);
const active = fc.record(
  {
    path: orHostile('mailboxes({mailboxid})'),
    body: fc.dictionary(
      fc.oneof(orHostile('statecode'), fc.constant('x@odata.bind')),
      fc.oneof({ arbitrary: value, weight: 3 }, { arbitrary: orHostile('/a({mailboxid})'), weight: 1 }),
      { maxKeys: 3, noNullPrototype: true },
    ),
  },
  { noNullPrototype: true },
);
const incoming = fc.record(
  {
    path: orHostile('mailboxes({mailboxid})'),
    column: orHostile('incomingemaildeliverymethod'),
    values: fc.constant({ none: 0, outlook: 1, server: 2 }),
  },
  { noNullPrototype: true },
);

describe('a ruleset, whatever it has the Web API sent,', () => {
  it('is refused with problems at that place, or gives a batch that holds just what it says', async () => {
    let refused = 0;
    let written = 0;
    await fc.assert(
      fc.asyncProperty(active, incoming, async (ofActive, ofIncoming) => {
        let ruleset: Ruleset;
        try {
          ruleset = defineRuleset(smallWith(ofActive, ofIncoming) as typeof SMALL) as unknown as Ruleset;
        } catch (error) {
          refused += 1;
          expect(error).toBeInstanceOf(RulesetError);
          for (const { path } of (error as RulesetError).problems) {
            const at = JSON.stringify(path.slice(0, 4));
            expect([
              '["changes","prerequisites","active","webApi"]',
              '["changes","directions","incoming","webApi"]',
            ]).toContain(at);
          }
          return;
        }
        const answer = await organizationChanges(resultsOf(MAILBOXES, ruleset), { ruleset });
        if (answer.outcome === 'malformed') throw new Error(answer.problems[0]?.message);
        const batches = batchRequests(changeSetsOf(answer));
        const wanted = wantedBy(ofActive as WebApi, {
          path: ofIncoming.path,
          body: { [ofIncoming.column]: ofIncoming.values.server },
        });
        const read = batches.flatMap(({ body, contentType }) => readChangeSets(body, contentType));
        expect(
          read.map((requests) => requests.map(({ line, body }) => ({ line: decodeURI(line), body }))).sort(),
        ).toEqual(JSON.parse(JSON.stringify(wanted)).sort());
        const lines = batches.flatMap(({ body }) => requestLinesIn(body));
        expect(lines).toHaveLength(wanted.flat().length);
        expect(differenceFromPlan(batches, changeSetsOf(answer))).toBeUndefined();
        written += read.length > 0 ? 1 : 0;
      }),
      { numRuns: 600 },
    );
    // Both ends are reached often, or little was tried.
    expect(refused).toBeGreaterThan(60);
    expect(written).toBeGreaterThan(15);
  });

  it('keeps the requests of the built-in rulesets', () => {
    for (const ruleset of [guide, dataverse] as readonly Ruleset[]) {
      expect(defineRuleset(JSON.parse(JSON.stringify(ruleset)))).toEqual(ruleset);
    }
  });
});

describe('a batch that is read again', () => {
  const request = fc.record({
    method: fc.constant('PATCH' as const),
    path: hostile.map((text) => `mailboxes(${text.replace(/\p{Cs}/gu, '')})`),
    body: fc.dictionary(hostile, fc.oneof(hostile, fc.integer(), fc.boolean()), { maxKeys: 2 }),
  });
  const changeSets = fc.array(fc.array(request, { minLength: 1, maxLength: 2 }), {
    minLength: 1,
    maxLength: 3,
  });

  it('is refused, or a library finds the same in it', () => {
    fc.assert(
      fc.property(changeSets, (planned: readonly ChangeSet[]) => {
        const batches = batchRequests(planned);
        if (differenceFromPlan(batches, planned) !== undefined) return;
        const read = batches.flatMap(({ body, contentType }) => readChangeSets(body, contentType));
        const found = read.map((requests) =>
          requests.map(({ line, body }) => ({ line: decodeURI(line), body })),
        );
        const wanted = planned.map((requests) =>
          requests.map(({ method, path, body }) => ({
            line: `${method} /api/data/v9.2/${path} HTTP/1.1`,
            body,
          })),
        );
        expect(JSON.stringify(found)).toBe(JSON.stringify(wanted));
      }),
    );
  });

  const PLANNED: readonly ChangeSet[] = [1, 2].map((number) =>
    [{ statecode: 0 }, { name: 'x' }].map((body) => ({
      method: 'PATCH' as const,
      path: `mailboxes(${guidOf(number)})`,
      body: body as Record<string, string | number>,
    })),
  );

  const readByAll = (body: string) => [
    readChangeSets(body).map((requests) =>
      requests.map(({ line, ...rest }) => ({ ...rest, line: decodeURI(line) })),
    ),
    requestLinesIn(body).map(decodeURI),
  ];

  it('is refused when it was damaged, unless everybody still finds the same in it', () => {
    const [{ body: whole, contentType } = { body: '', contentType: '' }] = batchRequests(PLANNED);
    expect(differenceFromPlan([{ body: whole, contentType }], PLANNED)).toBeUndefined();
    const lines = whole.split('\r\n');
    const places = fc.nat(lines.length - 1);
    const damaged = fc.oneof(
      fc
        .tuple(fc.nat(whole.length), hostile)
        .map(([at, text]) => whole.slice(0, at) + text + whole.slice(at)),
      fc
        .tuple(fc.nat(whole.length), fc.nat(40))
        .map(([at, length]) => whole.slice(0, at) + whole.slice(at + length)),
      places.map((at) => lines.toSpliced(at, 1).join('\r\n')),
      fc
        .tuple(places, places)
        .map(([at, other]) => lines.toSpliced(at, 0, lines[other] as string).join('\r\n')),
      fc.constantFrom('\n', '\r', '\u2028', '\r\n ').map((end) => lines.join(end)),
    );
    fc.assert(
      fc.property(damaged, (body) => {
        const fault = differenceFromPlan([{ body, contentType }], PLANNED);
        // A blank in JSON, or a letter that is coded, is the same to those who read it.
        if (fault === undefined) expect(readByAll(body)).toEqual(readByAll(whole));
      }),
      { numRuns: 3000 },
    );
  });

  it.each<[name: string, change: (body: string) => string]>([
    ['a request that deletes', (body) => body.replace('PATCH', 'DELETE')],
    ['another record', (body) => body.replace(guidOf(1), guidOf(9))],
    ['another value', (body) => body.replace('{"statecode":0}', '{"statecode":1}')],
    ['a record that may be made anew', (body) => body.replace('If-Match: *\r\n', '')],
    ['a request more', (body) => body.replace('--changeset_1\r\n', (line) => `${line}${line}`)],
    ['a header twice', (body) => body.replace('If-Match: *\r\n', 'If-Match: *\r\nIf-Match: *\r\n')],
    ['a body on two lines', (body) => body.replace('{"statecode":0}', '{\r\n"statecode":0}')],
    ['a text after the end', (body) => `${body}DELETE /x HTTP/1.1\r\n`],
    ['a text before the beginning', (body) => `DELETE /x HTTP/1.1\r\n${body}`],
    [
      'one change set for two',
      (body) => body.replace(/--changeset_1--[\s\S]*--changeset_2\r\n/, '--changeset_1\r\n'),
    ],
  ])('is refused for %s', (_, change) => {
    const [{ body, contentType } = { body: '', contentType: '' }] = batchRequests(PLANNED);
    expect(change(body)).not.toBe(body);
    expect(differenceFromPlan([{ body: change(body), contentType }], PLANNED)).toEqual(expect.any(String));
  });

  it('is refused where it holds less or more than is planned', () => {
    const batches = batchRequests(PLANNED);
    expect(differenceFromPlan(batches, PLANNED.slice(0, 1))).toBe('1 change sets too many');
    expect(differenceFromPlan([], PLANNED)).toBe('change set 1 differs');
    expect(differenceFromPlan([...batches, ...batches], PLANNED)).toBe('2 change sets too many');
  });
});
