/**
 * Puts calls of the tracer around the expressions of a checked module, each with the number of its site.
 *
 * Owns: which expressions are looked at: what is read, called, awaited, yielded, made, and what parameters, loop variables and
 * destructured names hold when they are bound. Does not look at `this`, callees, or what is about to be written. Invariants: only insertions, so
 * every line stays where it is; nothing is evaluated twice, earlier or with another `this`. The edits of emission are made as it makes them.
 */
import ts from 'typescript';
import { type Edit, EditedText } from '../../../compiler/verify/emission/edits.ts';
import type { ModuleEdits } from '../../../compiler/verify/emission/index.ts';
import { typesReliedOn } from './relied.ts';
import type { ShapeTable } from './shapes.ts';

export interface Site {
  readonly shape: number;
  readonly file: string;
  readonly line: number;
  readonly type: string;
  readonly text: string;
}

export const tracerModule = 'skerry:trace';
const imports = `import { trace as __t, made as __n, register as __c } from ${JSON.stringify(tracerModule)}; `;

/** The module's text with the tracer in it, and with what emission writes; `sites` grows. */
export function instrument(
  file: ts.SourceFile,
  checker: ts.TypeChecker,
  shapes: ShapeTable,
  sites: Site[],
  emission: ModuleEdits = { writes: [], others: [], appended: '' },
): string {
  const edits = new Instrumenter(file, checker, shapes, sites, emission).edits();
  return `${imports}${new EditedText(file.text, edits, emission.appended).text}`;
}

class Instrumenter {
  readonly #file: ts.SourceFile;
  readonly #checker: ts.TypeChecker;
  readonly #shapes: ShapeTable;
  readonly #sites: Site[];
  readonly #found: Edit[] = [];
  readonly #others: readonly Edit[];
  readonly #writes: ReadonlyMap<ts.Node, readonly Edit[]>;
  /** What a guarded write ends with, by the assignment. */
  readonly #ends = new Map<ts.Node, readonly Edit[]>();

  constructor(
    file: ts.SourceFile,
    checker: ts.TypeChecker,
    shapes: ShapeTable,
    sites: Site[],
    { writes, others }: ModuleEdits,
  ) {
    this.#writes = new Map(writes.map(({ target, edits }) => [target.access, edits]));
    this.#others = others;
    this.#file = file;
    this.#checker = checker;
    this.#shapes = shapes;
    this.#sites = sites;
  }

  /** Of two at one place the outer start comes first, the outer end last. */
  edits(): readonly Edit[] {
    this.#visit(this.#file);
    return [...this.#others, ...this.#found];
  }

  #insert(at: number, text: string): void {
    this.#found.push({ start: at, end: at, text });
  }

