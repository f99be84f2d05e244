/**
 * `skerry boot`: runs a system on this terminal until it ends, with its exit code.
 *
 * Owns: where commands come from (a person, a pipe, `--exec`), signals, and what a failure to boot looks like. Exit codes:
 * the system's own; 1 when it did not boot; 128 and the signal's number when a signal ended it.
 */
import { Readable } from 'node:stream';
import { BootError, boot, type System } from '../host.ts';
import { progressOn, wantsColour } from './terminal-style.ts';
import { UserError } from './user-error.ts';

export async function bootSystem(file: string, exec: string | undefined): Promise<number> {
  const progress = progressOn(process.stderr);
  const stdin = exec === undefined ? process.stdin : Readable.from([`${exec}\n`]);
  try {
    const system = await boot(file, {
      terminal: { stdin, stdout: process.stdout },
      signals: true,
      progress: progress.step,
      warn: (message) => process.stderr.write(`skerry: ${message}\n`),
    });
    progress.done();
    tellOfRestarts(system);
    const end = await system.ended;
    if (end.fault !== undefined) {
      const { kind, message, trace } = end.fault;
      process.stderr.write(
        `skerry: the main process faulted: ${kind}: ${message}\n${trace === '' ? '' : `${trace}\n`}`,
      );
    }
    if (end.killed === true) process.stderr.write('skerry: the main process was killed, and the system with it\n');
    return end.code;
  } catch (error) {
    progress.done();
    if (!(error instanceof BootError)) throw error;
    throw await explained(error);
  }
}

/** A process that faulted and goes on anew has lost what it held, such as lines already read: nobody else can say so. */
function tellOfRestarts(system: System): void {
  const faults = new Map<unknown, string>();
  system.onEvent((event) => {
    if (event.kind === 'faulted') faults.set(event.sip, `${event.fault.kind}: ${event.fault.message}`);
    if (event.kind !== 'restarted') return;
    const fault = faults.get(event.sip);
    if (fault === undefined) return;
    faults.delete(event.sip);
    process.stderr.write(`skerry: ${event.name} faulted and was started anew: ${fault}\n`);
  });
}

/** What is wrong, in full: the compiler is loaded only now, to draw the places. */
export async function explained(error: BootError): Promise<UserError> {
  const code = error.code === undefined ? '' : `${error.code}: `;
  if (error.diagnostics.length > 0) {
    const { diskHost, renderSummary, renderText } = await import('../../compiler/index.ts');
    const colours = wantsColour(process.stderr);
    process.stderr.write(
      renderText(error.diagnostics, { base: process.cwd(), readFile: diskHost.readFile, colours }) +
        renderSummary(error.diagnostics),
    );
  }
  return new UserError(`${code}${error.message}`, 1);
}
