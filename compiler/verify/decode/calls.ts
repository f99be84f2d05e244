/**
 * Where a program decodes, and as what.
 *
 * Owns: the walk over the files, and the findings about it. Invariant: a use of `decode` or `decodeValue` under whatever name is
 * either a call whose type has forms, or a finding.
 */
import ts from 'typescript';
import type { Forms } from '../../../abi/index.ts';
import type { Finding, VerifyContext } from '../context.ts';
import { type Obstacle, readForms } from './read-form.ts';
import { notDecodable } from './rules/not-decodable.ts';
import { unknownDecodeType } from './rules/unknown-decode-type.ts';

/** Emission writes the forms into it. */
export interface DecodeCall {
  readonly call: ts.CallExpression;
  readonly forms: Forms;
}
export interface Decodes {
  readonly calls: readonly DecodeCall[];
  readonly findings: readonly Finding[];
}

export function findDecodes({ checker, judged }: VerifyContext): Decodes {
  const calls: DecodeCall[] = [];
  const findings: Finding[] = [];
  for (const file of judged) {
    const names = decoderNames(checker, file);
    if (names.size === 0) continue;
    const visit = (node: ts.Node): void => {
      const found = isNameLike(node) && names.has(node.text) ? judge(checker, node) : undefined;
      if (found && 'forms' in found) calls.push(found);
      else if (found) findings.push(found);
      ts.forEachChild(node, visit);
    };
    visit(file);
  }
  return { calls, findings };
}

const libraryNames: ReadonlySet<string> = new Set(['decode', 'decodeValue']);

/** The words that may mean a decoder in this file, for the cost of a look at its imports. */
function decoderNames(checker: ts.TypeChecker, file: ts.SourceFile): ReadonlySet<string> {
  const names = new Set<string>();
  for (const statement of file.statements) {
    if (!ts.isImportDeclaration(statement) || !statement.importClause || statement.importClause.isTypeOnly) continue;
    const { name, namedBindings } = statement.importClause;
    const imported = name ? [name] : [];
    if (namedBindings && ts.isNamespaceImport(namedBindings)) for (const each of libraryNames) names.add(each);
    if (namedBindings && ts.isNamedImports(namedBindings))
      imported.push(...namedBindings.elements.map((each) => each.name));
    for (const each of imported) {
      const symbol = original(checker, checker.getSymbolAtLocation(each));
      if (isDecoder(symbol)) names.add(each.text);
      // A module under a name: its members are looked up by their own.
      else if (symbol && symbol.flags & ts.SymbolFlags.ValueModule)
        for (const member of libraryNames) names.add(member);
    }
  }
  return names;
}

const original = (checker: ts.TypeChecker, symbol: ts.Symbol | undefined): ts.Symbol | undefined =>
  symbol && symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;

const isDecoder = (symbol: ts.Symbol | undefined): boolean =>
  symbol !== undefined &&
  libraryNames.has(symbol.name) &&
  (symbol.declarations ?? []).some((node) => /\/abi\/process\.ts$/.test(node.getSourceFile().fileName));

/** A name, or a text that is one: `library['decode']`. */
const isNameLike = (node: ts.Node): node is ts.Identifier | ts.StringLiteralLike =>
  ts.isIdentifier(node) || (ts.isStringLiteralLike(node) && ts.isElementAccessExpression(node.parent));

function judge(checker: ts.TypeChecker, node: ts.Identifier | ts.StringLiteralLike): DecodeCall | Finding | undefined {
  const { parent } = node;
  if (ts.isImportSpecifier(parent) || ts.isExportSpecifier(parent) || ts.isImportClause(parent)) return undefined;
  const symbol = ts.isShorthandPropertyAssignment(parent)
    ? checker.getShorthandAssignmentValueSymbol(parent)
    : checker.getSymbolAtLocation(node);
  if (!isDecoder(original(checker, symbol))) return undefined;
  const callee = ts.isPropertyAccessExpression(parent) && parent.name === node ? parent : node;
  if (ts.isTypeQueryNode(callee.parent) || ts.isQualifiedName(callee.parent)) return undefined;
  const call = callee.parent;
  if (!ts.isCallExpression(call) || call.expression !== callee) {
    return unknown(node, `\`${node.text}\` is not called where it is named`);
  }
  const [written] = call.typeArguments ?? [];
  if (!written) return unknown(node, `the type that this \`${node.text}\` decodes is not written`);
  const forms = readForms(checker, checker.getTypeFromTypeNode(written), written);
  return 'what' in forms ? refusal(written, forms) : { call, forms };
}

const unknown = (node: ts.Node, message: string): Finding => ({
  rule: unknownDecodeType,
  node,
  message,
  label: 'as what?',
});

function refusal(node: ts.TypeNode, { kind, path, what, help }: Obstacle): Finding {
  const place = path === '' ? 'the type' : `\`${path}\` of the type`;
  return {
    rule: kind === 'unknown-type' ? unknownDecodeType : notDecodable,
    node,
    message: `${place} that is decoded is ${what}`,
    label: 'decoded as this',
    ...(help === undefined ? {} : { help }),
  };
}