  #site(node: ts.Node, types: readonly ts.Type[] = typesReliedOn(node, this.#checker)): number {
    const { line } = this.#file.getLineAndCharacterOfPosition(node.getStart(this.#file));
    const text = node.getText(this.#file).slice(0, 60);
    const [type] = types;
    const site = { shape: this.#shapes.ofAny(types), file: this.#file.fileName, line: line + 1, text };
    return this.#sites.push({ ...site, type: type ? this.#checker.typeToString(type).slice(0, 200) : '' }) - 1;
  }

  /** What a function gives is also compared with what it is declared to give. */
  #result(node: ts.Expression, maker: ts.Node): void {
    const type = declaredResult(maker, node, this.#checker);
    if (!type) {
      this.#visit(node);
      return;
    }
    this.#insert(node.getStart(this.#file), '__t(');
    this.#visit(node);
    this.#insert(node.end, `,${this.#site(node, [type])})`);
  }

  readonly #visit = (node: ts.Node): void => {
    if (ts.isTypeNode(node) && !ts.isExpressionWithTypeArguments(node)) return;
    if (ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node)) return;
    if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return;
    if (ts.isClassLike(node)) this.#class(node);
    const bound = boundNames(node);
    if (bound) this.#bound(bound.at, bound.names);
    if (ts.isReturnStatement(node) && node.expression) this.#result(node.expression, functionAround(node));
    else if (ts.isShorthandPropertyAssignment(node)) this.#shorthand(node);
    else if (isWrapped(node, this.#checker)) this.#wrap(node);
    else if (ts.isElementAccessExpression(node) && isWritten(outermost(node).parent, outermost(node)))
      this.#written(node);
    else ts.forEachChild(node, this.#visit);
    this.#found.push(...(this.#ends.get(node) ?? []));
    this.#afterDeclaration(node);
  };

  #wrap(node: ts.Expression): void {
    const site = this.#site(node);
    this.#insert(node.getStart(this.#file), ts.isNewExpression(node) ? '__n(' : '__t(');
    ts.forEachChild(node, this.#visit);
    this.#insert(node.end, `,${site})`);
  }

  /** What emission writes to guard it goes where it belongs among the tracer's own. */
  #written(node: ts.ElementAccessExpression): void {
    const { expression, argumentExpression } = node;
    const edits = this.#writes.get(node) ?? [];
    const [array, index] = [expression, argumentExpression].map((part) => part.getStart(this.#file));
    const between = (from: number, to: number): readonly Edit[] =>
      edits.filter(({ start }) => start >= from && start < to);
    this.#found.push(...between(0, (array ?? 0) + 1));
    this.#visit(expression);
    this.#found.push(...between((array ?? 0) + 1, (index ?? 0) + 1));
    this.#visit(argumentExpression);
    this.#found.push(...between((index ?? 0) + 1, node.end + 1));
    this.#ends.set(outermost(node).parent, between(node.end + 1, Number.POSITIVE_INFINITY));
  }

  #shorthand(node: ts.ShorthandPropertyAssignment): void {
    if (isTarget(node.parent)) return;
    this.#insert(node.end, `: __t(${node.name.text},${this.#site(node.name)})`);
  }

  #class(node: ts.ClassLikeDeclaration): void {
    const open = this.#file.text.indexOf(
      '{',
      (node.heritageClauses ?? node.typeParameters)?.end ?? node.name?.end ?? node.getStart(this.#file),
    );
    this.#insert(open + 1, ` static { __c(${this.#shapes.classNumber(node)}, this); }`);
  }

  #bound(at: number, names: readonly ts.Identifier[]): void {
    for (const name of names) this.#insert(at, ` __t(${name.text},${this.#site(name)});`);
  }

  /** The names that a statement destructures into, once they are bound. */
  #afterDeclaration(node: ts.Node): void {
    if (!ts.isVariableStatement(node) || !ts.isBlock(node.parent)) return;
    const patterns = node.declarationList.declarations.filter((declared) => !ts.isIdentifier(declared.name));
    this.#bound(
      node.end,
      patterns.flatMap((declared) => namesIn(declared.name)),
    );
  }
}

const namesIn = (name: ts.BindingName): readonly ts.Identifier[] =>
  ts.isIdentifier(name)
    ? [name]
    : name.elements.flatMap((element) => (ts.isOmittedExpression(element) ? [] : namesIn(element.name)));

function functionAround(node: ts.Node): ts.Node {
  let { parent } = node;
  while (!ts.isFunctionLike(parent) && !ts.isSourceFile(parent)) parent = parent.parent;
  return parent;
}

/** The annotated type of what `return` may give; undefined when nothing is written, or a promise stands for its value. */
function declaredResult(maker: ts.Node, given: ts.Expression, checker: ts.TypeChecker): ts.Type | undefined {
  if (!ts.isFunctionLike(maker) || !maker.type || ('asteriskToken' in maker && maker.asteriskToken)) return undefined;
  const type = checker.getTypeFromTypeNode(maker.type);
  if (ts.isTypePredicateNode(maker.type)) return undefined;
  const isAsync =
    ts.canHaveModifiers(maker) && ts.getModifiers(maker)?.some(({ kind }) => kind === ts.SyntaxKind.AsyncKeyword);
  if (!isAsync) return type;
  const own = checker.getTypeAtLocation(given);
  return checker.getAwaitedType(own) === own ? checker.getAwaitedType(type) : undefined;
}

