/**
 * What a write may change.
 *
 * Owns: `Write`, the targets of assignments, and `mayChange`: could this write change what that reference holds? Does not own
 * who performs the write (`effects.ts`). Argument: the rules of flow make mutable members invariant and readonly ones covariant,
 * so when one object has two views, what is written through one is assignable to what is read through the other; a class
 * is nominal, so members of two unrelated classes are never one.
 */
import ts from 'typescript';
import { isAssignmentOperator } from '../../assignments.ts';
import { membersOf } from '../../type-parts.ts';
import { isAccess, type Reference, type References, type Step } from './references.ts';

export type Write =
  | { readonly kind: 'member'; readonly step: Step; readonly types: () => readonly ts.Type[]; readonly node: ts.Node }
  | { readonly kind: 'variable'; readonly symbol: ts.Symbol; readonly node: ts.Node };

/** The expressions that an assignment's left side writes to. */
export function targetsOf(left: ts.Expression): readonly ts.Expression[] {
  if (ts.isParenthesizedExpression(left)) return targetsOf(left.expression);
  if (ts.isArrayLiteralExpression(left)) return left.elements.flatMap((element) => targetsOf(withoutDefault(element)));
  if (ts.isSpreadElement(left)) return targetsOf(left.expression);
  if (!ts.isObjectLiteralExpression(left)) return [left];
  return left.properties.flatMap((property): readonly ts.Expression[] => {
    if (ts.isShorthandPropertyAssignment(property)) return [property.name];
    if (ts.isPropertyAssignment(property)) return targetsOf(withoutDefault(property.initializer));
    return ts.isSpreadAssignment(property) ? targetsOf(property.expression) : [];
  });
}

function withoutDefault(node: ts.Expression): ts.Expression {
  return ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.EqualsToken ? node.left : node;
}

export const isAssignment = (node: ts.Node): node is ts.BinaryExpression =>
  ts.isBinaryExpression(node) && isAssignmentOperator(node.operatorToken.kind);

export const isStepping = (node: ts.Node): node is ts.PrefixUnaryExpression | ts.PostfixUnaryExpression =>
  (ts.isPrefixUnaryExpression(node) || ts.isPostfixUnaryExpression(node)) &&
  (node.operator === ts.SyntaxKind.PlusPlusToken || node.operator === ts.SyntaxKind.MinusMinusToken);

/** What one node, without what is in it, writes to. */
export function targetsAt(node: ts.Node): readonly ts.Expression[] {
  if (isAssignment(node)) return targetsOf(node.left);
  if (isStepping(node)) return targetsOf(node.operand);
  if (ts.isDeleteExpression(node)) return [node.expression];
  if ((ts.isForOfStatement(node) || ts.isForInStatement(node)) && !ts.isVariableDeclarationList(node.initializer)) {
    return targetsOf(node.initializer);
  }
  return [];
}

export function writeTo(references: References, target: ts.Expression): Write | undefined {
  if (isAccess(target)) {
    return {
      kind: 'member',
      step: references.stepOf(target),
      types: () => references.declaredMembers(target),
      node: target,
    };
  }
  const symbol = ts.isIdentifier(target) ? references.variable(target) : undefined;
  return symbol && { kind: 'variable', symbol, node: target };
}

export class Changes {
  readonly #references: References;

  constructor(references: References) {
    this.#references = references;
  }

  mayChange(write: Write, reference: Reference): boolean {
    if (write.kind === 'variable') return write.symbol === reference.root;
    return reference.steps.some((step) => this.#meets(write.step, step) && this.#fits(write, step));
  }

  #meets(written: Step, read: Step): boolean {
    if (written.kind === 'element' || read.kind === 'element') return written.kind === read.kind;
    if (written.kind === 'dynamic' || read.kind === 'dynamic') return true;
    return written.name === read.name && !this.#apart(written.symbol, read.symbol);
  }

