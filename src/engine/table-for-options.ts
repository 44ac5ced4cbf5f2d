/** The report cache for given options, found again with three comparisons in nearly every call. */

import { copyWithoutInherited, isRecord, readProperty, UNREADABLE } from '../input/snapshot.ts';
import { type BadOptions, defaultSettings, resolveOptions, type Settings } from './options.ts';
import { createReportCache, type ReportCache } from './report-cache.ts';

/** The last options that were read, and their report cache. */
interface LastOptions {
  readonly ruleset: unknown;
  readonly locale: unknown;
  readonly asOf: unknown;
  readonly table: ReportCache;
}

const tables = new WeakMap<Settings, ReportCache>();
let withoutOptions: ReportCache | undefined;
let last: LastOptions | undefined;

/**
 * Returns the report cache for options, or their issues; nothing throws, and each option is read once.
 *
 * Nearly every call has no options, or the ruleset, locale and day of the call before: then only these three are
 * compared.
 */
export function tableForOptions(options: unknown): ReportCache | BadOptions {
  if (options === undefined) {
    withoutOptions ??= tableFor(defaultSettings());
    return withoutOptions;
  }
  let ruleset: unknown;
  let locale: unknown;
  let asOf: unknown;
  let others: (readonly [key: string, value: unknown])[] | undefined;
  let isReading = false;
  try {
    if (!isRecord(options)) return resolve(options);
    for (const key in options) {
      // biome-ignore lint/suspicious/noPrototypeBuiltins: V8 compiles this call away, and not that of Object.hasOwn.
      if (!Object.prototype.hasOwnProperty.call(options, key)) continue;
      isReading = true;
      const value = readProperty(options, key);
      if (value === undefined) continue;
      if (key === 'ruleset') ruleset = value;
      else if (key === 'locale') locale = value;
      else if (key === 'asOf') asOf = value;
      else {
        others ??= [];
        others.push([key, value]);
      }
    }
  } catch {
    return resolve((isReading ? undefined : copyWithoutInherited(options as object)) ?? UNREADABLE);
  }
  if (others !== undefined) return resolve({ ruleset, locale, asOf, ...Object.fromEntries(others) });
  if (last !== undefined && last.ruleset === ruleset && last.locale === locale && last.asOf === asOf)
    return last.table;
  return resolve({ ruleset, locale, asOf });
}

/** Resolves options that are plain data by now, or unreadable. */
function resolve(options: unknown): ReportCache | BadOptions {
  const resolved = resolveOptions(options);
  if (!('settings' in resolved)) return resolved;
  const { settings } = resolved;
  const known = tables.get(settings);
  if (known === undefined) return tableFor(settings);
  // Settings recur only for a ruleset and a locale that can never change.
  const { ruleset, locale, asOf } = options as LastOptions;
  last = { ruleset, locale, asOf, table: known };
  return known;
}

function tableFor(settings: Settings): ReportCache {
  const table = createReportCache(settings);
  tables.set(settings, table);
  return table;
}
