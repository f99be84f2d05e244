// Mine: a/why
class Mine extends Error { constructor(m: string, cause: unknown) { super(m, { cause }); this.name = "Mine"; } } const e = new Mine("a", "why"); export const result = `${e.toString()}/${e.cause}`;
