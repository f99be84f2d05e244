/**
 * Reads the state machine off a contract's type, through the checker, so that imported and extended interfaces work.
 *
 * Owns: `Draft`, a contract with the place of each part, and the findings about its form: what is no state, no message, no
 * field. Does not judge the machine. Invariants: a part that is malformed is left out of the draft and makes it broken; each
 * part is placed where the program wrote it, or at the contract's name when the library did.
 */
import ts from 'typescript';
import type { RecordField } from '../../../abi/index.ts';
import { type MachineState, type Saying, type Speaker, sortedFields } from '../../contracts/index.ts';
import type { RulePage } from '../../rules/rule.ts';
import type { Finding } from '../context.ts';
import { isInLibrary } from '../library-files.ts';
import { contractName, interfacesOf } from './contract-type.ts';
import { type Carried, type Misfit, readExchanged } from './exchange.ts';
import { malformedState } from './rules/malformed-state.ts';
import { movedBelowTop } from './rules/moved-below-top.ts';
import { notExchangeable } from './rules/not-exchangeable.ts';
import { recursiveExchange } from './rules/recursive-exchange.ts';
import { reservedField } from './rules/reserved-field.ts';
import { reservedMessage } from './rules/reserved-message.ts';
import { unknownNext } from './rules/unknown-next.ts';

export interface DraftSaying extends Saying {
  readonly node: ts.Node;
  readonly carries: readonly { readonly field: string; readonly node: ts.Node; readonly endpoint: Carried }[];
}
export interface DraftState extends MachineState<DraftSaying> {
  readonly node: ts.Node;
}
export interface Draft {
  readonly symbol: ts.Symbol;
  readonly name: string;
  /** The name in the declaration. */
  readonly node: ts.Node;
  readonly states: readonly DraftState[];
  /** Of every member, also of those that are no states. */
  readonly memberNames: readonly string[];
  readonly mentions: readonly ts.Symbol[];
  readonly findings: readonly Finding[];
}

export function readDraft(checker: ts.TypeChecker, symbol: ts.Symbol): Draft {
  return new DraftReader(checker, symbol).read();
}

const isInPattern = (node: ts.Node): boolean => {
  const pattern = ts.findAncestor(node, ts.isInterfaceDeclaration);
  return (pattern?.typeParameters ?? []).length > 0;
};

const isName = (name: string): boolean => /^[\p{ID_Start}$][\p{ID_Continue}$]*$/u.test(name);

/** What an endpoint answers to already, or what JavaScript asks of any object. */
const reservedMessages: ReadonlySet<string> = new Set([
  'closed',
  'receive',
  'then',
  'over',
  'constructor',
  'toString',
  'toLocaleString',
  'valueOf',
  'hasOwnProperty',
  'isPrototypeOf',
  'propertyIsEnumerable',
]);
const reservedFields: ReadonlySet<string> = new Set(['message', 'next', '__proto__']);

class DraftReader {
  readonly #checker: ts.TypeChecker;
  readonly #symbol: ts.Symbol;
  readonly #node: ts.Node;
  readonly #findings: Finding[] = [];
  readonly #mentions = new Set<ts.Symbol>();

  constructor(checker: ts.TypeChecker, symbol: ts.Symbol) {
    const [declaration] = interfacesOf(symbol);
    if (!declaration) throw new Error(`the contract ${symbol.name} has no declaration`);
    this.#checker = checker;
    this.#symbol = symbol;
    this.#node = declaration.name;
  }

