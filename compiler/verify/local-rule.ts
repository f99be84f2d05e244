/**
 * Rules that are decided at one node, and the one walk that asks them all.
 *
 * Owns: `LocalRule` and `walkRules`, shared by the passes `seal` and `sound`. Invariants: every node of every file is visited
 * once; a rule sees only nodes of the kinds it names; a rule keeps no state beyond the walk it was started for.
 */
import ts from 'typescript';
import type { RulePage } from '../rules/rule.ts';
import type { Finding, VerifyContext } from './context.ts';
import { eachOfKind } from './node-index.ts';

export type Found = Omit<Finding, 'rule'>;
export type Visitor = (node: ts.Node) => readonly Found[];

export interface LocalRule extends RulePage {
  readonly kinds: readonly ts.SyntaxKind[];
  /** Called once per walk; what it returns may keep caches. */
  start(context: VerifyContext): Visitor;
}

export const nothing: readonly Found[] = [];

export function walkRules(context: VerifyContext, rules: readonly LocalRule[]): readonly Finding[] {
  const findings: Finding[] = [];
  const byKind = new Map<ts.SyntaxKind, { readonly rule: LocalRule; readonly visit: Visitor }[]>();
  for (const rule of rules) {
    const visit = rule.start(context);
    for (const kind of rule.kinds) byKind.set(kind, [...(byKind.get(kind) ?? []), { rule, visit }]);
  }
  for (const [kind, interested] of byKind) {
    eachOfKind(context, context.judged, [kind], (node) => {
      for (const { rule, visit } of interested) for (const found of visit(node)) findings.push({ ...found, rule });
    });
  }
  return findings;
}

/** True when the program itself declares what the identifier means. */
export function declaredByProgram(context: VerifyContext, node: ts.Identifier): boolean {
  const { checker } = context;
  const symbol = ts.isShorthandPropertyAssignment(node.parent)
    ? checker.getShorthandAssignmentValueSymbol(node.parent)
    : checker.getSymbolAtLocation(node);
  const declaration = symbol?.declarations?.[0];
  return declaration !== undefined && context.files.includes(declaration.getSourceFile());
}

/** True for an identifier that only names a member (`a.name`, `{ name: 1 }`) and looks nothing up. */
export function isMemberName(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent)) return parent.name === node;
  if (ts.isQualifiedName(parent)) return parent.right === node;
  if (ts.isBindingElement(parent)) return parent.propertyName === node;
  if (ts.isImportSpecifier(parent) || ts.isExportSpecifier(parent)) return parent.propertyName === node;
  if (ts.isShorthandPropertyAssignment(parent)) return false;
  return (
    (ts.isPropertyAssignment(parent) ||
      ts.isMethodDeclaration(parent) ||
      ts.isMethodSignature(parent) ||
      ts.isPropertySignature(parent) ||
      ts.isPropertyDeclaration(parent) ||
      ts.isAccessor(parent) ||
      ts.isNamedTupleMember(parent)) &&
    parent.name === node
  );
}
