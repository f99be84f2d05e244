/**
 * What the compiler adds to a module, on lines after its last: imports from the library and the forms of what is decoded.
 *
 * Owns: the names of these, none of which the module has, however it spells its own (`\u0061` is `a`). The forms are in functions, which are there before the module's
 * code runs, wherever it decodes.
 */
import ts from 'typescript';
import type { Forms, LibraryName } from '../../../abi/index.ts';

export class Additions {
  readonly #taken: ReadonlySet<string>;
  readonly #imported = new Map<LibraryName, string>();
  /** By the text of the forms. */
  readonly #forms = new Map<string, string>();

  constructor(file: ts.SourceFile) {
    this.#taken = identifiersOf(file);
  }

  nameOf(entry: LibraryName): string {
    const name = this.#imported.get(entry) ?? this.#free(`skerry_${entry}`);
    this.#imported.set(entry, name);
    return name;
  }

  formsName(forms: Forms): string {
    const text = JSON.stringify(forms);
    const name = this.#forms.get(text) ?? this.#free(`skerry_forms_${this.#forms.size + 1}`);
    this.#forms.set(text, name);
    return name;
  }

  get text(): string {
    const names = [...this.#imported].map(([entry, name]) => `${entry} as ${name}`);
    const imports = names.length === 0 ? [] : [`import { ${names.join(', ')} } from 'skerry';`];
    const functions = [...this.#forms].map(([text, name]) => `function ${name}() { return ${text}; }`);
    return [...imports, ...functions].map((line) => `\n${line}`).join('');
  }

  #free(wanted: string): string {
    return this.#taken.has(wanted) ? this.#free(`${wanted}_`) : wanted;
  }
}

function identifiersOf(file: ts.SourceFile): ReadonlySet<string> {
  const names = new Set<string>();
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node)) names.add(node.text);
    ts.forEachChild(node, visit);
  };
  visit(file);
  return names;
}
