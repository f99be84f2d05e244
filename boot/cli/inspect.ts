/** `skerry inspect`: what an image may touch, and who vouches for it. Exit code 1 when it would not be booted here. */
import { readFile } from 'node:fs/promises';
import type { Manifest } from '../../abi/index.ts';
import { contractText, type Inspection, inspectImage, needText, shapeText, sizeText } from '../../compiler/index.ts';
import { fileTrouble } from './user-error.ts';

export async function inspect(path: string, json: boolean): Promise<number> {
  const bytes = await readFile(path).catch((error: unknown) => {
    throw fileTrouble('read', path, error);
  });
  const found = await inspectImage(bytes);
  if (!found.ok) {
    if (json) process.stdout.write(`${JSON.stringify(found, null, 2)}\n`);
    else process.stderr.write(`skerry: ${found.code}: ${path} cannot be loaded: ${found.reason}\n`);
    return 1;
  }
  process.stdout.write(json ? `${JSON.stringify(found, null, 2)}\n` : textOf(path, found));
  return found.trusted ? 0 : 1;
}

function textOf(
  path: string,
  { manifest, digest, signer, trusted, codeBytes }: Extract<Inspection, { ok: true }>,
): string {
  return [
    `image      ${path}`,
    `name       ${manifest.name}`,
    `digest     ${digest}`,
    `signature  holds; signed by ${signer}, which is ${trusted ? 'trusted here' : 'NOT trusted here'}`,
    `compiler   ${manifest.compiler}, ABI ${manifest.abi}`,
    `code       ${codeBytes} bytes`,
    `limits     memory ${sizeText(manifest.limits.memoryBytes)}, turn ${manifest.limits.turnMs} ms, blocks ${sizeText(manifest.limits.blockBytes)}`,
    '',
    ...needsText(manifest),
    '',
    ...manifest.contracts.flatMap((contract) => [
      `contract ${contract.name} ${contract.digest}`,
      contractText(contract),
      '',
    ]),
  ].join('\n');
}

function needsText({ needs, args }: Manifest): readonly string[] {
  if (needs.length === 0 && args === null) return ['It can touch nothing.'];
  return [
    'It can touch:',
    ...needs.map((need) => `  ${need.name}: ${needText(need)}`),
    ...(args === null ? [] : [`  args: ${shapeText(args)}`]),
  ];
}
