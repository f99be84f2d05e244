/**
 * What a type comes to once its type parameters are known: which of them it depends on, and by which way into them.
 *
 * Owns: the identity of a type parameter, and `settle`, which follows unions, lookups and conditional types down to known types and to type
 * parameters. Invariant: whatever the parameters come to stand for, what the type stands for is among the known types, or is found by one of the
 * ways into what one of the parameters stands for. Where that cannot be told, the way is `anywhere`.
 */
import ts from 'typescript';
import { isConditional, isLookup, isType, membersOf } from '../../type-parts.ts';

/** Property by property; `*` is any of them. */
export type Way = readonly string[];

/** Under whatever properties, however deep. */
const anywhere = '**';
/** Longer ways come from functions that call themselves with parts of what they were given. */
const longest = 4;
/** So many types are looked at below one before it is given up. */
const widest = 400;

/** A type parameter that a type depends on. */
export interface Open {
  readonly parameter: ts.Symbol;
  readonly way: Way;
}

export interface Settled {
  readonly known: readonly ts.Type[];
  readonly open: readonly Open[];
}

/** One symbol for all that the checker makes of one declared type parameter; the class's for its `this`. */
export function identityOf(parameter: ts.Type): ts.Symbol | undefined {
  // A copy that inference renames has no declaration, and leads to what it was copied from.
  const original: unknown = 'target' in parameter ? parameter.target : undefined;
  return isParameter(original) ? (identityOf(original) ?? parameter.symbol) : parameter.symbol;
}

export const isOpen = (type: ts.Type): boolean => (type.flags & ts.TypeFlags.Instantiable) !== 0;

export function settle(checker: ts.TypeChecker, type: ts.Type, way: Way): Settled {
  if (type.isUnion()) return joined(type.types.map((part) => settle(checker, part, way)));
  if (type.isIntersection()) {
    // What is known of it says no more than its parts do.
    return type.types.some(isOpen)
      ? joined(type.types.map((part) => settle(checker, part, way)))
      : below(checker, type, way);
  }
  if (type.flags & ts.TypeFlags.TypeParameter) return ofParameter(checker, type, way);
  if (isLookup(type)) return settle(checker, type.objectType, stepped(nameOf(type.indexType), way));
  if (isConditional(type)) return ofConditional(checker, type, way);
  // Which keys there are is asked of the object, where it matters.
  if (!isOpen(type) || type.flags & ts.TypeFlags.Index) return below(checker, type, way);
  return { known: [], open: mentioned(checker, type).map((parameter) => ({ parameter, way: [anywhere] })) };
}

/** What is bound by another parameter may be looked at as that. */
function ofParameter(checker: ts.TypeChecker, type: ts.Type, way: Way): Settled {
  const parameter = identityOf(type);
  if (!parameter) return { known: [], open: [] };
  const bound = type.getConstraint();
  const outer = bound && bound !== type && isOpen(bound) ? settle(checker, bound, way) : { known: [], open: [] };
  return joined([{ known: [], open: [{ parameter, way }] }, outer]);
}

/** `Exclude<T, U>` and `Extract<T, U>` are some members of `T`; of others nobody knows which branch it will be. */
function ofConditional(checker: ts.TypeChecker, type: ts.ConditionalType, way: Way): Settled {
  const [selected] = type.aliasTypeArguments ?? [];
  if (selected && /^(?:Exclude|Extract)$/.test(type.aliasSymbol?.name ?? '')) return settle(checker, selected, way);
  const { node } = type.root;
  const branches = [node.trueType, node.falseType].map((one) => checker.getTypeFromTypeNode(one));
  const known = branches.flatMap((branch) => (branch === type ? [] : membersOf(branch).filter((one) => !isOpen(one))));
  const open = mentioned(checker, type).map((parameter) => ({ parameter, way: [anywhere] }));
  return joined([...known.map((one) => below(checker, one, way)), { known: [], open }]);
}

