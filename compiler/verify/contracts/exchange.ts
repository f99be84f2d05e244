/**
 * Reads a type into the shape it has on its way from process to process.
 *
 * Owns: what can be exchanged, and the word for what cannot. Does not own where it is reported. Invariants: a shape says
 * all that the type says, so a value that fits the shape has the type; shapes are canonical and bounded in size.
 */
import ts from 'typescript';
import type { RecordField, Shape } from '../../../abi/index.ts';
import { sortedFields, unionOf } from '../../contracts/index.ts';
import { brandOf, endpointType, isOwned, servedContract } from '../library-types.ts';
import { isFromLibrary, plainShape, presentType, referenceOf, tupleTarget } from '../type-parts.ts';
import { contractName, contractSymbol } from './contract-type.ts';

/** Why a type has no shape. */
export interface Misfit {
  readonly kind: 'not-exchangeable' | 'recursive' | 'moved-below' | 'reserved-field';
  /** Where in the field, as `.a[].b`; empty for the field itself. */
  readonly path: string;
  /** What it is: `a function`. */
  readonly what: string;
  readonly help?: string;
}

/** An endpoint that some field carries. */
export interface Carried {
  readonly contract: ts.Symbol;
  readonly side: 'Imp' | 'Exp';
  readonly state: string;
}

export interface Reading {
  readonly misfits: readonly Misfit[];
  /** Undefined when there are misfits. */
  readonly shape: Shape | undefined;
  /** Every contract the type mentions. */
  readonly contracts: readonly ts.Symbol[];
  readonly endpoints: readonly Carried[];
}

/** More parts than this in one field is a mistake, and would make a guard that costs more than the message. */
const mostParts = 2000;
const deepest = 32;

/** `optional`: the field may be absent, which is not the same as `undefined`. `moved`: owned values may stand here. */
export function readExchanged(
  checker: ts.TypeChecker,
  type: ts.Type,
  place: ts.Node,
  options: { readonly optional: boolean; readonly moved: boolean },
): Reading {
  const reader = new ExchangeReader(checker, place);
  const read = reader.read(presentType(checker, type, options.optional), '', options.moved, []);
  return {
    misfits: reader.misfits,
    shape: reader.misfits.length === 0 ? read : undefined,
    contracts: [...reader.contracts],
    endpoints: reader.endpoints,
  };
}

const nowhere: Shape = { kind: 'undefined' };

class ExchangeReader {
  readonly #checker: ts.TypeChecker;
  readonly #place: ts.Node;
  readonly misfits: Misfit[] = [];
  readonly contracts = new Set<ts.Symbol>();
  readonly endpoints: Carried[] = [];
  #parts = 0;

  constructor(checker: ts.TypeChecker, place: ts.Node) {
    this.#checker = checker;
    this.#place = place;
  }

