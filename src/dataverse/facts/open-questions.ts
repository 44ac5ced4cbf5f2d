import { questions } from '../../api/questions.ts';
import { validate } from '../../api/validate.ts';
import type { Options } from '../../engine/options.ts';
import { RESERVED_KEY } from '../../input/check.ts';
import { getOrInsert } from '../../logic/get-or-insert.ts';
import type { Ruleset } from '../../rule-language/ruleset.ts';
import { forOnPremises } from '../../rulesets/dataverse/on-premises.ts';
import { comparableAddress } from '../rows/comparable-text.ts';
import type { OrganizationFacts } from './facts-file.ts';

/** A question that verdicts hang on. */
export interface OpenQuestion {
  readonly prerequisite: string;
  /** The question in words; “yes” means that the prerequisite is met. */
  readonly question: string;
  /** How many mailboxes have another verdict by the answer. */
  readonly mailboxes: number;
}

/** What is still to be asked about an organization. */
export interface OpenQuestions {
  /** How many mailboxes have another verdict where Dynamics 365 is installed on-premises; 0 where that is known. */
  readonly onPremises: number;
  /** What has one answer for all of the organization, most decisive first. */
  readonly ofOrganization: readonly OpenQuestion[];
  /** What each mailbox has an answer of its own for, most decisive first. */
  readonly ofMailboxes: readonly OpenQuestion[];
  /** How many mailboxes were looked at. */
  readonly mailboxes: number;
  /** How many of them have a verdict that is open. */
  readonly open: number;
  /** How many have questions of their own and no address by which facts could name them. */
  readonly withoutAddress: number;
  /** The facts with null in the place of each answer that is missing. */
  readonly template: OrganizationFacts;
}

/** Collects what is still to be asked about mailboxes, one by one. */
export interface QuestionSurvey {
  look(address: string | undefined, configuration: unknown): void;
  /**
   * What is to be asked; what is known already stands in the template as it is.
   *
   * @param notAsked - the prerequisites that an export would tell if it were whole.
   */
  openQuestions(known: OrganizationFacts, notAsked?: ReadonlySet<string>): OpenQuestions;
}

/** What is asked about one configuration. */
type Asked = readonly { readonly prerequisite: string; readonly question: string }[];

/**
 * Starts collecting questions by a ruleset.
 *
 * Mailboxes of equal configurations have the same questions, which are looked for once.
 */
export function createQuestionSurvey(ruleset: Ruleset, options: Options<Ruleset>): QuestionSurvey {
  const askedOf = new Map<string, Asked>();
  const differsOf = new Map<string, boolean>();
  const onPremisesOptions = { ...options, ruleset: forOnPremises(ruleset) };
  const counts = new Map<string, { readonly question: string; mailboxes: number }>();
  /** The prerequisites that mailboxes are asked about themselves, by address with its case folded. */
  const ofAddress = new Map<string, { readonly address: string; readonly asked: Set<string> }>();
  let [mailboxes, open, withoutAddress, onPremises] = [0, 0, 0, 0];

  const isOfOrganization = (prerequisite: string) =>
    ruleset.changes?.prerequisites[prerequisite]?.scope !== 'owner';

  const askAbout = (configuration: unknown): Asked => {
    const key = JSON.stringify(configuration);
    const known = askedOf.get(key);
    if (known !== undefined) return known;
    const answer = questions<Ruleset>(configuration, options);
    const asked = answer.outcome === 'open' ? answer.questions : [];
    askedOf.set(key, asked);
    return asked;
  };

  const differsOnPremises = (configuration: unknown): boolean => {
    if (onPremisesOptions.ruleset === ruleset) return false;
    return getOrInsert(differsOf, JSON.stringify(configuration), () => {
      const here = validate<Ruleset>(configuration, onPremisesOptions);
      return validate<Ruleset>(configuration, options).verdict !== here.verdict;
    });
  };

  const askMailbox = (address: string, prerequisites: readonly string[]) => {
    const folded = comparableAddress(address);
    const own = ofAddress.get(folded) ?? { address, asked: new Set() };
    ofAddress.set(folded, own);
    for (const prerequisite of prerequisites) own.asked.add(prerequisite);
  };

  const counted = (isWanted: (prerequisite: string) => boolean): readonly OpenQuestion[] =>
    ruleset.vocabulary.prerequisites
      .filter(isWanted)
      .flatMap((prerequisite) => {
        const count = counts.get(prerequisite);
        return count === undefined ? [] : [{ prerequisite, ...count }];
      })
      .sort((a, b) => b.mailboxes - a.mailboxes);

  return {
    look(address, configuration) {
      const asked = askAbout(configuration);
      mailboxes += 1;
      if (asked.length > 0) open += 1;
      if (differsOnPremises(configuration)) onPremises += 1;
      for (const { prerequisite, question } of asked) {
        const count = counts.get(prerequisite) ?? { question, mailboxes: 0 };
        count.mailboxes += 1;
        counts.set(prerequisite, count);
      }
      const own = asked.map(({ prerequisite }) => prerequisite).filter((each) => !isOfOrganization(each));
      if (own.length === 0) return;
      if (address === undefined || address === RESERVED_KEY) withoutAddress += 1;
      else askMailbox(address, own);
    },
    openQuestions(known, notAsked = new Set()) {
      const isAsked = (prerequisite: string) => !notAsked.has(prerequisite);
      const ofOrganization = counted((each) => isAsked(each) && isOfOrganization(each));
      const ofMailboxes = counted((each) => isAsked(each) && !isOfOrganization(each));
      const order = ofMailboxes.map(({ prerequisite }) => prerequisite);
      const unanswered = [...ofAddress.values()]
        .map(({ address, asked }) => ({
          address,
          prerequisites: order.filter((prerequisite) => asked.has(prerequisite)),
        }))
        .filter(({ prerequisites }) => prerequisites.length > 0);
      const names = ofOrganization.map(({ prerequisite }) => prerequisite);
      const asksOnPremises = onPremises > 0 && known.onPremises === undefined;
      const template = withUnanswered(
        asksOnPremises ? { onPremises: null, ...known } : known,
        names,
        unanswered,
      );
      return {
        onPremises: asksOnPremises ? onPremises : 0,
        ofOrganization,
        ofMailboxes,
        mailboxes,
        open,
        withoutAddress,
        template,
      };
    },
  };
}

/** Facts with null for each answer that is missing; an address keeps the case in which facts had it already. */
function withUnanswered(
  { onPremises, prerequisites, userCount, mailboxes = {} }: OrganizationFacts,
  ofOrganization: readonly string[],
  ofMailboxes: readonly { readonly address: string; readonly prerequisites: readonly string[] }[],
): OrganizationFacts {
  const written = new Map(Object.keys(mailboxes).map((address) => [comparableAddress(address), address]));
  const all = new Map(Object.entries(mailboxes));
  for (const { address, prerequisites: asked } of ofMailboxes) {
    const name = written.get(comparableAddress(address)) ?? address;
    const own = all.get(name);
    all.set(name, { ...own, prerequisites: { ...own?.prerequisites, ...nulls(asked) } });
  }
  const ofAll = { ...nulls(ofOrganization), ...prerequisites };
  return {
    ...(onPremises === undefined ? {} : { onPremises }),
    ...(Object.keys(ofAll).length > 0 && { prerequisites: ofAll }),
    ...(userCount !== undefined && { userCount }),
    ...(all.size > 0 && { mailboxes: Object.fromEntries(all) }),
  };
}

function nulls(names: readonly string[]): Readonly<Record<string, null>> {
  return Object.fromEntries(names.map((name) => [name, null]));
}
