/**
 * Which functions of the program a call may run.
 *
 * Owns: the index of everything callable by the name it is bound to, and `Callees`. Invariant: a call whose callee is not
 * certain is `unknown`; a method is known by its name, because no rule lets a value change the name it is held under.
 */
import ts from 'typescript';
import type { VerifyContext } from '../../context.ts';
import { isInLibrary, isStandard } from '../../library-files.ts';
import { eachNode } from '../../node-index.ts';
import { bare, isAccess, type References } from './references.ts';

/** A function with a body, a class (what `new` runs), a static block or the value of a static field. */
export type Runnable =
  | ts.FunctionLikeDeclaration
  | ts.ClassLikeDeclaration
  | ts.ClassStaticBlockDeclaration
  | ts.PropertyDeclaration;

export interface Callees {
  readonly run: readonly Runnable[];
  /** Something else may run as well. */
  readonly unknown: boolean;
  /** The library's function, where the call is one of those. */
  readonly library: ts.Signature | undefined;
}

const nothing: Callees = { run: [], unknown: false, library: undefined };
const anything: Callees = { run: [], unknown: true, library: undefined };

export const isFunctionValue = (node: ts.Node): node is ts.ArrowFunction | ts.FunctionExpression =>
  ts.isArrowFunction(node) || ts.isFunctionExpression(node);

/** Interfaces of the library that a program may implement itself. */
const protocols =
  /^(Async)?(Iterator|Iterable|IterableIterator|IteratorObject|Generator)$|^(PromiseLike|ArrayLike|ReadonlySetLike|Disposable|AsyncDisposable)$/;

/** What every function has: `call`, `apply`, `bind`. */
const callables = /^(Callable|Newable)?Function$/;

/** No class of a program derives further; those that derive from themselves do. */
const deepest = 60;

const isFunctionType = (node: ts.Node): boolean => ts.isFunctionTypeNode(node) || ts.isConstructorTypeNode(node);

interface Named {
  readonly run: Runnable[];
  readonly getters: ts.AccessorDeclaration[];
  readonly setters: ts.AccessorDeclaration[];
  unknown: boolean;
}

export class Functions {
  readonly #checker: ts.TypeChecker;
  readonly #references: References;
  readonly #byName = new Map<string, Named>();
  /** What is put under a name and may be a function: its type is asked for when somebody asks for the name. */
  readonly #bound = new Map<string, ts.Expression[]>();
  /** What is written under names that are not known. */
  readonly #unnamed: ts.Expression[] = [];
  /** Some of that is a function; undefined until somebody asks. */
  #anyName: boolean | undefined;

  constructor(references: References, context: VerifyContext) {
    this.#checker = references.checker;
    this.#references = references;
    eachNode(context, context.files, (node) => this.#index(node));
  }

  #named(name: string): Named {
    const known = this.#byName.get(name) ?? { run: [], getters: [], setters: [], unknown: false };
    this.#byName.set(name, known);
    return known;
  }

