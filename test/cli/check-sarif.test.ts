import { writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import schema from '@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json';
import Ajv from 'ajv-draft-04';
import addFormats from 'ajv-formats';
import fc from 'fast-check';
import type { Log, Result } from 'sarif';
import { describe, expect, it } from 'vitest';
import { defineRuleset, guide, type Ruleset } from '../../src/index.ts';
import { en } from '../../src/locales/en.ts';
import type { Source } from '../../src/rule-language/source.ts';
import { dataverse } from '../../src/rulesets/dataverse/index.ts';
import { UNSEEN } from '../render/hostile-words.ts';
import { manifest, ROOT } from '../support/project.ts';
import { organizationWith, PLAIN_TEXTS, trickyTexts } from './organization-input.ts';
import { cli, fileOf, linesOf, newFolder, queueRow, userRow } from './support.ts';
import { expectWrittenAsItComes } from './written-as-it-comes.ts';

// The schema has a pattern that is none by the stricter rules for Unicode.
const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false });
addFormats(ajv);
const isSarif = ajv.compile(schema);

async function sarifOf(args: readonly string[], stdin = ''): Promise<Log> {
  const { stdout } = await cli(['check', ...args, '--format', 'sarif'], { stdin });
  return JSON.parse(stdout) as Log;
}

function errorsOf(log: Log): unknown {
  return isSarif(log) ? [] : isSarif.errors;
}

function resultsOf({ runs }: Log): readonly Result[] {
  return runs[0]?.results ?? [];
}

const organization = linesOf(...organizationWith(PLAIN_TEXTS));

/** The parts of an answer in JSON that findings stand in. */
interface Found {
  readonly ruleId?: string;
  readonly checkId?: string;
  readonly kind: string;
  readonly message: string;
}
interface Said {
  readonly status?: string;
  readonly report: { readonly findings?: readonly Found[]; readonly problems?: readonly Found[] };
  readonly checks?: readonly Found[];
}
interface Answer {
  readonly results: readonly Said[];
  readonly rows: readonly {
    readonly checks: readonly Found[];
    readonly defaults?: readonly Said[];
  }[];
}

