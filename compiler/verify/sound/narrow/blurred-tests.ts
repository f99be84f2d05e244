/**
 * Judges each kind of test: does every value that passes it really belong to the members TypeScript keeps?
 *
 * Owns: `in`, `instanceof`, `Array.isArray`, guards, and comparing two objects. Invariant: a member is only dropped when no object
 * the program makes could be of that member and pass the test all the same (`sites.ts`). Tests that tell primitives from objects
 * are judged in `primitive-tests.ts`.
 */
import ts from 'typescript';
import type { VerifyContext } from '../../context.ts';
import { isInLibrary } from '../../library-files.ts';
import { type Found, nothing } from '../../local-rule.ts';
import { membersOf, symbolNameOf } from '../../type-parts.ts';
import { expanded, PrimitiveTests } from './primitive-tests.ts';
import { bare } from './references.ts';
import { isEmpty, isObject, Sites } from './sites.ts';
import { isGeneric } from './writes.ts';

/** What every object has, whatever its type mentions. */
const inherited: ReadonlySet<string> = new Set([
  'constructor',
  'hasOwnProperty',
  'isPrototypeOf',
  'propertyIsEnumerable',
  'toLocaleString',
  'toString',
  'valueOf',
]);

/** A key that is looked for: as TypeScript names the property, and as it is shown. */
interface Key {
  readonly name: ts.__String;
  readonly type: ts.Type;
  readonly shown: string;
}

export class BlurredTests {
  readonly #checker: ts.TypeChecker;
  readonly #sites: () => Sites;
  readonly #library: (name: string) => ts.Type | undefined;
  readonly primitives: PrimitiveTests;

