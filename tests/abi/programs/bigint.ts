// 18446744073709551616
export const result = 2n ** 64n;
