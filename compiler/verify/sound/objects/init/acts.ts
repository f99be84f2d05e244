/**
 * What a piece of code does when it is evaluated, as far as it matters to what is set: what it reads, runs, makes and hands over.
 *
 * Owns: `Acts`, and collecting them from a tree. What a function inside the piece does is not done by the piece; the function
 * is a value that somebody may call. Invariant: everything that may call is there: by name, by function, or as unknown.
 */
import ts from 'typescript';
import { isLibraryFile, isStatic } from '../members.ts';
import {
  asFunction,
  bare,
  type Cell,
  cellOf,
  classNamed,
  isConst,
  isRoutine,
  type Routine,
  routineOf,
  staticCell,
} from './cells.ts';
import {
  implicitUses,
  nameOf,
  thenable,
  type Use,
  usesOfKey,
  usesOfLibrary,
  usesOfPattern,
  usesOfStep,
} from './unnamed.ts';

export interface Read {
  readonly cell: Cell;
  readonly node: ts.Node;
}
/** A function, or a class, that became a value: under a name of an object, or without one. */
export interface Value {
  readonly name: string;
  readonly what: Routine | ts.ClassLikeDeclaration;
}
export interface Acts {
  readonly reads: readonly Read[];
  readonly runs: readonly Routine[];
  readonly makes: readonly ts.ClassLikeDeclaration[];
  readonly uses: readonly Use[];
  readonly values: readonly Value[];
  /** It calls something of which nothing is known. */
  readonly unknown: boolean;
}

const isAsync = (node: Routine): boolean => (ts.getCombinedModifierFlags(node) & ts.ModifierFlags.Async) !== 0;

/** Functions of the library that keep what they are given and do not call it, or call it in a later turn. */
const keeping: ReadonlySet<string> = new Set(
  'push unshift set add freeze of fill with splice concat then catch finally fromEntries getOrInsert resolve is Map Set WeakMap WeakSet'.split(
    ' ',
  ),
);

export class ActsOf {
  readonly #checker: ts.TypeChecker;
  readonly #known = new Map<ts.Node, Acts>();

  constructor(checker: ts.TypeChecker) {
    this.#checker = checker;
  }