/** Parameters and loop variables, with the place where they are first all bound. */
function boundNames(node: ts.Node): { readonly at: number; readonly names: readonly ts.Identifier[] } | undefined {
  if (ts.isForOfStatement(node) && ts.isBlock(node.statement) && ts.isVariableDeclarationList(node.initializer)) {
    const names = node.initializer.declarations.flatMap((declared) => namesIn(declared.name));
    return { at: node.statement.getStart() + 1, names };
  }
  if (!ts.isFunctionLike(node) || !('body' in node)) return undefined;
  const { body } = node;
  if (!body || !ts.isBlock(body)) return undefined;
  const names = node.parameters.flatMap((parameter) => namesIn(parameter.name)).filter((name) => name.text !== 'this');
  return { at: body.getStart() + 1, names };
}

/** `table[key] ?? other`: that there may be nothing is asked at once, so nobody ever has it. */
const isDefaulted = (parent: ts.Node, node: ts.Node): boolean =>
  ts.isBinaryExpression(parent) &&
  parent.left === node &&
  parent.operatorToken.kind === ts.SyntaxKind.QuestionQuestionToken;

function isWrapped(node: ts.Node, checker: ts.TypeChecker): node is ts.Expression {
  if (!isReading(node)) return false;
  const outer = outermost(node);
  const { parent } = outer;
  if (isCallee(parent, outer) || isWritten(parent, outer) || isHeritage(parent)) return false;
  if (ts.isElementAccessExpression(node) && isDefaulted(parent, outer)) return false;
  if (ts.isExpressionStatement(parent) && !ts.isCallExpression(node) && !ts.isAwaitExpression(node)) return false;
  if (continuesChain(parent, outer) || isFilledAtOnce(node, parent)) return false;
  return !ts.isIdentifier(node) || isVariable(node, checker);
}

/** `new Array<number>(3).fill(0)`: before it is filled the list has holes, and nobody looks at it (SK1249). */
const isFilledAtOnce = (node: ts.Node, parent: ts.Node): boolean =>
  (ts.isNewExpression(node) || ts.isCallExpression(node)) &&
  ts.isIdentifier(node.expression) &&
  node.expression.text === 'Array' &&
  ts.isPropertyAccessExpression(parent) &&
  parent.name.text === 'fill';

function isReading(node: ts.Node): node is ts.Expression {
  if (ts.isIdentifier(node)) return isReadName(node);
  if (ts.isCallExpression(node)) {
    return node.expression.kind !== ts.SyntaxKind.SuperKeyword && node.expression.kind !== ts.SyntaxKind.ImportKeyword;
  }
  return (
    ts.isPropertyAccessExpression(node) ||
    ts.isElementAccessExpression(node) ||
    ts.isNewExpression(node) ||
    ts.isAwaitExpression(node) ||
    ts.isTaggedTemplateExpression(node) ||
    (ts.isYieldExpression(node) && !ts.isExpressionStatement(node.parent))
  );
}

function isReadName(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent)) return parent.expression === node;
  if (ts.isBindingElement(parent) || ts.isVariableDeclaration(parent) || ts.isParameter(parent))
    return parent.initializer === node;
  if (ts.isPropertyAssignment(parent) || ts.isPropertyDeclaration(parent)) return parent.initializer === node;
  if (ts.isLabeledStatement(parent) || ts.isBreakOrContinueStatement(parent) || ts.isMetaProperty(parent)) return false;
  return ts.isExpression(node) && !isDeclarationName(node) && !ts.isExportAssignment(parent);
}

