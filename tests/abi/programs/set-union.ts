// 1,2,3
export const result = [...new Set([1, 2]).union(new Set([2, 3]))].join();
