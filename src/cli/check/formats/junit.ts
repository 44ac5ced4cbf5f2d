import { inOrganization } from '../../../dataverse/report/causes.ts';
import { incompleteSentences } from '../../../dataverse/report/incomplete.ts';
import { fill } from '../../../locales/texts/locale.ts';
import type { CheckWriter, CheckWriting } from './check-writer.ts';
import { Markup, NOTHING, html as xml } from './html/markup.ts';
import { INCOMPLETE, type ListedFinding, listFindings, MALFORMED } from './listed-findings.ts';

/** How a test case ends: it passes, fails by rules, cannot be carried out, or is not decided. */
type Ending = 'passed' | 'failed' | 'error' | 'skipped';

/** The name of a test case and of the group that it stands in. */
interface CaseName {
  readonly group: string;
  readonly name: string;
}

/**
 * Writes the XML that build servers read as the results of tests: a test case for each mailbox, which fails once for
 * each rule that finds an error.
 *
 * What is not known, and what is out of use, is skipped. The numbers come first, so that all cases are kept until the end.
 */
export function junitWriter({ language }: CheckWriting): CheckWriter {
  const { phrases, ruleset, locale } = language;
  const counts: Record<Ending, number> = { passed: 0, failed: 0, error: 0, skipped: 0 };
  const cases: string[] = [];
  const add = (name: CaseName, ending: Ending, inside: readonly Markup[]) => {
    counts[ending] += 1;
    cases.push(caseOf(name, inside).text);
  };
  return {
    begin: () => '',
    incomplete(parts) {
      for (const { kind, table, text } of incompleteSentences(parts, locale)) {
        const isPage = kind === 'page';
        const element = isPage ? xml`<error type="${INCOMPLETE}" message="${text}"/>` : skipped(text);
        add({ group: INCOMPLETE, name: table }, isPage ? 'error' : 'skipped', [element]);
      }
      return '';
    },
    judged(judged) {
      const { result, other } = judged;
      const whose = result ?? other;
      if (whose === undefined) return '';
      const row = fill(phrases.check.row, { file: whose.file, row: whose.row });
      const own = whose.name ?? whose.id ?? row;
      const name = { group: whose.file, name: inOrganization(own, whose.organization) };
      if (result?.status === 'out-of-use') {
        add(name, 'skipped', [skipped(phrases.check.status['out-of-use'])]);
        return '';
      }
      const found = listFindings(judged, language).filter(({ excepted }) => excepted === undefined);
      const errors = found.filter(({ kind }) => kind === 'error');
      const open = found.filter(({ kind }) => kind === 'unverified');
      const isUnreadable = errors.some(({ rule }) => rule === MALFORMED);
      if (errors.length > 0) add(name, isUnreadable ? 'error' : 'failed', errors.map(elementOf));
      else if (open.length > 0) add(name, 'skipped', [skipped(open.map(({ message }) => message).join(' '))]);
      else add(name, 'passed', []);
      return '';
    },
    end() {
      const numbers = xml`tests="${cases.length}" failures="${counts.failed}" errors="${counts.error}" skipped="${counts.skipped}"`;
      return xml`<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="d365-email-rules" ${numbers}>
<testsuite name="${ruleset.id}" ${numbers}>
${cases.map((text) => new Markup(text))}
</testsuite>
</testsuites>
`.text;
    },
  };
}

function caseOf({ group, name }: CaseName, inside: readonly Markup[]): Markup {
  const content = inside.length === 0 ? NOTHING : xml`\n${inside}\n`;
  return xml`<testcase classname="${group}" name="${name}">${content}</testcase>`;
}

function elementOf({ rule, message, sources }: ListedFinding): Markup {
  const pages = [...new Set(sources.map(({ clause, url }) => [clause, url].filter(Boolean).join(' ')))];
  return rule === MALFORMED
    ? xml`<error type="${rule}" message="${message}"/>`
    : xml`<failure type="${rule}" message="${message}">${pages.join(', ')}</failure>`;
}

function skipped(message: string): Markup {
  return xml`<skipped message="${message}"/>`;
}
