import type { plan as english } from '../en/plan.ts';

/** The texts around plans, in Swedish. */
export const plan: Readonly<Record<keyof typeof english, string>> = {
  title: 'Plan',
  start: 'I dag:',
  nothingToDo: 'Inget att göra.',
  notReachable: 'Ingen tillåten ändring får detta att fungera:',
  kept: 'Lämnas som det är för resten av organisationen: {facts}.',
  confirm: 'Bekräfta: {fact}',
  makeSo: 'Se till att {prerequisite}',
  makeNotSo: 'Ändra detta: {prerequisite}',
  switch: '{direction}: byt till {method}',
  retired: '{change} (avvecklat sedan {date}; inget annat räcker)',
  together: 'Tillsammans:',
  orderUndecided:
    'För många kombinationer för att prova alla ordningar. Grupperade ändringar kan också vara säkra en i taget.',
  where: 'Var',
  who: 'Vem',
  webApi: 'Webb-API',
  after: 'Därefter: {verdict}',
};
