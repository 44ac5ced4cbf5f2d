import type { MailboxResult, NamedPlace } from '../../../dataverse/audit/results.ts';
import type { RowFinding } from '../../../dataverse/checks/row-finding.ts';
import type { CheckWriter } from './check-writer.ts';
import { documentWriter } from './json.ts';
import { createSharedParts, type SharedKind, type SharedParts } from './shared-parts.ts';

/** The lists of a compact document that hold what results share, in their order. */
const LISTS: readonly (readonly [SharedKind, string])[] = [
  ['configuration', 'configurations'],
  ['report', 'reports'],
  ['words', 'words'],
];

/**
 * Writes one JSON document in which each configuration, report and text of a check stands once.
 *
 * They come in lists after the results, and a result has their numbers in their places.
 */
export function compactJsonWriter(ruleset: string): CheckWriter {
  const parts = createSharedParts();
  const lists = new Map<SharedKind, string[]>(LISTS.map(([kind]) => [kind, []]));
  const resultText = (result: MailboxResult) => {
    const text = compactText(result, parts);
    for (const { kind, text: shared } of parts.takeNew()) lists.get(kind)?.push(shared);
    return [text];
  };
  return documentWriter(ruleset, resultText, () =>
    LISTS.map(([kind, name]) => `,"${name}":[\n${lists.get(kind)?.join(',\n')}\n]`).join(''),
  );
}

/**
 * Writes one result a line, in which each configuration, report and text of a check stands once: on a line of its own,
 * `{"defines":"report","number":3,"value":…}`, before the first result that has its number in its place.
 */
export function compactNdjsonWriter(): CheckWriter {
  const parts = createSharedParts();
  return {
    begin: () => '',
    incomplete: (incomplete) => `${JSON.stringify({ incomplete })}\n`,
    judged({ result, other }) {
      const line = result === undefined ? '' : `${compactText(result, parts)}\n`;
      const defined = parts.takeNew();
      const otherLine = other === undefined ? '' : `${JSON.stringify(other)}\n`;
      if (defined.length === 0) return line + otherLine;
      return defined.map(definition).join('') + line + otherLine;
    },
    end: (_summary, changes) => (changes === undefined ? '' : `${JSON.stringify({ changes })}\n`),
  };
}

function definition({ kind, number, text }: ReturnType<SharedParts['takeNew']>[number]): string {
  return `{"defines":"${kind}","number":${number},"value":${text}}\n`;
}

/** The JSON of a result with numbers in the places of what others share with it. */
function compactText(result: MailboxResult, parts: SharedParts): string {
  const { file, row, id, name, status, configuration, report, checks } = result;
  const isObject = typeof configuration === 'object' && configuration !== null;
  const shared = isObject ? parts.numberOf('configuration', configuration) : undefined;
  const number = parts.numberOf('report', report);
  const place = `{"file":${quoted(file)},"row":${row},"id":${quoted(id)},"name":${quoted(name)}`;
  const said = `"status":"${status}","configuration":${shared ?? JSON.stringify(configuration)},"report":${number ?? JSON.stringify(report)}`;
  const found =
    checks === undefined ? '' : `,"checks":[${checks.map((check) => checkText(check, parts)).join()}]`;
  return `${place},${said}${found}${SELDOM.some((part) => result[part] !== undefined) ? seldomText(result) : ''}}`;
}

/** The parts of a result that few have; that all parts are written here or above, the type says. */
const SELDOM_PARTS = {
  organization: true,
  origins: true,
  unset: true,
  outOfUse: true,
  inactiveProfile: true,
  missingProfile: true,
  hasDefaultProfile: true,
} satisfies Record<Exclude<keyof MailboxResult, Written>, true>;
type Written = Exclude<keyof NamedPlace, 'organization'> | 'status' | 'configuration' | 'report' | 'checks';
const SELDOM = Object.keys(SELDOM_PARTS) as readonly (keyof typeof SELDOM_PARTS)[];

function seldomText(result: MailboxResult): string {
  const parts = SELDOM.filter((part) => result[part] !== undefined);
  return parts.map((part) => `,"${part}":${JSON.stringify(result[part])}`).join('');
}

function checkText(check: RowFinding, parts: SharedParts): string {
  const { sources, message, ...finding } = check;
  const words = parts.numberOf('words', { sources, message });
  return JSON.stringify(words === undefined ? check : { ...finding, words });
}

/** Texts in which nothing is written otherwise in JSON: most ids and names. */
const PLAIN = /^[\w .@:/-]*$/;

function quoted(text: string | null): string {
  return text !== null && PLAIN.test(text) ? `"${text}"` : JSON.stringify(text);
}
