/** The house's first law: who may import whom. */
import { posix } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Import, importsOf, repositoryFiles } from './tree.ts';

const mayImport: Readonly<Record<string, readonly string[]>> = {
  abi: [],
  compiler: ['abi'],
  kernel: ['abi'],
  runtime: ['abi', 'kernel'],
  boot: ['abi', 'compiler', 'kernel', 'runtime'],
};

/** A package or `node:` module, and the folders below which alone it may be imported. */
const homes: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^typescript$|^ts-morph$/, ['compiler/verify/']],
  [/^esbuild$/, ['compiler/emit/', 'compiler/driver/', 'boot/build.mjs', 'boot/web/build.mjs', 'boot/web/serve.mjs']],
  [/^quickjs-emscripten|^@jitl\//, ['runtime/']],
  [/^acorn$/, ['runtime/verify/']],
  [/^vscode-/, ['boot/lsp/', 'boot/cli/lsp.ts']],
  [/^node:/, ['boot/', 'compiler/driver/']],
];

const sources = repositoryFiles().filter((file) => /\.(ts|mts|mjs)$/.test(file) && !file.endsWith('.d.ts'));
const inFolder = (folder: string): readonly Import[] =>
  sources.filter((file) => file.startsWith(`${folder}/`)).flatMap(importsOf);
const targetOf = (found: Import): string => posix.normalize(posix.join(posix.dirname(found.from), found.specifier));
const show = (found: Import): string => `${found.from} -> ${found.specifier}`;

describe.each(Object.entries(mayImport))('%s', (folder, allowed) => {
  const relative = inFolder(folder).filter((found) => found.specifier.startsWith('.'));
  const leaving = relative.filter((found) => !targetOf(found).startsWith(`${folder}/`));

  it('imports only the layers below it', () => {
    const wrong = leaving.filter((found) => !allowed.includes(targetOf(found).split('/')[0] ?? ''));
    expect(wrong.map(show)).toEqual([]);
  });

  it('enters another folder by its front door only', () => {
    const engineAsTypes = (found: Import): boolean =>
      folder === 'runtime' && targetOf(found) === 'kernel/engine-port.ts' && found.typeOnly;
    const wrong = leaving.filter(
      (found) =>
        !/^(([a-z]+\/index|compiler\/(images|portable))\.ts|abi\/system\.schema\.json)$/.test(targetOf(found)) &&
        !engineAsTypes(found),
    );
    expect(wrong.map(show)).toEqual([]);
  });

  it('imports packages only where they are at home', () => {
    const wrong = inFolder(folder).filter((found) =>
      homes.some(([what, where]) => what.test(found.specifier) && !where.some((home) => found.from.startsWith(home))),
    );
    expect(wrong.map(show)).toEqual([]);
  });
});

describe('sips and examples', () => {
  it('import skerry and, relatively, their own folder or a contract; nothing else', () => {
    const processes = [
      ...inFolder('sips'),
      ...inFolder('examples').filter((found) => !found.from.startsWith('examples/embed/')),
    ];
    const wrong = processes.filter((found) => {
      if (found.specifier === 'skerry') return false;
      if (!found.specifier.startsWith('.') || found.from.startsWith('examples/bad/'))
        return !found.from.startsWith('examples/bad/');
      const target = targetOf(found);
      const ownFolder = found.from
        .split('/')
        .slice(0, found.from.startsWith('sips/commands/') ? 3 : 2)
        .join('/');
      return (
        !target.startsWith(`${ownFolder}/`) && !target.includes('/contracts/') && !target.startsWith('sips/library/')
      );
    });
    expect(wrong.map(show)).toEqual([]);
  });
});
