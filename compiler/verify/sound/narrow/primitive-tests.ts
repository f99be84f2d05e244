/**
 * Judges tests that tell primitives and objects apart: `typeof`, truth, and `==`.
 *
 * Owns: where TypeScript takes an object type to hold objects only. `{ readonly length: number }` may be a text, and a text may be
 * empty; a function and a class have properties, too. Does not own tests that tell objects apart (`blurred-tests.ts`).
 */
import ts from 'typescript';
import { isInLibrary } from '../../library-files.ts';
import { type Found, nothing } from '../../local-rule.ts';
import { membersOf, plainFlags } from '../../type-parts.ts';
import { bare } from './references.ts';
import { isCallable, isClass, isEmpty, isObject, type Sites } from './sites.ts';

const { SyntaxKind, TypeFlags } = ts;

/** What a report of the rule is made of. */
export type Report = (node: ts.Node, message: string, member?: ts.Type) => readonly Found[];

/** Kinds of values that `==` turns into one another. */
const kinds: readonly ts.TypeFlags[] = [
  TypeFlags.StringLike,
  TypeFlags.NumberLike,
  TypeFlags.BigIntLike,
  TypeFlags.BooleanLike,
];
const counts: ReadonlySet<string> = new Set(['length', 'size', 'byteLength']);
const absent = TypeFlags.Undefined | TypeFlags.Null | TypeFlags.Void;

export class PrimitiveTests {
  readonly #checker: ts.TypeChecker;
  readonly #sites: () => Sites;
  readonly #report: Report;
  readonly #primitives: ReadonlyMap<string, ts.Type>;

