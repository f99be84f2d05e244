/**
 * Reads under keys whose type depends on a type parameter: TypeScript takes `T[K]` to be there even where an index signature answers.
 *
 * Owns: which reads there are, and what they ask: of `T`, that it declares the key; of the keys of a mapped type, that they are written out.
 * Where the object's type is known the read itself is judged. Does not own who is asked.
 */
import ts from 'typescript';
import { isTarget } from '../../assignments.ts';
import type { VerifyContext } from '../../context.ts';
import { eachOfKind } from '../../node-index.ts';
import { isKeyOf, isType, membersOf } from '../../type-parts.ts';
import { isOwnLookup, keysOf, mappedNode } from '../flow/mapped.ts';
import { asked, type Demand, type Question } from './demands.ts';
import { mentioned } from './parameters.ts';

export interface KeyedReads {
  readonly demands: readonly Demand[];
  /** Reads that may find nothing whatever the type parameters stand for. */
  readonly missing: readonly ts.Node[];
}

interface Read {
  readonly node: ts.Node;
  readonly object: ts.Type;
  readonly key: ts.Type;
}

const kinds = [ts.SyntaxKind.ElementAccessExpression, ts.SyntaxKind.ComputedPropertyName];

export function keyedReads(context: VerifyContext): KeyedReads {
  const { checker } = context;
  const questions = new KeyQuestions(checker);
  const demands: Demand[] = [];
  const missing: ts.Node[] = [];
  eachOfKind(context, context.files, kinds, (node) => {
    const read = readAt(checker, node);
    if (!read || !dependsOn(checker, read.key)) return;
    const found = questions.ofRead(read);
    demands.push(...found.demands);
    if (found.failing) missing.push(read.node);
  });
  return { demands, missing };
}

/** `o[k]`, `const { [k]: x } = o` and `({ [k]: x } = o)`, where nobody asks afterwards whether it was there. */
function readAt(checker: ts.TypeChecker, node: ts.Node): Read | undefined {
  if (ts.isElementAccessExpression(node)) {
    if (isOnlyWritten(node) || isAsked(node)) return undefined;
    const object = checker.getNonNullableType(checker.getTypeAtLocation(node.expression));
    return { node, object, key: checker.getTypeAtLocation(node.argumentExpression) };
  }
  if (!ts.isComputedPropertyName(node)) return undefined;
  const object = takenApart(checker, node);
  return object && { node: node.parent, object, key: checker.getTypeAtLocation(node.expression) };
}

/** The type of what a pattern with this name in it takes apart. */
function takenApart(checker: ts.TypeChecker, { parent }: ts.ComputedPropertyName): ts.Type | undefined {
  if (ts.isBindingElement(parent)) return parent.initializer ? undefined : checker.getTypeAtLocation(parent.parent);
  if (!ts.isPropertyAssignment(parent) || !isTarget(parent.initializer)) return undefined;
  const whole = parent.parent.parent;
  const isWhole = ts.isBinaryExpression(whole) && whole.left === parent.parent && !isTarget(whole);
  return checker.getTypeAtLocation(isWhole ? whole.right : parent.parent);
}

function isOnlyWritten(node: ts.Node): boolean {
  if (!isTarget(node)) return false;
  const { parent } = node;
  if (!ts.isBinaryExpression(parent) && !ts.isPrefixUnaryExpression(parent) && !ts.isPostfixUnaryExpression(parent))
    return true;
  const kind = ts.isBinaryExpression(parent) ? parent.operatorToken.kind : undefined;
  return kind === ts.SyntaxKind.EqualsToken || kind === ts.SyntaxKind.QuestionQuestionEqualsToken;
}

/** `o[k] ?? other`, `o[k]?.name`, `o[k] === undefined`: what is absent is not taken for what is there. */
function isAsked(node: ts.Expression): boolean {
  const { parent } = node;
  if (ts.isParenthesizedExpression(parent)) return isAsked(parent);
  const isChained =
    ts.isPropertyAccessExpression(parent) || ts.isElementAccessExpression(parent) || ts.isCallExpression(parent);
  if (isChained) return parent.expression === node && parent.questionDotToken !== undefined;
  if (!ts.isBinaryExpression(parent)) return false;
  const { left, right, operatorToken } = parent;
  if (operatorToken.kind === ts.SyntaxKind.QuestionQuestionToken) return left === node;
  const isCompared =
    operatorToken.kind === ts.SyntaxKind.EqualsEqualsEqualsToken ||
    operatorToken.kind === ts.SyntaxKind.ExclamationEqualsEqualsToken;
  const other = left === node ? right : left;
  return isCompared && ts.isIdentifier(other) && other.text === 'undefined';
}

const dependsOn = (checker: ts.TypeChecker, key: ts.Type): boolean => mentioned(checker, key).length > 0;

