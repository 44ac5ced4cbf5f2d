import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, posix } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { examplesOf } from '../../docs/.vitepress/pages/example-search.ts';
import { editionOf, LANGUAGES } from '../../docs/.vitepress/pages/languages.ts';
import { DOCUMENTED } from '../../docs/.vitepress/pages/rulesets.ts';
import { ruleSidebar, sidebarOf } from '../../docs/.vitepress/pages/sidebar.ts';
import { pagesOf, type SitePage, sitePages } from '../../docs/.vitepress/pages/site-pages.ts';
import { fileOfPage, writePages } from '../../docs/.vitepress/pages/write-pages.ts';
import { type RuleTable, ruleTable } from '../../src/api/decision-tables/rule-table.ts';
import { verdictTables } from '../../src/api/decision-tables/verdict-tables.ts';
import { defineRuleset, extendRuleset, guide, type Rule, type Ruleset } from '../../src/index.ts';
import { partOf } from '../../src/render/answers/table-parts.ts';
import { dataverse } from '../../src/rulesets/dataverse/index.ts';
import { type ModelConfiguration, model } from '../models/guide.ts';
import { guideInWords, hostileText } from '../render/hostile-words.ts';
import { rowFor } from '../support/decision-rows.ts';
import { fenced, printedBy, promised, typeErrorsIn } from '../support/examples.ts';
import { everyKnown, everyNeed, everyScene, everyUserCount } from '../support/guide-space.ts';
import { ROOT, textOf } from '../support/project.ts';
import { fewEverywhere, manyEverywhere } from '../support/three-ways.ts';
import { plain, type Rendered, rendered } from './support/rendered.ts';

const plainGuide: Ruleset = guide;
const pages = sitePages();
const renderedPages = new Map(pages.map(({ link, content }) => [link, rendered(content)]));
const tableOf = (id: string) => ruleTable(guide, id) as RuleTable;

function pageAt(link: string): Rendered {
  const page = renderedPages.get(link);
  if (page === undefined) throw new Error(`There is no page ${link}.`);
  return page;
}

function contentAt(link: string): string {
  return (pages.find((page) => page.link === link) as SitePage).content;
}

/** The text of a locale as it is shown: its arguments filled in, its marks of code gone. */
function shown(text: string, { since = '' }: Pick<Rule, 'since'> = {}): string {
  return plain(text.replace('{since}', since).replace('{atLeast}', '10').replaceAll('`', ''));
}

function rowsIn(markdown: string): number {
  return markdown.split('\n').filter((line) => line.startsWith('| ')).length;
}

/** A part of a page, from one heading to the next of the same level. */
function sectionOf(markdown: string, heading: string): string {
  const [, after = ''] = markdown.split(`${heading}\n`);
  const level = /^#+/.exec(heading)?.[0] ?? '';
  return after.split(new RegExp(`^${level} `, 'm'))[0] ?? '';
}

it('has a page for every rule, of all rules, of tables and of clauses, in every language', () => {
  const own = DOCUMENTED.flatMap(({ ruleset, folder }) =>
    [...ruleset.rules.map(({ id }) => `rules/${id}`), 'rules/', 'decision-tables', 'clauses'].map(
      (path) => folder + path,
    ),
  );
  const compared = DOCUMENTED.slice(1).map(({ folder }) => `${folder}what-changed`);
  const expected = ['/', '/sv/'].flatMap((root) => [...own, ...compared].map((path) => root + path));
  expect(pages.map(({ link }) => link).sort()).toEqual(expected.sort());
});

it('keeps no page that is stale: what is on disk is what the rules say now', () => {
  const written = pages.map(({ link, content }) => [`docs/${fileOfPage(link)}`, content] as const);
  for (const [file, content] of written) expect(textOf(file), `${file}: run \`npm run docs\``).toBe(content);
  const folders = [...new Set(written.map(([file]) => posix.dirname(file)))].filter((each) =>
    each.endsWith('rules'),
  );
  const found = folders.flatMap((each) => readdirSync(join(ROOT, each)).map((name) => `${each}/${name}`));
  expect(found.filter((file) => !written.some(([each]) => each === file))).toEqual([]);
});

