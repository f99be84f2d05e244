/**
 * What objects the program makes, so that a test can ask which of them hide behind a wider type.
 *
 * Owns: the types of object literals, classes and their instances, functions with properties, what the library and the system
 * make, and what spreads carry along unseen. Does not own what a test concludes. Argument: the program is whole, and an object
 * only ever has the properties it was made with; so a value of type M can have a hidden property k only if some place that makes
 * an object with k makes one that may be an M.
 */
import ts from 'typescript';
import type { VerifyContext } from '../../context.ts';
import { isInLibrary } from '../../library-files.ts';
import { eachNode } from '../../node-index.ts';
import { isReference, membersOf, propertyLike } from '../../type-parts.ts';
import { isGeneric } from './writes.ts';

/** Something that comes to be: `isOpen` when its type depends on type parameters, which stand for anything. */
export interface Made {
  readonly type: ts.Type;
  readonly isOpen: boolean;
}

interface Spread {
  readonly made: Made;
  readonly from: readonly ts.Type[];
}

const { TypeFlags } = ts;

export const isObject = (type: ts.Type): boolean => (type.flags & (TypeFlags.Object | TypeFlags.Intersection)) !== 0;
export const isCallable = (type: ts.Type): boolean =>
  type.getCallSignatures().length > 0 || type.getConstructSignatures().length > 0;
export const isClass = ({ symbol }: ts.Type): boolean =>
  symbol?.valueDeclaration !== undefined && ts.isClassLike(symbol.valueDeclaration);
const isRecord = (type: ts.Type): boolean => type.getStringIndexType() !== undefined;
const isNamed = (type: ts.Type): boolean =>
  type.isClassOrInterface() || (isReference(type) && type.target.isClassOrInterface());
/** `{}`, of which TypeScript knows that it may be anything. */
export const isEmpty = (type: ts.Type): boolean => type.getProperties().length === 0 && !isCallable(type);

const isFresh = (type: ts.Type): boolean =>
  (type.flags & TypeFlags.Object) !== 0 &&
  'objectFlags' in type &&
  (Number(type.objectFlags) & ts.ObjectFlags.FreshLiteral) !== 0;

export class Sites {
  readonly checker: ts.TypeChecker;
  readonly #program: ts.Program;
  readonly #made: Made[] = [];
  /** What declarations say of objects that the system makes: messages, what is decoded. */
  readonly #declared: Made[] = [];
  readonly #spreads: Spread[] = [];
  readonly classes: ts.ClassLikeDeclaration[] = [];
  /** Functions that are also objects of interest: classes, and functions with properties. */
  readonly #callables: ts.Type[] = [];
  /** The program takes in objects of any form: `JSON.parse`. */
  #foreign = false;
  #system = false;
  #library: readonly Made[] | undefined;

  constructor(context: VerifyContext) {
    this.checker = context.checker;
    this.#program = context.program;
    eachNode(context, context.files, (node) => this.#visit(node));
    if (this.#system) this.#made.push(...this.#declared);
  }

  #visit(node: ts.Node): void {
    const { checker } = this;
    if (ts.isObjectLiteralExpression(node)) {
      const made = this.#make(node, checker.getTypeAtLocation(node));
      const from = node.properties
        .filter(ts.isSpreadAssignment)
        .map((one) => checker.getTypeAtLocation(one.expression));
      if (from.length > 0) this.#spreads.push({ made, from });
    } else if (ts.isClassLike(node)) this.#class(node);
    else if (ts.isInterfaceDeclaration(node) || ts.isTypeLiteralNode(node)) {
      this.#declared.push({ type: checker.getTypeAtLocation(node), isOpen: isGeneric(node) });
    } else if (ts.isIdentifier(node)) {
      // Under whatever name it goes afterwards.
      if (node.text === 'JSON') this.#foreign ||= !isStringify(node);
    } else if (ts.isImportDeclaration(node)) {
      this.#system ||= ts.isStringLiteral(node.moduleSpecifier) && node.moduleSpecifier.text === 'skerry';
    } else if (ts.isBinaryExpression(node)) this.#expando(node);
    else if (ts.isObjectBindingPattern(node) && node.elements.at(-1)?.dotDotDotToken) {
      const rest = node.elements.at(-1);
      const made = rest && { type: checker.getTypeAtLocation(rest), isOpen: isGeneric(node) };
      if (made) this.#spreads.push({ made, from: [checker.getTypeAtLocation(node)] });
    }
  }

  #make(node: ts.Node, type: ts.Type): Made {
    const isOpen = isGeneric(node);
    this.#made.push(...membersOf(type).map((member) => ({ type: member, isOpen })));
    return { type, isOpen };
  }

