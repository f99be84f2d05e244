/**
 * Values that nobody writes out: what `++` makes, the names that `for (x in o)` gives, a `void` that a default asks about.
 *
 * Owns: from which type they flow, and the type that their target was declared with, whatever it was narrowed to.
 */
import ts from 'typescript';
import { membersOf } from '../../type-parts.ts';
import type { Flow, FlowFound } from './into.ts';
import { unwrap } from './unwrap.ts';

/** `x++`: some number, or some bigint, goes into what `x` was declared as. */
export function atStep(flow: Flow, node: ts.PrefixUnaryExpression | ts.PostfixUnaryExpression): readonly FlowFound[] {
  const { PlusPlusToken, MinusMinusToken } = ts.SyntaxKind;
  if (node.operator !== PlusPlusToken && node.operator !== MinusMinusToken) return [];
  return intoDeclared(flow, node.operand, flow.checker.getTypeAtLocation(node));
}

/** `for (x in o)` and `for (q.x in o)`: the object may have more names than its type. */
export function atNames(flow: Flow, node: ts.ForInStatement): readonly FlowFound[] {
  if (!ts.isExpression(node.initializer)) return [];
  return intoDeclared(flow, node.initializer, flow.checker.getStringType());
}

function intoDeclared(flow: Flow, left: ts.Expression, source: ts.Type): readonly FlowFound[] {
  const target = unwrap(left);
  return declaredTypes(flow.checker, target)
    .flatMap((wanted) => flow.related(target, source, wanted))
    .slice(0, 1);
}

/** What the target takes; several for a key that may be several names. */
function declaredTypes(checker: ts.TypeChecker, target: ts.Expression): readonly ts.Type[] {
  if (ts.isElementAccessExpression(target)) return typesUnder(checker, target);
  const symbol = checker.getSymbolAtLocation(ts.isPropertyAccessExpression(target) ? target.name : target);
  return symbol ? takenBy(checker, symbol) : [checker.getTypeAtLocation(target)];
}

function typesUnder(checker: ts.TypeChecker, target: ts.ElementAccessExpression): readonly ts.Type[] {
  const holder = checker.getTypeAtLocation(target.expression);
  const keys = membersOf(checker.getTypeAtLocation(target.argumentExpression));
  return keys.flatMap((key): readonly ts.Type[] => {
    const name = key.isStringLiteral() || key.isNumberLiteral() ? String(key.value) : undefined;
    const symbol = name === undefined ? undefined : checker.getPropertyOfType(holder, name);
    if (symbol) return takenBy(checker, symbol);
    const index = checker.getIndexInfosOfType(holder).find(({ keyType }) => checker.isTypeAssignableTo(key, keyType));
    return [index?.type ?? checker.getTypeAtLocation(target)];
  });
}

/** A setter says itself what it takes. */
function takenBy(checker: ts.TypeChecker, symbol: ts.Symbol): readonly ts.Type[] {
  const setter = symbol.declarations?.find(ts.isSetAccessorDeclaration)?.parameters[0];
  const read = checker.getTypeOfSymbol(symbol);
  return setter?.type ? [read, checker.getTypeAtLocation(setter)] : [read];
}

/** `const [x = 'a'] = xs` where the element is a `void`: what is there may be anything, so the default need not be taken. */
export function voidDefaulted(flow: Flow, node: ts.BindingElement): readonly FlowFound[] {
  const { checker } = flow;
  const whole = checker.getTypeAtLocation(node.parent);
  const name = nameOf(node);
  const symbol = name === undefined ? undefined : checker.getPropertyOfType(whole, name);
  const type = symbol ? checker.getTypeOfSymbol(symbol) : checker.getIndexTypeOfType(whole, ts.IndexKind.Number);
  const nothing = type && membersOf(type).find(({ flags }) => flags & ts.TypeFlags.Void);
  return nothing ? flow.related(node, nothing, checker.getTypeAtLocation(node)) : [];
}

function nameOf(node: ts.BindingElement): string | undefined {
  if (ts.isArrayBindingPattern(node.parent)) return String(node.parent.elements.indexOf(node));
  const name = node.propertyName ?? node.name;
  return ts.isIdentifier(name) || ts.isStringLiteral(name) ? name.text : undefined;
}
