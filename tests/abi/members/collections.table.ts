/** Runs of maps and sets, strong and weak. */
import type { MemberRuns, Run } from './row.ts';

/** The same of a collection seen as readonly. */
const seenReadonly = (runs: MemberRuns, name: string, made: string, type: string): MemberRuns =>
  Object.fromEntries(
    Object.entries(runs).map(([member, list]) => [
      member.replace(name, `Readonly${name}`),
      list.flatMap(([code, result]): readonly Run[] =>
        code.startsWith(`${made}.`) || code.startsWith(`${made}[`)
          ? [[`{ const seen: Readonly${type} = ${made}; return ${code.replace(made, 'seen')}; }`, result]]
          : [],
      ),
    ]),
  );

const mapLooks: MemberRuns = {
  'Map.size': [
    ['ages().size', 'number'],
    ['new Map().size', 'number'],
  ],
  'Map.get': [
    ['ages().get("ann")', 'number | undefined'],
    ['ages().get("")', 'number | undefined'],
    ['new Map([[NaN, 1]]).get(NaN)', 'number | undefined'],
    ['new Map([[-0, 1]]).get(0)', 'number | undefined'],
    ['new Map<string, undefined>([["a", undefined]]).get("a")', 'undefined'],
  ],
  'Map.has': [
    ['ages().has("ann")', 'boolean'],
    ['new Map([[NaN, 1]]).has(NaN)', 'boolean'],
  ],
  'Map.forEach': [
    ['ages().forEach((age, name, all) => { all.get(name); })', 'void'],
    [
      '{ const m = ages(); const seen: string[] = []; m.forEach((age, name) => { m.delete("bob"); seen.push(name + age); }); return seen; }',
      'string[]',
    ],
    [
      '{ const m = ages(); let n = 0; m.forEach((age) => { n += 1; if (n < 9) m.set(String(n), age); }); return n; }',
      'number',
    ],
    ['{ const m = ages(); m.forEach(() => { m.clear(); }); return m.size; }', 'number'],
  ],
  'Map.entries': [
    ['ages().entries().toArray()', '[string, number][]'],
    ['[...ages().entries()]', '[string, number][]'],
    [
      '{ const m = ages(); const it = m.entries(); it.next(); m.clear(); return it.next(); }',
      'IteratorResult<[string, number], undefined>',
    ],
  ],
  'Map.keys': [
    ['ages().keys().toArray()', 'string[]'],
    [
      '{ const m = ages(); const seen: string[] = []; for (const name of m.keys()) { m.clear(); seen.push(name); } return seen; }',
      'string[]',
    ],
  ],
  'Map.values': [
    ['ages().values().toArray()', 'number[]'],
    ['[...new Names([["a", 1]]).values()]', 'number[]'],
  ],
  'Map.[Symbol.iterator]': [
    ['ages()[Symbol.iterator]().toArray()', '[string, number][]'],
    ['{ const [first] = ages(); return first; }', '[string, number] | undefined'],
  ],
};
const setLooks: MemberRuns = {
  'Set.size': [
    ['marks().size', 'number'],
    ['new Set([NaN, NaN, -0, 0]).size', 'number'],
  ],
  'Set.has': [
    ['marks().has(NaN)', 'boolean'],
    ['marks().has(0)', 'boolean'],
    ['marks().has(9)', 'boolean'],
  ],
  'Set.forEach': [
    ['marks().forEach((x, same, all) => { all.has(same); })', 'void'],
    [
      '{ const s = marks(); const seen: number[] = []; s.forEach((x) => { s.delete(1); seen.push(x); }); return seen; }',
      'number[]',
    ],
  ],
  'Set.entries': [
    ['marks().entries().toArray()', '[number, number][]'],
    ['[...marks().entries()]', '[number, number][]'],
  ],
  'Set.keys': [
    ['marks().keys().toArray()', 'number[]'],
    ['marks().keys().next()', 'IteratorResult<number, undefined>'],
  ],
  'Set.values': [
    ['marks().values().toArray()', 'number[]'],
    [
      '{ const s = marks(); const seen: number[] = []; for (const x of s.values()) { s.clear(); seen.push(x); } return seen; }',
      'number[]',
    ],
  ],
  'Set.union': [
    ['marks().union(new Set(["a"]))', 'Set<string | number>'],
    ['marks().union(ages())', 'Set<string | number>'],
    ['marks().union(new Boast())', 'Set<number>'],
    ['[...marks().union(new Boast())]', 'number[]'],
    ['{ const s = marks(); return s.union(s) === s; }', 'boolean'],
  ],
  'Set.intersection': [
    ['marks().intersection(new Boast())', 'Set<number>'],
    ['marks().intersection(marks())', 'Set<number>'],
    ['[...marks().intersection(new Boast())]', 'number[]'],
    [
      '{ const s = marks(); return s.intersection({ size: 9, has: (x) => { s.clear(); return x > 0; }, keys: () => new Liar()[Symbol.iterator]() }); }',
      'Set<number>',
    ],
    [
      '{ const s = marks(); return [...s.intersection({ size: 1, has: () => true, keys: () => { s.clear(); return new Liar()[Symbol.iterator](); } })]; }',
      'number[]',
    ],
    [
      'marks().intersection({ size: NaN, has: () => true, keys: () => new Liar()[Symbol.iterator]() })',
      'throws TypeError',
    ],
  ],
  'Set.difference': [
    ['marks().difference(new Boast())', 'Set<number>'],
    ['[...marks().difference(new Set([1]))]', 'number[]'],
    [
      'marks().difference({ size: -1, has: () => true, keys: () => new Liar()[Symbol.iterator]() })',
      'throws RangeError',
    ],
    [
      '{ const s = marks(); return [...s.difference({ size: 9, has: () => { s.clear(); return false; }, keys: () => new Liar()[Symbol.iterator]() })]; }',
      'number[]',
    ],
  ],
  'Set.symmetricDifference': [
    ['marks().symmetricDifference(new Set(["a"]))', 'Set<string | number>'],
    ['[...marks().symmetricDifference(new Boast())]', 'number[]'],
    [
      '{ const s = marks(); return [...s.symmetricDifference({ size: 1, has: () => true, keys: () => { s.clear(); return new Liar()[Symbol.iterator](); } })]; }',
      'number[]',
    ],
  ],
  'Set.isSubsetOf': [
    ['marks().isSubsetOf(new Boast())', 'boolean'],
    ['new Set<number>().isSubsetOf(marks())', 'boolean'],
    [
      '{ const s = marks(); return s.isSubsetOf({ size: 9, has: () => { s.clear(); return true; }, keys: () => new Liar()[Symbol.iterator]() }); }',
      'boolean',
    ],
  ],
  'Set.isSupersetOf': [
    ['marks().isSupersetOf(new Boast())', 'boolean'],
    ['marks().isSupersetOf(new Set([1]))', 'boolean'],
    [
      '{ const s = marks(); return s.isSupersetOf({ size: 1, has: () => true, keys: () => { s.clear(); return new Liar()[Symbol.iterator](); } }); }',
      'boolean',
    ],
  ],
  'Set.isDisjointFrom': [
    ['marks().isDisjointFrom(new Boast())', 'boolean'],
    ['marks().isDisjointFrom(new Set([7]))', 'boolean'],
    [
      '{ const s = marks(); return s.isDisjointFrom({ size: 9, has: () => { s.clear(); return false; }, keys: () => new Liar()[Symbol.iterator]() }); }',
      'boolean',
    ],
  ],
  'Set.[Symbol.iterator]': [
    ['marks()[Symbol.iterator]().toArray()', 'number[]'],
    ['{ const [first, ...rest] = marks(); return [first, rest]; }', '(number | number[] | undefined)[]'],
  ],
};