  constructor(checker: ts.TypeChecker, sites: () => Sites, report: Report) {
    this.#checker = checker;
    this.#sites = sites;
    this.#report = report;
    this.#primitives = new Map([
      ['string', checker.getStringType()],
      ['number', checker.getNumberType()],
      ['boolean', checker.getBooleanType()],
      ['bigint', checker.getBigIntType()],
      ['symbol', checker.getESSymbolType()],
    ]);
  }

  typeOf(node: ts.Node, { expression }: ts.TypeOfExpression, tag: string): readonly Found[] {
    const members = this.#members(expression);
    const anyObject = members.find(({ flags }) => flags & TypeFlags.NonPrimitive);
    if (anyObject && tag === 'object' && !asksForFunctionToo(node, expression) && this.#isLeft(expression, members)) {
      return this.#report(node, 'an `object` may be a function, of which `typeof` says something else', anyObject);
    }
    const objects = members.filter(isTestable);
    if (objects.length === 0) return nothing;
    const wrong = objects.find((type) => this.#isMistaken(type, tag, members));
    if (!wrong) return nothing;
    const name = this.#checker.typeToString(wrong);
    return this.#report(node, `a \`${name}\` may be something else than an object, or be called`, wrong);
  }

  #isMistaken(type: ts.Type, tag: string, members: readonly ts.Type[]): boolean {
    if (tag === 'function') return this.#sites().holdsFunction(type);
    if (tag === 'object') return this.mayBeNoObject(type);
    const primitive = this.#primitives.get(tag);
    if (primitive === undefined || members.length < 2) return false;
    const holds = (one: ts.Type): boolean => this.#sites().is(primitive, one);
    return holds(type) && !members.some((one) => one !== type && holds(one));
  }

  /** The test leaves something: another member, or an expression for which there is no value according to TypeScript. */
  #isLeft(asked: ts.Expression, members: readonly ts.Type[]): boolean {
    if (members.some(({ flags }) => (flags & (TypeFlags.NonPrimitive | TypeFlags.Null)) === 0)) return true;
    const text = asked.getText();
    const isUsed = (node: ts.Node): boolean =>
      (ts.isExpression(node) &&
        node.getText() === text &&
        (this.#checker.getTypeAtLocation(node).flags & TypeFlags.Never) !== 0) ||
      (ts.forEachChild(node, (child) => isUsed(child) || undefined) ?? false);
    return isUsed(ts.findAncestor(asked, ts.isFunctionLike) ?? asked.getSourceFile());
  }

  #holdsPrimitive(type: ts.Type, except?: string): boolean {
    return [...this.#primitives].some(([name, one]) => name !== except && this.#checker.isTypeAssignableTo(one, type));
  }

  /** A function, a text or the like has what the type mentions. */
  mayBeNoObject(type: ts.Type): boolean {
    return isTestable(type) && (this.#sites().holdsFunction(type) || this.#holdsPrimitive(type));
  }

  /** Every tag that a `switch` asks for. */
  switched(node: ts.SwitchStatement, asked: ts.TypeOfExpression): readonly Found[] {
    for (const clause of node.caseBlock.clauses) {
      if (!ts.isCaseClause(clause) || !ts.isStringLiteralLike(clause.expression)) continue;
      const found = this.typeOf(clause.expression, asked, clause.expression.text);
      if (found.length > 0) return found;
    }
    return nothing;
  }

  /** What the value of a condition decides. The left sides of `&&` and `||` are conditions of their own. */
  condition(test: ts.Expression | undefined): readonly Found[] {
    const node = test && bare(test);
    if (!node) return nothing;
    if (ts.isBinaryExpression(node)) {
      if (isLogical(node.operatorToken.kind)) return this.condition(node.right);
      return node.operatorToken.kind === SyntaxKind.CommaToken ? this.condition(node.right) : nothing;
    }
    if (ts.isPrefixUnaryExpression(node)) return nothing;
    const wrong = this.#members(node).find((type) => isTestable(type) && this.#holdsPrimitive(type, 'symbol'));
    if (!wrong) return nothing;
    const name = this.#checker.typeToString(wrong);
    return this.#report(node, `a \`${name}\` may be a text or number that counts as false`, wrong);
  }

  logical(node: ts.BinaryExpression): readonly Found[] {
    const found = this.condition(node.left);
    const { kind } = node.operatorToken;
    const isAnd = kind === SyntaxKind.AmpersandAmpersandToken || kind === SyntaxKind.AmpersandAmpersandEqualsToken;
    return found.length > 0 || !isAnd || isCondition(node) ? found : this.#and(node);
  }

  /** `n && e` is `n` when that is `NaN`, for which TypeScript has no type, or when it is some false value of an unknown type. */
  #and(node: ts.BinaryExpression): readonly Found[] {
    const { left } = node;
    const wanted = this.#checker.getContextualType(node);
    if (this.#isCount(left) || (wanted && wanted.flags & (TypeFlags.Unknown | TypeFlags.Void))) return nothing;
    const result = membersOf(this.#checker.getTypeAtLocation(node));
    if (result.some(({ flags }) => flags & (TypeFlags.Unknown | TypeFlags.Any))) return nothing;
    const wrong = membersOf(this.#checker.getTypeAtLocation(left)).find((type) => {
      if (result.includes(type)) return false;
      if (type.flags & TypeFlags.Number) return !result.some(({ flags }) => flags & TypeFlags.Number);
      if (isObject(type)) return isEmpty(type);
      return (type.flags & TypeFlags.Instantiable) !== 0 && !this.#isAlwaysTrue(type);
    });
    if (!wrong) return nothing;
    const what = wrong.flags & TypeFlags.Number ? '`NaN`' : 'any value that counts as false';
    return this.#report(node, `\`${left.getText()}\` may be ${what}, which would be the result`);
  }

  /** A `length` or `size` of the library's, which is never `NaN`. */
  #isCount(left: ts.Expression): boolean {
    const node = bare(left);
    if (ts.isBinaryExpression(node)) {
      return isLogical(node.operatorToken.kind) && this.#isCount(node.left) && this.#isCount(node.right);
    }
    if (!ts.isPropertyAccessExpression(node) || !counts.has(node.name.text)) return false;
    const declared = this.#checker.getSymbolAtLocation(node.name)?.valueDeclaration;
    return declared !== undefined && isInLibrary(declared);
  }

  /** Values that are true whatever they are: objects. What of them may be a text is reported as a condition. */
  #isAlwaysTrue(type: ts.Type): boolean {
    const bound = this.#checker.getBaseConstraintOfType(type);
    return bound !== undefined && membersOf(bound).every((one) => isObject(one) && !isEmpty(one));
  }

  /** `1n == 1` and `'1' == 1`: equal, and yet of another type than TypeScript keeps. */
  loosely(node: ts.BinaryExpression): readonly Found[] {
    const [left, right] = [this.#checker.getTypeAtLocation(node.left), this.#checker.getTypeAtLocation(node.right)];
    if (left === right) return nothing;
    const [some, others] = [this.#members(node.left), this.#members(node.right)].map((types) =>
      types.filter(({ flags }) => (flags & absent) === 0),
    );
    if (!some || !others || some.length === 0 || others.length === 0) return nothing;
    const all = [...some, ...others];
    const one = kinds.find((kind) => all.every(({ flags }) => flags & kind));
    if (one !== undefined || all.every(({ flags }) => (flags & plainFlags) === 0)) return nothing;
    const operator = node.operatorToken.getText();
    return this.#report(node, `\`${operator}\` takes values of different types for equal: write \`${operator}=\``);
  }

  #members(node: ts.Expression): readonly ts.Type[] {
    return expanded(this.#checker, this.#checker.getTypeAtLocation(node));
  }
}

