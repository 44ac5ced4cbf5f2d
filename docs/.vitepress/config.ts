import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type DefaultTheme, defineConfig } from 'vitepress';
import { codeByClass, codeTheme } from './code-classes.ts';
import { withContentSecurityPolicy } from './content-security-policy.ts';
import { entrySources } from './entry-sources.ts';
import { navigation, swedishSearch } from './navigation.ts';
import { LANGUAGES } from './pages/languages.ts';
import { ruleSidebar } from './pages/sidebar.ts';
import { writePages } from './pages/write-pages.ts';
import { alignColumnsByClass } from './table-alignment.ts';

const fileOf = (path: string) => fileURLToPath(new URL(path, import.meta.url));

type RenderForSearch = NonNullable<DefaultTheme.LocalSearchOptions['_render']>;

const [english, swedish] = LANGUAGES;

/** Where the site stands on its host, with a slash at both ends; a project's GitHub Pages stand below its name. */
const base = process.env.DOCS_BASE ?? '/';

const icon = readFileSync(fileOf('theme/icon.svg'), 'base64');

writePages(fileOf('..'));

export default defineConfig({
  title: 'd365-email-rules',
  base,
  cleanUrls: true,
  lastUpdated: false,
  metaChunk: true,
  // Styles that are set from a script are forbidden by the content security policy, too.
  appearance: { disableTransition: false },
  contentProps: { class: 'content' },
  // Prefetching would ask the network for pages nobody opened, which the content security policy forbids.
  router: { prefetchLinks: false },
  // In the page itself: browsers ask for the icon again whenever the address changes.
  head: [['link', { rel: 'icon', type: 'image/svg+xml', href: `data:image/svg+xml;base64,${icon}` }]],
  locales: {
    root: {
      label: 'English',
      lang: 'en',
      description: 'How e-mail should flow between a mail system and Dynamics 365: every answer cited.',
      themeConfig: navigation.en(ruleSidebar(english), apiSidebar()),
    },
    sv: {
      label: 'Svenska',
      lang: 'sv',
      description: 'Hur e-post ska flöda mellan ett e-postsystem och Dynamics 365: varje svar med källa.',
      themeConfig: navigation.sv(ruleSidebar(swedish)),
    },
  },
  themeConfig: {
    search: { provider: 'local', options: { locales: { sv: swedishSearch }, _render: renderForSearch } },
  },
  markdown: {
    theme: codeTheme,
    codeTransformers: [codeByClass],
    config: alignColumnsByClass,
  },
  vite: {
    resolve: {
      alias: [
        ...entrySources,
        // Not every page is there in every language; the theme's own would lead to pages that are not.
        { find: /^.*\/composables\/langs$/, replacement: fileOf('theme/languages.ts') },
      ],
    },
    build: { chunkSizeWarningLimit: 1000 },
    // What reads workbooks and archives is a part of the worker that is loaded when one comes.
    worker: { format: 'es' },
  },
  transformHtml: (html) => withContentSecurityPolicy(withoutStyleAttributes(html)),
});

/** What the search finds: all but the types of whole locales, which hold every word there is and would always come first. */
function renderForSearch(...[source, page, markdown]: Parameters<RenderForSearch>): string {
  const html = markdown.render(source, page);
  return /^api\/.*\.(Variable\.|Interface\.Locale)/.test(page.relativePath) ? '' : html;
}

/** The only style attribute that the theme writes ahead of time; the browser sets it again when it is needed. */
function withoutStyleAttributes(html: string): string {
  return html.replaceAll(' style="--vp-vh:0px;"', '');
}

/** The sidebar of the API reference, once `npm run docs:api` has written it. */
function apiSidebar(): DefaultTheme.SidebarItem[] {
  const path = fileOf('../api/typedoc-sidebar.json');
  return existsSync(path) ? withoutCollapsing(JSON.parse(readFileSync(path, 'utf8'))) : [];
}

/** Groups that can be folded nest one button in another, which screen readers stumble over. */
function withoutCollapsing(items: readonly DefaultTheme.SidebarItem[]): DefaultTheme.SidebarItem[] {
  return items.map(({ collapsed: _, ...item }) => ({
    ...item,
    ...(item.items && { items: withoutCollapsing(item.items) }),
  }));
}
