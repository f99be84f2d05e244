/**
 * The flow of an expression into a place of a known type.
 *
 * Owns: what is fresh. An object that was made in this very expression has no other owner, so it may be seen under a wider
 * type: its parts are compared one by one with what the place wants of them. Everything else goes to the relation as a whole.
 * Invariant: every part of a literal is compared exactly once, with the type under which it will be seen.
 */
import ts from 'typescript';
import { isStandard } from '../../library-files.ts';
import { isReference, membersOf } from '../../type-parts.ts';
import { isElementOf } from './elements.ts';
import { fitsWithoutAbsent, isExact, isExactInside, isLastUse } from './exact.ts';
import { isFreshContainer } from './fresh-results.table.ts';
import { intoFunction } from './into-function.ts';
import { intoArray } from './into-list.ts';
import { intoObject } from './into-literal.ts';
import type { Misfit } from './misfit.ts';
import { fitsOtherwise } from './reinstantiate.ts';
import type { Relation } from './relation.ts';
import { tupleElements } from './signature-parts.ts';
import { fitsAsTexts, isMatchList } from './texts-of-match.ts';
import { unwrap } from './unwrap.ts';

export interface FlowFound {
  readonly node: ts.Node;
  readonly misfit: Misfit;
}

/** These are compared part by part, not as a whole. */
const isListOrFunction = (node: ts.Expression): boolean =>
  ts.isArrayLiteralExpression(node) || ts.isArrowFunction(node) || ts.isFunctionExpression(node);

export class Flow {
  readonly relation: Relation;
  readonly checker: ts.TypeChecker;
  /** Literals that were compared with a place, whose own type therefore does not matter. */
  readonly placed = new Set<ts.Node>();

  constructor(relation: Relation) {
    this.relation = relation;
    this.checker = relation.checker;
  }

  into(expression: ts.Expression, target: ts.Type): readonly FlowFound[] {
    const e = unwrap(expression);
    if (target.flags & (ts.TypeFlags.Any | ts.TypeFlags.Unknown)) return [];
    if (isListOrFunction(e)) this.relation.seen(this.checker.getTypeAtLocation(e), target);
    if (this.relation.bindings.has(target)) return this.#intoBound(e, target);
    // Refused as such where it is not filled at once (SK1249).
    if (isUnfilledArray(this.checker.getTypeAtLocation(e))) return [];
    if (ts.isConditionalExpression(e)) {
      this.placed.add(e);
      return [...this.into(e.whenTrue, target), ...this.into(e.whenFalse, target)];
    }
    if (ts.isBinaryExpression(e)) return this.#binary(e, target);
    if (ts.isObjectLiteralExpression(e)) return intoObject(this, e, target);
    if (ts.isArrayLiteralExpression(e)) return intoArray(this, e, target);
    if (ts.isArrowFunction(e) || ts.isFunctionExpression(e)) return intoFunction(this, e, target);
    if (ts.isAwaitExpression(e)) return this.#whole(e, target);
    return isFreshContainer(this.checker, e) ? this.#container(e, target) : this.#whole(e, target);
  }

