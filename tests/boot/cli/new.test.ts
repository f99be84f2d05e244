/** What `skerry new` makes is clean, boots, builds and runs. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { commandLine, root } from './command-line.ts';

const { folder, skerry } = commandLine('new');

it('makes a project that is clean, boots, and builds', () => {
  expect(skerry(['new', 'demo'], { cwd: folder }).code).toBe(0);
  const cwd = join(folder, 'demo');
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  expect(skerry(['check', '.'], { cwd })).toMatchObject({ code: 0 });
  expect(skerry(['boot', 'demo.system.json'], { cwd })).toMatchObject({ code: 0, out: 'Hello from demo\n' });
  expect(skerry(['build', '.', '-o', 'demo.sip'], { cwd }).code).toBe(0);
  expect(skerry(['new', 'demo'], { cwd: folder })).toMatchObject({
    code: 1,
    err: expect.stringContaining('not empty'),
  });
});

it('makes contracts, systems and hosts that are clean and run', () => {
  const at = mkdtempSync(join(folder, 'new-'));
  const made = (kind: string): string => {
    expect(skerry(['new', kind, '--template', kind], { cwd: at }).code).toBe(0);
    return join(at, kind);
  };
  expect(skerry(['check', 'contract.ts'], { cwd: made('contract') })).toMatchObject({ code: 0 });
  const system = made('system');
  expect(skerry(['check', 'system.system.json', '.'], { cwd: system })).toMatchObject({ code: 0 });
  expect(skerry(['boot', 'system.system.json'], { cwd: system })).toMatchObject({
    code: 0,
    out: 'Will it rain? Perhaps.\n',
  });
  const host = made('host');
  mkdirSync(join(at, 'node_modules'));
  symlinkSync(root, join(at, 'node_modules', 'skerry'));
  expect(skerry(['check', 'host.system.json'], { cwd: host })).toMatchObject({ code: 0 });
  const ran = spawnSync(process.execPath, ['host.mjs'], { cwd: host, encoding: 'utf8' });
  expect([ran.status, ran.stdout]).toEqual([0, 'Will it rain? Perhaps.\nleft of it: 0\n']);
  expect(skerry(['new', 'odd', '--template', 'kernel'], { cwd: at })).toMatchObject({ code: 2 });
});
