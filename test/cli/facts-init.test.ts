import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { guide, questions, type Ruleset, validate } from '../../src/index.ts';
import { dataverse, dataverseOnPremises } from '../../src/rulesets/dataverse/index.ts';
import { withoutColour } from '../render/readers.ts';
import { mailbox } from '../support/audits.ts';
import { checked, cli, fileOf, linesOf, newFolder, type Ran, type Situation } from './support.ts';

type Values = Readonly<Record<string, boolean | null>>;

interface Template {
  readonly onPremises?: boolean | null;
  readonly prerequisites?: Values;
  readonly mailboxes?: Readonly<Record<string, { readonly prerequisites?: Values }>>;
}

/** Runs `facts init` and reads what it wrote. */
async function begun(
  args: readonly string[],
  situation: Situation = {},
): Promise<Omit<Ran, 'stdout'> & { readonly template: Template }> {
  const { stdout, ...ran } = await cli(['facts', 'init', ...args], situation);
  return { ...ran, template: JSON.parse(stdout) };
}

/** How many verdicts hang on each prerequisite, in the order in which the questions are listed. */
function hangingIn(stderr: string): readonly (readonly [string, number])[] {
  return [...stderr.matchAll(/^\d+\. `?(\w+)`?: .*\(.*: (\d+)\)$/gm)].map(([, name = '', count]) => [
    name,
    Number(count),
  ]);
}

/** The prerequisites on which the verdict hangs: everything that is not known is tried out, in every way. */
function hangingOn(configuration: object, ruleset: Ruleset): readonly string[] {
  const known = (configuration as { readonly prerequisites: Values }).prerequisites;
  const open = ruleset.vocabulary.prerequisites.filter((name) => known[name] === undefined);
  const verdicts = Array.from({ length: 2 ** open.length }, (_, answers) => {
    const values = open.map((name, place) => [name, (answers >> place) % 2 === 1]);
    const prerequisites = { ...known, ...Object.fromEntries(values) };
    return validate<Ruleset>({ ...configuration, prerequisites }, { ruleset }).verdict;
  });
  return open.filter((_, place) =>
    verdicts.some((verdict, answers) => verdict !== verdicts[answers ^ (1 << place)]),
  );
}

const columns = fc.record({
  regardingobjecttypecode: fc.constantFrom('systemuser', 'queue'),
  incomingemaildeliverymethod: fc.constantFrom(0, 1, 2, 3),
  outgoingemaildeliverymethod: fc.constantFrom(0, 1, 2),
  actdeliverymethod: fc.constantFrom(0, 1, 2),
  statecode: fc.constantFrom(0, 1, undefined),
  emailrouteraccessapproval: fc.constantFrom(0, 1, undefined),
});
const organization = fc
  .array(columns, { minLength: 1, maxLength: 5 })
  .map((all) => all.map((each, index) => mailbox(index + 1, { ...UNTOLD, ...told(each) })));

/** The columns of a row that are there. */
function told(row: object): object {
  return Object.fromEntries(Object.entries(row).filter(([, value]) => value !== undefined));
}

/** Columns that are there and tell nothing: what no export of them could answer. */
const UNTOLD = {
  ...{ statecode: null, emailserverprofile: 'profile-elsewhere', emailrouteraccessapproval: null },
  ...{ isemailaddressapprovedbyo365admin: null, incomingemailstatus: null, outgoingemailstatus: null },
  ...{ actstatus: null, enabledforincomingemail: null, enabledforoutgoingemail: null, enabledforact: null },
  regardingobjectid: null,
};

/** Rows of the other tables, which tell nothing either. */
const OTHER_TABLES = [
  {
    ...{ emailserverprofileid: 'profile', statecode: null, servertype: null },
    ...{ incomingcredentialretrieval: null, outgoingcredentialretrieval: null },
  },
  {
    ...{ organizationid: 'organization', emailconnectionchannel: null },
    ...{ requireapprovalforuseremail: null, requireapprovalforqueueemail: null },
  },
  { queueid: 'queue', statecode: null },
  { systemuserid: 'user', isdisabled: null, islicensed: null, accessmode: null },
];
const wholeExport = (rows: readonly object[]) => linesOf(...rows, ...OTHER_TABLES);

function truths(names: readonly string[]) {
  return fc.record(Object.fromEntries(names.map((name) => [name, fc.boolean()])), { noNullPrototype: true });
}

/** Facts that leave as much open as can be tried out in every way. */
const knownOf: Readonly<Record<string, fc.Arbitrary<object>>> = {
  guide: fc.constant({}),
  dataverse: fc
    .shuffledSubarray([...dataverse.vocabulary.prerequisites], { minLength: 10, maxLength: 10 })
    .chain((names) => fc.record({ prerequisites: truths(names) })),
};

