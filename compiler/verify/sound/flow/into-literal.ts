/**
 * Object and array literals into a place: each part into what the place wants of it.
 *
 * Owns: which member of a union a literal is meant as, what spreads bring along and what they hide.
 */
import ts from 'typescript';
import { membersOf, propertyLike, symbolNameOf } from '../../type-parts.ts';
import { absentNames, isClosed, isInsideLiteral, literalOf } from './exact.ts';
import type { Flow, FlowFound } from './into.ts';
import { intoFunction } from './into-function.ts';
import { memberOf } from './members.ts';
import { inside, type Misfit, misfit } from './misfit.ts';
import { classesOf } from './nominal.ts';
import { agreesUnderName } from './relate-members.ts';
import { elementYielded } from './results.ts';
import { tupleElements } from './signature-parts.ts';
import { unwrap } from './unwrap.ts';

export function intoObject(flow: Flow, literal: ts.ObjectLiteralExpression, target: ts.Type): readonly FlowFound[] {
  flow.placed.add(literal);
  const source = flow.checker.getTypeAtLocation(literal);
  return best(flow, source, target, (wanted) => objectInto(flow, literal, wanted));
}

/** Into each member of a union that TypeScript finds possible; the first that fits, or what the first says. */
function best(
  flow: Flow,
  source: ts.Type,
  target: ts.Type,
  look: (wanted: ts.Type) => readonly FlowFound[],
): readonly FlowFound[] {
  if (!target.isUnion()) return look(target);
  const objects = target.types.filter(
    (member) => member.flags & (ts.TypeFlags.Object | ts.TypeFlags.Intersection | ts.TypeFlags.Instantiable),
  );
  const possible = objects.filter((member) => flow.checker.isTypeAssignableTo(source, member));
  // Meant as one of several members, by a discriminant that may have several values: whatever else there is must fit them all.
  if (possible.length === 0) return objects.flatMap(look).filter(({ misfit: found }) => !isUnit(found.source));
  let nearest: readonly FlowFound[] = [];
  for (const candidate of possible) {
    const found = look(candidate);
    if (found.length === 0) return [];
    if (nearest.length === 0) nearest = found;
  }
  return nearest;
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
  return literal.properties.flatMap((property, index) => {
    if (ts.isSpreadAssignment(property)) return spreadInto(flow, literal, index, property.expression, wanted);
    return propertyInto(flow, property, wanted);
  });
}

function propertyInto(
  flow: Flow,
  property: Exclude<ts.ObjectLiteralElementLike, ts.SpreadAssignment>,
  wanted: ts.Type,
): readonly FlowFound[] {
  const { checker } = flow;
  const places = placesOf(checker, property.name, wanted);
  return places.flatMap(({ name, type }) => {
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

interface Place {
  readonly name: string;
  readonly type: ts.Type;
}

/** What the wanted type says of a property by this name; several for a computed key that may be several names. */
function placesOf(checker: ts.TypeChecker, name: ts.PropertyName, wanted: ts.Type): readonly Place[] {
  const key = ts.isComputedPropertyName(name) ? checker.getTypeAtLocation(name.expression) : undefined;
  if (!key) {
    const text = ts.isComputedPropertyName(name) ? '' : name.text;
    const symbol = checker.getPropertyOfType(wanted, text);
    if (symbol) return [{ name: text, type: checker.getTypeOfSymbol(symbol) }];
    const isNumber = ts.isNumericLiteral(name) || String(Number(text)) === text;
    const index =
      (isNumber ? checker.getIndexTypeOfType(wanted, ts.IndexKind.Number) : undefined) ??
      checker.getIndexTypeOfType(wanted, ts.IndexKind.String);
    return index ? [{ name: text, type: index }] : [];
  }
  const names = membersOf(key).map((member) =>
    member.isStringLiteral() || member.isNumberLiteral() ? String(member.value) : undefined,
  );
  const symbol = symbolNameOf(key);
  const reached = checker
    .getPropertiesOfType(wanted)
    .filter((property) => names.includes(undefined) || names.includes(property.name))
    .filter((property) => key.flags & ts.TypeFlags.ESSymbolLike || !String(property.escapedName).startsWith('__@'))
    .filter((property) => symbol === undefined || property.escapedName === symbol)
    .map((property) => ({ name: property.name, type: checker.getTypeOfSymbol(property) }));
  const indexes = checker.getIndexInfosOfType(wanted).map((info) => ({ name: 'a computed key', type: info.type }));
  return [...reached, ...indexes];
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
  if (!closed && type.flags & ts.TypeFlags.Object) return at(expression, misfit('forgotten', type, wanted));
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

export function intoArray(flow: Flow, literal: ts.ArrayLiteralExpression, target: ts.Type): readonly FlowFound[] {
  flow.placed.add(literal);
  const source = flow.checker.getTypeAtLocation(literal);
  return best(flow, source, target, (wanted) => arrayInto(flow, literal, wanted));
}

function arrayInto(flow: Flow, literal: ts.ArrayLiteralExpression, wanted: ts.Type): readonly FlowFound[] {
  const { checker } = flow;
  const positions = tupleElements(checker, wanted);
  const element =
    positions.find(({ rest }) => rest)?.type ??
    (checker.isTupleType(wanted) ? undefined : elementYielded(checker, wanted)) ??
    checker.getIndexTypeOfType(wanted, ts.IndexKind.Number);
  let offset = 0;
  return literal.elements.flatMap((part, index): readonly FlowFound[] => {
    if (ts.isSpreadElement(part)) {
      const inner = checker.getTypeAtLocation(part.expression);
      const spread = tupleElements(checker, inner);
      offset += spread.length - 1;
      const yielded = spread.length > 0 ? spread.map(({ type }) => type) : [elementYielded(checker, inner)];
      return yielded.flatMap((type, position) => {
        const place = positions[index + offset - (spread.length - 1) + position]?.type ?? element;
        return type && place ? at(part, inside('element', flow.relation.relate(type, place))) : [];
      });
    }
    const place = positions[index + offset]?.type ?? element;
    if (!place) return [];
    return flow
      .into(part, place)
      .map(({ node, misfit: inner }) => ({ node, misfit: inside('element', inner) ?? inner }));
  });
}
