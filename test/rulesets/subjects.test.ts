import { expect, it } from 'vitest';
import { PREREQUISITES_ABOUT } from '../../src/rulesets/dataverse/subjects.ts';
import { dataverseVocabulary } from '../../src/rulesets/dataverse/vocabulary.ts';

it('gives every prerequisite of the guidance of today exactly one subject', () => {
  const listed = Object.values(PREREQUISITES_ABOUT).flat();
  expect(listed.toSorted()).toEqual(dataverseVocabulary.prerequisites.toSorted());
});