  read(): Draft {
    const type = this.#checker.getDeclaredTypeOfSymbol(this.#symbol);
    const members = this.#checker.getPropertiesOfType(type);
    const states = members.flatMap((state) => this.#readState(state));
    if (type.getCallSignatures().length + type.getConstructSignatures().length > 0) {
      this.#report(malformedState, this.#node, 'a contract consists of states, and this one can be called');
    }
    if (this.#checker.getIndexInfosOfType(type).length > 0) {
      this.#report(malformedState, this.#node, 'a contract names its states, and this one may have any');
    }
    return {
      symbol: this.#symbol,
      name: contractName(this.#symbol),
      node: this.#node,
      states,
      memberNames: members.map((member) => member.name),
      mentions: [...this.#mentions],
      findings: this.#findings,
    };
  }

  #readState(symbol: ts.Symbol): readonly DraftState[] {
    const node = this.#placeOf(symbol);
    const { name } = symbol;
    const type = this.#checker.getTypeOfSymbolAtLocation(symbol, this.#node);
    if (isFromBase(symbol)) return this.#malformed(node, `\`${contractName(this.#symbol)}\` has no state \`Start\``);
    if (!isName(name) || name.startsWith('__')) return this.#malformed(node, `\`${name}\` is no name for a state`);
    if (isOptional(symbol)) return this.#malformed(node, `the state \`${name}\` is optional`);
    if (!this.#isRecord(type)) {
      return this.#malformed(node, `\`${name}\` is no state: it is \`${this.#checker.typeToString(type)}\``);
    }
    const says = this.#checker.getPropertiesOfType(type).flatMap((side) => this.#readSide(name, side));
    return [{ name, node, says }];
  }

  #readSide(state: string, symbol: ts.Symbol): readonly DraftSaying[] {
    const node = this.#placeOf(symbol);
    const { name } = symbol;
    if (name !== 'client' && name !== 'server') {
      return this.#malformed(node, `\`${name}\` in the state \`${state}\` is neither \`client\` nor \`server\``);
    }
    const type = this.#checker.getTypeOfSymbolAtLocation(symbol, this.#node);
    if (isOptional(symbol)) return this.#malformed(node, `\`${name}\` in the state \`${state}\` is optional`);
    if (!this.#isRecord(type)) {
      return this.#malformed(node, `what the ${name} may say in the state \`${state}\` is no list of messages`);
    }
    return this.#checker.getPropertiesOfType(type).flatMap((message) => this.#readMessage(name, message));
  }

  #readMessage(speaker: Speaker, symbol: ts.Symbol): readonly DraftSaying[] {
    const node = this.#placeOf(symbol);
    const { name } = symbol;
    if (reservedMessages.has(name) || name.startsWith('_') || !isName(name)) {
      const message = isName(name) ? `a message may not be called \`${name}\`` : `\`${name}\` is no name for a message`;
      this.#report(reservedMessage, node, message, { label: 'reserved' });
    }
    const type = this.#checker.getTypeOfSymbolAtLocation(symbol, this.#node);
    const fields = this.#partOf(type, 'fields');
    const next = this.#partOf(type, 'next');
    if (isOptional(symbol)) return this.#malformed(node, `the message \`${name}\` is optional`);
    if (!this.#isPlainRecord(type) || !fields || !next) {
      return this.#malformed(node, `\`${name}\` is no message: it is \`${this.#checker.typeToString(type)}\``);
    }
    if (!next.isStringLiteral()) {
      const text = this.#checker.typeToString(next);
      this.#report(unknownNext, node, `\`${name}\` leads to \`${text}\`, which is not the name of one state`);
      return [];
    }
    const carries: DraftSaying['carries'][number][] = [];
    const read = this.#readFields(name, node, fields, (carried) => carries.push(carried));
    return [{ message: name, speaker, fields: read, next: next.value, node, carries }];
  }

