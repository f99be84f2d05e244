/**
 * Takes a program all the way: checked, emitted, run in the real engine.
 *
 * Owns: `outcomeOf`, which yields what the program's `outcome()` returned as text, or the message of what it threw; and the emitted
 * script. A program that is refused throws here, with the diagnostics.
 */
import type { Need } from '../../abi/index.ts';
import { emit } from '../../compiler/emit/index.ts';
import type { VerifyContext } from '../../compiler/verify/context.ts';
import { textsToEmit } from '../../compiler/verify/emission/index.ts';
import { restoreScopes } from '../../compiler/verify/scopes.ts';
import type { QuickJSEngine } from '../../runtime/engine.ts';
import { exampleFolder, Workbench } from '../compiler/check-example.ts';
import { none, World } from '../runtime/world.ts';

const noNeeds: readonly Need[] = [];
const bench = new Workbench();

const mainFile = `import { outcome } from './program.ts';
export default async function main(): Promise<void> {
  throw new Error(\`=\${await outcome()}\`);
}
`;

/** `program` exports `outcome`, of a text or of a promise of one. */
export const scriptOf = (program: string): Promise<Script> => emitted(program, textsToEmit);

/** The same without what the compiler writes: how the program would run anywhere else. */
export const plainScriptOf = (program: string): Promise<Script> =>
  emitted(program, ({ files }) => new Map(files.map((file) => [file.fileName, file.text])));

interface Script {
  readonly code: string;
  readonly sourceMap: string;
}

async function emitted(
  program: string,
  texts: (context: VerifyContext) => Parameters<typeof emit>[0]['modules'],
): Promise<Script> {
  const { diagnostics, processes } = bench.checkAll({ 'main.ts': mainFile, 'program.ts': program });
  const verified = processes[0]?.verified;
  if (verified === undefined) {
    throw new Error(diagnostics.map(({ code, message, start }) => `${code} ${start.line}: ${message}`).join('\n'));
  }
  return emit({ entry: `${exampleFolder}/main.ts`, modules: texts(verified.context), restoreScopes });
}

export async function outcomeOf(engine: QuickJSEngine, program: string): Promise<string> {
  const { code, sourceMap } = await scriptOf(program);
  return outcomeOfScript(engine, code, sourceMap);
}

export function outcomeOfScript(engine: QuickJSEngine, code: string, sourceMap = ''): string {
  const world = new World(engine);
  const sip = world.run({ name: 'test', code, sourceMap, needs: noNeeds, contracts: [] }, [], { turnMs: 20_000 });
  world.settle();
  const fault = world.faultOf(sip);
  world.end(sip);
  if (JSON.stringify(engine.counts()) !== JSON.stringify(none)) throw new Error('something was left over');
  if (fault === undefined) return 'ended';
  return fault.message.startsWith('Error: =') ? fault.message.slice('Error: ='.length) : fault.message;
}