  /** Of an expression or statement evaluated, or of a routine run: its defaults and its body. */
  of(node: ts.Node): Acts {
    const known = this.#known.get(node);
    if (known) return known;
    const collector = new Collector(this.#checker);
    if (isRoutine(node)) {
      for (const parameter of node.parameters) collector.visit(parameter);
      if (node.body) collector.visit(node.body);
      if (isAsync(node)) collector.acts.uses.push(...thenable);
    } else {
      collector.visit(node);
      collector.acts.uses.push(...usesOfStep(this.#checker, node));
    }
    this.#known.set(node, collector.acts);
    return collector.acts;
  }
}

class Collector {
  readonly #checker: ts.TypeChecker;
  readonly acts = {
    reads: [] as Read[],
    runs: [] as Routine[],
    makes: [] as ts.ClassLikeDeclaration[],
    uses: [] as Use[],
    values: [] as Value[],
    unknown: false,
  };

  constructor(checker: ts.TypeChecker) {
    this.#checker = checker;
  }

  visit(node: ts.Node): void {
    if (ts.isTypeNode(node) && !ts.isExpressionWithTypeArguments(node)) return;
    if (ts.isFunctionDeclaration(node) || ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node)) return;
    if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return;
    if (ts.isVariableDeclaration(node) && isConst(node) && asFunction(node.initializer)) return;
    if (ts.isPropertyDeclaration(node)) {
      if (node.initializer) this.#property(node.name, node.initializer);
      return;
    }
    if (ts.isClassLike(node)) {
      this.#class(node);
      return;
    }
    if (isRoutine(node)) {
      this.#value('name' in node && node.name ? nameOf(node.name) : '', node);
      return;
    }
    if (ts.isPropertyAssignment(node)) {
      this.#property(node.name, node.initializer);
      return;
    }
    if (ts.isShorthandPropertyAssignment(node)) {
      this.#mention(node.name, node.name.text);
      return;
    }
    if (ts.isCallExpression(node)) {
      this.#call(node.expression, node.arguments);
      return;
    }
    if (ts.isTaggedTemplateExpression(node)) {
      this.#tagged(node);
      return;
    }
    if (ts.isNewExpression(node)) {
      this.#new(node);
      return;
    }
    if (ts.isIdentifier(node)) {
      if (isValue(node)) this.#mention(node, '');
      return;
    }
    if (ts.isPropertyAccessExpression(node)) {
      this.#access(node, false);
      return;
    }
    if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.EqualsToken) {
      this.#assign(node);
      return;
    }
    if (ts.isAwaitExpression(node) || ts.isYieldExpression(node)) this.acts.unknown = true;
    if (ts.isElementAccessExpression(node)) this.acts.uses.push(...usesOfKey(this.#checker, node));
    this.acts.uses.push(...implicitUses(this.#checker, node));
    ts.forEachChild(node, (child) => this.visit(child));
  }

  #class(node: ts.ClassLikeDeclaration): void {
    for (const clause of node.heritageClauses ?? []) {
      if (clause.token === ts.SyntaxKind.ExtendsKeyword) for (const base of clause.types) this.visit(base.expression);
    }
    for (const member of node.members) {
      if (member.name && ts.isComputedPropertyName(member.name)) this.visit(member.name.expression);
      if (ts.isClassStaticBlockDeclaration(member)) this.visit(member.body);
      if (ts.isPropertyDeclaration(member) && isStatic(member) && member.initializer) {
        this.#property(member.name, member.initializer);
      }
      if ((ts.isMethodDeclaration(member) || ts.isAccessor(member)) && isStatic(member))
        this.#value(nameOf(member.name), member);
    }
  }

  #value(name: string, what: Value['what']): void {
    this.acts.values.push({ name, what });
  }

  #property(name: ts.PropertyName, value: ts.Expression): void {
    if (ts.isComputedPropertyName(name)) this.visit(name.expression);
    this.#placed(nameOf(name), value);
  }

  /** A value put under a name. */
  #placed(name: string, value: ts.Expression): void {
    const inner = bare(value);
    const literal = asFunction(inner);
    if (literal) this.#value(name, literal);
    else if (ts.isIdentifier(inner)) this.#mention(inner, name);
    else this.visit(inner);
  }

  #mention(node: ts.Identifier, name: string): void {
    const cell = cellOf(this.#checker, node);
    if (cell) this.acts.reads.push({ cell, node });
    const routine = routineOf(this.#checker, node);
    if (routine) this.#value(name, routine);
    else if (cell && ts.isClassLike(cell) && !isOnlyLookedAt(node)) this.#value(name, cell);
  }

  #assign(node: ts.BinaryExpression): void {
    const target = bare(node.left);
    if (ts.isPropertyAccessExpression(target)) {
      this.#access(target, false);
      this.#placed(target.name.text, node.right);
    } else {
      if (ts.isObjectLiteralExpression(target) || ts.isArrayLiteralExpression(target)) {
        this.acts.uses.push(...usesOfPattern);
      }
      this.visit(target);
      this.#placed('', node.right);
    }
  }

  #access(node: ts.PropertyAccessExpression, called: boolean): void {
    this.visit(node.expression);
    const symbol = this.#checker.getSymbolAtLocation(node.name);
    const cell = staticCell(symbol);
    if (cell) this.acts.reads.push({ cell, node });
    this.acts.uses.push({ name: node.name.text, symbol, called });
  }

