import { fileURLToPath } from 'node:url';

const sourceOf = (path: string) => fileURLToPath(new URL(`../../src/${path}`, import.meta.url));

/** The package's entries by the names that users import them by, taken from their sources instead of from a build. */
export const entrySources = [
  { find: /^d365-email-rules$/, replacement: sourceOf('index.ts') },
  { find: /^d365-email-rules\/(locales\/\w+)$/, replacement: sourceOf('$1.ts') },
  { find: /^d365-email-rules\/analysis$/, replacement: sourceOf('api/analysis.ts') },
  { find: /^d365-email-rules\/(rulesets\/\w+)$/, replacement: sourceOf('$1/index.ts') },
  { find: /^d365-email-rules\/(render|dataverse|sql|rulesets)$/, replacement: sourceOf('$1/index.ts') },
];
