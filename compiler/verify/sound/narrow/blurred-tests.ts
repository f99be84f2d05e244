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
import { guardsOwnParameter, mayBeAbsent, membersOf } from '../../type-parts.ts';
import { classNamed, derives, derivesNode, holdsList, instanceType, libraryType } from './classes-named.ts';
import { type Key, keyOf, mentions, propertyOf, writesAfterIn } from './in-keys.ts';
import { expanded, PrimitiveTests } from './primitive-tests.ts';
import { bare } from './references.ts';
import { isCallable, isClass, isEmpty, isObject, type Made, Sites } from './sites.ts';
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

export const sitesOf = (context: VerifyContext): Sites => new Sites(context);

export class BlurredTests {
  readonly #checker: ts.TypeChecker;
  readonly #context: VerifyContext;
  readonly #sites: () => Sites;
  readonly #library: (name: string) => ts.Type | undefined;
  readonly primitives: PrimitiveTests;

  constructor(context: VerifyContext) {
    const { checker, files } = context;
    this.#checker = checker;
    this.#context = context;
    this.#sites = () => context.shared(sitesOf);
    this.#library = (name) => libraryType(checker, files, name);
    this.primitives = new PrimitiveTests(checker, this.#sites, (node, message, member) =>
      this.#found(node, message, member),
    );
  }

  binary(node: ts.BinaryExpression): readonly Found[] {
    const operator = node.operatorToken.kind;
    if (isLogical(operator)) return this.primitives.logical(node);
    if (operator < ts.SyntaxKind.EqualsEqualsToken || operator > ts.SyntaxKind.ExclamationEqualsEqualsToken)
      return this.kinship(node);
    const [left, right] = [bare(node.left), bare(node.right)];
    if (ts.isTypeOfExpression(left) && ts.isStringLiteralLike(right))
      return this.primitives.typeOf(node, left, right.text);
    if (ts.isTypeOfExpression(right) && ts.isStringLiteralLike(left))
      return this.primitives.typeOf(node, right, left.text);
    return this.kinship(node);
  }

  /** Tests that tell objects from objects, and values that are compared. */
  kinship(node: ts.BinaryExpression): readonly Found[] {
    switch (node.operatorToken.kind) {
      case ts.SyntaxKind.InKeyword:
        return this.#in(node);
      case ts.SyntaxKind.InstanceOfKeyword:
        return this.#instanceOf(node);
      case ts.SyntaxKind.EqualsEqualsEqualsToken:
      case ts.SyntaxKind.ExclamationEqualsEqualsToken:
        return this.#same(node, bare(node.left), bare(node.right));
      case ts.SyntaxKind.EqualsEqualsToken:
      case ts.SyntaxKind.ExclamationEqualsToken: {
        const found = this.primitives.loosely(node);
        return found.length > 0 ? found : this.#same(node, bare(node.left), bare(node.right));
      }
      default:
        return nothing;
    }
  }

  /** The members of what is tested; a type parameter is what it extends. */
  #members(node: ts.Expression): readonly ts.Type[] {
    return expanded(this.#checker, this.#checker.getTypeAtLocation(node));
  }

  /** A member that only `in` found is written: it is there, but what it may hold was not asked. */
  written(node: ts.Node): readonly Found[] {
    return writesAfterIn(this.#context, node).flatMap((target) =>
      this.#found(target, '`in` tells that this is there, not what may be written to it'),
    );
  }

