import { type InputRecord, type RecordParts, refusedFor } from './record.ts';
import { type XmlEvent, XmlRefused, xmlEvents } from './xml.ts';

/** A record that is being read. */
interface Begun {
  readonly entity: string;
  readonly id: string | undefined;
  readonly attributes: Record<string, unknown>;
}

/** Reads the records of `data.xml`, as the Configuration Migration tool and `pac data export` write it, as the SDK has them. */
export async function* readMigrationXml(texts: AsyncIterable<string>): RecordParts {
  let entity = '';
  let begun: Begun | undefined;
  let row = 0;
  try {
    for await (const events of xmlEvents(texts)) {
      const records: InputRecord[] = [];
      for (const event of events) {
        if ('opened' in event) {
          if (event.opened === 'entity') entity = event.attributes.name ?? '';
          else if (event.opened === 'record') begun = { entity, id: event.attributes.id, attributes: {} };
          else if (event.opened === 'field' && begun !== undefined) addField(begun, event);
        } else if (event.closed === 'record' && begun !== undefined) {
          row += 1;
          const { entity: LogicalName, id: Id, attributes: Attributes } = begun;
          begun = undefined;
          records.push({ row, value: { LogicalName, Id, Attributes } });
        }
      }
      if (records.length > 0) yield records;
    }
  } catch (error) {
    if (error instanceof XmlRefused) return refusedFor(error.reason);
    throw error;
  }
  return { brokeOff: false };
}

function addField(begun: Begun, { attributes }: Extract<XmlEvent, { opened: string }>): void {
  const { name, value, lookupentity } = attributes;
  if (name === undefined) return;
  begun.attributes[name] =
    lookupentity === undefined ? (value ?? null) : { Id: value ?? null, LogicalName: lookupentity };
}
