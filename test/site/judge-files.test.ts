import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addressOf, questionFrom } from '../../docs/.vitepress/advisor/address.ts';
import { advisorLanguageOf, advisorRulesets } from '../../docs/.vitepress/advisor/language.ts';
import { configurationOf } from '../../docs/.vitepress/advisor/question.ts';
import { advisorAddressFor } from '../../docs/.vitepress/mailboxes/advisor-address.ts';
import { beginsAsFacts, factsIn } from '../../docs/.vitepress/mailboxes/facts-among-files.ts';
import { sizeAsText } from '../../docs/.vitepress/mailboxes/file-size.ts';
import { judgementOf, sayingOf } from '../../docs/.vitepress/mailboxes/judged-mailboxes.ts';
import { namedApart } from '../../docs/.vitepress/mailboxes/named-files.ts';
import { en } from '../../docs/.vitepress/mailboxes/words/en.ts';
import { sv } from '../../docs/.vitepress/mailboxes/words/sv.ts';
import { audit } from '../../src/dataverse/audit/audit.ts';
import type { MailboxResult, OtherResult } from '../../src/dataverse/index.ts';
import { contosoFiles, fileInPieces, judgedFiles, linesFile, mailboxRow } from './support/mailbox-files.ts';

const language = advisorLanguageOf('en', 'dataverse');
/** What must not be shown as it is: it cannot be seen, or changes the direction of what comes after it. */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u;

