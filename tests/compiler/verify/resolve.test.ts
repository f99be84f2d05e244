/** What belongs to another process, seen from a module. */
import { expect, test } from 'vitest';
import type { SourceHost } from '../../../compiler/index.ts';
import { foreignProcess } from '../../../compiler/verify/resolve.ts';

const files = new Set([
  '/a/main.ts',
  '/b/main.ts',
  '/b/inner/part.ts',
  '/lib/x.ts',
  '/one/p/main.ts',
  '/one/shared/y.ts',
]);
const host: SourceHost = {
  readFile: () => undefined,
  kindOf: (path) => (files.has(path) ? 'file' : undefined),
  list: () => [],
};

test.each([
  ['/a/main.ts', '/b/inner/part.ts', 'b'],
  ['/a/main.ts', '/lib/x.ts', undefined],
  ['/a/main.ts', '/x.ts', undefined],
  ['/one/p/main.ts', '/one/shared/y.ts', undefined],
  ['/b/main.ts', '/b/inner/part.ts', undefined],
])('from %s, %s is of %s', (from, target, process) => {
  expect(foreignProcess(from, target, host)).toBe(process);
});
