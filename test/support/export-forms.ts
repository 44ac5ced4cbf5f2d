/**
 * The forms in which people have their tables, each written from what is documented of it: Dataverse’s table reference,
 * the sources of the tools, and what database tools write.
 */
import { gzipSync, strToU8, zipSync } from 'fflate';
import Papa from 'papaparse';

export type Row = Readonly<Record<string, unknown>>;

/** The rows of an organization by table, with columns under their logical names and lookups as ids. */
export type Tables = Readonly<Record<string, readonly Row[]>>;

/** A file by its name. */
export type NamedFile = readonly [name: string, bytes: Uint8Array];

/** Writes all tables of an organization in one form. */
export type FormWriter = (tables: Tables) => readonly NamedFile[];

/** What a column is, as a form may have to know it: of labels the texts by their numbers. */
interface ColumnFacts {
  readonly display: string;
  readonly labels?: readonly string[];
  readonly isYesOrNo?: true;
  readonly lookup?: readonly string[];
}

const METHODS = [
  'None',
  'Microsoft Dynamics 365 for Outlook',
  'Server-Side Synchronization or Email Router',
  'Forward Mailbox',
];
const TESTS = ['Not Run', 'Success', 'Failure'];
const STATES = ['Active', 'Inactive'];
const CREDENTIALS = [
  'Credentials Specified by a User or Queue',
  'Credentials Specified in Email Server Profile',
  'Server to Server Authentication',
  'Windows Integrated Authentication',
  'Without Credentials (Anonymous)',
  'Gmail OAuth',
  'Exchange Hybrid Modern Auth (HMA)',
  'Azure Active Directory OAuth',
];

const yesOrNo = (display: string): ColumnFacts => ({ display, isYesOrNo: true });
const choice = (display: string, labels: readonly string[]): ColumnFacts => ({ display, labels });

/** The table reference of Dataverse, as far as rows are generated. */
const REFERENCE: Readonly<
  Record<string, { readonly display: string; readonly columns: Readonly<Record<string, ColumnFacts>> }>
> = {
  mailbox: {
    display: 'Mailbox',
    columns: {
      mailboxid: { display: 'Mailbox' },
      name: { display: 'Name' },
      emailaddress: { display: 'Email Address' },
      regardingobjectid: { display: 'Regarding', lookup: ['systemuser', 'queue'] },
      emailserverprofile: { display: 'Server Profile', lookup: ['emailserverprofile'] },
      isforwardmailbox: yesOrNo('Is Forward Mailbox'),
      incomingemaildeliverymethod: choice('Incoming Email', METHODS),
      outgoingemaildeliverymethod: choice('Outgoing Email', METHODS),
      actdeliverymethod: choice('Appointments, Contacts, and Tasks', [
        'Microsoft Dynamics 365 for Outlook',
        'Server-Side Synchronization',
        'None',
      ]),
      emailrouteraccessapproval: choice('Email Address Status', [
        'Empty',
        'Approved',
        'Pending Approval',
        'Rejected',
      ]),
      isemailaddressapprovedbyo365admin: yesOrNo('Email Address O365 Admin Approval Status'),
      incomingemailstatus: choice('Incoming Email Status', TESTS),
      outgoingemailstatus: choice('Outgoing Email Status', TESTS),
      actstatus: choice('Appointments, Contacts, and Tasks Status', TESTS),
      enabledforincomingemail: yesOrNo('Enabled For Incoming Email'),
      enabledforoutgoingemail: yesOrNo('Enabled For Outgoing Email'),
      enabledforact: yesOrNo('Enabled For Appointments, Contacts, And Tasks'),
      testmailboxaccesscompletedon: { display: 'Mailbox Test Completed On' },
      statecode: choice('Status', STATES),
    },
  },
  emailserverprofile: {
    display: 'Email Server Profile',
    columns: {
      emailserverprofileid: { display: 'EmailServerProfile' },
      name: { display: 'Name' },
      servertype: choice('Email Server Type', [
        'Exchange Server',
        'Other (POP3/SMTP)',
        'Exchange Server (Hybrid)',
        'Exchange Online (Hybrid)',
        'IMAP/SMTP',
      ]),
      incomingserverlocation: { display: 'Incoming Email Server Location' },
      incomingcredentialretrieval: choice('Incoming Email Credential Retrieval', CREDENTIALS),
      outgoingcredentialretrieval: choice('Outgoing Email Credential Retrieval', CREDENTIALS),
      statecode: choice('Status', STATES),
    },
  },
  organization: {
    display: 'Organization',
    columns: {
      organizationid: { display: 'Organization' },
      emailconnectionchannel: choice('Email Connection Channel', [
        'Server-Side Synchronization',
        'Microsoft Dynamics 365 Email Router',
      ]),
      requireapprovalforuseremail: yesOrNo('Is Approval For User Email Required'),
      requireapprovalforqueueemail: yesOrNo('Is Approval For Queue Email Required'),
    },
  },
  queue: {
    display: 'Queue',
    columns: {
      queueid: { display: 'Queue' },
      name: { display: 'Name' },
      statecode: choice('Status', STATES),
    },
  },
  systemuser: {
    display: 'User',
    columns: {
      systemuserid: { display: 'User' },
      fullname: { display: 'Full Name' },
      isdisabled: { display: 'Status', labels: ['Enabled', 'Disabled'] },
    },
  },
};

