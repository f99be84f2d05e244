export const secret: number = 7;
