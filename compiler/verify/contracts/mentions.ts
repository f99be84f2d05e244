/**
 * Where a unit's own files declare contracts, name them, and make channels of them.
 *
 * Owns: the walk over the files. Invariant: whatever contract a value of the unit can have an end of is named by a type node
 * somewhere in its files, or mentioned by one that is: types do not come from nowhere.
 */
import ts from 'typescript';
import type { Finding, VerifyContext } from '../context.ts';
import { isInLibrary } from '../library-files.ts';
import { contractSymbol, isGeneric } from './contract-type.ts';
import { notAContract } from './rules/not-a-contract.ts';
import { unnamedChannel } from './rules/unnamed-channel.ts';

/** A call of `channel` or `service`; emission writes the contract's name into it. */
export interface MakerCall {
  readonly call: ts.CallExpression;
  readonly contract: ts.Symbol;
}

export interface Mentions {
  /** Those with type parameters are not among them: they are none yet. */
  readonly declared: readonly ts.Symbol[];
  /** Named outside the declarations of contracts, with the first place: what code can have ends of. */
  readonly used: ReadonlyMap<ts.Symbol, ts.Node>;
  /** Named anywhere, with the first place. */
  readonly named: ReadonlyMap<ts.Symbol, ts.Node>;
  readonly makers: readonly MakerCall[];
  readonly findings: readonly Finding[];
}

/** What was found in each file, for as long as its program is the same: many units share files. */
export type KnownMentions = Map<ts.SourceFile, Mentions>;

export function findMentions(context: VerifyContext, known: KnownMentions = new Map()): Mentions {
  return merged(context.files.filter(context.knowsLibrary).map((file) => mentionsIn(context.checker, file, known)));
}

function mentionsIn(checker: ts.TypeChecker, file: ts.SourceFile, known: KnownMentions): Mentions {
  const found = known.get(file) ?? new MentionWalk(checker, file);
  known.set(file, found);
  return found;
}

/** Of files in the order of the unit: the first place is that of the first file. */
function merged(all: readonly Mentions[]): Mentions {
  const firsts = (of: (mentions: Mentions) => ReadonlyMap<ts.Symbol, ts.Node>): ReadonlyMap<ts.Symbol, ts.Node> => {
    const places = new Map<ts.Symbol, ts.Node>();
    for (const [symbol, node] of all.flatMap((one) => [...of(one)])) if (!places.has(symbol)) places.set(symbol, node);
    return places;
  };
  return {
    declared: [...new Set(all.flatMap(({ declared }) => declared))],
    used: firsts(({ used }) => used),
    named: firsts(({ named }) => named),
    makers: all.flatMap(({ makers }) => makers),
    findings: all.flatMap(({ findings }) => findings),
  };
}

class MentionWalk implements Mentions {
  readonly #checker: ts.TypeChecker;
  readonly #declared = new Set<ts.Symbol>();
  /** What the file calls what it imports. */
  readonly #imported: ReadonlySet<string>;
  readonly used = new Map<ts.Symbol, ts.Node>();
  readonly named = new Map<ts.Symbol, ts.Node>();
  readonly makers: MakerCall[] = [];
  readonly findings: Finding[] = [];

  constructor(checker: ts.TypeChecker, file: ts.SourceFile) {
    this.#checker = checker;
    this.#imported = importedNames(file);
    this.#visit(file, false);
  }