const LOOKUP_TABLE = 'Microsoft.Dynamics.CRM.lookuplogicalname';
const nameOf = (row: Row | undefined) => row && (row.fullname ?? row.name);

function columnsOf(table: string) {
  return Object.entries(REFERENCE[table]?.columns ?? {});
}

/** The row that an id leads to, and its table. */
function target(tables: Tables, lookup: readonly string[], id: unknown) {
  for (const table of lookup) {
    const row = tables[table]?.find((each) => each[`${table}id`] === id);
    if (row !== undefined) return { table, row };
  }
  return undefined;
}

function textOf(value: unknown): string {
  return value === null || value === undefined ? '' : String(value);
}

/** What people see of a value. */
function labelOf(tables: Tables, { labels, isYesOrNo, lookup }: ColumnFacts, value: unknown): string {
  if (value === null || value === undefined) return '';
  if (labels !== undefined) return textOf(labels[Number(value)]);
  if (isYesOrNo === true) return value === true ? 'Yes' : 'No';
  if (lookup !== undefined) return textOf(nameOf(target(tables, lookup, value)?.row));
  return textOf(value);
}

/** A file for each table. */
function each(
  ending: string,
  write: (table: string, rows: readonly Row[], tables: Tables) => string | Uint8Array,
): FormWriter {
  return (tables) =>
    Object.entries(tables).map(([table, rows]) => {
      const written = write(table, rows, tables);
      return [`${table}.${ending}`, typeof written === 'string' ? strToU8(written) : written] as const;
    });
}

/** A row as the Web API gives it with annotations. */
function webApiRow(table: string, row: Row, tables: Tables): Row {
  return Object.fromEntries(
    columnsOf(table).flatMap(([name, facts]): (readonly [string, unknown])[] => {
      const value = row[name] ?? null;
      if (facts.lookup === undefined) return [[name, value]];
      const led = target(tables, facts.lookup, value);
      const key = `_${name}_value`;
      return [[key, value], ...(led === undefined ? [] : [[`${key}@${LOOKUP_TABLE}`, led.table] as const])];
    }),
  );
}

const webApiRows = (table: string, rows: readonly Row[], tables: Tables) =>
  rows.map((row) => webApiRow(table, row, tables));

const page = (table: string, rows: readonly Row[], tables: Tables) => ({
  '@odata.context': `https://contoso.example/api/data/v9.2/$metadata#${table}`,
  value: webApiRows(table, rows, tables),
});

/** What the SDK has in an attribute. */
function sdkValue(tables: Tables, { labels, lookup, isYesOrNo }: ColumnFacts, value: unknown): unknown {
  if (value === null || value === undefined) return null;
  if (lookup !== undefined) {
    const led = target(tables, lookup, value);
    return { Id: value, LogicalName: led?.table, Name: nameOf(led?.row) };
  }
  if (labels?.[0] === 'Enabled') return value === 1;
  return labels !== undefined && isYesOrNo !== true ? { Value: value } : value;
}

/** The attributes that a row has: none that is not set. */
function attributesOf(table: string, row: Row, tables: Tables) {
  return columnsOf(table).flatMap(([name, facts]) => {
    const value = sdkValue(tables, facts, row[name]);
    return value === null ? [] : [{ name, value, facts }];
  });
}