/** One question each, so that a demand is known again. */
class KeyQuestions {
  readonly #checker: ts.TypeChecker;
  /** The key is declared, or what answers says that there may be nothing. */
  readonly #declared: Question;
  /** The key is declared: who answers says something else than what is there. */
  readonly #written: Question;
  /** Keys of a record: each is written out, or what it holds may be nothing. */
  readonly #listed: Question;

  constructor(checker: ts.TypeChecker) {
    this.#checker = checker;
    this.#declared = {
      fails: (type, key) => mayMiss(checker, type, key, false),
      also: (type, key) => this.#ofMapped(type, key, this.#declared),
    };
    this.#written = {
      fails: (type, key) => mayMiss(checker, type, key, true),
      also: (type, key) => this.#ofMapped(type, key, this.#written),
    };
    this.#listed = {
      fails: (type, value) => isWide(type) && !(value && mayBeNothing(value)),
      also: (type) => (isKeyOf(type) ? asked(checker, this.#written, type.type, [], undefined).demands : []),
    };
  }

  ofRead({ object, key }: Read): ReturnType<typeof asked> {
    return asked(this.#checker, this.#declared, object, [], keyIn(key));
  }

  /** `{ [P in ...]: X }` over a type parameter, by a key. */
  #ofMapped(type: ts.Type, key: ts.Type | undefined, question: Question): readonly Demand[] {
    const checker = this.#checker;
    const node = isOpenMapped(checker, type) ? mappedNode(type) : undefined;
    const keys = node && keysOf(checker, type);
    if (!node || !keys) return [];
    const isSure = node.questionToken?.kind === ts.SyntaxKind.MinusToken;
    const value = templateOf(checker, type, node);
    if ((node.questionToken && !isSure) || (value && mayBeNothing(value))) return [];
    if (isKeyOf(keys)) {
      const same = isOwnLookup(node) && !isSure ? question : this.#written;
      return asked(checker, same, keys.type, [], node.nameType ? undefined : key).demands;
    }
    const beside = value && value.flags & ts.TypeFlags.TypeParameter ? value : undefined;
    return asked(checker, this.#listed, keys, [], beside).demands;
  }
}

function isOpenMapped(checker: ts.TypeChecker, type: ts.Type): boolean {
  const keys = mappedNode(type) && keysOf(checker, type);
  return keys !== undefined && mentioned(checker, keys).length > 0;
}

function templateOf(checker: ts.TypeChecker, type: ts.Type, { type: written }: ts.MappedTypeNode): ts.Type | undefined {
  const known: unknown = 'templateType' in type ? type.templateType : undefined;
  return isType(known) ? known : written && checker.getTypeFromTypeNode(written);
}

/** The type parameter that the key is one of; undefined where it may be any key. */
function keyIn(key: ts.Type): ts.Type | undefined {
  if (key.flags & ts.TypeFlags.TypeParameter) return key;
  if (key.isIntersection()) return key.types.map(keyIn).find((part) => part !== undefined);
  const isSelected = /^(?:Extract|Exclude)$/.test(key.aliasSymbol?.name ?? '');
  const [selected] = isSelected ? (key.aliasTypeArguments ?? []) : [];
  return selected && keyIn(selected);
}

/** An index signature answers to a key that the type does not declare, and does not say that there may be nothing. */
function mayMiss(checker: ts.TypeChecker, object: ts.Type, key: ts.Type | undefined, isStrict: boolean): boolean {
  const bound = key && (checker.getBaseConstraintOfType(key) ?? key);
  const names = bound ? membersOf(bound) : [checker.getStringType(), checker.getNumberType()];
  return membersOf(object).some((member) => {
    // Of its keys the type parameters are asked.
    if (isOpenMapped(checker, member)) return false;
    const apparent = checker.getApparentType(member);
    const answers = checker.getIndexInfosOfType(apparent).some(({ type }) => isStrict || !mayBeNothing(type));
    return answers && names.some((name) => !isDeclared(checker, apparent, name));
  });
}

const mayBeNothing = (type: ts.Type): boolean =>
  membersOf(type).some(
    ({ flags }) =>
      (flags & (ts.TypeFlags.Any | ts.TypeFlags.Unknown | ts.TypeFlags.Undefined | ts.TypeFlags.Void)) !== 0,
  );

function isDeclared(checker: ts.TypeChecker, object: ts.Type, key: ts.Type): boolean {
  if (key.flags & ts.TypeFlags.UniqueESSymbol) return true;
  if (!key.isStringLiteral() && !key.isNumberLiteral()) return false;
  return checker.getPropertyOfType(object, String(key.value)) !== undefined;
}

/** Keys of which nobody can list all. */
const isWide = ({ flags }: ts.Type): boolean =>
  (flags &
    (ts.TypeFlags.Any |
      ts.TypeFlags.String |
      ts.TypeFlags.Number |
      ts.TypeFlags.ESSymbol |
      ts.TypeFlags.TemplateLiteral |
      ts.TypeFlags.StringMapping)) !==
  0;
