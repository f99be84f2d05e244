/**
 * What the walk asks of types and symbols.
 *
 * Owns: the questions, and the notes of what could not be followed. Invariant: a type is asked about only where somebody talks, since
 * asking is what costs.
 */
import ts from 'typescript';
import type { ContractTable, Manifest } from '../../../abi/index.ts';
import { baseName } from '../../source-host.ts';
import type { VerifyContext } from '../context.ts';
import { contractName, contractSymbol } from '../contracts/index.ts';
import { isInLibrary } from '../library-files.ts';
import { brandOf, endpointType, servedContract } from '../library-types.ts';
import { Talking } from './talking.ts';
import type { Value } from './values.ts';
import type { At } from './walk.ts';

/** What an end may hear: each message, and whether the conversation is over with it. */
export interface Hearing {
  readonly as: 'client' | 'server';
  /** `Echo.Busy`. */
  readonly state: string;
  readonly messages: ReadonlyMap<string, boolean>;
}

export class Facts {
  readonly checker: ts.TypeChecker;
  readonly talking: Talking;
  readonly notes = new Set<string>();
  /** The number of the task that is this function with this argument. */
  readonly taskOf: (body: ts.FunctionLikeDeclaration, argument: Value) => number;
  readonly #manifest: Manifest;
  readonly #numbers = new Map<ts.Symbol, number>();
  readonly #bodies = new Map<ts.CallExpression, ts.FunctionLikeDeclaration | undefined>();

  constructor(context: VerifyContext, manifest: Manifest, taskOf: Facts['taskOf']) {
    this.checker = context.checker;
    this.#manifest = manifest;
    this.taskOf = taskOf;
    const messages = manifest.contracts.flatMap((contract) => contract.messages.map(({ name }) => name));
    this.talking = new Talking(messages, (call) => this.bodyOf(call));
  }

  readonly symbolAt = (node: ts.Node): ts.Symbol | undefined =>
    ts.isShorthandPropertyAssignment(node)
      ? this.checker.getShorthandAssignmentValueSymbol(node)
      : this.checker.getSymbolAtLocation(node);

  numberOf(symbol: ts.Symbol): number {
    const number = this.#numbers.get(symbol) ?? this.#numbers.size;
    this.#numbers.set(symbol, number);
    return number;
  }

  note(node: ts.Node, what: string, go: () => At): At {
    this.notes.add(`${this.placeOf(node)}: ${what}`);
    return go();
  }

  /** A set of endpoints: whom it hears is not followed. */
  isSet(node: ts.Expression): boolean {
    return brandOf(this.checker, this.checker.getTypeAtLocation(node), 'ends') !== undefined;
  }

  placeOf(node: ts.Node): string {
    const file = node.getSourceFile();
    return `${baseName(file.fileName)}:${file.getLineAndCharacterOfPosition(node.getStart(file)).line + 1}`;
  }

  /** The name under which `skerry` has the function that is called. */
  libraryName(callee: ts.Expression): string | undefined {
    if (!ts.isIdentifier(callee)) return undefined;
    const declaration = this.#resolved(callee)?.declarations?.[0];
    if (!declaration || !isInLibrary(declaration) || !ts.isFunctionDeclaration(declaration)) return undefined;
    return declaration.name?.text;
  }

  /** The program's own function that an expression names. */
  functionAt(node: ts.Expression): ts.FunctionLikeDeclaration | undefined {
    if (ts.isArrowFunction(node) || ts.isFunctionExpression(node)) return node;
    if (!ts.isIdentifier(node)) return undefined;
    const declaration = this.#resolved(node)?.valueDeclaration;
    return declaration && ts.isFunctionDeclaration(declaration) && declaration.body ? declaration : undefined;
  }

  bodyOf(call: ts.CallExpression): ts.FunctionLikeDeclaration | undefined {
    if (this.#bodies.has(call)) return this.#bodies.get(call);
    const declaration = this.checker.getResolvedSignature(call)?.declaration;
    const isOwn =
      declaration !== undefined &&
      (ts.isFunctionDeclaration(declaration) ||
        ts.isMethodDeclaration(declaration) ||
        ts.isArrowFunction(declaration)) &&
      declaration.body !== undefined &&
      !isInLibrary(declaration);
    const body = isOwn ? declaration : undefined;
    this.#bodies.set(call, body);
    return body;
  }

  /** The needs that a call which makes a conversation can be one with; undefined when it makes none. */
  needsFor(call: ts.CallExpression): readonly string[] | undefined {
    const type = endpointType(this.checker, this.checker.getTypeAtLocation(call));
    if (type?.side !== 'Imp' || type.state !== 'Start') return undefined;
    const contract = contractSymbol(this.checker, type.contract);
    if (contract === undefined) return undefined;
    const name = contractName(contract);
    return this.#manifest.needs
      .filter((need) => need.kind === 'connector' && need.contract === name)
      .map((need) => need.name);
  }

  speaks(node: ts.Expression): { readonly kind: 'end' | 'listener' } | undefined {
    const type = this.checker.getNonNullableType(this.checker.getTypeAtLocation(node));
    if (endpointType(this.checker, type)) return { kind: 'end' };
    return servedContract(this.checker, type)?.kind === 'listener' ? { kind: 'listener' } : undefined;
  }

  isOver(type: ts.Type): boolean {
    return endpointType(this.checker, type) !== undefined && brandOf(this.checker, type, 'owned') === undefined;
  }

  heardOn(node: ts.Expression): Hearing | undefined {
    return this.#hearing(this.checker.getNonNullableType(this.checker.getTypeAtLocation(node)));
  }

  /** What each end of a `select` may hear, in the order written; undefined where that cannot be read. */
  selected(call: ts.CallExpression): readonly (readonly [string, Hearing | undefined])[] | undefined {
    const [ends] = call.arguments;
    if (ends === undefined) return undefined;
    const type = this.checker.getTypeAtLocation(ends);
    return this.checker
      .getPropertiesOfType(type)
      .map((property) => [property.name, this.#hearing(this.checker.getTypeOfSymbol(property))] as const);
  }

  #hearing(type: ts.Type): Hearing | undefined {
    const end = endpointType(this.checker, type);
    const symbol = end && contractSymbol(this.checker, end.contract);
    const name = symbol && contractName(symbol);
    const table = this.#manifest.contracts.find((contract) => contract.name === name);
    const state = table?.states.find((known) => known.name === end?.state);
    if (!end || !table || !state) return undefined;
    const as = end.side === 'Imp' ? 'client' : 'server';
    return { as, state: `${table.name}.${state.name}`, messages: messagesOf(table, state.next) };
  }

  #resolved(node: ts.Identifier): ts.Symbol | undefined {
    const symbol = this.checker.getSymbolAtLocation(node);
    return symbol && symbol.flags & ts.SymbolFlags.Alias ? this.checker.getAliasedSymbol(symbol) : symbol;
  }
}

function messagesOf(table: ContractTable, next: readonly number[]): ReadonlyMap<string, boolean> {
  const messages = new Map<string, boolean>();
  next.forEach((state, index) => {
    const message = table.messages[index];
    if (state >= 0 && message) messages.set(message.name, table.states[state]?.speaker === 'nobody');
  });
  return messages;
}