describe.each<Ruleset>([guide, dataverse])('by the ruleset $id', (ruleset) => {
  const flags = ['--ruleset', ruleset.id];
  const given = fc.tuple(organization, knownOf[ruleset.id] as fc.Arbitrary<object>);

  /** How many verdicts are others on-premises. */
  const othersOnPremises = (configurations: readonly object[]) => {
    if (ruleset !== dataverse) return 0;
    const verdictBy = (by: Ruleset) => (configuration: object) =>
      validate<Ruleset>(configuration as unknown, { ruleset: by }).verdict;
    const [online, here] = [dataverse, dataverseOnPremises].map(verdictBy);
    return configurations.filter((each) => online?.(each) !== here?.(each)).length;
  };

  it('just what verdicts hang on is asked, with how many do, and where it matters', async () => {
    await fc.assert(
      fc.asyncProperty(given, async ([rows, facts]) => {
        const inputs = [fileOf(wholeExport(rows)), '--facts', fileOf(facts), ...flags];
        const { template, stderr, exitCode } = await begun(inputs);
        const { results } = await checked([...inputs, '--fail-on', 'never']);
        const asked = results.map(({ configuration }) => hangingOn(configuration as object, ruleset));
        const isOfOrganization = (name: string) => ruleset.changes?.prerequisites[name]?.scope !== 'owner';
        const counts = new Map<string, number>();
        for (const name of asked.flat()) counts.set(name, (counts.get(name) ?? 0) + 1);

        expect(exitCode).toBe(0);
        const others = othersOnPremises(results.map(({ configuration }) => configuration as object));
        const [first, ...rest] = hangingIn(stderr);
        const isAsked = others > 0;
        if (isAsked) expect([first, template.onPremises]).toEqual([['onPremises', others], null]);
        else expect(template).not.toHaveProperty('onPremises');
        const listed = isAsked || first === undefined ? rest : [first, ...rest];
        expect(new Map(listed)).toEqual(counts);
        const nullsIn = (values: Values = {}) => Object.keys(values).filter((name) => values[name] === null);
        const ofOrganization = nullsIn(template.prerequisites);
        expect(ofOrganization.toSorted()).toEqual([...counts.keys()].filter(isOfOrganization).toSorted());
        for (const part of [ofOrganization, [...counts.keys()].filter((name) => !isOfOrganization(name))]) {
          const inPart = listed.filter(([name]) => part.includes(name)).map(([, count]) => count);
          expect(inPart).toEqual(inPart.toSorted((one, other) => other - one));
        }
        expect(ofOrganization).toEqual(listed.map(([name]) => name).filter(isOfOrganization));
        const own = asked.map((names) => names.filter((name) => !isOfOrganization(name)).toSorted());
        const written = rows.map(({ emailaddress }) =>
          nullsIn(template.mailboxes?.[emailaddress]?.prerequisites).toSorted(),
        );
        expect(written).toEqual(own);
        expect(Object.keys(template.mailboxes ?? {})).toHaveLength(
          own.filter((names) => names.length > 0).length,
        );
      }),
      { numRuns: 40 },
    );
  });

  it('the answers settle every verdict, whatever they are', async () => {
    await fc.assert(
      fc.asyncProperty(given, fc.infiniteStream(fc.boolean()), async ([rows, facts], answers) => {
        const file = fileOf(wholeExport(rows));
        // On-premises other things are asked than online, so that this is known first.
        const onPremises = answers.next().value as boolean;
        const known = fileOf({ ...facts, onPremises });
        const { template } = await begun([file, '--facts', known, ...flags]);
        const answered = JSON.stringify(template).replaceAll('null', () => String(answers.next().value));
        const by = ruleset === dataverse && onPremises ? dataverseOnPremises : ruleset;
        const { results } = await checked([file, '--facts', fileOf(answered), ...flags]);
        const outcomes = results.map(
          ({ configuration }) => questions<Ruleset>(configuration, { ruleset: by }).outcome,
        );
        expect(outcomes).toEqual(rows.map(() => 'settled'));
        const again = await begun([file, '--facts', fileOf(answered), ...flags]);
        expect(again.template).toEqual(JSON.parse(answered));
        expect(hangingIn(again.stderr)).toEqual([]);
      }),
      { numRuns: 25 },
    );
  });

  it('and until then the file changes nothing', async () => {
    await fc.assert(
      fc.asyncProperty(organization, async (rows) => {
        const file = fileOf(linesOf(...rows));
        const { template } = await begun([file, ...flags]);
        const { results } = await checked([file, '--facts', fileOf(template), ...flags]);
        expect(results).toEqual((await checked([file, ...flags])).results);
      }),
      { numRuns: 20 },
    );
  });
});

