import { add } from './main.ts';

export const register = (name: string): number => add(name);
export const first: number = register('a');
