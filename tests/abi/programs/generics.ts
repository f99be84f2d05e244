// b
function last<T>(items: readonly T[]): T | undefined { return items.at(-1); } export const result = last(["a", "b"]) ?? "";
