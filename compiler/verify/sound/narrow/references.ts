/**
 * What TypeScript narrows: references, and what their type is when nothing is narrowed.
 *
 * Owns: `Reference` (a variable or `this`, and a path of members), its key, and its declared type. Two references with one
 * key are one to TypeScript. Invariant: `declaredMembers` has every type that the place could hold, whatever was tested.
 */
import ts from 'typescript';
import { membersOf, propertyNamed, symbolNameOf } from '../../type-parts.ts';

/** One member of a path, or the member that a write changes. */
export type Step =
  /** A property known by name. Private names carry their symbol. */
  | { readonly kind: 'named'; readonly name: string; readonly symbol: ts.Symbol; readonly node: ts.Node }
  /** An element by number. */
  | { readonly kind: 'element'; readonly node: ts.Node }
  /** A property of an index signature, or one whose name is computed. */
  | { readonly kind: 'dynamic'; readonly node: ts.Node };

export interface Reference {
  readonly key: string;
  /** Undefined for `this`. */
  readonly root: ts.Symbol | undefined;
  readonly steps: readonly Step[];
}

export type Access = ts.PropertyAccessExpression | ts.ElementAccessExpression;

export const isAccess = (node: ts.Node): node is Access =>
  ts.isPropertyAccessExpression(node) || ts.isElementAccessExpression(node);

/** Without parentheses, `satisfies` and `as const`. */
export function bare(node: ts.Expression): ts.Expression {
  if (ts.isParenthesizedExpression(node) || ts.isSatisfiesExpression(node) || ts.isNonNullExpression(node)) {
    return bare(node.expression);
  }
  return ts.isAsExpression(node) ? bare(node.expression) : node;
}

export class References {
  readonly checker: ts.TypeChecker;
  readonly #ids = new Map<ts.Symbol, number>();
  readonly #known = new Map<ts.Node, Reference | undefined>();

  constructor(checker: ts.TypeChecker) {
    this.checker = checker;
  }

  /** The reference that an expression is; undefined for one that TypeScript never narrows. */
  of(node: ts.Expression): Reference | undefined {
    if (!this.#known.has(node)) this.#known.set(node, this.#make(bare(node)));
    return this.#known.get(node);
  }

  #make(node: ts.Expression): Reference | undefined {
    if (node.kind === ts.SyntaxKind.ThisKeyword) return { key: 'this', root: undefined, steps: [] };
    if (ts.isIdentifier(node)) {
      const root = this.variable(node);
      return root && { key: `${this.#id(root)}`, root, steps: [] };
    }
    if (!isAccess(node)) return undefined;
    const object = this.of(node.expression);
    const name = object && this.#stepKey(node);
    if (!object || name === undefined) return undefined;
    return { key: `${object.key}.${name}`, root: object.root, steps: [...object.steps, this.stepOf(node)] };
  }

  /** The variable, parameter, class or module that a name stands for. */
  variable(node: ts.Identifier): ts.Symbol | undefined {
    const symbol = ts.isShorthandPropertyAssignment(node.parent)
      ? this.checker.getShorthandAssignmentValueSymbol(node.parent)
      : this.checker.getSymbolAtLocation(node);
    const held = symbol && symbol.flags & ts.SymbolFlags.Alias ? this.checker.getAliasedSymbol(symbol) : symbol;
    const holders =
      ts.SymbolFlags.Variable | ts.SymbolFlags.Class | ts.SymbolFlags.Function | ts.SymbolFlags.ValueModule;
    return held && held.flags & holders ? held : undefined;
  }

  /** `const { x } = o` reads `o.x`; undefined for a pattern of anything but a reference. */
  taken(element: ts.BindingElement): Reference | undefined {
    const name = element.propertyName ?? element.name;
    const { parent } = element.parent;
    if (!ts.isIdentifier(name) || !ts.isVariableDeclaration(parent) || !parent.initializer) return undefined;
    const from = this.of(parent.initializer);
    const object = from && this.checker.getTypeAtLocation(parent.initializer);
    const symbol = object && this.checker.getPropertyOfType(this.checker.getApparentType(object), name.text);
    if (!from || !symbol) return undefined;
    const step = { kind: 'named', name: name.text, symbol, node: element } as const;
    return { key: `${from.key}.${name.text}`, root: from.root, steps: [...from.steps, step] };
  }

