/** What the README shows is what is there. */
import { existsSync } from 'node:fs';
import { expect, it } from 'vitest';
import { repositoryFiles, root, textOf } from './tree.ts';

const readme = textOf('README.md');

it('shows its process as it stands in examples/', () => {
  const shown = [...readme.matchAll(/<!-- (\S+) -->\n```ts\n([\s\S]*?)```/g)];
  expect(shown.length).toBeGreaterThan(0);
  for (const [, file = '', text] of shown) expect(text, file).toBe(textOf(file));
});

const pages = repositoryFiles().filter((file) => file.endsWith('.md') && !file.startsWith('docs/rules/'));

it.each(pages)('%s points only at what exists', (page) => {
  const folder = page.includes('/') ? page.slice(0, page.lastIndexOf('/')) : '.';
  const missing = [...textOf(page).matchAll(/\]\((?!https?:|#)([^)#]+)/g)]
    .map((match) => match[1] ?? '')
    .filter((target) => !existsSync(`${root}/${folder}/${target}`));
  expect(missing).toEqual([]);
});

it.each(['README.md', 'docs/architecture.md', 'docs/tour.md'])('%s names only files and folders that exist', (page) => {
  const named = [
    ...textOf(page).matchAll(/`((?:abi|compiler|kernel|runtime|sips|boot|tests|docs|examples)\/[\w./-]*)`/g),
  ];
  const missing = named.map((match) => match[1] ?? '').filter((path) => !existsSync(`${root}/${path}`));
  expect(missing).toEqual([]);
});

it('explains only commands that the command line has', () => {
  const commands = [...readme.matchAll(/npx skerry (\w+)/g)].map((match) => match[1]);
  const known = [...textOf('boot/cli/program.ts').matchAll(/\.command\('(\w+)'\)/g)].map((match) => match[1]);
  expect(commands.length).toBeGreaterThan(4);
  for (const command of commands) expect(known).toContain(command);
});

it('keeps a folder README to thirty lines', () => {
  for (const folder of ['abi', 'compiler', 'kernel', 'runtime', 'sips', 'boot']) {
    expect(textOf(`${folder}/README.md`).split('\n').length, folder).toBeLessThanOrEqual(31);
  }
});
