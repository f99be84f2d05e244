/**
 * What `match` gives, seen as a list of texts.
 *
 * TypeScript says that it is one. With the `g` flag it is: all matches. Without it the groups follow, of which one that took no
 * part is `undefined`. Owns: how far one can tell, and what may be done with it when one cannot: looking by position, which may be
 * `undefined` anyway. Invariant: what is not told to be a list of texts flows into no list, and nobody walks through it.
 */
import ts from 'typescript';
import { isStandard } from '../../library-files.ts';
import { membersOf } from '../../type-parts.ts';
import { usesOf } from './exact.ts';
import { isGlobalPattern, takesWholePart } from './pattern-groups.ts';
import type { Relation } from './relation.ts';
import { elementYielded } from './results.ts';
import { tupleElements } from './signature-parts.ts';
import { unwrap } from './unwrap.ts';

/** Also a type parameter that is bound by it, and what a mapped type (`Readonly`) makes of it: its members are those of a match. */
export function isMatchList(type: ts.Type): boolean {
  if (type.isUnionOrIntersection()) return type.types.some(isMatchList);
  if (type.flags & ts.TypeFlags.Instantiable) {
    const bound = type.getConstraint();
    return bound !== undefined && bound !== type && isMatchList(bound);
  }
  const isMapped = 'objectFlags' in type && (Number(type.objectFlags) & ts.ObjectFlags.Mapped) !== 0;
  const declared = isMapped ? type.getProperty('0')?.declarations?.[0]?.parent : type.symbol?.declarations?.[0];
  return (
    declared !== undefined &&
    ts.isInterfaceDeclaration(declared) &&
    declared.name.text === 'RegExpMatchArray' &&
    isStandard(declared)
  );
}

/** Members that say nothing of the elements but one by one, or nothing that their absence would change. */
export const looking: ReadonlySet<string> = new Set(
  '0 index input groups indices length at includes indexOf lastIndexOf join keys toString'.split(' '),
);

/** A target through which only those are seen. */
export const onlyLooks = (checker: ts.TypeChecker, target: ts.Type): boolean =>
  checker.getIndexInfosOfType(target).length === 0 &&
  target.getCallSignatures().length === 0 &&
  target.getConstructSignatures().length === 0 &&
  checker.getPropertiesOfType(target).every(({ name }) => looking.has(name));

/** Methods that give back the list itself. */
const givesItself: ReadonlySet<string> = new Set(['sort', 'reverse', 'fill', 'copyWithin']);

/** `fresh`: nobody sees it as anything but a list of texts; `kept`: a `const` has it, and looks at its first element as a text. */
export function textsOfMatch(checker: ts.TypeChecker, expression: ts.Expression): 'fresh' | 'kept' | undefined {
  const e = unwrap(expression);
  if (ts.isBinaryExpression(e)) {
    const chosen = [ts.SyntaxKind.QuestionQuestionToken, ts.SyntaxKind.BarBarToken].includes(e.operatorToken.kind);
    return chosen ? textsOfMatch(checker, e.left) : undefined;
  }
  if (ts.isIdentifier(e)) {
    const declaration = checker.getSymbolAtLocation(e)?.valueDeclaration;
    if (!declaration || !ts.isVariableDeclaration(declaration) || !declaration.initializer) return undefined;
    if ((ts.getCombinedNodeFlags(declaration) & ts.NodeFlags.Constant) === 0) return undefined;
    if (!textsOfMatch(checker, declaration.initializer)) return undefined;
    return isOnlyList(checker, declaration) ? 'fresh' : 'kept';
  }
  if (!ts.isCallExpression(e) || !ts.isPropertyAccessExpression(e.expression)) return undefined;
  if (!isStandard(checker.getResolvedSignature(e)?.declaration)) return undefined;
  const { name, expression: object } = e.expression;
  if (givesItself.has(name.text)) return textsOfMatch(checker, object);
  const [pattern] = e.arguments;
  if (name.text !== 'match' || !pattern) return undefined;
  return isGlobalPattern(checker, pattern) || takesWholePart(checker, pattern) ? 'fresh' : undefined;
}

