/** Texts that several rules have in common, in Swedish. */

export const WAS_DEFAULT =
  'Det förklarades inaktuellt i mars 2020, och supporten upphörde 2020-10-01. Ofta är värdet kvar från tiden då det var standard.';
export const EARLIER_DAY =
  'När du kontrollerar en tidigare dag (`asOf`). Använd reglerna för lokala installationer för Dynamics 365 i en sådan.';
export const ONE_LEFT = 'Metoden heter fortfarande efter båda, men bara serversynkronisering finns kvar.';
export const PROCESS_BY_SERVER =
  'Välj serversynkronisering som sätt att bearbeta e-post under **E-post > E-postinställningar**.';
export const SETTINGS =
  'Ignorera inte fel. Om det är obekräftat: kontrollera e-postinställningarna och ange svaret i faktafilen.';
export const MAIL_SYSTEM =
  'Ignorera inte fel. Om det är obekräftat: fråga administratören för e-postsystemet och ange svaret i faktafilen.';
