/**
 * What is known, at one point of a function, about the narrowings TypeScript keeps.
 *
 * Owns: `State` and how two of them join. A reference that is absent was not mentioned on any path, so nothing narrowed it. One
 * that is present was last seen right at `test`; once it is `stale`, only `facts` (tests made since) still count.
 */
import ts from 'typescript';
import { bare } from './references.ts';
import type { Write } from './writes.ts';

export interface Stale {
  /** What may have changed it, and, where known, the assignment that does. */
  readonly event: ts.Node;
  readonly write: Write | undefined;
  readonly facts: ReadonlySet<string>;
}
export interface Known {
  readonly test: ts.Node;
  readonly stale: Stale | undefined;
}
/** By the key of the reference. Undefined: the point is not reached. */
export type State = ReadonlyMap<string, Known> | undefined;

export function join(a: State, b: State): State {
  if (!a || !b || a === b) return a ?? b;
  const joined = new Map(a);
  for (const [key, known] of b) {
    const other = joined.get(key);
    joined.set(key, other ? joinKnown(other, known) : known);
  }
  return joined;
}

function joinKnown(a: Known, b: Known): Known {
  if (!a.stale || !b.stale) return a.stale ? a : b.stale ? b : a;
  const facts = new Set([...a.stale.facts].filter((fact) => b.stale?.facts.has(fact)));
  return facts.size === a.stale.facts.size ? a : { ...a, stale: { ...a.stale, facts } };
}

export function sameState(a: State, b: State): boolean {
  if (!a || !b) return a === b;
  if (a.size !== b.size) return false;
  return [...a].every(([key, known]) => {
    const other = b.get(key);
    return other !== undefined && (known.stale?.facts.size ?? -1) === (other.stale?.facts.size ?? -1);
  });
}

/** What the outcome of a condition says, as a fact and the expression it is about. */
export interface Test {
  readonly about: ts.Expression;
  readonly fact: string;
}

export function testOf(condition: ts.Expression, holds: boolean): Test | undefined {
  const node = bare(condition);
  if (!ts.isBinaryExpression(node)) return { about: node, fact: holds ? 'truthy' : 'falsy' };
  const operator = node.operatorToken.kind;
  const same = operator === ts.SyntaxKind.EqualsEqualsEqualsToken || operator === ts.SyntaxKind.EqualsEqualsToken;
  const other =
    operator === ts.SyntaxKind.ExclamationEqualsEqualsToken || operator === ts.SyntaxKind.ExclamationEqualsToken;
  if (!same && !other) return undefined;
  const loose = operator === ts.SyntaxKind.EqualsEqualsToken || operator === ts.SyntaxKind.ExclamationEqualsToken;
  const is = same === holds ? 'is' : 'not';
  const [left, right] = [bare(node.left), bare(node.right)];
  return equality(left, right, is, loose) ?? equality(right, left, is, loose);
}

function equality(left: ts.Expression, right: ts.Expression, is: string, loose: boolean): Test | undefined {
  if (ts.isTypeOfExpression(left) && ts.isStringLiteralLike(right)) {
    return { about: bare(left.expression), fact: `${is} typeof ${right.text}` };
  }
  const value = literalName(right);
  if (value === undefined) return undefined;
  const nullish = loose && (value === 'null' || value === 'undefined');
  return { about: left, fact: `${is} ${nullish ? 'nullish' : value}` };
}

export function literalName(node: ts.Expression): string | undefined {
  if (ts.isStringLiteralLike(node)) return JSON.stringify(node.text);
  if (ts.isNumericLiteral(node)) return node.text;
  if (ts.isIdentifier(node) && node.text === 'undefined') return 'undefined';
  if (node.kind === ts.SyntaxKind.NullKeyword) return 'null';
  if (node.kind === ts.SyntaxKind.TrueKeyword) return 'true';
  return node.kind === ts.SyntaxKind.FalseKeyword ? 'false' : undefined;
}

/** May a value of this type be there, given the fact? */
export function admits(checker: ts.TypeChecker, type: ts.Type, fact: string): boolean {
  const name = checker.typeToString(type);
  const nullish = (type.flags & (ts.TypeFlags.Undefined | ts.TypeFlags.Null)) !== 0;
  const isObject = (type.flags & ts.TypeFlags.Object) !== 0;
  if (fact === 'truthy') return !nullish && name !== 'false' && name !== '""' && name !== '0';
  if (fact === 'falsy') return nullish || (!isObject && name !== 'true');
  if (fact === 'is nullish') return nullish;
  if (fact === 'not nullish') return !nullish;
  if (fact.startsWith('is typeof ') || fact.startsWith('not typeof ')) {
    const kind = typeofName(type);
    return kind === undefined || fact.startsWith('is') === fact.endsWith(` ${kind}`);
  }
  const [is = '', value = ''] = [fact.slice(0, fact.indexOf(' ')), fact.slice(fact.indexOf(' ') + 1)];
  const unit = (type.flags & ts.TypeFlags.Unit) !== 0;
  if (is === 'not') return !unit || name !== value;
  return unit ? name === value : !(isObject && !/^["0-9]/.test(value)) || !/^(undefined|null|true|false)$/.test(value);
}

function typeofName(type: ts.Type): string | undefined {
  if (type.flags & ts.TypeFlags.StringLike) return 'string';
  if (type.flags & ts.TypeFlags.NumberLike) return 'number';
  if (type.flags & ts.TypeFlags.BigIntLike) return 'bigint';
  if (type.flags & ts.TypeFlags.BooleanLike) return 'boolean';
  return type.flags & ts.TypeFlags.Undefined ? 'undefined' : undefined;
}
