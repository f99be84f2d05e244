/**
 * Which declarations of the library a module makes use of: each overload, signature and index signature by itself.
 *
 * Owns: the way from an expression to the declaration that types it, and the list of all declarations.
 */
import ts from 'typescript';
import { isStandard } from '../../../compiler/verify/library-files.ts';

/** Where they begin. */
export function usedDeclarations(checker: ts.TypeChecker, file: ts.SourceFile): ReadonlySet<number> {
  const used = new Set<number>();
  const add = (nodes: readonly (ts.Node | undefined)[]): void => {
    for (const node of nodes) if (isStandard(node)) used.add(node?.pos ?? -1);
  };
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) || ts.isNewExpression(node) || ts.isTaggedTemplateExpression(node)) {
      add([checker.getResolvedSignature(node)?.declaration]);
    } else if (ts.isPropertyAccessExpression(node) || ts.isIdentifier(node)) {
      const symbol = checker.getSymbolAtLocation(node);
      add(symbol?.declarations?.filter((declaration) => !ts.isMethodSignature(declaration)) ?? []);
    } else if (ts.isElementAccessExpression(node)) add(elementRead(checker, node));
    ts.forEachChild(node, visit);
  };
  visit(file);
  return used;
}

function elementRead(checker: ts.TypeChecker, node: ts.ElementAccessExpression): readonly (ts.Node | undefined)[] {
  const type = checker.getNonNullableType(checker.getTypeAtLocation(node.expression));
  const parts = type.isUnionOrIntersection() ? type.types : [type];
  const key = node.argumentExpression;
  return parts.flatMap((part) => {
    const apparent = checker.getApparentType(part);
    const named = checker
      .getPropertiesOfType(apparent)
      .find((property) => keyText(property) === (ts.isNumericLiteral(key) ? key.text : key.getText()));
    if (named) return named.declarations ?? [];
    return checker.getIndexInfosOfType(apparent).map((info) => info.declaration);
  });
}

/** As it is written between brackets: `0`, `Symbol.iterator`. */
function keyText(property: ts.Symbol): string {
  const [, symbol] = /^__@(\w+)@/.exec(String(property.escapedName)) ?? [];
  return symbol ? `Symbol.${symbol}` : property.name;
}

/** Every value and member that the library declares, by the name a table knows it by; overloads stand together. */
export function libraryDeclarations(library: ts.SourceFile): ReadonlyMap<string, readonly ts.Node[]> {
  const found = new Map<string, ts.Node[]>();
  const add = (name: string, node: ts.Node): void => {
    found.set(name, [...(found.get(name) ?? []), node]);
  };
  for (const node of library.statements) {
    if (ts.isFunctionDeclaration(node) && node.name) add(node.name.text, node);
    if (ts.isVariableStatement(node)) {
      for (const declared of node.declarationList.declarations) add(declared.name.getText(library), declared);
    }
    if (ts.isInterfaceDeclaration(node)) {
      for (const member of node.members) add(`${node.name.text}.${memberName(member, library)}`, member);
    }
  }
  return found;
}

function memberName(member: ts.TypeElement, library: ts.SourceFile): string {
  if (ts.isConstructSignatureDeclaration(member)) return 'new';
  if (ts.isCallSignatureDeclaration(member)) return '()';
  return ts.isIndexSignatureDeclaration(member) ? '[index]' : (member.name?.getText(library) ?? '');
}
