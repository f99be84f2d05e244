/**
 * Proves that a type guard or assertion function does what its signature claims.
 *
 * Owns: where the probes go and what their answers mean. A guard `x is T` is proved when 1. wherever it returns true, TypeScript's
 * own narrowing makes `x` a T, or an object each of whose members is what T says; 2. wherever it returns false, an `x` that was
 * declared as T could not be. An assertion is proved when 1. holds wherever the function ends. What is known of an object only by
 * looking at its contents counts if nothing in the program changes a member of that name (`looked-at.ts`).
 */
import ts from 'typescript';
import type { VerifyContext } from '../../context.ts';
import { guardsOwnParameter, membersOf, plainFlags } from '../../type-parts.ts';
import { relationOf } from '../flow/relation-of.ts';
import { BlurredTests } from './blurred-tests.ts';
import type { Effects } from './effects.ts';
import { lookUp } from './list-guards.ts';
import { whyChanging } from './looked-at.ts';
import { type Answer, type Asked, ask, type Edit } from './shadow.ts';
import { targetsAt } from './writes.ts';

export type Claim = ts.FunctionLikeDeclaration & { readonly body: ts.ConciseBody };

interface Guard {
  readonly id: number;
  readonly predicate: ts.TypePredicateNode;
  readonly owner: Claim;
  readonly parameter: ts.ParameterDeclaration;
  readonly name: string;
  /** The claimed type; undefined for `asserts x`. */
  readonly type: ts.Type | undefined;
  readonly asserts: boolean;
  readonly paths: readonly string[];
}

/** Why each predicate that is not proved is not, by predicate. */
export function unproved(
  context: VerifyContext,
  effects: Effects,
  predicates: readonly ts.TypePredicateNode[],
): ReadonlyMap<ts.TypePredicateNode, string> {
  const reasons = new Map<ts.TypePredicateNode, string>();
  const guards: Guard[] = [];
  for (const predicate of predicates) {
    const guard = guardOf(context, predicate, guards.length);
    if (typeof guard === 'string') reasons.set(predicate, guard);
    else guards.push(guard);
  }
  const lookUps = new Set<ts.TypePredicateNode>();
  for (const { predicate, owner, parameter, type, asserts } of guards) {
    const found = type && !asserts ? lookUp(context, { body: owner.body, parameter, claimed: type }) : undefined;
    if (found !== undefined) lookUps.add(predicate);
    if (found !== undefined && found !== 'exact') reasons.set(predicate, found);
  }
  for (const guard of guards) {
    const inside = (one: Guard): boolean =>
      one !== guard && ts.findAncestor(guard.owner.parent, (at) => at === one.owner) !== undefined;
    if (guards.some(inside)) reasons.set(guard.predicate, 'it is inside another guard: declare it outside');
  }
  const asked = guards.filter((guard) => !reasons.has(guard.predicate) && !lookUps.has(guard.predicate));
  if (asked.length === 0) return reasons;
  const whenTrue = soundly(ask(context, editsOf(asked, false)));
  const whenClaimed = ask(context, editsOf(asked, true));
  const tests = new BlurredTests(whenClaimed.context);
  for (const guard of asked) {
    const reason = proveTrue(guard, whenTrue, effects) ?? proveFalse(guard, whenClaimed, tests);
    if (reason !== undefined) reasons.set(guard.predicate, reason);
  }
  return reasons;
}

