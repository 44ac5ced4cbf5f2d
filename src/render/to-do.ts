/** To-do lists: the tasks and confirmations that remain before something works, as nested lists. */

import { fill } from '../locales/texts/locale.ts';
import type { Repair } from '../logic/minimal-repairs.ts';
import { actionAsText, prerequisiteAsText, type RenderContext } from './context.ts';
import { type Block, type Item, list, paragraph, prose } from './document.ts';

/** An entry of a to-do list: a task, or a heading of further entries. */
export interface Task {
  readonly text: string;
  readonly parts: readonly Task[];
}

/** A to-do list with its title. */
export interface ToDo {
  readonly title: string;
  readonly tasks: readonly Task[];
}

type Language = Pick<RenderContext, 'phrases' | 'words' | 'ruleset'>;
/** The known values of prerequisites; absent for what is not known. */
type KnownFacts = Readonly<Record<string, boolean | undefined>>;
type Change = readonly [prerequisite: string, value: boolean];

const MOST_REPAIRS = 3;

/**
 * Alternative repairs as a to-do list: first their common part, then the differences; undefined when nothing is left.
 *
 * @param isToConfirm - true when confirming facts can be enough.
 * @param known - the known values; a fact that is known to be otherwise is a task also among those to confirm.
 */
export function toDoOf(
  repairs: readonly Repair[],
  isToConfirm: boolean,
  known: KnownFacts,
  language: Language,
): ToDo | undefined {
  const { toConfirm, toRepair, moreRepairs } = language.phrases.render;
  const [first = {}] = repairs;
  const isCommon = ([prerequisite, value]: Change) =>
    repairs.every((repair) => repair[prerequisite] === value);
  const task = (change: Change): Task => ({
    text: sentenceCase(
      (isToConfirm && known[change[0]] === undefined ? prerequisiteAsText : actionAsText)(change, language),
    ),
    parts: [],
  });
  const differences = retiredLast(repairs, language).map((repair) =>
    changesOf(repair).filter((each) => !isCommon(each)),
  );
  const alternatives = differences.filter(({ length }) => length > 0);
  const shown = alternatives.slice(0, MOST_REPAIRS).map((each) => together(each.map(task), language));
  const count = alternatives.length - shown.length;
  const more = count > 0 ? [{ text: fill(moreRepairs, { count }), parts: [] }] : [];
  const tasks = [
    ...changesOf(first).filter(isCommon).map(task),
    ...(shown.length === 0 ? [] : [{ text: language.phrases.render.oneOf, parts: [...shown, ...more] }]),
  ];
  return tasks.length === 0 ? undefined : { title: isToConfirm ? toConfirm : toRepair, tasks };
}

/** Repairs with those last that make something retired so: nobody is advised to. */
function retiredLast(repairs: readonly Repair[], { ruleset }: Language): readonly Repair[] {
  const instructions = ruleset.changes?.prerequisites ?? {};
  const isRetired = (repair: Repair) =>
    changesOf(repair).some(([each, value]) => value && instructions[each]?.retired !== undefined);
  return [...repairs.filter((each) => !isRetired(each)), ...repairs.filter(isRetired)];
}

/** A to-do list as blocks. */
export function composeToDo(
  repairs: readonly Repair[],
  isToConfirm: boolean,
  known: KnownFacts,
  language: Language,
): readonly Block[] {
  const toDo = toDoOf(repairs, isToConfirm, known, language);
  return toDo === undefined ? [] : [paragraph(...prose(toDo.title)), composeTasks(toDo.tasks)];
}

/** Tasks as a nested list. */
export function composeTasks(tasks: readonly Task[]): Block {
  return list(
    tasks.map(
      ({ text, parts }): Item => ({
        line: prose(text),
        blocks: parts.length === 0 ? [] : [composeTasks(parts)],
      }),
    ),
  );
}

function together(tasks: readonly Task[], { phrases }: Language): Task {
  const [first] = tasks as readonly [Task];
  return tasks.length === 1 ? first : { text: phrases.render.allOf, parts: tasks };
}

function changesOf(repair: Repair): readonly Change[] {
  return Object.entries(repair) as [string, boolean][];
}

function sentenceCase(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
