/** Nothing is awaited that may be a promise though its type does not say so. */
import ts from 'typescript';
import type { VerifyContext } from '../../../context.ts';
import { hidesPromise, isVagueRecord } from '../../../hidden-promise.ts';
import { isStandard } from '../../../library-files.ts';
import { type Found, type LocalRule, nothing, type Visitor } from '../../../local-rule.ts';
import { isFromLibrary, isReference, membersOf } from '../../../type-parts.ts';
import { elementYielded } from '../../flow/results.ts';

export const noHiddenPromise: LocalRule = {
  code: 'SK1267',
  name: 'no-hidden-promise',
  summary: 'awaiting what may be a promise behind a type that does not say so',
  why: 'a promise is an `object`, and fits every type that asks for nothing a promise lacks; awaiting it gives what it settles to, which need not be an object at all',
  help: 'say what the value is: a type with a property that is there, or `unknown` for what it settles to; to hand on an object as it is, put it into another: `{ readonly value: object }`',
  bad: [
    'export const f = async (value: object): Promise<string> => JSON.stringify(await value) ?? "";\n',
    'export async function f(value: unknown): Promise<string[]> {\n  if (typeof value !== "object" || value === null) return [];\n  return Object.keys(await value);\n}\n',
    'export const f = (value: object): unknown => Promise.resolve(value);\n',
    'export const f = async (value: { readonly catch: unknown }): Promise<{ readonly catch: unknown }> => value;\n',
    'export const f = (values: readonly object[]): unknown => Promise.all(values);\n',
    'export async function f(values: readonly object[]): Promise<number> {\n  let n = 0;\n  for await (const value of values) n += Object.keys(value).length;\n  return n;\n}\n',
    'export const f = (p: Promise<number>, value: object): unknown => p.then(() => value);\n',
    'export const f = async (value: object) => value;\n',
  ],
  good: [
    'export const f = async (value: unknown): Promise<unknown> => await value;\n',
    'interface Options {\n  readonly depth?: number;\n}\nexport const load = async (deep: boolean): Promise<Options> => (deep ? { depth: 3 } : {});\nexport const depth = async (deep: boolean): Promise<number> => (await load(deep)).depth ?? 1;\n',
    'export async function first<T>(items: readonly T[], other: Promise<T>): Promise<T> {\n  for (const item of items) return item;\n  return other;\n}\nexport const done = async (): Promise<{ readonly value: object }> => ({ value: {} });\n',
    'export const parse = async (text: string): Promise<{ readonly [key: string]: string }> => ({ text });\n',
  ],
  kinds: [
    ts.SyntaxKind.AwaitExpression,
    ts.SyntaxKind.ForOfStatement,
    ts.SyntaxKind.CallExpression,
    ts.SyntaxKind.NewExpression,
    ts.SyntaxKind.TypeReference,
    ts.SyntaxKind.FunctionDeclaration,
    ts.SyntaxKind.FunctionExpression,
    ts.SyntaxKind.ArrowFunction,
    ts.SyntaxKind.MethodDeclaration,
  ],
  start: visitor,
};

interface Look {
  readonly checker: ts.TypeChecker;
  /** May a promise be behind the type, in this program? */
  readonly hides: (type: ts.Type) => boolean;
}

function visitor({ checker, files }: VerifyContext): Visitor {
  const hides = findsRecords(checker, files)
    ? (type: ts.Type): boolean =>
        hidesPromise(checker, type) || membersOf(type).some((one) => isVagueRecord(checker, one))
    : (type: ts.Type): boolean => hidesPromise(checker, type);
  const look: Look = { checker, hides };
  return (node) => {
    if (ts.isAwaitExpression(node)) return ofAwaited(look, node);
    if (ts.isForOfStatement(node)) return ofLoop(look, node);
    if (ts.isTypeReferenceNode(node)) return ofSettled(look, node, checker.getTypeAtLocation(node));
    if (ts.isFunctionLike(node)) return ofResult(look, node);
    if (!ts.isCallExpression(node) && !ts.isNewExpression(node)) return nothing;
    const several = ts.isCallExpression(node) ? ofSeveral(look, node) : nothing;
    return several.length > 0 ? several : ofSettled(look, node.expression, checker.getTypeAtLocation(node));
  };
}

