/**
 * English.
 *
 * @module d365-email-rules/locales/en
 */

import { deepFreeze } from '../input/freeze.ts';
import { analysisPhrases, comparisonPhrases } from './en/analysis.ts';
import { changes } from './en/changes.ts';
import { contrast } from './en/contrast.ts';
import { finding } from './en/findings.ts';
import { guideWords } from './en/guide/index.ts';
import { plan } from './en/plan.ts';
import { faultReason, problem } from './en/problems.ts';
import { questions } from './en/questions.ts';
import { recordProblems } from './en/record-problems.ts';
import { tables } from './en/tables.ts';
import { contrastProblems, planProblems, tableProblems } from './en/verb-problems.ts';

/** English. */
export const en = deepFreeze({
  id: 'en',
  phrases: {
    questions,
    plan,
    changes,
    analysis: analysisPhrases,
    comparison: comparisonPhrases,
    contrast,
    problem,
    faultReason: {
      ...faultReason,
      ...contrastProblems,
      ...planProblems,
      ...tableProblems,
      ...recordProblems,
    },
    finding,
    verdict: {
      valid: 'Valid',
      undetermined: 'Undetermined',
      invalid: 'Invalid',
      malformed: 'Malformed',
    },
    findingKind: { error: 'Error', unverified: 'Unverified', advice: 'Advice' },
    readiness: { ready: 'ready', 'to-verify': 'to verify', 'to-prepare': 'to prepare' },
    rating: {
      favourable: 'favourable',
      neutral: 'neutral',
      unfavourable: 'unfavourable',
      depends: 'depends',
    },
    rules: {
      says: 'Says',
      why: 'Why',
      whatToDo: 'What to do',
      ignoreWhen: 'When ignoring it is right',
      since: 'Speaks from',
      cases: 'The first of these cases that applies decides',
      when: 'When',
      unless: 'Unless',
      requires: 'Requirement',
      and: 'and',
      or: 'or',
      sources: 'Where that is written',
    },
    check: {
      summary: 'Summary',
      verdict: 'Verdict',
      count: 'Count',
      total: 'All',
      status: {
        unreadable: 'Cannot be read',
        'not-set-up': 'Not set up',
        'out-of-use': 'Out of use',
        broken: 'Broken',
        open: 'Open',
        ok: 'In order',
      },
      outOfUse: 'Out of use: findings in these are not counted',
      sinkMailboxes: 'Sink mailboxes, which are not judged',
      byRule: 'What was found, by rule',
      results: 'Mailboxes',
      excepted: 'accepted: {reason}',
      exceptionsApplied: 'Exceptions in effect: {count}.',
      exceptionsExpired: 'Expired exceptions, which have no effect: {exceptions}.',
      exceptionsUnmatched: 'Exceptions that match no finding: {exceptions}.',
      unmatchedFacts: 'Facts for addresses that are on no row: {addresses}.',
      nothingRead: 'Nothing to judge was found.',
      brokeOff: 'the input ends in the middle of a value; what came before was judged.',
      row: '{file}, row {row}',
      column: '{row}, `{column}`',
      shownBy: 'Shown by: {places}.',
      related: 'See also: {places}.',
      otherRows: 'Other rows',
      newMailbox: 'New mailbox: {owner}',
      judgedBy: 'Judged by: {ruleset}.',
    },
    render: {
      nothingFound: 'Nothing stands against it.',
      toRepair: 'Make sure of this: {repairs}.',
      toConfirm: 'Confirm this: {repairs}.',
      and: '{first} and {last}',
      or: '{first}, or {last}',
      both: '{common}; besides, one of these: {alternatives}',
      moreRepairs: '{repairs}; and {count} more',
      whatToDo: 'What to do: {remedy}',
      recommended: 'Recommended',
      retired: 'rests on something retired',
      nothingReachable: 'Nothing that serves these needs can be reached with what is there.',
      ruledOut: 'Ruled out',
      notSettled: 'Not settled',
      whyNotSettled: 'It would take too long to tell whether these can be reached.',
      moreChoices: 'More choices serve these needs than are listed.',
      whereToSet: 'Where to set it',
      criterion: 'Criterion',
      availableTo: 'Who can use it?',
      inDetail: 'In detail',
      compared: 'Compared',
      versus: '{first} against {second}',
      speaksFor: 'For {method}: {criteria}',
      even: 'Even: {criteria}',
      undecided: 'Undecided: {criteria}',
    },
    tables,
    mailFlow: {
      title: 'How e-mail travels: {routes}',
      there: 'there',
      missing: 'missing',
      'not-known': 'not known',
      perOwner: 'One for each owner: {hops}.',
      others: 'Other mailboxes',
      empty: 'No e-mail travels in this direction.',
      notDescribed: 'How e-mail travels by this method is not described.',
    },
  },
  rulesets: { guide: guideWords },
} as const);
