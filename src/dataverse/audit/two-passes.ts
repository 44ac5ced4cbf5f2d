import { isExportRecord } from '../files/export-record.ts';
import { fileOf, type InputRecord } from '../files/record.ts';
import {
  createContextBuilder,
  emptyContext,
  type OrganizationContext,
  type Row,
} from '../rows/organization-context.ts';
import type { Table } from '../rows/tables.ts';
import { createRowReader } from './record-row.ts';

/** The records of a source that are still to come, several at a time, and how reading it ended. */
export type RecordsToCome<End> = AsyncGenerator<readonly InputRecord[], End>;

/** Something that records are read from, once or twice. */
export interface TwoPassSource<End> {
  /** The source as it was named; `-` is the standard input. */
  readonly name: string;
  /** The records from the beginning. */
  open(): RecordsToCome<End>;
  /**
   * Shows every record that is still to come, and gives them back to be read after all.
   *
   * @param begun - the records, when reading has begun, and those that were read last and not yet judged.
   */
  lookAhead(begun: BegunRecords<End> | undefined, show: ShowRecords): Promise<RecordsToCome<End>>;
}

/** Records of which some were read. */
export interface BegunRecords<End> {
  readonly last: readonly InputRecord[];
  readonly rest: RecordsToCome<End>;
}

/** Is shown records, several at a time. */
export type ShowRecords = (records: readonly InputRecord[]) => void;

/** What is done with the records of all sources. */
export interface TwoPassWork<End, Outcome> {
  /** Makes the function that judges a record, with the row that it is if it is one, beside what all rows show. */
  judgeBeside(
    context: OrganizationContext,
  ): (file: string, record: InputRecord, row: Row | undefined) => Outcome;
  /** When all rows are read for what they show together: before the first record, before the first row, or not at all. */
  readonly survey: 'first' | 'at-first-row' | 'never';
  /** The tables of which pages are missing, as far as those that were read tell. */
  readonly incomplete?: () => readonly Table[];
  /** Called when it turns out that sources are read twice, and when all of them were read once. */
  readonly onSurvey?: (step: 'begins' | 'ends') => void;
  /** Called with how many records were read, in either pass. */
  readonly onRecords?: (count: number) => void;
  /** Called when a source was read to its end. */
  readonly onEnd?: (source: TwoPassSource<End>, end: End) => void;
}

/** The records of all sources as they are judged. */
export interface TwoPasses<Outcome> {
  /** What came of the records, several at a time; reading begins when the first are asked for. */
  readonly outcomes: AsyncGenerator<readonly Outcome[]>;
  /** What all rows show together, as far as they were read for that. */
  context(): OrganizationContext;
}

/**
 * Judges every record of every source in their order, each beside what all rows show together.
 *
 * Rows are read for that in a pass of their own, so that none is kept. Nothing is waited for but the next records of a
 * source, however many come at a time.
 */
export function readInTwoPasses<End, Outcome>(
  sources: readonly TwoPassSource<End>[],
  work: TwoPassWork<End, Outcome>,
): TwoPasses<Outcome> {
  const { onRecords = () => undefined, onSurvey, incomplete } = work;
  const rowOf = createRowReader();
  const ahead = new Map<TwoPassSource<End>, RecordsToCome<End>>();
  let context = emptyContext();
  let judge = work.judgeBeside(context);
  let isSurveyed = work.survey === 'never';

  /** Reads all rows that are still to come, and opens each source once more. */
  async function survey(from: number, begun?: BegunRecords<End>): Promise<void> {
    onSurvey?.('begins');
    const builder = createContextBuilder();
    for (const [index, source] of sources.slice(from).entries()) {
      const again = await source.lookAhead(index === 0 ? begun : undefined, (records) => {
        onRecords(records.length);
        for (const record of records) {
          const row = rowOf(fileOf(source.name, record), record);
          const counted = row === undefined ? exportedRowsIn(record) : undefined;
          if (counted !== undefined) builder.addExport(counted);
          if (row !== undefined) builder.add(row, 'value' in record && record.cells === true);
        }
      });
      ahead.set(source, again);
    }
    context = builder.context(incomplete?.());
    judge = work.judgeBeside(context);
    isSurveyed = true;
    onSurvey?.('ends');
  }

  /** Judges records up to the first row, where that waits for the survey. */
  function judgeSome(name: string, records: readonly InputRecord[]): Outcome[] {
    const outcomes: Outcome[] = [];
    for (const record of records) {
      const file = fileOf(name, record);
      const row = rowOf(file, record);
      if (row !== undefined && !isSurveyed) break;
      outcomes.push(judge(file, record, row));
    }
    return outcomes;
  }

  async function* readSource(source: TwoPassSource<End>, index: number): AsyncGenerator<readonly Outcome[]> {
    let records = ahead.get(source) ?? source.open();
    try {
      let step = await records.next();
      for (; step.done !== true; step = await records.next()) {
        onRecords(step.value.length);
        const outcomes = judgeSome(source.name, step.value);
        yield outcomes;
        const left = step.value.slice(outcomes.length);
        if (left.length === 0) continue;
        await survey(index, { last: left, rest: records });
        records = ahead.get(source) as RecordsToCome<End>;
        yield judgeSome(source.name, left);
      }
      work.onEnd?.(source, step.value);
    } finally {
      await close(records);
    }
  }

  async function* readAll(): AsyncGenerator<readonly Outcome[]> {
    if (work.survey === 'first') await survey(0);
    for (const [index, source] of sources.entries()) yield* readSource(source, index);
  }

  return { outcomes: readAll(), context: () => context };
}

/** The rows of each table that the record of an export counts; undefined for any other record. */
function exportedRowsIn(record: InputRecord): Readonly<Partial<Record<Table, number>>> | undefined {
  if (!('value' in record) || !isExportRecord(record.value)) return undefined;
  const entries = Object.entries(record.value.tables).map(([table, { rows }]) => [table, rows] as const);
  return Object.fromEntries(entries);
}

/** Closes what is not read on: when nobody listens any more, nothing is waited for either. */
async function close<End>(records: RecordsToCome<End>): Promise<void> {
  await records.return(undefined as End);
}
