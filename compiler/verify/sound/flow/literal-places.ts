/**
 * Which places of a type a part of an object literal goes to, by its name.
 *
 * Owns: computed keys, which may be several names. Under one of those a value may replace any property that stands before it, so it must
 * fit each that the key may name; that those which are set after it do not count is for the literal to see.
 */
import ts from 'typescript';
import { isTarget } from '../../assignments.ts';
import { membersOf, symbolNameOf } from '../../type-parts.ts';
import { usesOf } from './exact.ts';
import type { Flow, FlowFound } from './into.ts';
import { type Member, memberOf } from './members.ts';
import { areKeysShared, isCovered, isFixed } from './relate-members.ts';
import type { Relation } from './relation.ts';
import { unwrap } from './unwrap.ts';

export interface Place {
  readonly name: string;
  readonly type: ts.Type;
  /** A property that the key may name, but need not, and that somebody sets. */
  readonly isWritten?: boolean;
}

/** What the wanted type says of a property by this name; several for a computed key that may be several names. */
export function placesOf(relation: Relation, name: ts.PropertyName, wanted: ts.Type): readonly Place[] {
  const { checker } = relation;
  if (ts.isComputedPropertyName(name)) return placesOfKey(relation, checker.getTypeAtLocation(name.expression), wanted);
  const { text } = name;
  const symbol = checker.getPropertyOfType(wanted, text);
  if (symbol) return [{ name: text, type: checker.getTypeOfSymbol(symbol) }];
  const isNumber = ts.isNumericLiteral(name) || String(Number(text)) === text;
  const index =
    (isNumber ? checker.getIndexTypeOfType(wanted, ts.IndexKind.Number) : undefined) ??
    checker.getIndexTypeOfType(wanted, ts.IndexKind.String);
  return index ? [{ name: text, type: index }] : [];
}

function placesOfKey(relation: Relation, key: ts.Type, wanted: ts.Type): readonly Place[] {
  const { checker } = relation;
  const parts = keyParts(checker, key);
  const isOneOfMany = parts.length !== 1 || !parts.every(isUnitKey);
  const isWritten = (member: Member): boolean => isOneOfMany && !isFixed(relation, member);
  const reached = checker
    .getPropertiesOfType(wanted)
    .filter((property) => parts.some((part) => names(checker, part, property)))
    .map((property) => memberOf(checker, property))
    .map((member) => ({ name: member.name, type: member.type, isWritten: isWritten(member) }));
  const indexes = checker
    .getIndexInfosOfType(wanted)
    .filter(({ keyType }) => parts.some((part) => areKeysShared(keyType, part)))
    .map((info) => ({ name: 'a computed key', type: info.type }));
  return [...reached, ...indexes];
}

/** What a key may be: of a type parameter what bounds it, of a branded text the text. */
function keyParts(checker: ts.TypeChecker, key: ts.Type): readonly ts.Type[] {
  const bound = key.flags & ts.TypeFlags.Instantiable ? checker.getBaseConstraintOfType(key) : undefined;
  return membersOf(bound ?? key).map((member) => {
    const plain = member.isIntersection() ? member.types.find((part) => part.flags & anyKey) : undefined;
    return plain ?? member;
  });
}

const anyKey = ts.TypeFlags.StringLike | ts.TypeFlags.NumberLike | ts.TypeFlags.ESSymbolLike;
const isUnitKey = ({ flags }: ts.Type): boolean =>
  (flags & (ts.TypeFlags.StringLiteral | ts.TypeFlags.NumberLiteral | ts.TypeFlags.UniqueESSymbol)) !== 0;

function names(checker: ts.TypeChecker, key: ts.Type, property: ts.Symbol): boolean {
  if (key.isStringLiteral() || key.isNumberLiteral()) return String(key.value) === property.name;
  const symbol = symbolNameOf(key);
  return symbol === undefined ? isCovered(checker, property, key) : property.escapedName === symbol;
}

/** `[action.field]: action.value`, where `action` is one of several: the value of each goes under the name that it has itself. */
export function pairedInto(
  flow: Flow,
  property: ts.ObjectLiteralElementLike,
  wanted: ts.Type,
  later: ReadonlySet<string>,
): readonly FlowFound[] | undefined {
  const { checker, relation } = flow;
  if (!ts.isPropertyAssignment(property) || !ts.isComputedPropertyName(property.name)) return undefined;
  const key = unwrap(property.name.expression);
  const value = unwrap(property.initializer);
  if (!ts.isPropertyAccessExpression(key) || !ts.isPropertyAccessExpression(value)) return undefined;
  if (!isSameConstant(checker, key.expression, value.expression)) return undefined;
  const members = membersOf(checker.getTypeAtLocation(value.expression));
  if (members.length < 2) return undefined;
  const typeIn = (member: ts.Type, name: string): ts.Type => {
    const symbol = checker.getPropertyOfType(member, name);
    return symbol ? checker.getTypeOfSymbol(symbol) : checker.getUnknownType();
  };
  return members.flatMap((member) =>
    placesOfKey(relation, typeIn(member, key.name.text), wanted)
      .filter(({ name }) => !later.has(name))
      .flatMap(({ type }) => flow.related(value, typeIn(member, value.name.text), type)),
  );
}

/** One variable that is given nothing else. */
function isSameConstant(checker: ts.TypeChecker, one: ts.Expression, other: ts.Expression): boolean {
  const symbol = checker.getSymbolAtLocation(one);
  if (!ts.isIdentifier(one) || !ts.isIdentifier(other) || symbol !== checker.getSymbolAtLocation(other)) return false;
  if (!symbol?.valueDeclaration) return false;
  return usesOf(checker, symbol, one.text, one.getSourceFile()).every((use) => !isTarget(use));
}