  #call(callee: ts.Expression, given: readonly ts.Expression[]): void {
    const called = bare(callee);
    const routine = routineOf(this.#checker, called);
    const isLibrary = this.#isLibrary(called);
    if (isLibrary && ts.isPropertyAccessExpression(called) && /^(call|apply)$/.test(called.name.text)) {
      this.#call(called.expression, given);
      return;
    }
    if (routine) {
      this.acts.runs.push(routine);
      if (ts.isIdentifier(called)) this.#read(called);
    } else if (ts.isPropertyAccessExpression(called)) {
      this.#access(called, true);
      if (!isLibrary && !this.#isMethod(called)) this.acts.unknown = true;
    } else if (called.kind !== ts.SyntaxKind.SuperKeyword && !isLibrary) {
      this.visit(called);
      this.acts.unknown = true;
    }
    this.#arguments(given, isLibrary && !keeping.has(lastName(called)));
    if (isLibrary) this.acts.uses.push(...usesOfLibrary(this.#checker, called, given));
  }

  #read(node: ts.Identifier): void {
    const cell = cellOf(this.#checker, node);
    if (cell) this.acts.reads.push({ cell, node });
  }

  #tagged(node: ts.TaggedTemplateExpression): void {
    const routine = routineOf(this.#checker, node.tag);
    if (routine) this.acts.runs.push(routine);
    else if (!this.#isLibrary(bare(node.tag))) this.acts.unknown = true;
    if (ts.isNoSubstitutionTemplateLiteral(node.template)) return;
    const given = node.template.templateSpans.map(({ expression }) => expression);
    if (this.#isLibrary(bare(node.tag))) {
      this.acts.uses.push(...usesOfLibrary(this.#checker, bare(node.tag), given));
    }
    this.#arguments(given, false);
  }

  #new(node: ts.NewExpression): void {
    const made = classNamed(this.#checker, node.expression);
    const isLibrary = this.#isLibrary(bare(node.expression));
    if (made) {
      this.acts.makes.push(made);
      const name = bare(node.expression);
      if (ts.isIdentifier(name)) this.#read(name);
    } else if (!isLibrary) {
      this.visit(node.expression);
      this.acts.unknown = true;
    }
    const given = node.arguments ?? [];
    const callee = bare(node.expression);
    if (isLibrary) this.acts.uses.push(...usesOfLibrary(this.#checker, callee, given));
    this.#arguments(given, isLibrary && !keeping.has(lastName(callee)));
  }

  #arguments(given: readonly ts.Expression[], calls: boolean): void {
    for (const argument of given) {
      const routine = calls ? routineOf(this.#checker, argument) : undefined;
      if (!routine) {
        this.#placed('', argument);
        continue;
      }
      this.acts.runs.push(routine);
      const name = bare(argument);
      if (ts.isIdentifier(name)) this.#read(name);
    }
  }

  #isLibrary(called: ts.Expression): boolean {
    const name = ts.isPropertyAccessExpression(called) ? called.name : called;
    const symbol = this.#checker.getSymbolAtLocation(name);
    const declared = symbol?.declarations ?? [];
    return declared.length > 0 && declared.every((declaration) => isLibraryFile(declaration.getSourceFile()));
  }

  #isMethod(node: ts.PropertyAccessExpression): boolean {
    const symbol = this.#checker.getSymbolAtLocation(node.name);
    return symbol !== undefined && (symbol.flags & ts.SymbolFlags.Method) !== 0;
  }
}

const lastName = (node: ts.Expression): string => {
  if (ts.isPropertyAccessExpression(node)) return node.name.text;
  return ts.isIdentifier(node) ? node.text : '';
};

/** An identifier that is looked up, not the name of a member or of a declaration. */
function isValue(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent)) return parent.expression === node;
  if (ts.isVariableDeclaration(parent) || ts.isParameter(parent)) return parent.initializer === node;
  if (ts.isBindingElement(parent)) return parent.initializer === node;
  if (ts.isLabeledStatement(parent) || ts.isBreakOrContinueStatement(parent)) return false;
  return ts.isExpression(node) && !ts.isMetaProperty(parent);
}

/** `C.member`, `x instanceof C`: the class is not made there. */
function isOnlyLookedAt({ parent }: ts.Identifier): boolean {
  if (ts.isPropertyAccessExpression(parent) || ts.isExpressionWithTypeArguments(parent)) return true;
  return ts.isBinaryExpression(parent) && parent.operatorToken.kind === ts.SyntaxKind.InstanceOfKeyword;
}
