// A-b
export const result = "a-b".replace(/^./, (c) => c.toUpperCase());
