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
    readiness: { ready: 'ready', 'to-verify': 'needs confirmation', 'to-prepare': 'needs changes' },
    rating: {
      favourable: 'favorable',
      neutral: 'neutral',
      unfavourable: 'unfavorable',
      depends: 'depends',
    },
    rules: {
      says: 'What it means',
      why: 'Why',
      whatToDo: 'What to do',
      ignoreWhen: 'When you can ignore it',
      since: 'In effect since',
      cases: 'The first matching case applies',
      applies: 'When it applies',
      always: 'always',
      ownedBy: 'the mailbox belongs to: {owner}',
      needed: '{direction}: needed',
      notNeeded: '{direction}: not needed',
      usersStated: 'the number of users is known',
      usersAtLeast: 'the number of users is {count} or more',
      when: 'When',
      unless: 'Unless',
      requires: 'Requires',
      all: 'All of these',
      any: 'One of these',
      sources: 'Sources',
    },
    check: {
      summary: 'Summary',
      verdict: 'Verdict',
      count: 'Count',
      total: 'All',
      status: {
        unreadable: 'Unreadable',
        'not-set-up': 'Not set up',
        'out-of-use': 'Out of use',
        broken: 'Broken',
        open: 'Open',
        ok: 'In order',
      },
      outOfUse: 'Out of use (findings not counted)',
      sinkMailboxes: 'Forward mailboxes (not checked)',
      byRule: 'Findings by rule',
      results: 'Mailboxes',
      excepted: 'accepted: {reason}',
      baseline:
        'Findings since the earlier run: {new} new, {worse} worse, {better} better, {fixed} fixed, {same} unchanged.',
      exceptionsApplied: 'Exceptions in effect: {count}.',
      exceptionsExpired: 'Expired exceptions, without effect: {exceptions}.',
      exceptionsUnmatched: 'Exceptions that match no finding: {exceptions}.',
      unmatchedFacts: 'Addresses in the facts file that match no mailbox: {addresses}.',
      nothingRead: 'No mailboxes found in the input.',
      brokeOff: 'the input ends in the middle of a value. Everything before it was checked.',
      row: '{file}, row {row}',
      column: '{row}, `{column}`',
      shownBy: 'Shown by: {places}.',
      related: 'See also: {places}.',
      otherRows: 'Other rows',
      newMailbox: 'New mailbox: {owner}',
      judgedBy: 'Rules: {ruleset}.',
    },
    render: {
      nothingFound: 'No problems found.',
      toRepair: 'To do:',
      toConfirm: 'To confirm:',
      oneOf: 'One of these:',
      allOf: 'All of these:',
      moreRepairs: '{count} more ways',
      and: '{first} and {last}',
      whatToDo: 'What to do: {remedy}',
      recommended: 'Recommended',
      retired: 'uses a retired component',
      nothingReachable: 'No option meets these needs without changing something you marked as fixed.',
      ruledOut: 'Ruled out',
      notSettled: 'Not settled',
      whyNotSettled: 'These have too many combinations to work out.',
      moreChoices: 'More choices meet these needs than this list can show.',
      whereToSet: 'Where to set it',
      criterion: 'Criterion',
      availableTo: 'Available to',
      inDetail: 'Details',
      compared: 'Compared',
      versus: '{first} compared with {second}',
      speaksFor: 'In favor of {method}: {criteria}',
      even: 'Even: {criteria}',
      undecided: 'Depends: {criteria}',
    },
    tables,
    mailFlow: {
      title: 'How email travels: {routes}',
      there: 'in place',
      missing: 'missing',
      'not-known': 'not known',
      perOwner: 'One for each user or queue: {hops}.',
      others: 'Other mailboxes',
      empty: 'No email travels in this direction.',
      notDescribed: 'No route is described for this method.',
    },
  },
  rulesets: { guide: guideWords },
} as const);
