/**
 * The contracts of a workspace: where each is declared, and who uses it.
 *
 * Owns: what a lens over a contract and "find references" of it say.
 */
import ts from 'typescript';
import type { Opened } from '../../compile.ts';
import { baseName, folderOf } from '../../source-host.ts';
import type { VerifyContext } from '../context.ts';
import { contractSymbol } from '../contracts/index.ts';
import { servedContract } from '../library-types.ts';
import { eachOfKind } from '../node-index.ts';
import { standOf } from './machine.ts';
import { moduleAt, nodeAt, originalSymbol, placeOfNode, type TextPlace } from './place.ts';

export interface ContractUsers {
  readonly contract: string;
  /** Its name in its declaration. */
  readonly place: TextPlace;
  /** Processes that have a module that names it. */
  readonly processes: readonly string[];
  /** Where it is named, but for its declaration. */
  readonly places: readonly TextPlace[];
}

/** Of the contracts that a file declares. */
export function contractsIn(opened: Opened, path: string): readonly ContractUsers[] {
  const file = moduleAt(opened, path);
  const context = opened.loaded.whole;
  const declared = file?.statements.filter(ts.isInterfaceDeclaration) ?? [];
  return declared.flatMap(({ name }) => {
    const symbol = contractSymbol(context.checker, context.checker.getTypeAtLocation(name));
    return symbol ? [usersOf(opened, symbol, name)] : [];
  });
}

function usersOf(opened: Opened, contract: ts.Symbol, declaration: ts.Identifier): ContractUsers {
  const named = namesOf(opened.loaded.whole, contract).filter((node) => node !== declaration);
  const files = new Set(named.map((node) => node.getSourceFile()));
  const processes = opened.loaded.units
    .filter(({ root, context }) => root.kind === 'process' && context.files.some((file) => files.has(file)))
    .map(({ root }) => baseName(folderOf(root.path)));
  const places = named.filter((node) => !ts.isImportSpecifier(node.parent)).map(placeOfNode);
  return {
    contract: declaration.text,
    place: placeOfNode(declaration),
    processes: [...new Set(processes)].sort(),
    places,
  };
}

/** Every name that stands for the contract. */
function namesOf(context: VerifyContext, contract: ts.Symbol): readonly ts.Identifier[] {
  const found: ts.Identifier[] = [];
  const files = context.files.filter(context.knowsLibrary);
  eachOfKind(context, files, [ts.SyntaxKind.Identifier], (node) => {
    if (!ts.isIdentifier(node)) return;
    const isName = node.text === contract.name || ts.isTypeReferenceNode(node.parent);
    if (isName && originalSymbol(context.checker, context.checker.getSymbolAtLocation(node)) === contract) {
      found.push(node);
    }
  });
  return found;
}

/** Where the other side of the contract at the offset is: of a client's end who serves it, else who asks. */
export function otherEnds(opened: Opened, path: string, offset: number): readonly TextPlace[] {
  const file = moduleAt(opened, path);
  const context = opened.loaded.whole;
  const node = file && nodeAt(file, offset);
  if (!node || !ts.isIdentifier(node)) return [];
  const type = context.checker.getTypeAtLocation(node);
  const stand = standOf(context, type);
  const served = servedContract(context.checker, type);
  const contract =
    contractSymbol(context.checker, type) ??
    stand?.draft.symbol ??
    (served && contractSymbol(context.checker, served.contract));
  if (!contract) return [];
  const isServer = stand?.side === 'Exp' || served?.kind === 'listener';
  const wanted: ReadonlySet<string> = new Set(isServer ? ['Imp', 'Connector'] : ['Exp', 'Listener']);
  return namesOf(context, contract)
    .filter(({ parent: { parent } }) => ts.isTypeReferenceNode(parent) && wanted.has(endNamed(context, parent)))
    .map(placeOfNode);
}

/** `Imp` of `Imp<Echo>`, whatever it was imported as. */
function endNamed({ checker }: VerifyContext, { typeName }: ts.TypeReferenceNode): string {
  return originalSymbol(checker, checker.getSymbolAtLocation(typeName))?.name ?? '';
}

/** The declaration of the contract that the name at the offset, or the end it is, speaks. */
export function contractDeclaration(opened: Opened, path: string, offset: number): TextPlace | undefined {
  const file = moduleAt(opened, path);
  const context = opened.loaded.whole;
  const node = file && nodeAt(file, offset);
  if (!node || !ts.isIdentifier(node)) return undefined;
  const stand = standOf(context, context.checker.getTypeAtLocation(node));
  return stand && placeOfNode(stand.draft.node);
}
