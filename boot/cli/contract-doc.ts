/**
 * `skerry contract doc`: the page of a contract.
 *
 * Owns: which form a file name means, writing, and exit codes. Exit code 0 when the page was written, 1 when a contract is not well formed or
 * the file cannot be written, 2 when there is nothing to document.
 */
import { writeFileSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import {
  contractHtml,
  contractMarkdown,
  type DocResult,
  type DocumentedContract,
  diskHost,
  documentContracts,
  machineSvg,
  renderSummary,
  renderText,
  UsageError,
} from '../../compiler/index.ts';
import { wantsColour } from './terminal-style.ts';
import { fileTrouble, UserError } from './user-error.ts';

export function contractDoc(given: string, output: string | undefined): number {
  const found = read(given);
  if (!found.ok) {
    const options = { base: process.cwd(), readFile: diskHost.readFile, colours: wantsColour(process.stderr) };
    process.stderr.write(`${renderText(found.diagnostics, options)}${renderSummary(found.diagnostics)}`);
    return 1;
  }
  if (output === undefined) process.stdout.write(contractMarkdown(found.contracts, () => undefined));
  else for (const [file, text] of filesOf(found.contracts, given, output)) write(file, text);
  return 0;
}

function read(given: string): DocResult {
  try {
    return documentContracts(given, { cwd: process.cwd() });
  } catch (error) {
    if (error instanceof UsageError) throw new UserError(error.message, 2);
    throw error;
  }
}

/** What to write, by file. */
function filesOf(contracts: readonly DocumentedContract[], given: string, output: string): ReadonlyMap<string, string> {
  const form = extname(output);
  switch (form) {
    case '.html':
      return new Map([[output, contractHtml(contracts)]]);
    case '.md': {
      const pictureOf = (name: string): string => `${basename(output, form)}.${name}.svg`;
      const pictures = contracts.map(
        ({ table }) => [join(dirname(output), pictureOf(table.name)), machineSvg(table)] as const,
      );
      return new Map([[output, contractMarkdown(contracts, pictureOf)], ...pictures]);
    }
    case '.svg': {
      const [only, ...more] = contracts;
      if (only !== undefined && more.length === 0) return new Map([[output, machineSvg(only.table)]]);
      const names = contracts.map(({ table }) => table.name).join(', ');
      throw new UserError(
        `a picture is of one contract, and ${given} has ${names}: name one, as ${given}#${only?.table.name}`,
        2,
      );
    }
    default:
      throw new UserError(`${output} is no page: give a name that ends in .html, .md or .svg`, 2);
  }
}

function write(file: string, text: string): void {
  try {
    writeFileSync(file, text);
  } catch (error) {
    throw fileTrouble('write', file, error);
  }
}
