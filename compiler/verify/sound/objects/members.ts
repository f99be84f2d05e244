/**
 * What a member of an object is: a method, an accessor, something that may be taken off its object.
 *
 * Owns: `isMethodSymbol` and what may be detached, for the rules about objects. A member of a union or of
 * a mapped type keeps the declarations of what it was made from, so those are asked, not the symbol's own flags.
 */
import ts from 'typescript';
import type { VerifyContext } from '../../context.ts';
import { eachOfKind } from '../../node-index.ts';
import { membersOf, propertyLike, symbolNameOf } from '../../type-parts.ts';
import { detachable } from './detachable.table.ts';

/** The syntax that gives an object a member, parameter properties among it. */
export const memberKinds: readonly ts.SyntaxKind[] = [
  ts.SyntaxKind.MethodDeclaration,
  ts.SyntaxKind.PropertyDeclaration,
  ts.SyntaxKind.GetAccessor,
  ts.SyntaxKind.PropertyAssignment,
  ts.SyntaxKind.ShorthandPropertyAssignment,
  ts.SyntaxKind.Parameter,
];

/** True for a member that is a method in any of the types it was made from. */
export const isMethodSymbol = (symbol: ts.Symbol): boolean =>
  (symbol.flags & ts.SymbolFlags.Method) !== 0 || (symbol.declarations ?? []).some(isMethodLike);

const isMethodLike = (node: ts.Node): node is ts.MethodDeclaration | ts.MethodSignature =>
  ts.isMethodDeclaration(node) || ts.isMethodSignature(node);

/** A method written in an object literal: it has no `this` (SK1006), and nothing else is of its literal's type (SK1222). */
export const isLiteralMethod = (symbol: ts.Symbol): boolean => {
  const declarations = symbol.declarations ?? [];
  return (
    declarations.length > 0 &&
    declarations.every(
      (node) =>
        ts.isPropertyAssignment(node) || (ts.isMethodDeclaration(node) && ts.isObjectLiteralExpression(node.parent)),
    )
  );
};

/**
 * Tells which methods need the object they are called on: those of the library, and those of a name by which a class of the
 * program has one that mentions `this`. A process is a closed world: a method that an interface declares is one of a class of the program
 * or of an object of the library that has all the interface asks for; or it stands in a literal, and needs nothing.
 */
export function boundMethods(context: VerifyContext): (symbol: ts.Symbol) => boolean {
  const { checker } = context;
  const names = new Set<string>();
  const classes: ts.Type[] = [];
  const library: ts.Type[] = [];
  const passed = libraryObjectsPassed(context);
  eachOfKind(context, context.files, [ts.SyntaxKind.MethodDeclaration], (node) => {
    if (ts.isMethodDeclaration(node) && ts.isClassLike(node.parent)) {
      if (mentionsThis(node) || ts.isComputedPropertyName(node.name)) names.add(textOf(node.name));
    }
  });
  eachOfKind(context, context.files, [ts.SyntaxKind.ClassDeclaration, ts.SyntaxKind.ClassExpression], (node) => {
    if (!ts.isClassLike(node)) return;
    const named = checker.getTypeAtLocation(node.name ?? node);
    classes.push(named, ...(named.symbol ? [checker.getTypeOfSymbol(named.symbol)] : []));
  });
  for (const file of context.program.getSourceFiles()) {
    for (const node of isLibraryFile(file) ? file.statements.filter(ts.isInterfaceDeclaration) : []) {
      // A constructor's own functions are reached by its name, unless somebody hands it over.
      if (passed || !/Constructor$|^Math$|^JSON$/.test(node.name.text)) library.push(checker.getTypeAtLocation(node));
    }
  }
  return (symbol) => {
    const [declaration] = symbol.declarations ?? [];
    if (!declaration || isLibraryFile(declaration.getSourceFile())) return true;
    if (String(symbol.escapedName).startsWith('__')) return true;
    const isOfClass = names.has(symbol.name);
    if (isOfClass && !isOfShape(symbol)) return true;
    const wanted = checker.getPropertiesOfType(checker.getTypeAtLocation(declaration.parent));
    return [...library, ...(isOfClass ? classes : [])].some((type) => isWithin(checker, wanted, type));
  };
}

/** An interface or a type literal has it, all of whose properties an object has that is one: not so of mapped types, unions and instances. */
const isOfShape = ({ flags, declarations = [] }: ts.Symbol): boolean =>
  (flags & ts.SymbolFlags.Transient) === 0 &&
  declarations.every(({ parent }) => ts.isInterfaceDeclaration(parent) || ts.isTypeLiteralNode(parent));

/** The type has every property that is wanted, and its methods ask for no more arguments. */
function isWithin(checker: ts.TypeChecker, wanted: readonly ts.Symbol[], type: ts.Type): boolean {
  return wanted.every((property) => {
    const own = propertyLike(checker, type, property);
    const mayLack = (property.flags & ts.SymbolFlags.Optional) !== 0;
    if (!own || (own.flags & ts.SymbolFlags.Optional && !mayLack)) return mayLack;
    const asked = checker.getTypeOfSymbol(property);
    const given = checker.getTypeOfSymbol(own);
    const [signature] = checker.getNonNullableType(asked).getCallSignatures();
    const signatures = checker.getNonNullableType(given).getCallSignatures();
    if (!signature) {
      const isOpen = (asked.flags & ts.TypeFlags.Instantiable) !== 0;
      return signatures.length === 0 || isOpen || checker.isTypeAssignableTo(given, asked);
    }
    return signatures.some((one) => requiredOf(one) <= signature.parameters.length);
  });
}

const requiredOf = ({ declaration }: ts.Signature): number =>
  (declaration?.parameters ?? []).filter(
    (one) => ts.isParameter(one) && !one.questionToken && !one.dotDotDotToken && !isThisParameter(one),
  ).length;

