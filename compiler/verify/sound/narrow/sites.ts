/**
 * What objects the program makes, so that a test can ask which of them hide behind a wider type.
 *
 * Owns: the types of object literals, classes and their instances, and what spreads carry along unseen. Does not own what a test
 * concludes. Argument: the program is whole, and an object only ever has the properties it was made with; so a value of type M
 * can have a hidden property k only if some place that makes an object with k makes one that is assignable to M.
 */
import ts from 'typescript';
import type { VerifyContext } from '../../context.ts';
import { isInLibrary } from '../../library-files.ts';
import { membersOf } from '../../type-parts.ts';

interface Spread {
  readonly made: ts.Type;
  readonly from: readonly ts.Type[];
}

export const isObject = (type: ts.Type): boolean =>
  (type.flags & (ts.TypeFlags.Object | ts.TypeFlags.Intersection)) !== 0;
export const isCallable = (type: ts.Type): boolean =>
  type.getCallSignatures().length > 0 || type.getConstructSignatures().length > 0;

const isFresh = (type: ts.Type): boolean =>
  (type.flags & ts.TypeFlags.Object) !== 0 &&
  'objectFlags' in type &&
  (Number(type.objectFlags) & ts.ObjectFlags.FreshLiteral) !== 0;

export class Sites {
  readonly checker: ts.TypeChecker;
  readonly #made: ts.Type[] = [];
  readonly #spreads: Spread[] = [];
  readonly classes: ts.ClassLikeDeclaration[] = [];
  /** Functions that are also objects of interest: classes. */
  readonly callables: ts.Type[] = [];
  /** The program takes in objects of any form: `JSON.parse`. */
  #foreign = false;

  constructor({ checker, files }: VerifyContext) {
    this.checker = checker;
    const walk = (node: ts.Node): void => {
      this.#visit(node);
      ts.forEachChild(node, walk);
    };
    for (const file of files) walk(file);
  }

  #visit(node: ts.Node): void {
    const { checker } = this;
    if (ts.isObjectLiteralExpression(node)) {
      const made = checker.getTypeAtLocation(node);
      this.#made.push(made);
      const from = node.properties
        .filter(ts.isSpreadAssignment)
        .map((one) => checker.getTypeAtLocation(one.expression));
      if (from.length > 0) this.#spreads.push({ made, from });
    } else if (ts.isClassLike(node)) {
      const symbol = node.name ? checker.getSymbolAtLocation(node.name) : checker.getTypeAtLocation(node).symbol;
      this.classes.push(node);
      if (!symbol) return;
      this.#made.push(checker.getDeclaredTypeOfSymbol(symbol));
      this.callables.push(checker.getTypeOfSymbol(symbol));
    } else if (
      ts.isPropertyAccessExpression(node) &&
      node.name.text === 'parse' &&
      node.expression.getText() === 'JSON'
    ) {
      this.#foreign = true;
    } else if (ts.isObjectBindingPattern(node) && node.elements.at(-1)?.dotDotDotToken) {
      const rest = node.elements.at(-1);
      if (rest) this.#spreads.push({ made: checker.getTypeAtLocation(rest), from: [checker.getTypeAtLocation(node)] });
    }
  }

  /** Types of objects made that pass a test, with those into which a spread carries what passes it. */
  passing(test: (type: ts.Type) => boolean): readonly ts.Type[] {
    const found = new Set(this.#made.flatMap(membersOf).filter(test));
    for (const type of found) {
      for (const { made, from } of this.#spreads) {
        if (from.some((one) => this.is(type, one))) found.add(made);
      }
    }
    return [...found];
  }

  /** A literal's type may say more than the other mentions; TypeScript would call that an excess. */
  is(type: ts.Type, of: ts.Type): boolean {
    const checker = this.checker;
    if (!isFresh(type) || !isObject(of) || isCallable(of)) return checker.isTypeAssignableTo(type, of);
    return checker.getPropertiesOfType(of).every((wanted) => {
      const has = type.getProperty(wanted.name);
      if (!has) return (wanted.flags & ts.SymbolFlags.Optional) !== 0;
      const targets = membersOf(checker.getTypeOfSymbol(wanted));
      return membersOf(checker.getTypeOfSymbol(has)).every((one) => targets.some((target) => this.is(one, target)));
    });
  }

  /** May an object that came from outside be one of these? Only a class is made by its own constructor alone. */
  isForeign(type: ts.Type): boolean {
    const declaration = type.symbol?.valueDeclaration;
    return this.#foreign && !(declaration && (ts.isClassLike(declaration) || isInLibrary(declaration)));
  }

  /** Is some literal made with this property, and `undefined` in it? */
  makesUndefined(name: string): boolean {
    return this.#made.flatMap(membersOf).some((type) => {
      const property = type.getProperty(name);
      if (!property || property.declarations?.some((one) => !ts.isPropertyAssignment(one))) return false;
      return membersOf(this.checker.getTypeOfSymbol(property)).some(({ flags }) => flags & ts.TypeFlags.Undefined);
    });
  }
}
