/** `skerry build`: verifies a process and writes its signed image. Exit code 1 when it was not accepted, 2 when it is not there. */
import { randomBytes } from 'node:crypto';
import { rename, rm, writeFile } from 'node:fs/promises';
import { buildProcess, diskHost, renderSummary, renderText, UsageError } from '../../compiler/index.ts';
import { progressOn, wantsColour } from './terminal-style.ts';
import { fileTrouble, UserError } from './user-error.ts';

export async function build(folder: string, output: string): Promise<number> {
  const progress = progressOn(process.stderr);
  progress.step(`building ${folder} ...`, true);
  const built = await buildProcess(folder, { cwd: process.cwd(), cache: false }).catch((error: unknown) => {
    if (error instanceof UsageError) throw new UserError(error.message, 2);
    throw error;
  });
  progress.done();
  if (!built.ok) {
    const colours = wantsColour(process.stderr);
    process.stderr.write(
      renderText(built.diagnostics, { base: process.cwd(), readFile: diskHost.readFile, colours }) +
        renderSummary(built.diagnostics),
    );
    return 1;
  }
  await writeWhole(output, built.image);
  process.stdout.write(`${output}: ${built.image.byteLength} bytes, verified and signed\n`);
  return 0;
}

/** The file is the whole image or what was there before. */
async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  const temporary = `${path}.${randomBytes(4).toString('hex')}.tmp`;
  try {
    await writeFile(temporary, bytes);
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw fileTrouble('write', path, error);
  }
}
