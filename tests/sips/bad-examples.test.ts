/** What passes and what does not: the system's own processes, the good examples, and each bad one for one reason. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { checkPaths } from '../../compiler/index.ts';
import { root } from '../tidy/tree.ts';

const bad = 'examples/bad';
const names = readdirSync(join(root, bad)).sort();
const found = checkPaths([bad], { cwd: root });
const codesIn = (name: string): readonly string[] =>
  found.diagnostics.filter(({ file }) => file.includes(`/${bad}/${name}/`)).map(({ code }) => code);

function codeNamedIn(name: string): string {
  const header = readFileSync(join(root, bad, name, 'main.ts'), 'utf8').split('\n')[0] ?? '';
  return /(SK\d{4}|TS\d{4}) \*\/$/.exec(header)?.[1] ?? 'none';
}

for (const name of names) {
  const code = codeNamedIn(name);
  it(`${name} is refused for one reason, ${code}`, () => {
    expect(codesIn(name)).toEqual([code]);
  });
}

it('every process of the system and every other example passes', () => {
  const good = readdirSync(join(root, 'examples'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== 'bad' && entry.name !== 'embed')
    .map((entry) => `examples/${entry.name}`);
  const { diagnostics, processes } = checkPaths(['sips', ...good], { cwd: root });
  expect(diagnostics.map(({ code, file, message }) => `${code} ${file}: ${message}`)).toEqual([]);
  expect(processes.length).toBeGreaterThan(30);
});
