/** The shelf, as it was verified and with a fault put in, as images that nobody signed. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { transform } from 'esbuild';
import type { LoadedImage } from '../../../boot/open-image.ts';
import { buildProcess, decodeImage, verifying } from '../../../compiler/index.ts';

const folder = fileURLToPath(new URL('shelf', import.meta.url));
const source = readFileSync(`${folder}/main.ts`, 'utf8');

/** As the verifier accepts it. */
export async function verifiedShelf(): Promise<LoadedImage> {
  const built = await buildProcess(folder, { cwd: folder });
  if (!built.ok) throw new Error(built.diagnostics.map(({ message }) => message).join('; '));
  const decoded = decodeImage(built.image, verifying);
  if (!decoded.ok) throw new Error(decoded.reason);
  const { manifest, code, sourceMap } = decoded.image;
  return { manifest, code, sourceMap, digest: '', signer: '' };
}

/** The shelf with texts, each of which stands in it once, replaced by others; nobody verifies it. */
export async function mutant(
  shelf: LoadedImage,
  ...changes: readonly (readonly [string, string] | undefined)[]
): Promise<LoadedImage> {
  let changed = source;
  for (const [text, replaced] of changes.filter((change) => change !== undefined)) {
    if (source.split(text).length !== 2) throw new Error(`this stands ${source.split(text).length - 1} times: ${text}`);
    changed = changed.replace(text, () => replaced);
  }
  const { code } = await transform(changed, { loader: 'ts', target: 'es2023' });
  const body = code
    .replaceAll(/^import .*$/gm, '')
    .replaceAll(/^export default /gm, '')
    .replaceAll(/^export \{[^}]*\};?$/gm, '')
    .replaceAll(/^export /gm, '');
  const script = `(function (skerry) { "use strict"; const { Block, drop, fork } = skerry; const kept = []; let hasPut = false;\n${body}\nreturn main; })`;
  return { ...shelf, code: script, sourceMap: '' };
}
