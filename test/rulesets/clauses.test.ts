import { describe, expect, it } from 'vitest';
import { CHECKS } from '../../src/dataverse/checks/catalogue.ts';
import { type ChangeInstructions, guide, type Locale, type Ruleset, type Source } from '../../src/index.ts';
import { en } from '../../src/locales/en.ts';
import { sv } from '../../src/locales/sv.ts';
import { dataverse, dataverseOnPremises } from '../../src/rulesets/dataverse/index.ts';

/** The guide's address: no other is known to be right. */
const GUIDE_URL =
  'https://docs.microsoft.com/sv-se/dynamics365/customer-engagement/admin/set-incoming-outgoing-email-synchronization';

/** Everything that cites something, each with the name of what cites. */
function citing(ruleset: Ruleset): readonly (readonly [what: string, sources: readonly Source[]])[] {
  const { rules, criteria, terms, mailFlow = {}, whereToSet, changes = {} } = ruleset;
  const ratings = criteria.flatMap(({ id, ratings: byDirection }) =>
    Object.values(byDirection)
      .flatMap((byMethod) => Object.values(byMethod ?? {}).flat())
      .map((each) => [`${id}.${each?.statement}`, each?.sources ?? []] as const),
  );
  const hops = Object.values(mailFlow)
    .flatMap((byMethod) => Object.values(byMethod ?? {}).flat())
    .map((each) => [`hop ${each?.hop}`, each?.sources ?? []] as const);
  const changing = Object.values(changes).flatMap((each) =>
    Object.entries(each as Readonly<Record<string, ChangeInstructions>>),
  );
  return [
    ...rules.map(({ id, sources }) => [id, sources] as const),
    ...ratings,
    ...Object.entries(terms).map(([term, sources]) => [term, sources] as const),
    ...hops,
    ...whereToSet.map(({ id, sources }) => [id, sources] as const),
    ...changing.map(([what, { sources }]) => [`change ${what}`, sources] as const),
    ...changing.flatMap(([, { where }]) => where.map(({ place, sources }) => [place, sources] as const)),
  ];
}

const cited = citing(guide).flatMap(([, sources]) => sources);
const isOfTheGuide = ({ clause }: Source) => clause.startsWith('A');
const inOrder = (sources: readonly Source[]) =>
  [...new Set(sources.map(({ clause }) => clause))].sort((a, b) => Number(a.slice(1)) - Number(b.slice(1)));

it('lists the clauses A1 to A15, each once', () => {
  const clauses = Array.from({ length: 15 }, (_, index) => `A${index + 1}`);
  expect(guide.clauses.map(({ clause }) => clause)).toEqual(clauses);
});

it('cites every clause that the guide lists, and none that it does not', () => {
  expect(inOrder(cited.filter(isOfTheGuide))).toEqual(inOrder(guide.clauses));
});

it('cites the guide for every rule', () => {
  expect(guide.rules.filter(({ sources }) => !sources.some(isOfTheGuide)).map(({ id }) => id)).toEqual([]);
});

it.each<Ruleset>([guide, dataverse])(
  'cites a clause for every rule, rating, term, hop, change and place: $id',
  (ruleset) => {
    expect(citing(ruleset).length).toBeGreaterThan(100);
    expect(citing(ruleset).flatMap(([what, sources]) => (sources.length === 0 ? [what] : []))).toEqual([]);
  },
);

it.each<Ruleset>([guide, dataverse])('names what is cited: $id', (ruleset) => {
  const parts = citing(ruleset).flatMap(([what, sources]) => [
    what,
    ...sources.flatMap(({ urls = {}, ...source }) => [...Object.values(source), ...Object.values(urls)]),
  ]);
  expect(parts.filter((each) => typeof each !== 'string' || each.trim() === '')).toEqual([]);
});

it('names a document and an edition for every clause, the same ones for the same document', () => {
  const editions = new Map<string, Set<string>>();
  for (const { document, edition, clause } of [...guide.clauses, ...cited]) {
    expect([document, edition, clause]).not.toContain('');
    editions.set(document, (editions.get(document) ?? new Set()).add(edition));
  }
  expect([...editions].filter(([, each]) => each.size > 1)).toEqual([]);
});

