import type { faultReason as english, problem as englishProblem } from '../en/problems.ts';
import type { recordProblems as englishOfRecords } from '../en/record-problems.ts';
import type { contrastProblems, planProblems, tableProblems } from '../en/verb-problems.ts';

type SameKeys<T> = Readonly<Record<keyof T, string>>;

/** The problems with what comes in, in Swedish. */
export const problem = {
  'missing-key': '{path} saknas.',
  'unknown-key': '{path} är inte en känd nyckel.',
  'wrong-type': '{path} är `{received}`, som har fel typ.',
  'not-accepted': '{path} är `{received}`, som inte godtas.',
  'out-of-range': '{path} är `{received}`, som ligger utanför det tillåtna intervallet.',
  unreadable: '{path} går inte att läsa.',
  wholeInput: 'Indata',
  accepted: 'Detta godtas: {accepted}.',
  acceptedAndMore: 'Detta godtas: {accepted} och {count} till.',
  suggestion: 'Menade du `{suggestion}`?',
} as const satisfies SameKeys<typeof englishProblem>;

/** Why something is not accepted though it is of the right kind, in Swedish. */
export const faultReason = {
  rulesetByName:
    '{path} är `{received}`, ett namn. Ange regelverksobjektet, till exempel `dataverse` från `d365-email-rules/rulesets/dataverse`.',
  localeByName:
    '{path} är `{received}`, ett namn. Ange språkobjektet, till exempel `sv` från `d365-email-rules/locales/sv`.',
  repeated: '{path} upprepar en tidigare post.',
  statedInError:
    '{path}: villkoret för ett fel kan inte bero på förutsättningar, för då kan felet komma och gå när mer blir känt. Använd `requires`.',
  reservedName: '{path} är ett reserverat namn i konfigurationer.',
  withoutNone: '{path} har ingen metod `none`. Den står för en riktning som inte används.',
  tooManyDirections: '{path} har fler än fem riktningar.',
  formulaTooDeep: '{path} är för djupt nästlat. En formel har högst 16 nivåer av `all`, `any` och `not`.',
  notARecord:
    '{path} är `{received}`, inte sökvägen till en post. Använd en entitetsuppsättning och inom parentes ett GUID eller ett kolumnnamn inom klamrar.',
  notAColumn: '{path} är inte ett kolumnnamn. Använd bokstäver, siffror och understreck.',
  controlCharacter: '{path} är `{received}`, som innehåller ett styrtecken eller en radbrytning.',
  lastRatingConditional: '{path}: den sista bedömningen av en metod får inte ha något villkor.',
  doesNotServe:
    '{path} är `{received}`, som inte passar behovet. Använd `none` bara för en riktning som inte behövs.',
  sameChoice: '{path} är samma val av metoder som `a`. Jämför två olika.',
  otherOwner: '{path} måste vara ägaren i `from`. En plan gäller en postlåda.',
  tooManyRows: '{path}: tabellen för `{received}` har för många rader, eller tar för lång tid att räkna ut.',
  notJson: 'Ogiltig JSON: `{received}`.',
  notJsonAt: 'Ogiltig JSON från rad {line}, kolumn {column}: `{received}`.',
  openQuote: '{path} har ett citattecken som aldrig stängs: `{received}`.',
  textAfterQuote: '{path} har text efter det sista citattecknet: `{received}`.',
  tooLong: 'Raden är för lång för att vara en tabellrad: `{received}`.',
  otherCellCount: 'Raden har inte lika många celler som rubrikraden: `{received}`.',
  brokeOff: 'Filen slutar mitt i ett värde.',
  readingFailed: 'Läsningen av filen misslyckades här: `{received}`.',
  unknownLabel: '{path} är `{received}`, en okänd etikett. Exportera valets heltal.',
  notXml: '{path} är ogiltig XML: `{received}`.',
  readOnlyOnce:
    '{path} går bara att läsa en gång men behövs två gånger. Ange en lista, eller en funktion som börjar om.',
  unlikeTwice: '{path} gav ett annat antal poster vid den andra läsningen.',
  neitherKind:
    '{path} är inte en postlåderad (ingen `incomingemaildeliverymethod`) och inte en konfiguration (ingen `owner`).',
  neverSet: '{path} är `-1`. Ingen leveransmetod har angetts för den här postlådan.',
  noRegardingTable:
    '{path}: indata visar inte om detta är en användare eller en kö. Lägg till exporterna av `systemuser` och `queue`, eller kolumnen `regardingobjecttypecode`.',
  repeatedAddress: '{path} är en dubblett. Bara stora och små bokstäver eller blanksteg skiljer.',
} as const satisfies SameKeys<
  typeof english &
    typeof englishOfRecords &
    typeof contrastProblems &
    typeof planProblems &
    typeof tableProblems
>;
