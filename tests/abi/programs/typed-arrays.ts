// 10
const u = new Uint8Array([1, 2, 3, 4]); let sum = 0; for (const x of u) sum += x; export const result = sum;