it('gives the guide’s own address with its clauses, and with later ones those of the pages that are known', () => {
  for (const source of [...guide.clauses, ...cited.filter(isOfTheGuide)]) expect(source.url).toBe(GUIDE_URL);
  const later = cited.filter((each) => !isOfTheGuide(each));
  const addresses = new Map(later.map(({ document, url }) => [document, url]));
  expect(Object.fromEntries(addresses)).toEqual({
    'Important changes (deprecations) coming': undefined,
    'Set up server-side synchronization of email, appointments, contacts, and tasks': undefined,
    'Use of Basic authentication with Exchange Online':
      'https://learn.microsoft.com/power-platform/admin/use-basic-authentication-exchange-online',
    'Create forward mailboxes or edit mailboxes':
      'https://learn.microsoft.com/power-platform/admin/create-forward-mailboxes-edit-mailboxes',
  });
});

it.each<Locale>([en, sv])(
  'retells every clause, later ones that are cited too, and no other, in $id',
  (locale) => {
    const implemented = guide.clauses.map(({ clause }) => clause);
    const later = cited.filter((each) => !isOfTheGuide(each)).map(({ clause }) => clause);
    expect(Object.keys(locale.rulesets.guide.clauses)).toEqual([
      ...implemented,
      ...[...new Set(later)].sort(),
    ]);
  },
);

