/** The phrases that findings are put together with, in English. */
export const finding = {
  bothSo: '{first}, and {second}.',
  notKnown: 'It is not known whether {first}.',
  neitherKnown: 'It is not known whether {first}, nor whether {second}.',
  plain: 'The rule `{id}` applies here.',
  isNotSo: '“{prerequisite}” is not true',
} as const;
