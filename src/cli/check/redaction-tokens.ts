/** The tokens that stand in place of texts of the input. */

import { createHash } from 'node:crypto';
import { extname } from 'node:path';
import type { NamedPlace } from '../../dataverse/audit/results.ts';
import { webApiId } from '../../dataverse/changes/web-api-requests.ts';
import { comparableAddress, comparableId } from '../../dataverse/rows/comparable-text.ts';
import type { RowLocation } from '../../dataverse/rows/location.ts';
import { getOrInsert } from '../../logic/get-or-insert.ts';
import { FORMAT_BY_EXTENSION } from './formats/index.ts';

/** The kinds of texts whose tokens are numbers, in the order in which they appear. */
type Numbered = 'address' | 'approver' | 'file' | 'organization' | 'reason';

/** Makes tokens as they are needed; the same text has the same token everywhere. */
export interface Tokens {
  /** The token of a text by its number among those of its kind. */
  numbered(kind: Numbered, text: string): string;
  /** The token of a file, with what its name ends with where that is a kind of file. */
  file(name: string): string;
  /** The token of an id, which is the same in every run: ids are random, so nobody finds one by its digest. */
  id(id: string): string;
  /** The token of the name of what has an id. */
  nameOf(id: string): string;
  /** A row by the tokens of its file, id and name. */
  named<Place extends NamedPlace>(place: Place): Place;
  /** A place, or anything else with the name of a file, with the token of that. */
  place<Place extends Pick<RowLocation, 'file'>>(place: Place): Place;
  /** The name of the file behind a token; what is no token, as it is. */
  trueFile(token: string): string;
}

/** What files of input end with besides those of answers. */
const INPUT_EXTENSIONS = ['.xlsx', '.zip', '.gz', '.parquet'];

/** Makes tokens from the first on. */
export function createTokens(): Tokens {
  const byKind = new Map<Numbered, Map<string, string>>();
  const trueFiles = new Map<string, string>();
  const tokens: Tokens = {
    numbered(kind, text) {
      const known = getOrInsert(byKind, kind, () => new Map<string, string>());
      const compared = kind === 'address' ? comparableAddress(text) : text;
      return getOrInsert(known, compared, () => `${kind}-${known.size + 1}`);
    },
    file(name) {
      const token = tokens.numbered('file', name) + extensionOf(name);
      trueFiles.set(token, name);
      return token;
    },
    id: idToken,
    nameOf: (id) => `name-${digestOf(id).slice(0, LENGTH)}`,
    named(place) {
      const { file, row, id, name } = place;
      const ofRow = `name-${tokens.numbered('file', file)}-${row}`;
      return {
        ...tokens.place(place),
        id: id === null ? null : tokens.id(id),
        name: name && (id === null ? ofRow : tokens.nameOf(id)),
      };
    },
    place: (place) => ({ ...place, file: tokens.file(place.file) }),
    trueFile: (token) => trueFiles.get(token) ?? token,
  };
  return tokens;
}

/** What the name of a file ends with, where that tells nothing but its kind. */
function extensionOf(name: string): string {
  const extension = extname(name).toLowerCase();
  return FORMAT_BY_EXTENSION.has(extension) || INPUT_EXTENSIONS.includes(extension) ? extension : '';
}

/** How many characters of a digest are enough to tell rows apart. */
const LENGTH = 12;

/** An id as the Web API has it stays one, so that requests are planned as before. */
function idToken(id: string): string {
  const digest = digestOf(id);
  if (webApiId(id) === undefined) return `id-${digest.slice(0, LENGTH)}`;
  // Version 8 is that of ids which somebody makes by rules of his own.
  return digest.replace(/^(.{8})(.{4})(.{3})(.{3})(.{12}).*$/, '$1-$2-8$3-8$4-$5');
}

function digestOf(id: string): string {
  return createHash('sha256').update(comparableId(id)).digest('hex');
}
