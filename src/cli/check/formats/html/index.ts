import type { OtherResult } from '../../../../dataverse/audit/results.ts';
import type { AuditSummary } from '../../../../dataverse/audit/summary.ts';
import { findablesOf } from '../../../../dataverse/report/findables.ts';
import { composeIncomplete } from '../../../../dataverse/report/incomplete.ts';
import type { MissingPart } from '../../../../dataverse/rows/missing-parts.ts';
import { fill } from '../../../../locales/texts/locale.ts';
import type { RenderContext } from '../../../../render/context.ts';
import { blockHtml } from '../../../../render/targets/html.ts';
import { commandWordsFor } from '../../../words/index.ts';
import type { CheckWriter, CheckWriting } from '../check-writer.ts';
import { changesSection } from './changes-section.ts';
import { documentEnd, documentHead } from './document.ts';
import { foundSection } from './found-section.ts';
import { createKinds, mailFlowSection } from './kinds.ts';
import { createSharedTexts, type DataMaking, mailboxData } from './mailbox-data.ts';
import { mailboxSection } from './mailbox-section.ts';
import { html, Markup, NOTHING, scriptData } from './markup.ts';
import { defaultsSection, otherRowsSection } from './other-sections.ts';
import { pageData } from './page-data.ts';
import { recordSection } from './record-section.ts';
import { contentsHtml, type Section, sectionHtml } from './section.ts';
import { summarySection } from './summary-section.ts';

/**
 * Writes one page of HTML that needs nothing beside itself.
 *
 * The data of mailboxes is written as it comes, before what is seen of the page, which needs to know all of it.
 */
export function htmlWriter({ language, asOf }: CheckWriting): CheckWriter {
  const making: DataMaking = {
    language,
    findables: findablesOf(language),
    files: createSharedTexts(),
    texts: createSharedTexts(),
    mailboxCounts: new Map(),
  };
  const kinds = createKinds(language.ruleset);
  const others: OtherResult[] = [];
  let lacking: readonly MissingPart[] = [];
  let separator = '\n';
  return {
    begin: () => `${documentHead(language).text}<script type="application/json" id="mailbox-data">[`,
    incomplete(parts) {
      lacking = parts;
      return '';
    },
    judged({ result, other }) {
      if (other !== undefined) others.push(other);
      if (result === undefined) return '';
      kinds.count(result);
      const text = separator + scriptData(mailboxData(result, making));
      separator = ',\n';
      return text;
    },
    end(summary, changes, record) {
      const sections: readonly (Section | undefined)[] = [
        summarySection(summary, language),
        foundSection(making, summary),
        changesSection(changes, language),
        mailboxSection(making, summary),
        mailFlowSection(kinds.ordered(), language),
        otherRowsSection(others, language),
        defaultsSection(others, language),
        recordSection(record, language),
      ];
      const there = sections.filter((section) => section !== undefined);
      const visible = visiblePart(there, summary, lacking, language, asOf);
      const data = `<script type="application/json" id="page-data">${scriptData(pageData(making))}</script>`;
      return `\n]</script>\n${visible.text}\n${data}\n${documentEnd().text}`;
    },
  };
}

function visiblePart(
  sections: readonly Section[],
  summary: AuditSummary,
  lacking: readonly MissingPart[],
  language: RenderContext,
  asOf: string | undefined,
): Markup {
  const { locale, phrases, words } = language;
  const { page } = commandWordsFor(locale);
  const day = asOf === undefined ? page.asOfAnyDay : fill(page.asOf, { day: asOf });
  return html`<a class="skip" href="#mailboxes">${page.toMailboxes}</a>
<header>
<h1>${page.title}</h1>
<p class="muted">${fill(phrases.check.judgedBy, { ruleset: words.name })} ${day}</p>
${summary.total === 0 ? html`<p>${phrases.check.nothingRead}</p>` : NOTHING}
${new Markup(composeIncomplete(lacking, language, 1).map(blockHtml).join('\n'))}
${contentsHtml(sections, page.contents)}
</header>
<main>
${sections.map(sectionHtml)}
</main>`;
}
