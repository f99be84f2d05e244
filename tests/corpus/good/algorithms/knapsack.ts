// style: dynamic programming tables, index loops, generics with constraints

export interface Item {
  name: string;
  weight: number;
  value: number;
}

export function knapsack<T extends Item>(items: T[], capacity: number): { value: number; chosen: T[] } {
  const table: number[][] = [];
  for (let i = 0; i <= items.length; i++) {
    const row: number[] = [];
    for (let w = 0; w <= capacity; w++) {
      const item = items[i - 1];
      const above = table[i - 1];
      if (!item || !above) {
        row.push(0);
        continue;
      }
      const skip = above[w] ?? 0;
      const rest = above[w - item.weight];
      row.push(rest === undefined ? skip : Math.max(skip, rest + item.value));
    }
    table.push(row);
  }

  const chosen: T[] = [];
  let w = capacity;
  for (let i = items.length; i > 0; i--) {
    const item = items[i - 1];
    if (item && table[i]?.[w] !== table[i - 1]?.[w]) {
      chosen.unshift(item);
      w -= item.weight;
    }
  }
  return { value: table[items.length]?.[capacity] ?? 0, chosen };
}

export function coinChange(coins: readonly number[], amount: number): number[] | undefined {
  const fewest: (number[] | undefined)[] = [[]];
  for (let sum = 1; sum <= amount; sum++) {
    let best: number[] | undefined;
    for (const coin of coins) {
      const before = fewest[sum - coin];
      if (before && (!best || before.length + 1 < best.length)) best = [...before, coin];
    }
    fewest.push(best);
  }
  return fewest[amount];
}

export function longestIncreasing(values: readonly number[]): number[] {
  const tails: number[] = [];
  const previous = values.map(() => -1);
  values.forEach((value, i) => {
    let lo = 0;
    let hi = tails.length;
    while (lo < hi) {
      const mid = (lo + hi) >> 1;
      const tail = values[tails[mid] ?? 0] ?? 0;
      if (tail < value) lo = mid + 1;
      else hi = mid;
    }
    if (lo > 0) previous[i] = tails[lo - 1] ?? -1;
    tails[lo] = i;
  });
  const result: number[] = [];
  for (let i = tails.at(-1) ?? -1; i >= 0; i = previous[i] ?? -1) result.unshift(values[i] ?? 0);
  return result;
}

export function selfTest(): boolean {
  const { value, chosen } = knapsack(
    [
      { name: 'map', weight: 9, value: 150, colour: 'red' },
      { name: 'compass', weight: 13, value: 35, colour: 'blue' },
      { name: 'water', weight: 15, value: 200, colour: 'clear' },
      { name: 'glucose', weight: 5, value: 60, colour: 'white' },
    ],
    30,
  );
  return (
    value === 410 &&
    chosen.map((item) => item.colour).join() === 'red,clear,white' &&
    coinChange([1, 5, 12], 15)?.length === 3 &&
    coinChange([4], 6) === undefined &&
    longestIncreasing([3, 1, 4, 1, 5, 9, 2, 6]).length === 4
  );
}
