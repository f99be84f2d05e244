// 6
export const result = [1, undefined, 2, null, 3].filter(Boolean).reduce((a, b) => a + b, 0);
