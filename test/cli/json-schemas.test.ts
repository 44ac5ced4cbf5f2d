import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RULESETS, readExceptions, readFacts } from '../../src/cli/io/inputs.ts';
import { readRuleset } from '../../src/cli/io/ruleset-file.ts';
import { UsageError } from '../../src/cli/io/usage-error.ts';
import { FILE_KINDS, type FileKind, fileSchema } from '../../src/cli/schemas/file-schemas.ts';
import { en } from '../../src/locales/en.ts';
import { dataverse } from '../../src/rulesets/dataverse/index.ts';
import { damaged } from '../support/damaged.ts';
import { compiled } from '../support/json-schemas.ts';
import { manifest, ROOT, textOf } from '../support/project.ts';
import { cli, fileOf } from './support.ts';

const ownRule = {
  id: 'own-rule',
  kind: 'advice',
  sources: [],
  cases: [{ direction: 'incoming', when: { owner: 'queue' }, requires: { not: 'outlookInstalled' } }],
};
const statedError = {
  ...{ id: 'stated', kind: 'error', sources: [] },
  cases: [{ direction: 'incoming', when: { prerequisites: { outlookInstalled: true } } }],
};

const STALE = 'The schemas in schemas/ are not those of the code: run `npm run schemas`.';
const KINDS = Object.keys(FILE_KINDS) as readonly FileKind[];
const $schema = 'https://example.org/schema.json';
const validators = new Map(KINDS.map((kind) => [kind, compiled(JSON.parse(textOf(`schemas/${kind}.json`)))]));

/** What a schema of the package has against data. */
function refusals(kind: FileKind, data: unknown): readonly unknown[] {
  const validate = validators.get(kind);
  validate?.(data);
  return validate?.errors ?? [];
}

it('are there for every file that is read or written, and are published', () => {
  expect(readdirSync(join(ROOT, 'schemas')).sort(), STALE).toEqual(
    KINDS.map((kind) => `${kind}.json`).sort(),
  );
  expect(manifest()).toMatchObject({
    exports: { './schemas/*.json': './schemas/*.json' },
    files: expect.arrayContaining(['schemas/*.json']),
  });
});

it.each(KINDS)('%s.json is what the code says now', async (kind) => {
  const { stdout } = await cli(['schema', kind]);
  expect(textOf(`schemas/${kind}.json`) === stdout, STALE).toBe(true);
});

describe('every example is valid', () => {
  it.each<[FileKind, string]>([
    ['house', 'examples/house.json'],
    ['facts', 'examples/contoso/facts.json'],
  ])('against %s.json: %s', (kind, file) => {
    expect(refusals(kind, JSON.parse(textOf(file)))).toEqual([]);
  });

  it.each(Object.values(RULESETS).map((ruleset) => [ruleset.id, ruleset] as const))(
    'against ruleset.json: %s',
    (_, ruleset) => {
      expect(refusals('ruleset', JSON.parse(JSON.stringify({ $schema, ...ruleset })))).toEqual([]);
    },
  );
});

const CONTOSO = readdirSync(join(ROOT, 'examples/contoso'))
  .filter((name) => name !== 'facts.json')
  .map((name) => `examples/contoso/${name}`);
const CONFIGURATIONS = 'examples/configurations.ndjson';
const exceptions = {
  exceptions: [
    {
      mailbox: 'orders@contoso.example',
      rule: 'mailbox-active',
      reason: 'Closed in May',
      until: '2999-12-31',
    },
    { rule: 'address-missing', reason: 'Known', approvedBy: 'Ann' },
    { rule: 'outlook-client-retired', reason: 'Too late', until: '2000-01-01' },
  ],
};

/** The JSON that `check` writes. */
async function written(...args: readonly string[]): Promise<{ readonly changes?: object }> {
  const { stdout } = await cli(['check', '--format', 'json', '--fail-on', 'never', ...args]);
  return JSON.parse(stdout);
}

/** Runs of `check` that between them write every part of its JSON. */
const RUNS: readonly (readonly string[])[] = [
  [CONFIGURATIONS],
  [CONFIGURATIONS, '--ruleset', 'guide', '--compact', '--locale', 'sv'],
  [...CONTOSO, '--facts', 'examples/contoso/facts.json', '--changes', '--origins'],
  [...CONTOSO, '--compact', '--changes', '--as-of', '2019-01-01'],
  [...CONTOSO, '--ruleset', 'examples/house.json', '--locale', 'sv', '--changes'],
  [...CONTOSO.slice(-3), '--on-premises', '--changes'],
  ['examples/contoso/mailboxes-page-1.json', 'README.md'],
];

