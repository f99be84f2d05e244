/**
 * A signature taken apart: what each position takes, what is required, what `this` must be.
 *
 * Owns: rest parameters and tuples in them spread out into positions. Does not own any comparison.
 */
import ts from 'typescript';
import { isNode } from './members.ts';

/** One position. */
export interface Parameter {
  readonly type: ts.Type;
  readonly optional: boolean;
  /** Optional, but what is left out is not `undefined`: the `T` of `[] | [T]`. */
  readonly exact?: boolean;
}

export interface Parameters {
  /** The positions before the rest. */
  readonly fixed: readonly Parameter[];
  /** The type of what any further position takes. */
  readonly rest: ts.Type | undefined;
  /** The positions behind the rest. */
  readonly trailing: readonly ts.Type[];
  /** A rest parameter whose type is not known yet: a type parameter, or `never`. */
  readonly open: ts.Type | undefined;
}

export function parametersOf(checker: ts.TypeChecker, signature: ts.Signature): Parameters {
  const fixed: Parameter[] = [];
  for (const [index, symbol] of signature.parameters.entries()) {
    const type = checker.getTypeOfSymbol(symbol);
    if (index < signature.parameters.length - 1 || !isRest(symbol)) {
      fixed.push({ type, optional: isOptional(symbol) });
      continue;
    }
    const tuple = longestTuple(checker, type);
    if (tuple) return { ...spreadTuple(checker, tuple.type, fixed, tuple.certain), open: undefined };
    const element = checker.isArrayType(type) ? checker.getIndexTypeOfType(type, ts.IndexKind.Number) : undefined;
    return element
      ? { fixed, rest: element, trailing: [], open: undefined }
      : { fixed, rest: undefined, trailing: [], open: type };
  }
  return { fixed, rest: undefined, trailing: [], open: undefined };
}

/** As `parametersOf`, once for each of the tuples that a rest parameter may be: `(...args: ['a', A] | ['b', B])`. */
export function alternativesOf(checker: ts.TypeChecker, signature: ts.Signature): readonly Parameters[] {
  const whole = parametersOf(checker, signature);
  const last = signature.parameters.at(-1);
  const type = last && isRest(last) ? checker.getTypeOfSymbol(last) : undefined;
  if (!type?.isUnion() || !type.types.every((member) => checker.isTupleType(member))) return [whole];
  const before = whole.fixed.slice(0, signature.parameters.length - 1);
  const each = type.types.map((member) => ({
    ...spreadTuple(checker, member, before, Number.POSITIVE_INFINITY),
    open: undefined,
  }));
  // `[] | [T]` is one parameter that may be left out.
  const isBeginning = ({ fixed }: Parameters): boolean =>
    fixed.every((parameter, index) => parameter.type === whole.fixed[index]?.type);
  return each.every(isBeginning) ? [whole] : each;
}

/** A tuple, or of several the longest: `[] | [T]` is a parameter that may be left out. */
function longestTuple(
  checker: ts.TypeChecker,
  type: ts.Type,
): { readonly type: ts.Type; readonly certain: number } | undefined {
  const members = type.isUnion() ? type.types : [type];
  if (!members.every((member) => checker.isTupleType(member))) return undefined;
  const sized = members
    .map((member) => ({ type: member, length: tupleElements(checker, member).length }))
    .sort((a, b) => b.length - a.length);
  const [longest] = sized;
  return longest && { type: longest.type, certain: sized.at(-1)?.length ?? 0 };
}

function spreadTuple(
  checker: ts.TypeChecker,
  type: ts.Type,
  before: Parameters['fixed'],
  certain: number,
): Pick<Parameters, 'fixed' | 'rest' | 'trailing'> {
  const fixed = [...before];
  const elements = tupleElements(checker, type);
  for (const [index, { type: element, optional, rest }] of elements.entries()) {
    if (rest) return { fixed, rest: element, trailing: elements.slice(index + 1).map((behind) => behind.type) };
    const exact = !optional && index >= certain;
    fixed.push({ type: element, optional: optional || exact, exact });
  }
  return { fixed, rest: undefined, trailing: [] };
}

export interface TupleElement {
  readonly type: ts.Type;
  readonly optional: boolean;
  readonly rest: boolean;
  /** `...T` of a list `T`, which is the type. */
  readonly variadic: boolean;
}