const isDeclarationName = ({ parent }: ts.Identifier): boolean =>
  (ts.isFunctionLike(parent) && !ts.isArrowFunction(parent)) || ts.isClassLike(parent) || ts.isCatchClause(parent);

/** What a name means is a variable of the program; functions and classes do not change. */
function isVariable(node: ts.Identifier, checker: ts.TypeChecker): boolean {
  const symbol = checker.getSymbolAtLocation(node);
  const file = symbol?.declarations?.[0]?.getSourceFile();
  return file?.isDeclarationFile === false && ((symbol?.flags ?? 0) & ts.SymbolFlags.Variable) !== 0;
}

/** Through parentheses and what only the checker sees. */
function outermost(node: ts.Node): ts.Node {
  let outer = node;
  while (
    ts.isParenthesizedExpression(outer.parent) ||
    ts.isNonNullExpression(outer.parent) ||
    ((ts.isAsExpression(outer.parent) ||
      ts.isSatisfiesExpression(outer.parent) ||
      ts.isTypeAssertionExpression(outer.parent)) &&
      outer.parent.expression === outer)
  ) {
    outer = outer.parent;
  }
  return outer;
}

const isCallee = (parent: ts.Node, node: ts.Node): boolean =>
  ((ts.isCallExpression(parent) || ts.isNewExpression(parent)) && parent.expression === node) ||
  (ts.isTaggedTemplateExpression(parent) && parent.tag === node);

const isHeritage = (parent: ts.Node): boolean => ts.isExpressionWithTypeArguments(parent);

const continuesChain = (parent: ts.Node, node: ts.Node): boolean =>
  ts.isOptionalChain(parent) && ts.isOptionalChain(node) && parent.expression === node;

/** The left of an assignment, or a part of a pattern there. */
function isWritten(parent: ts.Node, node: ts.Node): boolean {
  if (ts.isBinaryExpression(parent))
    return parent.left === node && isAssignment(parent.operatorToken.kind)
      ? true
      : parent.left === node && isTarget(parent);
  if (ts.isPrefixUnaryExpression(parent) || ts.isPostfixUnaryExpression(parent)) {
    return parent.operator === ts.SyntaxKind.PlusPlusToken || parent.operator === ts.SyntaxKind.MinusMinusToken;
  }
  if (ts.isForOfStatement(parent) || ts.isForInStatement(parent)) return parent.initializer === node;
  if (ts.isDeleteExpression(parent)) return true;
  if (ts.isPropertyAssignment(parent)) return parent.initializer === node && isTarget(parent.parent);
  if (ts.isSpreadElement(parent) || ts.isSpreadAssignment(parent)) return isTarget(parent.parent);
  return ts.isArrayLiteralExpression(parent) && isTarget(parent);
}

/** A literal that is a pattern: assigned to. */
function isTarget(literal: ts.Node): boolean {
  const { parent } = literal;
  if (ts.isBinaryExpression(literal))
    return literal.operatorToken.kind === ts.SyntaxKind.EqualsToken && isPatternPart(parent, literal);
  if (!ts.isArrayLiteralExpression(literal) && !ts.isObjectLiteralExpression(literal)) return false;
  if (ts.isBinaryExpression(parent)) {
    return parent.left === literal && parent.operatorToken.kind === ts.SyntaxKind.EqualsToken;
  }
  return isPatternPart(parent, literal) || (ts.isForOfStatement(parent) && parent.initializer === literal);
}

const isPatternPart = (parent: ts.Node, node: ts.Node): boolean =>
  (ts.isPropertyAssignment(parent) && parent.initializer === node && isTarget(parent.parent)) ||
  (ts.isArrayLiteralExpression(parent) && isTarget(parent));

const isAssignment = (kind: ts.SyntaxKind): boolean =>
  kind >= ts.SyntaxKind.FirstAssignment && kind <= ts.SyntaxKind.LastAssignment;
