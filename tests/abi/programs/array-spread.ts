// 3,1,2
const [first, ...rest] = [1, 2, 3]; const [a = 0, b = 0] = rest; export const result = [b, first, a].join();
