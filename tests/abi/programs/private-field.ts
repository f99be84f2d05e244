// 2
class Counter { #n = 0; step(): this { this.#n++; return this; } get value(): number { return this.#n; } } export const result = new Counter().step().step().value;