  #class(node: ts.ClassLikeDeclaration): void {
    const { checker } = this;
    const symbol = node.name ? checker.getSymbolAtLocation(node.name) : checker.getTypeAtLocation(node).symbol;
    this.classes.push(node);
    if (!symbol) return;
    this.#make(node, checker.getDeclaredTypeOfSymbol(symbol));
    // As an object the class has what is static in it.
    this.#make(node, checker.getTypeOfSymbol(symbol));
    this.#callables.push(checker.getTypeOfSymbol(symbol));
  }

  /** `f.title = 'a'` gives a function a property. */
  #expando({ operatorToken, left }: ts.BinaryExpression): void {
    if (
      operatorToken.kind !== ts.SyntaxKind.EqualsToken ||
      !(ts.isPropertyAccessExpression(left) || ts.isElementAccessExpression(left))
    )
      return;
    if (!ts.isIdentifier(left.expression)) return;
    const type = this.checker.getTypeAtLocation(left.expression);
    if (type.getCallSignatures().length === 0 || this.#callables.includes(type)) return;
    this.#make(left, type);
    this.#callables.push(type);
  }

  /** What may come to be that passes a test, with that into which a spread carries what passes it. */
  passing(test: (made: Made) => boolean): readonly Made[] {
    const found = new Set([...this.#made, ...this.#ofLibrary()].filter(test));
    for (const one of found) {
      for (const { made, from } of this.#spreads) {
        if (from.some((type) => this.mayBe(one, type))) found.add(made);
      }
    }
    return [...found];
  }

  /** The interfaces of the library and of the system: a map has a `size`, a list a `length`. */
  #ofLibrary(): readonly Made[] {
    this.#library ??= this.#program
      .getSourceFiles()
      .filter(isInLibrary)
      .flatMap(({ statements }) => statements.filter(ts.isInterfaceDeclaration))
      .map((node) => ({ type: this.checker.getTypeAtLocation(node), isOpen: node.typeParameters !== undefined }));
    return this.#library;
  }

  /** A function has a name and a length, and a class what is static in it. */
  holdsFunction(type: ts.Type): boolean {
    const plain = this.#ofLibrary().find((one) => one.type.symbol.name === 'Function');
    return (plain !== undefined && this.is(plain.type, type)) || this.#callables.some((one) => this.is(one, type));
  }

  /** May what comes to be there be one of these? What depends on type parameters is taken for whatever would fit. */
  mayBe({ type, isOpen }: Made, of: ts.Type): boolean {
    if (of.flags & TypeFlags.Instantiable) return true;
    // Nothing but a class makes what has its type.
    if (isClass(of) && !isClass(type)) return false;
    if (this.is(type, of)) return true;
    if (!isOpen || !isObject(of) || (isCallable(of) && !isCallable(type))) return false;
    // A record is made as a literal: nothing that has a name is one without saying so.
    if (isRecord(of) && isNamed(type) && !isRecord(type)) return false;
    return this.checker.getPropertiesOfType(of).every((wanted) => {
      const has = propertyLike(this.checker, type, wanted);
      if (!has) return (wanted.flags & ts.SymbolFlags.Optional) !== 0;
      const targets = membersOf(this.checker.getTypeOfSymbol(wanted));
      return membersOf(this.checker.getTypeOfSymbol(has)).every(
        (one) =>
          (one.flags & (TypeFlags.Instantiable | TypeFlags.Object)) !== 0 ||
          targets.some((target) => this.is(one, target)),
      );
    });
  }

  /** A literal's type may say more than the other mentions; TypeScript would call that an excess. */
  is(type: ts.Type, of: ts.Type): boolean {
    const checker = this.checker;
    const isOpenTarget = isCallable(of) || checker.getIndexInfosOfType(of).length > 0;
    if (!isFresh(type) || !isObject(of) || isOpenTarget) return checker.isTypeAssignableTo(type, of);
    return checker.getPropertiesOfType(of).every((wanted) => {
      const has = propertyLike(checker, type, wanted);
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
    return this.#made.some(({ type }) => {
      const property = type.getProperty(name);
      if (!property || property.declarations?.some((one) => !ts.isPropertyAssignment(one))) return false;
      return membersOf(this.checker.getTypeOfSymbol(property)).some(({ flags }) => flags & TypeFlags.Undefined);
    });
  }
}

/** The one use of `JSON` that takes nothing in; a type of that name takes nothing in either. */
const isStringify = ({ parent }: ts.Identifier): boolean =>
  ts.isPropertyAccessExpression(parent) && parent.name.text === 'stringify';
