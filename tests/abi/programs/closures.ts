// 3
const adder = (a: number) => (b: number): number => a + b; export const result = adder(1)(2);
