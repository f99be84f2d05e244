/**
 * What a piece of a class does with `this`: the fields it reads, also through methods it calls, and whether it gives `this` away.
 *
 * Owns: `ThisUses` of an expression or routine, for an object of one exact class. A process is a closed world: the most derived
 * class is known, so a method called on `this` is exactly one. Invariant: whatever may be read of the object is listed.
 */
import ts from 'typescript';
import { isAssignmentOperator } from '../../../assignments.ts';
import { mentionsThis, resolved, textOf } from '../members.ts';
import { asFunction, bare, baseOf, isConst, isRoutine, isUsing, lineage, type Routine } from './cells.ts';
import { fateOf } from './kept.ts';

export interface ThisUses {
  /** By field name, the place that reads it. */
  readonly reads: Map<string, ts.Node>;
  /** Places where `this` gets into other hands. */
  readonly leaks: ts.Node[];
}

/** A member of an object of the class, or a field's name. */
export type Found = Routine | ts.PropertyDeclaration | ts.ParameterDeclaration;

export class ThisWalk {
  readonly #checker: ts.TypeChecker;
  readonly #line: readonly ts.ClassLikeDeclaration[];
  readonly #known = new Map<ts.Node, ThisUses>();
  /** Other names for `this`: `const self = this`. */
  readonly #aliases: ReadonlySet<ts.Symbol>;

  constructor(checker: ts.TypeChecker, made: ts.ClassLikeDeclaration) {
    this.#checker = checker;
    this.#line = lineage(checker, made);
    this.#aliases = new Set(this.#line.flatMap((owner) => aliasesIn(checker, owner)));
  }

  /** Of a routine that is run with the object as `this`: its parameters and its body. */
  ofRoutine(routine: Routine): ThisUses {
    const known = this.#known.get(routine);
    if (known) return known;
    const uses: ThisUses = { reads: new Map(), leaks: [] };
    this.#known.set(routine, uses);
    for (const parameter of routine.parameters) this.into(uses, parameter);
    if (routine.body) this.into(uses, routine.body);
    return uses;
  }

