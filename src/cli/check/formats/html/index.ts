import type { OtherResult } from '../../../../dataverse/audit/results.ts';
import type { AuditSummary } from '../../../../dataverse/audit/summary.ts';
import type { OrganizationChanges } from '../../../../dataverse/changes/answer.ts';
import { type Causes, createCauseCollector } from '../../../../dataverse/report/causes.ts';
import { findablesOf } from '../../../../dataverse/report/findables.ts';
import { composeIncomplete, incompleteWordsFor } from '../../../../dataverse/report/incomplete.ts';
import type { MissingPart } from '../../../../dataverse/rows/missing-parts.ts';
import type { RenderContext } from '../../../../render/context.ts';
import { commandWordsFor } from '../../../words/index.ts';
import { reportWordsFor } from '../../../words/report/index.ts';
import type { CheckWriter, CheckWriting } from '../check-writer.ts';
import { composeDoFirst } from '../report/do-first.ts';
import { composeNotKnown } from '../report/not-known.ts';
import { composeSettings } from '../report/settings.ts';
import { aboutText, headlineOf, titleOf } from '../report/title.ts';
import { blockSection } from './block-section.ts';
import { causesSection } from './causes-section.ts';
import { changesSection } from './changes-section.ts';
import { documentEnd, documentHead } from './document.ts';
import { headerHtml } from './header.ts';
import { createKinds, mailFlowSection } from './kinds.ts';
import { createSharedTexts, type DataMaking, mailboxData } from './mailbox-data.ts';
import { mailboxSection } from './mailbox-section.ts';
import { html, type Markup, scriptData } from './markup.ts';
import { pageData } from './page-data.ts';
import { recordSection } from './record-section.ts';
import { type Section, sectionHtml } from './section.ts';

/**
 * Writes one page of HTML that needs nothing beside itself.
 *
 * The data of mailboxes is written as it comes, before what is seen of the page, which needs to know all of it.
 */
export function htmlWriter(writing: CheckWriting): CheckWriter {
  const language = { ...writing.language, links: true };
  const making: DataMaking = {
    language,
    findables: findablesOf(language),
    files: createSharedTexts(),
    texts: createSharedTexts(),
    mailboxCounts: new Map(),
  };
  const kinds = createKinds(language.ruleset);
  const collector = createCauseCollector();
  const others: OtherResult[] = [];
  let [lacking, separator]: [readonly MissingPart[], string] = [[], '\n'];
  return {
    begin: () => `${documentHead(language).text}<script type="application/json" id="mailbox-data">[`,
    incomplete(parts) {
      lacking = [...lacking, ...parts];
      return '';
    },
    judged(outcome) {
      collector.add(outcome);
      const { result, other } = outcome;
      if (other !== undefined) others.push(other);
      if (result === undefined) return '';
      kinds.count(result);
      const text = separator + scriptData(mailboxData(result, making));
      separator = ',\n';
      return text;
    },
    end(summary, changes, record) {
      const causes = collector.causes();
      const found = { summary, causes, others, lacking, changes };
      const sections = [
        ...sectionsOf(found, making),
        mailFlowSection(kinds.ordered(), language),
        recordSection(record, language),
      ].filter((section) => section !== undefined);
      const title = titleOf(others, summary, language);
      const headline = headlineOf(summary, causes, language);
      const about = aboutText(record, writing.asOf, language);
      const header = headerHtml({ title, about, headline }, summary, sections, language);
      const visible = visiblePart(header, sections, language);
      const data = scriptData(pageData(making, causes, title));
      return `\n]</script>\n${visible.text}\n<script type="application/json" id="page-data">${data}</script>\n${documentEnd().text}`;
    },
  };
}

/** Everything that was found, besides the mailboxes. */
interface Found {
  readonly summary: AuditSummary;
  readonly causes: Causes;
  readonly others: readonly OtherResult[];
  readonly lacking: readonly MissingPart[];
  readonly changes: OrganizationChanges | undefined;
}

/** The sections in the order in which people read them; undefined in place of those with nothing to say. */
function sectionsOf(
  { summary, causes, others, lacking, changes }: Found,
  making: DataMaking,
): readonly (Section | undefined)[] {
  const { language } = making;
  const words = reportWordsFor(language.locale);
  const missing = incompleteWordsFor(language.locale);
  const [, ...doFirst] = composeDoFirst(causes, language, 1);
  return [
    blockSection('incomplete', missing.title, composeIncomplete(lacking, language, 2).slice(1)),
    blockSection('do-first', words.doFirst, doFirst),
    causesSection(making, summary, causes),
    blockSection('settings', words.settings, composeSettings(others, language)),
    blockSection('not-known', words.notKnown, composeNotKnown(causes, summary, language)),
    changesSection(changes, language),
    mailboxSection(making, summary),
  ];
}

function visiblePart(header: Markup, sections: readonly Section[], { locale }: RenderContext): Markup {
  return html`<a class="skip" href="#mailboxes">${commandWordsFor(locale).page.toMailboxes}</a>
${header}
<main>
${sections.map(sectionHtml)}
</main>`;
}