describe('judging files', () => {
  it('judges the five tables of the Contoso example', async () => {
    const { end, judged } = await judgedFiles(contosoFiles());
    expect(end).toMatchObject({
      ending: 'judged',
      summary: { total: 63, valid: 40, undetermined: 3, invalid: 17, malformed: 3, sinkMailboxes: 1 },
    });
    expect(judged.mailboxes).toHaveLength(63);
    expect(end?.ending === 'judged' && end.files.map(({ name, records }) => [name, records])).toEqual([
      ['mailboxes-page-1.json', 30],
      ['mailboxes-page-2.json', 22],
      ['queue-mailboxes.ndjson', 12],
      ['emailserverprofiles.json', 4],
      ['organization.json', 1],
      ['queues.json', 14],
      ['systemusers.csv', 49],
      ['facts.json', undefined],
    ]);
  });

  it('judges by the guide when that is asked for, which has no checks of rows', async () => {
    const { end, judged } = await judgedFiles([linesFile('a.ndjson', [mailboxRow(1)])], {
      rulesetId: 'guide',
    });
    expect(end?.ending === 'judged' && 'byCheck' in end.summary).toBe(false);
    expect(judged.judgements.map(({ report }) => 'ruleset' in report && report.ruleset)).toEqual(['guide']);
  });

  it('judges as of a day', async () => {
    const outlook = { ...mailboxRow(1), incomingemaildeliverymethod: 1, outgoingemaildeliverymethod: 0 };
    const verdictsAsOf = async (asOf: string) =>
      (await judgedFiles([linesFile('a.ndjson', [outlook])], { asOf })).judged.judgements.map(
        ({ report }) => report.verdict,
      );
    expect(await verdictsAsOf('2020-12-03')).toEqual(['undetermined']);
    expect(await verdictsAsOf('')).toEqual(['invalid']);
    const { end } = await judgedFiles([linesFile('a.ndjson', [outlook])], { asOf: '2021-02-30' });
    expect(end).toMatchObject({ ending: 'failed', failure: expect.stringContaining('2021-02-30') });
  });

  it('says what to do, in the language, and nothing where nothing is to be done', async () => {
    const row = { ...mailboxRow(1), incomingemaildeliverymethod: 1, outgoingemaildeliverymethod: 0 };
    const inSwedish = await judgedFiles([linesFile('a.ndjson', [{ ...row, name: '<b>Bo</b>' }])], {
      languageId: 'sv',
    });
    const said = inSwedish.end?.ending === 'judged' ? inSwedish.end.whatToDo : undefined;
    expect(said).toContain('<h3>En gång för hela organisationen</h3>');
    expect(said).toContain('&lt;b&gt;Bo&lt;/b&gt; (a.ndjson');
    const none = { ...mailboxRow(1), incomingemaildeliverymethod: 0, outgoingemaildeliverymethod: 0 };
    const { end } = await judgedFiles([linesFile('a.ndjson', [none])], { rulesetId: 'guide' });
    expect(end).toMatchObject({ ending: 'judged', summary: { valid: 1 } });
    expect(end).not.toHaveProperty('whatToDo');
  });

  it('loses nothing on the way: every result is what an audit of the same records gives', async () => {
    const column = <T>(...values: readonly T[]) => fc.option(fc.constantFrom(...values), { nil: undefined });
    const rows = fc.record({
      mailboxid: column('1', '2', '3'),
      name: column('Anna', 'Support'),
      emailaddress: column('a@contoso.example', 'b@contoso.example'),
      regardingobjecttypecode: column<unknown>('systemuser', 'queue', 'team'),
      isforwardmailbox: column(true, false),
      incomingemaildeliverymethod: column<unknown>(0, 1, 2, 3, 'x'),
      outgoingemaildeliverymethod: column(0, 1, 2),
      actdeliverymethod: column(0, 1, 2),
      statecode: column<unknown>(0, 1, 'Activ'),
      _emailserverprofile_value: column('p', null),
    });
    const profiles = fc.record({ emailserverprofileid: column('p'), servertype: column(0, 1, 3) });
    await fc.assert(
      fc.asyncProperty(fc.array(rows), fc.array(profiles, { maxLength: 2 }), async (mailboxes, others) => {
        const files = { 'mailboxes.ndjson': mailboxes, 'profiles.ndjson': others };
        const asked = audit(
          Object.entries(files).flatMap(([file, records]) =>
            records.map((value, index) => ({
              file,
              row: index + 1,
              value: JSON.parse(JSON.stringify(value)),
            })),
          ),
          { origins: true },
        );
        if (asked.outcome !== 'auditing') throw new Error('The audit was refused.');
        const expected: (MailboxResult | OtherResult)[] = [];
        for await (const result of asked.results) expected.push(result);
        const { judged } = await judgedFiles(
          Object.entries(files).map(([name, records]) => linesFile(name, records)),
        );

        const names = Object.keys(files);
        const longForm = (found: (typeof judged.mailboxes)[number]['found']) =>
          found.map((each) => ({
            ...sayingOf(judged, each),
            from: { file: names[each.from[0]], row: each.from[1], column: each.from[2] },
            related: each.related.map(([file, row]) => ({ file: names[file], row })),
          }));
        expect(
          judged.mailboxes.map((mailbox) => ({
            place: [names[mailbox.place[0]], mailbox.place[1]],
            ...judgementOf(judged, mailbox),
            checks: longForm(mailbox.found),
            origins: Object.entries(judged.origins[mailbox.origins] ?? {}).map(([fact, places]) => [
              fact,
              places.map(([file, row, name]) =>
                file === -1 ? [names[mailbox.place[0]], mailbox.place[1], name] : [names[file], row, name],
              ),
            ]),
          })),
        ).toEqual(
          expected.flatMap((result) =>
            'report' in result
              ? [
                  {
                    place: [result.file, result.row],
                    configuration: result.configuration,
                    report: result.report,
                    checks: result.checks ?? [],
                    origins: Object.entries(result.origins ?? {}).map(([fact, places]) => [
                      fact,
                      places.map(({ file, row, column: name }) => [file, row, name]),
                    ]),
                  },
                ]
              : [],
          ),
        );
        expect(judged.others.map(({ found, table }) => [table, longForm(found)])).toEqual(
          expected.flatMap((result) => ('table' in result ? [[result.table, result.checks]] : [])),
        );
      }),
    );
  });

  it('says what many mailboxes have in common only once', async () => {
    const rows = Array.from({ length: 3000 }, (_, index) => ({
      ...mailboxRow(3 * index + 1),
      incomingemaildeliverymethod: 2,
    }));
    const { judged } = await judgedFiles([linesFile('many.ndjson', rows)]);
    expect(judged.mailboxes).toHaveLength(3000);
    expect([judged.judgements.length, judged.origins.length]).toEqual([1, 1]);
  });

  it('names ten of the other rows beside a row, however many there are', async () => {
    const rows = Array.from({ length: 50 }, (_, index) => ({
      ...mailboxRow(index),
      emailaddress: 'same@contoso.example',
    }));
    const { judged } = await judgedFiles([linesFile('same.ndjson', rows)]);
    const [found] = judged.mailboxes[0]?.found ?? [];
    expect(found?.related).toEqual(Array.from({ length: 10 }, (_, index) => [0, index + 2]));
  });

  it('gives each mailbox its own address, not that of a forward mailbox or an unreadable line beside it', async () => {
    const text = [
      JSON.stringify({ ...mailboxRow(1), isforwardmailbox: true }),
      JSON.stringify(mailboxRow(2)),
      '{"mailboxid": ',
      JSON.stringify({ ...mailboxRow(4), emailaddress: undefined }),
    ].join('\n');
    const { judged } = await judgedFiles([new File([text], 'some.ndjson')]);
    expect(judged.mailboxes.map(({ address }) => address)).toEqual(['mailbox-2@contoso.example', null, null]);
  });
});

