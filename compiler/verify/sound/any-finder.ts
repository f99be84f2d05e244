/**
 * Whether a type is `any`, or shows one to whoever holds a value of it.
 *
 * Owns: how deep a look is taken: type arguments, elements, results of promises, properties of types without a name. Named
 * types are looked at where they are declared. Invariant: TypeScript's error type is no `any`, its cause was reported.
 */
import ts from 'typescript';

const deepest = 6;

export class AnyFinder {
  readonly #checker: ts.TypeChecker;
  readonly #known = new Map<ts.Type, boolean>();

  constructor(checker: ts.TypeChecker) {
    this.#checker = checker;
  }

  contains(type: ts.Type): boolean {
    return this.#look(type, 0);
  }

  #look(type: ts.Type, depth: number): boolean {
    if (type.flags & ts.TypeFlags.Any) return !isErrorType(type);
    if (!(type.flags & (ts.TypeFlags.Object | ts.TypeFlags.UnionOrIntersection)) || depth > deepest) return false;
    const known = this.#known.get(type);
    if (known !== undefined) return known;
    // A type that contains itself adds nothing the second time.
    this.#known.set(type, false);
    const found = this.#parts(type).some((part) => this.#look(part, depth + 1));
    this.#known.set(type, found);
    return found;
  }

  #parts(type: ts.Type): readonly ts.Type[] {
    if (type.isUnionOrIntersection()) return type.types;
    if (!isObjectType(type)) return [];
    if (type.objectFlags & ts.ObjectFlags.Reference) return this.#checker.getTypeArguments(asReference(type));
    if (!(type.objectFlags & (ts.ObjectFlags.Anonymous | ts.ObjectFlags.Mapped))) return [];
    const shape = ts.SymbolFlags.TypeLiteral | ts.SymbolFlags.ObjectLiteral;
    if (!type.symbol || !(type.symbol.flags & shape)) return [];
    return type.getProperties().map((property) => this.#checker.getTypeOfSymbol(property));
  }
}

const isObjectType = (type: ts.Type): type is ts.ObjectType => (type.flags & ts.TypeFlags.Object) !== 0;

/** True because `ObjectFlags.Reference` is set on nothing but type references. */
const asReference = (type: ts.ObjectType): ts.TypeReference => type as ts.TypeReference;

/** The type of what TypeScript could not make sense of. It is marked only by a name that the public types leave out. */
function isErrorType(type: ts.Type): boolean {
  return 'intrinsicName' in type && (type.intrinsicName === 'error' || type.intrinsicName === 'unresolved');
}
