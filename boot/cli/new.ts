/**
 * `skerry new <name>`: a folder with a process, a system file and a README whose commands work.
 *
 * Owns: the template. Invariant: it never writes into a folder that holds anything.
 */
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { basename, join, relative, resolve } from 'node:path';
import { templateFiles } from './new.template.ts';
import { fileTrouble, UserError } from './user-error.ts';

/** A name that is good as a folder, as a process and in a system file. */
const namePattern = /^[a-z][a-z0-9-]{0,39}$/;

export async function createProject(path: string): Promise<number> {
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
    for (const [file, text] of Object.entries(templateFiles(name))) await writeFile(join(folder, file), text);
  } catch (error) {
    throw fileTrouble('write', path, error);
  }
  const shown = relative(process.cwd(), folder) || '.';
  process.stdout.write(
    `Made ${shown}: main.ts (the process), ${name}.system.json (the system), README.md.\n` +
      `Next:\n  cd ${shown}\n  npx skerry check .\n  npx skerry boot ${name}.system.json\n`,
  );
  return 0;
}
