/**
 * A module's or a function's own code as steps in the order they are evaluated, and the cells that each step sets.
 *
 * Owns: `stepsOf`. What is inside a function is no step. Branches and loops are taken in the order they are written: a step that
 * stands before a declaration may be evaluated before it, whatever was decided in between. Invariant: `until` is the last step at
 * which a cell may be unset.
 */
import ts from 'typescript';
import { isStatic } from '../members.ts';
import type { Container } from './candidates.ts';
import { admitsUndefined, asFunction, type Cell, isConst, isUsing } from './cells.ts';

export interface Steps {
  /** Expressions, in order. */
  readonly steps: readonly ts.Node[];
  /** For each cell declared here, the index of the last step that is evaluated while it may be unset. */
  readonly until: ReadonlyMap<Cell, number>;
  /** Variables that no statement surely sets. */
  readonly never: ReadonlySet<ts.VariableDeclaration>;
}

export function stepsOf(checker: ts.TypeChecker, container: Container): Steps {
  const list = new StepList(checker);
  if (ts.isSourceFile(container)) list.visit(container);
  else if (ts.isFunctionLike(container)) {
    for (const parameter of container.parameters) list.visit(parameter);
    if ('body' in container && container.body) list.visit(container.body);
  }
  return list;
}

class StepList implements Steps {
  readonly steps: ts.Node[] = [];
  readonly until = new Map<Cell, number>();
  readonly never = new Set<ts.VariableDeclaration>();
  readonly #checker: ts.TypeChecker;

  constructor(checker: ts.TypeChecker) {
    this.#checker = checker;
  }

  visit(node: ts.Node): void {
    if (ts.isTypeNode(node) || ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node)) return;
    if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return;
    if (ts.isVariableDeclaration(node)) {
      this.#variable(node);
      return;
    }
    if (ts.isParameter(node)) {
      this.#set(node, node.initializer);
      return;
    }
    if (ts.isClassDeclaration(node)) {
      this.#class(node);
      return;
    }
    if (ts.isFunctionLike(node)) return;
    if (ts.isExpression(node)) {
      this.steps.push(node);
      return;
    }
    ts.forEachChild(node, (child) => this.visit(child));
    if (ts.isBlock(node) || ts.isSourceFile(node) || ts.isCaseOrDefaultClause(node)) this.#settle(node.statements);
  }

  #variable(node: ts.VariableDeclaration): void {
    const isLoop = ts.isForOfStatement(node.parent.parent) || ts.isForInStatement(node.parent.parent);
    const isCaught = ts.isCatchClause(node.parent);
    if (!node.initializer && !isLoop && !isCaught && ts.isIdentifier(node.name)) {
      if (admitsUndefined(this.#checker.getTypeAtLocation(node.name))) this.until.set(node, this.steps.length - 1);
      else this.never.add(node);
      return;
    }
    this.#set(node, node.initializer);
    // What is used is let go of at the end of its block, however that is left.
    if (isUsing(node) && !isLoop) this.steps.push(node);
  }

  /** The names of a pattern are set one after another, each after its default. */
  #set(
    node: ts.VariableDeclaration | ts.ParameterDeclaration | ts.BindingElement,
    value: ts.Expression | undefined,
  ): void {
    // A `const` that is a function is found by its name.
    const isNamed = ts.isVariableDeclaration(node) && isConst(node) && asFunction(value) !== undefined;
    if (value && !isNamed) this.steps.push(value);
    if (ts.isIdentifier(node.name)) {
      this.until.set(node, this.steps.length - 1);
      return;
    }
    for (const element of node.name.elements) {
      if (ts.isOmittedExpression(element)) continue;
      // Taking apart reads properties, which may be accessors; the element's default is part of it.
      this.steps.push(element);
      this.#set(element, undefined);
    }
  }

  /** A class is there when its static part is done; static fields one after another. */
  #class(node: ts.ClassDeclaration): void {
    for (const clause of node.heritageClauses ?? []) {
      if (clause.token === ts.SyntaxKind.ExtendsKeyword)
        this.steps.push(...clause.types.map((type) => type.expression));
    }
    for (const { name } of node.members) {
      if (name && ts.isComputedPropertyName(name)) this.steps.push(name.expression);
    }
    for (const member of node.members) {
      if (ts.isClassStaticBlockDeclaration(member)) {
        this.steps.push(member.body);
        for (const field of node.members) {
          if (ts.isPropertyDeclaration(field) && setter(this.#checker, field) === member) {
            this.until.set(field, this.steps.length - 1);
          }
        }
      }
      if (!ts.isPropertyDeclaration(member) || !isStatic(member)) continue;
      this.steps.push(member);
      this.until.set(member, this.steps.length - 1);
    }
    this.until.set(node, this.steps.length - 1);
  }

  /** A variable without a value is set by the first statement beside its declaration that surely does it. */
  #settle(statements: readonly ts.Statement[]): void {
    for (const declaration of this.never) {
      const at = statements.indexOf(declaration.parent.parent);
      if (at < 0 || !ts.isIdentifier(declaration.name)) continue;
      const symbol = this.#checker.getSymbolAtLocation(declaration.name);
      const setting = statements
        .slice(at + 1)
        .find((one) => symbol && !leaves(one) && surelySets(this.#checker, one, symbol));
      if (!setting) continue;
      this.never.delete(declaration);
      this.until.set(
        declaration,
        this.steps.findLastIndex((step) => step.pos < setting.end),
      );
    }
  }
}

