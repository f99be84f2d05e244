/**
 * Object literals into a place: each part into what the place wants of it.
 *
 * Owns: which member of a union a literal is meant as, what spreads bring along and what they hide. Does not own what a key names.
 */
import ts from 'typescript';
import { propertyLike } from '../../type-parts.ts';
import { disagreement } from './agreement.ts';
import { absentNames, isClosed, isInsideLiteral, literalOf } from './exact.ts';
import type { Flow, FlowFound } from './into.ts';
import { intoFunction } from './into-function.ts';
import { pairedInto, placesOf } from './literal-places.ts';
import { memberOf } from './members.ts';
import { inside, type Misfit, misfit } from './misfit.ts';
import { classesOf } from './nominal.ts';
import { agreesUnderName } from './relate-members.ts';
import { unwrap } from './unwrap.ts';

export function intoObject(flow: Flow, literal: ts.ObjectLiteralExpression, target: ts.Type): readonly FlowFound[] {
  flow.placed.add(literal);
  return best(flow, literal, target, (wanted) => objectInto(flow, literal, wanted));
}

/** Into each member of a union that TypeScript finds possible; the first that fits, or what the first says. */
export function best(
  flow: Flow,
  literal: ts.Expression,
  target: ts.Type,
  look: (wanted: ts.Type) => readonly FlowFound[],
): readonly FlowFound[] {
  if (!target.isUnion()) return look(target);
  const objects = target.types.filter(
    (member) => member.flags & (ts.TypeFlags.Object | ts.TypeFlags.Intersection | ts.TypeFlags.Instantiable),
  );
  const source = flow.checker.getTypeAtLocation(literal);
  const possible = objects.filter((member) => flow.checker.isTypeAssignableTo(source, member));
  // Meant as one of several members, by a discriminant that may have several values: whatever else there is must fit them all.
  if (possible.length === 0) {
    return objects.flatMap(look).filter((found) => !isUnit(found.misfit.source) || isUnderKey(found.node, literal));
  }
  let nearest: readonly FlowFound[] = [];
  for (const candidate of possible) {
    const found = look(candidate);
    if (found.length === 0) return [];
    if (nearest.length === 0) nearest = found;
  }
  return nearest;
}

/** What stands under a computed key is no discriminant: TypeScript has not looked at it. */
function isUnderKey(node: ts.Node, literal: ts.Expression): boolean {
  if (node === literal) return false;
  const isComputed = ts.isObjectLiteralElement(node) && node.name !== undefined && ts.isComputedPropertyName(node.name);
  return isComputed || isUnderKey(node.parent, literal);
}

const isUnit = (type: ts.Type): boolean =>
  (type.flags & (ts.TypeFlags.Literal | ts.TypeFlags.Undefined | ts.TypeFlags.Null)) !== 0;

function objectInto(flow: Flow, literal: ts.ObjectLiteralExpression, wanted: ts.Type): readonly FlowFound[] {
  const { checker } = flow;
  if (wanted.flags & (ts.TypeFlags.Any | ts.TypeFlags.Unknown | ts.TypeFlags.NonPrimitive)) return [];
  if (!(wanted.flags & (ts.TypeFlags.Object | ts.TypeFlags.Intersection))) {
    const open = wanted.flags & ts.TypeFlags.Instantiable && literal.properties.length > 0;
    return open ? flow.related(literal, checker.getTypeAtLocation(literal), wanted) : [];
  }
  if (classesOf(checker, wanted).length > 0) {
    return flow.related(literal, checker.getTypeAtLocation(literal), wanted);
  }
  const split = disagreement(flow.relation, wanted);
  if (split) return [{ node: literal, misfit: split }];
  return literal.properties.flatMap((property, index) => {
    if (ts.isSpreadAssignment(property)) return spreadInto(flow, literal, index, property.expression, wanted);
    return propertyInto(flow, literal, index, property, wanted);
  });
}

/** A literal that goes nowhere in particular: under a key that may be several, a value may replace what stands before it. */
export function computedInto(flow: Flow, literal: ts.ObjectLiteralExpression): readonly FlowFound[] {
  const own = flow.checker.getTypeAtLocation(literal);
  return literal.properties.flatMap((property, index) => {
    if (ts.isSpreadAssignment(property) || !ts.isComputedPropertyName(property.name)) return [];
    return propertyInto(flow, literal, index, property, own);
  });
}

function propertyInto(
  flow: Flow,
  literal: ts.ObjectLiteralExpression,
  index: number,
  property: Exclude<ts.ObjectLiteralElementLike, ts.SpreadAssignment>,
  wanted: ts.Type,
): readonly FlowFound[] {
  const { checker } = flow;
  const later: ReadonlySet<string> = ts.isComputedPropertyName(property.name)
    ? namesAfter(checker, literal, index)
    : new Set();
  const paired = pairedInto(flow, property, wanted, later);
  if (paired) return paired;
  const places = placesOf(flow.relation, property.name, wanted).filter(({ name }) => !later.has(name));
  return places.flatMap(({ name, type, isWritten }) => {
    if (isWritten && ts.isGetAccessor(property)) {
      return [{ node: property, misfit: misfit('readonly', checker.getTypeAtLocation(property), type, name) }];
    }
    const found = memberInto(flow, property, type);
    return found.map(({ node, misfit: inner }) => ({ node, misfit: inside(`property \`${name}\``, inner) ?? inner }));
  });
}

