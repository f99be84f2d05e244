/** A hardened realm to evaluate unverified scripts in, through the public wrappers of the engine. */
import { getQuickJS } from 'quickjs-emscripten';
import { hardenRealmScript } from '../../../runtime/realm/index.ts';

const library = `for(const n of['dispose','asyncDispose'])Object.defineProperty(Symbol,n,{value:Symbol('Symbol.'+n)})`;

/** The value of `script` as text, `threw: ...` when it throws. `before` runs ahead of the hardening. */
export async function inRealm(script: string, before = ''): Promise<string> {
  const runtime = (await getQuickJS()).newRuntime();
  runtime.setMaxStackSize(200 * 1024);
  const context = runtime.newContext({
    intrinsics: {
      BaseObjects: true,
      Eval: true,
      StringNormalize: true,
      RegExp: true,
      RegExpCompiler: true,
      JSON: true,
      MapSet: true,
      TypedArrays: true,
      Promise: true,
      BigInt: true,
    },
  });
  try {
    for (const part of [library, before, hardenRealmScript()]) {
      context.unwrapResult(context.evalCode(part)).dispose();
    }
    const result = context.evalCode(script);
    if (result.error) {
      const error: unknown = context.dump(result.error);
      result.error.dispose();
      return `threw: ${JSON.stringify(error)}`;
    }
    const text = context.dump(result.value);
    result.value.dispose();
    return String(text);
  } finally {
    context.dispose();
    runtime.dispose();
  }
}
