import type { RefusalWords } from './shape.ts';

/** Why a file is not read, in Swedish. */
export const refusalsInSwedish: RefusalWords = {
  isPdf: 'Detta är ett PDF-dokument och ingen export. Exportera tabellen som JSON, CSV eller Excel.',
  isWebPage:
    'Detta är en webbsida, ofta en som ber om inloggning, och ingen export. Logga in och exportera igen.',
  isErrorBody: 'Servern svarade med ett fel och inte med rader: `{received}`.',
  isFixedWidth:
    'Tabellen är utfylld med blanksteg, som `pac env fetch` skriver den, så cellerna går inte att skilja åt. Exportera JSON, CSV eller Excel.',
  isNoExport:
    'Ingen känd tabell eller kolumn nämns här, så detta är ingen export som går att läsa: `{received}`.',
  isBinary: 'Filer av det här slaget läses inte här. Spara en gammal arbetsbok (.xls) som .xlsx eller CSV.',
  isDamagedArchive:
    'Arkivet eller arbetsboken går inte att packa upp: filen är skadad eller skyddad med lösenord.',
  isTooLarge: 'Arkivet blir större än vad som läses när det packas upp, eller innehåller för många filer.',
  hasDocumentType: 'Denna XML anger en dokumenttyp, vilket ingen export gör, så den läses inte.',
};