  /**
   * Into what a type parameter stands for, in a call that is looked at again with other type arguments. TypeScript has not said
   * yes to these, so it is asked; of a tuple that is not known to its last part, each element is.
   */
  #intoBound(e: ts.Expression, parameter: ts.Type): readonly FlowFound[] {
    const { checker, relation } = this;
    const bound = relation.bindings.get(parameter);
    const type = checker.getTypeAtLocation(e);
    if (!bound) return this.related(e, type, parameter);
    const isPair = ts.isArrayLiteralExpression(e) && checker.isTupleType(bound) && !e.elements.some(ts.isSpreadElement);
    const fits = isPair && e.elements.length === tupleElements(checker, bound).length;
    return fits || checker.isTypeAssignableTo(type, bound) ? this.into(e, bound) : this.related(e, type, bound);
  }

  /** `a ?? b`, `a || b`, `a && b`, `a, b`. What is falsy is primitive, and TypeScript is right about that. */
  #binary(e: ts.BinaryExpression, target: ts.Type): readonly FlowFound[] {
    switch (e.operatorToken.kind) {
      case ts.SyntaxKind.CommaToken:
        return this.into(e.right, target);
      case ts.SyntaxKind.AmpersandAmpersandToken:
        this.placed.add(e);
        return this.into(e.right, target);
      case ts.SyntaxKind.BarBarToken:
      case ts.SyntaxKind.QuestionQuestionToken:
        this.placed.add(e);
        return [...this.#present(e.left, target), ...this.into(e.right, target)];
      case ts.SyntaxKind.EqualsToken:
        return this.#assigned(e, target);
      default:
        return this.#whole(e, target);
    }
  }

  /** `f((xs = []))`: what was just made is seen as the variable sees it, and goes on as that. */
  #assigned(e: ts.BinaryExpression, target: ts.Type): readonly FlowFound[] {
    const { checker } = this;
    const right = unwrap(e.right);
    const made = ts.isArrayLiteralExpression(right) || ts.isObjectLiteralExpression(right) || ts.isNewExpression(right);
    if (!made || ts.isObjectLiteralExpression(e.left) || ts.isArrayLiteralExpression(e.left))
      return this.#whole(e, target);
    const type = checker.getTypeAtLocation(right);
    const [seen, ...others] = membersOf(declaredOf(checker, e.left)).filter((member) =>
      checker.isTypeAssignableTo(type, member),
    );
    return seen && others.length === 0 ? this.related(e, seen, target) : this.#whole(e, target);
  }

  #present(left: ts.Expression, target: ts.Type): readonly FlowFound[] {
    const type = this.checker.getNonNullableType(this.checker.getTypeAtLocation(left));
    const kept = membersOf(type).filter((member) => !isFalsy(member));
    return kept
      .flatMap((member) =>
        isMatchList(member) ? this.whole(left, member, target) : this.related(left, member, target),
      )
      .slice(0, 1);
  }

  #whole(e: ts.Expression, target: ts.Type): readonly FlowFound[] {
    return this.whole(e, this.checker.getTypeAtLocation(e), target);
  }

  /** An expression that is compared as one; of what a variable holds more may be known than its type says. */
  whole(e: ts.Expression, source: ts.Type, target: ts.Type): readonly FlowFound[] {
    const found = this.related(e, source, target);
    if (found.length > 0 && isMatchList(source)) {
      return fitsAsTexts(this.relation, e, source, target, isLastUse(this.checker, e)) ? [] : found;
    }
    const kind = found[0]?.misfit.kind;
    if (kind === 'forgotten' && isExact(this.relation, e, source, target)) return [];
    if (kind === 'forgotten' && isExactInside(this.relation, e, target)) return [];
    if (kind === 'forgotten' && fitsWithoutAbsent(this.relation, e, source, target)) return [];
    if ((kind === 'widening' || kind === 'forgotten') && isLastUse(this.checker, e)) {
      return this.#isCovariant(source, target) ? [] : found;
    }
    if (found.length > 0 && isElementOf(this.checker, e, target)) return [];
    return found.length > 0 && fitsOtherwise(this, e, target) ? [] : found;
  }

  related(node: ts.Node, source: ts.Type, target: ts.Type): readonly FlowFound[] {
    const misfit = this.relation.relate(source, target);
    return misfit ? [{ node, misfit }] : [];
  }

  /** `G<A>` that was made a moment ago, into `G<B>`: nobody else can put anything in. */
  #container(e: ts.Expression, target: ts.Type): readonly FlowFound[] {
    return this.#isCovariant(this.checker.getTypeAtLocation(e), target) ? [] : this.#whole(e, target);
  }

  #isCovariant(source: ts.Type, target: ts.Type): boolean {
    return membersOf(target).some((candidate) => {
      if (!isReference(source) || !isReference(candidate) || source.target !== candidate.target) return false;
      const wanted = this.checker.getTypeArguments(candidate);
      return this.checker
        .getTypeArguments(source)
        .every((argument, index) => !this.relation.relate(argument, wanted[index] ?? argument));
    });
  }
}

/** What a variable or property may hold, whatever it holds now. */
function declaredOf(checker: ts.TypeChecker, left: ts.Expression): ts.Type {
  const symbol = ts.isIdentifier(left) ? checker.getSymbolAtLocation(left) : undefined;
  return symbol ? checker.getTypeOfSymbol(symbol) : checker.getTypeAtLocation(left);
}

const isUnfilledArray = ({ aliasSymbol }: ts.Type): boolean =>
  aliasSymbol?.name === 'UnfilledArray' && isStandard(aliasSymbol.declarations?.[0]);

const isFalsy = (type: ts.Type): boolean =>
  (type.isStringLiteral() && type.value === '') ||
  (type.isNumberLiteral() && type.value === 0) ||
  ((type.flags & ts.TypeFlags.BooleanLiteral) !== 0 && 'intrinsicName' in type && type.intrinsicName === 'false');