describe('every output is valid', () => {
  it.each(RUNS.map((args) => [args.join(' '), args] as const))('of check %s', async (_, args) => {
    const answer = await written(...args);
    expect(refusals('check', answer)).toEqual([]);
    if (answer.changes !== undefined) expect(refusals('changes', answer.changes)).toEqual([]);
  });

  it('of check with exceptions', async () => {
    const answer = await written(...CONTOSO, '--exceptions', fileOf(exceptions), '--changes');
    expect(answer).toMatchObject({ summary: { exceptions: { expired: [{}] } } });
    expect(refusals('check', answer)).toEqual([]);
  });

  it('of diff', async () => {
    const files = [
      fileOf(await written(...CONTOSO, '--as-of', '2019-01-01')),
      fileOf(await written(...CONTOSO.slice(1), '--ruleset', 'examples/house.json')),
    ];
    for (const [before = '', after = ''] of [files, files.toReversed()]) {
      const { stdout } = await cli(['diff', before, after, '--format', 'json']);
      expect(refusals('diff', JSON.parse(stdout))).toEqual([]);
    }
  });
});

it('outputs have no key that their schemas do not name', async () => {
  const runs = await Promise.all([
    ...RUNS.map((args) => written(...args)),
    written(...CONTOSO, '--exceptions', fileOf(exceptions)),
    written(...CONTOSO, '--baseline', fileOf(await written(...CONTOSO))),
  ]);
  const isValid = compiled(closed(fileSchema('check')) as object);
  for (const run of runs) {
    isValid(run);
    expect(isValid.errors ?? []).toEqual([]);
  }
});

/** A schema whose objects have no other keys than those it names. */
function closed(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(closed);
  if (typeof schema !== 'object' || schema === null) return schema;
  const parts = Object.fromEntries(Object.entries(schema).map(([key, part]) => [key, closed(part)]));
  return 'properties' in parts ? { additionalProperties: false, ...parts } : parts;
}