/** What is found by the way below a type without open parts at its top. */
function below(checker: ts.TypeChecker, type: ts.Type, [name, ...rest]: Way): Settled {
  if (name === undefined) return { known: [type], open: [] };
  if (name === anywhere) return everywhere(checker, type);
  return joined(stepsOf(checker, type, name).map((one) => settle(checker, one, rest)));
}

function stepsOf(checker: ts.TypeChecker, type: ts.Type, name: string): readonly ts.Type[] {
  const apparent = checker.getApparentType(type);
  const property = name === '*' ? undefined : checker.getPropertyOfType(apparent, name);
  if (property) return [checker.getTypeOfSymbol(property)];
  const all = name === '*' ? checker.getPropertiesOfType(apparent) : [];
  return [
    ...all.map((symbol) => checker.getTypeOfSymbol(symbol)),
    ...checker.getIndexInfosOfType(apparent).map((info) => info.type),
  ];
}

function everywhere(checker: ts.TypeChecker, type: ts.Type): Settled {
  const known = new Set([type]);
  const open: Open[] = [];
  for (const one of known) {
    if (known.size > widest) break;
    for (const step of stepsOf(checker, one, '*')) {
      for (const part of membersOf(step)) {
        if (isOpen(part)) open.push(...settle(checker, part, [anywhere]).open);
        else known.add(part);
      }
    }
  }
  return { known: [...known], open };
}

function stepped(name: string, way: Way): Way {
  const [first] = way;
  return first === anywhere || way.length >= longest ? [anywhere] : [name, ...way];
}

const nameOf = (key: ts.Type): string => (key.isStringLiteral() || key.isNumberLiteral() ? String(key.value) : '*');

const joined = (all: readonly Settled[]): Settled => ({
  known: all.flatMap(({ known }) => known),
  open: all.flatMap(({ open }) => open),
});

/** Every type parameter that stands somewhere in a type which is not known yet. */
export function mentioned(checker: ts.TypeChecker, type: ts.Type): readonly ts.Symbol[] {
  const seen = new Set<ts.Type>();
  const found = new Set<ts.Symbol>();
  const walk = (one: ts.Type): void => {
    if (seen.has(one)) return;
    seen.add(one);
    const own = one.flags & ts.TypeFlags.TypeParameter ? identityOf(one) : undefined;
    if (own) found.add(own);
    for (const part of partsOf(checker, one)) walk(part);
  };
  walk(type);
  return [...found];
}

function partsOf(checker: ts.TypeChecker, type: ts.Type): readonly ts.Type[] {
  const alias = type.aliasTypeArguments ?? [];
  if (type.isUnionOrIntersection()) return [...alias, ...type.types];
  if (isLookup(type)) return [...alias, type.objectType, type.indexType];
  if (isConditional(type)) return [...alias, type.checkType, type.extendsType, ...argumentsOf(checker, type)];
  const inner: readonly unknown[] = [
    'type' in type ? type.type : undefined,
    'baseType' in type ? type.baseType : undefined,
    'constraintType' in type ? type.constraintType : undefined,
    ...('types' in type && Array.isArray(type.types) ? type.types : []),
  ];
  return [...alias, ...inner.filter(isType), ...argumentsOf(checker, type)];
}

/** `Store<T>`, and what the branches of a conditional type come to at most. */
function argumentsOf(checker: ts.TypeChecker, type: ts.Type): readonly ts.Type[] {
  if (isConditional(type)) {
    const most = checker.getBaseConstraintOfType(type);
    return most && most !== type ? [most] : [];
  }
  const isReference = (type.flags & ts.TypeFlags.Object) !== 0 && 'target' in type && 'resolvedTypeArguments' in type;
  return isReference ? checker.getTypeArguments(asReference(type)) : [];
}

/** True because only references keep type arguments. */
const asReference = (type: ts.Type): ts.TypeReference => type as ts.TypeReference;

const isParameter = (value: unknown): value is ts.Type =>
  isType(value) && (value.flags & ts.TypeFlags.TypeParameter) !== 0;
