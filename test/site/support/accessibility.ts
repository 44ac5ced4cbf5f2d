import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

/** The rules that a page breaks, each with the elements that break it. */
type Barriers = readonly [rule: string, elements: string[]][];

/** The rule that takes by far the longest, and comes to the same for all texts that look alike. */
const CONTRAST = 'color-contrast';
/** Marks the texts whose contrast is measured. */
const MEASURED = 'data-contrast-measured';

/** What of a page not everybody can use. */
export async function barriersIn(page: Page): Promise<Barriers> {
  const others = await violations(axe(page).disableRules(CONTRAST));
  return [...others, ...(await palenessIn(page))];
}

/** What of a page is hard to read in its colours: some texts of each look are measured. */
export async function palenessIn(page: Page): Promise<Barriers> {
  await page.evaluate(markTextsOfEachLook, MEASURED);
  return violations(axe(page).withRules(CONTRAST).include(`[${MEASURED}]`));
}

function axe(page: Page): AxeBuilder {
  // All at once and in the page itself: results need not travel through another page, which takes twice as long. What
  // this leaves out is frames of other sites, and no page here has any.
  return new AxeBuilder({ page }).setLegacyMode(true).options({ resultTypes: ['violations'] });
}

async function violations(builder: AxeBuilder): Promise<Barriers> {
  const found = await builder.analyze();
  return found.violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]);
}

/**
 * Marks three visible texts of each look, since one alone could be covered by something. The look is all that contrast
 * depends on: colour, size and weight of the text, and what is painted behind it. Runs in the page.
 */
function markTextsOfEachLook(mark: string): void {
  const grounds = new Map<Element | null, string>([[null, '']]);
  const groundOf = (element: Element | null): string => {
    const known = grounds.get(element);
    if (known !== undefined || element === null) return known ?? '';
    const { backgroundColor, backgroundImage, opacity } = getComputedStyle(element);
    const ground = [groundOf(element.parentElement), backgroundColor, backgroundImage, opacity].join('|');
    grounds.set(element, ground);
    return ground;
  };
  const isText = (element: Element) =>
    element.matches('input, select, textarea') ||
    [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim());
  const counts = new Map<string, number>();
  for (const element of document.querySelectorAll('body *')) {
    element.removeAttribute(mark);
    if (!isText(element) || !element.checkVisibility({ visibilityProperty: true })) continue;
    const { color, fontSize, fontWeight } = getComputedStyle(element);
    const look = [color, fontSize, fontWeight, groundOf(element)].join('|');
    const count = counts.get(look) ?? 0;
    counts.set(look, count + 1);
    if (count < 3) element.setAttribute(mark, '');
  }
}
