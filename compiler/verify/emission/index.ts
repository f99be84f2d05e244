/**
 * The texts to bundle: those that were verified, with what the compiler writes for the program.
 *
 * Owns: the order of the writers. Each `channel<C>()` is told its contract's name, and each write to an element of an array is
 * guarded. Invariants: the texts are those that were verified, but for these edits; an edit keeps lines, and an import that a
 * module needs for them stands at its very end, under a name that the module does not have.
 */
import type { LibraryName } from '../../../abi/index.ts';
import type { VerifyContext } from '../context.ts';
import { contractName, findMentions } from '../contracts/index.ts';
import { applyEdits, type Edit } from './edits.ts';
import { guardElementWrites } from './element-writes.ts';

/** By absolute path. */
export function textsToEmit(context: VerifyContext): ReadonlyMap<string, string> {
  const named = nameContracts(context);
  return new Map(
    context.files.map((file) => {
      const imports = new LibraryImports(file.text);
      const edits = [...(named.get(file.fileName) ?? []), ...guardElementWrites(context, file, imports)];
      return [file.fileName, applyEdits(file.text, edits) + imports.text];
    }),
  );
}

function nameContracts(context: VerifyContext): ReadonlyMap<string, readonly Edit[]> {
  const edits = new Map<string, Edit[]>();
  for (const { call, contract } of findMentions(context).makers) {
    const { fileName } = call.getSourceFile();
    const at = call.getEnd() - 1;
    const known = edits.get(fileName) ?? [];
    known.push({ start: at, end: at, text: JSON.stringify(contractName(contract)) });
    edits.set(fileName, known);
  }
  return edits;
}

/** The names under which one module sees the entries of `skerry` that the compiler uses. */
class LibraryImports {
  readonly #source: string;
  readonly #names = new Map<LibraryName, string>();

  constructor(source: string) {
    this.#source = source;
  }

  nameOf(entry: LibraryName): string {
    const known = this.#names.get(entry);
    if (known !== undefined) return known;
    let name = `skerry_${entry}`;
    while (this.#source.includes(name)) name += '_';
    this.#names.set(entry, name);
    return name;
  }

  get text(): string {
    if (this.#names.size === 0) return '';
    const names = [...this.#names].map(([entry, name]) => `${entry} as ${name}`);
    return `\nimport { ${names.join(', ')} } from 'skerry';\n`;
  }
}