describe('the guidance as it stands today', () => {
  const ADMIN = 'power-platform/admin/';
  const TROUBLE = 'troubleshoot/power-platform/dataverse/email-exchange-synchronization/';
  /** Each later clause with its edition and the page it stands on; a page without an address is named. */
  const pages: readonly (readonly [clause: string, edition: string, page: string])[] = [
    ['B1a', '2020', 'without an address: Important changes (deprecations) coming'],
    ['B1b', '2020', 'without an address: Dynamics 365 for Outlook administrator guide'],
    ['B1c', '2022-05-09', `${ADMIN}use-basic-authentication-exchange-online`],
    ['B1d', '2022-05-09', `${ADMIN}use-basic-authentication-exchange-online`],
    [
      'B1e',
      '2026-01-27',
      'without an address: Message center MC786329: SMTP AUTH with Basic authentication in Exchange Online',
    ],
    ['B1f', '2024-12-11', `${TROUBLE}mailbox-fails-tested-enabled`],
    ['B1g', '2025-04-01', 'without an address: Deprecation of Exchange Web Services in Exchange Online'],
    ['B2a', '2025-11-19', `${ADMIN}create-forward-mailboxes-edit-mailboxes`],
    ['B2b', '2017-08-31', `${ADMIN}forward-mailbox-vs-individual-mailboxes`],
    ['B2c', '2020-09-29', `${ADMIN}forward-mailbox-vs-individual-mailboxes`],
    ['B2d', '2021-02-17', `${ADMIN}system-settings-dialog-box-email-tab`],
    ['B3a', '2017-08-31', `${ADMIN}forward-mailbox-vs-individual-mailboxes`],
    ['B3b', '2020-09-29', `${ADMIN}forward-mailbox-vs-individual-mailboxes`],
    ['B3c', '2020-09-29', `${ADMIN}forward-mailbox-vs-individual-mailboxes`],
    ['B4a', '2021-02-17', `${ADMIN}system-settings-dialog-box-email-tab`],
    ['B4b', '2025-04-17', `${TROUBLE}email-message-cannot-be-sent`],
    ['B4c', '2024-12-11', `${TROUBLE}mailbox-does-not-have-email-server-profile`],
    ['B4d', '2025-06-27', `${ADMIN}connect-exchange-online`],
    ['B4e', '2025-06-27', `${ADMIN}connect-exchange-online`],
    ['B4f', '2025-06-27', `${ADMIN}connect-exchange-online`],
    ['B4g', '2025-02-20', `${TROUBLE}troubleshooting-monitoring-server-side-synchronization`],
    ['B4h', '2025-06-27', `${ADMIN}connect-exchange-online`],
    ['B4i', '2022-01-13', `${ADMIN}supported-email-service-configurations-server-side-synchronization`],
    ['B4j', '2024-05-13', `${TROUBLE}error-code-8005e276`],
    ['B4k', '2024-09-26', `${TROUBLE}emails-not-automatically-tracked-or-synchronized`],
    ['B4l', '2021-07-12', `${ADMIN}connect-gmail-oauth2`],
    ['B4m', '2024-12-11', `${TROUBLE}mailbox-fails-tested-enabled`],
    ['B4n', '2021-08-12', `${ADMIN}best-practices-server-side-synchronization`],
    ['B4o', '2023-10-16', `${ADMIN}connect-exchange-server-on-premises`],
    ['B4p', '2020-09-11', `${ADMIN}when-would-want-use-check-box`],
    ['B4q', '2021-08-11', `${ADMIN}connect-exchange-online-server-profile-oauth`],
    ['B5', '2025-11-19', `${ADMIN}create-forward-mailboxes-edit-mailboxes`],
    ['B8a', '2023', 'power-apps/developer/data-platform/reference/entities/mailbox'],
    ['B8b', '2025-11-19', `${ADMIN}create-forward-mailboxes-edit-mailboxes`],
  ];
  const ofToday = [
    ...citing(dataverse).flatMap(([, sources]) => sources),
    ...CHECKS.flatMap(({ sources }): readonly Source[] => sources),
  ];
  const namesOf = (sources: readonly Source[]) => [...new Set(sources.map(({ clause }) => clause))];

  it('lists just the clauses that it or a check of rows cites, those of the guide with the guide’s own words', () => {
    expect(namesOf(ofToday).sort()).toEqual(namesOf(dataverse.clauses).sort());
    for (const source of [...dataverse.clauses, ...ofToday].filter(isOfTheGuide)) {
      expect(guide.clauses).toContainEqual(source);
    }
  });

  it('lists those of the guide first, then the later ones, each once and on its page', () => {
    const later = dataverse.clauses.filter((each) => !isOfTheGuide(each));
    expect(namesOf(dataverse.clauses)).toHaveLength(dataverse.clauses.length);
    expect(dataverse.clauses.slice(-later.length)).toEqual(later);
    const learn = 'https://learn.microsoft.com/';
    const pageOf = ({ url, document }: Source) =>
      url === undefined ? `without an address: ${document}` : url.replace(learn, '');
    expect(later.map((each) => [each.clause, each.edition, pageOf(each)])).toEqual(pages);
  });

  it('cites what it lists, as it lists it', () => {
    for (const source of ofToday) expect(dataverse.clauses).toContainEqual(source);
  });

  it('says of every rule and check where it is written, but of checks that follow from the rows alone', () => {
    const fromRows = CHECKS.filter(({ sources }) => sources.length === 0).map(({ id }) => id);
    expect(fromRows).toEqual(['facts-contradict-rows', 'column-not-decoded', 'export-at-row-limit']);
    expect(dataverse.rules.filter(({ sources }) => sources.length === 0)).toEqual([]);
  });

  it('gives every rule and check an address to read on at, but these', () => {
    const isWithout = ({ sources }: { readonly sources: readonly Source[] }) =>
      sources.every(({ url }) => url === undefined);
    const idsOf = (all: readonly { readonly id: string; readonly sources: readonly Source[] }[]) =>
      all.filter(isWithout).map(({ id }) => id);
    expect({ rules: idsOf(dataverse.rules), checks: idsOf(CHECKS) }).toEqual({
      // Outlook for appointments is on no page whose address is known.
      rules: ['activities-outlook-retired'],
      checks: [
        'facts-contradict-rows',
        'column-not-decoded',
        'server-profile-exchange-web-services',
        'export-at-row-limit',
      ],
    });
    expect(idsOf(dataverseOnPremises.rules)).toEqual([
      'activities-outlook-retired',
      'incoming-outlook-unsupported',
      'outgoing-outlook-unsupported',
      'activities-outlook-unsupported',
    ]);
  });
});
