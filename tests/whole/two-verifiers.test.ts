/**
 * The two verifiers agree: what the first accepts, the second accepts once it is emitted.
 *
 * Every process of the system and the examples is emitted, and every module of the good corpus that is accepted, as part of a process
 * that does nothing else.
 */
import { relative } from 'node:path';
import { expect, test } from 'vitest';
import { checkProcesses } from '../../compiler/driver/check.ts';
import { emit } from '../../compiler/emit/index.ts';
import { packageFolder } from '../../compiler/index.ts';
import { textsToEmit } from '../../compiler/verify/emission/index.ts';
import { restoreScopes } from '../../compiler/verify/scopes.ts';
import { verifyScript } from '../../runtime/index.ts';
import { exampleFolder, Workbench } from '../compiler/check-example.ts';
import { goodModules } from '../corpus/good-modules.ts';
import { repositoryFiles } from '../tidy/tree.ts';

const folders = repositoryFiles()
  .filter((file) => /^(sips|examples)\/.*\/main\.ts$/.test(file) && !file.startsWith('examples/bad/'))
  .map((file) => file.replace(/\/main\.ts$/, ''));

const judge = async (entry: string, context: Parameters<typeof textsToEmit>[0]): Promise<string> => {
  const { code } = await emit({ entry, modules: textsToEmit(context), restoreScopes });
  const refusal = verifyScript(code);
  return refusal ? `${refusal.reason} at ${refusal.line}:${refusal.column}` : 'accepted';
};

test('of every process of the system and the examples', async () => {
  const units = checkProcesses(folders, { cwd: packageFolder() });
  const judged = new Map<string, string>();
  for (const [folder, unit] of units) {
    if (unit.verified) judged.set(folder, await judge(unit.root.path, unit.verified.context));
  }
  expect([...judged].filter(([, verdict]) => verdict !== 'accepted')).toEqual([]);
  expect(judged.size).toBeGreaterThanOrEqual(30);
});

test('of every accepted module of the good corpus', async () => {
  const modules = goodModules();
  const files = Object.fromEntries(
    modules.map(({ path }, index) => [
      `m${index}/main.ts`,
      `import { selfTest } from '${relative(`${exampleFolder}/m${index}`, path)}';
export default async function main(): Promise<void> {
  if (!selfTest()) throw new Error('wrong');
}
`,
    ]),
  );
  const { processes } = new Workbench().checkAll(
    files,
    modules.map((_, index) => `m${index}`),
  );
  const disagreed: string[] = [];
  let emitted = 0;
  for (const { verified, root } of processes) {
    if (!verified) continue;
    emitted += 1;
    const verdict = await judge(root.path, verified.context);
    if (verdict !== 'accepted') disagreed.push(`${root.path}: ${verdict}`);
  }
  expect(disagreed).toEqual([]);
  console.log(`two verifiers: agreed on ${emitted} of ${modules.length} modules of the good corpus`);
  expect(emitted).toBeGreaterThan(modules.length / 2);
});
