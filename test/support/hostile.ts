/** What ill-meaning or broken code may hand to a function. */
import fc from 'fast-check';

function thrower(): never {
  throw new Error('this must never get out');
}

const TRAPS: readonly (keyof ProxyHandler<object>)[] = [
  ...(['get', 'has', 'ownKeys', 'getOwnPropertyDescriptor', 'getPrototypeOf', 'isExtensible'] as const),
  ...(['set', 'defineProperty', 'deleteProperty', 'preventExtensions', 'setPrototypeOf'] as const),
];

function withThrowingTraps(traps: readonly (keyof ProxyHandler<object>)[], target: object): object {
  return new Proxy(target, Object.fromEntries(traps.map((trap) => [trap, thrower])));
}

function revoked(target: object): unknown {
  const { proxy, revoke } = Proxy.revocable(target, {});
  revoke();
  return proxy;
}

/** An object whose properties answer something else each time they are asked, and now and then not at all. */
function fickle(keys: readonly string[], answers: readonly unknown[]): object {
  let asked = 0;
  const get = () => {
    asked += 1;
    if (asked % 5 === 0) thrower();
    return answers[asked % answers.length];
  };
  return Object.defineProperties(
    {},
    Object.fromEntries(keys.map((key) => [key, { enumerable: true, configurable: true, get }])),
  );
}

function nested(depth: number, wrap: (inner: unknown) => unknown): unknown {
  let value: unknown = 'user';
  for (let level = 0; level < depth; level += 1) value = wrap(value);
  return value;
}

function selfContaining(): object {
  const cyclic: Record<string, unknown> = { owner: 'user', incoming: 'none', outgoing: 'none' };
  cyclic.prerequisites = cyclic;
  return cyclic;
}

function listInItself(): unknown[] {
  const list: unknown[] = [1];
  list.push(list);
  return list;
}

class WithGetters {
  get owner(): never {
    return thrower();
  }
  prerequisites = new Map([['outlookInstalled', true]]);
}

const KEYS = ['owner', 'incoming', 'outgoing', 'prerequisites', 'needs', 'userCount', 'ruleId', 'message'];
const ANSWERS = ['user', 'server', 'none', true, undefined, null, {}, 10, []];

/** Each with a name, and made afresh, since some can be used only once. */
export const hostile: readonly (readonly [name: string, make: () => unknown])[] = [
  ['a revoked proxy', () => revoked({})],
  ['a revoked list', () => revoked([])],
  ['a revoked function', () => revoked(thrower)],
  ...TRAPS.map(
    (trap) =>
      [`a proxy that throws at ${trap}`, () => withThrowingTraps([trap], { owner: 'user', k: 1 })] as const,
  ),
  ['a proxy that throws at everything', () => withThrowingTraps(TRAPS, { owner: 'user' })],
  ['a list that throws at everything', () => withThrowingTraps(TRAPS, ['outlookInstalled'])],
  ['a list without a length', () => new Proxy([1], { get: () => undefined })],
  ['a list with a length that is no number', () => new Proxy([1], { get: () => Symbol('length') })],
  ['a proxy with keys that are not there', () => new Proxy({}, { ownKeys: () => ['owner', 'missing'] })],
  [
    'an object whose properties throw',
    () => Object.defineProperty({}, 'owner', { enumerable: true, get: thrower }),
  ],
  ['an object that answers differently each time', () => fickle(KEYS, ANSWERS)],
  ['an object that contains itself', selfContaining],
  ['a list that contains itself', listInItself],
  ['an object with an own __proto__', () => JSON.parse('{"__proto__":{"owner":"user"},"owner":"user"}')],
  ['prerequisites with an own __proto__', () => JSON.parse('{"prerequisites":{"__proto__":true}}')],
  ['an object without a prototype', () => Object.assign(Object.create(null), { owner: 'user' })],
  ['an object with everything inherited', () => Object.create({ owner: 'user', incoming: 'none' })],
  ['an instance of a class', () => new WithGetters()],
  ['a class', () => WithGetters],
  ['an object that can be no text', () => ({ toString: thrower, valueOf: thrower, toJSON: thrower })],
  ['an object that can be no primitive', () => ({ [Symbol.toPrimitive]: thrower })],
  ['an object nested 10,000 deep', () => nested(10_000, (inner) => ({ inner }))],
  ['a list nested 10,000 deep', () => nested(10_000, (inner) => [inner])],
  ['a list of 11,000', () => new Array(11_000).fill('outlookInstalled')],
  ['a list of 20,000 holes', () => Object.assign([], { length: 20_000 })],
  [
    'an object that is shared twice on each of thirty levels',
    () => nested(30, (part) => ({ a: part, b: part })),
  ],
  ['a list that is shared twice on each of thirty levels', () => nested(30, (part) => [part, part])],
  ['a text of 100,000 characters', () => 'x'.repeat(100_000)],
  ['a text of half characters', () => '\uD800'.repeat(100)],
  ['a number of 10,000 digits', () => 10n ** 10_000n],
  ['not a number', () => Number.NaN],
  ['a symbol', () => Symbol('user')],
  ['a symbol without a name', () => Symbol()],
  ['a date that is none', () => new Date(Number.NaN)],
  ['a text as an object', () => new String('user')],
  ['bytes', () => new Uint8Array(1000)],
  ['ten million bytes', () => new Uint8Array(10_000_000)],
  ['a map', () => new Map([['owner', 'user']])],
  ['a regular expression', () => /user/g],
  ['an error', () => new Error('user')],
  ['a promise', () => Promise.resolve('user')],
];

/** Any value that can be printed, and many that plain data can't hold. */
export const anything: fc.Arbitrary<unknown> = fc.anything({
  key: fc.oneof(fc.string(), fc.constantFrom(...KEYS, '__proto__', 'constructor', 'incoming', 'locked')),
  values: [
    fc.constantFrom(...ANSWERS, 'queue', 'outlook', -0, Number.NaN, Number.POSITIVE_INFINITY),
    ...[fc.string(), fc.double(), fc.boolean(), fc.constant(Symbol.iterator), fc.func(fc.nat())],
  ],
  withBigInt: true,
  withBoxedValues: true,
  withDate: true,
  withMap: true,
  withNullPrototype: true,
  withObjectString: true,
  withSet: true,
  withSparseArray: true,
  withTypedArray: true,
});
