/**
 * Runs the construction of every class that can be made, and finds what sees the object too early.
 *
 * Owns: the order in which fields are set (bases first; then fields as written; then parameter properties; then the constructor's
 * statements, branch by branch), and which are unset at each step. An object of a subclass is followed through the constructors
 * of its bases, so a virtual call is judged by the method it really calls.
 */
import ts from 'typescript';
import type { VerifyContext } from '../../../context.ts';
import { eachOfKind } from '../../../node-index.ts';
import { mentionsThis, textOf } from '../members.ts';
import { admitsUndefined, baseOf, lineage } from './cells.ts';
import { isStaticOrAbstract, type ThisUses, ThisWalk } from './this-walk.ts';

export interface EarlyUse {
  readonly kind: 'field' | 'this' | 'leak' | 'super';
  readonly node: ts.Node;
  /** The field that is not set. */
  readonly field: string;
  readonly made: ts.ClassLikeDeclaration;
  readonly owner: ts.ClassLikeDeclaration | undefined;
}

export function earlyUses(context: VerifyContext): readonly EarlyUse[] {
  const found = new Map<ts.Node, EarlyUse>();
  eachOfKind(context, context.files, [ts.SyntaxKind.ClassDeclaration, ts.SyntaxKind.ClassExpression], (node) => {
    if (!ts.isClassLike(node) || isAbstract(node)) return;
    for (const use of new Construction(context.checker, node).run()) if (!found.has(use.node)) found.set(use.node, use);
  });
  return [...found.values()];
}

const isAbstract = (node: ts.ClassLikeDeclaration): boolean =>
  node.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.AbstractKeyword) ?? false;

/** Names of unset fields, with the class that sets each; `undefined` for code that is never reached. */
type Unset = ReadonlyMap<string, ts.ClassLikeDeclaration> | undefined;

class Construction {
  readonly #checker: ts.TypeChecker;
  readonly #made: ts.ClassLikeDeclaration;
  readonly #walk: ThisWalk;
  readonly #found: EarlyUse[] = [];
  #unset: Unset = new Map();
  #isField = false;
  #owner: ts.ClassLikeDeclaration;

  constructor(checker: ts.TypeChecker, made: ts.ClassLikeDeclaration) {
    this.#checker = checker;
    this.#made = made;
    this.#owner = made;
    this.#walk = new ThisWalk(checker, made);
  }

