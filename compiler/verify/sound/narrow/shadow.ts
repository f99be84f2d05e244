/**
 * Asks TypeScript what it would know at places that are not in the program.
 *
 * Owns: copies of files with probes in them, and a program of those copies beside the untouched other files. A probe is a
 * labelled block of expressions, whose types at that point are the answer. Does not own what is asked (`prove-guard.ts`).
 */
import ts from 'typescript';
import { makeContext, type VerifyContext } from '../../context.ts';
import { indexer } from '../../node-index.ts';

/** Replaces `start` to `end` of the original text. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Where a probe is, and the types of its expressions by their text. */
export interface Answer {
  readonly at: ts.Node;
  readonly types: ReadonlyMap<string, ts.Type>;
}

/** Every probe with its label: a program that has such labels of its own adds demands, and takes none away. */
export type Answers = readonly (readonly [label: string, answer: Answer])[];

export interface Asked {
  /** The program with the probes in it. */
  readonly context: VerifyContext;
  readonly checker: ts.TypeChecker;
  readonly answers: Answers;
}

export function ask(
  { program, checker, files, entry, knowsLibrary }: VerifyContext,
  edits: ReadonlyMap<ts.SourceFile, readonly Edit[]>,
): Asked {
  const changed = new Map<string, ts.SourceFile>();
  for (const [file, own] of edits) changed.set(file.fileName, copyOf(file, own));
  const shadow = ts.createProgram({
    rootNames: program.getRootFileNames(),
    options: program.getCompilerOptions(),
    host: hostOf(program, checker, changed),
  });
  const asked = shadow.getTypeChecker();
  const answers: [string, Answer][] = [];
  const walk = (node: ts.Node): void => {
    if (ts.isLabeledStatement(node) && ts.isBlock(node.statement) && node.label.text.startsWith('skerry_')) {
      answers.push([node.label.text, { at: node, types: typesIn(asked, node.statement) }]);
    }
    ts.forEachChild(node, walk);
  };
  for (const file of changed.values()) walk(file);
  const own = files.map((file) => shadow.getSourceFile(file.fileName) ?? file);
  const parts = { program: shadow, checker: asked, entry, files: own, indexed: indexer(), knowsLibrary };
  const context = makeContext(parts);
  return { context, checker: asked, answers };
}

function typesIn(checker: ts.TypeChecker, block: ts.Block): Map<string, ts.Type> {
  return new Map(
    block.statements
      .filter(ts.isExpressionStatement)
      .map(({ expression }) => [expression.getText(), checker.getTypeAtLocation(expression)]),
  );
}

function copyOf(file: ts.SourceFile, edits: readonly Edit[]): ts.SourceFile {
  const text = edits
    .toSorted((a, b) => b.start - a.start || b.end - a.end)
    .reduce((whole, { start, end, text: added }) => whole.slice(0, start) + added + whole.slice(end), file.text);
  const copy = ts.createSourceFile(file.fileName, text, file.languageVersion, true, ts.ScriptKind.TS);
  // Every file of a process is a module, as in `parse.ts`.
  return ts.isExternalModule(copy) ? copy : Object.assign(copy, { externalModuleIndicator: true });
}

/** Modules lead where they led. */
function hostOf(
  program: ts.Program,
  checker: ts.TypeChecker,
  changed: ReadonlyMap<string, ts.SourceFile>,
): ts.CompilerHost {
  const targets = new Map<string, string>();
  for (const file of program.getSourceFiles()) {
    for (const statement of file.statements) {
      if (!ts.isImportDeclaration(statement) && !ts.isExportDeclaration(statement)) continue;
      const name = statement.moduleSpecifier;
      const to = name && checker.getSymbolAtLocation(name)?.declarations?.find(ts.isSourceFile);
      if (name && ts.isStringLiteral(name) && to) targets.set(`${file.fileName}\n${name.text}`, to.fileName);
    }
  }
  const fileOf = (path: string): ts.SourceFile | undefined => changed.get(path) ?? program.getSourceFile(path);
  return {
    getSourceFile: fileOf,
    getDefaultLibFileName: () => 'lib.d.ts',
    writeFile: () => undefined,
    getCurrentDirectory: () => '/',
    getCanonicalFileName: (path) => path,
    useCaseSensitiveFileNames: () => true,
    getNewLine: () => '\n',
    fileExists: (path) => fileOf(path) !== undefined,
    readFile: (path) => fileOf(path)?.text,
    resolveModuleNameLiterals: (names, from) =>
      names.map(({ text }) => {
        const to = targets.get(`${from}\n${text}`);
        return { resolvedModule: to === undefined ? undefined : { resolvedFileName: to, extension: ts.Extension.Ts } };
      }),
  };
}