function guardOf({ checker }: VerifyContext, predicate: ts.TypePredicateNode, id: number): Guard | string {
  const owner = predicate.parent;
  if (!ts.isFunctionLike(owner) || !('body' in owner) || !owner.body)
    return 'there is no body here that could prove it';
  const name = predicate.parameterName;
  // `this` is none.
  const parameter = owner.parameters.find((one) => ts.isIdentifier(one.name) && one.name.text === name.getText());
  if (!ts.isIdentifier(name) || !parameter || !isPlain(parameter)) return `\`${name.getText()}\` is no plain parameter`;
  const claim = claimOf(owner);
  if (!claim || assigns(claim.body, name.text)) return `\`${name.text}\` is assigned`;
  if (redeclares(claim.body, name.text)) return `something else inside is called \`${name.text}\` as well`;
  const asserts = predicate.assertsModifier !== undefined;
  if (asserts && !ts.isBlock(claim.body)) return 'an assertion needs a body of statements';
  const type = predicate.type && checker.getTypeFromTypeNode(predicate.type);
  const paths = type ? pathsOf(checker, type, name.text, 0) : [name.text];
  return { id, predicate, owner: claim, parameter, name: name.text, type, asserts, paths: paths.slice(0, 60) };
}

const isPlain = ({ dotDotDotToken, questionToken, initializer }: ts.ParameterDeclaration): boolean =>
  !dotDotDotToken && !questionToken && !initializer;

/** Only a function with a body is asked. */
const claimOf = (owner: ts.Node): Claim | undefined => (isClaim(owner) ? owner : undefined);
const isClaim = (owner: ts.Node): owner is Claim =>
  ts.isFunctionLike(owner) && 'body' in owner && owner.body !== undefined;

function assigns(body: ts.Node, name: string): boolean {
  let found = false;
  const walk = (node: ts.Node): void => {
    found ||= targetsAt(node).some((target) => ts.isIdentifier(target) && target.text === name);
    ts.forEachChild(node, walk);
  };
  walk(body);
  return found;
}

/** Where a probe asks for the parameter, another of its name would answer. Functions inside are not probed. */
function redeclares(body: ts.Node, name: string): boolean {
  const isOther = (node: ts.Node): boolean =>
    ts.isIdentifier(node) && node.text === name && isDeclared(node.parent, node);
  const walk = (node: ts.Node): boolean => {
    if (isOther(node)) return true;
    const inside = ts.isFunctionLike(node) || ts.isClassLike(node);
    return inside ? node.name !== undefined && isOther(node.name) : (ts.forEachChild(node, walk) ?? false);
  };
  return walk(body);
}

const isDeclared = (parent: ts.Node, name: ts.Identifier): boolean =>
  (ts.isVariableDeclaration(parent) ||
    ts.isBindingElement(parent) ||
    ts.isFunctionDeclaration(parent) ||
    ts.isClassDeclaration(parent) ||
    ts.isEnumDeclaration(parent)) &&
  parent.name === name;

/** The parameter, and the members of the claimed type below it. */
function pathsOf(checker: ts.TypeChecker, type: ts.Type, path: string, depth: number): readonly string[] {
  if (depth > 3 || !isRecord(checker, type)) return [path];
  return [
    path,
    ...checker.getPropertiesOfType(type).flatMap((property) => {
      if (!/^[A-Za-z_$][\w$]*$/.test(property.name)) return [];
      return pathsOf(checker, checker.getTypeOfSymbol(property), `${path}.${property.name}`, depth + 1);
    }),
  ];
}

/** An object known by its members alone: no class, function or array. */
function isRecord(checker: ts.TypeChecker, type: ts.Type): boolean {
  if ((type.flags & (ts.TypeFlags.Object | ts.TypeFlags.Intersection)) === 0 || type.isClass()) return false;
  return type.getCallSignatures().length === 0 && !checker.isArrayLikeType(type);
}

function editsOf(guards: readonly Guard[], claimed: boolean): ReadonlyMap<ts.SourceFile, readonly Edit[]> {
  const edits = new Map<ts.SourceFile, Edit[]>();
  for (const guard of guards) {
    const file = guard.predicate.getSourceFile();
    const own = edits.get(file) ?? [];
    edits.set(file, own);
    own.push(...probesIn(guard));
    if (claimed) own.push(retyped(guard));
  }
  return edits;
}

