/**
 * No `any` that appears by itself, through inference or a library.
 *
 * Owns: where one can come from. What is called may give one (a value narrowed to `Function` does), a declaration may be inferred as one, and
 * `instanceof` puts one in the place of each type argument of a class, so whatever can be narrowed is asked near an `instanceof`. Nothing
 * else makes one: the library has none, written ones are refused (SK1201), TypeScript reports those of missing annotations, and operators pass
 * on what their operands are.
 */
import ts from 'typescript';
import type { VerifyContext } from '../context.ts';
import { type Found, type LocalRule, nothing, type Visitor } from '../local-rule.ts';
import { eachOfKind } from '../node-index.ts';
import { referenceOf } from '../type-parts.ts';
import { AnyFinder } from './any-finder.ts';

export const noInferredAny: LocalRule = {
  code: 'SK1202',
  name: 'no-inferred-any',
  summary: 'a value whose type turned out to be `any`',
  why: '`any` that nobody wrote switches checking off just as well',
  help: 'write the type where the value comes from; where it is not known, write `unknown` and look before using it',
  bad: [
    `class Box<T> {
  constructor(readonly value: T) {}
}
export const made = new Box(1);
export const f = (x: unknown): number => (x instanceof Box ? x.value.length : 0);
`,
    `class Pair<A, B> {
  constructor(
    readonly a: A,
    readonly b: B,
  ) {}
}
export function first(x: Pair<string, number> | number): string {
  const other: unknown = x;
  if (other instanceof Pair) return other.a;
  return '';
}
`,
    `class Box<T> {
  constructor(readonly value: T) {}
  take(value: T): void {
    value;
  }
}
export const f = (x: unknown): void => (x instanceof Box ? x.take(1) : undefined);
`,
  ],
  good: [
    `export function f(): number {
  const list = [];
  list.push(1);
  let n;
  n = list.length;
  return n;
}
`,
    'export const g = async (p: Promise<number>): Promise<number> => (await p) + 1;\n',
    `class Box<T> {
  constructor(readonly value: T) {}
}
export const f = (x: Box<number> | string): number => (x instanceof Box ? x.value : x.length);
`,
    `class CycleError<N> extends Error {
  constructor(readonly cycle: readonly N[]) {
    super('a cycle');
  }
}
export const f = (x: unknown): string => (x instanceof CycleError ? x.message : '');
`,
  ],
  kinds: [
    ts.SyntaxKind.Identifier,
    ts.SyntaxKind.PropertyAccessExpression,
    ts.SyntaxKind.ElementAccessExpression,
    ts.SyntaxKind.CallExpression,
    ts.SyntaxKind.NewExpression,
    ts.SyntaxKind.TaggedTemplateExpression,
    ts.SyntaxKind.YieldExpression,
    ts.SyntaxKind.Parameter,
    ts.SyntaxKind.VariableDeclaration,
    ts.SyntaxKind.BindingElement,
  ],
  start: (context) => visitor(context, new AnyFinder(context.checker)),
};

function visitor(context: VerifyContext, finder: AnyFinder): Visitor {
  const { checker } = context;
  const reported = new Set<ts.Symbol>();
  const isNarrowed = nearInstanceof(context);
  const typeOf = (node: ts.Node): ts.Type => checker.getTypeAtLocation(node);
  /** True when the `any` was already there in something this expression is made of. */
  const inherited = (node: ts.Node): boolean =>
    ts.forEachChild(node, (child) =>
      ts.isFunctionLike(child) ? false : (ts.isExpression(child) && finder.contains(typeOf(child))) || inherited(child),
    ) ?? false;
  const found = (node: ts.Node): readonly Found[] => [
    { node, message: `the type of \`${shortText(node)}\` is \`${checker.typeToString(typeOf(node))}\`` },
  ];

  return (node) => {
    if (ts.isParameter(node) || ts.isVariableDeclaration(node) || ts.isBindingElement(node)) {
      if (!ts.isIdentifier(node.name) || isSettled(node) || !finder.contains(typeOf(node.name))) return nothing;
      return found(node.name);
    }
    if (ts.isIdentifier(node)) {
      const symbol = isRead(node) && isNarrowed(node) ? checker.getSymbolAtLocation(node) : undefined;
      if (!symbol || reported.has(symbol) || !finder.contains(typeOf(node))) return nothing;
      if (finder.contains(checker.getTypeOfSymbol(symbol)) || isSameForAll(checker, node)) return nothing;
      reported.add(symbol);
      return found(node);
    }
    if (isAccess(node) && !isNarrowed(node)) return nothing;
    if (!finder.contains(typeOf(node)) || inherited(node) || isUnused(node)) return nothing;
    return found(node);
  };
}

const isAccess = (node: ts.Node): boolean => ts.isPropertyAccessExpression(node) || ts.isElementAccessExpression(node);

/** `error.message` of a `MyError<any>`: a member that is the same whatever the type arguments are. */
function isSameForAll(checker: ts.TypeChecker, node: ts.Identifier): boolean {
  const { parent } = node;
  const generic = referenceOf(checker.getTypeAtLocation(node))?.target;
  if (!generic || !ts.isPropertyAccessExpression(parent) || parent.expression !== node) return false;
  const member = checker.getPropertyOfType(generic, parent.name.text);
  return member !== undefined && checker.getTypeOfSymbol(member) === checker.getTypeAtLocation(parent);
}

/** True in a statement of a module that has an `instanceof` in it: no narrowing reaches further. */
function nearInstanceof(context: VerifyContext): (node: ts.Node) => boolean {
  const near = new Map<ts.SourceFile, ts.Node[]>();
  eachOfKind(context, context.judged, [ts.SyntaxKind.InstanceOfKeyword], (node) => {
    const file = node.getSourceFile();
    const statement = ts.findAncestor(node, ({ parent }) => parent === file);
    const known = near.get(file) ?? [];
    if (statement && !known.includes(statement)) near.set(file, [...known, statement]);
  });
  if (near.size === 0) return () => false;
  return (node) => near.get(node.getSourceFile())?.some(({ pos, end }) => pos <= node.pos && node.end <= end) ?? false;
}

/** A declaration whose type comes from elsewhere: written, from an initialiser, or from what is assigned later. */
function isSettled(node: ts.ParameterDeclaration | ts.VariableDeclaration | ts.BindingElement): boolean {
  if (node.initializer) return true;
  if (ts.isBindingElement(node)) return false;
  if (node.type) return true;
  return ts.isVariableDeclaration(node) && !ts.isForOfStatement(node.parent.parent);
}

/** An identifier in the place of a value, not of a name or a type. */
function isRead(node: ts.Identifier): boolean {
  if (ts.isPartOfTypeNode(node) || !ts.isExpression(node)) return false;
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent)) return parent.expression === node;
  return ts.isExpression(parent) || ts.isStatement(parent) || ts.isVariableDeclaration(parent)
    ? !(ts.isVariableDeclaration(parent) && parent.name === node)
    : ts.isPropertyAssignment(parent) && parent.initializer === node;
}

/** `extends Base<T>` is an expression only in name, and what a `yield` on its own gives goes nowhere. */
const isUnused = (node: ts.Node): boolean =>
  ts.isExpressionWithTypeArguments(node.parent) ||
  (ts.isYieldExpression(node) && ts.isExpressionStatement(node.parent));

function shortText(node: ts.Node): string {
  const text = node.getText().replace(/\s+/g, ' ');
  return text.length <= 40 ? text : `${text.slice(0, 39)}…`;
}
