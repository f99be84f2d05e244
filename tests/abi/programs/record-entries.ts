// a1b2
const r: Record<string, number> = { a: 1, b: 2 }; export const result = Object.entries(r).map(([k, v]) => `${k}${v.toFixed()}`).join("");
