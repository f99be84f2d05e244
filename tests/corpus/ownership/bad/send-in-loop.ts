// SK2105: one endpoint spoken on each time round
import { type Imp, drop } from 'skerry';
import type { Echo } from '../contracts.ts';

export async function f(echo: Imp<Echo>, names: readonly string[]): Promise<void> { //~
  for (const text of names) drop(echo.ping({ text })); //!
}