const typeNames = (facts: ColumnFacts, value: unknown) => {
  if (facts.lookup !== undefined) return 'Microsoft.Xrm.Sdk.EntityReference';
  return facts.labels !== undefined && typeof value === 'object'
    ? 'Microsoft.Xrm.Sdk.OptionSetValue'
    : String(value).replace(/^t/, 'T').replace(/^f/, 'F');
};

/** The table of `Get-CrmRecords … | Export-Csv`: labels, names of lookups, and what stands for them in `x_Property`. */
function powerShellCsv(table: string, rows: readonly Row[], tables: Tables): string {
  const lines = rows.map((row) =>
    Object.fromEntries([
      ...columnsOf(table).flatMap(([name, facts]) => {
        const value = sdkValue(tables, facts, row[name]);
        return [
          [`${name}_Property`, value === null ? '' : `[${name}, ${typeNames(facts, value)}]`],
          [name, labelOf(tables, facts, row[name])],
        ];
      }),
      ['logicalname', table],
      ['ReturnProperty_EntityName', table],
    ]),
  );
  return `${Papa.unparse(lines, { quotes: true })}\r\n`;
}

function powerShellJson(table: string, row: Row, tables: Tables): Row {
  const attributes = attributesOf(table, row, tables);
  return Object.fromEntries([
    ...attributes.flatMap(({ name, value, facts }) => [
      [`${name}_Property`, { Key: name, Value: value }],
      [name, labelOf(tables, facts, row[name])],
    ]),
    ['logicalname', table],
    ['ReturnProperty_EntityName', table],
  ]);
}

const pascal = (name: string) => name.replace(/^./, (letter) => letter.toUpperCase()).replace('id', 'Id');

/** What a database tool saves: schema names, numbers, `NULL`, ids in capitals, and the table of an owner beside it. */
function sqlCsv(nothing: string, noDate: string, regardingType: 'name' | 'number') {
  return (table: string, rows: readonly Row[], tables: Tables): string => {
    const columns = columnsOf(table);
    const type = regardingType === 'name' ? 'regardingobjectidtype' : 'RegardingObjectTypeCode';
    const header = columns.flatMap(([name]) =>
      name === 'regardingobjectid' ? [pascal(name), type] : [pascal(name)],
    );
    const lines = rows.map((row) =>
      columns.flatMap(([name, { lookup, labels }]) => {
        const value = row[name] ?? null;
        const isDate = name === 'testmailboxaccesscompletedon';
        const isId = lookup !== undefined || name === `${table}id`;
        const text =
          value === null ? (isDate ? noDate : nothing) : isId ? textOf(value).toUpperCase() : value;
        const plain =
          typeof text === 'boolean' && labels === undefined
            ? Number(text)
            : typeof text === 'boolean'
              ? Number(text)
              : text;
        if (name !== 'regardingobjectid') return [plain];
        const led = target(tables, lookup ?? [], value)?.table;
        const number = led === 'queue' ? '2020' : '8';
        return [plain, led === undefined ? nothing : regardingType === 'name' ? led : number];
      }),
    );
    return Papa.unparse([header, ...lines], { newline: '\n' });
  };
}

/** The cells of an *Export to Excel*: what must not be changed first, then what people see. */
function sheetCells(table: string, rows: readonly Row[], tables: Tables): readonly (readonly string[])[] {
  const [[idColumn] = [''], ...others] = columnsOf(table);
  const display = REFERENCE[table]?.display ?? '';
  return [
    [
      ...[display, 'Row Checksum', 'Modified On'].map((name) => `(Do Not Modify) ${name}`),
      ...others.map(([, facts]) => facts.display),
    ],
    ...rows.map((row) => [
      ...[textOf(row[idColumn]), 'Y7n+3yW4xq0=', '2025-03-05 09:12'],
      ...others.map(([name, facts]) => labelOf(tables, facts, row[name])),
    ]),
  ];
}

