/**
 * Which properties a program ever writes after an object was made.
 *
 * Owns: `WriteSet`. A process is a closed world: every module of it is known, and nobody else ever holds its objects. A property
 * whose name nothing writes keeps the value it was made with, however it was declared, so seeing it under a wider type is as
 * safe as if it were `readonly`. A constructor's or initialiser's writes to `this` make the object and do not count. Names are
 * compared, not symbols: two declarations of one name may describe one object. A write under a key that may be any string
 * goes through an index signature, which is invariant by itself.
 */
import ts from 'typescript';
import { isAssignmentOperator } from '../../assignments.ts';
import type { VerifyContext } from '../../context.ts';
import { eachNode, eachOfKind } from '../../node-index.ts';
import { membersOf, propertyNamed, symbolNameOf } from '../../type-parts.ts';
import { keyPassers } from './key-passers.ts';
import { isNumber } from './keys.ts';

export interface WriteSet {
  /** The first place that writes a property of this name. */
  writer(name: string): ts.Node | undefined;
  /** The first place that writes under a key that may be any string. */
  readonly indexWriter: ts.Node | undefined;
  /** What the index signatures take through which somebody writes; undefined if that depends on a type parameter. */
  readonly valuesUnderKeys: readonly ts.Type[] | undefined;
  /** Names under which a property is written that may be absent until then. */
  readonly adding: ReadonlySet<string>;
  /** The first that writes through an index signature that takes anything, or what a type parameter stands for. */
  readonly anythingWriter: ts.Node | undefined;
  /** Somewhere something is written under a key whose type is a type parameter. */
  readonly underKeys: boolean;
}

export const collectWrites = (context: VerifyContext): WriteSet => new Collected(context);

/** Names that are written out are collected at once; types are asked for when what is asked depends on them. */
class Collected implements WriteSet {
  readonly underKeys: boolean;
  readonly #checker: ts.TypeChecker;
  readonly #writers = new Map<string, ts.Node>();
  /** Writes of names that an object may not declare. */
  readonly #named: ts.PropertyAccessExpression[] = [];
  readonly #keyed: ts.ElementAccessExpression[] = [];
  /** Those of `keyed` whose key may be a text have their names among the writers. */
  #textsAreIn = false;
  #numbersAreIn = false;
  #indexWriters: readonly ts.AccessExpression[] | undefined;
  #valuesUnderKeys: readonly (ts.Type | undefined)[] | undefined;
  /** Names that some call says a type parameter stands for. */
  readonly #passed = new Set<string>();
  #adding: ReadonlySet<string> | undefined;

  constructor(context: VerifyContext) {
    const { checker } = context;
    this.#checker = checker;
    const mayPassKeys = keyPassers(context);
    this.underKeys = mayPassKeys !== undefined;
    eachNode(context, context.files, (node) => {
      for (const left of writtenAt(node)) this.#target(left);
    });
    if (!mayPassKeys) return;
    eachOfKind(context, context.files, [ts.SyntaxKind.CallExpression, ts.SyntaxKind.NewExpression], (node) => {
      if (!ts.isCallExpression(node) && !ts.isNewExpression(node)) return;
      if (!mayPassKeys(node)) return;
      for (const name of keysPassed(checker, node)) {
        this.#add(name, node);
        this.#passed.add(name);
      }
    });
  }

  writer(name: string): ts.Node | undefined {
    const known = this.#writers.get(name);
    if (known) return known;
    if (!this.#textsAreIn) {
      this.#textsAreIn = true;
      for (const node of this.#keyed) if (!isNumber(this.#checker, node.argumentExpression)) this.#addKeys(node);
    }
    if (!this.#numbersAreIn && /^-?\d/.test(name)) {
      this.#numbersAreIn = true;
      for (const node of this.#keyed) if (isNumber(this.#checker, node.argumentExpression)) this.#addKeys(node);
    }
    return this.#writers.get(name);
  }

  get adding(): ReadonlySet<string> {
    this.#adding ??= new Set([
      ...this.#passed,
      ...this.#named.flatMap((node) => (this.#isOptional(node, node.name.text) ? [node.name.text] : [])),
      ...this.#keyed.flatMap((node) => this.#keysOf(node).filter((name) => this.#isOptional(node, name))),
    ]);
    return this.#adding;
  }