  run(): readonly EarlyUse[] {
    const unset = new Map<string, ts.ClassLikeDeclaration>();
    for (const owner of lineage(this.#checker, this.#made)) {
      for (const name of this.#fieldsOf(owner)) if (!unset.has(name)) unset.set(name, owner);
    }
    this.#unset = unset;
    this.#class(this.#made);
    return this.#found;
  }

  /** What must be set before it is read. A `#name` cannot even be looked at before. */
  #fieldsOf(owner: ts.ClassLikeDeclaration): readonly string[] {
    return owner.members.flatMap((member) => {
      if (ts.isConstructorDeclaration(member)) {
        return member.parameters
          .filter((one) => ts.isParameterPropertyDeclaration(one, member))
          .filter((one) => !admitsUndefined(this.#checker.getTypeAtLocation(one)))
          .map(({ name }) => textOf(name));
      }
      if (!ts.isPropertyDeclaration(member) || isStaticOrAbstract(member)) return [];
      const mustBe = ts.isPrivateIdentifier(member.name) || !admitsUndefined(this.#checker.getTypeAtLocation(member));
      return mustBe && !member.questionToken ? [textOf(member.name)] : [];
    });
  }

  #class(owner: ts.ClassLikeDeclaration): void {
    const maker = owner.members.find(
      (member): member is ts.ConstructorDeclaration => ts.isConstructorDeclaration(member) && member.body !== undefined,
    );
    const isDerived = owner.heritageClauses?.some(({ token }) => token === ts.SyntaxKind.ExtendsKeyword) ?? false;
    const after = maker && isDerived ? this.#beforeSuper(owner, maker) : 0;
    const base = baseOf(this.#checker, owner);
    if (base) this.#class(base);
    this.#owner = owner;
    this.#fields(owner);
    if (!maker?.body) return;
    for (const parameter of maker.parameters) this.#expression(parameter);
    for (const parameter of maker.parameters) {
      if (ts.isParameterPropertyDeclaration(parameter, maker)) this.#set(textOf(parameter.name));
    }
    for (const statement of maker.body.statements.slice(after)) this.#statement(statement);
  }

  /** Up to and with `super(...)` there is no object; the index of the statement that follows. */
  #beforeSuper(owner: ts.ClassLikeDeclaration, maker: ts.ConstructorDeclaration): number {
    const statements = maker.body?.statements ?? [];
    const at = statements.findIndex((one) => ts.isExpressionStatement(one) && isSuperCall(one.expression));
    const others = statements.filter((_, index) => index !== at).flatMap(superCalls);
    if (at < 0 || others.length > 0) {
      const node = others[0] ?? maker;
      this.#found.push({ kind: 'super', node, field: 'super', made: this.#made, owner });
    }
    const early = [...maker.parameters, ...statements.slice(0, at + 1)].find(
      (one) => mentionsSelf(one) && !ts.isTypeNode(one),
    );
    if (early && at >= 0) this.#found.push({ kind: 'super', node: early, field: 'this', made: this.#made, owner });
    this.#adders(owner, statements[at]);
    return at + 1;
  }

  /** `new Map(entries)` calls `set`, `new Set(values)` calls `add`: an override would run before its fields are set. */
  #adders(owner: ts.ClassLikeDeclaration, statement: ts.Statement | undefined): void {
    if (baseOf(this.#checker, owner) || !statement || !ts.isExpressionStatement(statement)) return;
    const call = statement.expression;
    if (!ts.isCallExpression(call) || call.arguments.length === 0) return;
    const adder = ['set', 'add'].flatMap((name) => this.#walk.find(name, owner, false))[0];
    if (adder && (this.#unset?.size ?? 0) > 0) {
      this.#found.push({
        kind: 'leak',
        node: call,
        field: [...(this.#unset?.keys() ?? [])][0] ?? '',
        made: this.#made,
        owner,
      });
    }
  }

  #fields(owner: ts.ClassLikeDeclaration): void {
    for (const member of owner.members) {
      if (!ts.isPropertyDeclaration(member) || isStaticOrAbstract(member)) continue;
      if (member.initializer) {
        this.#isField = true;
        this.#expression(member.initializer);
        this.#isField = false;
      }
      if (member.initializer || admitsUndefined(this.#checker.getTypeAtLocation(member)))
        this.#set(textOf(member.name));
    }
  }

  #set(name: string): void {
    if (!this.#unset?.has(name)) return;
    const unset = new Map(this.#unset);
    unset.delete(name);
    this.#unset = unset;
  }

  #statement(node: ts.Node): void {
    if (ts.isBlock(node)) {
      for (const one of node.statements) this.#statement(one);
      return;
    }
    if (ts.isReturnStatement(node) || ts.isThrowStatement(node)) {
      if (node.expression) this.#expression(node.expression);
      this.#unset = undefined;
      return;
    }
    if (ts.isIfStatement(node)) {
      this.#expression(node.expression);
      this.#branches([node.thenStatement, node.elseStatement]);
      return;
    }
    if (ts.isTryStatement(node)) {
      this.#branches([node.tryBlock, node.catchClause?.block]);
      if (node.finallyBlock) this.#statement(node.finallyBlock);
      return;
    }
    if (ts.isSwitchStatement(node)) {
      this.#expression(node.expression);
      const { clauses } = node.caseBlock;
      const before = this.#unset;
      // A clause that falls through is followed as if it did not: what it sets counts for nothing.
      this.#branches([...clauses, ...(clauses.some(ts.isDefaultClause) ? [] : [undefined])]);
      if (clauses.some(({ statements }) => statements.length === 0)) this.#unset = before;
      return;
    }
    if (ts.isCaseOrDefaultClause(node)) {
      for (const one of node.statements) this.#statement(one);
      return;
    }
    if (ts.isExpressionStatement(node)) {
      this.#expression(node.expression);
      return;
    }
    if (ts.isStatement(node) && !ts.isVariableStatement(node)) {
      const before = this.#unset;
      ts.forEachChild(node, (child) => (ts.isStatement(child) ? this.#statement(child) : this.#expression(child)));
      this.#unset = before;
      return;
    }
    this.#expression(node);
  }

  #branches(ways: readonly (ts.Node | undefined)[]): void {
    const before = this.#unset;
    const ends = ways.map((way): Unset => {
      this.#unset = before;
      if (way) this.#statement(way);
      return this.#unset;
    });
    const open = ends.flatMap((end) => (end ? [...end] : []));
    this.#unset = ends.every((end) => end === undefined) ? undefined : new Map(open);
  }

  #expression(node: ts.Node): void {
    if (!this.#unset || this.#unset.size === 0) return;
    const value = ts.isExpression(node) ? withoutParentheses(node) : node;
    if (ts.isBinaryExpression(value) && value.operatorToken.kind === ts.SyntaxKind.EqualsToken) {
      const { left } = value;
      if (ts.isPropertyAccessExpression(left) && left.expression.kind === ts.SyntaxKind.ThisKeyword) {
        this.#expression(value.right);
        this.#judge(left);
        this.#set(left.name.text);
        return;
      }
    }
    this.#judge(node);
    for (const name of targetsIn(value)) this.#set(name);
  }

  #judge(node: ts.Node): void {
    const uses: ThisUses = { reads: new Map(), leaks: [] };
    this.#walk.into(uses, node);
    const unset = this.#unset;
    if (!unset) return;
    for (const [field, place] of uses.reads) {
      const owner = unset.get(field);
      // A field read as such in its own constructor is TypeScript's to check.
      if (!owner || (isDirect(place) && this.#isDirectlyChecked(place))) continue;
      const kind = this.#isField && owner === this.#owner ? 'field' : 'this';
      this.#found.push({ kind, node: place, field, made: this.#made, owner });
    }
    const [leak] = uses.leaks;
    const [field] = unset.keys();
    if (leak && field !== undefined) {
      this.#found.push({ kind: 'leak', node: leak, field, made: this.#made, owner: unset.get(field) });
    }
  }

  #isDirectlyChecked(place: ts.Node): boolean {
    return (
      ts.isPropertyAccessExpression(place) &&
      this.#walk
        .find(place.name.text, place, false)
        .some((found) => ts.isPropertyDeclaration(found) || ts.isParameter(found)) &&
      ts.findAncestor(place, ts.isClassLike) === this.#owner
    );
  }
}

const isDirect = (node: ts.Node): boolean =>
  ts.isPropertyAccessExpression(node) &&
  node.expression.kind === ts.SyntaxKind.ThisKeyword &&
  !ts.findAncestor(node, ts.isArrowFunction);

const withoutParentheses = (node: ts.Expression): ts.Expression =>
  ts.isParenthesizedExpression(node) ? withoutParentheses(node.expression) : node;

const isSuperCall = (node: ts.Node): boolean =>
  ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.SuperKeyword;

function superCalls(node: ts.Node): readonly ts.Node[] {
  if (isSuperCall(node)) return [node];
  if (ts.isClassLike(node)) return [];
  const found: ts.Node[] = [];
  ts.forEachChild(node, (child) => {
    found.push(...superCalls(child));
  });
  return found;
}

/** `this`, or a member by way of `super`; the call `super(...)` itself is none. */
function mentionsSelf(node: ts.Node): boolean {
  if (isSuperCall(node) && ts.isCallExpression(node)) return node.arguments.some(mentionsSelf);
  if (node.kind === ts.SyntaxKind.ThisKeyword || node.kind === ts.SyntaxKind.SuperKeyword) return true;
  if (ts.isArrowFunction(node)) return mentionsThis(node);
  if (ts.isFunctionLike(node) || ts.isClassLike(node)) return false;
  return ts.forEachChild(node, (child) => mentionsSelf(child) || undefined) ?? false;
}

/** The fields that a pattern on the left of an assignment sets. */
function targetsIn(node: ts.Node): readonly string[] {
  if (!ts.isBinaryExpression(node) || node.operatorToken.kind !== ts.SyntaxKind.EqualsToken) return [];
  if (!ts.isArrayLiteralExpression(node.left) && !ts.isObjectLiteralExpression(node.left)) return [];
  const names: string[] = [];
  const visit = (inner: ts.Node): void => {
    if (ts.isPropertyAccessExpression(inner) && inner.expression.kind === ts.SyntaxKind.ThisKeyword)
      names.push(inner.name.text);
    else ts.forEachChild(inner, visit);
  };
  visit(node.left);
  return names;
}
