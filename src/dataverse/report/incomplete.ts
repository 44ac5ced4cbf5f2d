import { fill, type Locale } from '../../locales/texts/locale.ts';
import type { RenderContext } from '../../render/context.ts';
import { type Block, heading, list, paragraph, prose, span } from '../../render/document.ts';
import type { MissingPart } from '../rows/missing-parts.ts';
import type { Table } from '../rows/tables.ts';
import { incompleteInEnglish } from './words/en.ts';
import type { IncompleteWords } from './words/shape.ts';
import { incompleteInSwedish } from './words/sv.ts';

/** The texts on what an export lacks, in a language; in English where it is another one. */
export function incompleteWordsFor({ id }: Pick<Locale, 'id'>): IncompleteWords {
  return id === 'sv' ? incompleteInSwedish : incompleteInEnglish;
}

/** What an export lacks: a sentence for each page and table, and one for all columns of a table. */
export interface IncompleteSentence {
  readonly kind: MissingPart['kind'];
  readonly table: Table;
  readonly text: string;
}

/** Says what an export lacks, and for how many mailboxes something is not known because of that. */
export function incompleteSentences(
  parts: readonly MissingPart[],
  locale: Pick<Locale, 'id'>,
): readonly IncompleteSentence[] {
  const words = incompleteWordsFor(locale);
  return [...new Set(parts.map(({ organization }) => organization))].flatMap((name) => {
    const sentences = sentencesOfOne(
      parts.filter(({ organization }) => organization === name),
      words,
    );
    return name === undefined
      ? sentences
      : sentences.map((each) => ({ ...each, text: `${name}: ${each.text}` }));
  });
}

/** The sentences on one organization. */
function sentencesOfOne(
  parts: readonly MissingPart[],
  words: IncompleteWords,
): readonly IncompleteSentence[] {
  const ofColumns = (table: Table) => parts.filter((part) => part.kind === 'column' && part.table === table);
  return parts.flatMap((part): readonly IncompleteSentence[] => {
    const { kind, table } = part;
    if (kind === 'page') {
      const wording = part.isLastThere === true ? words.pageBefore : words.page;
      return [{ kind, table, text: fill(wording, { table }) }];
    }
    if (kind === 'table') {
      const others = part.decides === 'owner' ? parts.filter(decidesOwner) : [part];
      return others[0] === part ? [{ kind, table, text: tableSentence(part, others, words) }] : [];
    }
    const columns = ofColumns(table);
    return columns[0] === part ? [{ kind, table, text: columnsSentence(columns, words) }] : [];
  });
}

/** The same sentences, each followed by how to get what is missing, for places where each stands alone. */
export function incompleteInstructions(
  parts: readonly MissingPart[],
  locale: Pick<Locale, 'id'>,
): readonly IncompleteSentence[] {
  const { remedy } = incompleteWordsFor(locale);
  return incompleteSentences(parts, locale).map((each) => ({ ...each, text: `${each.text} ${remedy}` }));
}

function decidesOwner(part: MissingPart): boolean {
  return part.kind === 'table' && part.decides === 'owner';
}

/** What is not known without a table; of the tables of owners all at once, where only these tell whose a mailbox is. */
function tableSentence(
  { table, mailboxes, decides }: Extract<MissingPart, { kind: 'table' }>,
  owners: readonly MissingPart[],
  words: IncompleteWords,
): string {
  if (table === 'mailbox') return words.mailboxTable;
  const count = mailboxesText(mailboxes, words);
  if (decides !== 'owner') return fill(words.table, { table, topic: words.topics[table], mailboxes: count });
  const tables = owners.map((part) => `\`${part.table}\``).join(', ');
  return fill(words.owner, { tables, mailboxes: count });
}

function columnsSentence(columns: readonly MissingPart[], words: IncompleteWords): string {
  const parts = columns.filter((part) => part.kind === 'column');
  const most = Math.max(...parts.map(({ mailboxes }) => mailboxes));
  return fill(words.columns, {
    table: parts[0]?.table ?? '',
    columns: parts.map(({ column }) => `\`${column}\``).join(', '),
    mailboxes: mailboxesText(most, words),
  });
}

function mailboxesText(count: number, words: IncompleteWords): string {
  return count === 1 ? words.oneMailbox : fill(words.mailboxes, { count });
}

/** What an export lacks, before anything else that is said of it; nothing when it lacks nothing. */
export function composeIncomplete(
  parts: readonly MissingPart[],
  { locale }: RenderContext,
  level: 1 | 2 | 3,
): readonly Block[] {
  if (parts.length === 0) return [];
  const words = incompleteWordsFor(locale);
  const items = incompleteSentences(parts, locale).map(({ text }) => ({
    line: [span('?', 'warning'), span(' '), ...prose(text)],
    blocks: [],
  }));
  return [heading(level, span(words.title)), list(items), paragraph(...prose(words.remedy))];
}
