import { fill } from '../../locales/texts/locale.ts';
import { methodsAsText, type RenderContext } from '../context.ts';

/** The label of a name, or the name itself. */
export function called(labels: Readonly<Record<string, string>>, name: string): string {
  return labels[name] ?? name;
}

/** A configuration in one line: owner and methods, then the stated needs, users and prerequisites. */
export function configurationAsText(configuration: object, language: RenderContext): string {
  const { analysis } = language.phrases;
  const { owners, directions, prerequisites } = language.words;
  const given = configuration as Readonly<Record<string, unknown>>;
  const named = (key: string, labels: Readonly<Record<string, string>>, wanted: boolean) =>
    Object.entries((given[key] ?? {}) as Readonly<Record<string, boolean>>)
      .filter(([, value]) => value === wanted)
      .map(([name]) => called(labels, name))
      .join(', ');
  const parts = [
    [analysis.needed, named('needs', directions, true)],
    [analysis.notNeeded, named('needs', directions, false)],
    [analysis.users, String(given.userCount ?? '')],
    [analysis.met, named('prerequisites', prerequisites, true)],
    [analysis.notMet, named('prerequisites', prerequisites, false)],
  ] as const;
  const stated = parts
    .filter(([, text]) => text !== '')
    .map(([phrase, text]) => fill(phrase, { directions: text, count: text, prerequisites: text }));
  const owner = called(owners, String(given.owner));
  return [owner, methodsAsText(given, language), ...stated].filter(Boolean).join(' · ');
}
