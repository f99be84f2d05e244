// 0,1,2
function* count(to: number): Generator<number, void, unknown> { for (let i = 0; i < to; i++) yield i; } export const result = [...count(3)].join();