  /** Every instance passes `#x in o`, whatever its type arguments; TypeScript takes it for one with those of `this`. */
  #branded(node: ts.BinaryExpression, name: ts.PrivateIdentifier): readonly Found[] {
    const member = this.#checker.getSymbolAtLocation(name)?.valueDeclaration;
    const owner = member && ts.findAncestor(member, ts.isClassLike);
    return owner?.typeParameters?.length
      ? this.#found(node, `\`${name.text} in\` does not tell which type arguments the object was made with`)
      : nothing;
  }

  #in(node: ts.BinaryExpression): readonly Found[] {
    if (ts.isPrivateIdentifier(node.left)) return this.#branded(node, node.left);
    const key = keyOf(this.#checker.getTypeAtLocation(node.left));
    if (!key) return nothing;
    const { shown } = key;
    const members = this.#members(node.right);
    const kept = members.filter((type) => mentions(this.#checker, type, key));
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

  /** An optional property that is never `undefined` when it is there. */
  #isExact(type: ts.Type, key: Key): boolean {
    const property = propertyOf(this.#checker, type, key);
    if (!property || (property.flags & ts.SymbolFlags.Optional) === 0) return false;
    const declared = property.declarations?.find(ts.isPropertySignature)?.type;
    return !declared || !/\bundefined\b/.test(declared.getText());
  }

  #mayHide(member: ts.Type, kept: readonly ts.Type[], key: Key): boolean {
    if (!isObject(member)) return (member.flags & anything) !== 0;
    if (inherited.has(key.shown) || this.#sites().isForeign(member)) return true;
    // A record fits where nothing is required, and may have any name.
    if (!isClass(member) && !isCallable(member) && this.#checker.getPropertiesOfType(member).every(isOptional))
      return true;
    return this.#escapes(
      member,
      kept,
      ({ type }) => propertyOf(this.#checker, this.#checker.getApparentType(type), key) !== undefined,
    );
  }

  /** Is something made that passes the test and is a `member`, but none of those kept? */
  #escapes(member: ts.Type, kept: readonly ts.Type[], test: (made: Made) => boolean): boolean {
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
    const declaration = classNamed(this.#checker, right);
    if (!declaration) {
      if (members.length < 2 && !members.some(isObject) && this.#isPlainClass(right)) return nothing;
      return this.#found(node, `\`${right.getText()}\` may be another class than its type says`);
    }
    if (members.length < 2) return nothing;
    const derived = this.#sites().classes.filter((one) => derives(this.#checker, one, declaration));
    const kept = members.filter(
      ({ symbol: own }) => own?.valueDeclaration && derivesNode(this.#checker, own.valueDeclaration, declaration),
    );
    if (kept.length === 0) return nothing;
    const sites = this.#sites();
    for (const one of [declaration, ...derived]) {
      const instance = instanceType(this.#checker, one);
      if (!instance || kept.some((type) => this.#is(instance, type))) continue;
      const made = { type: instance, isOpen: true };
      const hidden = members.find((type) => !kept.includes(type) && isObject(type) && sites.mayBe(made, type));
      if (hidden) return this.#found(node, `a \`${this.#name(hidden)}\` may be a \`${this.#name(instance)}\``, hidden);
    }
    return nothing;
  }

  /** What it makes is of a class without type parameters: an instance of a derived class is one as well. */
  #isPlainClass(node: ts.Expression): boolean {
    const type = this.#checker.getTypeAtLocation(node);
    // What does not exist, or is any, is refused as such.
    if (type.flags & ts.TypeFlags.Any) return true;
    const made = type.getConstructSignatures().map((one) => one.getReturnType());
    return (
      made.length > 0 &&
      made.every(({ symbol }) => {
        const declaration = symbol?.valueDeclaration ?? symbol?.declarations?.[0];
        if (!declaration || !(ts.isClassLike(declaration) || isInLibrary(declaration))) return false;
        return !(ts.isClassLike(declaration) || ts.isInterfaceDeclaration(declaration)) || !isGeneric(declaration);
      })
    );
  }

  guard(node: ts.CallExpression): readonly Found[] {
    const signature = this.#checker.getResolvedSignature(node);
    const predicate = signature && this.#checker.getTypePredicateOfSignature(signature);
    if (!signature || !predicate?.type || predicate.parameterIndex === undefined) return nothing;
    const argument = node.arguments[predicate.parameterIndex];
    if (!argument) return nothing;
    if (guardsOwnParameter(signature.declaration) && mayBeAbsent(this.#checker, predicate.type)) {
      return this.#found(node, 'what fails this test may be of the type as well: it may be absent');
    }
    const members = this.#members(argument);
    const guarded = predicate.type;
    const kept = members.filter((type) => this.#is(type, guarded));
    const missed = asksForTags(signature.declaration)
      ? kept.find((type) => this.primitives.mayBeNoObject(type))
      : undefined;
    if (missed) {
      return this.#found(node, `a \`${this.#name(missed)}\` that is no object, or is called, fails this test`, missed);
    }
    if (kept.some(isObject) && this.#inferredByClassValue(signature.declaration, 0)) {
      return this.#found(node, 'this tests for a class that may be another than its type says');
    }
    if (members.length < 2) return nothing;
    const others = members.filter((type) => isObject(type) && !kept.includes(type));
    const isArray = isLibrarys(signature.declaration, 'isArray');
    const hidden = others.find((type) => {
      // What can be called is no list, whatever its properties.
      if (isArray && isCallable(type)) return false;
      if (isArray)
        return (
          !isEmpty(type) &&
          !this.#checker.isArrayLikeType(type) &&
          holdsList(this.#checker, this.#library('Array'), type)
        );
      if (kept.length === 0 || !membersOf(guarded).some(isObject)) return false;
      return this.#escapes(type, kept, (made) => this.#sites().mayBe(made, guarded));
    });
    return hidden ? this.#found(node, `a \`${this.#name(hidden)}\` may pass this test as well`, hidden) : nothing;
  }

  /** A predicate that TypeScript inferred from `x instanceof c` of an unknown `x`; one that is written down was proved. */
  #inferredByClassValue(declaration: ts.Node | undefined, depth: number): boolean {
    if (!declaration || isInLibrary(declaration) || !ts.isFunctionLike(declaration) || declaration.type) return false;
    if (depth > 4) return true;
    const walk = (node: ts.Node): boolean => {
      if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.InstanceOfKeyword) {
        return classNamed(this.#checker, bare(node.right)) === undefined;
      }
      if (ts.isCallExpression(node)) {
        const called = this.#checker.getResolvedSignature(node)?.declaration;
        if (called !== declaration && this.#inferredByClassValue(called, depth + 1)) return true;
      }
      return ts.forEachChild(node, walk) ?? false;
    };
    return 'body' in declaration && declaration.body !== undefined && walk(declaration.body);
  }

  /** `switch (x) { case y: }` compares as `===` does. */
  switched(node: ts.SwitchStatement): readonly Found[] {
    const asked = bare(node.expression);
    const tags = ts.isTypeOfExpression(asked) ? this.primitives.switched(node, asked) : nothing;
    if (tags.length > 0) return tags;
    return node.caseBlock.clauses
      .filter(ts.isCaseClause)
      .flatMap(({ expression }) => this.#same(expression, asked, bare(expression)));
  }

  /** Two objects that are one: TypeScript keeps the members that look alike, though the value may be of another. */
  #same(node: ts.Expression, left: ts.Expression, right: ts.Expression): readonly Found[] {
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

/**
 * The guard may look at `typeof`, or at truth, or ask another that does: a text with the members that it wants fails there, though
 * it is of the type.
 */
function asksForTags(declaration: ts.Node | undefined): boolean {
  if (!declaration || isInLibrary(declaration)) return false;
  if (!ts.isFunctionLike(declaration) || !('body' in declaration) || !declaration.body) return true;
  const walk = (node: ts.Node): boolean =>
    ts.isTypeOfExpression(node) ||
    ts.isCallExpression(node) ||
    (ts.isPrefixUnaryExpression(node) && ts.isIdentifier(node.operand)) ||
    (ts.isBinaryExpression(node) && isLogical(node.operatorToken.kind) && ts.isIdentifier(node.left)) ||
    (ts.forEachChild(node, walk) ?? false);
  return walk(declaration.body);
}

const isLibrarys = (declaration: ts.Declaration | undefined, name: string): boolean =>
  declaration !== undefined && isInLibrary(declaration) && ts.getNameOfDeclaration(declaration)?.getText() === name;

const isLogical = (kind: ts.SyntaxKind): boolean =>
  kind === ts.SyntaxKind.AmpersandAmpersandToken ||
  kind === ts.SyntaxKind.BarBarToken ||
  kind === ts.SyntaxKind.AmpersandAmpersandEqualsToken ||
  kind === ts.SyntaxKind.BarBarEqualsToken;
