export const level: number = 1;
export const password: string = 'secret';