/** The parameter as if it were declared to be what the guard claims. */
function retyped({ parameter, predicate }: Guard): Edit {
  const text = predicate.type?.getText() ?? 'false | null | undefined | 0 | 0n | ""';
  const { type, name } = parameter;
  return type ? { start: type.getStart(), end: type.end, text } : { start: name.end, end: name.end, text: `: ${text}` };
}

function probesIn(guard: Guard): readonly Edit[] {
  const { body } = guard.owner;
  let count = 0;
  const probe = (kind: string): string => {
    count += 1;
    return ` skerry_${guard.id}_${kind}_${count}: { ${guard.paths.join('; ')}; } return true; `;
  };
  const ways = (value: ts.Expression): string =>
    `{ ${split(
      value,
      () => probe('yes'),
      () => probe('no'),
    )} return true; }`;
  if (!ts.isBlock(body)) return [{ start: body.getStart(), end: body.end, text: ways(body) }];
  const edits: Edit[] = [];
  const replace = (node: ts.Node, text: string): void => {
    edits.push({ start: node.getStart(), end: node.end, text });
  };
  const walk = (node: ts.Node): void => {
    if (ts.isFunctionLike(node) || ts.isClassLike(node)) return;
    const refused = guard.asserts ? undefined : refusalIn(node);
    if (refused)
      replace(
        node,
        `{ ${split(
          refused.test,
          () => probe(refused.kind),
          () => '',
        )} }`,
      );
    else if (ts.isReturnStatement(node)) {
      if (guard.asserts || !node.expression) replace(node, `{${probe('yes').replace('true', '')}}`);
      else replace(node, ways(node.expression));
    } else ts.forEachChild(node, walk);
  };
  ts.forEachChild(body, walk);
  if (guard.asserts && !endsBefore(body)) {
    edits.push({ start: body.end - 1, end: body.end - 1, text: probe('yes').replace('return true; ', '') });
  }
  return edits;
}

/** The condition as nested `if`s, so that each way to an outcome is a place of its own. */
function split(condition: ts.Expression, yes: () => string, no: () => string): string {
  const node = ts.isParenthesizedExpression(condition) ? condition.expression : condition;
  if (node !== condition) return split(node, yes, no);
  if (node.kind === ts.SyntaxKind.TrueKeyword) return yes();
  if (node.kind === ts.SyntaxKind.FalseKeyword) return no();
  if (ts.isPrefixUnaryExpression(node) && node.operator === ts.SyntaxKind.ExclamationToken) {
    return split(node.operand, no, yes);
  }
  if (ts.isBinaryExpression(node)) {
    const { kind } = node.operatorToken;
    if (kind === ts.SyntaxKind.AmpersandAmpersandToken) return split(node.left, () => split(node.right, yes, no), no);
    if (kind === ts.SyntaxKind.BarBarToken) return split(node.left, yes, () => split(node.right, yes, no));
  }
  return `if (${node.getText()}) {${yes()}} else {${no()}}`;
}

/** `if (test) return false;` */
function refusalIn(node: ts.Node): { readonly test: ts.Expression; readonly kind: string } | undefined {
  if (!ts.isIfStatement(node) || node.elseStatement) return undefined;
  const then = node.thenStatement;
  const [only, ...more] = ts.isBlock(then) ? then.statements : [then];
  if (!only || more.length > 0 || !ts.isReturnStatement(only)) return undefined;
  if (only.expression?.kind === ts.SyntaxKind.TrueKeyword) return { test: node.expression, kind: 'yes' };
  return only.expression?.kind === ts.SyntaxKind.FalseKeyword ? { test: node.expression, kind: 'no' } : undefined;
}

/** The end of the body is never reached. */
function endsBefore({ statements }: ts.Block): boolean {
  const last = statements.at(-1);
  return last !== undefined && (ts.isReturnStatement(last) || ts.isThrowStatement(last));
}