describe('sarif', () => {
  it('keeps to the schema, and is one run', async () => {
    const log = await sarifOf(['-'], organization);
    expect(errorsOf(log)).toEqual([]);
    expect(log.version).toBe('2.1.0');
    expect(log.runs).toHaveLength(1);
    expect(log.runs[0]?.language).toBe('en');
    const { name, version, semanticVersion } = log.runs[0]?.tool.driver ?? {};
    expect([name, version, semanticVersion]).toEqual([
      'd365-email-rules',
      manifest().version,
      manifest().version,
    ]);
  });

  it('notices what does not keep to the schema', async () => {
    const log = await sarifOf(['-'], organization);
    const [first] = log.runs[0]?.results ?? [];
    if (first) Object.assign(first, { level: 'grave' });
    expect(errorsOf(log)).not.toEqual([]);
  });

  it('keeps to the schema with nothing to judge', async () => {
    const log = await sarifOf(['-'], '[]');
    expect([errorsOf(log), resultsOf(log)]).toEqual([[], []]);
  });

  it.each([
    ['dataverse', dataverse.rules, 42],
    ['guide', guide.rules, 0],
  ] as const)(
    'describes every rule of %s, and every check where rows are checked',
    async (id, rules, checks) => {
      for (const locale of ['en', 'sv']) {
        const log = await sarifOf(['-', '--ruleset', id, '--locale', locale], '[]');
        const described = log.runs[0]?.tool.driver.rules ?? [];
        const ids = described.map((rule) => rule.id);
        expect(ids.slice(0, rules.length)).toEqual(rules.map((rule) => rule.id));
        expect(ids).toHaveLength(rules.length + checks + 1);
        expect(new Set(ids).size).toBe(ids.length);
        expect(ids.at(-1)).toBe('malformed');
        for (const { shortDescription, fullDescription, help } of described) {
          expect(shortDescription?.text).toMatch(/\S/);
          expect(fullDescription?.text).toMatch(/\S/);
          expect(help?.text).toMatch(/\S/);
          expect(shortDescription?.text).not.toMatch(/[{}]/);
        }
        const addresses = rules.map(
          ({ sources }) => sources.flatMap(({ url, urls }: Source) => urls?.[locale] ?? url ?? [])[0],
        );
        expect(described.slice(0, rules.length).map(({ helpUri }) => helpUri)).toEqual(addresses);
      }
    },
  );

  it('has a result for each finding, as grave as it is', async () => {
    const { stdout } = await cli(['check', '-', '--format', 'json'], { stdin: organization });
    const { results, rows } = JSON.parse(stdout) as Answer;
    const said = (each: Said): readonly Found[] => [
      ...(each.report.findings ?? []),
      ...(each.report.problems ?? []).map(({ message }) => ({ ruleId: 'malformed', kind: 'error', message })),
      ...(each.checks ?? []),
    ];
    const found = [
      ...results.filter(({ status }) => status !== 'out-of-use').flatMap(said),
      ...rows.flatMap(({ checks, defaults = [] }) => [
        ...checks,
        ...defaults.flatMap(said).filter(({ kind }) => kind !== 'unverified'),
      ]),
    ];
    const weights: Readonly<Record<string, readonly [string, string]>> = {
      error: ['fail', 'error'],
      unverified: ['open', 'none'],
      advice: ['fail', 'note'],
    };
    const expected = found.map(({ ruleId, checkId, kind }) =>
      JSON.stringify([ruleId ?? checkId, ...(weights[kind] ?? [])]),
    );
    const log = await sarifOf(['-'], organization);
    const written = resultsOf(log).map(({ ruleId, kind, level }) => JSON.stringify([ruleId, kind, level]));
    expect(written.toSorted()).toEqual(expected.toSorted());
    expect(new Set(found.map(({ kind }) => kind))).toEqual(new Set(['error', 'unverified', 'advice']));
    const described = log.runs[0]?.tool.driver.rules ?? [];
    for (const { ruleId, ruleIndex = -1 } of resultsOf(log)) expect(described[ruleIndex]?.id).toBe(ruleId);
  });

  it('says where: the row, the mailbox by its name, the column, other rows', async () => {
    const repeated = [userRow({ name: 'Anna' }), queueRow({ name: 'Support' })];
    const log = await sarifOf(['-', '--ruleset', 'dataverse'], linesOf(...repeated));
    const [first, second] = resultsOf(log).filter(({ ruleId }) => ruleId === 'mailbox-repeated');
    expect(first?.locations).toEqual([
      {
        physicalLocation: { artifactLocation: { uri: '-' }, region: { startLine: 1 } },
        logicalLocations: [
          { name: 'Anna', kind: 'object' },
          { name: 'mailboxid', kind: 'property' },
        ],
      },
    ]);
    expect(first?.relatedLocations).toEqual([
      { physicalLocation: { artifactLocation: { uri: '-' }, region: { startLine: 2 } } },
    ]);
    expect(second?.locations?.[0]?.physicalLocation?.region).toEqual({ startLine: 2 });
  });

  it('knows findings again by what was found and the id of the row, however that is written', async () => {
    const fingerprints = async (mailboxid: string | null, name: string) => {
      const log = await sarifOf(
        ['-'],
        linesOf({}, queueRow({ mailboxid, name, incomingemaildeliverymethod: 1 })),
      );
      return resultsOf(log)
        .filter(({ ruleId }) => ruleId === 'incoming-outlook-not-for-queues')
        .map(({ partialFingerprints }) => partialFingerprints);
    };
    const id = '5D0E5F0C-0000-4000-8000-00000000000A';
    expect(await fingerprints(id, 'Support')).toEqual([
      { 'ruleAndMailbox/v1': `incoming-outlook-not-for-queues ${id.toLowerCase()}` },
    ]);
    expect(await fingerprints(`{${id}}`, 'Renamed')).toEqual(await fingerprints(id, 'Support'));
    expect(await fingerprints(null, 'Support')).toEqual([undefined]);
  });

  it('tells the new mailboxes of users and queues apart', async () => {
    const log = await sarifOf(['-'], organization);
    const prints = resultsOf(log).flatMap(({ properties, partialFingerprints }) =>
      properties?.newMailboxOf === undefined ? [] : [JSON.stringify(partialFingerprints)],
    );
    expect(prints.length).toBeGreaterThan(2);
    expect(new Set(prints).size).toBe(prints.length);
  });

  it.each(['plain.json', 'a b#c?d%20e.json', 'å:ä[1].json', "it's+&=.json"])(
    'leads to the file %s, by a relative and by an absolute path',
    async (name) => {
      const path = join(newFolder(), name);
      writeFileSync(path, linesOf({ owner: 'queue', incoming: 'outlook', outgoing: 'none' }));
      const log = await sarifOf([relative(process.cwd(), path), path]);
      expect(errorsOf(log)).toEqual([]);
      const addresses = resultsOf(log).map(
        ({ locations }) => locations?.[0]?.physicalLocation?.artifactLocation?.uri ?? '',
      );
      const base = pathToFileURL(join(process.cwd(), '/'));
      expect(new Set(addresses.map((address) => fileURLToPath(new URL(address, base))))).toEqual(
        new Set([path]),
      );
      expect(addresses.filter((address) => address.startsWith('file:'))).toHaveLength(addresses.length / 2);
    },
  );

  it('of a file in a folder keeps the folders apart', async () => {
    const file = 'examples/configurations.ndjson';
    expect(process.cwd()).toBe(ROOT.replace(/.$/, ''));
    const log = await sarifOf([file]);
    expect(resultsOf(log)[0]?.locations?.[0]?.physicalLocation?.artifactLocation?.uri).toBe(file);
  });

  it('whatever texts hold, keeps to the schema, and brackets in messages make no links', async () => {
    const usual = resultsOf(await sarifOf(['-'], organization)).length;
    expect(usual).toBeGreaterThan(20);
    await fc.assert(
      fc.asyncProperty(trickyTexts, async (texts) => {
        const { stdout } = await cli(['check', '-', '--format', 'sarif'], {
          stdin: linesOf(...organizationWith(texts)),
        });
        expect(stdout).not.toMatch(UNSEEN);
        const log = JSON.parse(stdout) as Log;
        expect(errorsOf(log)).toEqual([]);
        for (const { message } of resultsOf(log)) {
          expect((message.text ?? '').replace(/\\[\\[\]]/g, '')).not.toMatch(/[\\[\]]/);
        }
      }),
    );
  });

  it('gives names back as they are, when they hold nothing to mind', async () => {
    const name = 'Sälj \'Nord\' [x] <b> "q"';
    const log = await sarifOf(['-'], linesOf(queueRow({ name, incomingemaildeliverymethod: 1 })));
    expect(resultsOf(log)[0]?.locations?.[0]?.logicalLocations?.[0]?.name).toBe(name);
  });

  it('leaves out what a rule says nothing of, what is no address, and names that are empty', async () => {
    const rule = guide.rules[0];
    const quiet = { title: 'Wanted', message: 'It is wanted.', why: '', remedy: '', ignoreWhen: '' };
    const source = { document: 'A page', edition: '1', clause: 'X1', url: 'nowhere in particular' };
    const ruleset = defineRuleset({
      ...(guide as Ruleset),
      id: 'quiet',
      rules: guide.rules.map((each) => (each === rule ? { ...each, sources: [source] } : each)),
      words: { en: { rules: { ...en.rulesets.guide.rules, [rule?.id ?? '']: quiet } } },
    });
    const stdin = linesOf(queueRow({ name: '', incomingemaildeliverymethod: 1 }));
    const log = await sarifOf(['-', '--ruleset', fileOf(ruleset)], stdin);
    expect(errorsOf(log)).toEqual([]);
    expect(log.runs[0]?.tool.driver.rules?.[0]).toEqual({
      id: rule?.id,
      shortDescription: { text: 'Wanted' },
      fullDescription: { text: 'It is wanted.' },
      defaultConfiguration: { level: 'error' },
      properties: { sources: [source] },
    });
    expect(resultsOf(log)[0]?.locations?.[0]).not.toHaveProperty('logicalLocations');
  });

  it('is written as it comes', async () => {
    const record = { owner: 'queue', incoming: 'outlook', outgoing: 'none' };
    const flags = ['--format', 'sarif', '--ruleset', 'guide'];
    await expectWrittenAsItComes(flags, record, (row) => `"startLine":${row}}`);
  });
});