const outlook = { incomingemaildeliverymethod: 1, outgoingemaildeliverymethod: 0 };
const byOutlook = ['--ruleset', 'guide'];

describe('the file', () => {
  it('has the questions of the organization first, and those of mailboxes by address', async () => {
    const rows = [mailbox(1), mailbox(2, outlook), mailbox(3, { outgoingemaildeliverymethod: 0 })];
    const { template, stderr } = await begun([fileOf(linesOf(...rows)), ...byOutlook]);
    expect(template).toEqual({
      prerequisites: {
        ...{ serverSideSyncEnabled: null, emailRouterInstalled: null },
        ...{ smtpCompatible: null, smtpServerConnected: null },
      },
      mailboxes: { 'mailbox-2@contoso.example': { prerequisites: { outlookInstalled: null } } },
    });
    expect(stderr).toBe(
      `Mailboxes: 3, of which open: 3

Once for the organization, under 'prerequisites'

1. 'serverSideSyncEnabled': Is server-side synchronization enabled? (mailboxes affected: 2)
2. 'emailRouterInstalled': Is Email Router installed? (mailboxes affected: 2)
3. 'smtpCompatible': Is the email system SMTP-compatible? (mailboxes affected: 1)
4. 'smtpServerConnected': Can the sending component reach the SMTP server (on the same computer or over the network)? (mailboxes affected: 1)

For single mailboxes, under 'mailboxes'

1. 'outlookInstalled': Is Office Outlook installed on the user’s computer? (mailboxes affected: 1)

Replace each 'null' that you can answer with 'true' or 'false'. Every remaining 'null' counts as not known. Write an answer that applies to all mailboxes once under 'prerequisites'.
`.replaceAll("'", '`'),
    );
  });

  it('asks nothing where nothing is open', async () => {
    const none = mailbox(1, { ...outlook, incomingemaildeliverymethod: 0 });
    const { template, stderr } = await begun([fileOf(linesOf(none)), ...byOutlook]);
    expect(template).toEqual({});
    expect(stderr).toContain('No questions left');
  });

  it('keeps what is known, under the address as it was written', async () => {
    const facts = {
      prerequisites: { smtpCompatible: true },
      userCount: 7,
      mailboxes: {
        'MAILBOX-1@contoso.example': { needs: { incoming: true } },
        'nobody@contoso.example': { prerequisites: { outlookInstalled: true } },
      },
    };
    const { template } = await begun([
      fileOf(linesOf(mailbox(1, outlook))),
      '--facts',
      fileOf(facts),
      ...byOutlook,
    ]);
    expect(template).toEqual({
      ...facts,
      mailboxes: {
        'MAILBOX-1@contoso.example': { needs: { incoming: true }, prerequisites: { outlookInstalled: null } },
        'nobody@contoso.example': { prerequisites: { outlookInstalled: true } },
      },
    });
  });

  it('names an address that stands on two mailboxes once', async () => {
    const other = mailbox(2, { ...outlook, emailaddress: 'Mailbox-1@Contoso.Example' });
    const { template, stderr } = await begun([fileOf(linesOf(mailbox(1, outlook), other)), ...byOutlook]);
    expect(Object.keys(template.mailboxes ?? {})).toEqual(['mailbox-1@contoso.example']);
    expect(hangingIn(stderr)).toEqual([['outlookInstalled', 2]]);
  });

  it('says of how many mailboxes and records it says nothing', async () => {
    const rows = [
      mailbox(1, { ...outlook, emailaddress: null }),
      mailbox(2, { ...outlook, emailaddress: '__proto__' }),
      mailbox(3, { incomingemaildeliverymethod: -1 }),
      { owner: 'user', incoming: 'outlook', outgoing: 'none' },
      { contactid: 'c1' },
    ];
    const { template, stderr, exitCode } = await begun([fileOf(`${linesOf(...rows)}{oops`), ...byOutlook]);
    expect(template).toEqual({});
    expect(stderr).toContain('without an address for the file: 2.');
    expect(stderr).toContain('Unreadable records: 4. Run `check` to see why.');
    expect(stderr).toContain('the input ends in the middle of a value');
    expect(exitCode).toBe(2);
  });

  it('asks about mailboxes only, by what all tables show', async () => {
    const sink = mailbox(2, { regardingobjecttypecode: undefined, isforwardmailbox: true });
    const queue = { queueid: 'q1', name: 'Support', statecode: 0 };
    const rows = [
      mailbox(1, { incomingemaildeliverymethod: 3, outgoingemaildeliverymethod: 0 }),
      sink,
      queue,
    ];
    const { template, stderr } = await begun([fileOf(linesOf(...rows)), ...byOutlook]);
    expect(template).toEqual({
      prerequisites: { emailRouterInstalled: null },
      mailboxes: { 'mailbox-1@contoso.example': { prerequisites: { forwardRuleDeployed: null } } },
    });
    expect(stderr).toContain('Mailboxes: 1, of which open: 1');
    expect(stderr).not.toContain('could not be asked about');
  });

  it('has its questions in colour where colours show', async () => {
    const args = [fileOf(linesOf(mailbox(1))), ...byOutlook];
    const coloured = await begun(args, { env: { FORCE_COLOR: '1' } });
    const plain = await begun(args);
    expect(coloured.stderr).not.toBe(plain.stderr);
    expect(withoutColour(coloured.stderr).replaceAll('`', '')).toBe(plain.stderr.replaceAll('`', ''));
  });

  it('comes of the standard input too, in Swedish, and by the guidance of today', async () => {
    const stdin = wholeExport([mailbox(1, UNTOLD)]);
    const { template, stderr } = await begun(['-', '--locale', 'sv'], { stdin });
    expect(Object.keys(template)).toEqual(['prerequisites', 'mailboxes']);
    expect(stderr).toContain('Postlådor: 1, varav öppna: 1');
    expect(stderr).toContain(
      '`serverSideSyncEnabled`: Bearbetar organisationen e-post med serversynkronisering?',
    );
  });

  it('is no answer where an input cannot be read', async () => {
    const path = join(newFolder(), 'missing.json');
    const { stderr, stdout, exitCode } = await cli(['facts', 'init', path]);
    expect([exitCode, stdout]).toEqual([2, '']);
    expect(stderr).toContain('missing.json: ENOENT');
  });

  it.each(['', '[]', '{"value":[]}'])('is no answer where there is nothing to judge: %j', async (stdin) => {
    const path = join(newFolder(), 'facts.json');
    const ran = await cli(['facts', 'init', '-', '--output', path], { stdin });
    expect(ran).toEqual({ exitCode: 2, stdout: '', stderr: 'No mailboxes found in the input.\n' });
    expect(existsSync(path)).toBe(false);
  });
});