  get indexWriter(): ts.Node | undefined {
    return this.#throughIndexes()[0];
  }

  get valuesUnderKeys(): readonly ts.Type[] | undefined {
    this.#valuesUnderKeys ??= [...new Set(this.#throughIndexes().flatMap((node) => this.#valuesOf(node)))];
    return this.#valuesUnderKeys.includes(undefined)
      ? undefined
      : this.#valuesUnderKeys.filter((type) => type !== undefined);
  }

  #valuesOf(node: ts.AccessExpression): readonly (ts.Type | undefined)[] {
    const infos = membersOf(this.#objectOf(node.expression)).map((member) => this.#checker.getIndexInfosOfType(member));
    const types = infos.flat().map(({ type }) => type);
    const isSeen = infos.every((of) => of.length > 0);
    const isKnown = isSeen && (types.every(isPlain) || ts.findAncestor(node, hasTypeParameters) === undefined);
    return isKnown ? types : [undefined];
  }

  get anythingWriter(): ts.Node | undefined {
    return this.#throughIndexes().find(({ expression }) => takesAnything(this.#checker, this.#objectOf(expression)));
  }

  #throughIndexes(): readonly ts.AccessExpression[] {
    this.#indexWriters ??= [
      ...this.#named.filter((node) => !this.#declares(node, node.name.text)),
      ...this.#keyed.filter((node) => this.#isIndexed(node)),
    ];
    return this.#indexWriters;
  }

  #target(node: ts.Node): void {
    if (ts.isParenthesizedExpression(node) || ts.isSatisfiesExpression(node)) this.#target(node.expression);
    else if (ts.isPropertyAccessExpression(node)) {
      if (!isInitialisation(node)) this.#add(node.name.text, node);
      this.#named.push(node);
    } else if (ts.isElementAccessExpression(node)) this.#keyed.push(node);
    else if (ts.isArrayLiteralExpression(node)) for (const element of node.elements) this.#target(element);
    else if (ts.isSpreadElement(node)) this.#target(node.expression);
    else if (ts.isBinaryExpression(node)) this.#target(node.left);
    else if (ts.isObjectLiteralExpression(node)) {
      for (const property of node.properties) {
        if (ts.isPropertyAssignment(property)) this.#target(property.initializer);
        else if (ts.isSpreadAssignment(property)) this.#target(property.expression);
      }
    }
  }

  #add(name: string, node: ts.Node): void {
    if (!this.#writers.has(name)) this.#writers.set(name, node);
  }

  #addKeys(node: ts.ElementAccessExpression): void {
    for (const name of this.#keysOf(node)) this.#add(name, node);
  }

  #keysOf(node: ts.ElementAccessExpression): readonly string[] {
    return keyNames(this.#checker, this.#checker.getTypeAtLocation(node.argumentExpression));
  }

  #isIndexed(node: ts.ElementAccessExpression): boolean {
    const key = this.#checker.getTypeAtLocation(node.argumentExpression);
    const isIndex = keyNames(this.#checker, key).some((name) => !this.#declares(node, name));
    return isIndex || isOpenKey(this.#checker, key);
  }

  #declares({ expression }: ts.AccessExpression, name: string): boolean {
    return this.#property(expression, name) !== undefined;
  }

  #isOptional({ expression }: ts.AccessExpression, name: string): boolean {
    return ((this.#property(expression, name)?.flags ?? 0) & ts.SymbolFlags.Optional) !== 0;
  }

  #property(expression: ts.Expression, name: string): ts.Symbol | undefined {
    return propertyNamed(this.#checker, this.#objectOf(expression), name);
  }

  #objectOf(expression: ts.Expression): ts.Type {
    return this.#checker.getApparentType(this.#checker.getTypeAtLocation(expression));
  }
}

