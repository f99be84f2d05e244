/**
 * What reading and writing members runs: getters, setters, and the iterators that patterns take apart.
 *
 * Owns: which accessors a name, a key or a pattern may mean. Argument: an accessor is found by its name alone, whatever object it
 * is of; under a key of which only the type is known, every accessor is meant whose name that type admits.
 */
import ts from 'typescript';
import { isTypedArray, membersOf, plainFlags } from '../../type-parts.ts';
import { type Functions, keyOf, type Runnable } from './functions.ts';
import type { Implicit, Ran } from './implicit.ts';
import { type Access, bare, isAccess } from './references.ts';

const nothing: Ran = { run: [], unknown: false };

export class Accessors {
  readonly #checker: ts.TypeChecker;
  readonly #functions: Functions;
  readonly #implicit: Implicit;

  constructor(checker: ts.TypeChecker, functions: Functions, implicit: Implicit) {
    this.#checker = checker;
    this.#functions = functions;
    this.#implicit = implicit;
  }

  read(node: Access): readonly Runnable[] {
    if (ts.isPropertyAccessExpression(node)) return this.#functions.getters(keyOf(node.name));
    const all = this.#functions.getters();
    return all.length === 0 ? all : this.#underKey(node, (name) => this.#functions.getters(name));
  }

  written(target: ts.Expression): readonly Runnable[] {
    if (!isAccess(target)) return [];
    if (ts.isPropertyAccessExpression(target)) return this.#functions.setters(keyOf(target.name));
    const all = this.#functions.setters();
    return all.length === 0 ? all : this.#underKey(target, (name) => this.#functions.setters(name));
  }

  #underKey(
    { expression, argumentExpression }: ts.ElementAccessExpression,
    find: (name?: string) => readonly ts.AccessorDeclaration[],
  ): readonly Runnable[] {
    const owner = this.#checker.getTypeAtLocation(expression);
    return this.#byKey(owner, this.#checker.getTypeAtLocation(argumentExpression), find);
  }

  #byKey(
    owner: ts.Type,
    key: ts.Type,
    find: (name?: string) => readonly ts.AccessorDeclaration[],
  ): readonly Runnable[] {
    if (this.#isList(owner)) return [];
    const bound = this.#checker.getBaseConstraintOfType(key) ?? key;
    return membersOf(bound).flatMap((member) => {
      if (member.isStringLiteral() || member.isNumberLiteral()) return find(String(member.value));
      if (member.flags & ts.TypeFlags.UniqueESSymbol) return find('[computed]');
      // A record is no instance, unless somebody sees an instance as one.
      const isOpen = owner.flags & ts.TypeFlags.Instantiable || !this.#isRecord(owner);
      return isOpen ? find() : find().filter(({ parent }) => ts.isObjectLiteralExpression(parent));
    });
  }

  /** Lists, bytes and texts have no accessors. */
  #isList(type: ts.Type): boolean {
    const bound = this.#checker.getBaseConstraintOfType(type) ?? type;
    return membersOf(bound).every(
      (member) =>
        (member.flags & plainFlags) !== 0 ||
        this.#checker.isArrayType(member) ||
        this.#checker.isTupleType(member) ||
        isTypedArray(member),
    );
  }

  /** By an index signature that does not take everything. */
  #isRecord(type: ts.Type): boolean {
    const element = this.#checker.getIndexTypeOfType(type, ts.IndexKind.String);
    return element !== undefined && (element.flags & ts.TypeFlags.Unknown) === 0;
  }

  /** A name of a declared pattern takes a property, or a copy of what is left. */
  taken(node: ts.BindingElement): Ran {
    if (node.dotDotDotToken) return ts.isObjectBindingPattern(node.parent) ? this.#implicit.copied() : nothing;
    if (!ts.isObjectBindingPattern(node.parent)) return nothing;
    const name = node.propertyName ?? node.name;
    if (ts.isObjectBindingPattern(name) || ts.isArrayBindingPattern(name)) return nothing;
    return this.#property(name, this.#checker.getTypeAtLocation(node.parent));
  }

  #property(name: ts.PropertyName, owner: ts.Type): Ran {
    const find = (key?: string): readonly ts.AccessorDeclaration[] => this.#functions.getters(key);
    const run = ts.isComputedPropertyName(name)
      ? this.#byKey(owner, this.#checker.getTypeAtLocation(name.expression), find)
      : find(this.#functions.keyOf(name));
    return run.length > 0 ? { run, unknown: false } : nothing;
  }

  /** A pattern on the left of an assignment takes apart a value of this type; undefined: of any. */
  takenApart(left: ts.Expression, value: ts.Type = this.#checker.getUnknownType()): Ran {
    const node = bare(left);
    if (ts.isArrayLiteralExpression(node)) {
      const element = this.#checker.getIndexTypeOfType(value, ts.IndexKind.Number);
      const parts = node.elements.map((one) => this.#part(one, element));
      return together([{ run: [], unknown: this.#functions.iteratesType(value) }, ...parts]);
    }
    if (!ts.isObjectLiteralExpression(node)) return nothing;
    return together(
      node.properties.flatMap((property): readonly Ran[] => {
        if (ts.isSpreadAssignment(property)) return [this.#implicit.copied()];
        if (ts.isShorthandPropertyAssignment(property)) return [this.#property(property.name, value)];
        if (!ts.isPropertyAssignment(property)) return [];
        const symbol = this.#checker.getPropertyOfType(value, this.#functions.keyOf(property.name));
        const held = symbol && this.#checker.getTypeOfSymbol(symbol);
        return [this.#property(property.name, value), this.#part(property.initializer, held)];
      }),
    );
  }

  #part(element: ts.Expression, value: ts.Type | undefined): Ran {
    if (ts.isSpreadElement(element)) return this.takenApart(element.expression);
    const isDefaulted = ts.isBinaryExpression(element) && element.operatorToken.kind === ts.SyntaxKind.EqualsToken;
    return this.takenApart(isDefaulted ? element.left : element, value);
  }
}

const together = (all: readonly Ran[]): Ran => ({
  run: all.flatMap(({ run }) => run),
  unknown: all.some(({ unknown }) => unknown),
});