  #readFields(
    message: string,
    node: ts.Node,
    type: ts.Type,
    carry: (carried: DraftSaying['carries'][number]) => void,
  ): readonly RecordField[] {
    if (!this.#isRecord(type)) {
      const text = this.#checker.typeToString(type);
      this.#report(
        malformedState,
        node,
        `the fields of \`${message}\` are \`${text}\`, which is no list of named fields`,
      );
      return [];
    }
    const fields = this.#checker.getPropertiesOfType(type).flatMap((field): RecordField[] => {
      const place = this.#placeOf(field, node);
      if (String(field.escapedName).startsWith('__@')) {
        return this.#malformed(place, `a field of \`${message}\` is named by a symbol`);
      }
      return this.#readField(message, place, field, carry);
    });
    return sortedFields(fields);
  }

  #readField(
    message: string,
    node: ts.Node,
    field: ts.Symbol,
    carry: (carried: DraftSaying['carries'][number]) => void,
  ): RecordField[] {
    const { name } = field;
    if (reservedFields.has(name)) {
      this.#report(reservedField, node, `a field of a message may not be called \`${name}\``, { label: 'reserved' });
    }
    const optional = isOptional(field);
    const type = this.#checker.getTypeOfSymbolAtLocation(field, this.#node);
    const { misfits, shape, contracts, endpoints } = readExchanged(this.#checker, type, this.#node, {
      optional,
      moved: true,
    });
    for (const contract of contracts) this.#mentions.add(contract);
    for (const endpoint of endpoints) carry({ field: name, node, endpoint });
    for (const misfit of misfits)
      this.#findings.push(misfitFinding(misfit, node, `\`${message}.${name}${misfit.path}\``));
    return shape ? [{ name, optional, shape }] : [];
  }

  #partOf(type: ts.Type, name: string): ts.Type | undefined {
    const property = type.getProperty(name);
    return property && !isOptional(property)
      ? this.#checker.getTypeOfSymbolAtLocation(property, this.#node)
      : undefined;
  }

  /** An object type with named members and nothing else, written in one piece: what a message leads to is read off it. */
  #isPlainRecord(type: ts.Type): boolean {
    if (!(type.flags & ts.TypeFlags.Object) || type.isClass()) return false;
    if (type.getCallSignatures().length + type.getConstructSignatures().length > 0) return false;
    if (this.#checker.isArrayType(type) || this.#checker.isTupleType(type)) return false;
    return this.#checker.getIndexInfosOfType(type).length === 0;
  }

  /** The same, or several of them joined by `&`. */
  #isRecord(type: ts.Type): boolean {
    if (type.isIntersection()) return type.types.every((part) => this.#isRecord(part));
    if (!this.#isPlainRecord(type)) return false;
    const names = this.#checker.getPropertiesOfType(type).map((property) => String(property.escapedName));
    return !names.some((name) => name.startsWith('__@'));
  }

  /** Where the program declares it; else where it stands for what the library declares. */
  #placeOf(symbol: ts.Symbol, otherwise: ts.Node = this.#node): ts.Node {
    const declaration = symbol.declarations?.find((node) => !isInLibrary(node));
    // What is wrong with a part of a pattern is so by what it was closed with, which is written here.
    if (!declaration || isInPattern(declaration)) return otherwise;
    return ts.getNameOfDeclaration(declaration) ?? declaration;
  }

  #malformed(node: ts.Node, message: string): never[] {
    this.#report(malformedState, node, message);
    return [];
  }

  #report(rule: RulePage, node: ts.Node, message: string, more: Partial<Finding> = {}): void {
    this.#findings.push({ rule, node, message, ...more });
  }
}

/** The rule and the words for a type that has no shape; `what` names the place. */
function misfitFinding(misfit: Misfit, node: ts.Node, what: string): Finding {
  const label = 'declared here';
  switch (misfit.kind) {
    case 'not-exchangeable': {
      const help = misfit.help === undefined ? {} : { help: misfit.help };
      return {
        rule: notExchangeable,
        node,
        message: `${what} cannot be exchanged: it is ${misfit.what}`,
        label,
        ...help,
      };
    }
    case 'recursive':
      return {
        rule: recursiveExchange,
        node,
        message: `${what} contains itself: ${misfit.what} has no greatest size`,
        label,
      };
    case 'moved-below':
      return { rule: movedBelowTop, node, message: `${what} holds ${misfit.what} inside something else`, label };
    case 'reserved-field':
      return { rule: reservedField, node, message: `${what}: a field may not be called ${misfit.what}`, label };
  }
}

const isOptional = (symbol: ts.Symbol): boolean => (symbol.flags & ts.SymbolFlags.Optional) !== 0;
/** `Start` as the base has it: any messages at all. */
const isFromBase = (symbol: ts.Symbol): boolean =>
  (symbol.declarations ?? []).some((node) => /\/abi\/contract\.ts$/.test(node.getSourceFile().fileName));
