/** No member that the language itself calls and that gives something else than the language expects. */
import ts from 'typescript';
import { isPattern, isTarget } from '../../../assignments.ts';
import type { VerifyContext } from '../../../context.ts';
import { isStandard } from '../../../library-files.ts';
import { type Found, type LocalRule, nothing, type Visitor } from '../../../local-rule.ts';
import { membersOf, plainFlags } from '../../../type-parts.ts';
import { isStatic, memberKinds } from '../members.ts';

export const noLyingProtocol: LocalRule = {
  code: 'SK1248',
  name: 'no-lying-protocol',
  summary:
    'a `toString`, `valueOf`, `toJSON`, `[Symbol...]` or static `name` with another type than the language expects',
  why: 'the language calls these by itself, where no type is compared: `instanceof` believes `hasInstance`, a template throws when `toString` gives an object',
  help: 'give `toString` and `[Symbol.toPrimitive]` a plain result, `[Symbol.iterator]` an iterator; there is no `[Symbol.hasInstance]`',
  bad: [
    "export class Text {\n  readonly text: string = '';\n  static [Symbol.hasInstance](value: unknown): boolean {\n    return typeof value === 'object';\n  }\n}\n",
    'export class Money {\n  [Symbol.toPrimitive](): object {\n    return {};\n  }\n}\n',
    'export const label = { toString: (): object => ({}) };\n',
    'export class Label {\n  readonly toString = 1;\n}\n',
    'export class Label {\n  static readonly name = 1;\n}\n',
    'export class List {\n  [Symbol.iterator](): number {\n    return 1;\n  }\n}\n',
    'export const text = (counts: { [word: string]: number }): string => `${counts}`;\n',
    'export class Tag {\n  readonly [Symbol.toStringTag] = 1;\n}\n',
    'export class Price {\n  toJSON(digits: number): string {\n    return digits.toFixed();\n  }\n}\n',
    'export class Price {\n  [Symbol.toPrimitive](hint: number): string {\n    return hint.toFixed();\n  }\n}\n',
    "export function f(words: { [name: string]: (n: number) => string }): void {\n  words['toString'] = (n) => n.toFixed();\n}\n",
    'export class Lines {\n  next(): IteratorResult<string> {\n    return { done: true, value: undefined };\n  }\n  return(why: string): IteratorResult<string> {\n    return { done: true, value: this.note(why.length) };\n  }\n  note(_length: number): undefined {\n    return undefined;\n  }\n}\n',
  ],
  good: [
    "export class Money {\n  constructor(readonly cents: number) {}\n  toString(): string {\n    return `${this.cents} ct`;\n  }\n  valueOf(): number {\n    return this.cents;\n  }\n  get [Symbol.toStringTag](): string {\n    return 'Money';\n  }\n}\n",
    'export class Range {\n  constructor(readonly end: number) {}\n  *[Symbol.iterator](): Generator<number> {\n    for (let n = 0; n < this.end; n += 1) yield n;\n  }\n}\nexport class Handle {\n  open = true;\n  [Symbol.dispose](): void {\n    this.open = false;\n  }\n}\n',
    'export class Money {\n  constructor(readonly cents: number) {}\n  [Symbol.toPrimitive](hint: string): string | number {\n    return hint === "number" ? this.cents : `${this.cents} ct`;\n  }\n}\n',
  ],
  kinds: [
    ...memberKinds,
    ts.SyntaxKind.TemplateSpan,
    ts.SyntaxKind.BinaryExpression,
    ts.SyntaxKind.PropertyAccessExpression,
    ts.SyntaxKind.ElementAccessExpression,
  ],
  start: visitor,
};

type Expectation = (checker: ts.TypeChecker, type: ts.Type) => string | undefined;

