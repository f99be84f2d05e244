/** The loop that checks, on its own: what it does when a check goes wrong, and what it says while it is at work. */
import { afterEach, expect, it } from 'vitest';
import { Project } from '../../../boot/lsp/project.ts';
import type { SourceHost } from '../../../compiler/index.ts';
import { Workbench } from '../../compiler/check-example.ts';

let project: Project | undefined;
afterEach(() => project?.close());

const wrong = 'export const none = JSON.parse("1") as number;\n';

function begin(files: Readonly<Record<string, string>>, isBroken: () => boolean) {
  const bench = new Workbench();
  bench.put(files);
  const troubles: { message: string; isDefect: boolean }[] = [];
  const steps: (readonly [readonly string[], number])[] = [];
  const open = new Set<string>();
  const host: SourceHost = {
    ...bench.host,
    readFile: (path) => {
      if (isBroken() && path.endsWith('/a.ts')) throw new Error('the host is broken');
      return bench.host.readFile(path);
    },
  };
  project = new Project({
    host,
    openPaths: () => [...open],
    judged: (paths, left) => steps.push([paths.map((path) => path.slice(path.lastIndexOf('/') + 1)), left]),
    trouble: (message, isDefect) => troubles.push({ message, isDefect }),
  });
  return { project, bench, troubles, steps, open };
}

it('a check that fails is told once, and the next edit starts anew', async () => {
  let isBroken = true;
  const { project: at, troubles } = begin({ 'a.ts': wrong }, () => isBroken);
  at.check(['/example'], ['/example']);
  const running = at.run();
  await at.whole();
  at.changed();
  await at.whole();
  expect(troubles.map(({ isDefect, message }) => [isDefect, message.includes('the host is broken')])).toEqual([
    [true, true],
  ]);
  expect(at.foundIn('/example/a.ts')).toEqual([]);
  isBroken = false;
  at.changed();
  await at.whole();
  expect(at.foundIn('/example/a.ts').map(({ code }) => code)).toEqual(['SK1203']);
  at.close();
  await running;
});

it('what is open is judged first and at once, the others one by one, and again only after an edit', async () => {
  const files = { 'a.ts': wrong, 'b.ts': wrong, 'c.ts': wrong };
  const { project: at, bench, steps, open } = begin(files, () => false);
  open.add('/example/b.ts');
  at.check(['/example'], ['/example']);
  const running = at.run();
  await at.judged('/example/b.ts');
  expect(steps).toEqual([[['b.ts'], 2]]);
  await at.whole();
  expect(steps.map(([, left]) => left)).toEqual([2, 1, 0]);
  bench.write('/example/b.ts', 'export const none = 1;\n');
  at.changed();
  await at.judged('/example/b.ts');
  expect(at.foundIn('/example/b.ts')).toEqual([]);
  expect(steps.at(-1)).toEqual([['b.ts'], 2]);
  at.close();
  await running;
});

it('an edit while others are judged is answered before they are', async () => {
  const files = Object.fromEntries(Array.from({ length: 9 }, (_, index) => [`m${index}.ts`, wrong]));
  const { project: at, bench, steps, open } = begin(files, () => false);
  at.check(['/example'], ['/example']);
  open.add('/example/m8.ts');
  const running = at.run();
  await at.judged('/example/m0.ts');
  bench.write('/example/m8.ts', 'export const none = 1;\n');
  at.changed();
  await at.judged('/example/m8.ts');
  const [last] = steps.slice(-1);
  expect(last?.[0]).toEqual(['m8.ts']);
  expect(last?.[1]).toBeGreaterThan(5);
  expect(at.foundIn('/example/m8.ts')).toEqual([]);
  at.close();
  await running;
});
