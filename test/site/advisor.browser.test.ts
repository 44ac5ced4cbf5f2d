import fc from 'fast-check';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { addressOf } from '../../docs/.vitepress/advisor/address.ts';
import { advisorLanguages } from '../../docs/.vitepress/advisor/language.ts';
import { configurationOf, type Question, requestOf } from '../../docs/.vitepress/advisor/question.ts';
import {
  guide,
  type IncomingMethod,
  labels,
  type OutgoingMethod,
  type Ruleset,
  recommend,
  validate,
} from '../../src/index.ts';
import { describeInBrowser } from './support/browser.ts';
import { questionsWithToday } from './support/questions.ts';

/** The first option: its methods, and the badges behind them. */
const firstOption = (page: Page) => page.locator('[data-option="1"] > .option-head');
/** Opens what is folded below the answer. */
const unfold = (page: Page, fold: string) => page.locator(`[data-fold="${fold}"] > summary`).click();

/** Moves the focus forward until it is on what a selector names; fails where the keyboard does not lead there. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let presses = 0; presses < 150; presses += 1) {
    await page.keyboard.press('Tab');
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector)) return;
  }
  throw new Error(`The keyboard does not lead to ${selector}.`);
}

describeInBrowser('the advisor by an address', (open) => {
  it.each(['#users=%', '#%', '#owner=queue&users=%4&x=%ff'])(
    'answers what can be read of %s, without an error',
    async (hash) => {
      const { page, complaints, origin } = await open(`/advisor${hash}`);
      expect(await firstOption(page).innerText()).toContain('Server-Side Synchronization or Email Router');
      // Who is there already, and changes the address by hand.
      await page.evaluate(() => {
        window.location.hash = '#owner=queue&users=%';
      });
      await page.locator('input[name="owner"][value="queue"]:checked').waitFor();
      expect(
        await page.locator('a[hreflang="sv"], a[href*="/sv/advisor"]').first().getAttribute('href'),
      ).toContain('#ruleset=dataverse&owner=queue&users=%25');
      await page.goto(`${origin}/advisor`);
      expect(complaints).toEqual([]);
    },
  );
});

describeInBrowser('the advisor by mouse', (open) => {
  it('answers before anything was said: server-side synchronization, not Outlook', async () => {
    const { page, complaints } = await open('/advisor');
    expect(await firstOption(page).innerText()).toContain('Server-Side Synchronization or Email Router');
    expect(await firstOption(page).innerText()).toContain('needs confirmation');
    expect(complaints).toEqual([]);
  });

  it('puts Outlook first, as retired, where neither processor can be had', async () => {
    const { page, complaints } = await open('/advisor#ruleset=guide');
    await unfold(page, 'facts');
    for (const fact of ['serverSideSyncEnabled', 'emailRouterInstalled']) {
      await page.locator(`input[name="${fact}"]`).nth(1).check();
      await page.locator(`input[name="locked-${fact}"]`).check();
    }
    await page.locator('input[name="outlookInstalled"]').nth(0).check();
    const first = await firstOption(page).innerText();
    expect(first).toMatch(
      /Incoming email:\s+Dynamics 365 for Outlook\s+Outgoing email:\s+Dynamics 365 for Outlook/,
    );
    expect(first).toContain('ready');
    expect(first).toContain('uses a retired component');
    expect(await page.locator('[data-option]').count()).toBe(1);
    expect(complaints).toEqual([]);
  });

  it('på svenska: erbjuder aldrig en kö Outlook, och säger varför', async () => {
    const { page, complaints } = await open('/sv/advisor#ruleset=guide');
    await page.getByRole('radio', { name: 'Kö' }).check();
    await unfold(page, 'options');
    await unfold(page, 'compare');
    const offered = await page.locator('[data-option] > .option-head').allInnerTexts();
    expect(offered).toHaveLength(2);
    expect(offered.join()).not.toContain('Outlook');
    const outlook = page.locator('[data-ruled-out]').first();
    await outlook.locator('summary').click();
    expect(await outlook.innerText()).toContain('En kö');
    expect(await outlook.locator('.clauses a').first().innerText()).toBe('A4');
    expect(await page.locator('.tradeoffs thead').first().innerText()).not.toContain('Outlook');
    expect(complaints).toEqual([]);
  });

  it('asks the question that helps most, takes the answer, and asks the next one', async () => {
    const { page, complaints } = await open('/advisor#ruleset=guide');
    const asked = page.locator('[data-open-question]');
    expect(await asked.getAttribute('data-open-question')).toBe('smtpCompatible');
    await asked.getByRole('button', { name: 'Yes' }).click();
    expect(await page.locator('input[name="smtpCompatible"]').nth(0).isChecked()).toBe(true);
    expect(await page.locator('[data-open-question="smtpCompatible"]').count()).toBe(0);
    // The keyboard stays where it was, on the answer to the next question.
    expect(await page.evaluate(() => document.activeElement?.textContent?.trim())).toBe('Yes');
    expect(new URL(page.url()).hash).toBe('#ruleset=guide&met=smtpCompatible');
    expect(complaints).toEqual([]);
  });

  it('takes the email system for two facts that no advice changes', async () => {
    const { page, complaints } = await open('/advisor');
    expect(await page.locator('.left-to-do').first().innerText()).toContain('Choose your email system');
    await page.getByRole('radio', { name: 'Exchange Online' }).check();
    expect(new URL(page.url()).hash).toBe(
      '#ruleset=dataverse&met=exchangeOnline&not-met=exchangeServer&locked=exchangeOnline,exchangeServer',
    );
    const toDo = await page.locator('[data-option="1"] .left-to-do').innerText();
    expect(toDo).toContain('A Microsoft 365 admin has approved this address');
    expect(toDo).not.toContain('Exchange Server');
    expect(complaints).toEqual([]);
  });

  it.each([
    [390, 2],
    [820, 1],
    [1440, 1],
  ])('shows the answer in the first screen, %i pixels wide', async (width, screens) => {
    for (const path of ['/advisor', '/sv/advisor']) {
      const { page } = await open(path, { viewport: { width, height: 900 } });
      const bottom = await page.locator('.best').evaluate((card) => card.getBoundingClientRect().bottom);
      expect(bottom).toBeLessThan(900 * screens);
      expect(await page.locator('.fold[open]').count()).toBe(0);
      await page.context().close();
    }
  });

  it('says why an option is not the best, and what would turn that round', async () => {
    const { page, complaints } = await open('/advisor#ruleset=guide');
    await unfold(page, 'options');
    const second = page.locator('[data-option="2"]');
    await second.locator('summary').first().click();
    await second.locator('[data-why-not] > summary').click();
    await second.locator('[data-why-not] p').first().waitFor();
    expect((await second.locator('[data-why-not]').innerText()).length).toBeGreaterThan(200);
    expect(complaints).toEqual([]);
  });

  it('plans the way from what is set today to the best option', async () => {
    const { page, complaints } = await open(
      '/advisor#ruleset=guide&met=outlookInstalled&not-met=serverSideSyncEnabled&incoming=outlook&outgoing=none&needs=incoming',
    );
    const steps = await page.locator('[data-step]').allInnerTexts();
    expect(steps).toHaveLength(2);
    expect(steps[0]).toContain('Enable server-side synchronization');
    expect(steps[1]).toContain('PATCH mailboxes({mailboxid}) {"incomingemaildeliverymethod":2}');
    expect(complaints).toEqual([]);
  });

  it.each([390, 1280])(
    'shows every answer to a choice whole, in both languages: %i pixels',
    async (width) => {
      for (const path of ['/advisor#ruleset=dataverse', '/sv/advisor#ruleset=dataverse']) {
        const { page } = await open(path, { viewport: { width, height: 900 } });
        const cut = await page.locator('.choice-options').evaluateAll((boxes) =>
          boxes.flatMap((box) => {
            const { right } = box.getBoundingClientRect();
            const isCut = [...box.children].some((each) => each.getBoundingClientRect().right > right);
            return isCut ? [box.textContent] : [];
          }),
        );
        expect(cut).toEqual([]);
        await page.context().close();
      }
    },
  );

  it('answers by the edition that is chosen, and keeps it in the address', async () => {
    const { page, complaints } = await open('/advisor');
    const best = await firstOption(page).innerText();
    expect(best).toMatch(/Appointments, contacts and tasks:\s+Server-Side Synchronization/);
    expect(await page.locator('.answer .clauses a').first().getAttribute('href')).toContain(
      '/dataverse/clauses#',
    );
    expect(new URL(page.url()).hash).toBe('');
    await page.getByRole('radio', { name: '2017 guide' }).check();
    expect(new URL(page.url()).hash).toBe('#ruleset=guide');
    expect(await firstOption(page).innerText()).not.toContain('Appointments');
    expect(await page.locator('.answer .clauses a').first().getAttribute('href')).toMatch(/^\/clauses#/);
    expect(complaints).toEqual([]);
  });

  it('says what is wrong with a number of users, and answers without it', async () => {
    const { page } = await open('/advisor#ruleset=guide');
    await unfold(page, 'facts');
    await unfold(page, 'options');
    const before = await page.locator('.options').innerText();
    await page.fill('#users', 'many');
    expect(await page.locator('#users-hint').innerText()).toContain(
      '`userCount` is `"many"`'.replaceAll('`', ''),
    );
    expect(await page.locator('#users').getAttribute('aria-invalid')).toBe('true');
    expect(await page.locator('.options').innerText()).toBe(before);
    await unfold(page, 'today');
    await page.selectOption('#today-incoming', 'server');
    await page.selectOption('#today-outgoing', 'none');
    const picture = page.locator('[data-today] svg').first();
    expect(await picture.getAttribute('aria-label')).toContain('Server-side sync');
    await page.fill('#users', '40');
    expect(await page.locator('#users').getAttribute('aria-invalid')).toBe('false');
    expect(await page.locator('.answer').textContent()).toContain('With 10 or more users');
  });

  it('shows a forward mailbox as many mailboxes that come together in one', async () => {
    const { page } = await open('/advisor#ruleset=guide');
    const pictures = page.locator('.tradeoffs').first().locator('.flow-down svg');
    const described = await pictures.evaluateAll((all) => all.map((each) => each.getAttribute('aria-label')));
    expect(described).toHaveLength(3);
    expect(described.at(-1)).toContain('Sink mailbox');
    expect(described.slice(0, 2).join()).not.toContain('Sink mailbox');
  });

  it('leads from every clause to where it is retold', async () => {
    const { page } = await open('/advisor');
    await page.locator('.clauses a').first().click();
    await page.waitForURL(/\/clauses#[ab]\d+$/);
    const anchor = page.locator(new URL(page.url()).hash);
    // The address changes before the page does.
    await anchor.first().waitFor();
    expect(await anchor.count()).toBe(1);
  });
});

describeInBrowser('the advisor by keyboard', (open) => {
  it('is asked and read without a mouse', async () => {
    const { page, complaints } = await open('/advisor#ruleset=guide');
    await tabTo(page, 'input[name="owner"]');
    await page.keyboard.press('ArrowRight');
    await tabTo(page, 'input[name="needs-outgoing"]');
    await page.keyboard.press('Space');
    await tabTo(page, '[data-fold="options"] > summary');
    await page.keyboard.press('Enter');
    await tabTo(page, '[data-fold="facts"] > summary');
    await page.keyboard.press('Enter');
    await tabTo(page, 'input[name="serverSideSyncEnabled"]');
    // The group begins at what is chosen: not known; one further is the first again.
    await page.keyboard.press('ArrowRight');
    await tabTo(page, '#users');
    await page.keyboard.type('40');
    expect(new URL(page.url()).hash).toBe(
      '#ruleset=guide&owner=queue&needs=incoming&met=serverSideSyncEnabled&users=40',
    );
    expect(await firstOption(page).innerText()).toContain('ready');
    // The other options stand before what is known: past the end the keyboard begins again.
    await tabTo(page, '[data-option="2"] > summary');
    await page.keyboard.press('Enter');
    const second = page.locator('[data-option="2"]');
    expect(await second.getAttribute('open')).not.toBeNull();
    expect(await second.innerText()).toContain('Forward Mailbox');
    expect(complaints).toEqual([]);
  });

  it('på svenska: går att fråga och läsa utan mus', async () => {
    const { page, complaints } = await open('/sv/advisor');
    await tabTo(page, 'input[name="owner"]');
    await page.keyboard.press('ArrowRight');
    await tabTo(page, '[data-fold="facts"] > summary');
    await page.keyboard.press('Enter');
    await tabTo(page, '#users');
    await page.keyboard.type('3');
    expect(new URL(page.url()).hash).toBe('#ruleset=dataverse&owner=queue&users=3');
    expect(await page.locator('.in-short').innerText()).toContain(
      'Synkronisering med servern eller e-postrouter',
    );
    expect(complaints).toEqual([]);
  });
});

describeInBrowser('the address of the advisor', (open) => {
  it('holds all that was said: what is opened again gives the same answer', async () => {
    const { page } = await open('/advisor#ruleset=guide');
    await page.getByRole('radio', { name: 'Queue' }).check();
    await unfold(page, 'facts');
    await page.locator('input[name="smtpCompatible"]').nth(1).check();
    await unfold(page, 'today');
    await page.selectOption('#today-incoming', 'forward-mailbox');
    await page.selectOption('#today-outgoing', 'server');
    const [address, answer] = [page.url(), await page.locator('.answer').textContent()];
    expect(new URL(address).hash).toBe(
      '#ruleset=guide&owner=queue&not-met=smtpCompatible&incoming=forward-mailbox&outgoing=server',
    );
    expect(answer).toContain('Invalid');
    const again = await open(address.slice(new URL(address).origin.length));
    expect(await again.page.locator('.answer').textContent()).toBe(answer);
  });

  it('goes along to the other language and back', async () => {
    const { page, origin } = await open('/advisor#ruleset=guide&owner=queue&users=12');
    const toSwedish = page.locator('.VPNavBarTranslations a').first();
    await page.locator('.VPNavBarTranslations button').hover();
    await toSwedish.click();
    await page.waitForURL(`${origin}/sv/advisor#ruleset=guide&owner=queue&users=12`);
    expect(await page.locator('#users').inputValue()).toBe('12');
    // The address is there before the page is.
    await page.locator('h1', { hasText: 'Ställ in en postlåda' }).waitFor();
  });

  it('is read again when somebody changes it by hand', async () => {
    const { page } = await open('/advisor#users=3');
    await page.evaluate(() => {
      location.hash = '#owner=queue';
    });
    await page.waitForFunction(() => document.querySelector<HTMLInputElement>('#users')?.value === '');
    expect(await page.locator('input[name="owner"]').nth(1).isChecked()).toBe(true);
  });

  it('says so when it names no rules, and answers by current guidance', async () => {
    const { page } = await open('/advisor#owner=queue');
    const note = page.locator('.answer .note');
    expect(await note.innerText()).toBe(
      'This link does not say which rules to use. This answer uses: Current guidance.',
    );
    await page.getByRole('radio', { name: '2017 guide' }).check();
    expect(await note.count()).toBe(0);
    expect(new URL(page.url()).hash).toBe('#ruleset=guide&owner=queue');
  });

  it('says what in it cannot be used, and answers all the same', async () => {
    const { page } = await open('/advisor#owner=quue&users=12');
    expect(await page.locator('[role="alert"]').innerText()).toContain('Did you mean queue?');
    expect(await page.locator('#users').inputValue()).toBe('12');
  });

  it('is taken over from the first page', async () => {
    const { page, origin, complaints } = await open('/');
    await page.getByRole('radio', { name: 'Queue' }).check();
    await page.locator('input[name="needs-outgoing"]').uncheck();
    await page.locator('.brand-button').click();
    await page.waitForURL(`${origin}/advisor#ruleset=dataverse&owner=queue&needs=incoming,activities`);
    expect(await page.locator('input[name="needs-outgoing"]').isChecked()).toBe(false);
    expect(complaints).toEqual([]);
  });
});

describeInBrowser('the advisor elsewhere', (open) => {
  it('prints everything that counts, folded or not, and nothing else', async () => {
    const { page } = await open('/advisor#ruleset=guide&owner=queue&not-met=smtpCompatible&users=12');
    expect(await page.locator('.asked').isVisible()).toBe(false);
    await page.emulateMedia({ media: 'print' });
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    expect(await page.locator('.question').isVisible()).toBe(false);
    const asked = await page.locator('.asked').innerText();
    expect(asked).toMatch(/Whose mailbox is it\?\s+queue/);
    expect(asked).toMatch(/SMTP-compatible\s+No/i);
    expect(asked).toMatch(/How many users does the organization have\?\s+12/);
    const isOpen = await page
      .locator('details.option')
      .evaluateAll((all) => all.map((each) => each.hasAttribute('open')));
    expect(isOpen).toEqual(isOpen.map(() => true));
    await page.evaluate(() => dispatchEvent(new Event('afterprint')));
    expect(await page.locator('details.option[open]').count()).toBe(0);
  });

  it.each([320, 390, 768, 1280, 1920])('fits a page %s pixels wide, in both languages', async (width) => {
    for (const path of ['/advisor', '/sv/advisor', '/', '/sv/']) {
      const { page } = await open(path, { viewport: { width, height: 900 } });
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      await page.context().close();
    }
  });

  it('runs without asking the network for anything once it is there', async () => {
    const { page, requests } = await open('/advisor');
    await page.waitForLoadState('networkidle');
    const before = requests.length;
    await page.getByRole('radio', { name: 'Queue' }).check();
    await unfold(page, 'facts');
    await page.fill('#users', '40');
    await unfold(page, 'options');
    await page.locator('[data-option="2"] > summary').click();
    expect(requests.slice(before)).toEqual([]);
  });
});

describeInBrowser('Law 10, same answer everywhere: in the browser', (open) => {
  it.each(advisorLanguages)(
    'the advisor judges and recommends as the source does, in $id',
    async (language) => {
      const { page, complaints } = await open(`${language.root}advisor`);
      const ruleset: Ruleset = guide;
      const { locale } = language;
      const optionsFor = ({ asOf }: Question) => ({ ruleset, locale, ...(asOf === '' ? {} : { asOf }) });
      await fc.assert(
        fc.asyncProperty(questionsWithToday, async (question) => {
          const shown = await answerTo(page, addressOf(question, ruleset));
          const report = validate(configurationOf(question, ruleset) as unknown, optionsFor(question));
          if (report.verdict === 'malformed') throw new Error('The configuration is well formed.');
          expect(shown.verdict).toContain(locale.phrases.verdict[report.verdict]);
          expect(shown.findings).toEqual(
            report.findings.map(({ ruleId, kind, message, sources }) => ({
              ruleId,
              kind,
              message: message.replaceAll('`', ''),
              clauses: [...new Set(sources.map(({ clause }) => clause))],
            })),
          );
          const answer = recommend(requestOf(question) as unknown, optionsFor(question));
          if (answer.outcome === 'malformed') throw new Error('The request is well formed.');
          const { methods } = labels(locale);
          expect(shown.options).toEqual(
            answer.recommendations.map(({ configuration }) => [
              methods.incoming[configuration.incoming as IncomingMethod],
              methods.outgoing[configuration.outgoing as OutgoingMethod],
            ]),
          );
          expect(shown.ruledOut).toBe(answer.ruledOut.length);
        }),
        { numRuns: 60 },
      );
      expect(complaints).toEqual([]);
    },
  );
});

/** What the advisor shows for an address. */
async function answerTo(page: Page, address: string) {
  return page.evaluate(async (hash) => {
    history.replaceState(history.state, '', hash);
    dispatchEvent(new HashChangeEvent('hashchange'));
    await new Promise((rendered) => requestAnimationFrame(() => requestAnimationFrame(rendered)));
    const textOf = (element: Element | null | undefined) => (element?.textContent ?? '').trim();
    const all = (selector: string, within: ParentNode = document) => [...within.querySelectorAll(selector)];
    return {
      verdict: textOf(document.querySelector('[data-today] .badge')),
      findings: all('[data-today] [data-rule]').map((each) => ({
        ruleId: each.getAttribute('data-rule'),
        kind: each.getAttribute('data-kind'),
        message: textOf(each.querySelector('.finding-message')),
        clauses: all('.clauses a', each).map(textOf),
      })),
      options: all('[data-option] > .option-head').map((each) => all('strong', each).map(textOf)),
      ruledOut: all('[data-ruled-out]').length,
    };
  }, address);
}