function visitor(context: VerifyContext): Visitor {
  const { checker } = context;
  return (node) => {
    if (ts.isTemplateSpan(node)) return ofText(checker, node.expression);
    if (ts.isBinaryExpression(node)) {
      const isSum = node.operatorToken.kind === ts.SyntaxKind.PlusToken;
      return isSum ? [...ofText(checker, node.left), ...ofText(checker, node.right)] : nothing;
    }
    if (ts.isPropertyAccessExpression(node) || ts.isElementAccessExpression(node)) {
      return isTarget(node) ? ofWrite(checker, node) : nothing;
    }
    if (ts.isParameter(node) && !ts.isParameterPropertyDeclaration(node, node.parent)) return nothing;
    if (ts.isObjectLiteralExpression(node.parent) && isPattern(node.parent)) return nothing;
    if (!ts.isClassElement(node) && !ts.isObjectLiteralElement(node) && !ts.isParameter(node)) return nothing;
    const { name } = node;
    const protocol = name && protocolOf(checker, name, isStatic(node));
    const type = protocol && typeOf(checker, node);
    const wrong = type && protocol(checker, type);
    return wrong && name ? [found(name, wrong)] : nothing;
  };
}

const found = (name: ts.Node, wrong: string): Found => ({
  node: name,
  message: `\`${name.getText()}\` ${wrong}`,
  label: 'called by the language itself',
});

/** A record may have an entry called `toString`, which is then called, or found not to be a function. */
function ofText(checker: ts.TypeChecker, value: ts.Expression): readonly Found[] {
  const type = checker.getTypeAtLocation(value);
  const isRecord = membersOf(type).some((member) => member.getStringIndexType() !== undefined);
  if (!isRecord) return nothing;
  const help = 'write the text out: `JSON.stringify(record)`, or join its entries';
  return [
    { node: value, message: 'a record may have an entry called `toString`', label: 'turned into text here', help },
  ];
}

/** `words['toString'] = f`: what may be called there must be what the language would call. */
function ofWrite(
  checker: ts.TypeChecker,
  node: ts.PropertyAccessExpression | ts.ElementAccessExpression,
): readonly Found[] {
  const type = checker.getTypeAtLocation(node);
  if (!membersOf(type).some((member) => member.getCallSignatures().length > 0)) return nothing;
  const keys = ts.isPropertyAccessExpression(node)
    ? [node.name.text]
    : membersOf(checker.getTypeAtLocation(node.argumentExpression)).map((key) =>
        key.isStringLiteral() ? key.value : '',
      );
  const wrong = keys.map((key) => byName.get(key)?.(checker, type)).find((found) => found !== undefined);
  return wrong ? [found(ts.isPropertyAccessExpression(node) ? node.name : node.argumentExpression, wrong)] : nothing;
}

function typeOf(checker: ts.TypeChecker, node: ts.Node): ts.Type | undefined {
  if (!ts.isShorthandPropertyAssignment(node)) return checker.getTypeAtLocation(node);
  const symbol = checker.getShorthandAssignmentValueSymbol(node);
  return symbol && checker.getTypeOfSymbolAtLocation(symbol, node);
}

function protocolOf(
  checker: ts.TypeChecker,
  name: ts.PropertyName | ts.BindingName,
  isStaticMember: boolean,
): Expectation | undefined {
  if (ts.isComputedPropertyName(name)) {
    const type = checker.getTypeAtLocation(name.expression);
    const own = type.symbol as ts.Symbol | undefined;
    if (type.flags & ts.TypeFlags.UniqueESSymbol) return own && bySymbol.get(own.name);
    return type.isStringLiteral() ? byName.get(type.value) : undefined;
  }
  if (!ts.isIdentifier(name) && !ts.isStringLiteral(name)) return undefined;
  return isStaticMember ? (ofFunctions.get(name.text) ?? byName.get(name.text)) : byName.get(name.text);
}

/** What a call without arguments (or with `hint`) gives; undefined when it cannot be called so. */
function resultOf(type: ts.Type, given: number): ts.Type | undefined {
  const [signature, ...others] = type.getCallSignatures();
  if (!signature || others.length > 0 || signature.typeParameters) return undefined;
  const required = signature.declaration?.parameters.filter(
    (parameter) =>
      ts.isParameter(parameter) && !parameter.questionToken && !parameter.initializer && !parameter.dotDotDotToken,
  );
  return (required?.length ?? 0) <= given ? signature.getReturnType() : undefined;
}

const consistsOf = (type: ts.Type, flags: ts.TypeFlags): boolean =>
  membersOf(type).every((member) => (member.flags & flags) !== 0);

