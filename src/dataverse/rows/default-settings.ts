import { parseXml, XmlElement } from '@rgrove/parse-xml';
import { issue } from '../../input/issues.ts';
import type { Issue } from '../../input/problem.ts';
import { METHOD_COLUMNS, methodIn } from './method-columns.ts';

/** The elements of the default settings that hold a method, by direction. */
const ELEMENTS: Readonly<Record<string, string>> = {
  incoming: 'IncomingEmailDeliveryMethod',
  outgoing: 'OutgoingEmailDeliveryMethod',
  activities: 'ACTDeliveryMethod',
};

/** The methods that every new mailbox starts with, or what is wrong with how that is written. */
export type DefaultMethods =
  | { readonly methods: Readonly<Record<string, string>> }
  | { readonly faults: readonly Issue[] };

const COLUMN = 'defaultemailsettings';

/**
 * Reads the XML that holds the methods of new mailboxes, for the directions that were asked for.
 *
 * The parser knows the five entities of XML and expands no other.
 */
export function readDefaultMethods(xml: string, directions: readonly string[]): DefaultMethods {
  const settings = childrenOf(xml);
  if (settings === undefined) {
    return {
      faults: [{ ...issue('not-accepted', [COLUMN], xml, undefined, 'notXml'), received: xml.slice(0, 60) }],
    };
  }
  const read = directions.map((direction) => {
    const element = ELEMENTS[direction] as string;
    const text = settings.get(element)?.trim();
    const value = text !== undefined && /^-?\d{1,9}$/.test(text) ? Number(text) : text;
    const choices = METHOD_COLUMNS[direction]?.choices as readonly string[];
    return [direction, methodIn(value, choices, [COLUMN, element])] as const;
  });
  const faults = read.flatMap(([, method]) => (typeof method === 'object' ? [method] : []));
  return faults.length > 0
    ? { faults }
    : { methods: Object.fromEntries(read) as Readonly<Record<string, string>> };
}

/** The texts of the elements within the outermost one, by their names; undefined for what is not such XML. */
function childrenOf(xml: string): ReadonlyMap<string, string> | undefined {
  try {
    const { root } = parseXml(xml);
    const elements = root?.children.filter((child) => child instanceof XmlElement);
    return elements && new Map(elements.map(({ name, text }) => [name, text]));
  } catch {
    return undefined;
  }
}
