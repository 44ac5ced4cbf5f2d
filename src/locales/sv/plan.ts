import type { plan as english } from '../en/plan.ts';

/** What is said around plans, in Swedish. */
export const plan: Readonly<Record<keyof typeof english, string>> = {
  title: 'Plan',
  start: 'Från början:',
  nothingToDo: 'Det finns inget att göra.',
  notReachable: 'Det här kan inte fås att fungera:',
  kept: 'Lämnas som det är, eftersom det tjänar hela organisationen: {facts}.',
  confirm: 'Bekräfta: {fact}',
  prepare: 'Se till: {fact}',
  remove: 'Behövs inte längre, så se till: {fact}',
  switch: '{direction}: byt till {method}',
  retired: '{change} (avvecklat sedan {date}; inget annat räcker)',
  together: 'På en och samma gång:',
  orderUndecided:
    'Reglerna är för hopflätade för att söka igenom alla ordningar. Där flera ändringar görs på en och samma gång kan det vara säkert att göra dem en i taget.',
  where: 'Var',
  who: 'Vem',
  webApi: 'Webb-API',
  after: 'Därefter: {verdict}',
};