it('writes what is new, and takes away the pages of rules that are gone', () => {
  const folder = mkdtempSync(join(tmpdir(), 'pages-'));
  mkdirSync(join(folder, 'sv/rules'), { recursive: true });
  writeFileSync(join(folder, 'sv/rules/gone.md'), 'gone');
  writeFileSync(join(folder, 'index.md'), 'written by hand');
  writePages(folder);
  expect(readdirSync(join(folder, 'sv/rules')).sort()).toEqual(readdirSync(join(folder, 'rules')).sort());
  expect(readdirSync(join(folder, 'rules'))).toHaveLength(guide.rules.length + 1);
  const made = ['clauses.md', 'dataverse', 'decision-tables.md', 'index.md', 'rules', 'sv'];
  expect(readdirSync(folder).sort()).toEqual(made);
  rmSync(folder, { recursive: true });
});

describe('every page', () => {
  it.each(pages.map(({ link }) => link))('%s is whole and harmless', (link) => {
    const page = pageAt(link);
    expect(page.title).not.toBe('');
    expect(page.frontmatter.description).not.toBe('');
    expect(page.interpolations).toBe(0);
    const prose = plain(
      page.elements
        .filter(({ tag }) => ['h1', 'h2', 'h3', 'p', 'td', 'th', 'li'].includes(tag))
        .map(({ text }) => text)
        .join(' '),
    );
    expect(prose).not.toMatch(/\{\w+\}|undefined|\[object|NaN/);
  });

  it('leads only to places that are there', () => {
    const anchorsOf = (page: Rendered) => page.elements.flatMap(({ attributes }) => attributes.id ?? []);
    for (const page of renderedPages.values()) {
      const targets = page.elements.flatMap(({ tag, attributes }) =>
        tag === 'a' ? (attributes.href ?? '') : [],
      );
      for (const target of targets.filter((each) => each.startsWith('/'))) {
        const [link = '', anchor] = target.split('#');
        if (anchor !== undefined) expect(anchorsOf(pageAt(link))).toContain(anchor);
        else expect(renderedPages.has(link), target).toBe(true);
      }
      const outside = targets.filter((target) => !/^[/#]/.test(target));
      const known = [guide, dataverse].flatMap(({ clauses }) => clauses.flatMap(({ url }) => url ?? []));
      expect(outside.filter((target) => !known.includes(target))).toEqual([]);
      expect(new Set(anchorsOf(page)).size).toBe(anchorsOf(page).length);
    }
  });

  it('leads from Swedish pages to Swedish ones', () => {
    for (const [link, { elements }] of renderedPages) {
      const targets = elements.flatMap(({ tag, attributes }) => (tag === 'a' ? (attributes.href ?? '') : []));
      const inside = targets.filter((target) => target.startsWith('/'));
      expect(inside.filter((target) => target.startsWith('/sv/') !== link.startsWith('/sv/'))).toEqual([]);
    }
  });
});

describe.each(LANGUAGES)('rule pages in $locale.id', ({ root, locale }) => {
  const texts = locale.rulesets.guide;

  it.each(plainGuide.rules)('$id: has all there is to say', (rule) => {
    const { title, text, elements } = pageAt(`${root}rules/${rule.id}`);
    const words = (texts.rules as Readonly<Record<string, (typeof texts.rules)['email-router-retired']>>)[
      rule.id
    ];
    if (words === undefined) throw new Error(`${rule.id} has no words`);
    expect(title).toBe(shown(words.title, rule));
    for (const sentence of [words.message, words.why, words.remedy, words.ignoreWhen]) {
      expect(text).toContain(shown(sentence, rule));
    }
    expect(text).toContain(locale.phrases.findingKind[rule.kind]);
    expect(text).toContain(rule.since ?? rule.id);
    const links = elements.map(({ attributes }) => attributes.href);
    for (const { clause, document, edition, url } of rule.sources) {
      expect(text).toContain(shown((texts.clauses as Readonly<Record<string, string>>)[clause] ?? ''));
      expect(text).toContain(`${document}, ${edition}`);
      expect(links).toContain(`${root}clauses#${clause.toLowerCase()}`);
      if (url !== undefined) expect(links).toContain(url);
    }
  });

  it.each(plainGuide.rules)('$id: has its decision table, row by row', ({ id }) => {
    expect(rowsIn(contentAt(`${root}rules/${id}`))).toBe(tableOf(id).rows.length + 2);
  });
});

describe('examples', () => {
  const programs = pages.flatMap(({ link, content }) => fenced(link, content));

  it('are there: one in which the rule speaks, one in which it is silent, one in which it is unverified', () => {
    for (const { id, kind, cases } of plainGuide.rules) {
      const isOpen = kind === 'error' && cases.some(({ requires }) => requires !== undefined);
      const expected = [kind, ...(isOpen ? ['unverified'] : []), 'silent'];
      expect(examplesOf(guide, tableOf(id)).map(({ outcome }) => outcome)).toEqual(expected);
      for (const root of ['/', '/sv/']) {
        expect(fenced('', contentAt(`${root}rules/${id}`))).toHaveLength(expected.length);
      }
    }
  });

  it.each(programs)('$place prints what it says', async ({ language, code }) => {
    expect(language).toBe('ts');
    expect(promised(code)).not.toBe('');
    expect(plain(await printedBy(code))).toBe(plain(promised(code)));
  });

  it('compile', () => {
    expect(typeErrorsIn(programs)).toEqual([]);
  });

  it.each(plainGuide.rules)('$id: come to what they are said to, by the model', ({ id }) => {
    for (const { outcome, configuration } of examplesOf(guide, tableOf(id))) {
      const { findings } = model(configuration as unknown as ModelConfiguration);
      expect(findings.find(({ ruleId }) => ruleId === id)?.kind ?? 'silent').toBe(outcome);
    }
  });

  /** How much a configuration states besides owner and methods. */
  function factsIn({ prerequisites = {}, needs = {}, userCount }: Partial<ModelConfiguration>): number {
    const all = [...Object.values(prerequisites), ...Object.values(needs), userCount];
    return all.filter((value) => value !== undefined).length;
  }

  /** Every configuration that states one fact at most. */
  const nearlyUnstated = everyScene.flatMap((scene) =>
    [
      ...everyNeed.map((needs) => ({ ...scene, needs })),
      ...everyUserCount.map((count) => ({ ...scene, ...count })),
      ...everyKnown.map((prerequisites) => ({ ...scene, prerequisites })),
    ].filter((configuration) => factsIn(configuration) <= 1),
  );

  it.each(plainGuide.rules)('$id: state no more than it takes for the rule to speak', ({ id, kind }) => {
    const [first] = examplesOf(guide, tableOf(id));
    const facts = factsIn(first?.configuration as Partial<ModelConfiguration>);
    expect(facts).toBeLessThanOrEqual(2);
    const speaking = nearlyUnstated.filter((configuration) =>
      model(configuration).findings.some((finding) => finding.ruleId === id && finding.kind === kind),
    );
    expect(speaking.filter((configuration) => factsIn(configuration) < facts)).toEqual([]);
  });

  it('change one place to make a rule silent, and what is easiest to change', () => {
    const silentOf = (id: string) =>
      examplesOf(guide, tableOf(id)).find(({ outcome }) => outcome === 'silent');
    const nothing = { owner: 'user', incoming: 'none', outgoing: 'none' };
    expect(silentOf('incoming-outlook-requires-outlook')?.configuration).toEqual({
      ...nothing,
      incoming: 'outlook',
      prerequisites: { outlookInstalled: true },
    });
    expect(silentOf('incoming-server-requires-processor')?.configuration).toEqual({
      ...nothing,
      incoming: 'server',
      prerequisites: { serverSideSyncEnabled: true, emailRouterInstalled: false },
    });
    expect(silentOf('incoming-server-hard-to-trace-at-scale')?.configuration).toEqual({
      ...nothing,
      incoming: 'server',
      userCount: 9,
    });
    expect(silentOf('outgoing-none-but-needed')?.configuration).toEqual({
      ...nothing,
      needs: { outgoing: false },
    });
    expect(silentOf('incoming-outlook-not-for-queues')?.configuration).toEqual({
      ...nothing,
      owner: 'queue',
    });
  });

  it('name the other rules that keep the verdict from being valid', () => {
    const id = 'incoming-forward-requires-sink-mailbox';
    expect(contentAt(`/rules/${id}`)).toContain(
      'Findings of other rules remain: [Incoming: Forward Mailbox requires Email Router](/rules/incoming-forward-requires-email-router); ',
    );
    expect(contentAt('/rules/incoming-outlook-requires-outlook')).not.toContain('Other rules');
  });
});

describe.each(LANGUAGES)('pages about all rules in $locale.id', ({ root, locale }) => {
  const texts = locale.rulesets.guide;

  it('list every rule once, with its kind, title and clauses', () => {
    const { elements } = pageAt(`${root}rules/`);
    const links = elements.filter(
      ({ tag, attributes }) => tag === 'a' && /\/rules\//.test(attributes.href ?? ''),
    );
    expect(links.map(({ attributes }) => attributes.href).sort()).toEqual(
      guide.rules.map(({ id }) => `${root}rules/${id}`).sort(),
    );
    expect(links.map(({ text }) => text).sort()).toEqual(
      Object.values(texts.rules)
        .map(({ title }) => shown(title))
        .sort(),
    );
    expect(rowsIn(contentAt(`${root}rules/`))).toBe(guide.rules.length + 3 * 2);
  });

  it('show the verdict method by method, with every row', () => {
    const content = contentAt(`${root}decision-tables`);
    for (const { columns, rows } of verdictTables(guide)) {
      const [method] = columns;
      const sections = (method?.values ?? []).map((value) => {
        const [heading = ''] =
          content.match(new RegExp(`^### .*verdict-${method?.name}-${String(value)}}$`, 'm')) ?? [];
        return rowsIn(sectionOf(content, heading)) - 2;
      });
      expect(sections.reduce((sum, each) => sum + each, 0)).toBe(rows.length);
    }
  });

  it('show each rule’s table, of advice only where it speaks, leading to its page', () => {
    const content = contentAt(`${root}decision-tables`);
    for (const { id, kind } of guide.rules) {
      const [heading = ''] = content.match(new RegExp(`^### .* {#${id}}$`, 'm')) ?? [];
      const section = sectionOf(content, heading);
      const rows = tableOf(id).rows.filter(({ outcome }) => kind === 'error' || outcome !== 'silent');
      expect(rowsIn(section)).toBe(rows.length + 2);
      expect(section).toContain(`](${root}rules/${id})`);
    }
  });

  it('retell every clause at its own place, with what rests on it', () => {
    const { elements, text } = pageAt(`${root}clauses`);
    const headings = elements.filter(({ tag }) => tag === 'h3').map(({ attributes }) => attributes.id);
    expect(headings).toEqual([
      ...Array.from({ length: 15 }, (_, index) => `a${index + 1}`),
      'b1',
      'b4',
      'b8',
    ]);
    for (const retold of Object.values(texts.clauses))
      expect(text).toContain(shown(retold).replaceAll('**', ''));
    const content = contentAt(`${root}clauses`);
    for (const { id, sources } of guide.rules) {
      for (const { clause } of sources) {
        const section = sectionOf(content, `### ${clause} {#${clause.toLowerCase()}}`);
        expect(section).toContain(`(${root}rules/${id})`);
      }
    }
    expect(text).toContain('Use of Basic authentication with Exchange Online, 2022-05-09');
    expect(text).toContain('Important changes (deprecations) coming, 2020');
    expect(shown(texts.criteria['traceable-at-scale'].question)).not.toBe('');
    const [, afterA6 = ''] = text.split(shown(texts.clauses.A6));
    expect(afterA6.split(shown(texts.clauses.A7))[0]).toContain(
      shown(texts.criteria['traceable-at-scale'].question),
    );
  });

  it('list the rules in the sidebar by direction', () => {
    const language = LANGUAGES.find((each) => each.root === root) ?? LANGUAGES[0];
    const groups = ruleSidebar(language);
    expect(groups.map(({ items }) => items.length)).toEqual([9, 7, 2, 11, 7, 6, 7]);
    expect(groups.slice(0, 2).map(({ text }) => text)).toEqual(Object.values(texts.directions));
    const links = groups.flatMap(({ items }) => items.map(({ link }) => link));
    expect(links.filter((link) => !renderedPages.has(link))).toEqual([]);
  });
});

describe('tables as they are read', () => {
  /** The rows of the first table of a page, as what stands in their cells. */
  function rowsOnPage(content: string): string[] {
    const rows = content.split('\n').filter((line) => line.startsWith('| '));
    return rows.map((row) => row.replaceAll('**', '').replaceAll('\u00a0', ' '));
  }

  it('A4: say who, with which method, and what is known', () => {
    expect(rowsOnPage(contentAt('/rules/incoming-outlook-requires-outlook'))).toEqual([
      '| Incoming email | Owner | Office Outlook is installed on the user’s computer | The rule finds |',
      '| --- | --- | --- | --- |',
      '| Dynamics 365 for Outlook | user | no | ✗ Error |',
      '| Dynamics 365 for Outlook | user | not known | ? Unverified |',
      '| Dynamics 365 for Outlook | user | yes | nothing |',
      '| Dynamics 365 for Outlook | queue | any | nothing |',
      '| all but Dynamics 365 for Outlook | any | any | nothing |',
    ]);
  });

  it('A5: say in Swedish that one of the two is enough', () => {
    expect(rowsOnPage(contentAt('/sv/rules/incoming-server-requires-processor'))).toEqual([
      '| Inkommande e-post | Serversynkronisering är aktiverad | E-postrouter är installerad | Regeln hittar |',
      '| --- | --- | --- | --- |',
      ...[
        '| nej | nej | ✗ Fel |',
        '| nej | inte känt | ? Obekräftat |',
        '| inte känt | nej eller inte känt | ? Obekräftat |',
        '| nej eller inte känt | ja | inget |',
        '| ja | oavsett | inget |',
      ].map((cells) => `| Synkronisering med servern eller e-postrouter ${cells}`),
      '| alla utom Synkronisering med servern eller e-postrouter | oavsett | oavsett | inget |',
    ]);
  });

  it('A6 and A3: say how many users, and what is needed', () => {
    expect(rowsOnPage(contentAt('/rules/incoming-server-hard-to-trace-at-scale')).slice(2)).toEqual([
      '| Server-Side Synchronization or Email Router | 10 or more | i Advice |',
      '| Server-Side Synchronization or Email Router | 0 to 9 or not stated | nothing |',
      '| all but Server-Side Synchronization or Email Router | any | nothing |',
    ]);
    expect(rowsOnPage(contentAt('/sv/rules/outgoing-none-but-needed'))).toEqual([
      '| Utgående e-post | Utgående e-post behövs | Regeln hittar |',
      '| --- | --- | --- |',
      '| Inga | ja | ✗ Fel |',
      '| Inga | nej eller inte angivet | inget |',
      '| alla utom Inga | oavsett | inget |',
    ]);
  });

  it('make one of numbers of users that follow each other, and name single ones', () => {
    const counted = extendRuleset(plainGuide, {
      id: 'counted',
      add: [
        {
          id: 'by-number',
          kind: 'error',
          sources: [],
          cases: [
            { direction: 'incoming', when: { userCount: { atLeast: 5 }, owner: 'queue' } },
            {
              direction: 'incoming',
              when: { userCount: { atLeast: 1 }, owner: 'user' },
              requires: 'smtpCompatible',
            },
          ],
        },
      ],
    });
    const edition = editionOf({ ruleset: counted, exportedAs: 'counted', folder: '' }, LANGUAGES[0]);
    const { content } = pagesOf(edition).find(({ link }) => link.endsWith('/by-number')) as SitePage;
    expect(rowsOnPage(content)).toEqual([
      '| Owner | Number of users | The email system is SMTP-compatible | The rule finds |',
      '| --- | --- | --- | --- |',
      '| user | 1 or more | no | ✗ Error |',
      '| queue | 5 or more | any | ✗ Error |',
      '| user | 1 or more | not known | ? Unverified |',
      '| user | 1 or more | yes | nothing |',
      '| user | 0 or not stated | any | nothing |',
      '| queue | 0 to 4 or not stated | any | nothing |',
    ]);
  });

  it('name the rules that decide a verdict by their clauses', () => {
    const content = contentAt('/decision-tables');
    expect(
      rowsOnPage(sectionOf(content, '### Dynamics 365 for Outlook {#verdict-outgoing-outlook}')),
    ).toEqual([
      '| Owner | Office Outlook is installed on the user’s computer | Verdict | Rule |',
      '| --- | --- | --- | --- |',
      '| user | yes | ✓ Valid |  |',
      ...['| user | not known | ? Undetermined |', '| user | no | ✗ Invalid |'].map(
        (cells) =>
          `${cells} [A11](/rules/outgoing-outlook-requires-outlook "Outgoing: Dynamics 365 for Outlook requires Outlook") |`,
      ),
      '| queue | any | ✗ Invalid | [A11](/rules/outgoing-outlook-not-for-queues "Outgoing: Dynamics 365 for Outlook is not available to queues") |',
    ]);
  });

  it('hold in each part what the whole table does for that method', () => {
    const queueless = extendRuleset(plainGuide, {
      id: 'queueless',
      add: [
        {
          id: 'no-queues',
          kind: 'error',
          sources: [],
          cases: [{ direction: 'incoming', when: { owner: 'queue' } }],
        },
      ],
    });
    for (const table of verdictTables(queueless)) {
      const name = table.columns[0]?.name === 'incoming' ? 'incoming' : 'outgoing';
      for (const scene of everyScene)
        for (const prerequisites of everyKnown.slice(0, 81)) {
          const configuration = { ...scene, prerequisites };
          const part = partOf(table, scene[name]);
          expect(rowFor(part, configuration).outcome).toBe(rowFor(table, configuration).outcome);
        }
    }
  });
});

describe('another ruleset', () => {
  const contoso = extendRuleset(plainGuide, {
    id: 'contoso',
    add: [
      {
        id: 'no-words',
        kind: 'advice',
        sources: [],
        cases: [{ direction: 'incoming', when: { owner: 'queue' } }],
      },
      { id: 'never', kind: 'error', sources: [], cases: [{ direction: 'incoming', when: { owner: [] } }] },
    ],
  });
  const documented = { ruleset: contoso, exportedAs: 'contoso', folder: 'contoso/' } as const;
  const own = pagesOf(editionOf(documented, LANGUAGES[1]));

  it('has its pages in a folder of its own', () => {
    expect(own.filter(({ link }) => !link.startsWith('/sv/contoso/'))).toEqual([]);
    const links = own.flatMap(({ content }) =>
      [...content.matchAll(/\]\((\/[^#)\s]*)/g)].map(([, to]) => to),
    );
    expect(links.filter((link) => !own.some((page) => page.link === link))).toEqual([]);
  });

  it('is named in its examples', () => {
    const { content } = own.find(({ link }) => link.endsWith('/email-router-retired')) as SitePage;
    expect(content).toContain("import { contoso } from 'd365-email-rules/rulesets/contoso';");
    expect(content).toContain('{ ruleset: contoso, locale: sv },');
  });

  it('has pages for rules that have no words, and for rules that never speak', () => {
    const wordless = own.find(({ link }) => link.endsWith('/no-words')) as SitePage;
    expect(wordless.content).not.toContain('Varför');
    expect(rendered(wordless.content).title).toBe('no-words');
    const never = own.find(({ link }) => link.endsWith('/never')) as SitePage;
    expect(fenced('', never.content)).toEqual([]);
    expect(rowsIn(never.content)).toBe(3);
  });
});

describe('a ruleset whose rules look at several directions', () => {
  const tablesOf = (ruleset: Ruleset) => {
    const own = pagesOf(editionOf({ ruleset, exportedAs: 'made', folder: '' }, LANGUAGES[0]));
    const { content } = own.find(({ link }) => link === '/decision-tables') as SitePage;
    return rendered(content).elements.filter(({ tag }) => tag === 'h2' || tag === 'h3');
  };

  it('has a heading for each table of verdicts, and for its parts the direction they begin with', () => {
    const titles = tablesOf(fewEverywhere).map(({ text }) => text);
    expect(titles.slice(0, titles.indexOf('Rule by rule'))).toEqual([
      ...['Verdict: letters', 'None', 'Post', 'Courier'],
      ...['Verdict: calls', 'None', 'Post', 'Verdict: visits', 'None', 'Post'],
      ...['Verdict: letters, calls and visits', 'Letters: All but post', 'Letters: Post'],
    ]);
  });

  it('names the rule of each table that is about one alone', () => {
    const titles = tablesOf(manyEverywhere).map(({ text }) => text);
    expect(titles.filter((title) => title.startsWith('Verdict: letters, '))).toEqual(
      ['open', 'named', 'known', 'tried', 'paid'].map(
        (what) => `Verdict: letters, calls and visits – everywhere-${what}`,
      ),
    );
  });

  it.each([fewEverywhere, manyEverywhere])('gives every part a place of its own: $id', (ruleset) => {
    const anchors = tablesOf(ruleset).map(({ attributes }) => attributes.id);
    expect(anchors).not.toContain(undefined);
    expect(new Set(anchors).size).toBe(anchors.length);
  });
});

describe('whatever the words', () => {
  const HOSTILE =
    '{{ 6 * 7 }} </div> <script setup>x</script> <Badge/> ::: tip {.red #id} | [a](javascript:b) ![c](d) `e|{{f}}` $& <!-- @content --> "';
  const TAGS =
    'template div h1 h2 h3 p a strong code ul ol li table thead tbody tr th td pre span button'.split(' ');

  function pagesOfRuleset(ruleset: Ruleset): readonly SitePage[] {
    return pagesOf(editionOf({ ruleset, exportedAs: 'worded', folder: '' }, LANGUAGES[0]));
  }

  it('pages say them as they are, and Vue runs none of them', () => {
    const ruleset = guideInWords((text) => `${text} ${HOSTILE}`);
    for (const { content } of pagesOfRuleset(ruleset)) {
      const { elements, interpolations, text } = rendered(content);
      expect(interpolations).toBe(0);
      expect(elements.filter(({ tag }) => !TAGS.includes(tag))).toEqual([]);
      expect(elements.filter(({ attributes }) => /red/.test(attributes.class ?? ''))).toEqual([]);
      expect(text).toContain(shown(HOSTILE));
    }
    const [, page] = pagesOfRuleset(ruleset);
    const { title, frontmatter } = rendered(page?.content ?? '');
    expect(title).toBe(shown(`Incoming: Dynamics 365 for Outlook is not available to queues ${HOSTILE}`));
    expect(frontmatter.description).toBe(
      `A queue cannot receive through Dynamics 365 for Outlook. ${HOSTILE}`,
    );
  });

  it('pages hold no element that is not theirs', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const ruleset = guideInWords(() => text);
        for (const { content } of pagesOfRuleset(ruleset).slice(0, 3)) {
          const { elements, interpolations } = rendered(content);
          expect(interpolations).toBe(0);
          expect(elements.filter(({ tag }) => !TAGS.includes(tag))).toEqual([]);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('pages lead out of the site only to addresses of the web', () => {
    const hrefsWith = (url: string) => {
      const [first, ...others] = plainGuide.rules as readonly [Rule, ...Rule[]];
      const rules = [{ ...first, sources: [{ document: 'd', edition: 'e', clause: 'A4', url }] }, ...others];
      const [, page] = pagesOfRuleset(
        defineRuleset<Ruleset['vocabulary'], string, string>({ ...plainGuide, rules }),
      );
      return rendered(page?.content ?? '').elements.flatMap(({ attributes }) => attributes.href ?? []);
    };
    expect(hrefsWith('https://contoso.example/a b(c)>')).toContain('https://contoso.example/a%20b(c)%3E');
    for (const url of ['javascript:alert(1)', 'ftp://contoso.example/a', 'no address', '//contoso.example']) {
      expect(hrefsWith(url).filter((href) => !/^[#/][^/]/.test(href))).toEqual([]);
    }
  });

  it('the sidebar, which is HTML, says them as they are', () => {
    const ruleset = guideInWords((text) => `${text} <b>&amp;`);
    const groups = sidebarOf(editionOf({ ruleset, exportedAs: 'worded', folder: '' }, LANGUAGES[0]));
    const all = groups.flatMap(({ text, items }) => [text, ...items.map((item) => item.text)]);
    expect(all.filter((text) => !text.includes(' &lt;b&gt;&amp;amp;'))).toEqual([]);
  });
});

it('documents the guide and the guidance as it stands today', () => {
  expect(DOCUMENTED.map(({ ruleset, folder }) => [ruleset.id, folder])).toEqual([
    ['guide', ''],
    ['dataverse', 'dataverse/'],
  ]);
});

describe.each([
  ['/', 'Before 2020-12-04', 'error', 'unverified'],
  ['/sv/', 'Före 2020-12-04', 'fel', 'obekräftat'],
] as const)('the page of a rule with a dated case, at %s', (root, heading, error, unverified) => {
  const markdown = contentAt(`${root}dataverse/rules/incoming-outlook-retired`);
  const today = sectionOf(markdown, root === '/' ? '## Decision table' : '## Beslutstabell');
  const before = sectionOf(markdown, `## ${heading}`);

  it('shows what it asks today and, in a table apart, what it asked before', () => {
    expect(today.toLowerCase()).toContain(error);
    expect(today.toLowerCase()).not.toContain(unverified);
    expect(before.toLowerCase()).toContain(unverified);
    const installed = dataverse.words?.[root === '/' ? 'en' : 'sv']?.prerequisites?.outlookInstalled ?? '';
    expect(before.toLowerCase()).toContain(plain(installed).toLowerCase());
    expect(today.toLowerCase()).not.toContain(plain(installed).toLowerCase());
  });

  it('has no such table where no case is dated', () => {
    expect(contentAt(`${root}dataverse/rules/mailbox-active`)).not.toMatch(/^## (Before|Före)/m);
  });
});