  #index(node: ts.Node): void {
    if (ts.isGetAccessor(node)) this.#named(this.keyOf(node.name)).getters.push(node);
    else if (ts.isSetAccessor(node)) this.#named(this.keyOf(node.name)).setters.push(node);
    else if (ts.isMethodDeclaration(node)) this.#named(this.keyOf(node.name)).run.push(node);
    else if (ts.isPropertyAssignment(node) || ts.isPropertyDeclaration(node)) {
      if (node.initializer) this.#bind(this.keyOf(node.name), node.initializer);
    } else if (ts.isShorthandPropertyAssignment(node)) this.#bind(node.name.text, node.name);
    else if (ts.isParameterPropertyDeclaration(node, node.parent) && ts.isIdentifier(node.name)) {
      this.#bind(node.name.text, node.name);
    } else if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.EqualsToken) {
      this.#indexWrite(node);
    }
  }

  #indexWrite({ left, right }: ts.BinaryExpression): void {
    if (!isAccess(left)) return;
    if (ts.isPropertyAccessExpression(left)) this.#bind(keyOf(left.name), right);
    else this.#unnamed.push(right);
  }

  #bind(name: string, value: ts.Expression): void {
    const known = this.#bound.get(name);
    if (known) known.push(value);
    else this.#bound.set(name, [value]);
  }

  /** Looks at what was bound to the name, once. */
  #settle(name: string): void {
    for (const value of this.#bound.get(name) ?? []) this.#hold(name, value);
    this.#bound.delete(name);
  }

  #hold(name: string, value: ts.Expression): void {
    if (!this.#isCallable(value)) return;
    const runnable = this.valueOf(value);
    if (runnable) this.#named(name).run.push(runnable);
    else this.#named(name).unknown = true;
  }

  #isCallable(node: ts.Node): boolean {
    const type = this.#checker.getTypeAtLocation(node);
    const members = type.isUnion() ? type.types : [type];
    return members.some(
      (member) =>
        member.getCallSignatures().length > 0 ||
        member.getConstructSignatures().length > 0 ||
        (member.flags & (ts.TypeFlags.Instantiable | ts.TypeFlags.Unknown | ts.TypeFlags.NonPrimitive)) !== 0,
    );
  }

  /** The function that an expression is, when there is just one. */
  valueOf(expression: ts.Expression): Runnable | undefined {
    const node = bare(expression);
    if (isFunctionValue(node) || ts.isClassExpression(node)) return node;
    // Of a module that was imported as a whole; of anything else a property is declared as one.
    if (!ts.isIdentifier(node) && !ts.isPropertyAccessExpression(node)) return undefined;
    const found = ts.isShorthandPropertyAssignment(node.parent)
      ? this.#checker.getShorthandAssignmentValueSymbol(node.parent)
      : this.#checker.getSymbolAtLocation(ts.isIdentifier(node) ? node : node.name);
    const symbol = found && found.flags & ts.SymbolFlags.Alias ? this.#checker.getAliasedSymbol(found) : found;
    const declaration = symbol?.valueDeclaration;
    if (!declaration || isInLibrary(declaration)) return undefined;
    if (ts.isFunctionDeclaration(declaration)) return this.#withBody(symbol);
    if (ts.isClassDeclaration(declaration)) return declaration;
    if (!ts.isVariableDeclaration(declaration) || !declaration.initializer) return undefined;
    if ((ts.getCombinedNodeFlags(declaration) & ts.NodeFlags.Const) === 0) return undefined;
    return ts.isIdentifier(declaration.name) ? this.valueOf(declaration.initializer) : undefined;
  }

  #withBody(symbol: ts.Symbol): Runnable | undefined {
    return symbol.declarations?.find(
      (one): one is ts.FunctionDeclaration => ts.isFunctionDeclaration(one) && !!one.body,
    );
  }

  /** The name that a member is found by: a key whose type says which is as good as a name. */
  keyOf(name: ts.PropertyName): string {
    if (!ts.isComputedPropertyName(name)) return keyOf(name);
    const type = this.#checker.getTypeAtLocation(name.expression);
    if (type.isStringLiteral() || type.isNumberLiteral()) return String(type.value);
    return type.flags & ts.TypeFlags.UniqueESSymbol ? '[computed]' : anyKey;
  }

  /** Every function that is held under a name. */
  named(name: string): Callees {
    this.#anyName ??= this.#unnamed.some((value) => this.#isCallable(value));
    const known = this.#holders(name);
    return {
      run: known.flatMap(({ run }) => run),
      unknown: this.#anyName || known.some(({ unknown }) => unknown),
      library: undefined,
    };
  }

  /** Those of that name; without one, all. */
  getters(name?: string): readonly ts.AccessorDeclaration[] {
    const known = name === undefined ? [...this.#byName.values()] : this.#holders(name);
    return known.flatMap(({ getters }) => getters);
  }

  setters(name?: string): readonly ts.AccessorDeclaration[] {
    const known = name === undefined ? [...this.#byName.values()] : this.#holders(name);
    return known.flatMap(({ setters }) => setters);
  }

  /** What is held under the name, and what may be. */
  #holders(name: string): readonly Named[] {
    return (name === anyKey ? [name] : [name, anyKey]).flatMap((one) => {
      this.#settle(one);
      return this.#byName.get(one) ?? [];
    });
  }

  /** What a call, `new` or tagged template itself runs; what its arguments may run is the caller's to add. */
  called(node: ts.CallExpression | ts.NewExpression | ts.TaggedTemplateExpression): Callees {
    const callee = bare(ts.isTaggedTemplateExpression(node) ? node.tag : node.expression);
    if (callee.kind === ts.SyntaxKind.SuperKeyword) return this.#base(node);
    const library = this.#librarySignature(node);
    if (library) return this.#library(callee, library);
    const runnable = this.valueOf(callee);
    if (runnable) return { ...nothing, run: [runnable] };
    if (ts.isNewExpression(node) || !ts.isPropertyAccessExpression(callee)) return anything;
    const symbol = this.#checker.getSymbolAtLocation(callee.name);
    return symbol ? this.named(keyOf(callee.name)) : anything;
  }

  #librarySignature(
    node: ts.CallExpression | ts.NewExpression | ts.TaggedTemplateExpression,
  ): ts.Signature | undefined {
    const signature = this.#checker.getResolvedSignature(node);
    return signature?.declaration && isInLibrary(signature.declaration) ? signature : undefined;
  }

  #library(callee: ts.Expression, library: ts.Signature): Callees {
    // What the system gives, such as the messages of an endpoint, is what it says.
    const type = library.declaration;
    if (type && isStandard(type) && isFunctionType(type) && !this.#isHandedOver(callee)) return anything;
    const owner = library.declaration?.parent;
    if (owner && ts.isInterfaceDeclaration(owner) && protocols.test(owner.name.text)) return anything;
    if (owner && ts.isInterfaceDeclaration(owner) && callables.test(owner.name.text)) return this.#throughCall(callee);
    const isAnything = owner !== undefined && ts.isInterfaceDeclaration(owner) && owner.name.text === 'Object';
    const own = ts.isPropertyAccessExpression(callee) ? this.named(keyOf(callee.name)).run : [];
    const run = own.filter((one) => ts.isMethodDeclaration(one) && (isAnything || this.#mayOverride(one)));
    return { run, unknown: false, library };
  }

  /** `f.call(...)` runs `f`; `f.bind(...)` runs nothing yet. */
  #throughCall(callee: ts.Expression): Callees {
    if (!ts.isPropertyAccessExpression(callee)) return anything;
    if (callee.name.text === 'bind') return nothing;
    const runnable = this.valueOf(callee.expression);
    return runnable ? { ...nothing, run: [runnable] } : anything;
  }

  /** A parameter of a function that is written where the library is given it: what `new Promise` hands over. */
  #isHandedOver(callee: ts.Expression): boolean {
    const symbol = ts.isIdentifier(callee) ? this.#checker.getSymbolAtLocation(callee) : undefined;
    const owner = symbol?.valueDeclaration?.parent;
    if (!owner || !isFunctionValue(owner) || !ts.isNewExpression(owner.parent)) return false;
    return this.#librarySignature(owner.parent) !== undefined;
  }

  /** A class of the program may override what it inherits from the library; of others the library's objects are no instances. */
  #mayOverride(method: ts.MethodDeclaration): boolean {
    if (!ts.isClassLike(method.parent)) return true;
    let at: ts.ClassLikeDeclaration = method.parent;
    for (let depth = 0; depth < deepest; depth += 1) {
      const clause = at.heritageClauses?.find(({ token }) => token === ts.SyntaxKind.ExtendsKeyword)?.types[0];
      if (!clause) return false;
      const base = this.valueOf(clause.expression);
      if (!base || !ts.isClassLike(base)) return true;
      at = base;
    }
    return true;
  }

  #base(node: ts.Node): Callees {
    const owner = ts.findAncestor(node, ts.isClassLike);
    const clause = owner?.heritageClauses?.find(({ token }) => token === ts.SyntaxKind.ExtendsKeyword)?.types[0];
    const base = clause && this.valueOf(clause.expression);
    if (base) return { ...nothing, run: [base] };
    const type = clause && this.#checker.getTypeAtLocation(clause.expression).symbol?.valueDeclaration;
    return type && isInLibrary(type) ? nothing : anything;
  }

  /** Does iterating a value of this type run code of the program? */
  iterates(node: ts.Expression): boolean {
    return this.iteratesType(this.#checker.getTypeAtLocation(node));
  }

  iteratesType(iterated: ts.Type): boolean {
    const type = this.#checker.getApparentType(iterated);
    const members = type.isUnion() ? type.types : [type];
    return members.some((member) => {
      if (this.#checker.isArrayType(member) || this.#checker.isTupleType(member)) return false;
      const declaration = this.#checker.getApparentType(member).symbol?.declarations?.[0];
      if (!declaration || !isInLibrary(declaration)) return true;
      return ts.isInterfaceDeclaration(declaration) && protocols.test(declaration.name.text);
    });
  }

  references(): References {
    return this.#references;
  }
}

/** In place of the name of a member whose key says nothing. */
const anyKey = '[any]';

export const keyOf = (name: ts.PropertyName | ts.MemberName): string =>
  ts.isIdentifier(name) || ts.isPrivateIdentifier(name) || ts.isStringLiteralLike(name) || ts.isNumericLiteral(name)
    ? name.text
    : '[computed]';
