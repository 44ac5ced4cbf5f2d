/** What reads exports that are no JSON of the Web API; loaded when the first one comes. */
export { readOtherText } from './other-text.ts';
export { createRowTranslation, errorIn } from './row-translation.ts';