interface Soundly extends Asked {
  /** May what is known be seen as what is claimed, by whoever else holds it? */
  isSound(known: ts.Type, claimed: ts.Type): boolean;
  /** Nothing writes through an index signature that takes anything. */
  isRecordKept(): boolean;
}

/** The relation of flow, made when a guard of objects needs it. */
function soundly(asked: Asked): Soundly {
  let relation: ReturnType<typeof relationOf> | undefined;
  return {
    ...asked,
    isRecordKept: () => {
      relation ??= relationOf(asked.context);
      return relation.writes.anythingWriter === undefined;
    },
    isSound: (known, claimed) => {
      if (known === claimed || membersOf(claimed).every(({ flags }) => flags & plainFlags)) return true;
      relation ??= asked.context.shared(relationOf);
      return relation.relate(known, claimed) === undefined;
    },
  };
}

function proveTrue(guard: Guard, asked: Soundly, effects: Effects): string | undefined {
  if (!guard.type || !guard.predicate.type) return undefined;
  for (const { at, types } of probes(guard, asked, 'yes')) {
    const claimed = claimedAt(asked.checker, at);
    const failed = claimed && firstUnproved(asked, types, guard.name, claimed, effects);
    if (failed !== undefined) return `where the function ${guard.asserts ? 'ends' : 'returns true'}, ${failed}`;
  }
  return undefined;
}

/** The claimed type as the shadow's own checker knows it. */
function claimedAt(checker: ts.TypeChecker, at: ts.Node): ts.Type | undefined {
  const owner = ts.findAncestor(at, ts.isFunctionLike);
  const type = owner?.type && ts.isTypePredicateNode(owner.type) ? owner.type.type : undefined;
  return type && checker.getTypeFromTypeNode(type);
}

const probes = ({ id }: Guard, { answers }: Asked, kind: string): readonly Answer[] =>
  answers.flatMap(([label, answer]) => (label.startsWith(`skerry_${id}_${kind}_`) ? [answer] : []));

function firstUnproved(
  asked: Soundly,
  types: ReadonlyMap<string, ts.Type>,
  path: string,
  claimed: ts.Type,
  effects: Effects,
): string | undefined {
  const { checker } = asked;
  const known = types.get(path);
  const said = (): string => `\`${path}\` is only known to be \`${known ? checker.typeToString(known) : 'unknown'}\``;
  if (!known || known.flags & ts.TypeFlags.Any) return said();
  const fits = checker.isTypeAssignableTo(known, claimed) && !forgets(checker, known, claimed);
  if (fits && asked.isSound(known, claimed)) return undefined;
  if (!isRecord(checker, claimed) || !isObjectType(known)) return said();
  // Through a record of anything that nobody writes into, an object is only looked at.
  const isLook = ({ type, isReadonly }: ts.IndexInfo): boolean =>
    (type.flags & ts.TypeFlags.Unknown) !== 0 && (isReadonly || asked.isRecordKept());
  if (!checker.getIndexInfosOfType(claimed).every(isLook)) return said();
  for (const property of checker.getPropertiesOfType(claimed)) {
    const member = `${path}.${property.name}`;
    const failed = firstUnproved(asked, types, member, checker.getTypeOfSymbol(property), effects);
    if (failed !== undefined) return failed;
    const changing = whyChanging(effects, property.name);
    if (changing !== undefined) return `\`${member}\` was looked at, but ${changing}`;
  }
  return undefined;
}

/** An optional property that is only not mentioned may be there with another type. */
function forgets(checker: ts.TypeChecker, known: ts.Type, claimed: ts.Type): boolean {
  if (known.flags & ts.TypeFlags.Never || !isRecord(checker, claimed)) return false;
  return checker
    .getPropertiesOfType(claimed)
    .some(({ name, flags }) => flags & ts.SymbolFlags.Optional && !checker.getPropertyOfType(known, name));
}

