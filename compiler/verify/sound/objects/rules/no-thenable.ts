/** No `then` of one's own: waiting for a value must not turn it into another. */
import ts from 'typescript';
import { isPattern, isTarget } from '../../../assignments.ts';
import type { VerifyContext } from '../../../context.ts';
import { type Found, type LocalRule, nothing, type Visitor } from '../../../local-rule.ts';
import { membersOf } from '../../../type-parts.ts';
import { memberKinds } from '../members.ts';

export const noThenable: LocalRule = {
  code: 'SK1247',
  name: 'no-thenable',
  summary: 'an object with a function called `then` that is no promise',
  why: '`await`, `async` and promises call any function of the name `then` and take what it gives instead of the object, whatever the type says',
  help: 'call it something else, or give out a real promise: `promise(): Promise<T>`',
  bad: [
    'export class Query {\n  then(done: (rows: string) => void): void {\n    done("rows");\n  }\n}\n',
    'export const hidden: object = { then: (done: (value: string) => void) => done("text") };\n',
    'export class Lazy {\n  readonly then = (): number => 1;\n}\n',
    "export class Lazy {\n  get ['then'](): () => number {\n    return () => 1;\n  }\n}\n",
    'export const f = (then: () => void): object => ({ then });\n',
    'export function f(table: { [name: string]: () => void }, name: string, run: () => void): void {\n  table[name] = run;\n}\n',
    'export const f = (name: string, run: () => void): object => ({ [name]: run });\n',
  ],
  good: [
    "export interface Node {\n  readonly kind: 'if' | 'value';\n  readonly then?: Node;\n}\nexport const node: Node = { kind: 'if', then: { kind: 'value' } };\n",
    'export const f = async (p: Promise<number>): Promise<number> => await p.then((n) => n + 1);\n',
    'export const table: { readonly [name: string]: () => number } = { one: () => 1 };\nexport function count(words: readonly string[]): { [word: string]: number } {\n  const counts: { [word: string]: number } = {};\n  for (const word of words) counts[word] = (counts[word] ?? 0) + 1;\n  return counts;\n}\n',
  ],
  kinds: [
    ...memberKinds,
    ts.SyntaxKind.ElementAccessExpression,
    ts.SyntaxKind.PropertyAccessExpression,
    ts.SyntaxKind.CallExpression,
  ],
  start: visitor,
};

function visitor(context: VerifyContext): Visitor {
  const { checker } = context;
  return (node) => {
    if (ts.isElementAccessExpression(node)) return isTarget(node) ? ofWrite(context, node) : nothing;
    if (ts.isPropertyAccessExpression(node)) return isTarget(node) ? ofAssignment(context, node) : nothing;
    if (ts.isCallExpression(node)) return ofEntries(context, node);
    if (ts.isParameter(node) && !ts.isParameterPropertyDeclaration(node, node.parent)) return nothing;
    if (ts.isObjectLiteralExpression(node.parent) && isPattern(node.parent)) return nothing;
    if (!ts.isClassElement(node) && !ts.isObjectLiteralElement(node) && !ts.isParameter(node)) return nothing;
    const { name } = node;
    if (!name || !mayBeThen(checker, name)) return nothing;
    const type = valueType(checker, node);
    if (!type || !mayBeCalled(checker, type)) return nothing;
    const what = name.getText() === 'then' ? 'is a function called `then`' : `may be a function called \`then\``;
    return [{ node: name, message: `\`${name.getText()}\` ${what}`, label: 'a promise would call it' }];
  };
}

function valueType(checker: ts.TypeChecker, node: ts.Node): ts.Type | undefined {
  if (ts.isPropertyAssignment(node)) return checker.getTypeAtLocation(node.initializer);
  if (ts.isShorthandPropertyAssignment(node)) {
    const symbol = checker.getShorthandAssignmentValueSymbol(node);
    return symbol && checker.getTypeOfSymbolAtLocation(symbol, node);
  }
  return checker.getTypeAtLocation(node);
}

function mayBeThen(checker: ts.TypeChecker, name: ts.PropertyName | ts.BindingName): boolean {
  if (ts.isIdentifier(name) || ts.isStringLiteral(name)) return name.text === 'then';
  if (!ts.isComputedPropertyName(name)) return false;
  return keyMayBeThen(checker, checker.getTypeAtLocation(name.expression));
}

function keyMayBeThen(checker: ts.TypeChecker, key: ts.Type): boolean {
  const type = checker.getBaseConstraintOfType(key) ?? key;
  return membersOf(type).some((member) =>
    member.isStringLiteral()
      ? member.value === 'then'
      : (member.flags & (ts.TypeFlags.String | ts.TypeFlags.StringMapping | ts.TypeFlags.Unknown)) !== 0 ||
        ((member.flags & ts.TypeFlags.TemplateLiteral) !== 0 &&
          checker.isTypeAssignableTo(checker.getStringLiteralType('then'), member)),
  );
}

/** A value of the type may be a function: what has properties that functions do not have is none. */
function mayBeCalled(checker: ts.TypeChecker, type: ts.Type): boolean {
  const apparent = checker.getBaseConstraintOfType(type) ?? type;
  return membersOf(apparent).some((member) => {
    if (member.getCallSignatures().length > 0) return true;
    if (member.flags & (ts.TypeFlags.Unknown | ts.TypeFlags.NonPrimitive | ts.TypeFlags.TypeParameter)) return true;
    if (!(member.flags & ts.TypeFlags.Object) || checker.isArrayLikeType(member)) return false;
    return checker.getPropertiesOfType(member).length === 0 && !member.isClass() && !member.getStringIndexType();
  });
}

/** `step.then = run`. */
function ofAssignment({ checker }: VerifyContext, node: ts.PropertyAccessExpression): readonly Found[] {
  if (node.name.text !== 'then' || !mayBeCalled(checker, checker.getTypeAtLocation(node))) return nothing;
  return [{ node: node.name, message: '`then` is made a function', label: 'a promise would call it' }];
}

/** `table[name] = run`, where the name may be any. */
function ofWrite({ checker }: VerifyContext, node: ts.ElementAccessExpression): readonly Found[] {
  const owner = checker.getTypeAtLocation(node.expression);
  const index = owner.getStringIndexType();
  if (!index || !mayHoldFunctions(checker, index)) return nothing;
  if (!keyMayBeThen(checker, checker.getTypeAtLocation(node.argumentExpression))) return nothing;
  const message = `a function is put under the name \`${node.argumentExpression.getText()}\`, which may be \`then\``;
  return [{ node, message, label: 'put here', help: 'keep functions under names in a `Map`' }];
}

/** `Object.fromEntries(pairs)` with functions. */
function ofEntries({ checker }: VerifyContext, node: ts.CallExpression): readonly Found[] {
  const { expression } = node;
  if (!ts.isPropertyAccessExpression(expression) || expression.getText() !== 'Object.fromEntries') return nothing;
  const index = checker.getTypeAtLocation(node).getStringIndexType();
  if (!index || !mayHoldFunctions(checker, index)) return nothing;
  const message = 'functions are put under names, one of which may be `then`';
  return [{ node, message, label: 'put here', help: 'keep functions under names in a `Map`' }];
}

/** Of what is said to be anything, nothing is known; a record of it is data. */
const mayHoldFunctions = (checker: ts.TypeChecker, type: ts.Type): boolean =>
  (type.flags & ts.TypeFlags.Unknown) === 0 && mayBeCalled(checker, type);
