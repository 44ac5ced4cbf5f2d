import { hopsOf } from '../../../../api/mail-flow.ts';
import type { MailboxResult } from '../../../../dataverse/audit/results.ts';
import type { AnyConfiguration } from '../../../../engine/configuration/configuration.ts';
import { fill } from '../../../../locales/texts/locale.ts';
import { methodsAsText, type RenderContext, VERDICT_SIGNS } from '../../../../render/context.ts';
import { renderMailFlow } from '../../../../render/mail-flow/index.ts';
import type { Ruleset } from '../../../../rule-language/ruleset.ts';
import { directionsOf } from '../../../../rule-language/vocabulary.ts';
import { commandWordsFor } from '../../../words/index.ts';
import { html, Markup, NOTHING } from './markup.ts';
import type { Section } from './section.ts';

/** At most so many kinds of configuration are drawn. */
const MOST_PICTURES = 6;

type Judged = Exclude<MailboxResult['report']['verdict'], 'malformed'>;

/** The configurations of one owner with the same methods. */
interface Kind {
  readonly owner: string;
  readonly methods: Readonly<Record<string, unknown>>;
  /** What is known, and the same, of all of them. */
  agreed: Readonly<Record<string, boolean | undefined>>;
  count: number;
  readonly verdicts: Record<Judged, number>;
}

/** Counts configurations by owner and methods; there are only so many kinds, however many mailboxes come. */
export interface Kinds {
  count(result: MailboxResult): void;
  /** Those of which there are most, first. */
  ordered(): readonly Kind[];
}

/** Starts to count kinds of configurations. */
export function createKinds({ vocabulary }: Ruleset): Kinds {
  const directions = directionsOf(vocabulary);
  const kinds = new Map<string, Kind>();
  return {
    count({ configuration, report }) {
      if (configuration === null || report.verdict === 'malformed') return;
      const { owner, prerequisites = {}, ...others } = configuration as AnyConfiguration;
      const key = JSON.stringify([owner, ...directions.map((direction) => others[direction])]);
      const methods = Object.fromEntries(directions.map((direction) => [direction, others[direction]]));
      const kind = kinds.get(key) ?? { owner, methods, agreed: prerequisites, count: 0, verdicts: none() };
      kind.agreed = shared(kind.agreed, prerequisites);
      kind.count += 1;
      kind.verdicts[report.verdict] += 1;
      kinds.set(key, kind);
    },
    ordered: () => [...kinds.values()].sort((one, other) => other.count - one.count),
  };
}

function none(): Kind['verdicts'] {
  return { valid: 0, undetermined: 0, invalid: 0 };
}

function shared(one: Kind['agreed'], other: Kind['agreed']): Kind['agreed'] {
  return Object.fromEntries(Object.entries(one).filter(([key, value]) => other[key] === value));
}

/** How e-mail travels in each kind of configuration, drawn; undefined where there is no way to draw. */
export function mailFlowSection(kinds: readonly Kind[], language: RenderContext): Section | undefined {
  const { page } = commandWordsFor(language.locale);
  const { ruleset } = language;
  const travelling = kinds.filter(({ methods }) =>
    Object.entries(methods).some(
      ([direction, method]) => hopsOf(ruleset, direction, String(method)).length > 0,
    ),
  );
  if (travelling.length === 0) return undefined;
  const left = travelling.length - MOST_PICTURES;
  const content = html`<p>${page.kindsDrawn} ${page.stopsAgreed}</p>
${travelling.slice(0, MOST_PICTURES).map((kind) => figureOf(kind, language))}
${left > 0 ? html`<p>${fill(page.kindsLeftOut, { count: left })}</p>` : NOTHING}`;
  return { id: 'mail-flow', title: page.mailFlow, content, show: page.showPictures };
}

function figureOf({ owner, methods, agreed, verdicts }: Kind, language: RenderContext): Markup {
  const { locale, phrases, words, ruleset } = language;
  const { page } = commandWordsFor(locale);
  const title = `${words.owners[owner] as string} · ${methodsAsText(methods, language)}`;
  const counts = (['valid', 'undetermined', 'invalid'] as const).flatMap((verdict) => {
    const [symbol, tone] = VERDICT_SIGNS[verdict];
    const count = fill(page.kindCount, { count: verdicts[verdict], verdict: phrases.verdict[verdict] });
    return verdicts[verdict] === 0 ? [] : [html`<span class="${tone}">${symbol} ${count}</span>`];
  });
  const picture = renderMailFlow<Ruleset>({ owner, ...methods, prerequisites: agreed }, { locale, ruleset });
  return html`<figure>
<figcaption><h3>${title}</h3> ${counts}</figcaption>
<div class="wide" tabindex="0" role="region" aria-label="${title}">${new Markup(picture)}</div>
</figure>`;
}
