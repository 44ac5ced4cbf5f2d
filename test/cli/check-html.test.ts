import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defineRuleset, extendRuleset, guide } from '../../src/index.ts';
import { dataverse } from '../../src/rulesets/dataverse/index.ts';
import { UNSEEN } from '../render/hostile-words.ts';
import { organizationWith, PLAIN_TEXTS, type Texts, trickyTexts } from './organization-input.ts';
import { attributeOf, byId, hashOf, type ReadPage, readPage, textIn, within } from './page-reader.ts';
import { cli, fileOf, type KindsJson, linesOf, queueRow, userRow } from './support.ts';
import { expectWrittenAsItComes } from './written-as-it-comes.ts';

async function pageOf(stdin: string, ...flags: readonly string[]): Promise<string> {
  return (await cli(['check', '-', '--format', 'html', ...flags], { stdin })).stdout;
}

const organization = linesOf(...organizationWith(PLAIN_TEXTS));

/** What the columns would tell that no row of it has: it is said once that these are missing. */
const NOT_TOLD = [
  ...['smtpCompatible', 'smtpServerConnected', 'exchangeOnline', 'exchangeServer', 'serverProfileActive'],
  ...['addressApproved', 'microsoft365AdminApproved', 'basicAuthentication', 'testedAndEnabled'],
  'approvalRequired',
];

/** Whether something stands at each mailbox on the page, and not just once in what is missing. */
function isAtMailbox({ kind, unmet = [] }: { readonly kind: string; readonly unmet?: readonly string[] }) {
  return kind !== 'unverified' || !unmet.some((each) => NOT_TOLD.includes(each));
}

/** What is read of the data in a page. */
interface Mailbox {
  readonly file: number;
  readonly row: number;
  readonly id?: string;
  readonly name?: string;
  readonly status: string;
  readonly methods?: number;
  readonly found?: readonly {
    readonly said: number;
    readonly kind: string;
    readonly unmet?: number;
    readonly shownBy?: string;
  }[];
  readonly problems?: readonly string[];
}
interface Shared {
  readonly files: readonly string[];
  readonly texts: readonly string[];
  readonly said: readonly { readonly title: string }[];
}

function dataIn(page: ReadPage): { readonly mailboxes: readonly Mailbox[]; readonly shared: Shared } {
  return {
    mailboxes: JSON.parse(textIn(byId(page, 'mailbox-data'))) as readonly Mailbox[],
    shared: JSON.parse(textIn(byId(page, 'page-data'))) as Shared,
  };
}

/** The elements of a page with the names of their attributes, and the classes and ids, which data never makes. */
function outlineOf({ elements }: ReadPage): readonly string[] {
  return elements.map((element) => {
    const { tagName, attrs } = element;
    const names = attrs.map(({ name }) => name).join(' ');
    return `${tagName} ${names} ${attributeOf(element, 'class')} ${attributeOf(element, 'id')}`;
  });
}