  /** Of one node, without what is inside it, except what it causes. */
  into(uses: ThisUses, node: ts.Node): void {
    if (ts.isTypeNode(node)) return;
    if (ts.isClassLike(node)) return;
    if (isRoutine(node)) {
      this.#inner(uses, node, ts.isExpression(node) ? node : node.parent);
      return;
    }
    if (ts.isIdentifier(node)) {
      this.#local(uses, node);
      return;
    }
    if (node.kind === ts.SyntaxKind.ThisKeyword) {
      this.#bare(uses, node);
      return;
    }
    if (ts.isPropertyAccessExpression(node) && (isSelf(node.expression) || this.#isAlias(node.expression))) {
      this.#member(uses, node);
      return;
    }
    ts.forEachChild(node, (child) => this.into(uses, child));
  }

  /** A function inside: of its own `this` it knows nothing, of an arrow function's it does. */
  #inner(uses: ThisUses, routine: Routine, place: ts.Node): void {
    if (!this.#captures(routine)) return;
    if (ts.isExpression(place) && fateOf(this.#checker, place) === 'kept') return;
    this.#add(uses, this.ofRoutine(routine), place);
  }

  #captures(node: ts.Node): boolean {
    if (ts.isArrowFunction(node) && mentionsThis(node)) return true;
    if (this.#aliases.size === 0) return false;
    const mentions = (inner: ts.Node): boolean =>
      this.#isAlias(inner) || (ts.forEachChild(inner, (child) => mentions(child) || undefined) ?? false);
    return mentions(node);
  }

  #isAlias(node: ts.Node): boolean {
    if (this.#aliases.size === 0 || !ts.isIdentifier(node)) return false;
    const symbol = this.#checker.getSymbolAtLocation(node);
    return symbol !== undefined && this.#aliases.has(symbol);
  }

  /** A `const` of the same function that is a function itself. */
  #local(uses: ThisUses, node: ts.Identifier): void {
    const { parent } = node;
    if (ts.isPropertyAccessExpression(parent) && parent.name === node) return;
    if ((ts.isPropertyAssignment(parent) || ts.isVariableDeclaration(parent)) && parent.name === node) return;
    if (this.#isAlias(node)) {
      this.#bare(uses, node);
      return;
    }
    const declaration = resolved(this.#checker, node)?.valueDeclaration;
    if (!declaration || !ts.isVariableDeclaration(declaration) || !isConst(declaration)) return;
    const arrow = asFunction(declaration.initializer);
    if (arrow && isInClass(declaration)) this.#inner(uses, arrow, node);
  }

  #bare(uses: ThisUses, node: ts.Node): void {
    const { parent } = node;
    if (ts.isBinaryExpression(parent) && lookingOperators.has(parent.operatorToken.kind)) return;
    if (ts.isVariableDeclaration(parent) && isConst(parent) && ts.isIdentifier(parent.name)) {
      if (isUsing(parent)) uses.leaks.push(node);
      return;
    }
    // Its own field: whoever reads that is looked at.
    if (ts.isExpression(node) && isStoredOnSelf(node)) return;
    if (ts.isVariableDeclaration(parent) && ts.isObjectBindingPattern(parent.name)) {
      for (const { propertyName, name, dotDotDotToken } of parent.name.elements) {
        if (dotDotDotToken) uses.leaks.push(node);
        else this.#read(uses, textOf(propertyName ?? name), node, false);
      }
      return;
    }
    if (ts.isElementAccessExpression(parent) && ts.isStringLiteralLike(parent.argumentExpression)) {
      this.#read(uses, parent.argumentExpression.text, parent, false);
      return;
    }
    uses.leaks.push(node);
  }

  #member(uses: ThisUses, node: ts.PropertyAccessExpression): void {
    const { parent } = node;
    const isWritten =
      ts.isBinaryExpression(parent) &&
      parent.left === node &&
      parent.operatorToken.kind === ts.SyntaxKind.EqualsToken &&
      isAssignmentOperator(parent.operatorToken.kind);
    this.#read(uses, node.name.text, node, isWritten);
  }

  #read(uses: ThisUses, name: string, node: ts.Node, isWritten: boolean): void {
    const isSuper = ts.isPropertyAccessExpression(node) && node.expression.kind === ts.SyntaxKind.SuperKeyword;
    for (const found of this.find(name, node, isSuper)) {
      if (ts.isPropertyDeclaration(found) || ts.isParameter(found)) {
        if (isWritten) continue;
        if (!uses.reads.has(name)) uses.reads.set(name, node);
        this.#heldBy(uses, found);
      } else if (isWritten ? ts.isSetAccessor(found) : !ts.isSetAccessor(found)) {
        this.#add(uses, this.ofRoutine(found), node);
      }
    }
  }

