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
import { membersOf } from '../../type-parts.ts';
import { hasGenericKeyWrites } from './keys.ts';

export interface WriteSet {
  /** The first place that writes a property of this name. */
  writer(name: string): ts.Node | undefined;
  /** The first place that writes under a key that may be any string. */
  readonly indexWriter: ts.Node | undefined;
  /** The first that writes through an index signature that takes anything, or what a type parameter stands for. */
  readonly anythingWriter: ts.Node | undefined;
  /** Somewhere something is written under a key whose type is a type parameter. */
  readonly underKeys: boolean;
}

export function collectWrites(context: VerifyContext): WriteSet {
  const { checker, files } = context;
  const writers = new Map<string, ts.Node>();
  let indexWriter: ts.Node | undefined;
  let anythingWriter: ts.Node | undefined;
  const addIndex = (object: ts.Type, node: ts.Node): void => {
    indexWriter ??= node;
    if (takesAnything(checker, object)) anythingWriter ??= node;
  };
  const underKeys = hasGenericKeyWrites(context);
  const add = (name: string, node: ts.Node): void => {
    if (!writers.has(name)) writers.set(name, node);
  };
  const target = (node: ts.Node): void => {
    if (ts.isParenthesizedExpression(node) || ts.isSatisfiesExpression(node)) target(node.expression);
    else if (ts.isPropertyAccessExpression(node)) {
      if (!isInitialisation(node)) add(node.name.text, node);
      const object = checker.getApparentType(checker.getTypeAtLocation(node.expression));
      if (!checker.getPropertyOfType(object, node.name.text)) addIndex(object, node);
    } else if (ts.isElementAccessExpression(node)) {
      const key = checker.getTypeAtLocation(node.argumentExpression);
      for (const name of keyNames(checker, key)) add(name, node);
      const object = checker.getApparentType(checker.getTypeAtLocation(node.expression));
      const isIndex = keyNames(checker, key).some((name) => !checker.getPropertyOfType(object, name));
      if (isIndex || isOpenKey(checker, key)) addIndex(object, node);
    } else if (ts.isArrayLiteralExpression(node)) node.elements.forEach(target);
    else if (ts.isSpreadElement(node)) target(node.expression);
    else if (ts.isBinaryExpression(node)) target(node.left);
    else if (ts.isObjectLiteralExpression(node)) {
      for (const property of node.properties) {
        if (ts.isPropertyAssignment(property)) target(property.initializer);
        else if (ts.isSpreadAssignment(property)) target(property.expression);
      }
    }
  };
  const walk = (node: ts.Node): void => {
    if (ts.isBinaryExpression(node) && isAssignmentOperator(node.operatorToken.kind)) target(node.left);
    else if (ts.isPrefixUnaryExpression(node) || ts.isPostfixUnaryExpression(node)) {
      const { operator } = node;
      if (operator === ts.SyntaxKind.PlusPlusToken || operator === ts.SyntaxKind.MinusMinusToken) target(node.operand);
    } else if ((ts.isForOfStatement(node) || ts.isForInStatement(node)) && ts.isExpression(node.initializer)) {
      target(node.initializer);
    }
    if (underKeys && (ts.isCallExpression(node) || ts.isNewExpression(node))) {
      for (const name of keysPassed(checker, node)) add(name, node);
    }
    ts.forEachChild(node, walk);
  };
  files.forEach(walk);
  return { writer: (name) => writers.get(name), indexWriter, anythingWriter, underKeys };
}

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
  return membersOf(bound).some((member) => (member.flags & open) !== 0);
};

/** The names that a key may be: its literals, or those of what bounds it. */
function keyNames(checker: ts.TypeChecker, key: ts.Type): readonly string[] {
  const names: string[] = [];
  const bound = key.flags & ts.TypeFlags.Instantiable ? (checker.getBaseConstraintOfType(key) ?? key) : key;
  for (const member of bound.isUnion() ? bound.types : [bound]) {
    if (member.isStringLiteral()) names.push(member.value);
    else if (member.isNumberLiteral()) names.push(String(member.value));
    else if (member.flags & ts.TypeFlags.UniqueESSymbol) names.push(String(member.symbol.escapedName));
  }
  return names;
}
