/**
 * What becomes of a function that is written inside a constructor, a field or a method.
 *
 * Owns: `fateOf`. A function is run at once when the library calls it; it is kept when nobody but the object itself can reach it;
 * in all other places somebody else has it. Invariant: `kept` is only said of what a field of `this`, or a `const`, holds.
 */
import ts from 'typescript';
import { isLibraryFile } from '../members.ts';
import { bare, classNamed, isConst, routineOf } from './cells.ts';

export type Fate = 'runs' | 'kept' | 'escapes';

const keepers: ReadonlySet<string> = new Set(['Map', 'Set', 'WeakMap', 'WeakSet', 'freeze']);
const later: ReadonlySet<string> = new Set(
  'push unshift set add freeze of fill with splice concat then catch finally fromEntries getOrInsert resolve'.split(
    ' ',
  ),
);

export function fateOf(checker: ts.TypeChecker, node: ts.Expression): Fate {
  const { parent } = node;
  if (ts.isParenthesizedExpression(parent) || ts.isSatisfiesExpression(parent) || ts.isConditionalExpression(parent)) {
    return fateOf(checker, parent);
  }
  if (ts.isArrayLiteralExpression(parent)) return fateOf(checker, parent);
  if (ts.isPropertyAssignment(parent)) return fateOf(checker, parent.parent);
  if (ts.isPropertyDeclaration(parent)) return 'kept';
  if (ts.isBinaryExpression(parent)) return isField(parent, node) ? 'kept' : 'escapes';
  // Whoever mentions the name is looked at.
  if (ts.isVariableDeclaration(parent))
    return isConst(parent) && ts.isIdentifier(parent.name) && ts.isArrowFunction(node) ? 'kept' : 'escapes';
  if (ts.isCallExpression(parent) && parent.expression === node) return 'runs';
  if (!ts.isCallExpression(parent) && !ts.isNewExpression(parent)) return 'escapes';
  return fateOfArgument(checker, node, parent);
}

function fateOfArgument(
  checker: ts.TypeChecker,
  node: ts.Expression,
  call: ts.CallExpression | ts.NewExpression,
): Fate {
  const callee = bare(call.expression);
  const name = ts.isPropertyAccessExpression(callee) ? callee.name : callee;
  const symbol = checker.getSymbolAtLocation(name);
  const isLibrary = symbol?.declarations?.every((declaration) => isLibraryFile(declaration.getSourceFile())) ?? false;
  const index = call.arguments?.indexOf(node) ?? -1;
  if (isLibrary && symbol) {
    if (keepers.has(symbol.name)) return fateOf(checker, call);
    return later.has(symbol.name) ? 'escapes' : 'runs';
  }
  return onlyWraps(checker, call, index) ? fateOf(checker, call) : 'escapes';
}

const isField = (node: ts.BinaryExpression, value: ts.Expression): boolean =>
  node.operatorToken.kind === ts.SyntaxKind.EqualsToken &&
  node.right === value &&
  ts.isPropertyAccessExpression(node.left) &&
  node.left.expression.kind === ts.SyntaxKind.ThisKeyword;

/** The function that is called does nothing with its argument but put it into what it gives back. */
function onlyWraps(checker: ts.TypeChecker, call: ts.CallExpression | ts.NewExpression, index: number): boolean {
  if (ts.isNewExpression(call)) return onlyStores(checker, call, index);
  const routine = routineOf(checker, call.expression);
  const parameter = routine?.parameters[index];
  if (!routine?.body || !parameter || !ts.isIdentifier(parameter.name) || parameter.dotDotDotToken) return false;
  const symbol = checker.getSymbolAtLocation(parameter.name);
  let clean = true;
  const visit = (node: ts.Node, nested: boolean): void => {
    const inside = nested || (ts.isFunctionLike(node) && node !== routine);
    if (!inside && doesSomething(node)) clean = false;
    if (!inside && ts.isIdentifier(node) && checker.getSymbolAtLocation(node) === symbol) clean = false;
    ts.forEachChild(node, (child) => visit(child, inside));
  };
  visit(routine.body, false);
  return clean;
}

/** A call with arguments, an assignment: something that could carry a function off. */
const doesSomething = (node: ts.Node): boolean =>
  ((ts.isCallExpression(node) || ts.isNewExpression(node)) && (node.arguments?.length ?? 0) > 0) ||
  (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.EqualsToken);

/** A class whose constructor only fills its fields. */
function onlyStores(checker: ts.TypeChecker, call: ts.NewExpression, index: number): boolean {
  const made = classNamed(checker, call.expression);
  if (!made || made.heritageClauses?.some(({ token }) => token === ts.SyntaxKind.ExtendsKeyword)) return false;
  const maker = made.members.find(ts.isConstructorDeclaration);
  const parameter = maker?.parameters[index];
  if (!maker?.body || !parameter || !ts.isIdentifier(parameter.name)) return false;
  return maker.body.statements.every(
    (statement) =>
      ts.isExpressionStatement(statement) &&
      ts.isBinaryExpression(statement.expression) &&
      isField(statement.expression, statement.expression.right) &&
      (ts.isIdentifier(statement.expression.right) || ts.isLiteralExpression(statement.expression.right)),
  );
}
