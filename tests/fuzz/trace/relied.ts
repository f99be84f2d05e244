/**
 * The types a program relies on where it reads a variable, property or element.
 *
 * Owns: when the declared type will do although TypeScript has narrowed it: the value goes to a place that is wide enough for whatever was
 * declared, or is only looked at, so a narrowing that no longer holds does no harm there.
 */
import ts from 'typescript';

/** The value must be of one of them. */
export function typesReliedOn(node: ts.Node, checker: ts.TypeChecker): readonly ts.Type[] {
  const narrowed = checker.getTypeAtLocation(node);
  const declared = declaredType(node, checker);
  if (!declared || declared === narrowed) return [narrowed];
  return isAbsorbed(node, narrowed, declared, checker) ? [narrowed, declared] : [narrowed];
}

function declaredType(node: ts.Node, checker: ts.TypeChecker): ts.Type | undefined {
  if (ts.isIdentifier(node) || ts.isPropertyAccessExpression(node)) {
    const symbol = checker.getSymbolAtLocation(node);
    return symbol && checker.getTypeOfSymbol(symbol);
  }
  if (!ts.isElementAccessExpression(node)) return undefined;
  const object = checker.getTypeAtLocation(node.expression);
  const element = checker.getIndexTypeOfType(object, ts.IndexKind.Number);
  return element && checker.isArrayLikeType(object) ? element : undefined;
}

function isAbsorbed(node: ts.Node, narrowed: ts.Type, declared: ts.Type, checker: ts.TypeChecker): boolean {
  let at = node;
  while (ts.isParenthesizedExpression(at.parent)) at = at.parent;
  const { parent } = at;
  if (isLookedAt(at, parent)) return true;
  if (ts.isPropertyAccessExpression(parent) && parent.expression === at) {
    const [a, b] = [narrowed, declared].map((type) => memberType(checker, type, parent.name.text));
    return a !== undefined && a === b;
  }
  if (ts.isBinaryExpression(parent) && isArithmetic(parent)) {
    return (checker.getBaseTypeOfLiteralType(declared).flags & (ts.TypeFlags.Number | ts.TypeFlags.String)) !== 0;
  }
  if (!ts.isExpression(at) || (ts.isVariableDeclaration(parent) && !parent.type)) return false;
  const wanted = checker.getContextualType(at);
  return (
    wanted !== undefined && !(wanted.flags & ts.TypeFlags.Instantiable) && checker.isTypeAssignableTo(declared, wanted)
  );
}

function memberType(checker: ts.TypeChecker, type: ts.Type, name: string): ts.Type | undefined {
  const property = checker.getPropertyOfType(type, name);
  return property && checker.getTypeOfSymbol(property);
}

function isLookedAt(at: ts.Node, parent: ts.Node): boolean {
  if (ts.isBinaryExpression(parent)) return looking.has(parent.operatorToken.kind);
  if (ts.isPrefixUnaryExpression(parent)) return parent.operator === ts.SyntaxKind.ExclamationToken;
  if (ts.isConditionalExpression(parent) || ts.isForStatement(parent)) return parent.condition === at;
  return (
    ts.isIfStatement(parent) ||
    (ts.isIterationStatement(parent, false) && !ts.isForOfStatement(parent)) ||
    ts.isSwitchStatement(parent) ||
    ts.isCaseClause(parent) ||
    ts.isTypeOfExpression(parent) ||
    ts.isVoidExpression(parent) ||
    ts.isExpressionStatement(parent)
  );
}

const looking: ReadonlySet<ts.SyntaxKind> = new Set([
  ts.SyntaxKind.EqualsEqualsToken,
  ts.SyntaxKind.EqualsEqualsEqualsToken,
  ts.SyntaxKind.ExclamationEqualsToken,
  ts.SyntaxKind.ExclamationEqualsEqualsToken,
  ts.SyntaxKind.InstanceOfKeyword,
]);

const isArithmetic = ({ operatorToken }: ts.BinaryExpression): boolean =>
  !looking.has(operatorToken.kind) &&
  operatorToken.kind >= ts.SyntaxKind.LessThanToken &&
  operatorToken.kind <= ts.SyntaxKind.CaretToken;