/** `Promise`, `Math` or another object of the library stands somewhere as a value. */
function libraryObjectsPassed({ checker, files }: VerifyContext): boolean {
  const isPassed = (node: ts.Node): boolean => {
    if (ts.isTypeNode(node) || ts.isImportDeclaration(node)) return false;
    if (!ts.isIdentifier(node)) return ts.forEachChild(node, (child) => isPassed(child) || undefined) ?? false;
    const { parent } = node;
    if (!/^[A-Z]/.test(node.text) || ts.isPropertyAccessExpression(parent) || ts.isNewExpression(parent)) return false;
    if (ts.isExpressionWithTypeArguments(parent)) return false;
    if (ts.isBinaryExpression(parent) && parent.operatorToken.kind === ts.SyntaxKind.InstanceOfKeyword) return false;
    if (ts.isCallExpression(parent) && parent.expression === node) return false;
    const declared = checker.getSymbolAtLocation(node)?.declarations ?? [];
    return (
      !/^(Boolean|String|Number|BigInt|Infinity|NaN|Symbol)$/.test(node.text) &&
      declared.some((one) => ts.isVariableDeclaration(one) && isLibraryFile(one.getSourceFile()))
    );
  };
  return files.some(isPassed);
}

/** A name as it is looked up, whatever quotes it is written in. */
export const textOf = (name: ts.PropertyName | ts.BindingName): string =>
  ts.isIdentifier(name) || ts.isStringLiteral(name) || ts.isPrivateIdentifier(name) || ts.isNumericLiteral(name)
    ? name.text
    : name.getText();

/** True when a method, read from `owner`, works without it. */
export function mayBeDetached(checker: ts.TypeChecker, symbol: ts.Symbol, owner: ts.Expression | undefined): boolean {
  const declarations = symbol.declarations ?? [];
  if (isLiteralMethod(symbol)) return true;
  if (declarations.length > 0 && declarations.every((node) => ts.isFunctionLike(node) && saysNoThis(node))) return true;
  const holder = owner && ts.isIdentifier(owner) ? resolved(checker, owner) : undefined;
  if (!holder) return false;
  if (declarations.every((node) => isLibraryFile(node.getSourceFile()))) {
    const isLibrary = (holder.declarations ?? []).every((node) => isLibraryFile(node.getSourceFile()));
    return isLibrary && (detachable.get(holder.name)?.has(symbol.name) ?? false);
  }
  // `Point.parse`: the very class, so no subclass stands in for it.
  return (
    (holder.flags & ts.SymbolFlags.Class) !== 0 &&
    declarations.every((node) => ts.isMethodDeclaration(node) && ts.isClassLike(node.parent) && !mentionsThis(node))
  );
}

/** A method that says `this: void`. */
function saysNoThis(declaration: ts.SignatureDeclaration): boolean {
  const [own] = declaration.parameters;
  return own !== undefined && isThisParameter(own) && own.type?.kind === ts.SyntaxKind.VoidKeyword;
}

export const isThisParameter = (node: ts.ParameterDeclaration): boolean =>
  ts.isIdentifier(node.name) && node.name.text === 'this';

/** The node uses `this` or `super` as its own, not as that of a function or class inside it. */
export function mentionsThis(node: ts.Node): boolean {
  const inside = (child: ts.Node): boolean => {
    if (child.kind === ts.SyntaxKind.ThisKeyword || child.kind === ts.SyntaxKind.SuperKeyword) return true;
    if (ts.isFunctionDeclaration(child) || ts.isFunctionExpression(child) || ts.isClassLike(child)) return false;
    return ts.forEachChild(child, (inner) => inside(inner) || undefined) ?? false;
  };
  return ts.forEachChild(node, (child) => inside(child) || undefined) ?? false;
}

/** The symbol behind an identifier, through imports. */
export function resolved(checker: ts.TypeChecker, node: ts.Node): ts.Symbol | undefined {
  const symbol = checker.getSymbolAtLocation(node);
  return symbol && symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
}

export const isLibraryFile = (file: ts.SourceFile): boolean => /\/abi\/[a-z.]+\.ts$/.test(file.fileName);

/** The members that an access may name: one for a name, several for a key whose type is a union of literals. */
export function accessed(checker: ts.TypeChecker, node: ts.Expression): readonly ts.Symbol[] {
  if (ts.isPropertyAccessExpression(node)) {
    const symbol = checker.getSymbolAtLocation(node.name);
    return symbol ? [symbol] : [];
  }
  if (!ts.isElementAccessExpression(node)) return [];
  return membersByKey(
    checker,
    checker.getTypeAtLocation(node.expression),
    checker.getTypeAtLocation(node.argumentExpression),
  );
}

export function membersByKey(checker: ts.TypeChecker, owner: ts.Type, key: ts.Type): readonly ts.Symbol[] {
  const type = checker.getApparentType(checker.getNonNullableType(owner));
  const keys = checker.getBaseConstraintOfType(key) ?? key;
  return membersOf(keys).flatMap((member) => {
    const name = symbolNameOf(member);
    // The checker finds no property by such a name, as it would escape it once more.
    if (name) return checker.getPropertiesOfType(type).filter((property) => property.escapedName === name);
    if (!member.isStringLiteral() && !member.isNumberLiteral()) return [];
    const symbol = checker.getPropertyOfType(type, String(member.value));
    return symbol ? [symbol] : [];
  });
}

export const isStatic = (node: ts.Node): boolean =>
  ts.canHaveModifiers(node) &&
  (ts.getModifiers(node)?.some(({ kind }) => kind === ts.SyntaxKind.StaticKeyword) ?? false);
