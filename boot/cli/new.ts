/**
 * `skerry new <name>`: a folder with a process (or a contract, a system, a host of plug-ins) and a README whose commands work.
 *
 * Owns: where it is written. Invariant: it never writes into a folder that holds anything.
 */
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { nextSteps, type TemplateName, templates } from './new.template.ts';
import { fileTrouble, UserError } from './user-error.ts';

/** A name that is good as a folder, as a process and in a system file. */
const namePattern = /^[a-z][a-z0-9-]{0,39}$/;

export async function createProject(path: string, template: TemplateName): Promise<number> {
  if (path === '') throw new UserError('name the folder to make, as in `skerry new demo`');
  const folder = resolve(path);
  const name = basename(folder);
  if (!namePattern.test(name)) {
    throw new UserError(
      `'${name}' cannot be the name of a process: use small letters, digits and '-', beginning with a letter, at most 40`,
    );
  }
  const present = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw fileTrouble('use', path, error);
  });
  if (present.length > 0) throw new UserError(`${path} exists and is not empty; nothing was written`, 1);
  try {
    await mkdir(folder, { recursive: true });
    for (const [file, text] of Object.entries(templates[template](name))) {
      await mkdir(dirname(join(folder, file)), { recursive: true });
      await writeFile(join(folder, file), text);
    }
  } catch (error) {
    throw fileTrouble('write', path, error);
  }
  const shown = relative(process.cwd(), folder) || '.';
  const [what, ...steps] = nextSteps[template](name);
  const next = [`cd ${shown}`, ...steps].map((step) => `  ${step}\n`).join('');
  process.stdout.write(`Made ${shown}: ${what}, README.md.\nNext:\n${next}`);
  return 0;
}
