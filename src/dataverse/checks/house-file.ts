/** A house file: an organization's own changes to a ruleset and to the weight of the row checks. */

import { type Checked, checkAgainst, checking } from '../../input/check.ts';
import type { Combinators } from '../../input/combinators.ts';
import { CHECKS, type CheckId } from './catalogue.ts';

/** The weight that an organization gives to a check: silent, advice or an error. */
export type CheckKind = 'off' | 'advice' | 'error';
/** The weights that differ from those of the catalogue, by check. */
export type CheckKinds = { readonly [Id in CheckId]?: CheckKind };

/** The parts of a house file. */
export interface HouseFile {
  /** The id of a built-in ruleset, or the path of another file. */
  readonly extends: string;
  readonly checks: CheckKinds;
  /** The extension of the ruleset, which `extendRuleset` checks: `id`, `override`, `add` and `words`. */
  readonly extension: Readonly<Record<string, unknown>>;
}

/** Takes a house file apart, and checks everything that `extendRuleset` does not know. */
export function readHouseFile(content: Readonly<Record<string, unknown>>): Checked<HouseFile> {
  const checked = checkAgainst<{ readonly extends: string; readonly checks?: CheckKinds }>(
    houseFileSchema(checking, checking.anything()),
    content,
  );
  if ('faults' in checked) return checked;
  const { $schema: _, extends: base, checks: __, ...extension } = content;
  return { value: { extends: base as string, checks: checked.value.checks ?? {}, extension } };
}

/** The schema of what a house file has beside an extension; `others` is that of the extension's keys. */
function houseFileSchema<Schema>(make: Combinators<Schema>, others?: Schema): Schema {
  return make.object(houseFileShape(make), others);
}

/** The keys of a house file beside those of an extension. */
export function houseFileShape<Schema>(make: Combinators<Schema>) {
  const kind = make.optional(make.oneOf(['off', 'advice', 'error']));
  return {
    $schema: make.optional(make.text()),
    extends: make.text({ least: 1 }),
    checks: make.optional(make.object(Object.fromEntries(CHECKS.map(({ id }) => [id, kind])))),
  };
}
