#!/usr/bin/env node
/**
 * The command line: runs one command and ends with its exit code.
 *
 * Owns: what becomes of an exception. Invariants: exit code 0 is clean, 1 is errors found, 2 is wrong usage, 70 is a defect of Skerry's own; a user's
 * mistake never prints a stack.
 */
import { CommanderError } from 'commander';
import { keepCompiledCode } from './engine-settings.ts';
import { makeProgram } from './program.ts';
import { endWithoutOutput } from './terminal-style.ts';
import { UserError } from './user-error.ts';

/** Runs one command line. Returns the exit code; prints, never throws. */
async function run(argv: readonly string[]): Promise<number> {
  let code = 0;
  try {
    const program = makeProgram((given) => {
      code = given;
    });
    if (argv.length === 0) {
      program.outputHelp();
      return 2;
    }
    await program.parseAsync([...argv], { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    if (error instanceof UserError) {
      process.stderr.write(`skerry: ${error.message}\n`);
      return error.exitCode;
    }
    const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
    process.stderr.write(`skerry: this is a defect of Skerry itself, please report it:\n${detail}\n`);
    return 70;
  }
}

keepCompiledCode();
endWithoutOutput();
process.exitCode = await run(process.argv.slice(2));