/** The left sides of what one node, without what is in it, assigns. */
function writtenAt(node: ts.Node): readonly ts.Node[] {
  if (ts.isBinaryExpression(node)) return isAssignmentOperator(node.operatorToken.kind) ? [node.left] : [];
  if (ts.isPrefixUnaryExpression(node) || ts.isPostfixUnaryExpression(node)) {
    const { operator } = node;
    const isStep = operator === ts.SyntaxKind.PlusPlusToken || operator === ts.SyntaxKind.MinusMinusToken;
    return isStep ? [node.operand] : [];
  }
  const isLoop = ts.isForOfStatement(node) || ts.isForInStatement(node);
  return isLoop && ts.isExpression(node.initializer) ? [node.initializer] : [];
}

const openParts =
  ts.TypeFlags.Instantiable | ts.TypeFlags.Object | ts.TypeFlags.Intersection | ts.TypeFlags.NonPrimitive;
const isPlain = (type: ts.Type): boolean => membersOf(type).every(({ flags }) => (flags & openParts) === 0);

const hasTypeParameters = (node: ts.Node): boolean =>
  (ts.isFunctionLike(node) || ts.isClassLike(node)) && (node.typeParameters?.length ?? 0) > 0;

/** Of each member of the object: is what is written under any name of a type that could be any? */
function takesAnything(checker: ts.TypeChecker, object: ts.Type): boolean {
  const open = ts.TypeFlags.Any | ts.TypeFlags.Unknown | ts.TypeFlags.Instantiable;
  return membersOf(object).some((member) => {
    const value = checker.getIndexTypeOfType(member, ts.IndexKind.String);
    return value === undefined || membersOf(value).some(({ flags }) => flags & open);
  });
}

/** The keys that a call says its type parameters are: a write under one of those is a write of that name. */
function keysPassed(checker: ts.TypeChecker, node: ts.CallExpression | ts.NewExpression): readonly string[] {
  const signature = checker.getResolvedSignature(node);
  const types = signature && checker.getTypeArgumentsForResolvedSignature(signature);
  return (types ?? []).flatMap((type) => keyNames(checker, type));
}

/** `this.x = ...` in the body of a constructor of the class itself. */
function isInitialisation(node: ts.PropertyAccessExpression): boolean {
  if (node.expression.kind !== ts.SyntaxKind.ThisKeyword) return false;
  const holder = ts.findAncestor(node.parent, ts.isFunctionLike);
  return holder !== undefined && ts.isConstructorDeclaration(holder);
}

const isOpenKey = (checker: ts.TypeChecker, key: ts.Type): boolean => {
  const bound = key.flags & ts.TypeFlags.Instantiable ? (checker.getBaseConstraintOfType(key) ?? key) : key;
  const open = ts.TypeFlags.String | ts.TypeFlags.TemplateLiteral | ts.TypeFlags.StringMapping;
  // Of a branded text, the text.
  const parts = membersOf(bound).flatMap((member) => (member.isIntersection() ? member.types : [member]));
  return parts.some((part) => (part.flags & open) !== 0);
};

/** The names that a key may be: its literals, or those of what bounds it. */
function keyNames(checker: ts.TypeChecker, key: ts.Type): readonly string[] {
  const names: string[] = [];
  const bound = key.flags & ts.TypeFlags.Instantiable ? (checker.getBaseConstraintOfType(key) ?? key) : key;
  for (const member of bound.isUnion() ? bound.types : [bound]) {
    if (member.isStringLiteral()) names.push(member.value);
    else if (member.isNumberLiteral()) names.push(String(member.value));
    else {
      const symbol = symbolNameOf(member);
      if (symbol !== undefined) names.push(String(symbol));
    }
  }
  return names;
}
