/**
 * Reads a type into the form that a decoded value must have.
 *
 * Owns: what can be decoded, and the word for what cannot. Does not own where it is reported. Invariants: a value that fits the form
 * and was copied by it has the type; what has properties or elements is numbered once, so that recursive types are finite and equal
 * types share their check.
 */
import ts from 'typescript';
import type { Form, FormField, Forms } from '../../../abi/index.ts';
import { isOwned } from '../library-types.ts';
import { isFromLibrary, plainShape, presentType, referenceOf, tupleTarget } from '../type-parts.ts';
import { patternOf } from './pattern.ts';

/** Why a type has no form. */
export interface Obstacle {
  /** `unknown-type`: it depends on a type parameter. */
  readonly kind: 'not-decodable' | 'unknown-type';
  /** Where in the type, as `.a[].b`; empty for the type itself. */
  readonly path: string;
  /** What it is: `a function`. */
  readonly what: string;
  readonly help?: string;
}

/** A type of more parts, or of parts further inside one another, is a mistake: mostly one that grows without end. */
const mostParts = 1000;
const deepest = 64;

export function readForms(checker: ts.TypeChecker, type: ts.Type, place: ts.Node): Forms | Obstacle {
  const reader = new FormReader(checker, place);
  const whole = reader.read(type, '');
  return reader.obstacle ?? [whole, ...reader.forms.slice(1)];
}

const nothing: Form = { kind: 'union', members: [] };
type Reason = Omit<Obstacle, 'path' | 'kind'> & { readonly kind?: Obstacle['kind'] };

class FormReader {
  readonly #checker: ts.TypeChecker;
  readonly #place: ts.Node;
  readonly #numbers = new Map<ts.Type, number>();
  /** The first is the whole's. */
  readonly forms: Form[] = [nothing];
  #depth = 0;
  /** The first. */
  obstacle: Obstacle | undefined;

  constructor(checker: ts.TypeChecker, place: ts.Node) {
    this.#checker = checker;
    this.#place = place;
  }

  read(type: ts.Type, path: string): Form {
    if (this.obstacle) return nothing;
    const { flags } = type;
    if (flags & (ts.TypeFlags.Any | ts.TypeFlags.Unknown)) return { kind: 'unknown' };
    if (flags & ts.TypeFlags.Never) return nothing;
    if (flags & ts.TypeFlags.Boolean) return { kind: 'boolean' };
    if (type.isUnion()) return this.#readUnion(type.types, path);
    const plain = plainShape(type);
    if (plain?.kind === 'bigint') return this.#refuse(path, bigInt);
    if (plain) return plainForm(plain);
    if (flags & ts.TypeFlags.TemplateLiteral) return this.#readTemplate(type, path);
    const open = type.isIntersection() ? this.#openPrimitive(type) : undefined;
    if (open) return this.read(open, path);
    if (flags & (ts.TypeFlags.Object | ts.TypeFlags.Intersection)) return this.#readObject(type, path);
    return this.#refuse(path, describeOther(type, this.#checker));
  }

  /** The `string` of `string & {}`, which keeps the literals beside it in sight and is any string. */
  #openPrimitive({ types }: ts.IntersectionType): ts.Type | undefined {
    const parts = types.filter((type) => !isEmpty(this.#checker, type));
    return parts.length === 1 && parts[0] && !(parts[0].flags & ts.TypeFlags.Object) ? parts[0] : undefined;
  }

  /** Records with more required properties first: what fits them fits the others too, and loses more. */
  #readUnion(members: readonly ts.Type[], path: string): Form {
    const both = members.filter((member) => member.flags & ts.TypeFlags.BooleanLiteral).length === 2;
    const forms = members
      .filter((member) => !both || !(member.flags & ts.TypeFlags.BooleanLiteral))
      .toSorted((a, b) => this.#requiredOf(b) - this.#requiredOf(a))
      .map((member) => this.read(member, path));
    const all: readonly Form[] = both ? [{ kind: 'boolean' }, ...forms] : forms;
    const [only, ...more] = all;
    return only && more.length === 0 ? only : { kind: 'union', members: all };
  }

  #requiredOf(type: ts.Type): number {
    if (!(type.flags & (ts.TypeFlags.Object | ts.TypeFlags.Intersection))) return 0;
    if (this.#checker.isArrayLikeType(type)) return 0;
    return this.#checker.getPropertiesOfType(type).filter(({ flags }) => !(flags & ts.SymbolFlags.Optional)).length;
  }

  #readTemplate(type: ts.Type, path: string): Form {
    const text = this.#checker.typeToString(type);
    const source = patternOf(type);
    if (source !== undefined) return { kind: 'pattern', source, text };
    return this.#refuse(path, { what: `the pattern of text ${text}`, help: 'write `string`, and look at the text' });
  }

