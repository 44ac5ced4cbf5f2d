import { listRunRecord } from '../../../../dataverse/report/run-record.ts';
import type { RunRecord } from '../../../../dataverse/runs/run-record.ts';
import type { RenderContext } from '../../../../render/context.ts';
import { blockHtml } from '../../../../render/targets/html.ts';
import { commandWordsFor } from '../../../words/index.ts';
import { Markup } from './markup.ts';
import type { Section } from './section.ts';

/** The record of the run; undefined where none is kept. */
export function recordSection(record: RunRecord | undefined, { locale }: RenderContext): Section | undefined {
  if (record === undefined) return undefined;
  const words = commandWordsFor(locale).record;
  return { id: 'record', title: words.title, content: new Markup(blockHtml(listRunRecord(record, words))) };
}
