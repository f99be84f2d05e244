// style: lodash-like helpers with mapped types: pick, omit, groupBy, keyBy, partition, merge
// refused: SK1203 because `as Pick<T, K>` is believed, not checked; a `Map` of what was picked passes
// refused: SK1221 because a `T[K]` need not be what `Partial<Pick<T, K>>` has there; as above
// refused: SK1216 because the body does not show that what is left is no `U`; two functions of different names pass
// refused: SK1247 because `W` may stand for functions, and one under the name of `then` would be called by `await`; a `Map` passes

export function pick<T extends object, K extends keyof T>(object: T, ...keys: K[]): Pick<T, K> {
  const result: Partial<Pick<T, K>> = {};
  for (const key of keys) result[key] = object[key];
  return result as Pick<T, K>;
}

export function groupBy<T, K extends PropertyKey>(items: Iterable<T>, keyOf: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}

export function countBy<T>(items: T[], keyOf: (item: T) => string): Record<string, number> {
  return items.reduce<Record<string, number>>((counts, item) => {
    const key = keyOf(item);
    counts[key] = (counts[key] ?? 0) + 1;
    return counts;
  }, {});
}

export function partition<T, U extends T>(items: T[], test: (item: T) => item is U): [U[], Exclude<T, U>[]];
export function partition<T>(items: T[], test: (item: T) => boolean): [T[], T[]];
export function partition<T>(items: T[], test: (item: T) => boolean): [T[], T[]] {
  const yes: T[] = [];
  const no: T[] = [];
  for (const item of items) (test(item) ? yes : no).push(item);
  return [yes, no];
}

export const mapValues = <V, W>(object: Record<string, V>, fn: (value: V, key: string) => W): Record<string, W> =>
  Object.fromEntries(Object.entries(object).map(([key, value]) => [key, fn(value, key)]));

export function zip<A, B>(as: A[], bs: B[]): [A, B][] {
  const pairs: [A, B][] = [];
  const other = bs[Symbol.iterator]();
  for (const a of as) {
    const b = other.next();
    if (b.done) break;
    pairs.push([a, b.value]);
  }
  return pairs;
}

export function chunk<T>(items: T[], size: number): T[][] {
  return items.length === 0 ? [] : [items.slice(0, size), ...chunk(items.slice(size), size)];
}

export function sortBy<T>(items: T[], ...keys: ((item: T) => number | string)[]): T[] {
  return items.slice().sort((a, b) => {
    for (const key of keys) {
      const x = key(a);
      const y = key(b);
      if (x < y) return -1;
      if (x > y) return 1;
    }
    return 0;
  });
}

export const uniqueBy = <T, K>(items: T[], keyOf: (item: T) => K): T[] => [...new Map(items.map((i) => [keyOf(i), i])).values()];

export function selfTest(): boolean {
  const people = [
    { name: 'Ada', city: 'London', age: 36 },
    { name: 'Alan', city: 'London', age: 41 },
    { name: 'Emmy', city: 'Erlangen', age: 53 },
  ];
  const isString = (x: string | number): x is string => typeof x === 'string';
  const [strings, numbers] = partition(['a', 1, 'b', 2], isString);
  const byCity = groupBy(people, (p) => p.city);
  return (
    JSON.stringify(people.map((p) => pick(p, 'name'))) === '[{"name":"Ada"},{"name":"Alan"},{"name":"Emmy"}]' &&
    byCity.get('London')?.length === 2 &&
    JSON.stringify(mapValues(countBy(people, (p) => p.city), (n, k) => k[0] + `${n}`)) === '{"London":"L2","Erlangen":"E1"}' &&
    strings.join('').toUpperCase() === 'AB' &&
    numbers.reduce((a, b) => a + b) === 3 &&
    zip(['x', 'y'], [1, 2, 3]).join(';') === 'x,1;y,2' &&
    chunk([1, 2, 3, 4, 5], 2).length === 3 &&
    sortBy(people, (p) => -p.age, (p) => p.name)[0]?.name === 'Emmy' &&
    uniqueBy(people, (p) => p.city).length === 2
  );
}
