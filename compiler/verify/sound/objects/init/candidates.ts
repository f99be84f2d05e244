/**
 * Which cells are read from inside a function at all, so that somebody may read them before they are set.
 *
 * Owns: the list, by the function or module that declares them. Everything else TypeScript itself checks, along the flow of one
 * function; it does not follow calls.
 */
import ts from 'typescript';
import type { VerifyContext } from '../../../context.ts';
import { namespaceNames } from '../../../namespace-imports.ts';
import { isStatic } from '../members.ts';
import { type Cell, cellOf } from './cells.ts';

/** A module, a function, or the field whose initialiser it is. */
export type Container = ts.SourceFile | ts.SignatureDeclaration | ts.PropertyDeclaration;

export interface Candidates {
  readonly byContainer: ReadonlyMap<Container, ReadonlySet<Cell>>;
  /** Reads of variables in clauses of a `switch` other than the one that declares them. */
  readonly acrossClauses: readonly { readonly cell: Cell; readonly node: ts.Identifier }[];
  /** A read inside a function, for each cell. */
  readonly readAt: ReadonlyMap<Cell, ts.Identifier>;
}

export function candidates(context: VerifyContext): Candidates {
  const { checker, files } = context;
  const modules = context.shared(namespaceNames);
  const byContainer = new Map<Container, Set<Cell>>();
  const acrossClauses: { cell: Cell; node: ts.Identifier }[] = [];
  const readAt = new Map<Cell, ts.Identifier>();
  const add = (container: Container, cell: Cell): void => {
    const known = byContainer.get(container);
    if (known) known.add(cell);
    else byContainer.set(container, new Set([cell]));
  };
  const visit = (node: ts.Node): void => {
    if (ts.isTypeNode(node) && !ts.isExpressionWithTypeArguments(node)) return;
    if (ts.isClassDeclaration(node) && isBusy(node)) {
      for (const member of node.members) {
        if (ts.isPropertyDeclaration(member) && isStatic(member)) add(containerOf(node), member);
      }
    }
    if (ts.isIdentifier(node)) {
      if (!isMemberOfObject(node, modules)) look(node);
    } else ts.forEachChild(node, visit);
  };
  const look = (node: ts.Identifier): void => {
    const cell = cellOf(checker, node);
    if (!cell || ('name' in cell && cell.name === node)) return;
    // Inside itself a class has a name of its own, which is there before its static part runs.
    if (ts.isClassLike(cell) && cell.members.some((member) => member.pos <= node.pos && node.end <= member.end)) return;
    const clause = ts.findAncestor(cell, ts.isCaseOrDefaultClause);
    if (clause && !ts.findAncestor(node, (above) => above === clause) && isLexicallyIn(cell, clause)) {
      acrossClauses.push({ cell, node });
    }
    const container = containerOf(cell);
    if (containerOf(node) === container || !mayBeEarly(cell, node, container)) return;
    readAt.set(cell, node);
    add(container, cell);
  };
  for (const file of files) visit(file);
  return { byContainer, acrossClauses, readAt };
}

/** `o.name`, where `o` is no module, whose members are variables. */
const isMemberOfObject = (node: ts.Identifier, modules: ReadonlySet<string>): boolean =>
  ts.isPropertyAccessExpression(node.parent) &&
  node.parent.name === node &&
  !(ts.isIdentifier(node.parent.expression) && modules.has(node.parent.expression.text));

/** Its static part runs code. */
const isBusy = (node: ts.ClassDeclaration): boolean =>
  node.members.some(
    (member) =>
      ts.isClassStaticBlockDeclaration(member) ||
      (ts.isPropertyDeclaration(member) && isStatic(member) && member.initializer && runsCode(member.initializer)),
  );

const runsCode = (node: ts.Node): boolean =>
  ts.isCallExpression(node) ||
  ts.isNewExpression(node) ||
  ts.isPropertyAccessExpression(node) ||
  (ts.forEachChild(node, (child) => runsCode(child) || undefined) ?? false);

/** The declaration stands in the clause itself, not in a block of its own. */
const isLexicallyIn = (cell: Cell, clause: ts.CaseOrDefaultClause): boolean =>
  (ts.isVariableDeclaration(cell) || ts.isClassDeclaration(cell)) &&
  (ts.isVariableDeclaration(cell) ? cell.parent.parent.parent : cell.parent) === clause;

/** Whose code it is: a function's, a field's, or the module's. Static parts belong to whoever declares the class. */
export function containerOf(node: ts.Node): Container {
  for (let at = node; ; at = at.parent) {
    const { parent } = at;
    if (!parent || ts.isSourceFile(parent)) return at.getSourceFile();
    if (ts.isFunctionLike(parent) && !('name' in parent && parent.name === at)) return parent;
    if (ts.isPropertyDeclaration(parent) && !isStatic(parent) && parent.initializer === at) return parent;
  }
}

/** Functions that are declared are there from the start; others, and classes, only once their place is reached. */
function mayBeEarly(cell: Cell, node: ts.Identifier, container: Container): boolean {
  if (ts.isParameter(cell) || (ts.isBindingElement(cell) && isOfParameter(cell)))
    return node.pos < cell.end && node.pos > container.pos;
  let outermost: ts.Node = node;
  for (let at: ts.Node = node; at !== container && at.parent; at = at.parent) {
    if (ts.isFunctionDeclaration(at)) return true;
    outermost = at;
  }
  return node.getSourceFile() !== cell.getSourceFile() || outermost.pos < cell.end || isReadLater(cell);
}

/** Its value is assigned after its declaration. */
const isReadLater = (cell: Cell): boolean => ts.isVariableDeclaration(cell) && !cell.initializer;

const isOfParameter = (node: ts.BindingElement): boolean => {
  const root = ts.walkUpBindingElementsAndPatterns(node);
  return ts.isParameter(root);
};
