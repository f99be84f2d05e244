/**
 * Under each property name: every type that a program ever puts there.
 *
 * Owns: the closed-world answer to "if this object has a property that its type does not mention, what may it be?". A property
 * comes to be in a literal, a class, an assignment, or in an object that the system makes by a declared type; all of these are in the
 * program's text. Invariant: where something could be put under a name that is not written out, or by the library, no answer is given.
 */
import ts from 'typescript';
import { isTarget } from '../../assignments.ts';
import type { VerifyContext } from '../../context.ts';
import { eachNode } from '../../node-index.ts';
import { membersOf } from '../../type-parts.ts';
import { isNode } from './members.ts';

export class Names {
  readonly #checker: ts.TypeChecker;
  readonly #types = new Map<string, Set<ts.Type>>();
  /** Something is put under a name that nobody can read off the text. */
  #open = false;
  readonly #context: VerifyContext;
  /** The library's names; undefined until somebody asks, which most programs never do. */
  #ofLibrary: ReadonlySet<string> | undefined;

  constructor(context: VerifyContext) {
    this.#checker = context.checker;
    this.#context = context;
  }

  #read(context: VerifyContext): ReadonlySet<string> {
    eachNode(context, context.files, (node) => this.#visit(node));
    return libraryNames(context);
  }

  /** Undefined when it could be anything. */
  typesUnder(name: string): readonly ts.Type[] | undefined {
    this.#ofLibrary ??= this.#read(this.#context);
    const isSymbol = name.startsWith('__@');
    return isSymbol || this.#open || this.#ofLibrary.has(name) ? undefined : [...(this.#types.get(name) ?? [])];
  }

  #visit(node: ts.Node): void {
    if (isNamedMember(node)) this.#put(node.name, node);
    else if (ts.isParameter(node) && ts.isParameterPropertyDeclaration(node, node.parent)) this.#put(node.name, node);
    else if (ts.isPropertyAccessExpression(node) && isTarget(node)) this.#add(node.name.text, node);
    else if (ts.isElementAccessExpression(node) && isTarget(node)) this.#atKey(node);
    else if (ts.isIdentifier(node) && makers.has(node.text)) this.#open = true;
  }

  #put(name: ts.Node, node: ts.Node): void {
    if (ts.isComputedPropertyName(name)) {
      const key = this.#checker.getTypeAtLocation(name.expression);
      if (key.isStringLiteral()) this.#add(key.value, node);
      else if (!(key.flags & (ts.TypeFlags.NumberLike | ts.TypeFlags.UniqueESSymbol))) this.#open = true;
    } else if (ts.isIdentifier(name) || ts.isStringLiteralLike(name) || ts.isNumericLiteral(name)) {
      this.#add(name.text, node);
    }
  }

  #atKey(node: ts.ElementAccessExpression): void {
    const key = this.#checker.getTypeAtLocation(node.argumentExpression);
    for (const part of membersOf(key)) {
      if (part.isStringLiteral()) this.#add(part.value, node);
      else if (!(part.flags & (ts.TypeFlags.NumberLike | ts.TypeFlags.UniqueESSymbol))) this.#open = true;
    }
  }

  #add(name: string, node: ts.Node): void {
    const types = this.#types.get(name) ?? new Set();
    this.#types.set(name, types.add(this.#typeOf(node)));
  }

  /** As it is declared or written; a literal's part as wide as the literal has it. */
  #typeOf(node: ts.Node): ts.Type {
    const named = 'name' in node && isNode(node.name) ? this.#checker.getSymbolAtLocation(node.name) : undefined;
    return named ? this.#checker.getTypeOfSymbol(named) : this.#checker.getTypeAtLocation(node);
  }
}

const isNamedMember = (
  node: ts.Node,
): node is ts.PropertySignature | ts.PropertyDeclaration | ts.PropertyAssignment | ts.ShorthandPropertyAssignment =>
  ts.isPropertySignature(node) ||
  ts.isPropertyDeclaration(node) ||
  ts.isPropertyAssignment(node) ||
  ts.isShorthandPropertyAssignment(node) ||
  ts.isMethodDeclaration(node) ||
  ts.isMethodSignature(node) ||
  ts.isAccessor(node);

/** What makes objects whose names are in no text: of entries, of JSON. */
const makers: ReadonlySet<string> = new Set(['fromEntries', 'groupBy', 'JSON', 'decode', 'decodeValue']);

/** The names that objects of the library and of the system have. */
function libraryNames(context: VerifyContext): ReadonlySet<string> {
  const names = new Set<string>();
  const library = context.program.getSourceFiles().filter(({ fileName }) => /\/abi\/[^/]+\.ts$/.test(fileName));
  eachNode(context, library, (node) => {
    const isMember = ts.isPropertySignature(node) || ts.isMethodSignature(node) || ts.isPropertyDeclaration(node);
    if (isMember && ts.isIdentifier(node.name)) names.add(node.name.text);
  });
  return names;
}