const isObjectType = (type: ts.Type): boolean =>
  membersOf(type).every(
    ({ flags }) => flags & (ts.TypeFlags.Object | ts.TypeFlags.NonPrimitive | ts.TypeFlags.Intersection),
  );

function proveFalse(guard: Guard, asked: Asked, tests: BlurredTests): string | undefined {
  const kind = guard.asserts ? 'yes' : 'no';
  if (guard.asserts && guard.type) return undefined;
  if (guard.asserts && !isPlainCondition(guard)) return 'only `if (!condition) throw` proves a condition';
  const claimed = guard.predicate.type?.getText() ?? 'false';
  const owner = probes(guard, asked, kind)
    .map(({ at }) => ts.findAncestor(at, isClaim))
    .at(0);
  const blurred = owner && blurredIn(owner.body, tests);
  if (blurred !== undefined) return blurred;
  // Each call answers for what its `T` is then (`blurred-tests.ts`, `relate-signatures.ts`).
  if (!guard.asserts && guardsOwnParameter(guard.owner) && failsOnlyAbsent(guard.owner.body, guard.name))
    return undefined;
  for (const { types } of probes(guard, asked, kind)) {
    if ([...types.values()].some((type) => isNever(asked.checker, type))) continue;
    return guard.asserts
      ? 'the function may end though the condition is false'
      : `where the function returns false, \`${guard.name}\` may still be \`${claimed}\``;
  }
  return undefined;
}

/** `x !== undefined && x !== null`, `x != null`: what fails it is absent. */
function failsOnlyAbsent(body: ts.Node, name: string): boolean {
  if (ts.isParenthesizedExpression(body)) return failsOnlyAbsent(body.expression, name);
  if (ts.isBlock(body)) {
    const [only, ...others] = body.statements;
    const given = only && ts.isReturnStatement(only) ? only.expression : undefined;
    return given !== undefined && others.length === 0 && failsOnlyAbsent(given, name);
  }
  if (!ts.isBinaryExpression(body)) return false;
  const { left, right, operatorToken } = body;
  switch (operatorToken.kind) {
    case ts.SyntaxKind.AmpersandAmpersandToken:
      return failsOnlyAbsent(left, name) && failsOnlyAbsent(right, name);
    case ts.SyntaxKind.ExclamationEqualsToken:
    case ts.SyntaxKind.ExclamationEqualsEqualsToken:
      return left.getText() === name && ['undefined', 'null'].includes(right.getText());
    default:
      return false;
  }
}

/** A test from which TypeScript concludes too much of what is a T, so that what it calls impossible is not. Tags are the callers' to judge. */
function blurredIn(body: ts.Node, tests: BlurredTests): string | undefined {
  const walk = (node: ts.Node): string | undefined => {
    if (ts.isFunctionLike(node) || ts.isClassLike(node)) return undefined;
    const [found] = ts.isBinaryExpression(node) ? tests.kinship(node) : [];
    return found ? `in \`${node.getText()}\` ${found.message}` : ts.forEachChild(node, walk);
  };
  return walk(body);
}

/** Also what is an array and a record at once: no array type is taken for a type with an index signature. */
function isNever(checker: ts.TypeChecker, type: ts.Type): boolean {
  if (type.flags & ts.TypeFlags.Never) return true;
  if (!type.isIntersection()) return false;
  return (
    type.types.some((part) => checker.isArrayType(part)) &&
    type.types.some((part) => !checker.isArrayType(part) && checker.getIndexInfosOfType(part).length > 0)
  );
}

/** Not a number's truth, for which TypeScript has no type: `NaN`. */
function isPlainCondition({ owner, name }: Guard): boolean {
  if (!ts.isBlock(owner.body)) return false;
  return owner.body.statements.some(
    (statement) =>
      ts.isIfStatement(statement) &&
      ts.isPrefixUnaryExpression(statement.expression) &&
      statement.expression.operator === ts.SyntaxKind.ExclamationToken &&
      statement.expression.operand.getText() === name,
  );
}
