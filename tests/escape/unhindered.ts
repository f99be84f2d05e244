/**
 * The control: the same attacks with no wall in front of them. What finds nothing here would prove nothing in the realm.
 *
 * Owns: a whole QuickJS of its own for each script, and a `node:vm` whose host object comes from another context, as sandboxes on it
 * are commonly built. Nothing of the test's own realm is handed in but what the technique itself climbs to.
 */
import { createContext, runInContext } from 'node:vm';
import { newQuickJSWASMModule, type QuickJSWASMModule } from 'quickjs-emscripten';
import { attackOf } from './loot.ts';
import type { Loot } from './technique.ts';

const host = '({drop(){return 0},select(){return 0},channel(name){return null[name]}})';

export class BareEngine {
  readonly #module: QuickJSWASMModule;
  private constructor(module: QuickJSWASMModule) {
    this.#module = module;
  }
  static async load(): Promise<BareEngine> {
    return new BareEngine(await newQuickJSWASMModule());
  }

  verdict(script: string, loot: Loot): string {
    const runtime = this.#module.newRuntime();
    const context = runtime.newContext();
    let turns = 0;
    runtime.setInterruptHandler(() => ++turns > 1000);
    runtime.setMaxStackSize(200 * 1024);
    try {
      const before = `globalThis.process={pid:1};globalThis.answer='never';(async()=>{answer=await ${attackOf(script, loot)}(${host})})()`;
      const result = context.evalCode(before);
      if (result.error)
        return `refused: ${String(context.dump(result.error.consume((error) => context.getProp(error, 'message'))))}`;
      result.value.dispose();
      runtime.executePendingJobs(10_000).dispose?.();
      return String(context.getProp(context.global, 'answer').consume((answer) => context.dump(answer)));
    } finally {
      context.dispose();
      runtime.dispose();
    }
  }
}

export async function nodeVerdict(script: string, loot: Loot): Promise<string> {
  const outer = createContext({ process: { pid: 1 } });
  const skerry: unknown = runInContext(host, outer);
  const inner = createContext({ skerry });
  const verdict: unknown = await runInContext(`${attackOf(script, loot)}(skerry)`, inner);
  return String(verdict);
}
