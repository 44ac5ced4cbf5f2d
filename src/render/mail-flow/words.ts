/** The texts of a picture of mail flow. */

import { hopsOf, type Traced } from '../../api/mail-flow.ts';
import type { Settings } from '../../engine/options.ts';
import { fill, type Locale, type Phrases } from '../../locales/texts/locale.ts';
import type { Ruleset } from '../../rule-language/ruleset.ts';
import { UNUSED } from '../../rule-language/vocabulary.ts';
import type { RouteToDraw } from './picture-of-routes.ts';
import type { PictureWords } from './svg.ts';

type Routes = Traced<Ruleset>['routes'];

/** The requested routes with their texts: of one direction, or those with hops, if any has. */
export function routesToDraw(
  routes: Routes,
  direction: unknown,
  { compiled, locale, words }: Settings<Locale>,
): readonly RouteToDraw[] {
  const { mailFlow } = locale.phrases;
  const withHops = routes.filter(({ hops }) => hops.length > 0);
  const all = withHops.length > 0 ? withHops : routes;
  const wanted = direction === undefined ? all : routes.filter((route) => route.direction === direction);
  return wanted.map((route) => ({
    ...route,
    heading: `${words.directions[route.direction]}: ${route.label}`,
    nothing: route.method === UNUSED ? mailFlow.empty : mailFlow.notDescribed,
    others: mailFlow.others,
    marked: hopsOf(compiled.ruleset, route.direction, route.method).map(
      ({ requires }) => requires !== undefined,
    ),
  }));
}

/** The description of routes, in words. */
export function wordsForRoutes(routes: readonly RouteToDraw[], { locale }: Settings<Locale>): PictureWords {
  const described = routes.map((route) => describe(route, locale.phrases.mailFlow));
  return {
    title: fill(locale.phrases.mailFlow.title, { routes: routes.map(({ heading }) => heading).join('; ') }),
    description: routes
      .map(({ heading }, index) => (routes.length === 1 ? '' : `${heading}. `) + described[index])
      .join(' '),
    language: locale.id,
  };
}

function describe({ hops, marked, nothing }: RouteToDraw, phrases: Phrases['mailFlow']): string {
  if (hops.length === 0) return nothing;
  const way = hops.map(({ label, state }, index) => (marked[index] ? `${label} (${phrases[state]})` : label));
  const own = hops.filter(({ perOwner }) => perOwner).map(({ label }) => label);
  const ownPhrase = own.length === 0 ? '' : ` ${fill(phrases.perOwner, { hops: own.join(', ') })}`;
  return `${way.join(' → ')}.${ownPhrase}`;
}
