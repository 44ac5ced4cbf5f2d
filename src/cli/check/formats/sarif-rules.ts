import type { ReportingConfiguration, ReportingDescriptor } from 'sarif';
import { type Findable, findablesOf } from '../../../dataverse/report/findables.ts';
import type { FindingKind } from '../../../engine/evaluate.ts';
import { fill } from '../../../locales/texts/locale.ts';
import { clausesOf, type RenderContext } from '../../../render/context.ts';
import { paragraph, prose } from '../../../render/document.ts';
import { toMarkdown } from '../../../render/targets/markdown.ts';
import { addressOf } from '../../../rule-language/source.ts';
import { commandWordsFor } from '../../words/index.ts';
import { MALFORMED } from './listed-findings.ts';
import { messageOf } from './sarif-message.ts';

const LEVELS: Readonly<Record<FindingKind, NonNullable<ReportingConfiguration['level']>>> = {
  error: 'error',
  unverified: 'none',
  advice: 'note',
};

type Described = Omit<Findable, 'by'>;

/** Everything that can be found by a ruleset, whether it was or not. */
export function describeRules(language: RenderContext): ReportingDescriptor[] {
  return [...findablesOf(language), malformedIn(language)].map((each) => descriptorOf(each, language));
}

function malformedIn({ locale }: RenderContext): Described {
  const { title, message: text, remedy } = commandWordsFor(locale).malformed;
  return { id: MALFORMED, kind: 'error', sources: [], title, text, remedy, ignoreWhen: '' };
}

function descriptorOf(
  { id, kind, sources, title, text, remedy, ignoreWhen }: Described,
  language: RenderContext,
): ReportingDescriptor {
  const { phrases, locale } = language;
  const help = [
    ...(remedy ? [fill(phrases.render.whatToDo, { remedy })] : []),
    ...(ignoreWhen ? [`${phrases.rules.ignoreWhen}: ${ignoreWhen}`] : []),
  ];
  const [address] = sources.flatMap((source) => addressOf(source, locale.id) ?? []);
  return {
    id,
    shortDescription: messageOf(title),
    fullDescription: messageOf(text),
    ...(help.length === 0
      ? {}
      : { help: { ...messageOf(help.join(' ')), markdown: helpMarkdown(help, sources, language) } }),
    ...(address === undefined ? {} : { helpUri: address }),
    defaultConfiguration: { level: LEVELS[kind] },
    properties: { sources },
  };
}

/** What to do, and the clauses behind it, which lead to their pages. */
function helpMarkdown(
  help: readonly string[],
  sources: Described['sources'],
  language: RenderContext,
): string {
  const clauses = clausesOf(sources, { ...language, links: true });
  return toMarkdown([paragraph(...prose(help.join(' ')), ...clauses)]);
}