export function tupleElements(checker: ts.TypeChecker, type: ts.Type): readonly TupleElement[] {
  if (!checker.isTupleType(type)) return [];
  const { target } = asTuple(type);
  return checker.getTypeArguments(asTuple(type)).map((element, index) => {
    const flags = target.elementFlags[index] ?? ts.ElementFlags.Required;
    return {
      type: element,
      optional: (flags & ts.ElementFlags.Optional) !== 0,
      rest: (flags & ts.ElementFlags.Variable) !== 0,
      variadic: (flags & ts.ElementFlags.Variadic) !== 0,
    };
  });
}

export const isReadonlyTuple = (checker: ts.TypeChecker, type: ts.Type): boolean =>
  checker.isTupleType(type) && asTuple(type).target.readonly;

/** True because `isTupleType` was asked before: a tuple is a reference to a tuple target. */
const asTuple = (type: ts.Type): ts.TupleTypeReference => type as ts.TupleTypeReference;

export function isOptional(symbol: ts.Symbol): boolean {
  const declaration = symbol.valueDeclaration;
  if (declaration && ts.isParameter(declaration)) {
    return declaration.questionToken !== undefined || declaration.initializer !== undefined;
  }
  return (symbol.flags & ts.SymbolFlags.Optional) !== 0;
}

export function isRest(symbol: ts.Symbol): boolean {
  const declaration = symbol.valueDeclaration;
  if (declaration && (ts.isParameter(declaration) || ts.isNamedTupleMember(declaration))) {
    return declaration.dotDotDotToken !== undefined;
  }
  const links: unknown = 'links' in symbol ? symbol.links : undefined;
  const flags = typeof links === 'object' && links !== null && 'checkFlags' in links ? links.checkFlags : 0;
  // `CheckFlags.RestParameter`, of a parameter that the checker made itself.
  return typeof flags === 'number' && (flags & 32768) !== 0;
}

/**
 * `...args: A`, `...args: [...A, ...B]`: the list is made anew for each call, so nobody outside sees what is done to it; and a
 * tuple may be meant, so inside nothing is done to it that moves elements.
 */
export function isOnlyRest(parameter: ts.TypeParameterDeclaration): boolean {
  const { parent, name } = parameter;
  if (!ts.isFunctionLike(parent)) return false;
  const isRest = (node: ts.Node): boolean => {
    if (ts.isRestTypeNode(node.parent) && ts.isTupleTypeNode(node.parent.parent)) return isRest(node.parent.parent);
    return ts.isParameter(node.parent) && node.parent.dotDotDotToken !== undefined;
  };
  const mentions: ts.Node[] = [];
  const walk = (node: ts.Node): void => {
    if (ts.isTypeReferenceNode(node) && node.typeName.getText() === name.text) mentions.push(node);
    ts.forEachChild(node, walk);
  };
  parent.parameters.forEach(walk);
  return mentions.length > 0 && mentions.every(isRest);
}

/** A type parameter that stands for the arguments of a call. */
export function isArguments(type: ts.Type): boolean {
  const declaration = type.flags & ts.TypeFlags.TypeParameter ? type.symbol?.declarations?.[0] : undefined;
  return declaration !== undefined && ts.isTypeParameterDeclaration(declaration) && isOnlyRest(declaration);
}

/** What `this` must be; undefined where the signature does not say. */
export function thisTypeOf(checker: ts.TypeChecker, signature: ts.Signature): ts.Type | undefined {
  const parameter = 'thisParameter' in signature ? signature.thisParameter : undefined;
  return isSymbol(parameter) ? checker.getTypeOfSymbol(parameter) : undefined;
}

const isSymbol = (value: unknown): value is ts.Symbol =>
  typeof value === 'object' && value !== null && 'escapedName' in value && 'flags' in value;

/** True for a function whose body never returns a value: whatever its type says, its result is `undefined`. */
export function returnsNothing(declaration: ts.Node | undefined): boolean {
  if (!declaration || !ts.isFunctionLike(declaration) || !('body' in declaration)) return false;
  const { body } = declaration;
  if (!isNode(body) || !ts.isBlock(body)) return false;
  if ('asteriskToken' in declaration && declaration.asteriskToken) return false;
  return !returnsValue(body);
}

function returnsValue(node: ts.Node): boolean {
  if (ts.isReturnStatement(node)) return node.expression !== undefined;
  if (ts.isFunctionLike(node) || ts.isClassLike(node)) return false;
  return ts.forEachChild(node, (child) => returnsValue(child) || undefined) ?? false;
}
