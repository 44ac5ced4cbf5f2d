import type { DefaultTheme } from 'vitepress';
import { DOCUMENTED } from './pages/rulesets.ts';

type Sidebar = readonly DefaultTheme.SidebarItem[];

/** Menus and the theme's own words, in each language; the rules and the API reference bring their lists along. */
export const navigation = {
  en: (rules: Sidebar, api: Sidebar): DefaultTheme.Config => ({
    nav: [
      { text: 'Check mailboxes', link: '/mailboxes' },
      { text: 'Set up one', link: '/advisor' },
      { text: 'Guide', link: '/guide/getting-started', activeMatch: '^/(guide|contributing)/' },
      {
        text: 'Rules',
        link: '/rules/',
        activeMatch: '^/(dataverse/)?(rules/|decision-tables|clauses|what-changed)',
      },
      { text: 'API', link: '/api/', activeMatch: '^/api/' },
    ],
    sidebar: {
      '/guide/': guideSidebar,
      '/contributing/': guideSidebar,
      '/api/': [{ text: 'API reference', link: '/api/', items: [...api] }],
      ...rulesSidebars('/', ['The rules', 'Decision tables', 'Clauses'], rules),
      ...rulesSidebars('/dataverse/', ['The rules', 'Decision tables', 'Clauses'], rules),
    },
    outline: { level: [2, 3] },
    notFound: {
      title: 'There is no such page',
      quote: 'It may have moved. The menu leads to every part of this site.',
      linkText: 'To the first page',
    },
  }),

  sv: (rules: Sidebar): DefaultTheme.Config => ({
    nav: [
      { text: 'Kontrollera postlådor', link: '/sv/mailboxes' },
      { text: 'Ställ in en', link: '/sv/advisor' },
      {
        text: 'Reglerna',
        link: '/sv/rules/',
        activeMatch: '^/sv/(dataverse/)?(rules/|decision-tables|clauses|what-changed)',
      },
      { text: 'Guide', link: '/sv/guide/export-mailboxes', activeMatch: '^/sv/guide/' },
    ],
    sidebar: {
      '/sv/guide/': swedishGuide,
      ...rulesSidebars('/sv/', ['Reglerna', 'Beslutstabeller', 'Punkterna'], rules),
      ...rulesSidebars('/sv/dataverse/', ['Reglerna', 'Beslutstabeller', 'Punkterna'], rules),
    },
    outline: { level: [2, 3], label: 'På den här sidan' },
    docFooter: { prev: 'Föregående sida', next: 'Nästa sida' },
    darkModeSwitchLabel: 'Utseende',
    darkModeSwitchTitle: 'Byt till mörkt utseende',
    lightModeSwitchTitle: 'Byt till ljust utseende',
    sidebarMenuLabel: 'Meny',
    returnToTopLabel: 'Till sidans början',
    langMenuLabel: 'Byt språk',
    skipToContentLabel: 'Gå till innehållet',
    notFound: {
      title: 'Sidan finns inte',
      quote: 'Den kan ha flyttat. Menyn leder till alla delar av webbplatsen.',
      linkText: 'Till första sidan',
    },
  }),
} as const;

/** The words of the search box in Swedish. */
export const swedishSearch: DefaultTheme.LocalSearchOptions = {
  translations: {
    button: { buttonText: 'Sök', buttonAriaLabel: 'Sök' },
    modal: {
      displayDetails: 'Visa utdrag',
      resetButtonTitle: 'Töm sökrutan',
      backButtonTitle: 'Stäng sökningen',
      noResultsText: 'Inget hittades för',
      footer: {
        selectText: 'för att välja',
        selectKeyAriaLabel: 'retur',
        navigateText: 'för att förflytta dig',
        navigateUpKeyAriaLabel: 'uppil',
        navigateDownKeyAriaLabel: 'nedpil',
        closeText: 'för att stänga',
        closeKeyAriaLabel: 'escape',
      },
    },
  },
};

const swedishGuide: DefaultTheme.SidebarItem[] = [
  {
    text: 'Administratörer',
    items: [
      { text: 'Exportera dina postlådor', link: '/sv/guide/export-mailboxes' },
      { text: 'Kontrollera och rapportera', link: '/sv/guide/command-line' },
      { text: 'Vad som ska ändras', link: '/sv/guide/organization-changes' },
      { text: 'Frågor och svar', link: '/sv/guide/questions-and-answers' },
    ],
  },
  {
    text: 'På engelska',
    items: [
      { text: 'Hela guiden', link: '/guide/getting-started' },
      { text: 'Filer som läses', link: '/guide/files' },
      { text: 'Varje vecka (CI)', link: '/guide/ci' },
    ],
  },
];

