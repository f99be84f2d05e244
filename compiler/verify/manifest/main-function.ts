/**
 * Finds `main` and looks at its signature.
 *
 * Owns: the form a process's entry has. Does not own what its parameter means. Invariant: what is found is a declaration of
 * an async function, called `main`, exported as the default where it stands.
 */
import ts from 'typescript';
import type { Finding } from '../context.ts';
import { genericMain } from './rules/generic-main.ts';
import { mainSignature } from './rules/main-signature.ts';
import { noDefaultMain } from './rules/no-default-main.ts';

export interface MainFunction {
  readonly declaration: ts.FunctionDeclaration;
  /** The parameter's type, or undefined when `main` takes none. */
  readonly needs: ts.ParameterDeclaration | undefined;
}

export function findMain(
  checker: ts.TypeChecker,
  entry: ts.SourceFile,
): { readonly main: MainFunction | undefined; readonly findings: readonly Finding[] } {
  const declaration = entry.statements.find(isMain);
  if (!declaration) return { main: undefined, findings: [missing(entry)] };
  const findings = signatureFindings(checker, declaration);
  return { main: { declaration, needs: declaration.parameters[0] }, findings };
}

const hasModifier = (node: ts.FunctionDeclaration, kind: ts.SyntaxKind): boolean =>
  (node.modifiers ?? []).some((modifier) => modifier.kind === kind);

function isMain(node: ts.Statement): node is ts.FunctionDeclaration {
  return (
    ts.isFunctionDeclaration(node) &&
    node.name?.text === 'main' &&
    node.body !== undefined &&
    node.asteriskToken === undefined &&
    hasModifier(node, ts.SyntaxKind.AsyncKeyword) &&
    hasModifier(node, ts.SyntaxKind.DefaultKeyword)
  );
}

/** At what is exported instead, or at a `main` that lacks something. */
function missing(entry: ts.SourceFile): Finding {
  const functions = entry.statements.filter(ts.isFunctionDeclaration);
  const instead =
    functions.find((node) => hasModifier(node, ts.SyntaxKind.DefaultKeyword)) ??
    functions.find((node) => node.name?.text === 'main') ??
    entry.statements.find(ts.isExportAssignment) ??
    entry.statements.find(ts.isExportDeclaration);
  const place = instead && ts.isFunctionDeclaration(instead) ? (instead.name ?? instead) : instead;
  return {
    rule: noDefaultMain,
    node: place ?? entry,
    message: 'the process has no `export default async function main`',
    label: 'not it',
    ...(place ? {} : { at: { start: 0, end: 0 } }),
  };
}

function signatureFindings(checker: ts.TypeChecker, main: ts.FunctionDeclaration): readonly Finding[] {
  const findings: Finding[] = [];
  const wrong = (node: ts.Node, message: string): void => {
    findings.push({ rule: mainSignature, node, message, label: 'here' });
  };
  const [typeParameter] = main.typeParameters ?? [];
  if (typeParameter) {
    findings.push({ rule: genericMain, node: typeParameter, message: '`main` has type parameters', label: 'here' });
  }
  const [needs, extra] = main.parameters;
  if (extra) wrong(extra, '`main` takes one parameter, its needs, and this is another');
  if (needs?.dotDotDotToken) wrong(needs, 'the parameter of `main` is the object of its needs, not a list');
  else if (needs?.initializer) wrong(needs.initializer, '`main` is always given its needs, so they have no default');
  else if (needs?.questionToken) wrong(needs, '`main` is always given its needs, so they are not optional');
  const returned = returnType(checker, main);
  if (returned && !(returned.flags & ts.TypeFlags.Void)) {
    wrong(main.type ?? main.name ?? main, `\`main\` yields \`${checker.typeToString(returned)}\`, which nobody takes`);
  }
  return findings;
}

/** What awaiting `main` yields; `never` for one that goes on until it is stopped. */
function returnType(checker: ts.TypeChecker, main: ts.FunctionDeclaration): ts.Type | undefined {
  const signature = checker.getSignatureFromDeclaration(main);
  const type = signature && checker.getAwaitedType(checker.getReturnTypeOfSignature(signature));
  return type && type.flags & ts.TypeFlags.Never ? undefined : type;
}
