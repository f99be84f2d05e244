// what main was given is the kernel's to take back
import type { Imp } from 'skerry';
import type { Echo } from '../contracts.ts';

function risky(n: number): number {
  if (n > 9) throw new Error('too many');
  return n;
}
export default async function main({ echo }: { readonly echo: Imp<Echo> }): Promise<void> {
  let n = 0;
  try {
    n = risky(10);
  } catch {
    return;
  }
  if (n > 1) echo.quit();
}