describe('files from hostile hands', () => {
  it('shows nothing that cannot be seen or changes the direction of text', async () => {
    const texts = fc.string({
      unit: fc.oneof(
        fc.constantFrom('\u202e', '\u2066', '\u0000', '\u001b', '\ud800', '<', 'a'),
        fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
      ),
    });
    await fc.assert(
      fc.asyncProperty(texts, texts, texts, async (name, emailaddress, mailboxid) => {
        const row = { ...mailboxRow(1), name, emailaddress, mailboxid };
        const { judged } = await judgedFiles([linesFile('a.ndjson', [row])]);
        const [mailbox] = judged.mailboxes;
        expect(
          [mailbox?.name, mailbox?.address, mailbox?.id].filter((text) => INVISIBLE.test(text ?? '')),
        ).toEqual([]);
      }),
    );
  });

  it('leaves readable names as they are, markup among them', async () => {
    const names = ['Åsa Öberg', '<img src=x onerror=alert(1)>', 'مركز الدعم', '{{ 1 + 1 }}'];
    const rows = names.map((name, index) => ({ ...mailboxRow(index), name }));
    const { judged } = await judgedFiles([linesFile('names.ndjson', rows)]);
    expect(judged.mailboxes.map(({ name }) => name)).toEqual(names);
  });

  it('cuts names that are very long', async () => {
    const { judged } = await judgedFiles([
      linesFile('long.ndjson', [{ ...mailboxRow(1), name: 'x'.repeat(100_000) }]),
    ]);
    expect(judged.mailboxes[0]?.name).toHaveLength(200);
  });
});