const primitive = plainFlags | ts.TypeFlags.Never;

const givesText: Expectation = (_checker, type) => {
  const result = resultOf(type, 0);
  if (!result) return 'is no method that can be called without arguments';
  return consistsOf(result, ts.TypeFlags.StringLike | ts.TypeFlags.Never)
    ? undefined
    : 'gives something else than text';
};
const givesPrimitive: Expectation = (checker, type) => {
  const result = resultOf(type, 1);
  if (!takesText(checker, type)) return 'does not take the hint, which is a text';
  return result && consistsOf(result, primitive) ? undefined : 'gives something else than a plain value';
};
/** Functions of the type, if it is one, can do with a text as their first argument. */
const takesText = (checker: ts.TypeChecker, type: ts.Type): boolean =>
  firstParameters(checker, type).every((first) => checker.isTypeAssignableTo(checker.getStringType(), first));

const firstParameters = (checker: ts.TypeChecker, type: ts.Type): readonly ts.Type[] =>
  type.getCallSignatures().flatMap(({ parameters: [first] }) => {
    const declaration = first?.valueDeclaration;
    if (!first || !declaration || !ts.isParameter(declaration)) return [];
    const given = checker.getTypeOfSymbol(first);
    return [declaration.dotDotDotToken ? (checker.getIndexTypeOfType(given, ts.IndexKind.Number) ?? given) : given];
  });

/** Data under the name is written out as any other. */
const takesKey: Expectation = (checker, type) => {
  const wrong = membersOf(type).some((member) => {
    if (member.getCallSignatures().length > 0) return resultOf(member, 1) === undefined || !takesText(checker, member);
    return (member.flags & (ts.TypeFlags.Unknown | ts.TypeFlags.NonPrimitive | ts.TypeFlags.TypeParameter)) !== 0;
  });
  return wrong ? 'is called with the name of a property, which is a text' : undefined;
};
/** Of an iterator: leaving a loop calls it with nothing, `yield*` with whatever there is. */
const takesAnything: Expectation = (checker, type) => {
  const [signature] = type.getCallSignatures();
  const declaration = signature?.declaration;
  if (!signature || !declaration || isStandard(declaration)) return undefined;
  const step = membersOf(signature.getReturnType()).some((member) => checker.getPropertyOfType(member, 'done'));
  const fits =
    resultOf(type, 0) !== undefined &&
    firstParameters(checker, type).every((first) => (first.flags & ts.TypeFlags.Unknown) !== 0);
  return !step || fits
    ? undefined
    : 'of an iterator is called with nothing, or with anything: `return(value?: unknown)`';
};
const canBeCalled: Expectation = (_checker, type) =>
  resultOf(type, 0) ? undefined : 'is no method that can be called without arguments';
const givesIterator: Expectation = (checker, type) => {
  const result = resultOf(type, 0);
  const next = result && checker.getPropertyOfType(checker.getApparentType(result), 'next');
  return next && checker.getTypeOfSymbol(next).getCallSignatures().length > 0 ? undefined : 'gives no iterator';
};
const isText: Expectation = (_checker, type) =>
  consistsOf(type, ts.TypeFlags.StringLike) ? undefined : 'is something else than text';
const isNumber: Expectation = (_checker, type) =>
  consistsOf(type, ts.TypeFlags.NumberLike) ? undefined : 'is something else than a number';
const refused: Expectation = () => 'decides what is an instance, whatever the types say';

const byName: ReadonlyMap<string, Expectation> = new Map([
  ['toString', givesText],
  ['valueOf', canBeCalled],
  ['toJSON', takesKey],
  ['return', takesAnything],
  ['throw', takesAnything],
]);
/** Every function has them. */
const ofFunctions: ReadonlyMap<string, Expectation> = new Map([
  ['name', isText],
  ['length', isNumber],
]);
const bySymbol: ReadonlyMap<string, Expectation> = new Map([
  ['hasInstance', refused],
  ['toPrimitive', givesPrimitive],
  ['toStringTag', isText],
  ['iterator', givesIterator],
  ['asyncIterator', givesIterator],
  ['dispose', canBeCalled],
  ['asyncDispose', canBeCalled],
]);