  get declared(): readonly ts.Symbol[] {
    return [...this.#declared];
  }

  #visit(node: ts.Node, inContract: boolean): void {
    let inside = inContract;
    if (ts.isInterfaceDeclaration(node)) {
      const symbol = contractSymbol(this.#checker, this.#checker.getTypeAtLocation(node.name));
      if (symbol) {
        if (!isGeneric(this.#checker, symbol)) this.#declared.add(symbol);
        inside = true;
      }
    } else if (ts.isTypeReferenceNode(node) || ts.isImportTypeNode(node) || ts.isExpressionWithTypeArguments(node)) {
      this.#name(node, inside);
    } else if (ts.isIdentifier(node) && this.#isImported(node)) this.#checkMaker(node);
    ts.forEachChild(node, (child) => this.#visit(child, inside));
  }

  #name(node: ts.NodeWithTypeArguments, inContract: boolean): void {
    const isEnd = this.#isOfLibrary(node, endNames);
    // Their types are the costliest there are, and nobody else may ever ask for them.
    const isOther = isEnd || this.#isOfLibrary(node, otherNames);
    const contract = isOther ? undefined : contractSymbol(this.#checker, this.#checker.getTypeAtLocation(node));
    // An open contract is closed by the one that extends it, which is the contract there is.
    if (contract && !(isGeneric(this.#checker, contract) && isBaseOfInterface(node))) {
      if (!this.named.has(contract)) this.named.set(contract, node);
      if (!inContract && !this.used.has(contract)) this.used.set(contract, node);
    }
    const [argument] = node.typeArguments ?? [];
    if (!argument || !isEnd) return;
    const named = this.#checker.getTypeFromTypeNode(argument);
    if (named.flags & ts.TypeFlags.TypeParameter || contractSymbol(this.#checker, named)) return;
    const text = this.#checker.typeToString(named);
    this.findings.push({
      rule: notAContract,
      node: argument,
      message: `\`${text}\` is no contract`,
      label: 'no interface that extends `Contract`',
    });
  }

  /** `Imp<...>` and its like, under whatever name they were imported. */
  #isOfLibrary(node: ts.NodeWithTypeArguments, names: ReadonlySet<string>): boolean {
    const name = ts.isTypeReferenceNode(node) ? node.typeName : ts.isImportTypeNode(node) ? node.qualifier : undefined;
    const symbol = name && this.#original(this.#checker.getSymbolAtLocation(name));
    return isLibrarySymbol(symbol, names);
  }

  /** Under a name of an import, or looked up in one: nothing else stands for a value of the library. */
  #isImported(node: ts.Identifier): boolean {
    let root: ts.Node = node;
    if (ts.isPropertyAccessExpression(node.parent) && node.parent.name === node) root = node.parent.expression;
    while (ts.isPropertyAccessExpression(root)) root = root.expression;
    return ts.isIdentifier(root) && this.#imported.has(root.text);
  }

  /** `channel` and `service` are called where they stand, with a contract. */
  #checkMaker(node: ts.Identifier): void {
    if (isNameOfImport(node)) return;
    const symbol = this.#original(this.#valueSymbol(node));
    if (isLibraryModule(symbol) && !isMemberLookedUp(node)) {
      this.#unnamed(node, `\`${node.text}\` is the whole library, and \`channel\` may be called through it unseen`);
    }
    if (!isLibrarySymbol(symbol, makerNames)) return;
    const callee = ts.isPropertyAccessExpression(node.parent) && node.parent.name === node ? node.parent : node;
    if (ts.isTypeQueryNode(callee.parent) || ts.isQualifiedName(callee.parent)) return;
    const call = callee.parent;
    if (!ts.isCallExpression(call) || call.expression !== callee) {
      this.#unnamed(node, `\`${node.text}\` is not called where it is named`);
      return;
    }
    const contract = this.#contractMade(call);
    if (contract && !isGeneric(this.#checker, contract)) this.makers.push({ call, contract });
    else this.#unnamed(node, `the contract of this \`${node.text}\` is not known here`);
  }

  #valueSymbol(node: ts.Identifier): ts.Symbol | undefined {
    return ts.isShorthandPropertyAssignment(node.parent)
      ? this.#checker.getShorthandAssignmentValueSymbol(node.parent)
      : this.#checker.getSymbolAtLocation(node);
  }

  /** As written: inferring it would let the contract change with code far from the call. */
  #contractMade(call: ts.CallExpression): ts.Symbol | undefined {
    const [written] = call.typeArguments ?? [];
    return written && contractSymbol(this.#checker, this.#checker.getTypeFromTypeNode(written));
  }

  #unnamed(node: ts.Node, message: string): void {
    this.findings.push({ rule: unnamedChannel, node, message, label: 'of which contract?' });
  }

  #original(symbol: ts.Symbol | undefined): ts.Symbol | undefined {
    return symbol && symbol.flags & ts.SymbolFlags.Alias ? this.#checker.getAliasedSymbol(symbol) : symbol;
  }
}

const isBaseOfInterface = ({ parent }: ts.Node): boolean =>
  ts.isHeritageClause(parent) && ts.isInterfaceDeclaration(parent.parent);

const endNames: ReadonlySet<string> = new Set(['Imp', 'Exp', 'Listener', 'Connector']);
/** Types of the library that are no contracts. */
const otherNames: ReadonlySet<string> = new Set(['Msg', 'Promise', 'Ref']);
const makerNames: ReadonlySet<string> = new Set(['channel', 'service']);

const isLibrarySymbol = (symbol: ts.Symbol | undefined, names: ReadonlySet<string>): boolean =>
  symbol !== undefined && names.has(symbol.name) && (symbol.declarations ?? []).some(isInLibrary);

const isLibraryModule = (symbol: ts.Symbol | undefined): boolean =>
  symbol !== undefined &&
  (symbol.flags & ts.SymbolFlags.ValueModule) !== 0 &&
  (symbol.declarations ?? []).some((node) => isInLibrary(node));

/** `library.name`, in code or in a type. */
const isMemberLookedUp = ({ parent }: ts.Identifier): boolean =>
  ts.isPropertyAccessExpression(parent) || ts.isQualifiedName(parent) || ts.isNamespaceExport(parent);

function importedNames(file: ts.SourceFile): ReadonlySet<string> {
  const names = new Set<string>();
  for (const statement of file.statements) {
    if (!ts.isImportDeclaration(statement) || !statement.importClause) continue;
    const { name, namedBindings } = statement.importClause;
    if (name) names.add(name.text);
    if (namedBindings && ts.isNamespaceImport(namedBindings)) names.add(namedBindings.name.text);
    if (namedBindings && ts.isNamedImports(namedBindings))
      for (const { name: one } of namedBindings.elements) names.add(one.text);
  }
  return names;
}

const isNameOfImport = ({ parent }: ts.Identifier): boolean =>
  ts.isImportSpecifier(parent) ||
  ts.isExportSpecifier(parent) ||
  ts.isImportClause(parent) ||
  ts.isNamespaceImport(parent);
