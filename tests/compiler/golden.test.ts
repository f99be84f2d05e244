/** What diagnostics look like: `tests/diagnostics/<name>/input.ts` gives `expected.txt`. `SKERRY_BLESS=1` rewrites them. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { packageFolder, renderSummary, renderText } from '../../compiler/index.ts';
import { exampleFolder, Workbench } from './check-example.ts';

const folder = join(packageFolder(), 'tests', 'diagnostics');
const names = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && existsSync(join(folder, entry.name, 'input.ts')))
  .map((entry) => entry.name);
const workbench = new Workbench();

test.each(names)('%s', (name) => {
  const expected = join(folder, name, 'expected.txt');
  const diagnostics = workbench.check({ 'input.ts': readFileSync(join(folder, name, 'input.ts'), 'utf8') });
  const text =
    renderText(diagnostics, { base: exampleFolder, readFile: workbench.host.readFile }) + renderSummary(diagnostics);
  if (process.env.SKERRY_BLESS === '1') writeFileSync(expected, text);
  expect(text).toBe(readFileSync(expected, 'utf8'));
});