const found = (checker: ts.TypeChecker, node: ts.Node, type: ts.Type): readonly Found[] => [
  { node, message: `a promise may be behind \`${checker.typeToString(type)}\``, label: 'awaited here' },
];

function ofAwaited({ checker, hides }: Look, { expression }: ts.AwaitExpression): readonly Found[] {
  const type = checker.getTypeAtLocation(expression);
  return hides(type) ? found(checker, expression, type) : nothing;
}

/** `for await` awaits what a list holds. */
function ofLoop({ checker, hides }: Look, node: ts.ForOfStatement): readonly Found[] {
  const element = node.awaitModifier && elementYielded(checker, checker.getTypeAtLocation(node.expression));
  return element && hides(element) ? found(checker, node.expression, element) : nothing;
}

/** `Promise.all(values)`: what it gives is a list, and no promise is behind that. */
function ofSeveral({ checker, hides }: Look, node: ts.CallExpression): readonly Found[] {
  const declaration = checker.getResolvedSignature(node)?.declaration;
  const [given] = node.arguments;
  if (!given || !isStandard(declaration) || !declaration?.parent) return nothing;
  if (!ts.isInterfaceDeclaration(declaration.parent) || declaration.parent.name.text !== 'PromiseConstructor')
    return nothing;
  if (ts.isMethodSignature(declaration) && !/^all/.test(declaration.name.getText())) return nothing;
  const type = checker.getTypeAtLocation(given);
  const elements = checker.isTupleType(type) && isReference(type) ? checker.getTypeArguments(type) : [];
  const element = elements.length > 0 ? undefined : elementYielded(checker, type);
  const hidden = [...elements, ...(element ? [element] : [])].find((one) => hides(one));
  return hidden ? found(checker, given, hidden) : nothing;
}

const settling = /^(?:Promise|PromiseLike|Async(?:Generator|Iterator|Iterable|IterableIterator|IteratorObject))$/;

/** A type that says a promise settles to what may be a promise. */
function ofSettled(look: Look, node: ts.Node, type: ts.Type): readonly Found[] {
  const promise =
    type.symbol?.name === 'PromiseWithResolvers' ? look.checker.getPropertyOfType(type, 'promise') : undefined;
  const hidden = settledIn(look, promise ? look.checker.getTypeOfSymbol(promise) : type);
  if (!hidden) return nothing;
  const message = `a promise may be behind \`${look.checker.typeToString(hidden)}\``;
  return [{ node, message, label: 'settles to what may be a promise' }];
}

function settledIn({ checker, hides }: Look, type: ts.Type): ts.Type | undefined {
  const settled = membersOf(type).flatMap((member) => {
    if (!isReference(member) || !settling.test(member.symbol?.name ?? '') || !isFromLibrary(member.symbol)) return [];
    return checker.getTypeArguments(member).slice(0, 1);
  });
  return settled.find((one) => hides(one));
}

/** What an `async` function gives where nothing is written. */
function ofResult(look: Look, node: ts.SignatureDeclaration): readonly Found[] {
  if (node.type || !(ts.getCombinedModifierFlags(node) & ts.ModifierFlags.Async)) return nothing;
  const signature = look.checker.getSignatureFromDeclaration(node);
  return signature ? ofSettled(look, node.name ?? node, look.checker.getReturnTypeOfSignature(signature)) : nothing;
}

/** Some guard of the program takes any object for a record of whatever there is, and so a promise as well. */
function findsRecords(checker: ts.TypeChecker, files: readonly ts.SourceFile[]): boolean {
  const finds = (node: ts.Node): boolean =>
    (ts.isTypePredicateNode(node) &&
      node.type !== undefined &&
      membersOf(checker.getTypeFromTypeNode(node.type)).some((type) => isVagueRecord(checker, type))) ||
    (ts.forEachChild(node, (child) => finds(child) || undefined) ?? false);
  return files.some(finds);
}
