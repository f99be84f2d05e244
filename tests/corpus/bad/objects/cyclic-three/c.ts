import { a } from './main.ts';

const show = (): string => a.toFixed();
export const c = (): string => show();
