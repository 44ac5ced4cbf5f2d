import { isAbsolute, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Location, LogicalLocation, PhysicalLocation } from 'sarif';
import type { RowLocation } from '../../../dataverse/rows/location.ts';
import { escapeInvisible } from '../../../input/printable.ts';
import type { ListedFinding } from './listed-findings.ts';

/** Where something was found: the row, the mailbox by its name, and the column where there is one. */
export function locationOf(finding: ListedFinding): Location {
  const { name, column } = finding;
  const logicalLocations: LogicalLocation[] = [
    ...(name === null || name === '' ? [] : [{ name: escapeInvisible(name), kind: 'object' }]),
    ...(column === undefined ? [] : [{ name: escapeInvisible(column), kind: 'property' }]),
  ];
  return {
    physicalLocation: physicalLocationOf(finding),
    ...(logicalLocations.length === 0 ? {} : { logicalLocations }),
  };
}

/** A row of a file. */
export function physicalLocationOf({ file, row }: RowLocation): PhysicalLocation {
  return { artifactLocation: { uri: uriOf(file) }, region: { startLine: row } };
}

/** The address of a file: absolute where its path is, else as it was named. */
function uriOf(path: string): string {
  if (isAbsolute(path)) return pathToFileURL(path).href;
  // Halves of characters have no place in an address.
  const segments = path
    .replaceAll(sep, '/')
    .replace(/\p{Cs}/gu, '\ufffd')
    .split('/');
  return segments.map(encodeURIComponent).join('/');
}