  /** `members`: of the union, or one. */
  read(members: readonly ts.Type[], path: string, moved: boolean, above: readonly ts.Type[]): Shape {
    const [only, ...more] = members;
    if (!only) return this.#misfit(path, 'a type without values');
    if (more.length === 0) return this.#readOne(only, path, moved, above);
    return unionOf(members.map((member) => this.#readOne(member, path, false, above)));
  }

  #readOne(type: ts.Type, path: string, moved: boolean, above: readonly ts.Type[]): Shape {
    this.#parts++;
    if (this.#parts === mostParts) {
      return this.#misfit(path, `a type of more than ${mostParts} parts`, {
        help: 'name fewer alternatives, or send text',
      });
    }
    if (this.#parts > mostParts) return nowhere;
    if (type.isUnion()) return this.read(type.types, path, false, above);
    const plain = plainShape(type);
    if (plain) return plain;
    if (this.#isLibraryValue(type)) return this.#readOwned(type, path, moved);
    if (type.flags & (ts.TypeFlags.Object | ts.TypeFlags.Intersection)) return this.#readObject(type, path, above);
    return this.#misfit(path, describeOther(type, this.#checker), otherHelp(type));
  }

  #isLibraryValue(type: ts.Type): boolean {
    return (
      isOwned(this.#checker, type) ||
      brandOf(this.#checker, type, 'endpoint') !== undefined ||
      brandOf(this.#checker, type, 'borrowed') !== undefined
    );
  }

  #readOwned(type: ts.Type, path: string, moved: boolean): Shape {
    const text = this.#checker.typeToString(type);
    if (brandOf(this.#checker, type, 'borrowed')) {
      return this.#misfit(path, `the borrowed \`${text}\``, {
        help: 'send the value itself, or a copy of what is in it',
      });
    }
    const shape = this.#movedShape(type);
    if (!shape) return this.#misfit(path, `\`${text}\`, which is no end of one contract in one state`);
    if (!moved) {
      this.misfits.push({ kind: 'moved-below', path, what: `\`${text}\`` });
      return nowhere;
    }
    return shape;
  }

  #movedShape(type: ts.Type): Shape | undefined {
    const endpoint = endpointType(this.#checker, type);
    if (endpoint) {
      const { side, state } = endpoint;
      const contract = this.#mention(endpoint.contract);
      if (contract) this.endpoints.push({ contract, side, state });
      return contract && { kind: 'endpoint', side, contract: contractName(contract), state };
    }
    const served = servedContract(this.#checker, type);
    if (served) {
      const contract = this.#mention(served.contract);
      return contract && { kind: served.kind, contract: contractName(contract) };
    }
    if (brandOf(this.#checker, type, 'block')) return { kind: 'block' };
    if (brandOf(this.#checker, type, 'shared')) return { kind: 'shared' };
    return brandOf(this.#checker, type, 'parcel') ? { kind: 'parcel' } : undefined;
  }

  #mention(type: ts.Type): ts.Symbol | undefined {
    const symbol = contractSymbol(this.#checker, type);
    if (symbol) this.contracts.add(symbol);
    return symbol;
  }

  #readObject(type: ts.Type, path: string, above: readonly ts.Type[]): Shape {
    if (above.includes(type) || above.length > deepest) {
      const what = `\`${this.#checker.typeToString(type)}\``;
      this.misfits.push({ kind: 'recursive', path, what });
      return nowhere;
    }
    const below = [...above, type];
    if (this.#checker.isTupleType(type)) return this.#readTuple(type, path, below);
    if (this.#checker.isArrayType(type)) return this.#readArray(type, path, below);
    const obstacle = this.#obstacleOf(type);
    if (obstacle) return this.#misfit(path, obstacle.what, obstacle);
    const fields = this.#checker.getPropertiesOfType(type).map((field) => this.#readField(field, path, below));
    return { kind: 'record', fields: sortedFields(fields) };
  }

  #readField(field: ts.Symbol, path: string, above: readonly ts.Type[]): RecordField {
    const at = `${path}.${field.name}`;
    const optional = (field.flags & ts.SymbolFlags.Optional) !== 0;
    if (field.name === '__proto__') this.misfits.push({ kind: 'reserved-field', path: at, what: '`__proto__`' });
    const type = this.#checker.getTypeOfSymbolAtLocation(field, this.#place);
    const shape = this.read(presentType(this.#checker, type, optional), at, false, above);
    return { name: field.name, optional, shape };
  }

  #readArray(type: ts.Type, path: string, above: readonly ts.Type[]): Shape {
    if (type.symbol.name !== 'ReadonlyArray') return this.#misfit(path, 'a mutable array', readonlyHelp);
    const element = this.#argumentsOf(type)[0];
    if (!element) return this.#misfit(path, 'an array of nothing');
    return { kind: 'array', element: this.#readOne(element, `${path}[]`, false, above) };
  }

  #readTuple(type: ts.Type, path: string, above: readonly ts.Type[]): Shape {
    const target = tupleTarget(type);
    if (!target?.readonly) return this.#misfit(path, 'a mutable tuple', readonlyHelp);
    if (target.elementFlags.some((flags) => flags !== ts.ElementFlags.Required)) {
      return this.#misfit(path, 'a tuple whose length is open', { help: 'write a `readonly` array, or a record' });
    }
    const elements = this.#argumentsOf(type);
    return { kind: 'tuple', elements: elements.map((each, at) => this.#readOne(each, `${path}[${at}]`, false, above)) };
  }

  #argumentsOf(type: ts.Type): readonly ts.Type[] {
    const reference = referenceOf(type);
    return reference ? this.#checker.getTypeArguments(reference) : [];
  }

  /** What makes an object type no record of plain values, if anything does. */
  #obstacleOf(type: ts.Type): { readonly what: string; readonly help?: string } | undefined {
    const text = `\`${this.#checker.typeToString(type)}\``;
    const parts = type.isIntersection() ? type.types : [type];
    for (const part of parts) {
      if (!(part.flags & ts.TypeFlags.Object)) return { what: `${text}, which marks a type that is no record` };
      if (part.symbol && part.symbol.flags & ts.SymbolFlags.Class) {
        return {
          what: `an instance of the class ${text}`,
          help: 'send its fields as a record; code stays where it is',
        };
      }
    }
    if (type.getCallSignatures().length > 0)
      return { what: 'a function', help: 'send data; to be called back, send an endpoint' };
    if (type.getConstructSignatures().length > 0) return { what: 'a constructor' };
    if (this.#checker.getIndexInfosOfType(type).length > 0) {
      return { what: `${text}, which may have any names`, help: 'send a `readonly` array of `{ name, value }`' };
    }
    if (parts.some((part) => isFromLibrary(part.symbol))) {
      return {
        what: `${text}, which has code and state of its own`,
        help: 'send a `readonly` array or a record made from it',
      };
    }
    const properties = this.#checker.getPropertiesOfType(type);
    if (properties.length === 0) return { what: `${text}, which anything fits`, help: 'name the fields' };
    if (properties.some((property) => String(property.escapedName).startsWith('__@'))) {
      return { what: `${text}, which has a field that is named by a symbol` };
    }
    return undefined;
  }

  #misfit(path: string, what: string, more: { readonly help?: string } = {}): Shape {
    this.misfits.push({ kind: 'not-exchangeable', path, what, ...(more.help ? { help: more.help } : {}) });
    return nowhere;
  }
}

const readonlyHelp = { help: 'write `readonly` before it: what arrives is a copy, and nobody else has it' };

function describeOther(type: ts.Type, checker: ts.TypeChecker): string {
  const text = `\`${checker.typeToString(type)}\``;
  if (type.flags & ts.TypeFlags.ESSymbolLike) return 'a symbol';
  if (type.flags & (ts.TypeFlags.TemplateLiteral | ts.TypeFlags.StringMapping)) return `the pattern of text ${text}`;
  if (type.flags & ts.TypeFlags.TypeParameter) return `the type parameter ${text}`;
  if (type.flags & ts.TypeFlags.EnumLike) return `the enum ${text}`;
  return text;
}

function otherHelp(type: ts.Type): { readonly help?: string } {
  if (type.flags & (ts.TypeFlags.TemplateLiteral | ts.TypeFlags.StringMapping)) {
    return { help: 'write `string`, and look at the text where it arrives' };
  }
  if (type.flags & ts.TypeFlags.Any || type.flags & ts.TypeFlags.Unknown) return { help: 'write what it holds' };
  if (type.flags & ts.TypeFlags.BigIntLiteral) return { help: 'write `bigint`' };
  return type.flags & ts.TypeFlags.Void ? { help: 'write `undefined`, or make the field optional' } : {};
}
