import { nameAt } from './main.ts';

export const first: string = nameAt(0);
