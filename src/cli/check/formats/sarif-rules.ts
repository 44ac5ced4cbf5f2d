import type { ReportingConfiguration, ReportingDescriptor } from 'sarif';
import { type Findable, findablesOf } from '../../../dataverse/report/findables.ts';
import type { FindingKind } from '../../../engine/evaluate.ts';
import { fill } from '../../../locales/texts/locale.ts';
import type { RenderContext } from '../../../render/context.ts';
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
  { phrases, locale }: RenderContext,
): ReportingDescriptor {
  const help = [
    ...(remedy ? [fill(phrases.render.whatToDo, { remedy })] : []),
    ...(ignoreWhen ? [`${phrases.rules.ignoreWhen}: ${ignoreWhen}`] : []),
  ];
  const [address] = sources.flatMap((source) => addressOf(source, locale.id) ?? []);
  return {
    id,
    shortDescription: messageOf(title),
    fullDescription: messageOf(text),
    ...(help.length === 0 ? {} : { help: messageOf(help.join(' ')) }),
    ...(address === undefined ? {} : { helpUri: address }),
    defaultConfiguration: { level: LEVELS[kind] },
    properties: { sources },
  };
}
