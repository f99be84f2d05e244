// 5
const key = {}; const w = new WeakMap<object, number>(); w.set(key, 5); export const result = w.get(key) ?? 0;