describe('what goes wrong with files', () => {
  it('names a file that breaks off, and judges what came before and the others', async () => {
    const whole = linesFile('whole.ndjson', [mailboxRow(1)]);
    const text = JSON.stringify({ value: [mailboxRow(2), mailboxRow(3)] });
    const cut = new File([text.slice(0, -40)], 'cut.json');
    const { end, judged } = await judgedFiles([cut, whole]);
    expect(end?.ending === 'judged' && end.files.map(({ name, trouble }) => [name, trouble])).toEqual([
      ['cut.json', 'brokeOff'],
      ['whole.ndjson', undefined],
    ]);
    expect(judged.mailboxes.map(({ place }) => place)).toContainEqual([1, 1]);
  });

  it('names a file that cannot be read, and judges the others', async () => {
    const gone = linesFile('gone.ndjson', [mailboxRow(1)]);
    gone.stream = () =>
      new ReadableStream({
        start: (controller) => controller.error(new Error('it was removed')),
      });
    const { end, judged } = await judgedFiles([gone, linesFile('there.ndjson', [mailboxRow(2)])]);
    expect(judged.mailboxes.map(({ name }) => name)).toContain('Mailbox 2');
    expect(end).toMatchObject({
      ending: 'judged',
      files: [
        { name: 'gone.ndjson', trouble: { failure: 'it was removed' } },
        { name: 'there.ndjson', records: 1 },
      ],
    });
  });

  it('judges nothing with a facts file that is broken, or says what it may not, and names it', async () => {
    const rows = linesFile('rows.ndjson', [mailboxRow(1)]);
    const broken = new File(['{ "prerequisites": { "smtpCompatible": tru } }'], 'facts.json');
    expect((await judgedFiles([rows, broken])).end).toEqual({
      ending: 'unusableFacts',
      names: ['facts.json'],
      because: 'notJson',
    });
    const wrong = new File(['{ "prerequisites": { "smtpCompatibel": true } }'], 'facts.json');
    const { end, judged } = await judgedFiles([rows, wrong]);
    expect(end).toMatchObject({ ending: 'unusableFacts', names: ['facts.json'] });
    const [reason = ''] = end?.ending === 'unusableFacts' && Array.isArray(end.because) ? end.because : [];
    expect(reason).toMatch(/^`prerequisites\.smtpCompatibel` is not a known key\..*`smtpCompatible`/);
    expect(judged.mailboxes).toEqual([]);
  });

  it('asks for one facts file when there are two', async () => {
    const facts = (name: string) => new File(['{"userCount":3}'], name);
    expect((await judgedFiles([facts('a.json'), facts('b.json')])).end).toEqual({
      ending: 'unusableFacts',
      names: ['a.json', 'b.json'],
      because: 'several',
    });
  });

  it('tells files of the same name apart', () => {
    const names = ['a.json', 'a.json', 'b.json', 'a.json', 'a.json (2)'];
    expect(namedApart(names.map((name) => new File([], name))).map(({ name }) => name)).toEqual([
      'a.json',
      'a.json (2)',
      'b.json',
      'a.json (3)',
      'a.json (2) (2)',
    ]);
  });

  it('finds the mailboxes of a file that is given twice to be there twice', async () => {
    const file = linesFile('a.ndjson', [mailboxRow(1)]);
    const { end } = await judgedFiles([file, file]);
    expect(end).toMatchObject({
      summary: { total: 2, byCheck: { 'mailbox-repeated': { error: 2, unverified: 0, advice: 0 } } },
    });
  });
});

describe('the facts file among the others', () => {
  it.each([
    ['{"prerequisites":{"smtpCompatible":true}}', 'facts'],
    [' {\n "userCount" : 3, "mailboxes": {} }', 'facts'],
    ['{"prerequisites":{},"owner":"user"}', 'records'],
    ['{"prerequisites":{},"owner":"user"}\n{"prerequisites":{},"owner":"queue"}', 'records'],
    ['{"userCount":', 'broken'],
    ['{\n"userCount": 3,\n}', 'broken'],
    ['{"value":[{"userCount":3}]}', 'records'],
    ['[{"userCount":3}]', 'records'],
    ['{}', 'records'],
    ['', 'records'],
  ])('%j: %s', (text, kind) => {
    const facts = beginsAsFacts(text) ? factsIn(text) : undefined;
    const found = typeof facts === 'object' ? 'facts' : (facts ?? 'records');
    expect(found).toBe(kind);
  });

  it('is found with a byte order mark, in UTF-16 as well', async () => {
    const utf16 = Buffer.from('\ufeff{"userCount":7}', 'utf16le');
    const { judged } = await judgedFiles([
      new File([utf16], 'facts.json'),
      linesFile('a.ndjson', [mailboxRow(1)]),
    ]);
    expect(judged.judgements[0]?.configuration?.userCount).toBe(7);
  });
});

