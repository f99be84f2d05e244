/**
 * Guards that look a value up in a list or table written down beside them: `WORDS.some((word) => word === x)`, `WORDS.includes(x)`,
 * `Object.hasOwn(TABLE, x)`, `Object.keys(TABLE).includes(x)`, `SET.has(x)`.
 *
 * TypeScript's narrowing knows nothing of them, and yet they are right on both sides when what is looked through holds exactly the
 * values that are claimed, for ever. Owns: telling that, and which value is missing or too many. Does not own what is in a list
 * (`written-lists.ts`), nor other guards (`prove-guard.ts`).
 */
import ts from 'typescript';
import type { VerifyContext } from '../../context.ts';
import { isStandard } from '../../library-files.ts';
import { membersOf } from '../../type-parts.ts';
import { isTable, keysListed, keysOf, listed, type Written } from './written-lists.ts';

export interface Looking {
  readonly body: ts.ConciseBody;
  readonly parameter: ts.ParameterDeclaration;
  readonly claimed: ts.Type;
}

/** Undefined for a guard of another kind; otherwise whether it gives true for the claimed values and for nothing else, or why not. */
export function lookUp(context: VerifyContext, { body, parameter, claimed }: Looking): 'exact' | string | undefined {
  const { checker } = context;
  const symbol = checker.getSymbolAtLocation(parameter.name);
  const result = resultOf(body);
  if (!result || !symbol) return undefined;
  const asked: Asked = {
    context,
    isText: isText(checker.getTypeOfSymbol(symbol)),
    isParameter: (node) => {
      const bare = withoutAssertion(node);
      return ts.isIdentifier(bare) && checker.getSymbolAtLocation(bare) === symbol;
    },
  };
  const found = lookedThrough(asked, result);
  return found === undefined || typeof found === 'string' ? found : compared(checker, found, claimed);
}

interface Asked {
  readonly context: VerifyContext;
  /** The parameter is a text, by its type or by a test before. */
  readonly isText: boolean;
  isParameter(node: ts.Expression): boolean;
}

function resultOf(body: ts.ConciseBody): ts.Expression | undefined {
  if (!ts.isBlock(body)) return body;
  const [only, ...others] = body.statements;
  return only && others.length === 0 && ts.isReturnStatement(only) ? only.expression : undefined;
}

/** The values of which the test says whether the parameter is one. */
function lookedThrough(asked: Asked, test: ts.Expression): Written | undefined {
  if (ts.isParenthesizedExpression(test)) return lookedThrough(asked, test.expression);
  if (ts.isCallExpression(test)) return byCall(asked, test);
  if (!ts.isBinaryExpression(test)) return undefined;
  const { left, right, operatorToken } = test;
  if (operatorToken.kind === ts.SyntaxKind.AmpersandAmpersandToken)
    return isTextTest(asked, left) ? lookedThrough({ ...asked, isText: true }, right) : undefined;
  if (operatorToken.kind !== ts.SyntaxKind.InKeyword || !asked.isParameter(left)) return undefined;
  return isTable(asked.context, right)
    ? `\`in\` finds what every object has as well, such as \`toString\`: \`Object.hasOwn(${right.getText()}, ${left.getText()})\` does not`
    : undefined;
}

/** `typeof x === 'string'` */
function isTextTest({ isParameter }: Asked, test: ts.Expression): boolean {
  if (!ts.isBinaryExpression(test) || test.operatorToken.kind !== ts.SyntaxKind.EqualsEqualsEqualsToken) return false;
  const { left, right } = test;
  return (
    ts.isTypeOfExpression(left) &&
    isParameter(left.expression) &&
    ts.isStringLiteralLike(right) &&
    right.text === 'string'
  );
}

function byCall(asked: Asked, call: ts.CallExpression): Written | undefined {
  const { context, isText, isParameter } = asked;
  const { expression: callee, arguments: args, questionDotToken } = call;
  const [first, second, ...others] = args;
  if (!ts.isPropertyAccessExpression(callee) || callee.questionDotToken || questionDotToken || !first) return undefined;
  if (others.length > 0 || !isStandard(context.checker.getResolvedSignature(call)?.declaration)) return undefined;
  const { name, expression: object } = callee;
  // A number would be found under its text.
  if (name.text === 'hasOwn')
    return second && isText && isParameter(second) && isObjectItself(object) ? keysOf(context, first) : undefined;
  if (second) return undefined;
  if (name.text === 'has') return isParameter(first) ? keysListed(context, object) : undefined;
  const isAsked =
    name.text === 'includes' ? isParameter(first) : name.text === 'some' && compares(asked, withoutAssertion(first));
  return isAsked ? inList(context, withoutAssertion(object)) : undefined;
}

/** `(word) => word === x`, either way round. */
function compares({ context, isParameter }: Asked, test: ts.Expression): boolean {
  if (!ts.isArrowFunction(test) || test.modifiers || test.parameters.length !== 1) return false;
  const result = resultOf(test.body);
  const [element] = test.parameters;
  if (!result || !ts.isBinaryExpression(result) || !element || !ts.isIdentifier(element.name)) return false;
  if (element.initializer || element.dotDotDotToken) return false;
  const symbol = context.checker.getSymbolAtLocation(element.name);
  const isElement = (node: ts.Node): boolean =>
    ts.isIdentifier(node) && context.checker.getSymbolAtLocation(node) === symbol;
  const { left, right, operatorToken } = result;
  if (operatorToken.kind !== ts.SyntaxKind.EqualsEqualsEqualsToken) return false;
  return (isElement(left) && isParameter(right)) || (isParameter(left) && isElement(right));
}

function inList(context: VerifyContext, list: ts.Expression): Written | undefined {
  if (!ts.isCallExpression(list)) return listed(context, list);
  const { expression: callee, arguments: args } = list;
  const [table, ...others] = args;
  const isKeys =
    ts.isPropertyAccessExpression(callee) && callee.name.text === 'keys' && isObjectItself(callee.expression);
  const isOwn = isStandard(context.checker.getResolvedSignature(list)?.declaration);
  return isKeys && isOwn && table && others.length === 0 ? keysOf(context, table) : undefined;
}

/** The looked up and the claimed values, one against the other. */
function compared(checker: ts.TypeChecker, found: ReadonlySet<string | number>, claimed: ts.Type): 'exact' | string {
  const wanted = new Set<string | number>();
  for (const member of membersOf(claimed)) {
    if (!member.isStringLiteral() && !member.isNumberLiteral())
      return `\`${checker.typeToString(member)}\` has more values than a list that is written out`;
    wanted.add(member.value);
  }
  for (const value of found)
    if (!wanted.has(value))
      return `it gives true for \`${JSON.stringify(value)}\`, which is no \`${checker.typeToString(claimed)}\``;
  for (const value of wanted)
    if (!found.has(value))
      return `it gives false for \`${JSON.stringify(value)}\`, which is a \`${checker.typeToString(claimed)}\``;
  return 'exact';
}

/** An assertion changes nothing at run time, and what it says of the parameter is not believed here. */
const withoutAssertion = (node: ts.Expression): ts.Expression =>
  ts.isAsExpression(node) || ts.isParenthesizedExpression(node) ? withoutAssertion(node.expression) : node;

const isText = (type: ts.Type): boolean => membersOf(type).every(({ flags }) => flags & ts.TypeFlags.StringLike);
const isObjectItself = (node: ts.Expression): boolean => ts.isIdentifier(node) && node.text === 'Object';
