import { CHECKS } from '../../../../dataverse/checks/catalogue.ts';
import type { Cause } from '../../../../dataverse/report/causes.ts';
import { type Findable, findablesOf } from '../../../../dataverse/report/findables.ts';
import type { RenderContext } from '../../../../render/context.ts';
import { commandWordsFor } from '../../../words/index.ts';
import { reportWordsFor } from '../../../words/report/index.ts';

/** A cause with all its texts. */
export interface CauseInWords extends Omit<Findable, 'by' | 'kind'> {
  readonly cause: Cause;
  /** The actor who can remove it; empty where that is not known. */
  readonly who: string;
}

/** Makes the function that puts causes into words. */
export function causesInWords(language: RenderContext): (cause: Cause) => CauseInWords {
  const findables = new Map(findablesOf(language).map((each) => [`${each.by} ${each.id}`, each]));
  const { statuses } = commandWordsFor(language.locale).overview;
  return (cause) => {
    const found = findables.get(`${cause.by} ${cause.id}`);
    const status = cause.by === 'status' ? statuses[cause.id as keyof typeof statuses] : undefined;
    const { title = cause.id, remedy = '' } = found ?? status ?? {};
    const { sources = [], text = '', ignoreWhen = '' } = found ?? {};
    return {
      id: cause.id,
      cause,
      title,
      remedy,
      sources,
      text,
      ignoreWhen,
      who: whoRemoves(cause, language),
    };
  };
}

/** Who can remove a cause: for a rule who changes the last of what repairs it, else who changes methods. */
function whoRemoves({ by, id, repairedBy = [] }: Cause, { ruleset, words, locale }: RenderContext): string {
  const { prerequisites = {}, directions = {} } = ruleset.changes ?? {};
  const assignsLicense = by === 'check' && CHECKS.some((each) => each.id === id && 'byLicense' in each);
  if (assignsLicense) return reportWordsFor(locale).licenseAdmin;
  const last = repairedBy.at(-1);
  const changing = last === undefined ? Object.values(directions)[0] : prerequisites[last];
  return changing === undefined ? '' : (words.doers[changing.who] ?? '');
}

/** The first sentence of a text. */
export function firstSentence(text: string): string {
  return /^.*?[.!?](?=\s|$)/su.exec(text)?.[0] ?? text;
}
