// a=1,b=2
const m = new Map([["a", 1], ["b", 2]]); const out: string[] = []; for (const [k, v] of m) out.push(`${k}=${v}`); export const result = out.join();