  /** Members that two classes declare, neither of which extends the other. */
  #apart(a: ts.Symbol, b: ts.Symbol): boolean {
    if (a === b) return false;
    const [one, other] = [classOf(a), classOf(b)];
    return one !== undefined && other !== undefined && !this.#extends(one, other) && !this.#extends(other, one);
  }

  #extends(derived: ts.ClassLikeDeclaration, base: ts.ClassLikeDeclaration): boolean {
    if (derived === base) return true;
    const { checker } = this.#references;
    const clause = derived.heritageClauses?.find(({ token }) => token === ts.SyntaxKind.ExtendsKeyword)?.types[0];
    if (!clause) return false;
    const parent = checker.getTypeAtLocation(clause).symbol?.valueDeclaration;
    // A base class that is no plain class may be anything.
    return parent && ts.isClassLike(parent) ? this.#extends(parent, base) : !(parent && isDeclarationFile(parent));
  }

  #fits(write: Write & { kind: 'member' }, read: Step): boolean {
    const { checker } = this.#references;
    if (isOfPrimitive(checker, read.node)) return false;
    const types = write.types();
    if (types.length === 0 || isGeneric(write.node) || isGeneric(read.node)) return true;
    const held = this.#heldTypes(read);
    if (held.length === 0) return true;
    const element = write.step.kind === 'element';
    const written = element ? this.#heldTypes(write.step) : types;
    const fits = (from: readonly ts.Type[], to: readonly ts.Type[]): boolean =>
      from.every(
        (type) =>
          // One view may have the member optional where the other has not.
          (!element && (type.flags & ts.TypeFlags.Undefined) !== 0) ||
          to.some((member) => checker.isTypeAssignableTo(type, member)),
      );
    return fits(written, held) && (!this.#isMutable(read) || fits(held, written));
  }

  #heldTypes({ kind, node }: Step): readonly ts.Type[] {
    if (!isAccess(node)) return [];
    if (kind !== 'element') return this.#references.declaredMembers(node);
    const { checker } = this.#references;
    const type = checker.getIndexTypeOfType(checker.getTypeAtLocation(node.expression), ts.IndexKind.Number);
    return type ? membersOf(type) : [];
  }

  /** Is the place read through a view that could also write it? Such a view has the very type of the place. */
  #isMutable(read: Step): boolean {
    const { checker } = this.#references;
    if (read.kind === 'element') {
      return isAccess(read.node) && checker.getTypeAtLocation(read.node.expression).getProperty('push') !== undefined;
    }
    if (read.kind === 'dynamic' || read.symbol.flags & ts.SymbolFlags.Transient) return false;
    return (read.symbol.declarations ?? []).every(
      (one) => (ts.getCombinedModifierFlags(one) & ts.ModifierFlags.Readonly) === 0,
    );
  }
}

/** Texts and numbers never change. */
function isOfPrimitive(checker: ts.TypeChecker, node: ts.Node): boolean {
  return isAccess(node) && (checker.getTypeAtLocation(node.expression).flags & ts.TypeFlags.StringLike) !== 0;
}

function classOf(symbol: ts.Symbol): ts.ClassLikeDeclaration | undefined {
  const declaration = symbol.valueDeclaration;
  const parent = declaration?.parent;
  if (parent && ts.isClassLike(parent)) return parent;
  // A parameter property.
  const owner = parent?.parent;
  return declaration && ts.isParameter(declaration) && owner && ts.isClassLike(owner) ? owner : undefined;
}

const isDeclarationFile = (node: ts.Node): boolean => node.getSourceFile().isDeclarationFile;

/** Inside something with type parameters, what a type is depends on the caller. */
export function isGeneric(node: ts.Node): boolean {
  for (let at: ts.Node | undefined = node; at; at = at.parent) {
    if ((ts.isFunctionLike(at) || ts.isClassLike(at)) && (at.typeParameters?.length ?? 0) > 0) return true;
  }
  return false;
}
