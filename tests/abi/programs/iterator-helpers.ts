// 4,10,true
const evens = [1, 2, 3, 4].values().toArray().filter((x) => x % 2 === 0);
const sum = [1, 2, 3, 4].values().reduce((total, x) => total + x, 0);
export const result = [evens.at(-1), sum, [1, 2].values().some((x) => x > 1)].join();