describe('--output', () => {
  const rows = linesOf(mailbox(1, outlook));

  it('writes a new file instead of the standard output', async () => {
    const path = join(newFolder(), 'facts.json');
    const { stdout, exitCode } = await cli(['facts', 'init', fileOf(rows), '--output', path, ...byOutlook]);
    expect([exitCode, stdout]).toEqual([0, '']);
    expect(JSON.parse(readFileSync(path, 'utf8'))).toEqual(
      (await begun([fileOf(rows), ...byOutlook])).template,
    );
  });

  it('never writes over a file: there may be answers in it', async () => {
    const path = fileOf('{"prerequisites":{}}');
    const { stderr, exitCode } = await cli(['facts', 'init', fileOf(rows), '--output', path]);
    expect([exitCode, stderr]).toEqual([2, `${path}: is there already, and is not written over.\n`]);
    expect(readFileSync(path, 'utf8')).toBe('{"prerequisites":{}}');
  });

  it('says when it cannot write, and leaves nothing behind', async () => {
    const folder = newFolder();
    mkdirSync(join(folder, 'there'));
    for (const path of [join(folder, 'missing', 'facts.json'), join(folder, 'there')]) {
      const { stderr, exitCode } = await cli(['facts', 'init', fileOf(rows), '--output', path]);
      expect([exitCode, stderr.split('\n').length]).toEqual([2, 2]);
      expect(stderr.startsWith(`${path}: `)).toBe(true);
    }
    expect(existsSync(join(folder, 'missing'))).toBe(false);
    expect(existsSync(join(folder, 'there'))).toBe(true);
  });
});

describe('wrong usage', () => {
  it.each([
    ['no file', [], /missing required argument/],
    ['the standard input twice', ['-', '-'], /can be read only once/],
    ['an unknown ruleset', ['-', '--ruleset', 'none'], /neither a known ruleset/],
  ])('%s', async (_name, args, said) => {
    const { stdout, stderr, exitCode } = await cli(['facts', 'init', ...args]);
    expect([exitCode, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(said);
  });

  it('facts alone shows what there is', async () => {
    const { stderr, exitCode } = await cli(['facts']);
    expect(exitCode).toBe(2);
    expect(stderr).toContain('init');
  });
});