  #stepKey(node: Access): string | undefined {
    if (ts.isPropertyAccessExpression(node)) {
      if (!ts.isPrivateIdentifier(node.name)) return node.name.text;
      const symbol = this.checker.getSymbolAtLocation(node.name);
      return symbol && `#${this.#id(symbol)}`;
    }
    const key = bare(node.argumentExpression);
    if (ts.isStringLiteralLike(key) || ts.isNumericLiteral(key)) return key.text;
    const variable = ts.isIdentifier(key) ? this.variable(key) : undefined;
    return variable && `[${this.#id(variable)}]`;
  }

  /** The member that is read or written. */
  stepOf(node: Access): Step {
    if (ts.isPropertyAccessExpression(node)) {
      const symbol = this.#property(node, node.name.text);
      return symbol ? { kind: 'named', name: nameOf(symbol, node.name), symbol, node } : { kind: 'dynamic', node };
    }
    const key = bare(node.argumentExpression);
    const type = this.checker.getTypeAtLocation(key);
    if (membersOf(type).every(({ flags }) => flags & ts.TypeFlags.NumberLike)) return { kind: 'element', node };
    const name = type.isStringLiteral() ? type.value : nameOfSymbolKey(type);
    const symbol = name === undefined ? undefined : this.#property(node, name);
    return name !== undefined && symbol ? { kind: 'named', name, symbol, node } : { kind: 'dynamic', node };
  }

  #property(node: Access, name: string): ts.Symbol | undefined {
    if (ts.isPropertyAccessExpression(node) && ts.isPrivateIdentifier(node.name)) {
      return this.checker.getSymbolAtLocation(node.name);
    }
    return propertyNamed(this.checker, this.#objectType(node), name);
  }

  #objectType(node: Access): ts.Type {
    const { checker } = this;
    return checker.getApparentType(checker.getNonNullableType(checker.getTypeAtLocation(node.expression)));
  }

  /** Every type the place may hold. Empty when it is not known. */
  declaredMembers(node: ts.Expression): readonly ts.Type[] {
    const { checker } = this;
    if (ts.isIdentifier(node)) {
      const symbol = this.variable(node);
      return symbol ? membersOf(checker.getTypeOfSymbol(symbol)) : [];
    }
    if (!isAccess(node)) return membersOf(checker.getTypeAtLocation(node));
    const missing = ts.isOptionalChain(node) ? [checker.getUndefinedType()] : [];
    const name = ts.isPropertyAccessExpression(node) ? node.name.text : this.#literalKey(node);
    const symbol = name === undefined ? undefined : this.#property(node, name);
    if (symbol) return [...membersOf(checker.getTypeOfSymbol(symbol)), ...missing];
    const keyed = ts.isElementAccessExpression(node) ? this.#underKeys(node) : undefined;
    if (keyed) return [...keyed, ...missing];
    const object = this.#objectType(node);
    const kind = this.stepOf(node).kind === 'element' ? ts.IndexKind.Number : ts.IndexKind.String;
    const element = checker.getIndexTypeOfType(object, kind) ?? checker.getIndexTypeOfType(object, ts.IndexKind.String);
    return element ? [...membersOf(element), checker.getUndefinedType()] : [];
  }

  #literalKey(node: ts.ElementAccessExpression): string | undefined {
    const type = this.checker.getTypeAtLocation(node.argumentExpression);
    if (type.isStringLiteral()) return type.value;
    return type.isNumberLiteral() ? String(type.value) : nameOfSymbolKey(type);
  }

  /** What the properties hold that the key may mean: a symbol, or one of several names. */
  #underKeys(node: ts.ElementAccessExpression): readonly ts.Type[] | undefined {
    const type = this.checker.getTypeAtLocation(node.argumentExpression);
    const own = this.checker.getTypeAtLocation(node);
    if (own.flags & ts.TypeFlags.IndexedAccess) return [own];
    const held = membersOf(this.checker.getBaseConstraintOfType(type) ?? type).map((key) => {
      const symbol = this.#propertyUnder(node, key);
      return symbol && membersOf(this.checker.getTypeOfSymbol(symbol));
    });
    return held.every((one) => one !== undefined) ? held.flat() : undefined;
  }

  #propertyUnder(node: ts.ElementAccessExpression, key: ts.Type): ts.Symbol | undefined {
    if (key.isStringLiteral() || key.isNumberLiteral()) return this.#property(node, String(key.value));
    const name = nameOfSymbolKey(key);
    return name === undefined ? undefined : this.#property(node, name);
  }

  #id(symbol: ts.Symbol): number {
    const known = this.#ids.get(symbol) ?? this.#ids.size;
    this.#ids.set(symbol, known);
    return known;
  }
}

/** Private names of one spelling in two classes are two. */
const nameOf = (symbol: ts.Symbol, node: ts.Node): string =>
  ts.isPrivateIdentifier(node) ? String(symbol.escapedName) : symbol.name;

/** A property under a unique symbol is called so. */
function nameOfSymbolKey(type: ts.Type): string | undefined {
  const name = symbolNameOf(type);
  return name === undefined ? undefined : String(name);
}
