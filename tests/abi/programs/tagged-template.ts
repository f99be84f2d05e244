// a-b:1
const tag = (s: TemplateStringsArray, ...v: readonly number[]): string => `${s.join("-")}:${v.length}`; export const result = tag`a${1}b`;
