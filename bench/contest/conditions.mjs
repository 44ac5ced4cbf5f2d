// The rules of a ruleset as plain conditions, from which each engine is given the same rules in its own notation. Of an
// answer a condition is that one rule says one thing: an error, what is not known, or advice. Every dated fact is in effect.
//
// A condition is `{ all }`, `{ any }`, `{ field, among }` (one of these values; null stands for what is not stated) or
// `{ field, atLeast }`. Fields are those of records in records.mjs.

const among = (field, values) => ({ field, among: values });
const listOf = (value) => (Array.isArray(value) ? value : [value]);

/** The conditions that all parts of a `when` or `unless` come to. */
function partsOf({ owner, needs = {}, userCount, prerequisites = {}, ...methods }) {
  return [
    ...(owner === undefined ? [] : [among('owner', listOf(owner))]),
    ...Object.entries(methods).map(([direction, accepted]) => among(direction, listOf(accepted))),
    ...Object.entries(needs).map(([direction, needed]) => among(`needs_${direction}`, [needed])),
    ...(userCount === undefined ? [] : [{ field: 'userCount', atLeast: userCount.atLeast }]),
    ...Object.entries(prerequisites).map(([name, value]) => among(name, [value])),
  ];
}

/** Where requirements are known not to be met, and where they are not known to be. */
function written(formula, values, isOpposite) {
  if (typeof formula === 'string') return among(formula, values);
  const [kind, parts] = Object.entries(formula)[0];
  if (kind === 'not') throw new Error('No rule of the guide asks for what is not so.');
  const each = parts.map((part) => written(part, values, isOpposite));
  return (kind === 'all') === isOpposite ? { any: each } : { all: each };
}
const isFalse = (formula) => written(formula, [false], true);
const isNotTrue = (formula) => written(formula, [false, null], true);
const isNotFalse = (formula) => written(formula, [true, null], false);

/** Each thing that a rule can say, and when it says so. */
export function conditionsOf({ rules, vocabulary }) {
  const valuesOf = (field) => {
    if (field === 'owner') return vocabulary.owners;
    return vocabulary.directions[field] ?? [true, false, null];
  };
  const opposite = ({ field, among: values }) =>
    among(
      field,
      valuesOf(field).filter((value) => !values.includes(value)),
    );
  return rules.flatMap(({ id, kind, cases }) => {
    if (cases.length > 1 && cases.some(({ requires }) => requires !== undefined)) {
      throw new Error(`${id}: which case decides matters here, and is not translated.`);
    }
    const spoken = cases.map(({ when, unless }) => ({
      all: [...partsOf(when), ...(unless === undefined ? [] : [{ any: partsOf(unless).map(opposite) }])],
    }));
    const applies = spoken.length === 1 ? spoken[0] : { any: spoken };
    const { requires } = cases[0];
    if (kind === 'advice' || requires === undefined) return [{ says: `${id} ${kind}`, when: applies }];
    return [
      { says: `${id} error`, when: { all: [...applies.all, isFalse(requires)] } },
      {
        says: `${id} unverified`,
        when: { all: [...applies.all, isNotTrue(requires), isNotFalse(requires)] },
      },
    ];
  });
}

/** A condition as a function of a record, of which a field is read by a function. */
export function closureOf(condition, readerOf) {
  if (condition.all) {
    const parts = condition.all.map((part) => closureOf(part, readerOf));
    return (record) => parts.every((part) => part(record));
  }
  if (condition.any) {
    const parts = condition.any.map((part) => closureOf(part, readerOf));
    return (record) => parts.some((part) => part(record));
  }
  const { field, among: values, atLeast } = condition;
  const read = readerOf(field);
  return atLeast === undefined
    ? (record) => values.includes(read(record))
    : (record) => read(record) !== null && read(record) >= atLeast;
}

/** A condition as alternatives, each of them a map of fields to the values that they have or to where they begin. */
export function alternativesOf(condition) {
  if (condition.any) return condition.any.flatMap(alternativesOf);
  if (condition.all) {
    return condition.all
      .map(alternativesOf)
      .reduce((all, part) => all.flatMap((one) => part.flatMap((other) => bothOf(one, other))), [new Map()]);
  }
  const { field, ...what } = condition;
  return [new Map([[field, what]])];
}

function bothOf(one, other) {
  const both = new Map(one);
  for (const [field, what] of other) {
    const before = both.get(field);
    if (before === undefined) both.set(field, what);
    else {
      const values = before.among.filter((value) => what.among.includes(value));
      if (values.length === 0) return [];
      both.set(field, { among: values });
    }
  }
  return [both];
}
