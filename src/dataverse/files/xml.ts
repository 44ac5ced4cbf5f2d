import sax from 'sax';

/** An element that begins, with its attributes; or one that ends, with the text that stood in it. */
export type XmlEvent =
  | { readonly opened: string; readonly attributes: Readonly<Record<string, string>> }
  | { readonly closed: string; readonly text: string };

/** Thrown for XML that is not read. */
export class XmlRefused extends Error {
  readonly reason: 'hasDocumentType' | 'isNoExport';

  constructor(reason: 'hasDocumentType' | 'isNoExport') {
    super(reason);
    this.reason = reason;
  }
}

/** A value in an attribute may be as long as a column of many lines. */
const LONGEST_TEXT = 16 * 1024 * 1024;

/**
 * Reads XML that comes in parts, and gives what each part begins and ends.
 *
 * No entity is known but the five of XML itself, and a document type, which could declare others, is refused.
 *
 * @throws XmlRefused when it has a document type or is not well formed.
 */
export async function* xmlEvents(
  texts: AsyncIterable<string> | Iterable<string>,
): AsyncGenerator<readonly XmlEvent[]> {
  Object.assign(sax, { MAX_BUFFER_LENGTH: LONGEST_TEXT });
  const parser = sax.parser(true, { xmlns: false });
  let events: XmlEvent[] = [];
  let text = '';
  let refused: XmlRefused | undefined;
  parser.onerror = () => {
    refused ??= new XmlRefused('isNoExport');
  };
  parser.ondoctype = () => {
    refused ??= new XmlRefused('hasDocumentType');
  };
  parser.onopentag = ({ name, attributes }) => {
    text = '';
    events.push({ opened: localName(name), attributes: attributes as Record<string, string> });
  };
  parser.onclosetag = (name) => {
    events.push({ closed: localName(name), text });
    text = '';
  };
  parser.ontext = (part) => {
    text += part;
  };
  parser.oncdata = (part) => {
    text += part;
  };
  for await (const part of texts) {
    parser.write(part);
    if (refused !== undefined) throw refused;
    yield events;
    events = [];
  }
  parser.close();
  if (refused !== undefined) throw refused;
  yield events;
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