  #readObject(type: ts.Type, path: string): Form {
    const known = this.#numbers.get(type);
    if (known !== undefined) return { kind: 'numbered', number: known };
    const number = this.forms.push(nothing) - 1;
    if (number === mostParts) {
      return this.#refuse(path, { what: `a type of more than ${mostParts} parts`, help: 'name fewer alternatives' });
    }
    if (this.#depth === deepest) {
      return this.#refuse(path, { what: 'a type that grows as it is looked into', help: 'write a type that ends' });
    }
    this.#numbers.set(type, number);
    this.#depth += 1;
    this.forms[number] = this.#readParts(type, path);
    this.#depth -= 1;
    return { kind: 'numbered', number };
  }

  #readParts(type: ts.Type, path: string): Form {
    if (this.#checker.isTupleType(type)) return this.#readTuple(type, path);
    if (this.#checker.isArrayType(type)) {
      const [element] = this.#argumentsOf(type);
      return element ? { kind: 'array', element: this.read(element, `${path}[]`) } : nothing;
    }
    const reason = this.#reasonAgainst(type);
    if (reason) return this.#refuse(path, reason);
    const fields = this.#checker.getPropertiesOfType(type).map((field) => this.#readField(field, path));
    const others = this.#checker.getIndexInfoOfType(type, ts.IndexKind.String);
    return { kind: 'record', fields, ...(others ? { others: this.read(others.type, `${path}[]`) } : {}) };
  }

  #readField(field: ts.Symbol, path: string): FormField {
    const optional = (field.flags & ts.SymbolFlags.Optional) !== 0;
    const type = this.#checker.getTypeOfSymbolAtLocation(field, this.#place);
    const at = `${path}.${field.name}`;
    return { name: field.name, optional, form: this.#readUnion(presentType(this.#checker, type, optional), at) };
  }

  #readTuple(type: ts.Type, path: string): Form {
    const flags = tupleTarget(type)?.elementFlags ?? [];
    const types = this.#argumentsOf(type);
    const isRest = (each: ts.ElementFlags): boolean => (each & ts.ElementFlags.Variable) !== 0;
    const firstRest = flags.findIndex(isRest);
    if (firstRest >= 0 && (firstRest < flags.length - 1 || flags[firstRest] !== ts.ElementFlags.Rest)) {
      return this.#refuse(path, {
        what: 'a tuple that is open elsewhere than at its end',
        help: 'write the open part last, or decode an array',
      });
    }
    const forms = types.map((each, at) => this.read(each, `${path}[${at}]`));
    const required = flags.filter((each) => each === ts.ElementFlags.Required).length;
    if (firstRest < 0) return { kind: 'tuple', elements: forms, required };
    return { kind: 'tuple', elements: forms.slice(0, firstRest), required, rest: forms[firstRest] ?? nothing };
  }

  #argumentsOf(type: ts.Type): readonly ts.Type[] {
    const reference = referenceOf(type);
    return reference ? this.#checker.getTypeArguments(reference) : [];
  }

  /** What makes an object type no record, if anything does. */
  #reasonAgainst(type: ts.Type): Reason | undefined {
    const text = `\`${this.#checker.typeToString(type)}\``;
    if (isOwned(this.#checker, type)) return { what: `${text}, which is owned`, help: 'send it in a message' };
    const parts = type.isIntersection() ? type.types : [type];
    for (const part of parts) {
      if (part.flags & ts.TypeFlags.TypeParameter) return describeOther(part, this.#checker);
      if (!(part.flags & ts.TypeFlags.Object)) {
        return {
          what: `${text}, whose mark no text can show`,
          help: 'decode the plain type, and check what the mark stands for',
        };
      }
      if (isInstance(this.#checker, part)) {
        return { what: `an instance of the class ${text}`, help: 'decode a record, and make the instance from it' };
      }
    }
    if (type.getCallSignatures().length > 0) return { what: 'a function', help: 'decode data only' };
    if (type.getConstructSignatures().length > 0) return { what: 'a constructor', help: 'decode data only' };
    if (parts.some((part) => isFromLibrary(part.symbol))) {
      return { what: `${text}, which no JSON makes`, help: 'decode an array or a record, and make the rest from it' };
    }
    return this.#reasonAgainstNames(type, text);
  }

  #reasonAgainstNames(type: ts.Type, text: string): Reason | undefined {
    const properties = this.#checker.getPropertiesOfType(type);
    if (properties.some((property) => String(property.escapedName).startsWith('__@'))) {
      return { what: `${text}, which has a property that is named by a symbol` };
    }
    const indices = this.#checker.getIndexInfosOfType(type);
    if (indices.some(({ keyType }) => !(keyType.flags & ts.TypeFlags.String))) {
      return { what: `${text}, whose names are no plain strings`, help: 'write `Record<string, T>`, or an array' };
    }
    if (properties.length > 0 || indices.length > 0) return undefined;
    return { what: `${text}, which anything fits`, help: 'name the properties, or write `unknown`' };
  }

  #refuse(path: string, { kind = 'not-decodable', what, help }: Reason): Form {
    this.obstacle ??= { kind, path, what, ...(help === undefined ? {} : { help }) };
    return nothing;
  }
}

