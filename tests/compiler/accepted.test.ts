/** Idiomatic programs that the checker must accept untouched: each finding here is a false alarm, a defect. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkPaths, diskHost, packageFolder, renderText } from '../../compiler/index.ts';

const folder = join(packageFolder(), 'tests', 'compiler', 'programs');

test.each(readdirSync(folder))('accepts %s', (name) => {
  const { diagnostics } = checkPaths([name], { cwd: folder });
  expect(renderText(diagnostics, { base: folder, readFile: diskHost.readFile })).toBe('');
});
