/**
 * The part of an address behind `#` so that all of it can be decoded, as the theme does with links that it is put into.
 *
 * Whoever takes it for parts of a question finds the same in it; what is no code for a letter stands for itself.
 */
export function decodableHash(hash: string): string {
  try {
    decodeURIComponent(hash);
    return hash;
  } catch {
    return `#${new URLSearchParams(hash.slice(1))}`;
  }
}