/** No use of the variable looks at its first element as one that is always there, or keeps the type through which one could. */
function isOnlyList(checker: ts.TypeChecker, declaration: ts.VariableDeclaration): boolean {
  const { name } = declaration;
  if (!ts.isIdentifier(name) || isExported(checker, declaration)) return false;
  const uses = usesOf(checker, checker.getSymbolAtLocation(name), name.text, declaration.getSourceFile());
  return uses.every((node) => node === name || isListUse(checker, node));
}

/** Another module may look at it as at a match. */
function isExported(checker: ts.TypeChecker, declaration: ts.VariableDeclaration): boolean {
  const file = checker.getSymbolAtLocation(declaration.getSourceFile());
  const exported = file ? checker.getExportsOfModule(file) : [];
  return exported.some((symbol) => {
    const own = symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
    return own.valueDeclaration === declaration;
  });
}

function isListUse(checker: ts.TypeChecker, node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent)) return parent.expression === node && !givesItself.has(parent.name.text);
  if (ts.isElementAccessExpression(parent)) {
    const key = checker.getTypeAtLocation(parent.argumentExpression);
    return parent.expression === node && (key.flags & ts.TypeFlags.Number) !== 0;
  }
  if (ts.isForOfStatement(parent) || ts.isSpreadElement(parent)) return parent.expression === node;
  if (ts.isPrefixUnaryExpression(parent) || ts.isIfStatement(parent)) return true;
  if (!ts.isCallExpression(parent) && !ts.isNewExpression(parent)) return false;
  const wanted = parent.expression === node ? undefined : checker.getContextualType(node);
  // Who sees a first element, of a match or of a shape, holds on to one that is always there.
  return wanted !== undefined && membersOf(wanted).every((member) => !checker.getPropertyOfType(member, '0'));
}

/** Whether the value of `e`, of which the relation was in doubt, fits after all because it is a list of texts. */
export function fitsAsTexts(
  relation: Relation,
  e: ts.Expression,
  source: ts.Type,
  target: ts.Type,
  last: boolean,
): boolean {
  const { checker } = relation;
  const known = textsOfMatch(checker, e);
  if (!known) return false;
  const isOwn = known === 'fresh' || last;
  const text = checker.getStringType();
  const into = (wanted: ts.Type): boolean => {
    const { symbol } = wanted;
    if (!symbol || !isStandard(symbol.declarations?.[0])) return false;
    const lists = isOwn
      ? ['Array', 'ReadonlyArray', 'Iterable', 'ArrayLike']
      : ['ReadonlyArray', 'Iterable', 'ArrayLike'];
    const element = lists.includes(symbol.name) ? elementYielded(checker, wanted) : undefined;
    const indexed = element ?? checker.getIndexTypeOfType(wanted, ts.IndexKind.Number);
    return lists.includes(symbol.name) && indexed !== undefined && !relation.relate(text, indexed);
  };
  return membersOf(source).every((member) =>
    isMatchList(member) || (isOwn && isEmptyList(checker, member))
      ? membersOf(target).some(into)
      : !relation.relate(member, target),
  );
}

/** With nothing beside it but `[]`. */
export const isMatchAlone = (checker: ts.TypeChecker, type: ts.Type): boolean =>
  membersOf(type).every((member) => isMatchList(member) || isEmptyList(checker, member));

/** `[]` beside it: `text.match(p) ?? []`. As the match has a first element, TypeScript takes it for an empty tuple. */
function isEmptyList(checker: ts.TypeChecker, type: ts.Type): boolean {
  if (checker.isTupleType(type)) return tupleElements(checker, type).length === 0;
  const element = checker.isArrayType(type) ? checker.getIndexTypeOfType(type, ts.IndexKind.Number) : undefined;
  return element !== undefined && (element.flags & ts.TypeFlags.Never) !== 0;
}