const leaves = (node: ts.Statement): boolean => ts.isReturnStatement(node) || ts.isThrowStatement(node);

/** The static block of its class that surely sets a static field: by a statement of its own. */
export function setter(
  checker: ts.TypeChecker,
  field: ts.PropertyDeclaration,
): ts.ClassStaticBlockDeclaration | undefined {
  const symbol = checker.getSymbolAtLocation(field.name);
  return field.parent.members
    .filter(ts.isClassStaticBlockDeclaration)
    .find(({ body }) =>
      body.statements.some(
        (statement) =>
          ts.isExpressionStatement(statement) &&
          ts.isBinaryExpression(statement.expression) &&
          statement.expression.operatorToken.kind === ts.SyntaxKind.EqualsToken &&
          ts.isPropertyAccessExpression(statement.expression.left) &&
          checker.getSymbolAtLocation(statement.expression.left.name) === symbol,
      ),
    );
}

/** Every way through the statement that comes out at its end assigns the variable. */
export function surelySets(checker: ts.TypeChecker, node: ts.Node | undefined, symbol: ts.Symbol): boolean {
  const sets = (inner: ts.Node | undefined): boolean => surelySets(checker, inner, symbol);
  if (!node) return false;
  if (ts.isReturnStatement(node) || ts.isThrowStatement(node)) return true;
  if (ts.isBlock(node)) return node.statements.some(sets);
  if (ts.isExpressionStatement(node)) return assigns(checker, node.expression, symbol);
  if (ts.isIfStatement(node)) return sets(node.thenStatement) && sets(node.elseStatement);
  if (ts.isTryStatement(node)) {
    return sets(node.finallyBlock) || (sets(node.tryBlock) && (!node.catchClause || sets(node.catchClause.block)));
  }
  if (!ts.isSwitchStatement(node)) return false;
  const { clauses } = node.caseBlock;
  // A clause without a statement goes on into the next one.
  return (
    clauses.some(ts.isDefaultClause) &&
    clauses.every(({ statements }) => {
      const at = statements.findIndex(sets);
      return statements.length === 0 || (at >= 0 && !statements.slice(0, at).some(mayBreak));
    })
  );
}

const mayBreak = (node: ts.Node): boolean =>
  ts.isBreakStatement(node) || (ts.forEachChild(node, (child) => mayBreak(child) || undefined) ?? false);

function assigns(checker: ts.TypeChecker, node: ts.Expression, symbol: ts.Symbol): boolean {
  if (!ts.isBinaryExpression(node) || node.operatorToken.kind !== ts.SyntaxKind.EqualsToken) return false;
  if (ts.isIdentifier(node.left))
    return checker.getSymbolAtLocation(node.left) === symbol || assigns(checker, node.right, symbol);
  let found = false;
  const visit = (inner: ts.Node): void => {
    if (ts.isIdentifier(inner) && checker.getSymbolAtLocation(inner) === symbol) found = true;
    ts.forEachChild(inner, visit);
  };
  if (ts.isArrayLiteralExpression(node.left) || ts.isObjectLiteralExpression(node.left)) visit(node.left);
  return found;
}
