import { readFile } from 'node:fs/promises';
import type { Contract } from 'skerry';

export const read: unknown = readFile;
export type C = Contract;
