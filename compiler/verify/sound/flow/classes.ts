/**
 * Every class of a program with the classes that extend it.
 *
 * Owns: the answer to "what may an instance of this class be?". A process is a closed world, so all subclasses are known. That
 * lets the checker say of an instance, unlike of a mere shape, which properties it does not have.
 */
import ts from 'typescript';
import type { VerifyContext } from '../../context.ts';
import { eachOfKind } from '../../node-index.ts';
import { derivesFrom } from './nominal.ts';

export class Classes {
  readonly #checker: ts.TypeChecker;
  readonly #all: readonly ts.Type[];

  constructor(context: VerifyContext) {
    const { checker } = context;
    const all: ts.Type[] = [];
    eachOfKind(context, context.files, [ts.SyntaxKind.ClassDeclaration, ts.SyntaxKind.ClassExpression], (node) => {
      if (ts.isClassLike(node)) all.push(checker.getTypeAtLocation(node.name ?? node));
    });
    this.#checker = checker;
    this.#all = all;
  }

  /** The classes that extend it, at any distance; undefined for what is no class of the program. */
  descendantsOf(symbol: ts.Symbol | undefined): readonly ts.Type[] | undefined {
    if (!symbol || !(symbol.flags & ts.SymbolFlags.Class)) return undefined;
    return this.#all.filter((type) => type.symbol !== symbol && derivesFrom(this.#checker, type, symbol));
  }
}
