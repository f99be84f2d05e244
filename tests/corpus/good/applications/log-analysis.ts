// style: data crunching with reduce, Map.groupBy-like helpers, Object.fromEntries, sort keys

interface Entry {
  time: number;
  level: 'debug' | 'info' | 'warn' | 'error';
  source: string;
  message: string;
}

const LINE = /^(\d+) (DEBUG|INFO|WARN|ERROR) \[([\w.]+)\] (.*)$/;

const LEVELS = { DEBUG: 'debug', INFO: 'info', WARN: 'warn', ERROR: 'error' } as const;

function toLevel(text: string | undefined): Entry['level'] | undefined {
  switch (text) {
    case 'DEBUG':
    case 'INFO':
    case 'WARN':
    case 'ERROR':
      return LEVELS[text];
  }
  return undefined;
}

export function parseLog(text: string): { entries: Entry[]; skipped: number } {
  const entries: Entry[] = [];
  let skipped = 0;
  for (const line of text.split('\n')) {
    const [, time, levelText, source, message] = line.match(LINE) ?? [];
    const level = toLevel(levelText);
    if (time && level && source && message !== undefined) {
      entries.push({ time: +time, level, source, message });
    } else if (line.trim()) {
      skipped++;
    }
  }
  return { entries, skipped };
}

export function groupBy<T, K>(items: Iterable<T>, keyOf: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    groups.set(key, [...(groups.get(key) ?? []), item]);
  }
  return groups;
}

export function countBy<T>(items: readonly T[], keyOf: (item: T) => string): Record<string, number> {
  return items.reduce<Record<string, number>>((counts, item) => {
    const key = keyOf(item);
    counts[key] = (counts[key] ?? 0) + 1;
    return counts;
  }, {});
}

export function summary(entries: Entry[]) {
  const bySource = groupBy(entries, (entry) => entry.source);
  const table = [...bySource].map(([source, list]) => {
    const errors = list.filter(({ level }) => level === 'error' || level === 'warn');
    const times = list.map(({ time }) => time);
    return { source, total: list.length, errors: errors.length, span: Math.max(...times) - Math.min(...times), last: errors.at(-1)?.message };
  });
  table.sort((a, b) => b.errors - a.errors || (a.source < b.source ? -1 : 1));
  return { table, levels: countBy(entries, (e) => e.level) };
}

export function errorRate(entries: readonly Entry[], window: number): number[] {
  const buckets = Object.fromEntries(entries.map((e): [number, number] => [Math.floor(e.time / window), 0]));
  for (const { time, level } of entries) {
    const bucket = Math.floor(time / window);
    if (level === 'error') buckets[bucket] = (buckets[bucket] ?? 0) + 1;
  }
  return Object.values(buckets);
}

export function selfTest(): boolean {
  const { entries, skipped } = parseLog(`
10 INFO [db.pool] opened
12 ERROR [db.pool] timeout
15 WARN [http] slow
garbage
31 ERROR [db.pool] reset
32 DEBUG [http] ok`);
  const { table, levels } = summary(entries);
  const [first, second] = table;
  return (
    skipped === 1 &&
    first?.source === 'db.pool' &&
    first.errors === 2 &&
    first.last === 'reset' &&
    first.span === 21 &&
    second?.last === 'slow' &&
    levels['error'] === 2 &&
    levels['debug'] === 1 &&
    errorRate(entries, 10).join() === '1,1'
  );
}
