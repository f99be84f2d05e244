/**
 * Which expressions run no code but their own: what may be evaluated twice, and what cannot change an array meanwhile.
 *
 * Owns: these questions, answered in favour of no whenever it takes thought. A getter, a conversion of an object and an iterator run
 * code of the program's; so may a call. Arrays and typed arrays have no getters.
 */
import ts from 'typescript';
import { isStandard } from '../library-files.ts';
import { isTypedArray, plainFlags } from '../type-parts.ts';

/** May be evaluated again at once with the same outcome, and without another effect. */
export function isSteady(checker: ts.TypeChecker, node: ts.Expression): boolean {
  if (/[\n\r\u2028\u2029]|\/[/*]/u.test(node.getText())) return false;
  return steady(checker, node);
}

function steady(checker: ts.TypeChecker, node: ts.Expression): boolean {
  if (ts.isIdentifier(node) || ts.isNumericLiteral(node) || node.kind === ts.SyntaxKind.ThisKeyword) return true;
  if (ts.isParenthesizedExpression(node)) return steady(checker, node.expression);
  if (ts.isPropertyAccessExpression(node))
    return !node.questionDotToken && isField(checker, node) && steady(checker, node.expression);
  if (ts.isPrefixUnaryExpression(node))
    return isMinus(node) && isNumber(checker, node.operand) && steady(checker, node.operand);
  if (!ts.isBinaryExpression(node) || !arithmetic.has(node.operatorToken.kind)) return false;
  return [node.left, node.right].every((side) => isNumber(checker, side) && steady(checker, side));
}

/** Evaluating it runs no code that could change a variable, a field or the length of an array. */
export function isQuiet(checker: ts.TypeChecker, node: ts.Expression): boolean {
  const quiet = (inner: ts.Expression): boolean => isQuiet(checker, inner);
  if (steady(checker, node) || ts.isLiteralExpression(node) || constants.has(node.kind)) return true;
  if (ts.isArrowFunction(node) || ts.isFunctionExpression(node)) return true;
  if (ts.isParenthesizedExpression(node) || ts.isSatisfiesExpression(node)) return quiet(node.expression);
  if (ts.isConditionalExpression(node)) return [node.condition, node.whenTrue, node.whenFalse].every(quiet);
  if (ts.isPrefixUnaryExpression(node)) {
    if (node.operator === ts.SyntaxKind.ExclamationToken) return quiet(node.operand);
    return unary.has(node.operator) && isPrimitive(checker, node.operand) && quiet(node.operand);
  }
  if (ts.isBinaryExpression(node)) return isQuietBinary(checker, node);
  if (ts.isElementAccessExpression(node)) {
    const key = isNumber(checker, node.argumentExpression) && quiet(node.argumentExpression);
    return key && isList(checker, node.expression) && quiet(node.expression);
  }
  if (ts.isTypeOfExpression(node)) return quiet(node.expression);
  if (ts.isTemplateExpression(node)) {
    return node.templateSpans.every(({ expression }) => isPrimitive(checker, expression) && quiet(expression));
  }
  if (ts.isObjectLiteralExpression(node)) return node.properties.every((each) => isQuietProperty(checker, each));
  if (ts.isArrayLiteralExpression(node)) return node.elements.every((each) => !ts.isSpreadElement(each) && quiet(each));
  if (ts.isPropertyAccessExpression(node))
    return isList(checker, node.expression) && node.name.text === 'length' && quiet(node.expression);
  return (
    ts.isCallExpression(node) &&
    isMath(checker, node) &&
    node.arguments.every((each) => isNumber(checker, each) && quiet(each))
  );
}

function isQuietProperty(checker: ts.TypeChecker, property: ts.ObjectLiteralElementLike): boolean {
  if (ts.isShorthandPropertyAssignment(property)) return true;
  if (!ts.isPropertyAssignment(property) || ts.isComputedPropertyName(property.name)) return false;
  return isQuiet(checker, property.initializer);
}

function isQuietBinary(
  checker: ts.TypeChecker,
  { left, right, operatorToken: { kind } }: ts.BinaryExpression,
): boolean {
  if (!isQuiet(checker, left) || !isQuiet(checker, right)) return false;
  if (neverConverts.has(kind)) return true;
  return converts.has(kind) && isPrimitive(checker, left) && isPrimitive(checker, right);
}

const K = ts.SyntaxKind;
const arithmetic: ReadonlySet<ts.SyntaxKind> = new Set([K.PlusToken, K.MinusToken, K.AsteriskToken]);
const constants: ReadonlySet<ts.SyntaxKind> = new Set([K.TrueKeyword, K.FalseKeyword, K.NullKeyword]);
const unary: ReadonlySet<ts.SyntaxKind> = new Set([K.MinusToken, K.PlusToken, K.TildeToken]);
const neverConverts: ReadonlySet<ts.SyntaxKind> = new Set([
  K.EqualsEqualsEqualsToken,
  K.ExclamationEqualsEqualsToken,
  K.AmpersandAmpersandToken,
  K.BarBarToken,
  K.QuestionQuestionToken,
]);
const converts: ReadonlySet<ts.SyntaxKind> = new Set([
  ...arithmetic,
  K.SlashToken,
  K.PercentToken,
  K.AsteriskAsteriskToken,
  K.LessThanToken,
  K.LessThanEqualsToken,
  K.GreaterThanToken,
  K.GreaterThanEqualsToken,
  K.AmpersandToken,
  K.BarToken,
  K.CaretToken,
  K.LessThanLessThanToken,
  K.GreaterThanGreaterThanToken,
  K.GreaterThanGreaterThanGreaterThanToken,
]);
const isMinus = (node: ts.PrefixUnaryExpression): boolean => node.operator === K.MinusToken;

const every = (type: ts.Type, test: (member: ts.Type) => boolean): boolean =>
  type.isUnion() ? type.types.every(test) : test(type);
const typeOf = (checker: ts.TypeChecker, node: ts.Expression): ts.Type => {
  const type = checker.getTypeAtLocation(node);
  return checker.getBaseConstraintOfType(type) ?? type;
};
const isPrimitive = (checker: ts.TypeChecker, node: ts.Expression): boolean =>
  every(typeOf(checker, node), ({ flags }) => (flags & plainFlags) !== 0);
const isNumber = (checker: ts.TypeChecker, node: ts.Expression): boolean =>
  every(typeOf(checker, node), ({ flags }) => (flags & ts.TypeFlags.NumberLike) !== 0);
/** An array or a tuple itself, and nothing that is only like one. */
export const isArray = (checker: ts.TypeChecker, node: ts.Expression): boolean =>
  every(typeOf(checker, node), (member) => checker.isArrayType(member) || checker.isTupleType(member));

/** What has elements and no code of its own. */
const isList = (checker: ts.TypeChecker, node: ts.Expression): boolean =>
  every(
    typeOf(checker, node),
    (type) => checker.isArrayType(type) || checker.isTupleType(type) || isTypedArray(type) || isString(type),
  );
const isString = ({ flags }: ts.Type): boolean => (flags & ts.TypeFlags.StringLike) !== 0;

/** A property that a class declares as a field: no subclass may make it an accessor. */
function isField(checker: ts.TypeChecker, node: ts.PropertyAccessExpression): boolean {
  const declarations = checker.getSymbolAtLocation(node.name)?.declarations ?? [];
  return declarations.length > 0 && declarations.every(declaresField);
}

function declaresField(node: ts.Declaration): boolean {
  if (!ts.isPropertyDeclaration(node) && !ts.isParameter(node)) return false;
  return !node.modifiers?.some(({ kind }) => kind === K.AbstractKeyword || kind === K.AccessorKeyword);
}

/** A function of `Math`, which has no effect. */
function isMath(checker: ts.TypeChecker, { expression, questionDotToken }: ts.CallExpression): boolean {
  if (questionDotToken || !ts.isPropertyAccessExpression(expression) || !ts.isIdentifier(expression.expression))
    return false;
  if (expression.expression.text !== 'Math') return false;
  return isStandard(checker.getSymbolAtLocation(expression.expression)?.declarations?.[0]);
}
