import type { Router, Theme } from 'vitepress';
import DefaultTheme from 'vitepress/theme-without-fonts';
import MailboxAdvisor from '../advisor/MailboxAdvisor.vue';
import QuickAnswer from '../advisor/QuickAnswer.vue';
import { decodableHash } from './decodable-hash.ts';
import SiteLayout from './SiteLayout.vue';
// After the default theme, which it changes.
import './site.css';
import './code-classes.css';
import './mail-flow.css';
import '../advisor/styles/page.css';
import '../advisor/styles/question.css';
import '../advisor/styles/answer.css';
import '../advisor/styles/best-option.css';
import '../advisor/styles/trade-offs.css';
import '../advisor/styles/first-page.css';
import '../advisor/styles/print.css';

export default {
  extends: DefaultTheme,
  Layout: SiteLayout,
  enhanceApp({ app, router }) {
    app.component('MailboxAdvisor', MailboxAdvisor);
    app.component('QuickAnswer', QuickAnswer);
    if (import.meta.env.SSR) return;
    makeAddressDecodable();
    loadAnewWhatIsGone(router);
  },
} satisfies Theme;

/** An address that was cut short or written by hand may have a `%` in it that stands for no letter. */
function makeAddressDecodable(): void {
  const { hash, pathname, search } = window.location;
  const decodable = decodableHash(hash);
  if (decodable !== hash) window.history.replaceState(null, '', `${pathname}${search}${decodable}`);
}

/** A page that was published again while somebody was reading has parts under new names: the host knows them. */
function loadAnewWhatIsGone(router: Router): void {
  let isFirst = true;
  router.onAfterRouteChange = () => {
    if (!isFirst && router.route.data.isNotFound) window.location.reload();
    isFirst = false;
  };
}
