// 3
let n = 0; outer: for (const i of [1, 2, 3]) { for (const j of [1, 2, 3]) { if (j > i) continue outer; if (i === 3) break outer; n++; } } export const result = n;