describe('progress', () => {
  it('goes up from nothing to twice the bytes of all files, which are read twice', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(200), { minLength: 1, maxLength: 4 }), async (counts) => {
        const files = counts.map((count, number) =>
          linesFile(
            `${number}.ndjson`,
            Array.from({ length: count + 1 }, (_, index) => mailboxRow(index)),
          ),
        );
        const bytes = files.reduce((sum, { size }) => sum + size, 0);
        const { progress } = await judgedFiles(files);
        const read = progress.map((each) => each.read);
        expect(read).toEqual([...new Set(read)].sort((one, other) => one - other));
        expect(progress.at(-1)).toEqual({ kind: 'progress', read: 2 * bytes, toRead: 2 * bytes });
      }),
      { numRuns: 20 },
    );
  });

  it('is told a limited number of times, however many pieces there are', async () => {
    const file = fileInPieces(2000);
    const { progress } = await judgedFiles([file]);
    expect(progress.length).toBeGreaterThan(100);
    expect(progress.length).toBeLessThanOrEqual(201);
  });
});

describe('stopping', () => {
  it.each([1, 2, 60, 150])('reads no further once it was asked to stop: after progress %i', async (after) => {
    let taken = 0;
    const file = fileInPieces(2000, () => {
      taken += 1;
    });
    const controller = new AbortController();
    let told = 0;
    let takenThen = 0;
    const { end, progress } = await judgedFiles([file], {
      signal: controller.signal,
      onTold: ({ kind }) => {
        if (kind === 'progress') told += 1;
        if (told !== after || controller.signal.aborted) return;
        controller.abort();
        takenThen = taken;
      },
    });
    expect(end).toEqual({ ending: 'stopped' });
    expect(progress).toHaveLength(after);
    // What was begun of a stream before is all that is taken of it.
    expect(taken - takenThen).toBeLessThanOrEqual(2);
  });

  it('needs no record for that: a value that never ends can be stopped, too', async () => {
    let taken = 0;
    const onTaken = () => {
      taken += 1;
    };
    const file = fileInPieces(2000, onTaken, (index) => (index === 0 ? '["......' : '........'));
    const controller = new AbortController();
    const { end } = await judgedFiles([file], {
      signal: controller.signal,
      onTold: () => controller.abort(),
    });
    expect(end).toEqual({ ending: 'stopped' });
    expect(taken).toBeLessThan(20);
  });
});

describe('the way to the advisor', () => {
  it('asks it about the same configuration', async () => {
    const { judged } = await judgedFiles(contosoFiles());
    const { ruleset, locale } = language;
    const configurations = judged.judgements.flatMap(({ configuration }) =>
      configuration === null ? [] : [configuration],
    );
    expect(configurations.length).toBeGreaterThan(10);
    for (const configuration of configurations) {
      const address = advisorAddressFor(configuration, ruleset);
      const { question, problems } = questionFrom(address, advisorRulesets, locale);
      expect(problems).toEqual([]);
      expect(addressOf(question, ruleset)).toBe(address);
      const { needs, ...asked } = configurationOf(question, ruleset) as { needs: object };
      const { needs: stated = {}, ...judgedOf } = configuration;
      expect({ prerequisites: {}, ...asked }).toEqual(judgedOf);
      expect(needs).toMatchObject(stated as object);
    }
  });
});

describe('words', () => {
  const placesIn = (text: string) => (text.match(/\{\w+\}/g) ?? []).sort();
  const { columns: columnsInEnglish, ...english } = en;
  const { columns: columnsInSwedish, ...swedish } = sv;

  it.each(Object.keys(english) as (keyof typeof english)[])('%s says as much in Swedish', (key) => {
    expect(placesIn(swedish[key])).toEqual(placesIn(english[key]));
    expect(swedish[key]).not.toBe('');
  });

  it('names every column in both', () => {
    expect(Object.keys(columnsInSwedish)).toEqual(Object.keys(columnsInEnglish));
  });

  it.each([
    [0, 'en', '0 bytes'],
    [1, 'en', '1 byte'],
    [999, 'en', '999 bytes'],
    [1000, 'en', '1 kB'],
    [1250, 'sv', '1,3 kB'],
    [45_600, 'en', '46 kB'],
    [12_300_000, 'en', '12 MB'],
    [5_000_000_000_000_000, 'en', '5,000 TB'],
  ])('says %i bytes in %s as %s', (bytes, id, text) => {
    expect(sizeAsText(bytes, id).replace(/\s/g, ' ')).toBe(text);
  });
});
