import { unit } from './main.ts';

export const later: number = await Promise.resolve(unit + 1);
