/**
 * The pairs of `advice/`: a sound program that a rule refuses, and the same program as the help of that rule would have it.
 *
 * Owns: reading the folder and the two lines each `before.ts` opens with. A pair whose advice is `--fix` is repaired by machine.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageFolder } from '../../compiler/index.ts';

export const adviceFolder = join(packageFolder(), 'tests', 'corpus', 'advice');

export interface AdvicePair {
  readonly name: string;
  readonly before: string;
  readonly after: string;
  /** The one code that `before` is refused with. */
  readonly code: string;
  readonly isFixed: boolean;
}

export function advicePairs(): readonly AdvicePair[] {
  return readdirSync(adviceFolder).sort().map(read);
}

function read(name: string): AdvicePair {
  const before = join(adviceFolder, name, 'before.ts');
  const [, code, advice] = /^\/\/ refused: (SK\d{4})\n\/\/ advice: (\S.*)\n/.exec(readFileSync(before, 'utf8')) ?? [];
  if (code === undefined || advice === undefined) throw new Error(`${name} does not open with its code and its advice`);
  return { name, before, after: join(adviceFolder, name, 'after.ts'), code, isFixed: advice === '--fix' };
}

/** The program without what it says of itself. */
export const withoutHead = (text: string): string => text.replace(/^(\/\/ .*\n)+/, '');
