// 2
const v = JSON.parse("[1,2]"); export const result = Array.isArray(v) ? v.length : -1;
