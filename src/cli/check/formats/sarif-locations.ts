import { isAbsolute, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Location, LogicalLocation, PhysicalLocation } from 'sarif';
import type { RowLocation } from '../../../dataverse/rows/location.ts';
import { escapeInvisible } from '../../../input/printable.ts';
import type { ListedFinding } from './listed-findings.ts';

/** Where something was found: the row, the mailbox by its name, and the column where there is one. */
export function locationOf(finding: ListedFinding, lineOf: LineOf): Location {
  const { name, column } = finding;
  const logicalLocations: LogicalLocation[] = [
    ...(name === null || name === '' ? [] : [{ name: escapeInvisible(name), kind: 'object' }]),
    ...(column === undefined ? [] : [{ name: escapeInvisible(column), kind: 'property' }]),
  ];
  return {
    physicalLocation: physicalLocationOf(finding, lineOf),
    ...(logicalLocations.length === 0 ? {} : { logicalLocations }),
  };
}

/** Tells on which line of its file a record begins. */
type LineOf = (place: RowLocation) => number;

/** The line of a file on which a row begins. */
export function physicalLocationOf(place: RowLocation, lineOf: LineOf): PhysicalLocation {
  return { artifactLocation: { uri: uriOf(place.file) }, region: { startLine: lineOf(place) } };
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
