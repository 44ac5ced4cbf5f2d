/** What is asked on the page of mailbox files, kept while a visitor goes to the same page in another language. */
export interface KeptQuestion {
  files: readonly File[];
  rulesetId: string;
  /** The day as of which dated facts are in effect; empty means that all are. */
  asOf: string;
  /** Whether an answer was asked for, and is to be there again. */
  isAsked: boolean;
}

let kept: KeptQuestion | undefined;

export function keptQuestion(): KeptQuestion | undefined {
  return kept;
}

export function keepQuestion(question: KeptQuestion): void {
  kept = question;
}
