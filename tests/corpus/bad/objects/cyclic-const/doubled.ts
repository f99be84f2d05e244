import { unit } from './main.ts';

export const doubled: number = unit * 2;
