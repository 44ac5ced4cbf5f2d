import type { ExportWords } from './shape.ts';

/** The texts of getting the data, in Swedish. */
export const exportInSwedish: ExportWords = {
  address: {
    wrong:
      'URL {received}: ange miljöns adress, till exempel https://contoso.crm4.dynamics.com. Den står i administrationscentret för Power Platform under Hantera > Miljöer (Environment URL).',
    notHttps: 'URL {received}: https godtas, och http bara för den här datorn (localhost).',
    withCredentials: 'URL: ange en adress utan användarnamn och lösenord.',
    wrongVersion: '--api-version {received}: ange en version, till exempel v9.2.',
    wrongTable: '--tables {received}: dessa godtas: {accepted}.',
  },
  token: {
    environmentUnusable:
      'DATAVERSE_TOKEN: innehåller ingen åtkomsttoken. En token är en enda rad utan blanksteg.',
    commandFailed:
      '--token-command: kommandot misslyckades ({code}) och gav ingen token. Kör det för sig för att se varför.',
    commandUnusable:
      '--token-command: kommandot skrev ingen åtkomsttoken. Det ska skriva enbart token, på en rad.',
    azMissing:
      'Ingen åtkomsttoken: Azure CLI (az) hittades inte. Installera det och kör ”az login --allow-no-subscriptions”, ange DATAVERSE_TOKEN, eller ange ett kommando med --token-command.',
    azFailed:
      'Ingen åtkomsttoken: Azure CLI gav ingen. Kör ”az login --allow-no-subscriptions”, ange DATAVERSE_TOKEN, eller ange ett kommando med --token-command.',
  },
  refused: {
    unauthorized:
      '{host} godtar inte åtkomsttoken (401). Logga in igen med ett konto i miljön och hämta en token för resursen {origin}.',
    noPrivilege:
      '{table}: ditt konto får inte läsa tabellen (403). Be en administratör om en säkerhetsroll med privilegiet {privilege}, till exempel Systemadministratör.',
    notAUser:
      '{host}: ditt konto är inte användare i miljön (403). Be en administratör lägga till det med rollen Systemadministratör.',
    notFound:
      '{address} finns inte (404). Kontrollera miljöns URL i administrationscentret för Power Platform under Hantera > Miljöer, och --api-version.',
    webPage:
      '{host} svarade med en webbsida i stället för data, troligen en inloggningssida. Kontrollera att adressen är miljöns URL, inte en apps eller portals, och logga in igen.',
    redirected:
      '{host} hänvisar till {target}, och dit skickas ingen åtkomsttoken. Kontrollera att adressen är miljöns URL.',
    redirectedTooOften: '{host} hänvisar vidare gång på gång. Kontrollera att adressen är miljöns URL.',
    other: '{table}: {host} svarade {status}. {message}',
  },
  network: {
    unknownHost: '{host}: ingen dator med det namnet hittades. Kontrollera adressen och nätverket.',
    certificate:
      '{host}: den här datorn litar inte på dess certifikat ({code}). Bakom en proxy som öppnar anslutningar: ange proxyns certifikat i NODE_EXTRA_CA_CERTS.',
    unreachable:
      '{host}: anslutningen misslyckades {attempts} gånger i följd ({code}). Kontrollera nätverket, och ange NODE_USE_ENV_PROXY=1 om du behöver en proxy.',
    busy: '{host}: fortfarande upptagen efter {attempts} försök ({status}). Försök igen senare.',
    longWait: '{host}: begär {seconds} sekunders väntan ({status}). Försök igen efter den tiden.',
  },
  page: {
    tooLarge: '{table}: svaret är större än någon sida med rader och sparades inte.',
    notRows: '{table}: svaret är ingen sida med rader och sparades inte.',
    holdsToken: '{table}: svaret upprepar åtkomsttoken och sparades inte.',
    nextElsewhere:
      '{table}: sida {page} anger en nästa sida på {target}, som inte är tabellen i den här miljön. Inget skickades dit och sidan sparades inte.',
    nextRepeated: '{table}: sida {page} anger en nästa sida som redan är läst. Sidan sparades inte.',
    rowsRepeated: '{table}: sida {page} innehåller bara rader som redan är lästa. Sidan sparades inte.',
    tooManyEmpty:
      '{table}: fler än {pages} sidor i följd är tomma, och var och en anger en nästa. Inget mer lästes.',
  },
  folder: {
    taken:
      '--output {folder}: innehåller redan {file}. Välj en annan mapp, eller lägg till --resume för att fortsätta den exporten.',
    unusable: '--output {folder}: går inte att skriva ({reason}).',
    otherEnvironment:
      '--output {folder}: {file} kommer från {found}, inte från {origin}. Välj en annan mapp.',
  },
  waiting: '{host} är upptagen ({status}). Väntar {seconds} s.',
  connectingAgain: '{host}: anslutningen misslyckades ({code}). Försöker igen om {seconds} s.',
  columnLeftOut: '{table}: miljön har ingen kolumn {column}. Exporten fortsätter utan den.',
  readAgain: '{file} är ingen hel sida och läses på nytt.',
  oneRow: '1 rad',
  rows: '{rows} rader',
  pace: '{table}: {rows}, {rate} rader/s',
  done: 'Exporten i {folder} är fullständig: {rows} ur {tables}.',
  doneBefore: 'Exporten i {folder} är redan fullständig. Inget lästes.',
  next: 'Nästa steg: d365-email-rules check {folder}',
  notDone: 'Exporten i {folder} är inte fullständig. Kör kommandot igen med --resume för att fortsätta.',
};