export const collectionRuns: MemberRuns = {
  ...mapLooks,
  ...setLooks,
  ...seenReadonly(mapLooks, 'Map', 'ages()', 'Map<string, number>'),
  ...seenReadonly(setLooks, 'Set', 'marks()', 'Set<number>'),
  'Map.getOrInsert': [
    ['ages().getOrInsert("new", 5)', 'number'],
    ['ages().getOrInsert("bob", 5)', 'number'],
    ['new Map<number, string>().getOrInsert(-0, "a")', 'string'],
  ],
  'Map.getOrInsertComputed': [
    ['ages().getOrInsertComputed("new", (name) => name.length)', 'number'],
    ['ages().getOrInsertComputed("bob", () => 5)', 'number'],
    ['{ const m = ages(); return m.getOrInsertComputed("new", (name) => { m.set(name, 3); return 4; }); }', 'number'],
    ['ages().getOrInsertComputed("new", () => { throw new Late("x"); })', 'throws RangeError'],
    ['{ const m = ages(); m.getOrInsertComputed("new", () => { m.clear(); return 4; }); return m.size; }', 'number'],
  ],
  'Map.set': [
    ['ages().set("a", 1)', 'Map<string, number>'],
    ['{ const m = new Names(); return m.set("a", 1); }', 'Names'],
    ['[...new Map<number, number>().set(-0, 1).keys()]', 'number[]'],
  ],
  'Map.delete': [
    ['ages().delete("ann")', 'boolean'],
    ['ages().delete("")', 'boolean'],
  ],
  'Map.clear': [['ages().clear()', 'void']],
  'Map.[Symbol.toStringTag]': [
    ['ages()[Symbol.toStringTag]', 'string'],
    ['new Names()[Symbol.toStringTag]', 'string'],
  ],
  'MapConstructor.new': [
    ['new Map<string, number>()', 'Map<string, number>'],
    ['new Map<string, number>(null)', 'Map<string, number>'],
    ['new Map(ages())', 'Map<string, number>'],
    ['new Map([[1, "a"], [1, "b"]])', 'Map<number, string>'],
    ['{ const m = ages(); return new Map(m) === m; }', 'boolean'],
    ['new Map(ages().entries())', 'Map<string, number>'],
    ['new Names(ages())', 'Names'],
    ['new Map([...plain()].map((x) => [x, x] as const))', 'Map<number, number>'],
  ],
  'MapConstructor.groupBy': [
    ['Map.groupBy(fixed(), (x) => x > 1)', 'Map<boolean, number[]>'],
    ['Map.groupBy(text(), (letter, at) => at % 2)', 'Map<number, string[]>'],
    ['Map.groupBy(new Liar(), () => NaN)', 'Map<number, number[]>'],
    ['{ const a = [1, 2, 3]; return Map.groupBy(a, (x) => { a.pop(); return x; }); }', 'Map<number, number[]>'],
    [
      '{ const liar = new Liar(); try { Map.groupBy(liar, () => { throw new Late("x"); }); } catch { return liar.left; } return -1; }',
      'number',
    ],
  ],
  'ReadonlySetLike.size': [
    ['{ const s: ReadonlySetLike<number> = marks(); return s.size; }', 'number'],
    ['{ const s: ReadonlySetLike<string> = ages(); return s.size; }', 'number'],
  ],
  'ReadonlySetLike.has': [['{ const s: ReadonlySetLike<string> = ages(); return s.has("ann"); }', 'boolean']],
  'ReadonlySetLike.keys': [
    [
      '{ const s: ReadonlySetLike<string> = ages(); return s.keys().next(); }',
      'IteratorResult<string, void | undefined>',
    ],
  ],
  'Set.add': [
    ['marks().add(5)', 'Set<number>'],
    ['{ const s = new Tags(); return s.add(1); }', 'Tags'],
    ['[...new Set<number>().add(-0)]', 'number[]'],
  ],
  'Set.delete': [
    ['marks().delete(NaN)', 'boolean'],
    ['marks().delete(77)', 'boolean'],
  ],
  'Set.clear': [['marks().clear()', 'void']],
  'Set.[Symbol.toStringTag]': [['marks()[Symbol.toStringTag]', 'string']],
  'SetConstructor.new': [
    ['new Set<string>()', 'Set<string>'],
    ['new Set<number>(null)', 'Set<number>'],
    ['new Set(text())', 'Set<string>'],
    ['new Set(new Liar())', 'Set<number>'],
    ['new Tags(marks())', 'Tags'],
    ['new Set(numbers())', 'Set<number>'],
  ],
  'WeakMap.get': [
    ['new WeakMap<Odd, number>().get(new Odd())', 'number | undefined'],
    ['{ const key = new Odd(); return new WeakMap([[key, 1]]).get(key); }', 'number | undefined'],
    ['new WeakMap<symbol, number>().get(Symbol.iterator)', 'number | undefined'],
  ],
  'WeakMap.getOrInsert': [
    ['new WeakMap<Odd, number>().getOrInsert(new Odd(), 1)', 'number'],
    ['new WeakMap<symbol, number>().getOrInsert(Symbol("a"), 1)', 'number'],
  ],
  'WeakMap.getOrInsertComputed': [
    ['new WeakMap<Odd, number>().getOrInsertComputed(new Odd(), (key) => Number(String(key).length))', 'number'],
    [
      '{ const m = new WeakMap<Odd, number>(); return m.getOrInsertComputed(new Odd(), (key) => { m.set(key, 2); return 3; }); }',
      'number',
    ],
  ],
  'WeakMap.has': [['new WeakMap<Odd, number>().has(new Odd())', 'boolean']],
  'WeakMap.set': [
    ['new WeakMap<Odd, number>().set(new Odd(), 1)', 'WeakMap<Odd, number>'],
    ['new WeakMap<symbol, number>().set(Symbol("a"), 1)', 'WeakMap<symbol, number>'],
  ],
  'WeakMap.delete': [['new WeakMap<Odd, number>().delete(new Odd())', 'boolean']],
  'WeakMap.[Symbol.toStringTag]': [['new WeakMap<Odd, number>()[Symbol.toStringTag]', 'string']],
  'WeakMapConstructor.new': [
    ['new WeakMap<Odd, number>()', 'WeakMap<Odd, number>'],
    ['new WeakMap<Odd, number>(null)', 'WeakMap<Odd, number>'],
    ['new WeakMap([[new Odd(), 1]])', 'WeakMap<Odd, number>'],
    ['new WeakMap<object, string>([[() => 1, "a"]])', 'WeakMap<object, string>'],
  ],
  'WeakSet.add': [
    ['new WeakSet<Odd>().add(new Odd())', 'WeakSet<Odd>'],
    ['new WeakSet<symbol>().add(Symbol())', 'WeakSet<symbol>'],
  ],
  'WeakSet.has': [
    ['new WeakSet<Odd>().has(new Odd())', 'boolean'],
    ['{ const key = new Odd(); return new WeakSet([key]).has(key); }', 'boolean'],
  ],
  'WeakSet.delete': [['new WeakSet<Odd>().delete(new Odd())', 'boolean']],
  'WeakSet.[Symbol.toStringTag]': [['new WeakSet<Odd>()[Symbol.toStringTag]', 'string']],
  'WeakSetConstructor.new': [
    ['new WeakSet<Odd>()', 'WeakSet<Odd>'],
    ['new WeakSet<object>(null)', 'WeakSet<object>'],
    ['new WeakSet([new Odd(), new Odd()])', 'WeakSet<Odd>'],
  ],
};