const isEmpty = (checker: ts.TypeChecker, type: ts.Type): boolean =>
  (type.flags & ts.TypeFlags.Object) !== 0 &&
  (!type.symbol || (type.symbol.flags & ts.SymbolFlags.TypeLiteral) !== 0) &&
  checker.getPropertiesOfType(type).length === 0 &&
  checker.getIndexInfosOfType(type).length === 0 &&
  type.getCallSignatures().length + type.getConstructSignatures().length === 0;

/** Of a class, or of an interface that extends one. */
function isInstance(checker: ts.TypeChecker, type: ts.Type): boolean {
  if (!type.symbol || !(type.symbol.flags & (ts.SymbolFlags.Class | ts.SymbolFlags.Interface))) return false;
  if (type.symbol.flags & ts.SymbolFlags.Class) return true;
  const generic = referenceOf(type)?.target ?? type;
  return generic.isClassOrInterface() && checker.getBaseTypes(generic).some((base) => isInstance(checker, base));
}

const bigInt: Reason = { what: 'a bigint', help: 'decode a `string`, and read it with `BigInt`' };

function plainForm(plain: NonNullable<ReturnType<typeof plainShape>>): Form {
  switch (plain.kind) {
    case 'literal':
    case 'string':
    case 'number':
    case 'boolean':
    case 'null':
    case 'undefined':
      return plain.kind === 'literal' ? plain : { kind: plain.kind };
    default:
      return nothing;
  }
}

const dependent =
  ts.TypeFlags.TypeParameter |
  ts.TypeFlags.IndexedAccess |
  ts.TypeFlags.Conditional |
  ts.TypeFlags.Index |
  ts.TypeFlags.Substitution;

function describeOther(type: ts.Type, checker: ts.TypeChecker): Reason {
  const text = `\`${checker.typeToString(type)}\``;
  if (type.flags & dependent) return { kind: 'unknown-type', what: `${text}, which is known only to the caller` };
  if (type.flags & ts.TypeFlags.ESSymbolLike) return { what: 'a symbol' };
  if (type.flags & ts.TypeFlags.BigIntLike) return bigInt;
  if (type.flags & ts.TypeFlags.Void)
    return { what: '`void`', help: 'write `undefined`, or make the property optional' };
  if (type.flags & ts.TypeFlags.NonPrimitive) return { what: text, help: 'name the properties, or write `unknown`' };
  return { what: text };
}
