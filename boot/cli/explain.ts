/** `skerry explain <code>`: the page of a rule, from the rule itself. */
import { explain, knownCodes } from '../../compiler/index.ts';
import { UserError } from './user-error.ts';

export async function explainCode(code: string): Promise<number> {
  const page = explain(code.toUpperCase());
  if (page === undefined) {
    if (/^ts\d+$/i.test(code)) {
      throw new UserError(`${code.toUpperCase()} is TypeScript's own; search the web for it, or for its message`, 1);
    }
    const near = knownCodes().filter((known) => known.startsWith(code.toUpperCase().slice(0, 4)));
    const hint = near.length > 0 ? `; near it are ${near.slice(0, 8).join(', ')}` : `; codes look like SK2104`;
    throw new UserError(`there is no code ${code}${hint}`, 2);
  }
  process.stdout.write(page.endsWith('\n') ? page : `${page}\n`);
  return 0;
}
