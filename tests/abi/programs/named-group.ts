// 2026
const m = /(?<year>\d{4})/.exec("in 2026"); export const result = m?.groups?.["year"] ?? "none";
