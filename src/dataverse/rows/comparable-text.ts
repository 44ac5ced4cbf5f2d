/** A step from a text as somebody wrote it to the one by which it is compared; databases have each of them too. */
export type TextStep =
  /** Makes Latin letters small; no others, as databases differ in those. */
  | { readonly kind: 'lower' }
  /** Puts spaces in the place of these characters. */
  | { readonly kind: 'toSpaces'; readonly characters: string }
  /** Takes away spaces before and after. */
  | { readonly kind: 'trim' }
  | { readonly kind: 'replace'; readonly part: string; readonly by: string }
  /** Keeps the part before the first of this character; all where it is not there. */
  | { readonly kind: 'upTo'; readonly character: string }
  /** Keeps the part after the last of this character; all where it is not there. */
  | { readonly kind: 'afterLast'; readonly character: string };

const BLANKS = '\t\n\v\f\r\u00a0';

/** From an id as it is written, in either case, with or without braces and blanks around it. */
export const ID_STEPS: readonly TextStep[] = [
  { kind: 'lower' },
  { kind: 'toSpaces', characters: `${BLANKS}{}` },
  { kind: 'trim' },
];

/** From the location of a server, be it an address or a bare name, to the host in it. */
export const HOST_STEPS: readonly TextStep[] = [
  { kind: 'lower' },
  { kind: 'toSpaces', characters: `${BLANKS}!"#$%&'()*+,;<=>?@[\\]^\`{|}~` },
  { kind: 'trim' },
  // A scheme comes before this, and what is left of these ends a host.
  { kind: 'replace', part: '://', by: '|' },
  { kind: 'toSpaces', characters: ':/' },
  { kind: 'upTo', character: ' ' },
  { kind: 'afterLast', character: '|' },
];

/** The function that takes these steps. */
function taking(steps: readonly TextStep[]): (text: string) => string {
  const functions = steps.map(functionOf);
  return (text) => functions.reduce((before, step) => step(before), text);
}

function functionOf(step: TextStep): (text: string) => string {
  switch (step.kind) {
    case 'lower':
      return (text) => text.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());
    case 'toSpaces': {
      const among = new RegExp(`[${step.characters.replace(/[\]\\^-]/g, '\\$&')}]`, 'g');
      return (text) => text.replace(among, ' ');
    }
    case 'trim':
      return (text) => /[^ ](?:.*[^ ])?/s.exec(text)?.[0] ?? '';
    case 'replace':
      return (text) => text.replaceAll(step.part, step.by);
    case 'upTo':
      return (text) => text.split(step.character, 1)[0] as string;
    case 'afterLast':
      return (text) => text.slice(text.lastIndexOf(step.character) + 1);
  }
}

const takeIdSteps = taking(ID_STEPS);

/** An id as it is compared: Dataverse writes it with and without braces, in either case. */
export function comparableId(id: string): string {
  // Most ids are as the Web API writes them, and then it is the same.
  return /^[\da-z-]*$/.test(id) ? id : takeIdSteps(id);
}

/** The host that a location names; empty where it names none. */
export const hostIn = taking(HOST_STEPS);

/** An e-mail address as it is compared: without blanks around it, and by full case folding. */
export function comparableAddress(address: string): string {
  const trimmed = address.trim();
  // Most addresses are plain, and then it is the same.
  return /^[ -~]*$/.test(trimmed) ? trimmed.toLowerCase() : foldCase(trimmed);
}

/**
 * A text with its case folded in full, as Unicode defines it: `ß` is `ss`, and a sigma at the end is any other.
 *
 * Each character is looked at for itself, as small letters depend on their neighbours.
 */
function foldCase(text: string): string {
  return [...text].map((each) => (each === DOTLESS_I ? each : small(small(each).toUpperCase()))).join('');
}

/** A letter of its own, though its capital is that of `i`. */
const DOTLESS_I = '\u0131';

function small(text: string): string {
  return [...text].map((each) => each.toLowerCase()).join('');
}