/** The members of a type; a type parameter is what it extends. */
export function expanded(checker: ts.TypeChecker, type: ts.Type): readonly ts.Type[] {
  return membersOf(type).flatMap((member) => {
    if (!(member.flags & TypeFlags.Instantiable)) return [member];
    return membersOf(checker.getBaseConstraintOfType(member) ?? member);
  });
}

/** Of `{}` TypeScript knows that it may be anything, and nothing but a class makes what has its type. */
const isTestable = (type: ts.Type): boolean => isObject(type) && !isCallable(type) && !isEmpty(type) && !isClass(type);

const isLogical = (kind: ts.SyntaxKind): boolean =>
  kind === SyntaxKind.AmpersandAmpersandToken || kind === SyntaxKind.BarBarToken;

/** `typeof x === 'object' || typeof x === 'function'`, in either order, or the opposite of it. */
function asksForFunctionToo(node: ts.Node, asked: ts.Expression): boolean {
  const { parent } = node;
  if (ts.isParenthesizedExpression(parent)) return asksForFunctionToo(parent, asked);
  if (!ts.isBinaryExpression(parent) || !isLogical(parent.operatorToken.kind)) return false;
  const asks = (at: ts.Expression): boolean => {
    const other = bare(at);
    if (!ts.isBinaryExpression(other)) return false;
    const [left, right] = [bare(other.left), bare(other.right)];
    const isTag = ts.isStringLiteralLike(right) && right.text === 'function';
    return isTag && ts.isTypeOfExpression(left) && left.expression.getText() === asked.getText();
  };
  return asks(parent.left) || asks(parent.right) || asksForFunctionToo(parent, asked);
}

/** Only its truth is asked for, or nothing at all. */
function isCondition(node: ts.Expression): boolean {
  const { parent } = node;
  if (ts.isParenthesizedExpression(parent)) return isCondition(parent);
  if (ts.isBinaryExpression(parent)) {
    const { kind } = parent.operatorToken;
    if (kind === SyntaxKind.BarBarToken) return parent.left === node || isCondition(parent);
    if (kind === SyntaxKind.AmpersandAmpersandToken) return isCondition(parent);
    return kind === SyntaxKind.CommaToken && (parent.left === node || isCondition(parent));
  }
  if (ts.isConditionalExpression(parent)) return parent.condition === node || isCondition(parent);
  if (ts.isForStatement(parent)) return parent.initializer !== node;
  return (
    ts.isIfStatement(parent) ||
    ts.isWhileStatement(parent) ||
    ts.isDoStatement(parent) ||
    ts.isExpressionStatement(parent) ||
    (ts.isPrefixUnaryExpression(parent) && parent.operator === SyntaxKind.ExclamationToken)
  );
}
