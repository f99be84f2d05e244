export const level: number = 1;
