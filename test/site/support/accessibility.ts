import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

/** What to look at; everything unless told otherwise. */
type LookAt = Pick<Parameters<AxeBuilder['options']>[0], 'runOnly'>;

/** What of a page not everybody can use: the rules that it breaks, each with the elements that break it. */
export async function barriersIn(page: Page, lookAt: LookAt = {}): Promise<readonly [string, string[]][]> {
  const { violations } = await new AxeBuilder({ page })
    // All at once and in the page itself: results need not travel through another page, which takes twice as long. What
    // this leaves out is frames of other sites, and no page here has any.
    .setLegacyMode(true)
    .options({ resultTypes: ['violations'], ...lookAt })
    .analyze();
  return violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]);
}