  constructor(context: VerifyContext) {
    const { checker, files } = context;
    this.#checker = checker;
    let sites: Sites | undefined;
    this.#sites = () => {
      sites ??= new Sites(context);
      return sites;
    };
    this.#library = (name) => {
      const file = files[0];
      const found = file && checker.getSymbolsInScope(file, ts.SymbolFlags.Interface).find((one) => one.name === name);
      return found && checker.getDeclaredTypeOfSymbol(found);
    };
    this.primitives = new PrimitiveTests(checker, this.#sites, (node, message, member) =>
      this.#found(node, message, member),
    );
  }

  binary(node: ts.BinaryExpression): readonly Found[] {
    const operator = node.operatorToken.kind;
    if (operator === ts.SyntaxKind.InKeyword) return this.#in(node);
    if (operator === ts.SyntaxKind.InstanceOfKeyword) return this.#instanceOf(node);
    if (isLogical(operator)) return this.primitives.logical(node);
    if (operator < ts.SyntaxKind.EqualsEqualsToken || operator > ts.SyntaxKind.ExclamationEqualsEqualsToken)
      return nothing;
    const [left, right] = [bare(node.left), bare(node.right)];
    if (ts.isTypeOfExpression(left) && ts.isStringLiteralLike(right))
      return this.primitives.typeOf(node, left, right.text);
    if (ts.isTypeOfExpression(right) && ts.isStringLiteralLike(left))
      return this.primitives.typeOf(node, right, left.text);
    const isLoose = operator === ts.SyntaxKind.EqualsEqualsToken || operator === ts.SyntaxKind.ExclamationEqualsToken;
    const found = isLoose ? this.primitives.loosely(node) : nothing;
    return found.length > 0 ? found : this.#same(node, left, right);
  }

  /** The members of what is tested; a type parameter is what it extends. */
  #members(node: ts.Expression): readonly ts.Type[] {
    return expanded(this.#checker, this.#checker.getTypeAtLocation(node));
  }

  #in(node: ts.BinaryExpression): readonly Found[] {
    const key = keyOf(this.#checker.getTypeAtLocation(node.left));
    if (!key) return nothing;
    const { shown } = key;
    const members = this.#members(node.right);
    const kept = members.filter((type) => this.#mentions(type, key));
    const optional = kept.find((type) => this.#isExact(type, key));
    if (optional && this.#sites().makesUndefined(shown)) {
      return this.#found(node, `\`${shown}\` may be there and \`undefined\``, optional);
    }
    if (kept.length === 0) return nothing;
    const hidden = members.find((type) => !kept.includes(type) && this.#mayHide(type, kept, key));
    return hidden
      ? this.#found(node, `a \`${this.#name(hidden)}\` may have a \`${shown}\` that its type does not mention`, hidden)
      : nothing;
  }

  #property(type: ts.Type, { name }: Key): ts.Symbol | undefined {
    return this.#checker.getPropertiesOfType(type).find((one) => one.escapedName === name);
  }

  /** As a property, or by an index signature that fits. */
  #mentions(type: ts.Type, key: Key): boolean {
    if (this.#property(type, key)) return true;
    return this.#checker.getIndexInfosOfType(type).some(({ keyType }) => {
      if (this.#checker.isTypeAssignableTo(key.type, keyType)) return true;
      const isNumeric = keyType.flags & ts.TypeFlags.Number && String(Number(key.shown)) === key.shown;
      return isNumeric || (keyType.flags & ts.TypeFlags.String && key.type.flags & ts.TypeFlags.NumberLike);
    });
  }

  /** An optional property that is never `undefined` when it is there. */
  #isExact(type: ts.Type, key: Key): boolean {
    const property = this.#property(type, key);
    if (!property || (property.flags & ts.SymbolFlags.Optional) === 0) return false;
    const declared = property.declarations?.find(ts.isPropertySignature)?.type;
    return !declared || !/\bundefined\b/.test(declared.getText());
  }

  #mayHide(member: ts.Type, kept: readonly ts.Type[], key: Key): boolean {
    if (!isObject(member)) return (member.flags & anything) !== 0;
    if (inherited.has(key.shown) || this.#sites().isForeign(member)) return true;
    // A record fits where nothing is required, and may have any name.
    if (!member.isClass() && this.#checker.getPropertiesOfType(member).every(isOptional)) return true;
    return this.#escapes(
      member,
      kept,
      (type) => this.#property(this.#checker.getApparentType(type), key) !== undefined,
    );
  }

  /** Is something made that passes the test and is a `member`, but none of those kept? */
  #escapes(member: ts.Type, kept: readonly ts.Type[], test: (type: ts.Type) => boolean): boolean {
    const sites = this.#sites();
    return sites
      .passing(test)
      .some((made) => sites.mayBe(made, member) && !kept.some((one) => sites.is(made.type, one)));
  }

  #is(type: ts.Type, of: ts.Type): boolean {
    return this.#sites().is(type, of);
  }

  #instanceOf(node: ts.BinaryExpression): readonly Found[] {
    const members = this.#members(node.left);
    const right = bare(node.right);
    const declaration = this.#classNamed(right);
    if (!declaration) {
      if (members.length < 2 && !members.some(isObject) && this.#isPlainClass(right)) return nothing;
      return this.#found(node, `\`${right.getText()}\` may be another class than its type says`);
    }
    if (members.length < 2) return nothing;
    const derived = this.#sites().classes.filter((one) => this.#derives(one, declaration));
    const kept = members.filter(
      ({ symbol: own }) => own?.valueDeclaration && this.#derivesNode(own.valueDeclaration, declaration),
    );
    if (kept.length === 0) return nothing;
    const sites = this.#sites();
    for (const one of [declaration, ...derived]) {
      const instance = this.#instance(one);
      if (!instance || kept.some((type) => this.#is(instance, type))) continue;
      const made = { type: instance, isOpen: true };
      const hidden = members.find((type) => !kept.includes(type) && isObject(type) && sites.mayBe(made, type));
      if (hidden) return this.#found(node, `a \`${this.#name(hidden)}\` may be a \`${this.#name(instance)}\``, hidden);
    }
    return nothing;
  }

  #classNamed(node: ts.Expression): ts.Declaration | undefined {
    const found =
      ts.isIdentifier(node) || ts.isPropertyAccessExpression(node)
        ? this.#checker.getSymbolAtLocation(node)
        : undefined;
    const symbol = found && found.flags & ts.SymbolFlags.Alias ? this.#checker.getAliasedSymbol(found) : found;
    const declaration = symbol?.valueDeclaration;
    return declaration && (ts.isClassLike(declaration) || isInLibrary(declaration)) ? declaration : undefined;
  }

  /** What it makes is of a class without type parameters: an instance of a derived class is one as well. */
  #isPlainClass(node: ts.Expression): boolean {
    const made = this.#checker
      .getTypeAtLocation(node)
      .getConstructSignatures()
      .map((one) => one.getReturnType());
    return (
      made.length > 0 &&
      made.every(({ symbol }) => {
        const declaration = symbol?.valueDeclaration ?? symbol?.declarations?.[0];
        if (!declaration || !(ts.isClassLike(declaration) || isInLibrary(declaration))) return false;
        return !(ts.isClassLike(declaration) || ts.isInterfaceDeclaration(declaration)) || !isGeneric(declaration);
      })
    );
  }

  #instance(one: ts.Declaration): ts.Type | undefined {
    const name = ts.getNameOfDeclaration(one);
    const symbol = name && this.#checker.getSymbolAtLocation(name);
    return symbol && this.#checker.getDeclaredTypeOfSymbol(symbol);
  }

  #derivesNode(node: ts.Declaration, base: ts.Declaration): boolean {
    return ts.isClassLike(node) ? this.#derives(node, base) : node === base;
  }

  #derives(one: ts.ClassLikeDeclaration, base: ts.Declaration): boolean {
    if (one === base) return true;
    const clause = one.heritageClauses?.find(({ token }) => token === ts.SyntaxKind.ExtendsKeyword)?.types[0];
    const parent = clause && this.#checker.getTypeAtLocation(clause).symbol?.valueDeclaration;
    return parent !== undefined && this.#derivesNode(parent, base);
  }

  guard(node: ts.CallExpression): readonly Found[] {
    const signature = this.#checker.getResolvedSignature(node);
    const predicate = signature && this.#checker.getTypePredicateOfSignature(signature);
    if (!predicate?.type || predicate.parameterIndex === undefined) return nothing;
    const argument = node.arguments[predicate.parameterIndex];
    if (!argument) return nothing;
    const members = this.#members(argument);
    if (members.length < 2) return nothing;
    const guarded = predicate.type;
    const kept = members.filter((type) => this.#is(type, guarded));
    const others = members.filter((type) => isObject(type) && !kept.includes(type));
    const isArray = node.expression.getText() === 'Array.isArray';
    const hidden = others.find((type) => {
      if (isArray) return !isEmpty(type) && !this.#checker.isArrayLikeType(type) && this.#holdsArray(type);
      if (kept.length === 0 || !membersOf(guarded).some(isObject)) return false;
      return this.#escapes(type, kept, (made) => this.#is(made, guarded));
    });
    return hidden ? this.#found(node, `a \`${this.#name(hidden)}\` may pass this test as well`, hidden) : nothing;
  }

  #holdsArray(type: ts.Type): boolean {
    const array = this.#library('Array');
    if (!array) return true;
    // An array has no index signature of texts.
    if (this.#checker.getIndexInfosOfType(type).length > 0) return false;
    return this.#checker
      .getPropertiesOfType(type)
      .every((one) => one.flags & ts.SymbolFlags.Optional || array.getProperty(one.name) !== undefined);
  }

  /** Two objects that are one: TypeScript keeps the members that look alike, though the value may be of another. */
  #same(node: ts.BinaryExpression, left: ts.Expression, right: ts.Expression): readonly Found[] {
    const [one, other] = [this.#members(left), this.#members(right)];
    for (const [union, value] of [
      [one, other],
      [other, one],
    ] as const) {
      const objects = union.filter(isObject);
      if (objects.length < 2 || !value.some(isObject)) continue;
      const strange = value
        .filter(isObject)
        .find(
          (type) =>
            !objects.some((member) => this.#is(type, member)) && !objects.every((member) => this.#is(member, type)),
        );
      if (strange)
        return this.#found(
          node,
          `comparing with a \`${this.#name(strange)}\` does not tell which member it is`,
          strange,
        );
    }
    return nothing;
  }

  #name(type: ts.Type): string {
    return this.#checker.typeToString(type);
  }

  #found(node: ts.Node, message: string, member?: ts.Type): readonly Found[] {
    const declared = member?.symbol?.declarations?.[0];
    const related = declared && !isInLibrary(declared) ? [{ node: declared, message: 'declared here' }] : [];
    return [{ node, message, label: 'tested here', related }];
  }
}

const anything = ts.TypeFlags.NonPrimitive | ts.TypeFlags.Unknown | ts.TypeFlags.Instantiable;
const isOptional = ({ flags }: ts.Symbol): boolean => (flags & ts.SymbolFlags.Optional) !== 0;

function keyOf(type: ts.Type): Key | undefined {
  if (type.isStringLiteral() || type.isNumberLiteral()) {
    const shown = String(type.value);
    return { name: ts.escapeLeadingUnderscores(shown), type, shown };
  }
  const name = symbolNameOf(type);
  return name === undefined ? undefined : { name, type, shown: type.symbol.name };
}

const isLogical = (kind: ts.SyntaxKind): boolean =>
  kind === ts.SyntaxKind.AmpersandAmpersandToken ||
  kind === ts.SyntaxKind.BarBarToken ||
  kind === ts.SyntaxKind.AmpersandAmpersandEqualsToken ||
  kind === ts.SyntaxKind.BarBarEqualsToken;