  #add(uses: ThisUses, inner: ThisUses, node: ts.Node): void {
    if (uses === inner) return;
    for (const name of inner.reads.keys()) if (!uses.reads.has(name)) uses.reads.set(name, node);
    if (inner.leaks.length > 0) uses.leaks.push(node);
  }

  /** The functions that a field holds: whoever has read it may call them. */
  #heldBy(uses: ThisUses, field: ts.PropertyDeclaration | ts.ParameterDeclaration): void {
    const name = textOf(field.name);
    const visit = (node: ts.Node): void => {
      if (node.kind === ts.SyntaxKind.ThisKeyword && ts.isExpression(node) && isStoredOnSelf(node))
        uses.leaks.push(node);
      if (isRoutine(node)) {
        if (this.#captures(node)) this.#add(uses, this.ofRoutine(node), node);
      } else ts.forEachChild(node, visit);
    };
    if (field.initializer && ts.isPropertyDeclaration(field)) visit(field.initializer);
    for (const owner of this.#line) {
      const maker = owner.members.find(ts.isConstructorDeclaration);
      for (const value of maker?.body ? assignedTo(maker.body, name) : []) visit(value);
    }
  }

  /** What the name means on the object: the nearest member; for a `#name` that of the class it is written in. */
  find(name: string, place: ts.Node, isSuper: boolean): readonly Found[] {
    const written = ts.findAncestor(place, (above): above is ts.ClassLikeDeclaration => ts.isClassLike(above));
    const line = name.startsWith('#') && written ? [written] : this.#line;
    const base = isSuper && written ? baseOf(this.#checker, written) : undefined;
    for (const owner of isSuper ? (base ? lineage(this.#checker, base) : []) : line) {
      const found = owner.members.flatMap((member): readonly Found[] => {
        if (ts.isConstructorDeclaration(member)) {
          return member.parameters.filter(
            (one) => ts.isParameterPropertyDeclaration(one, member) && textOf(one.name) === name,
          );
        }
        if (!member.name || textOf(member.name) !== name || isStaticOrAbstract(member)) return [];
        if (ts.isPropertyDeclaration(member)) return [member];
        return (ts.isMethodDeclaration(member) || ts.isAccessor(member)) && member.body ? [member] : [];
      });
      if (found.length > 0) return found;
    }
    return [];
  }
}

const isSelf = ({ kind }: ts.Expression): boolean =>
  kind === ts.SyntaxKind.ThisKeyword || kind === ts.SyntaxKind.SuperKeyword;

const lookingOperators: ReadonlySet<ts.SyntaxKind> = new Set([
  ts.SyntaxKind.EqualsEqualsEqualsToken,
  ts.SyntaxKind.ExclamationEqualsEqualsToken,
  ts.SyntaxKind.InstanceOfKeyword,
  ts.SyntaxKind.InKeyword,
]);

/** `left = this`, `this.left = this.right = this`. */
function isStoredOnSelf(node: ts.Expression): boolean {
  const { parent } = node;
  if (ts.isPropertyDeclaration(parent)) return parent.initializer === node;
  if (
    !ts.isBinaryExpression(parent) ||
    parent.right !== node ||
    parent.operatorToken.kind !== ts.SyntaxKind.EqualsToken
  ) {
    return false;
  }
  const isField = ts.isPropertyAccessExpression(parent.left) && isSelf(parent.left.expression);
  return isField && (ts.isExpressionStatement(parent.parent) || isStoredOnSelf(parent));
}

function aliasesIn(checker: ts.TypeChecker, owner: ts.ClassLikeDeclaration): readonly ts.Symbol[] {
  const found: ts.Symbol[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isVariableDeclaration(node) && node.initializer?.kind === ts.SyntaxKind.ThisKeyword && isConst(node)) {
      const symbol = checker.getSymbolAtLocation(node.name);
      if (symbol) found.push(symbol);
    }
    ts.forEachChild(node, visit);
  };
  visit(owner);
  return found;
}

const isInClass = (node: ts.Node): boolean => ts.findAncestor(node, ts.isClassElement) !== undefined;

export const isStaticOrAbstract = (member: ts.ClassElement): boolean =>
  ts.canHaveModifiers(member) &&
  (ts
    .getModifiers(member)
    ?.some(({ kind }) => kind === ts.SyntaxKind.StaticKeyword || kind === ts.SyntaxKind.AbstractKeyword) ??
    false);

/** What `this.name = value` assigns, anywhere in a body. */
function assignedTo(body: ts.Node, name: string): readonly ts.Expression[] {
  const values: ts.Expression[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.EqualsToken) {
      const target = bare(node.left);
      const isField = ts.isPropertyAccessExpression(target) && target.expression.kind === ts.SyntaxKind.ThisKeyword;
      if (isField && target.name.text === name) values.push(node.right);
    }
    ts.forEachChild(node, visit);
  };
  visit(body);
  return values;
}