const xml = (text: string) =>
  text.replace(
    /[&<>"]/g,
    (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign] ?? sign,
  );

const lettersOf = (place: number): string =>
  (place >= 26 ? lettersOf(Math.floor(place / 26) - 1) : '') + String.fromCharCode(65 + (place % 26));

/** A workbook with one sheet, whose texts stand in the cells or are shared. */
export function workbook(cells: readonly (readonly string[])[], shared: boolean): Uint8Array {
  const texts = [...new Set(cells.flat())];
  const cell = (text: string, place: number, row: number) => {
    const at = `r="${lettersOf(place)}${row}"`;
    if (text === '') return '';
    return shared
      ? `<c ${at} t="s"><v>${texts.indexOf(text)}</v></c>`
      : `<c ${at} t="inlineStr"><is><t xml:space="preserve">${xml(text)}</t></is></c>`;
  };
  const rows = cells.map(
    (row, index) =>
      `<row r="${index + 1}">${row.map((text, place) => cell(text, place, index + 1)).join('')}</row>`,
  );
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  return zipSync({
    '[Content_Types].xml': strToU8('<Types/>'),
    'xl/workbook.xml': strToU8(
      `<workbook xmlns="${main}" xmlns:r="${relations}"><sheets><sheet name="Data" sheetId="1" r:id="rId1"/><sheet name="hiddenSheet" sheetId="2" state="veryHidden" r:id="rId2"/></sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': strToU8(
      '<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Target="/xl/worksheets/sheet2.xml"/></Relationships>',
    ),
    'xl/worksheets/sheet1.xml': strToU8(
      `<worksheet xmlns="${main}"><sheetData>${rows.join('')}</sheetData></worksheet>`,
    ),
    'xl/worksheets/sheet2.xml': strToU8(
      `<worksheet xmlns="${main}"><sheetData><row r="1"><c r="A1" t="str"><v>checksum</v></c></row></sheetData></worksheet>`,
    ),
    ...(shared && {
      'xl/sharedStrings.xml': strToU8(
        `<sst>${texts.map((text) => `<si><r><t>${xml(text.slice(0, 1))}</t></r><r><t>${xml(text.slice(1))}</t></r></si>`).join('')}</sst>`,
      ),
    }),
  });
}

/** `data.xml` of the Configuration Migration tool, which holds all tables. */
function migrationXml(tables: Tables): string {
  const entities = Object.entries(tables).map(([table, rows]) => {
    const records = rows.map((row) => {
      const fields = columnsOf(table).flatMap(([name, { lookup, labels }]) => {
        const value = row[name] ?? null;
        if (value === null) return [];
        const led = lookup && target(tables, lookup, value);
        const entity = led
          ? ` lookupentity="${led.table}" lookupentityname="${xml(textOf(nameOf(led.row)))}"`
          : '';
        const text =
          typeof value === 'boolean' || labels?.[0] === 'Enabled'
            ? textOf(Boolean(value)).replace(/^./, (l) => l.toUpperCase())
            : textOf(value);
        return [`<field name="${name}" value="${xml(text)}"${entity} />`];
      });
      return `<record id="${textOf(row[`${table}id`])}">${fields.join('')}</record>`;
    });
    return `<entity name="${table}" displayname="${table}"><records>${records.join('\n')}</records><m2mrelationships /></entity>`;
  });
  return `<?xml version="1.0"?>\n<entities xmlns:xsd="http://www.w3.org/2001/XMLSchema" timestamp="2025-03-05">${entities.join('')}</entities>`;
}

function utf16(text: string): Uint8Array {
  return new Uint8Array([0xff, 0xfe, ...Buffer.from(text, 'utf16le')]);
}

const json = (value: unknown) => JSON.stringify(value);

/** The pages that every other form is compared with. */
export const WEB_API: FormWriter = each('json', (...given) => json(page(...given)));

/** The same without the columns that no row of a table has set, of which forms of the SDK say nothing. */
export const WEB_API_OF_SET_COLUMNS: FormWriter = each('json', (table, rows, tables) =>
  json(
    webApiRows(table, rows, tables).map((row) =>
      Object.fromEntries(
        Object.entries(row).filter(([name]) =>
          webApiRows(table, rows, tables).some((other) => (other[name] ?? null) !== null),
        ),
      ),
    ),
  ),
);

/** The forms that leave out columns in which nothing is set. */
export const FORMS_OF_SET_COLUMNS: readonly string[] = [
  'FetchXML Builder’s JSON',
  'the SDK’s entities',
  '`Get-CrmRecords … | ConvertTo-Json`',
  '`data.xml` of the Configuration Migration tool',
  'the same in `data.zip`',
];

/** Every other form, by its name. */
export const FORMS: Readonly<Record<string, FormWriter>> = {
  'an array of rows': each('json', (...given) => json(webApiRows(...given))),
  'a row a line': each('ndjson', (...given) =>
    webApiRows(...given)
      .map(json)
      .join('\n'),
  ),
  'a page over lines': each('json', (...given) => JSON.stringify(page(...given), undefined, 2)),
  'a page in UTF-16, as Windows PowerShell writes it': each('json', (...given) =>
    utf16(json(page(...given))),
  ),
  'pages in an array': (tables) => [
    ['all.json', strToU8(json(Object.entries(tables).map(([table, rows]) => page(table, rows, tables))))],
  ],
  'the answer of `Xrm.WebApi.retrieveMultipleRecords`': each('json', (...given) =>
    json({ entities: webApiRows(...given), nextLink: null }),
  ),
  'the same over lines': each('json', (...given) =>
    JSON.stringify({ entities: webApiRows(...given) }, undefined, 2),
  ),
  'an answer of Power Automate': each('json', (...given) =>
    json({ statusCode: 200, headers: { Date: 'x' }, body: page(...given) }),
  ),
  'its body, over lines': each('json', (...given) => JSON.stringify({ body: page(...given) }, undefined, 2)),
  'FetchXML Builder’s JSON': each('json', (table, rows, tables) =>
    json({
      entities: rows.map((row) => ({
        entity: table,
        id: row[`${table}id`],
        attributes: attributesOf(table, row, tables).map(({ name, value }) => ({ name, type: 'x', value })),
      })),
    }),
  ),
  'the SDK’s entities': each('json', (table, rows, tables) =>
    json(
      rows.map((row) => ({
        LogicalName: table,
        Id: row[`${table}id`],
        Attributes: attributesOf(table, row, tables).map(({ name, value }) => ({ Key: name, Value: value })),
      })),
    ),
  ),
  '`Get-CrmRecords … | ConvertTo-Json`': each('json', (table, rows, tables) =>
    JSON.stringify(
      rows.map((row) => powerShellJson(table, row, tables)),
      undefined,
      2,
    ),
  ),
  '`Get-CrmRecords … | Export-Csv`': each('csv', powerShellCsv),
  'the same with its line of types': each(
    'csv',
    (...given) => `#TYPE System.Management.Automation.PSCustomObject\r\n${powerShellCsv(...given)}`,
  ),
  'SQL 4 CDS': each('csv', sqlCsv('NULL', 'NULL', 'name')),
  'Azure Data Studio': each('csv', sqlCsv('null', 'null', 'number')),
  'SQL Server Management Studio, on-premises': each(
    'csv',
    sqlCsv('NULL', '1900-01-01 00:00:00.000', 'number'),
  ),
  'an Excel export': each('xlsx', (...given) => workbook(sheetCells(...given), false)),
  'an Excel workbook that was saved again': each('xlsx', (...given) => workbook(sheetCells(...given), true)),
  'an Excel export saved as CSV': each(
    'csv',
    (...given) => `\ufeff${Papa.unparse(sheetCells(...given) as string[][], { delimiter: ';' })}`,
  ),
  '`data.xml` of the Configuration Migration tool': (tables) => [['data.xml', strToU8(migrationXml(tables))]],
  'the same in `data.zip`': (tables) => [
    [
      'data.zip',
      zipSync({
        '[Content_Types].xml': strToU8('<Types/>'),
        'data.xml': strToU8(migrationXml(tables)),
        'data_schema.xml': strToU8('<entities><entity name="mailbox"/></entities>'),
      }),
    ],
  ],
  'pages that are packed by gzip': each('json.gz', (...given) => gzipSync(strToU8(json(page(...given))))),
  'a zip of all files': (tables) => [
    ['export.zip', zipSync(Object.fromEntries(FORMS['SQL 4 CDS']?.(tables) ?? []))],
  ],
  'a zip of workbooks': (tables) => [
    ['export.zip', zipSync(Object.fromEntries(FORMS['an Excel export']?.(tables) ?? []))],
  ],
};