describe('html', () => {
  it.each(['en', 'sv'])('is a page that browsers have nothing to put right in, in %s', async (locale) => {
    const page = readPage(await pageOf(organization, '--locale', locale));
    expect(page.complaints).toEqual([]);
    expect(page.elements.map(({ tagName }) => tagName).slice(0, 2)).toEqual(['html', 'head']);
    expect(attributeOf(page.elements[0] as never, 'lang')).toBe(locale);
  });

  it('loads nothing, and runs and is styled by nothing but what its policy names', async () => {
    const page = readPage(await pageOf(organization));
    const only = (tagName: string) => page.elements.filter((element) => element.tagName === tagName);
    const scripts = only('script').filter((element) => attributeOf(element, 'type') === undefined);
    const styles = only('style');
    expect([scripts.length, styles.length]).toEqual([1, 1]);
    const policy = only('meta').find(
      (element) => attributeOf(element, 'http-equiv') === 'Content-Security-Policy',
    );
    expect(attributeOf(policy as never, 'content')).toBe(
      `default-src 'none'; style-src ${hashOf(textIn(styles[0] as never))}; ` +
        `script-src ${hashOf(textIn(scripts[0] as never))}; base-uri 'none'; form-action 'none'`,
    );
    // The policy counts from where it stands on.
    const order = page.elements.map(({ tagName }) => tagName);
    expect(page.elements.indexOf(policy as never)).toBeLessThan(order.indexOf('style'));
    const data = only('script').filter((element) => attributeOf(element, 'type') !== undefined);
    expect(data.map((element) => attributeOf(element, 'type'))).toEqual([
      'application/json',
      'application/json',
    ]);
    for (const element of page.elements) {
      for (const { name, value } of element.attrs) {
        expect(name).not.toMatch(/^(on|style$|src|action|formaction)/);
        if (name === 'href')
          expect(value).toMatch(/^(#[a-z0-9-]+|https:\/\/(learn\.microsoft|github)\.com\/\S+)$/);
      }
      expect(['link', 'base', 'img', 'iframe', 'object', 'embed', 'image', 'use', 'a']).not.toContain(
        element.tagName === 'a' ? '' : element.tagName,
      );
    }
    expect(textIn(scripts[0] as never)).not.toMatch(
      /innerHTML|outerHTML|insertAdjacentHTML|document\.write|eval\(/,
    );
  });

  it('says by which ruleset and as of which day, and of which version it is', async () => {
    const header = async (...flags: readonly string[]) => {
      const page = readPage(await pageOf(organization, ...flags));
      return textIn(page.elements.find(({ tagName }) => tagName === 'header') as never);
    };
    expect(await header('--as-of', '2020-05-01')).toMatch(/version \S+ · rules: .*, as of 2020-05-01/);
    expect(await header()).toMatch(/version \S+ · rules: Current guidance/);
    expect(await header('--locale', 'sv', '--as-of', '2020-05-01')).toMatch(/regler: .*, per den 2020-05-01/);
  });

  it('says at the top how many mailboxes there are of each status', async () => {
    const { stdout } = await cli(['check', '-', '--format', 'json'], { stdin: organization });
    const { byStatus } = (JSON.parse(stdout) as { readonly summary: { readonly byStatus: object } }).summary;
    const page = readPage(await pageOf(organization));
    const list = page.elements.find((element) => attributeOf(element, 'class') === 'statuses');
    const shown = within(list as never)
      .filter((each) => each.tagName === 'li' && attributeOf(each, 'class') !== 'muted')
      .map((item) => Number(/\d+/.exec(textIn(item))?.[0]));
    const counts = Object.values(byStatus) as readonly number[];
    expect(shown.toSorted()).toEqual(counts.filter((count) => count > 0).toSorted());
  });

  it('explains each rule and check that found something once, with how often and what to do', async () => {
    const { stdout } = await cli(['check', '-', '--format', 'json'], { stdin: organization });
    const { summary, results } = JSON.parse(stdout) as {
      readonly summary: Readonly<Record<'byRule' | 'byCheck', Readonly<Record<string, KindsJson>>>>;
      readonly results: readonly {
        readonly status: string;
        readonly report: {
          readonly findings?: readonly {
            readonly ruleId: string;
            readonly kind: string;
            readonly unmet: readonly string[];
          }[];
        };
      }[];
    };
    const { byRule, byCheck } = summary;
    const onlyMissing = results
      .filter(({ status }) => status !== 'out-of-use')
      .flatMap(({ report }) => (report.findings ?? []).filter((finding) => !isAtMailbox(finding)));
    const page = readPage(await pageOf(organization));
    const items = within(byId(page, 'causes')).filter(({ tagName }) => tagName === 'li');
    const shown = items.map((item) => {
      const [id] = within(item)
        .filter((element) => element.tagName === 'code' && attributeOf(element, 'class') === 'muted')
        .map(textIn);
      return [id, Number(/(\d+) ×/.exec(textIn(item))?.[1])];
    });
    // What is only not known is a question in a section of its own.
    const causes = [...Object.entries(byRule), ...Object.entries(byCheck)].filter(
      ([, { error, advice }]) => error + advice > 0,
    );
    const counts = causes.map(([id, { error, unverified, advice }]) => {
      const left = onlyMissing.filter(({ ruleId }) => ruleId === id).length;
      return [id, error + unverified + advice - left] as const;
    });
    const ofRules = shown.filter(([id]) => counts.some(([known]) => known === id));
    expect(ofRules.toSorted()).toEqual(counts.toSorted());
    for (const item of items) expect(textIn(item)).toMatch(/What to do: \S/);
  });

  it('has the data of every mailbox, as JSON has it', async () => {
    const { stdout } = await cli(['check', '-', '--format', 'json'], { stdin: organization });
    const { results } = JSON.parse(stdout) as {
      readonly results: readonly {
        readonly row: number;
        readonly id: string | null;
        readonly name: string | null;
        readonly status: string;
        readonly report: {
          readonly verdict: string;
          readonly findings?: readonly { readonly kind: string; readonly unmet: readonly string[] }[];
          readonly problems?: readonly { readonly message: string }[];
        };
        readonly checks?: readonly { readonly kind: string }[];
      }[];
    };
    const { mailboxes, shared } = dataIn(readPage(await pageOf(organization)));
    expect(shared.files).toEqual(['-']);
    expect(
      mailboxes.map(({ file, row, id = null, name = null, status, found = [], problems = [] }) => [
        ...[shared.files[file], row, id, name, status],
        found.map(({ kind }) => kind),
        problems,
      ]),
    ).toEqual(
      results.map(({ row, id, name, status, report, checks = [] }) => [
        ...['-', row, id, name, status],
        [...(report.findings ?? []).filter(isAtMailbox), ...checks].map(({ kind }) => kind),
        (report.problems ?? []).map(({ message }) => message),
      ]),
    );
    const outlook = mailboxes[3];
    expect(shared.texts[outlook?.methods ?? -1]).toMatch(/^queue · .*: Dynamics 365 for Outlook · /);
    expect(shared.said[outlook?.found?.[0]?.said ?? -1]?.title).toBe(
      'Incoming: Dynamics 365 for Outlook is not available to queues',
    );
  });

  it('says where facts stand with --origins', async () => {
    const row = userRow({ actdeliverymethod: 2, incomingemaildeliverymethod: 2, statecode: 1 });
    const shownBy = async (...flags: readonly string[]) => {
      const { mailboxes } = dataIn(readPage(await pageOf(linesOf(row), ...flags)));
      return mailboxes.flatMap(({ found = [] }) => found.flatMap((each) => each.shownBy ?? []));
    };
    expect(await shownBy()).toEqual([]);
    expect((await shownBy('--origins')).join()).toMatch(/-, row 1/);
  });

  it('draws the kinds of configuration, the most frequent first and no more than six', async () => {
    const methods = ['none', 'outlook', 'server', 'forward-mailbox'];
    const kinds = ['user', 'queue'].flatMap((owner) =>
      methods.flatMap((incoming) =>
        ['none', 'outlook', 'server'].map((outgoing) => ({ owner, incoming, outgoing })),
      ),
    );
    const records = kinds.flatMap((kind, index) => Array.from({ length: index + 1 }, () => kind));
    const page = readPage(await pageOf(linesOf(...records), '--ruleset', 'guide'));
    const figures = within(byId(page, 'mail-flow')).filter(({ tagName }) => tagName === 'figure');
    expect(figures).toHaveLength(6);
    const counts = figures.map((figure) => Number(/(\d+) ×/.exec(textIn(figure))?.[1]));
    expect(counts).toEqual([24, 23, 22, 21, 20, 19]);
    for (const figure of figures) {
      expect(within(figure).some((element) => attributeOf(element, 'role') === 'img')).toBe(true);
    }
    // In two kinds nothing travels.
    expect(textIn(byId(page, 'mail-flow'))).toContain(`without a picture: ${24 - 2 - 6}.`);
  });

  it('marks in a picture what is the same for all mailboxes of the kind, and nothing else', async () => {
    const mailbox = (outlookInstalled: boolean, others = {}) => ({
      ...{ owner: 'user', incoming: 'outlook', outgoing: 'none' },
      prerequisites: { outlookInstalled, ...others },
    });
    const states = async (...records: readonly object[]) => {
      const page = readPage(await pageOf(linesOf(...records), '--ruleset', 'guide'));
      const svg = within(byId(page, 'mail-flow')).find((element) => attributeOf(element, 'role') === 'img');
      return attributeOf(svg as never, 'aria-label');
    };
    const agreed = await states(mailbox(false, { smtpCompatible: true }), mailbox(false));
    expect(agreed).toBe(await states(mailbox(false)));
    const disagreed = await states(mailbox(false), mailbox(true));
    expect(disagreed).toBe(await states({ owner: 'user', incoming: 'outlook', outgoing: 'none' }));
    expect(disagreed).not.toBe(agreed);
  });

  it('has the other rows and the new mailboxes where there are any, and links to what is there', async () => {
    const linksIn = async (stdin: string, ...flags: readonly string[]) => {
      const page = readPage(await pageOf(stdin, ...flags));
      const links = page.elements
        .flatMap((element) => attributeOf(element, 'href') ?? [])
        .filter((link) => link.startsWith('#'));
      for (const link of links) byId(page, link.slice(1));
      return links.slice(1);
    };
    const always = ['#causes', '#mailboxes'];
    expect(await linksIn(organization)).toEqual([
      ...['#incomplete', '#do-first', '#causes', '#settings'],
      ...['#mailboxes', '#mail-flow', '#record'],
    ]);
    expect(await linksIn(organization, '--changes')).toEqual([
      ...['#incomplete', '#do-first', '#causes', '#settings', '#changes'],
      ...['#mailboxes', '#mail-flow', '#record'],
    ]);
    expect(await linksIn('[]')).toEqual([...always, '#record']);
    const page = readPage(await pageOf(organization));
    expect(textIn(byId(page, 'settings'))).toContain('Anna (-, row 10) emailserverprofile');
    expect(textIn(byId(page, 'settings'))).toContain('New mailbox: queue');
  });

  it('says what to do about all mailboxes, naming each', async () => {
    const rows = Array.from({ length: 13 }, (_, index) =>
      queueRow({
        ...{ name: `Queue ${index}`, mailboxid: String(index) },
        ...{ incomingemaildeliverymethod: 1, actdeliverymethod: 2 },
      }),
    );
    const page = readPage(await pageOf(linesOf(...rows), '--ruleset', 'dataverse', '--changes'));
    const said = byId(page, 'changes');
    const titles = within(said).filter(({ tagName }) => /^h\d$/.test(tagName));
    expect(titles.map((title) => [title.tagName, textIn(title)])).toEqual([
      ['h2', 'What to do'],
      ['h3', 'Once for the whole organization'],
      ['h3', 'At mailboxes'],
      // All of them have the same address.
      ['h3', 'By hand'],
    ]);
    expect(textIn(said)).toContain('Mailboxes that need work: 13.');
    expect(textIn(said)).toContain('Queue 12 (-, row 13).');
  });

  it('lays a table of what the best changes of each number repair in a box that scrolls', async () => {
    const forwarding = (...lacking: readonly string[]) => ({
      ...{ owner: 'user', incoming: 'forward-mailbox', outgoing: 'none' },
      prerequisites: Object.fromEntries(
        guide.vocabulary.prerequisites.map((name) => [name, !lacking.includes(name)]),
      ),
    });
    const rows = [
      forwarding('sinkMailboxProvisioned'),
      forwarding('sinkMailboxProvisioned', 'emailRouterInstalled', 'serverSideSyncEnabled'),
    ];
    const page = readPage(await pageOf(linesOf(...rows), '--ruleset', 'guide', '--changes'));
    const tables = within(byId(page, 'changes')).filter(({ tagName }) => tagName === 'table');
    expect(tables.map(({ parentNode }) => attributeOf(parentNode as never, 'class'))).toEqual(['wide']);
  });

  it('shows default settings that nothing stands against', async () => {
    const none = { IncomingEmailDeliveryMethod: 0, OutgoingEmailDeliveryMethod: 0, ACTDeliveryMethod: 2 };
    const elements = Object.entries(none).map(([name, method]) => `<${name}>${method}</${name}>`);
    const xml = `<EmailSettings>${elements.join('')}</EmailSettings>`;
    const page = readPage(await pageOf(linesOf({ organizationid: '1', defaultemailsettings: xml })));
    const items = within(byId(page, 'settings')).filter(({ tagName }) => tagName === 'li');
    expect(items.map((item) => textIn(item).replaceAll(/\s+/g, ' '))).toEqual([
      expect.stringMatching(/^✓ Valid New mailbox: user · Incoming email: None · .*: None$/),
      expect.stringMatching(/^✓ Valid New mailbox: queue · Incoming email: None · .*: None$/),
    ]);
  });

  it('leads from a finding to its mailboxes, if there are any, and says what to do, if that is known', async () => {
    const quiet = { title: 'Gone', message: 'It is gone.', why: '', remedy: '', ignoreWhen: '' };
    const ruleset = extendRuleset(dataverse, {
      id: 'quiet',
      words: { en: { 'incoming-outlook-not-for-queues': quiet } },
    });
    const page = readPage(await pageOf(organization, '--ruleset', fileOf(ruleset)));
    const items = within(byId(page, 'causes')).filter(({ tagName }) => tagName === 'li');
    const about = (id: string) => items.find((item) => textIn(item).includes(id)) as never;
    expect(textIn(about('incoming-outlook-not-for-queues'))).toContain('It is gone.');
    expect(textIn(about('incoming-outlook-not-for-queues'))).not.toContain('What to do');
    expect(textIn(about('incoming-outlook-not-for-queues'))).toContain('Show the mailboxes (1)');
    expect(textIn(about('server-profile-without-host'))).not.toContain('Show the mailboxes');
  });

  it('shows mailboxes without a name by their place', async () => {
    const { mailboxes } = dataIn(
      readPage(await pageOf(linesOf(queueRow({ name: '' }), queueRow({ name: null })))),
    );
    expect(mailboxes.map(({ name }) => name)).toEqual([undefined, undefined]);
  });

  it('shows default settings that cannot be read', async () => {
    const row = { organizationid: '1', defaultemailsettings: '<a>' };
    const page = readPage(await pageOf(linesOf(row)));
    expect(textIn(byId(page, 'settings'))).toMatch(/✗ Malformed New mailbox: user/);
  });

  it('names addresses of facts that no row bears', async () => {
    const facts = fileOf({ mailboxes: { '<b>@contoso.example': {} } });
    const page = readPage(await pageOf(linesOf(queueRow()), '--facts', facts));
    expect(textIn(byId(page, 'not-known'))).toContain('<b>@contoso.example');
  });

  it('says so when nothing was read, and when nothing stands against anything', async () => {
    expect(await pageOf('[]')).toContain('No mailboxes found in the input.');
    const valid = linesOf({ owner: 'user', incoming: 'none', outgoing: 'none' });
    expect(await pageOf(valid, '--ruleset', 'guide')).toContain('No problems found.');
  });

  it('has a name for everything that can be filled in or pressed, and headings that go down step by step', async () => {
    const page = readPage(await pageOf(organization, '--changes'));
    const labels = page.elements.filter(({ tagName }) => tagName === 'label');
    const labelled = labels.flatMap((label) => within(label).filter((each) => attributeOf(each, 'id')));
    const fields = page.elements.filter(({ tagName }) => ['input', 'select'].includes(tagName));
    expect(fields.length).toBe(3);
    expect(fields.filter((field) => !labelled.includes(field))).toEqual([]);
    const buttons = page.elements.filter(({ tagName }) => tagName === 'button');
    expect(buttons.filter((button) => textIn(button).trim() === '')).toEqual([]);
    const ids = page.elements.flatMap((element) => attributeOf(element, 'id') ?? []);
    expect(new Set(ids).size).toBe(ids.length);
    const levels = page.elements.flatMap(({ tagName }) => /^h([1-6])$/.exec(tagName)?.[1] ?? []).map(Number);
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    for (const [at, level] of levels.entries()) expect(level - (levels[at - 1] ?? 0)).toBeLessThanOrEqual(1);
    for (const landmark of ['header', 'main', 'nav']) {
      expect(page.elements.some(({ tagName }) => tagName === landmark)).toBe(true);
    }
  });

  it('in Swedish is Swedish throughout', async () => {
    const english = readPage(await pageOf(organization, '--changes'));
    const swedish = readPage(await pageOf(organization, '--changes', '--locale', 'sv'));
    // Names of buttons are emphasized only where the language has them.
    const plain = (page: ReadPage) => outlineOf(page).filter((each) => !each.startsWith('strong '));
    expect(plain(swedish)).toEqual(plain(english));
    const headings = ({ elements }: ReadPage) =>
      elements.filter(({ tagName }) => /^(h[12]|th|button|option|caption|label)$/.test(tagName)).map(textIn);
    const same = headings(swedish).filter(
      (text) => /\p{L}{3}/u.test(text) && text !== 'Status' && headings(english).includes(text),
    );
    expect(same).toEqual([]);
  });

  it('whatever texts hold, has the same elements, and nothing is in it that cannot be seen', async () => {
    const usual = outlineOf(readPage(await pageOf(organization, '--changes')));
    await fc.assert(
      fc.asyncProperty(trickyTexts, async (texts: Texts) => {
        const html = await pageOf(linesOf(...organizationWith(texts)), '--changes');
        expect(html).not.toMatch(UNSEEN);
        const page = readPage(html);
        // Characters that are none are shown as they are, and do no harm.
        expect(page.complaints.filter((code) => code !== 'noncharacter-in-input-stream')).toEqual([]);
        // An empty name or address is something else to find.
        if (Object.values(texts).every((text) => text.trim() !== '')) {
          expect(outlineOf(page).filter(isOfData)).toEqual(usual.filter(isOfData));
        }
        const tags = new Set(page.elements.map(({ tagName }) => tagName));
        expect([...tags].filter((tag) => !usual.some((each) => each.startsWith(`${tag} `)))).toEqual([]);
        for (const { attrs } of page.elements) {
          for (const { name } of attrs) expect(name).not.toMatch(/^on|^src$|^style$/);
        }
        const { mailboxes } = dataIn(page);
        expect(mailboxes[0]?.name ?? '').toBe(writtenOut(texts.name));
      }),
      { numRuns: 40 },
    );
  });

  it('escapes what a ruleset says of itself, too', async () => {
    const tag = '<img src=x onerror=alert(1)>';
    const plain = { ...guide, id: 'tagged', words: { en: { ...wordsOf(tag) } } };
    const page = readPage(
      await pageOf(organization, '--ruleset', fileOf(defineRuleset(plain as typeof guide))),
    );
    expect(page.elements.filter(({ tagName }) => tagName === 'img')).toEqual([]);
    expect(textIn(page.elements.find(({ tagName }) => tagName === 'header') as never)).toContain(tag);
  });

  it('is written as it comes', async () => {
    const record = { owner: 'queue', incoming: 'outlook', outgoing: 'none' };
    const flags = ['--format', 'html', '--ruleset', 'guide'];
    await expectWrittenAsItComes(flags, record, (row) => `"row":${row},`);
  });
});

/** Elements that stand for one thing each, however often something was found. */
function isOfData(element: string): boolean {
  return !/^(li|ul|p|h3|div|svg|rect|span|option|button|code|strong|figure|figcaption|desc|title|path|text|tspan|g)\b/.test(
    element,
  );
}

function wordsOf(name: string): { readonly name: string } {
  return { name };
}

/** What is shown of a text: what cannot be seen by its number. */
function writtenOut(text: string): string {
  return [...text]
    .map((character) =>
      UNSEEN.test(character) || character === '\n'
        ? `\\u{${character.codePointAt(0)?.toString(16)}}`
        : character,
    )
    .join('');
}
