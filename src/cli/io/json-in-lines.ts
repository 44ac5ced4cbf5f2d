/**
 * JSON that is broken into lines down to a depth, and in which what lies deeper takes one line each.
 *
 * So rows of data can be compared line by line.
 */
export function jsonInLines(value: unknown, depth: number, indent = ''): string {
  if (depth === 0 || typeof value !== 'object' || value === null) return JSON.stringify(value);
  const inner = `${indent}  `;
  const partOf = (part: unknown) => jsonInLines(part, depth - 1, inner);
  const [open, close, parts] = Array.isArray(value)
    ? ['[', ']', value.map(partOf)]
    : ['{', '}', Object.entries(value).map(([key, part]) => `${JSON.stringify(key)}: ${partOf(part)}`)];
  return parts.length === 0
    ? open + close
    : `${open}\n${parts.map((part) => inner + part).join(',\n')}\n${indent}${close}`;
}
