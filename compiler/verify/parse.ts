/**
 * Parses files once and keeps them, so that many programs share the library and whatever did not change.
 *
 * Owns: the parsed files of a workspace and the bound on how deep source may nest. Does not own: what is wrong with a file
 * (the rules). Invariants: no pass, and nothing of TypeScript but its parser, ever sees a file that nests deeper than
 * `maxDepth`; no comment makes TypeScript follow a reference or keep silent about an error.
 */
import ts from 'typescript';
import type { SourceHost } from '../source-host.ts';
import { indexer } from './node-index.ts';

/** Nested constructs, as nodes of the syntax tree. The process's own parser is safe up to here. */
export const maxDepth = 100;
/** Links of a chain such as `a + b + c` or `a.b().c()`, which nest only in the tree. */
export const maxChain = 500;

export interface ParsedFile {
  readonly text: string;
  /** What the program is made of: the file, or an empty one when it is too deep. */
  readonly file: ts.SourceFile;
  /** The first node beyond the bound, in a file of its own; undefined for a file that is fine. */
  readonly tooDeep: ts.Node | undefined;
}

/**
 * Parents are set when a program binds the file, unless nobody will.
 * HACK: what `moduleDetection: force` does is internal to TypeScript, so the property it sets is set here; goes when
 * `createSourceFile` takes the compiler options.
 */
function parse(path: string, text: string, setParents = false): ts.SourceFile {
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.ES2023, setParents, ts.ScriptKind.TS);
  if (!file.isDeclarationFile && !ts.isExternalModule(file)) Object.assign(file, { externalModuleIndicator: true });
  return file;
}

/** The parsed files of one workspace. The same text gives the same object, so binding is shared too. */
export class ParsedFiles {
  readonly #host: SourceHost;
  readonly #files = new Map<string, ParsedFile>();
  /** The nodes of each file, as long as its text stays. */
  readonly indexed = indexer();

  constructor(host: SourceHost) {
    this.#host = host;
  }

  get host(): SourceHost {
    return this.#host;
  }

  get(path: string): ParsedFile | undefined {
    const text = this.#host.readFile(path);
    if (text === undefined) return undefined;
    const known = this.#files.get(path);
    if (known?.text === text) return known;
    const parsed = parseBounded(path, text);
    this.#files.set(path, parsed);
    return parsed;
  }
}

function parseBounded(path: string, text: string): ParsedFile {
  const empty = (): ts.SourceFile => parse(path, 'export {};', true);
  let file: ts.SourceFile;
  try {
    file = parse(path, text);
  } catch (error) {
    // The parser itself recurses; running out of stack there leaves nothing behind.
    if (!(error instanceof RangeError)) throw error;
    const stub = empty();
    return { text, file: stub, tooDeep: stub };
  }
  if (!path.endsWith('.d.ts') && firstTooDeep(file)) {
    return { text, file: empty(), tooDeep: firstTooDeep(parse(path, text, true)) };
  }
  return { text, file: withoutDirectives(file), tooDeep: undefined };
}

/**
 * True to the text but for what comments would have TypeScript do: follow a reference, or keep silent. Rules report both.
 * HACK: the last three properties are internal; goes when the compiler options can switch directives off.
 */
function withoutDirectives(file: ts.SourceFile): ts.SourceFile {
  const none = { referencedFiles: [], typeReferenceDirectives: [], libReferenceDirectives: [], hasNoDefaultLib: false };
  return Object.assign(file, none, { commentDirectives: undefined, checkJsDirective: undefined });
}

interface Visit {
  readonly node: ts.Node;
  readonly depth: number;
  readonly chain: number;
}

/** Walks without recursion. */
function firstTooDeep(file: ts.SourceFile): ts.Node | undefined {
  const stack: Visit[] = [{ node: file, depth: 0, chain: 0 }];
  for (let visit = stack.pop(); visit; visit = stack.pop()) {
    const { node, depth, chain } = visit;
    if (depth > maxDepth || chain > maxChain) return node;
    const spine = spineOf(node);
    ts.forEachChild(node, (child) => {
      stack.push(
        child === spine ? { node: child, depth, chain: chain + 1 } : { node: child, depth: depth + 1, chain: 0 },
      );
    });
  }
  return undefined;
}

/** The child that continues a chain to the left, which parsers read in a loop. */
function spineOf(node: ts.Node): ts.Node | undefined {
  if (ts.isBinaryExpression(node)) return node.left;
  if (ts.isPropertyAccessExpression(node) || ts.isElementAccessExpression(node)) return node.expression;
  if (ts.isCallExpression(node)) return node.expression;
  return undefined;
}