function memberInto(
  flow: Flow,
  property: Exclude<ts.ObjectLiteralElementLike, ts.SpreadAssignment>,
  type: ts.Type,
): readonly FlowFound[] {
  const { checker } = flow;
  if (ts.isPropertyAssignment(property)) return flow.into(property.initializer, type);
  if (ts.isShorthandPropertyAssignment(property)) {
    const symbol = checker.getSymbolAtLocation(property.name);
    return symbol ? flow.whole(property.name, checker.getTypeOfSymbol(symbol), type) : [];
  }
  if (ts.isMethodDeclaration(property)) return intoFunction(flow, property, type);
  if (ts.isGetAccessorDeclaration(property)) return flow.related(property, checker.getTypeAtLocation(property), type);
  if (ts.isSetAccessorDeclaration(property)) {
    const taken = property.parameters[0];
    const found = taken && flow.relation.relate(type, checker.getTypeAtLocation(taken));
    return found ? [{ node: property, misfit: misfit('widening', checker.getTypeAtLocation(taken), type) }] : [];
  }
  return [];
}

/** `...e`: what its type mentions is copied, and so is what it does not mention. */
function spreadInto(
  flow: Flow,
  literal: ts.ObjectLiteralExpression,
  index: number,
  expression: ts.Expression,
  wanted: ts.Type,
): readonly FlowFound[] {
  const { checker } = flow;
  const later = namesAfter(checker, literal, index);
  return spreadSources(expression).flatMap((source) => {
    const type = checker.getNonNullableType(checker.getTypeAtLocation(source));
    const closed = isClosedSource(checker, source);
    const named = checker.getPropertiesOfType(wanted).flatMap((symbol): readonly FlowFound[] => {
      const place = memberOf(checker, symbol);
      if (later.has(place.name) || place.method) return [];
      const given = propertyLike(checker, type, symbol);
      const step = `property \`${place.name}\``;
      if (given) return at(expression, inside(step, flow.relation.relate(checker.getTypeOfSymbol(given), place.type)));
      const silent =
        place.optional &&
        !closed &&
        !absentNames(checker, source).has(place.name) &&
        !(type.flags & ts.TypeFlags.Never);
      return silent && !agreesUnderName(flow.relation, place)
        ? at(expression, misfit('forgotten', type, wanted, place.name))
        : [];
    });
    return [...named, ...spreadIntoIndex(flow, expression, source, wanted)];
  });
}

/** Under an index signature everything that is copied is seen. */
function spreadIntoIndex(
  flow: Flow,
  expression: ts.Expression,
  source: ts.Expression,
  wanted: ts.Type,
): readonly FlowFound[] {
  const { checker, relation } = flow;
  const index = checker.getIndexInfoOfType(wanted, ts.IndexKind.String);
  if (!index) return [];
  const type = checker.getNonNullableType(checker.getTypeAtLocation(source));
  const own = checker.getIndexTypeOfType(type, ts.IndexKind.String);
  if (own) return at(expression, inside('index signature', relation.relate(own, index.type)));
  const closed = isClosedSource(checker, source) || (index.type.flags & ts.TypeFlags.Unknown) !== 0;
  if (!closed && type.flags & (ts.TypeFlags.Object | ts.TypeFlags.NonPrimitive))
    return at(expression, misfit('forgotten', type, wanted));
  return checker
    .getPropertiesOfType(type)
    .flatMap((symbol) => at(expression, relation.relate(checker.getTypeOfSymbol(symbol), index.type)))
    .slice(0, 1);
}

const at = (node: ts.Node, found: Misfit | undefined): readonly FlowFound[] => (found ? [{ node, misfit: found }] : []);

/** The objects that a spread may copy: `c ? a : b` is either, `c && a` at most `a`. */
export function spreadSources(expression: ts.Expression): readonly ts.Expression[] {
  const e = unwrap(expression);
  if (ts.isConditionalExpression(e)) return [...spreadSources(e.whenTrue), ...spreadSources(e.whenFalse)];
  if (!ts.isBinaryExpression(e)) return [e];
  if (e.operatorToken.kind === ts.SyntaxKind.AmpersandAmpersandToken) return spreadSources(e.right);
  const either = [ts.SyntaxKind.BarBarToken, ts.SyntaxKind.QuestionQuestionToken].includes(e.operatorToken.kind);
  return either ? [...spreadSources(e.left), ...spreadSources(e.right)] : [e];
}

export const isClosedSource = (checker: ts.TypeChecker, source: ts.Expression): boolean =>
  ts.isObjectLiteralExpression(source)
    ? isClosed(checker, source)
    : literalOf(checker, source) !== undefined || isInsideLiteral(checker, source);

/** The names that later parts of the literal certainly set. */
export function namesAfter(
  checker: ts.TypeChecker,
  literal: ts.ObjectLiteralExpression,
  index: number,
): ReadonlySet<string> {
  const names = new Set<string>();
  for (const property of literal.properties.slice(index + 1)) {
    if (ts.isSpreadAssignment(property)) {
      for (const symbol of checker.getPropertiesOfType(checker.getTypeAtLocation(property.expression))) {
        if ((symbol.flags & ts.SymbolFlags.Optional) === 0) names.add(symbol.name);
      }
    } else if (!ts.isComputedPropertyName(property.name)) names.add(property.name.text);
  }
  return names;
}
