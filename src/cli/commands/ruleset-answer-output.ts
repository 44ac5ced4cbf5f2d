import type { Analysis } from '../../api/analyze/index.ts';
import type { RulesetComparison } from '../../api/compare-rulesets/index.ts';
import type { RenderContext } from '../../render/context.ts';
import { render } from '../../render/index.ts';
import type { Ruleset } from '../../rule-language/ruleset.ts';
import type { AnswerFormat } from '../flags/common-flags.ts';
import { showsLinks } from '../io/hyperlinks.ts';
import type { Session } from '../io/session.ts';
import { showsColour, widthOf } from '../io/streams.ts';

/** Writes what was found about rulesets; of two that were compared, the language has the later one. */
export async function writeRulesetAnswer(
  answer: Analysis<Ruleset> | RulesetComparison,
  format: AnswerFormat,
  { locale, ruleset, before }: RenderContext & { readonly before: Ruleset | undefined },
  { streams, output }: Session,
): Promise<void> {
  const options = { locale, ruleset, ...(before === undefined ? {} : { before }) };
  const text = {
    json: () => JSON.stringify(answer, undefined, 2),
    markdown: () => render(answer as unknown, { ...options, target: 'markdown', links: true }),
    pretty: () =>
      render(answer as unknown, {
        ...options,
        target: showsColour(streams.stdout, streams.env) ? 'terminal' : 'text',
        width: widthOf(streams.stdout),
        links: showsLinks(streams.stdout, streams.env),
      }),
  }[format]();
  await output.write(`${text}\n`);
}
