import { findingsIn, type MailboxResult } from '../../../../dataverse/audit/results.ts';
import type { RowFinding } from '../../../../dataverse/checks/row-finding.ts';
import type { Excepted } from '../../../../dataverse/facts/exceptions-file.ts';
import { inOrganization } from '../../../../dataverse/report/causes.ts';
import type { Findable } from '../../../../dataverse/report/findables.ts';
import type { ShownResult } from '../../../../dataverse/report/known-findings.ts';
import { relatedText, shownByText } from '../../../../dataverse/report/results.ts';
import type { AnyConfiguration } from '../../../../engine/configuration/configuration.ts';
import { unmetSentence } from '../../../../engine/finding.ts';
import { escapeInvisible } from '../../../../input/printable.ts';
import { fill, type Phrases } from '../../../../locales/texts/locale.ts';
import { methodsAsText, type RenderContext } from '../../../../render/context.ts';

/** What a rule or check says of a mailbox; numbers are places in the lists of what is said and of texts. */
interface FoundData {
  readonly said: number;
  readonly kind: string;
  readonly unmet?: number;
  readonly message?: number;
  readonly column?: string;
  readonly related?: string | undefined;
  readonly shownBy?: string | undefined;
  readonly excepted?: string | undefined;
}

/** A mailbox as the script of the page reads it; parts that say nothing are left out. */
export interface MailboxData {
  readonly file: number;
  readonly row: number;
  readonly id?: string;
  readonly name?: string;
  /** Where it stands; nothing found in one that is out of use counts. */
  readonly status: string;
  readonly methods?: number;
  readonly found?: readonly FoundData[];
  readonly problems?: readonly string[];
  /** Whether more is not known because the export lacks something. */
  readonly restsOnMissing?: true;
}

/** Texts that many mailboxes share, each once, by their places. */
export interface SharedTexts {
  placeOf(text: string): number;
  readonly all: readonly string[];
}

/** Starts a list of shared texts, in which what can't be seen is written out. */
export function createSharedTexts(): SharedTexts {
  const places = new Map<string, number>();
  const all: string[] = [];
  return {
    placeOf(text) {
      const known = places.get(text);
      if (known !== undefined) return known;
      places.set(text, all.length);
      return all.push(escapeInvisible(text)) - 1;
    },
    all,
  };
}

/** What turns results into data for the page, and what they come to so far. */
export interface DataMaking {
  readonly language: RenderContext;
  readonly findables: readonly Findable[];
  readonly files: SharedTexts;
  readonly texts: SharedTexts;
  /** In how many mailboxes each of the findables was found, by its place; none for those that never were. */
  readonly mailboxCounts: Map<number, number>;
}

/** One result as data for the page. */
export function mailboxData(result: ShownResult, making: DataMaking): MailboxData {
  const { file, row, id, status, configuration, report, checks = [], origins, restsOnMissing } = result;
  const name = result.name && inOrganization(result.name, result.organization);
  const isOutOfUse = status === 'out-of-use';
  const { language, files, texts } = making;
  const methods = configuration === null ? undefined : methodsOf(configuration, language);
  const found = [
    ...findingsIn(report).map((each) => ruleData(each, origins, making)),
    ...checks.map((each) => checkData(each, making)),
  ];
  for (const said of new Set(isOutOfUse ? [] : found.map((each) => each.said))) {
    making.mailboxCounts.set(said, (making.mailboxCounts.get(said) ?? 0) + 1);
  }
  return {
    file: files.placeOf(file),
    row,
    ...(id === null ? {} : { id: escapeInvisible(id) }),
    ...(name === null || name === '' ? {} : { name: escapeInvisible(name) }),
    status,
    ...(methods === undefined ? {} : { methods: texts.placeOf(methods) }),
    ...(found.length === 0 ? {} : { found }),
    ...(restsOnMissing === true ? { restsOnMissing } : {}),
    ...(report.verdict === 'malformed'
      ? { problems: report.problems.map(({ message }) => escapeInvisible(message)) }
      : {}),
  };
}

/** Whose configuration it is, and its methods. */
function methodsOf(configuration: unknown, language: RenderContext): string {
  const { owner, ...others } = configuration as AnyConfiguration;
  return `${language.words.owners[owner] as string} · ${methodsAsText(others, language)}`;
}

function ruleData(
  finding: ReturnType<typeof findingsIn>[number],
  origins: MailboxResult['origins'],
  { language, findables, texts }: DataMaking,
): FoundData {
  const { phrases } = language;
  const { ruleId, kind } = finding;
  const unmet = unmetSentence(finding, language.words, phrases);
  const shownBy = shownByText(finding, origins, language);
  return {
    said: findables.findIndex(({ by, id }) => by === 'rule' && id === ruleId),
    kind,
    ...(unmet === '' ? {} : { unmet: texts.placeOf(unmet) }),
    ...(shownBy === undefined ? {} : { shownBy: escapeInvisible(shownBy) }),
    ...exceptedText(finding, phrases),
  };
}

function checkData(finding: RowFinding, { language, findables, texts }: DataMaking): FoundData {
  const { checkId, kind, message, from } = finding;
  const related = relatedText(finding, language);
  return {
    said: findables.findIndex(({ by, id }) => by === 'check' && id === checkId),
    kind,
    message: texts.placeOf(message),
    column: escapeInvisible(from.column),
    ...(related === undefined ? {} : { related: escapeInvisible(related) }),
    ...exceptedText(finding, language.phrases),
  };
}

/** Why a finding is accepted. */
function exceptedText(
  { excepted }: { readonly excepted?: Excepted },
  { check }: Phrases,
): { readonly excepted?: string } {
  if (excepted === undefined) return {};
  return { excepted: escapeInvisible(fill(check.excepted, { reason: excepted.reason })) };
}
