/**
 * Judges each kind of test: does every value that passes it really belong to the members TypeScript keeps?
 *
 * Owns: `in`, `typeof`, `instanceof`, `Array.isArray`, guards, and comparing two objects. Invariant: a member is only dropped when
 * no object the program makes could be of that member and pass the test all the same (`sites.ts`).
 */
import ts from 'typescript';
import type { VerifyContext } from '../../context.ts';
import { isInLibrary } from '../../library-files.ts';
import { type Found, nothing } from '../../local-rule.ts';
import { membersOf } from '../../type-parts.ts';
import { bare } from './references.ts';
import { isCallable, isObject, Sites } from './sites.ts';

/** `{}`, of which TypeScript knows that it may be anything. */
const isEmpty = (type: ts.Type): boolean => type.getProperties().length === 0 && !isCallable(type);

export class BlurredTests {
  readonly #checker: ts.TypeChecker;
  readonly #sites: () => Sites;
  readonly #library: (name: string) => ts.Type | undefined;

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
  }

  binary(node: ts.BinaryExpression): readonly Found[] {
    const operator = node.operatorToken.kind;
    if (operator === ts.SyntaxKind.InKeyword) return this.#in(node);
    if (operator === ts.SyntaxKind.InstanceOfKeyword) return this.#instanceOf(node);
    if (operator < ts.SyntaxKind.EqualsEqualsToken || operator > ts.SyntaxKind.ExclamationEqualsEqualsToken)
      return nothing;
    const [left, right] = [bare(node.left), bare(node.right)];
    if (ts.isTypeOfExpression(left) && ts.isStringLiteralLike(right)) return this.#typeOf(node, left, right.text);
    if (ts.isTypeOfExpression(right) && ts.isStringLiteralLike(left)) return this.#typeOf(node, right, left.text);
    return this.#same(node, left, right);
  }

  /** The members of what is tested; a type parameter is what it extends. */
  #members(node: ts.Expression): readonly ts.Type[] {
    const type = this.#checker.getTypeAtLocation(node);
    return membersOf(type.flags & ts.TypeFlags.Instantiable ? this.#checker.getApparentType(type) : type);
  }

  #in(node: ts.BinaryExpression): readonly Found[] {
    const key = this.#checker.getTypeAtLocation(node.left);
    if (!key.isStringLiteral()) return nothing;
    const name = key.value;
    const members = this.#members(node.right);
    const kept = members.filter((type) => this.#checker.getPropertyOfType(type, name));
    const optional = kept.find((type) => this.#isExact(type, name));
    if (optional && this.#sites().makesUndefined(name)) {
      return this.#found(node, `\`${name}\` may be there and \`undefined\``, optional);
    }
    if (kept.length === 0) return nothing;
    const hidden = members.find((type) => isObject(type) && !kept.includes(type) && this.#mayHide(type, kept, name));
    return hidden
      ? this.#found(node, `a \`${this.#name(hidden)}\` may have a \`${name}\` that its type does not mention`, hidden)
      : nothing;
  }

  /** An optional property that is never `undefined` when it is there. */
  #isExact(type: ts.Type, name: string): boolean {
    const property = this.#checker.getPropertyOfType(type, name);
    if (!property || (property.flags & ts.SymbolFlags.Optional) === 0) return false;
    const declared = property.declarations?.find(ts.isPropertySignature)?.type;
    return !declared || !/\bundefined\b/.test(declared.getText());
  }

  #mayHide(member: ts.Type, kept: readonly ts.Type[], name: string): boolean {
    if (this.#checker.getIndexInfosOfType(member).length > 0) return false;
    if (this.#sites().isForeign(member)) return true;
    return this.#escapes(member, kept, (type) => type.getProperty(name) !== undefined);
  }

  /** Is something made that passes the test and is a `member`, but none of those kept? */
  #escapes(member: ts.Type, kept: readonly ts.Type[], test: (type: ts.Type) => boolean): boolean {
    return this.#sites()
      .passing(test)
      .some((type) => this.#is(type, member) && !kept.some((one) => this.#is(type, one)));
  }

  #is(type: ts.Type, of: ts.Type): boolean {
    return this.#sites().is(type, of);
  }

  #typeOf(node: ts.BinaryExpression, { expression }: ts.TypeOfExpression, tag: string): readonly Found[] {
    const members = this.#members(expression);
    const objects = members.filter((type) => isObject(type) && !isCallable(type) && !isEmpty(type));
    if (members.length < 2 || objects.length === 0) return nothing;
    const checker = this.#checker;
    const primitives = new Map([
      ['string', checker.getStringType()],
      ['number', checker.getNumberType()],
      ['boolean', checker.getBooleanType()],
      ['bigint', checker.getBigIntType()],
    ]);
    const wrong = objects.find((type) => {
      if (tag === 'function') return this.#holdsFunction(type);
      if (tag === 'object')
        return this.#holdsFunction(type) || [...primitives.values()].some((one) => this.#is(one, type));
      const primitive = primitives.get(tag);
      return (
        primitive !== undefined &&
        this.#is(primitive, type) &&
        !members.some((one) => one !== type && this.#is(primitive, one))
      );
    });
    if (!wrong) return nothing;
    return this.#found(node, `a \`${this.#name(wrong)}\` may be something else than an object, or be called`, wrong);
  }

  /** A function has a name and a length, and a class what is static in it. */
  #holdsFunction(type: ts.Type): boolean {
    const plain = this.#library('Function');
    return (plain !== undefined && this.#is(plain, type)) || this.#sites().callables.some((one) => this.#is(one, type));
  }

  #instanceOf(node: ts.BinaryExpression): readonly Found[] {
    const members = this.#members(node.left);
    if (members.length < 2) return nothing;
    const right = bare(node.right);
    const found = ts.isIdentifier(right) ? this.#checker.getSymbolAtLocation(right) : undefined;
    const symbol = found && found.flags & ts.SymbolFlags.Alias ? this.#checker.getAliasedSymbol(found) : found;
    const declaration = symbol?.valueDeclaration;
    if (!declaration || !(ts.isClassLike(declaration) || isInLibrary(declaration))) {
      return this.#found(node, `\`${right.getText()}\` may be another class than its type says`);
    }
    const derived = this.#sites().classes.filter((one) => this.#derives(one, declaration));
    const kept = members.filter(
      ({ symbol: own }) => own?.valueDeclaration && this.#derivesNode(own.valueDeclaration, declaration),
    );
    if (kept.length === 0) return nothing;
    for (const one of derived) {
      const instance = this.#instance(one);
      if (!instance || kept.some((type) => this.#is(instance, type))) continue;
      const hidden = members.find((type) => !kept.includes(type) && isObject(type) && this.#is(instance, type));
      if (hidden) return this.#found(node, `a \`${this.#name(hidden)}\` may be a \`${this.#name(instance)}\``, hidden);
    }
    return nothing;
  }

  #instance(one: ts.ClassLikeDeclaration): ts.Type | undefined {
    const symbol = one.name && this.#checker.getSymbolAtLocation(one.name);
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

  call(node: ts.CallExpression): readonly Found[] {
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
