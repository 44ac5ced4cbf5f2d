import { findingsIn } from '../../../../dataverse/audit/results.ts';
import { incompleteWordsFor } from '../../../../dataverse/report/incomplete.ts';
import type { ShownResult } from '../../../../dataverse/report/known-findings.ts';
import { exceptedMark, nameOf, relatedText, shownByText } from '../../../../dataverse/report/results.ts';
import { STATUS_SIGNS } from '../../../../dataverse/report/status-signs.ts';
import { unmetSentence } from '../../../../engine/finding.ts';
import { FINDING_SIGNS, type RenderContext } from '../../../../render/context.ts';
import { type Line, prose, span } from '../../../../render/document.ts';

/** A mailbox as a row of a table: its name and place, where it stands, and what is wrong or not known here. */
export function mailboxRow(result: ShownResult, language: RenderContext): readonly Line[] {
  const { status, report, checks = [], origins, restsOnMissing } = result;
  const { phrases, words, locale } = language;
  const problems =
    report.verdict === 'malformed'
      ? report.problems.map(({ message }) => signed('error', prose(message)))
      : [];
  const findings = findingsIn(report)
    .filter(({ kind }) => kind !== 'advice')
    .map((finding): Line => {
      const more = [unmetSentence(finding, words, phrases), shownByText(finding, origins, language) ?? ''];
      const here = more.filter((text) => text !== '').join(' ');
      const title = prose(words.rules[finding.ruleId]?.title ?? finding.ruleId);
      const said = here === '' ? title : [...title, span(' — ', 'muted'), ...prose(here)];
      return signed(finding.kind, [...said, ...exceptedMark(finding.excepted, phrases)]);
    });
  const found = checks.map((check): Line => {
    const related = relatedText(check, language);
    const more = related === undefined ? [] : [span(` ${related}`, 'muted')];
    return signed(check.kind, [...prose(check.message), ...more, ...exceptedMark(check.excepted, phrases)]);
  });
  const rests: readonly Line[] =
    restsOnMissing === true ? [signed('unverified', prose(incompleteWordsFor(locale).restsOnIt))] : [];
  const all = [...problems, ...findings, ...found, ...rests];
  return [
    nameOf(result, language),
    [...STATUS_SIGNS[status], span(` ${phrases.check.status[status]}`)],
    all.flatMap((line, place): Line => (place === 0 ? line : [span(' '), ...line])),
  ];
}

function signed(kind: keyof typeof FINDING_SIGNS, line: Line): Line {
  return [span(...FINDING_SIGNS[kind]), span(' '), ...line];
}
