// 1,2,3/3,1,2
const a = [3, 1, 2]; export const result = `${a.toSorted((x, y) => x - y).join()}/${a.join()}`;