const guideSidebar: DefaultTheme.SidebarItem[] = [
  {
    text: 'Administrators',
    items: [
      { text: 'Export your mailboxes', link: '/guide/export-mailboxes' },
      { text: 'Files that are read', link: '/guide/files' },
      { text: 'Check and report', link: '/guide/command-line' },
      { text: 'What to change', link: '/guide/organization-changes' },
      { text: 'Every week, by itself (CI)', link: '/guide/ci' },
      { text: 'Assistants', link: '/guide/assistants' },
      { text: 'Questions and answers', link: '/guide/questions-and-answers' },
    ],
  },
  {
    text: 'Developers',
    items: [
      { text: 'Getting started', link: '/guide/getting-started' },
      { text: 'Concepts', link: '/guide/concepts' },
      { text: 'Checking a configuration', link: '/guide/checking' },
      { text: 'Recommending methods', link: '/guide/recommending' },
      { text: 'Why this and not that', link: '/guide/contrast' },
      { text: 'Trade-offs', link: '/guide/trade-offs' },
      { text: 'What is still to be asked', link: '/guide/questions' },
      { text: 'A safe plan', link: '/guide/plan' },
      { text: 'Checking a whole organization', link: '/guide/organization' },
      { text: 'Showing answers', link: '/guide/showing-answers' },
      { text: 'Schemas', link: '/guide/schemas' },
      { text: 'The rules in a database', link: '/guide/sql' },
      { text: 'Runtimes', link: '/guide/runtimes' },
    ],
  },
  {
    text: 'Rules',
    items: [
      { text: 'Today’s guidance', link: '/guide/dataverse' },
      { text: 'Reading the guide of 2017', link: '/guide/reading-the-guide' },
      { text: 'Rules of your own', link: '/guide/own-rules' },
      { text: 'Decision tables', link: '/guide/decision-tables' },
      { text: 'Analyzing rulesets', link: '/guide/analysis' },
      { text: 'Speed', link: '/guide/speed' },
    ],
  },
  {
    text: 'For contributors',
    items: [
      { text: 'Contributing', link: '/contributing/' },
      { text: 'Architecture', link: '/contributing/architecture' },
      { text: 'Style of texts', link: '/contributing/style' },
      { text: 'The site', link: '/contributing/site' },
    ],
  },
];

/** The editions of the guidance, and what changed between them. */
function editionsSidebar(folder: string): DefaultTheme.SidebarItem {
  const isSwedish = folder.startsWith('/sv/');
  const root = isSwedish ? '/sv/' : '/';
  const [title, whatChanged] = isSwedish ? ['Utgåvor', 'Vad som har ändrats'] : ['Editions', 'What changed'];
  return {
    text: title,
    items: [
      ...DOCUMENTED.map((edition) => ({
        text: edition.shortName[isSwedish ? 'sv' : 'en'],
        link: `${root}${edition.folder}rules/`,
      })),
      { text: whatChanged, link: `${root}dataverse/what-changed` },
    ],
  };
}

/** The sidebar of each page about one ruleset, which stand in a folder: with the rules of that ruleset alone. */
function rulesSidebars(
  folder: string,
  [rulesText, tables, clauses]: readonly [string, string, string],
  rules: Sidebar,
): DefaultTheme.SidebarMulti {
  const isInFolder = ({ items = [] }: DefaultTheme.SidebarItem) =>
    items.some(({ link }) => link?.startsWith(`${folder}rules/`));
  const sidebar: DefaultTheme.SidebarItem[] = [
    editionsSidebar(folder),
    {
      text: rulesText,
      link: `${folder}rules/`,
      items: [
        { text: tables, link: `${folder}decision-tables` },
        { text: clauses, link: `${folder}clauses` },
      ],
    },
    ...rules.filter(isInFolder),
  ];
  return Object.fromEntries(
    ['rules/', 'decision-tables', 'clauses', 'what-changed'].map((page) => [folder + page, sidebar]),
  );
}