describe('schema and command agree on generated files', () => {
  const language = { locale: en, phrases: en.phrases, words: {} as never, ruleset: dataverse };
  const readers = {
    ruleset: (file: string) => readRuleset(file, RULESETS),
    house: (file: string) => readRuleset(file, RULESETS),
    facts: (file: string) => readFacts(file, language),
    exceptions: (file: string) => readExceptions(file, language),
  };

  /** What the command says of a file; undefined when it takes it. */
  function complaints(kind: keyof typeof readers, content: unknown): readonly string[] | undefined {
    try {
      readers[kind](fileOf(JSON.stringify(content)));
      return undefined;
    } catch (error) {
      expect(error).toBeInstanceOf(UsageError);
      return (error as UsageError).lines;
    }
  }

  const answers = fc.dictionary(
    fc.constantFrom(...dataverse.vocabulary.prerequisites),
    fc.constantFrom(true, false, null),
  );
  const days = fc.date({ min: new Date('2020-01-01'), max: new Date('2030-12-31'), noInvalidDate: true });
  const reasons = fc.string({ minLength: 1 }).map((text) => `${text}.`);
  const withSchema = <T extends object>(data: fc.Arbitrary<T>) =>
    fc.tuple(data, fc.boolean()).map(([content, isNamed]) => (isNamed ? { $schema, ...content } : content));
  const good: Readonly<Record<keyof typeof readers, fc.Arbitrary<object>>> = {
    ruleset: withSchema(fc.constantFrom(...Object.values(RULESETS))),
    house: withSchema(
      fc.record(
        {
          extends: fc.constantFrom('guide', 'dataverse'),
          id: fc.constantFrom('house', 'contoso-2026'),
          override: fc.dictionary(
            fc.constantFrom('incoming-outlook-not-for-queues', 'incoming-forward-requires-deployed-rule'),
            fc.constantFrom('off', 'advice', 'error'),
          ),
          add: fc.constantFrom([], [ownRule]),
        },
        { requiredKeys: ['extends', 'id'] },
      ),
    ),
    facts: withSchema(
      fc.record(
        {
          onPremises: fc.constantFrom(true, false, null),
          prerequisites: answers,
          userCount: fc.nat(),
          mailboxes: fc.dictionary(fc.emailAddress(), fc.record({ prerequisites: answers })),
        },
        { requiredKeys: [] },
      ),
    ),
    exceptions: withSchema(
      fc.record({
        exceptions: fc.array(
          fc.record(
            {
              mailbox: fc.emailAddress(),
              rule: fc.constantFrom('mailbox-active', 'address-missing', 'outlook-client-retired'),
              reason: reasons,
              approvedBy: fc.string(),
              until: days.map((day) => day.toISOString().slice(0, 10)),
            },
            { requiredKeys: ['rule', 'reason'] },
          ),
        ),
      }),
    ),
  };
  const kinds = Object.keys(good) as readonly (keyof typeof readers)[];

  it.each(kinds)('%s: both take good ones', (kind) => {
    fc.assert(
      fc.property(good[kind], (content) => {
        expect([complaints(kind, content), refusals(kind, JSON.parse(JSON.stringify(content)))]).toEqual([
          undefined,
          [],
        ]);
      }),
      { numRuns: kind === 'ruleset' ? 10 : 100 },
    );
  });

  it.each(kinds)('%s: the schema refuses nothing that the command takes', (kind) => {
    let refused = 0;
    fc.assert(
      fc.property(damaged(good[kind]), (content) => {
        const text = JSON.stringify(content, (_, part) => (typeof part === 'bigint' ? String(part) : part));
        const data: unknown = JSON.parse(text ?? 'null');
        // Another file to extend is not there.
        if (kind === 'house' && !isOfKnownBase(data)) return;
        const found = refusals(kind, data);
        if (found.length === 0) return;
        refused += 1;
        expect([complaints(kind, data), found]).toEqual([expect.anything(), found]);
      }),
      { numRuns: kind === 'ruleset' ? 60 : 300 },
    );
    expect(refused).toBeGreaterThan(10);
  });

  it.each<[keyof typeof readers, string, unknown]>([
    ['ruleset', 'without rules', { ...dataverse, rules: undefined }],
    ['ruleset', 'with a key that is none', { ...dataverse, rulez: [] }],
    ['ruleset', 'with an error that tests a stated fact', { ...dataverse, rules: [statedError] }],
    ['house', 'without an id', { extends: 'guide' }],
    [
      'house',
      'that overrides a rule that is none',
      { extends: 'guide', id: 'a', override: { 'no-rule': 'off' } },
    ],
    [
      'house',
      'with a weight that is none',
      { extends: 'dataverse', id: 'a', checks: { 'address-missing': 'of' } },
    ],
    [
      'house',
      'with checks of the guide',
      { extends: 'guide', id: 'a', checks: { 'address-missing': 'off' } },
    ],
    ['facts', 'with a prerequisite that is none', { prerequisites: { outlookInstaled: true } }],
    ['facts', 'with a number below 0', { userCount: -1 }],
    ['facts', 'with a text for true', { onPremises: 'yes' }],
    ['exceptions', 'without a reason', { exceptions: [{ rule: 'mailbox-active' }] }],
    ['exceptions', 'with a blank reason', { exceptions: [{ rule: 'mailbox-active', reason: ' ' }] }],
    ['exceptions', 'of a rule that is none', { exceptions: [{ rule: 'mailbox-activ', reason: 'a' }] }],
    [
      'exceptions',
      'until a day that is none',
      { exceptions: [{ rule: 'mailbox-active', reason: 'a', until: '2026-02-30' }] },
    ],
  ])('%s: both refuse one %s', (kind, _, content) => {
    expect(complaints(kind, content)).toBeDefined();
    expect(refusals(kind, JSON.parse(JSON.stringify(content)))).not.toEqual([]);
  });
});

function isOfKnownBase(data: unknown): boolean {
  return ['guide', 'dataverse'].includes((data as { readonly extends?: string } | null)?.extends ?? '');
}

describe('schema', () => {
  it('knows the names in a ruleset of one’s own', async () => {
    const house = fileOf({ extends: 'dataverse', id: 'house', add: [ownRule] });
    const { stdout } = await cli(['schema', 'exceptions', '--ruleset', house]);
    const isValid = compiled(JSON.parse(stdout));
    const content = { exceptions: [{ rule: 'own-rule', reason: 'Accepted' }] };
    expect(isValid(content)).toBe(true);
    expect(refusals('exceptions', content)).not.toEqual([]);
  });

  it.each([
    ['a file that has none', ['fact'], 'Did you mean `facts`?'],
    [
      'a ruleset that makes no difference',
      ['diff', '--ruleset', 'guide'],
      '--ruleset: the schema of diff is the same',
    ],
  ])('refuses %s', async (_, args, message) => {
    const { exitCode, stderr } = await cli(['schema', ...args]);
    expect([exitCode, stderr]).toEqual([2, expect.stringContaining(message)]);
  });
});
