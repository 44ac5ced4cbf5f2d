/**
 * Swedish.
 *
 * @module d365-email-rules/locales/sv
 */

import { deepFreeze } from '../input/freeze.ts';
import { analysisPhrases, comparisonPhrases } from './sv/analysis.ts';
import { changes } from './sv/changes.ts';
import { contrast } from './sv/contrast.ts';
import { guideWords } from './sv/guide/index.ts';
import { plan } from './sv/plan.ts';
import { faultReason, problem } from './sv/problems.ts';
import { questions } from './sv/questions.ts';
import { tables } from './sv/tables.ts';
import type { Locale } from './texts/locale.ts';

/** Swedish. */
export const sv: Locale = deepFreeze({
  id: 'sv',
  phrases: {
    questions,
    plan,
    changes,
    analysis: analysisPhrases,
    comparison: comparisonPhrases,
    contrast,
    problem,
    faultReason,
    finding: {
      bothSo: '{first}, och {second}.',
      notKnown: 'Det är inte känt om {first}.',
      neitherKnown: 'Det är inte känt om {first}, och inte heller om {second}.',
      plain: 'Regeln `{id}` gäller här.',
      isNotSo: '”{prerequisite}” stämmer inte',
    },
    verdict: {
      valid: 'Giltig',
      undetermined: 'Inte avgjord',
      invalid: 'Ogiltig',
      malformed: 'Felaktigt angiven',
    },
    findingKind: { error: 'Fel', unverified: 'Obekräftat', advice: 'Råd' },
    readiness: { ready: 'redo', 'to-verify': 'behöver bekräftas', 'to-prepare': 'behöver ändras' },
    rating: {
      favourable: 'fördel',
      neutral: 'neutralt',
      unfavourable: 'nackdel',
      depends: 'det beror på',
    },
    rules: {
      says: 'Vad det betyder',
      why: 'Varför',
      whatToDo: 'Gör så här',
      ignoreWhen: 'När du kan bortse från det',
      since: 'Gäller sedan',
      cases: 'Det första fallet som stämmer gäller',
      applies: 'När den gäller',
      always: 'alltid',
      ownedBy: 'postlådan tillhör: {owner}',
      needed: '{direction}: behövs',
      notNeeded: '{direction}: behövs inte',
      usersStated: 'antalet användare är känt',
      usersAtLeast: 'antalet användare är {count} eller fler',
      when: 'När',
      unless: 'Utom när',
      requires: 'Kräver',
      all: 'Allt detta',
      any: 'Något av detta',
      sources: 'Källor',
    },
    check: {
      summary: 'Sammanfattning',
      verdict: 'Omdöme',
      count: 'Antal',
      total: 'Totalt',
      status: {
        unreadable: 'Oläslig',
        'not-set-up': 'Inte konfigurerad',
        'out-of-use': 'Ur bruk',
        broken: 'Trasig',
        open: 'Öppen',
        ok: 'I ordning',
      },
      outOfUse: 'Ur bruk (anmärkningar räknas inte)',
      sinkMailboxes: 'Vidarebefordrade postlådor (kontrolleras inte)',
      byRule: 'Anmärkningar per regel',
      results: 'Postlådor',
      excepted: 'godtaget: {reason}',
      baseline:
        'Anmärkningar sedan den tidigare körningen: {new} nya, {worse} värre, {better} bättre, {fixed} åtgärdade, {same} oförändrade.',
      exceptionsApplied: 'Undantag som gäller: {count}.',
      exceptionsExpired: 'Utgångna undantag, utan verkan: {exceptions}.',
      exceptionsUnmatched: 'Undantag utan motsvarande anmärkning: {exceptions}.',
      unmatchedFacts: 'Adresser i faktafilen som saknar postlåda: {addresses}.',
      nothingRead: 'Inga postlådor hittades i indata.',
      brokeOff: 'indata slutar mitt i ett värde. Allt före det har kontrollerats.',
      row: '{file}, rad {row}',
      column: '{row}, `{column}`',
      shownBy: 'Framgår av: {places}.',
      related: 'Se även: {places}.',
      otherRows: 'Andra rader',
      newMailbox: 'Ny postlåda: {owner}',
      judgedBy: 'Regler: {ruleset}.',
    },
    render: {
      nothingFound: 'Inga problem hittades.',
      toRepair: 'Att göra:',
      toConfirm: 'Att bekräfta:',
      oneOf: 'Något av detta:',
      allOf: 'Allt detta:',
      moreRepairs: '{count} sätt till',
      and: '{first} och {last}',
      whatToDo: 'Gör så här: {remedy}',
      recommended: 'Rekommenderas',
      retired: 'använder en avvecklad komponent',
      nothingReachable: 'Inget alternativ uppfyller behoven utan att ändra något som du har låst.',
      ruledOut: 'Utesluts',
      notSettled: 'Inte avgjorda',
      whyNotSettled: 'Dessa har för många kombinationer för att räkna ut.',
      moreChoices: 'Fler val uppfyller behoven än listan kan visa.',
      whereToSet: 'Här anges metoden',
      criterion: 'Kriterium',
      availableTo: 'Finns för',
      inDetail: 'Detaljer',
      compared: 'Jämförelser',
      versus: '”{first}” jämfört med ”{second}”',
      speaksFor: 'Talar för ”{method}”: {criteria}',
      even: 'Ingen skillnad: {criteria}',
      undecided: 'Det beror på: {criteria}',
    },
    tables,
    mailFlow: {
      title: 'E-postens väg: {routes}',
      there: 'på plats',
      missing: 'saknas',
      'not-known': 'inte känt',
      perOwner: 'En för varje användare eller kö: {hops}.',
      others: 'Andra postlådor',
      empty: 'Ingen e-post går i den här riktningen.',
      notDescribed: 'Ingen väg är beskriven för den här metoden.',
    },
  },
  rulesets: { guide: guideWords },
} satisfies Locale);
