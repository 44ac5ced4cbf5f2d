/** Locations of servers and ids as people, programs and databases write them. */
import fc from 'fast-check';

const blanks = fc.constantFrom('', '', ' ', '\t', '\n', '\r\n', '\v', '\f', '\u00a0', ' \t ');
/** Blanks that are part of what they stand beside. */
const otherBlanks = fc.constantFrom('\u2003', '\u3000', '\u2028', '\ufeff', '\u0085');
const hosts = fc.oneof(
  {
    arbitrary: fc.constantFrom('outlook.office365.com', 'smtp.office365.com', 'OUTLOOK.Office365.COM'),
    weight: 3,
  },
  {
    arbitrary: fc.constantFrom(
      ...['mail.contoso.example', 'outlook.office365.com.example', 'x-smtp.office365.com'],
      ...['outloo\u212a.office365.com', 'p.gmail.com'],
    ),
    weight: 1,
  },
);
const schemes = fc.constantFrom(
  '',
  '',
  'https://',
  'HTTP://',
  'smtp://',
  '://',
  'https:',
  '//',
  'a b://',
  'é://',
);
const marks = fc.constantFrom(
  ...[':', '/', '?', '#', ',', ';', '@', '|', '\\', '"', "'", '(', ')', '[', ']', '{', '}', '<', '>', '%'],
  ...['_', '.', '-', '&', '=', '+', '*', '!', '$', '^', '`', '~', '\u2003', '\u0007', 'é', '443', 'EWS'],
);

const rest = fc.oneof(
  fc.constant(''),
  fc
    .tuple(marks, fc.array(fc.oneof(marks, blanks, schemes, hosts), { maxLength: 3 }))
    .map(([mark, more]) => [mark, ...more].join('')),
);

/** Locations in which a host stands, in all kinds of surroundings. */
export const locations: fc.Arbitrary<string> = fc
  .tuple(blanks, schemes, schemes, hosts, fc.oneof({ arbitrary: blanks, weight: 9 }, otherBlanks), rest)
  .map((parts) => parts.join(''));

/** An id, and a way in which somebody wrote it. */
export const writtenIds: fc.Arbitrary<{ readonly id: string; readonly written: string }> = fc
  .tuple(fc.uuid(), fc.boolean(), fc.boolean(), blanks, blanks)
  .map(([id, isUpper, hasBraces, before, after]) => {
    const cased = isUpper ? id.toUpperCase() : id;
    return { id, written: `${before}${hasBraces ? `{${cased}}` : cased}${after}` };
  });
