/**
 * The checker in a worker: verifies the text it is given, and builds an image of it.
 *
 * Owns: the parsed files, so that an edit costs only itself, and the page's key. Invariants: what is built was verified in this very call;
 * an exception is a defect of Skerry's and is told as one.
 */

import compiler from 'skerry:version';
import { initialize } from 'esbuild-wasm';
import {
  type CompiledUnit,
  compile,
  type Diagnostic,
  emit,
  encodeImage,
  keyText,
  ParsedFiles,
  restoreScopes,
  textsToEmit,
} from '../../compiler/portable.ts';
import { makeSigning, sha256Hex } from './cryptography.ts';
import { library, MemoryHost, mainPath } from './memory-host.ts';
import type { BuiltImage, CheckerAnswer, CheckerRequest } from './messages.ts';

const host = new MemoryHost();
const parsed = new ParsedFiles(host);
const signing = makeSigning();
/** Megabytes that only a build needs; fetched for the first. */
let bundler: Promise<void> | undefined;

const say = (answer: CheckerAnswer): void => postMessage(answer);

function check(text: string): { readonly unit: CompiledUnit; readonly diagnostics: readonly Diagnostic[] } {
  host.main = text;
  const { units, diagnostics } = compile(parsed, [{ path: mainPath, kind: 'process' }], library, {
    sha256: sha256Hex,
    compiler,
  });
  const [unit] = units;
  if (unit === undefined) throw new Error('the process was lost on the way');
  return { unit, diagnostics };
}

async function build({ verified }: CompiledUnit): Promise<BuiltImage | undefined> {
  if (verified === undefined) return undefined;
  const { context, manifest } = verified;
  bundler ??= initialize({ wasmURL: new URL('esbuild.wasm', import.meta.url), worker: false });
  await bundler;
  const emitted = await emit({ entry: mainPath, modules: textsToEmit(context), restoreScopes });
  return {
    image: encodeImage({ manifest, ...emitted }, signing),
    signer: keyText(signing.publicKey),
    needs: manifest.needs,
    takesArgs: manifest.args !== null,
  };
}

async function answer({ kind, edit, text }: CheckerRequest): Promise<void> {
  const { unit, diagnostics } = check(text);
  say({ kind: 'checked', edit, diagnostics });
  const built = kind === 'build' ? await build(unit) : undefined;
  if (built !== undefined) say({ kind: 'built', edit, built });
}

addEventListener('message', ({ data }: MessageEvent<CheckerRequest>) => {
  answer(data).catch((error: unknown) => say({ kind: 'broken', message: String(error) }));
});
say({ kind: 'ready' });
