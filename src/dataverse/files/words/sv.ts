import type { RefusalWords } from './shape.ts';

/** Why a file is not read, in Swedish. */
export const refusalsInSwedish: RefusalWords = {
  isPdf: 'Detta är ett PDF-dokument, inte en export. Exportera tabellen som JSON, CSV eller Excel.',
  isWebPage: 'Detta är en webbsida (ofta en inloggningssida), inte en export. Logga in och exportera igen.',
  isErrorBody: 'Servern svarade med ett fel i stället för rader: `{received}`.',
  isFixedWidth:
    'Tabellen är utfylld med blanksteg, som utdata från `pac env fetch`. Cellerna går inte att skilja åt. Exportera JSON, CSV eller Excel.',
  isNoExport: 'Ingen känd tabell eller kolumn hittades, så detta är ingen läsbar export: `{received}`.',
  isBinary: 'Okänd filtyp. Spara en gammal arbetsbok (.xls) som .xlsx eller CSV.',
  isDamagedArchive: 'Arkivet eller arbetsboken är skadad eller skyddad med lösenord.',
  isTooLarge: 'Arkivet är för stort när det packas upp, eller innehåller för många filer.',
  hasDocumentType: 'Denna XML anger en dokumenttyp, vilket ingen export gör.',
};
