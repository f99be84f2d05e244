// rule: SK1230
// mechanism: stale-assignment-narrowing
// wrong: number, is undefined
interface Cache {
  hits?: number | undefined;
}
const evict = (cache: Cache): void => {
  cache.hits = undefined;
};

export function go(): number {
  const cache: Cache = {};
  cache.hits ??= 1;
  evict(cache);
  return cache.hits;
}
