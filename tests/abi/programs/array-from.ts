// 0,1,4
export const result = Array.from({ length: 3 }, (_, i) => i * i).join();
