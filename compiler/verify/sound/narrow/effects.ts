/**
 * What running something may change.
 *
 * Owns: a summary of each function (what it writes, what it calls), and what a single node of the syntax tree, without what
 * is in it, may cause. Algorithm: 1. collect what each function does itself; 2. follow calls as far as they are known; 3. an
 * unknown call may do whatever any function of the program does. Invariants: what a constructor sets on its own new object
 * changes nothing that was there before; a function's own variables are new in each call of it.
 */
import ts from 'typescript';
import { isAssignmentOperator } from '../../assignments.ts';
import type { VerifyContext } from '../../context.ts';
import { isInLibrary } from '../../library-files.ts';
import { eachNode } from '../../node-index.ts';
import { Accessors } from './accessors.ts';
import { type Callees, Functions, type Runnable } from './functions.ts';
import { type Call, Implicit, type Ran } from './implicit.ts';
import { libraryWrites } from './library-writes.table.ts';
import { type Access, bare, isAccess, type Reference, type References, type Step } from './references.ts';
import { Changes, isAssignment, targetsAt, type Write, writeTo } from './writes.ts';

/** What a node may cause. */
export interface Effect {
  readonly writes: readonly Write[];
  readonly run: readonly Runnable[];
  /** Code that is not known runs, now or before the next statement: a callback, an `await`. */
  readonly unknown: boolean;
}

interface Summary extends Effect {
  /** It may be left in the middle and gone on with later. */
  readonly resumes: boolean;
}

const noEffect: Effect = { writes: [], run: [], unknown: false };

export class Effects {
  readonly references: References;
  readonly functions: Functions;
  readonly #changes: Changes;
  readonly #implicit: Implicit;
  readonly accessors: Accessors;
  readonly #summaries = new Map<ts.Node, Summary>();
  readonly #reached = new Map<ts.Node, ReadonlySet<ts.Node>>();
  readonly #world: readonly { readonly write: Write; readonly owner: ts.Node }[];
  readonly #worldNames = new Set<string>();
  /** Who assigns to a variable, and what those variables are called where they are assigned. */
  readonly #variables = new Map<ts.Symbol, readonly { readonly write: Write; readonly owner: ts.Node }[]>();
  readonly #variableNames = new Set<string>();

  constructor(references: References, context: VerifyContext) {
    this.references = references;
    this.functions = new Functions(references, context);
    this.#changes = new Changes(references);
    this.#implicit = new Implicit(references.checker, this.functions);
    this.accessors = new Accessors(references.checker, this.functions, this.#implicit);
    const world: { write: Write; owner: ts.Node }[] = [];
    eachNode(context, context.files, (node) => {
      for (const write of this.#writesAt(node)) world.push({ write, owner: ownerOf(node) });
    });
    this.#world = world;
    for (const { write, owner } of world) {
      if (write.kind === 'member')
        this.#worldNames.add(write.step.kind === 'named' ? write.step.name : write.step.kind);
      else {
        this.#variables.set(write.symbol, [...(this.#variables.get(write.symbol) ?? []), { write, owner }]);
        if (ts.isIdentifier(write.node)) this.#variableNames.add(write.node.text);
      }
    }
  }

  /** A quicker yes than `isStable`: nothing assigns to a variable of this name. */
  isNeverAssigned(variable: ts.Identifier): boolean {
    return !this.#variableNames.has(variable.text);
  }

  /** A quick no: nothing in the program ever changes such a place but the function `owner` itself, for its own variable. */
  isStable(reference: Reference, owner: ts.Node): boolean {
    const names = this.#worldNames;
    const steady = reference.steps.every((step) => {
      if (step.kind !== 'named') return !names.has(step.kind) && (step.kind === 'element' || names.size === 0);
      return !names.has(step.name) && !names.has('dynamic');
    });
    return steady && (!reference.root || !this.#isWrittenElsewhere(reference.root, owner));
  }

  #isWrittenElsewhere(symbol: ts.Symbol, owner: ts.Node): boolean {
    return this.#variables.get(symbol)?.some(({ write, owner: writer }) => !isOwn(write, writer, owner)) ?? false;
  }

  /** The write by which the effect may change what the reference holds, as seen from the function `owner`. */
  change(effect: Effect, reference: Reference, owner: ts.Node): Write | undefined {
    const direct = effect.writes.find((write) => this.#changes.mayChange(write, reference));
    if (direct) return direct;
    if (effect.unknown) return this.#worldChange(reference, owner);
    for (const runnable of effect.run) {
      for (const node of this.#reach(runnable)) {
        const summary = this.#summary(node);
        if (summary.unknown) return this.#worldChange(reference, owner);
        const found = summary.writes.find(
          (write) =>
            !(write.kind === 'variable' && !summary.resumes && declaredIn(write.symbol, node)) &&
            this.#changes.mayChange(write, reference),
        );
        if (found) return found;
      }
    }
    return undefined;
  }

  /** Is a member of this name, or one whose name is not known, ever assigned? */
  writesName(name: string): boolean {
    return this.#worldNames.has(name) || this.#worldNames.has('dynamic');
  }

  /** Some write, anywhere in the program, that may change what the reference holds. */
  anyChange(reference: Reference): Write | undefined {
    return this.#world.find(({ write }) => this.#changes.mayChange(write, reference))?.write;
  }

  #worldChange(reference: Reference, owner: ts.Node): Write | undefined {
    return this.#world.find(
      ({ write, owner: writer }) => !isOwn(write, writer, owner) && this.#changes.mayChange(write, reference),
    )?.write;
  }

  /** The function, and whatever is known to run when it runs. */
  #reach(from: ts.Node): ReadonlySet<ts.Node> {
    const known = this.#reached.get(from);
    if (known) return known;
    const reached = new Set<ts.Node>([from]);
    for (const node of reached) for (const next of this.#summary(node).run) reached.add(next);
    this.#reached.set(from, reached);
    return reached;
  }

  #summary(owner: ts.Node): Summary {
    const known = this.#summaries.get(owner);
    if (known) return known;
    const writes: Write[] = [];
    const run: Runnable[] = [];
    let unknown = false;
    const walk = (node: ts.Node): void => {
      const effect = this.at(node);
      writes.push(...effect.writes);
      run.push(...effect.run);
      unknown ||= effect.unknown;
      if (ts.isClassLike(node)) for (const part of evaluatedParts(node)) walk(part);
      else if (!ts.isFunctionLike(node)) ts.forEachChild(node, walk);
    };
    for (const part of partsOf(owner)) walk(part);
    // What an async function returns is asked whether it is a promise.
    if (isAsync(owner)) run.push(...this.functions.getters('then'));
    if (ts.isClassLike(owner) && !owner.members.some(ts.isConstructorDeclaration)) {
      const base = this.#implicitBase(owner);
      run.push(...base.run);
      unknown ||= base.unknown;
    }
    const summary = { writes, run, unknown, resumes: isResumable(owner) };
    this.#summaries.set(owner, summary);
    return summary;
  }

  #implicitBase(owner: ts.ClassLikeDeclaration): Effect {
    const clause = owner.heritageClauses?.find(({ token }) => token === ts.SyntaxKind.ExtendsKeyword)?.types[0];
    if (!clause) return noEffect;
    const base = this.functions.valueOf(clause.expression);
    if (base) return { ...noEffect, run: [base] };
    const symbol = this.references.checker.getSymbolAtLocation(clause.expression);
    return symbol?.declarations?.every(isInLibrary) ? noEffect : { ...noEffect, unknown: true };
  }

  /** What this node causes, without what is in it. */
  at(node: ts.Node): Effect {
    if (ts.isCallExpression(node) || ts.isNewExpression(node) || ts.isTaggedTemplateExpression(node)) {
      return this.#call(node);
    }
    if (ts.isAwaitExpression(node) || ts.isYieldExpression(node)) return { ...noEffect, unknown: true };
    if (ts.isClassLike(node)) return { ...noEffect, run: staticParts(node) };
    if (ts.isForOfStatement(node)) {
      const iterates = node.awaitModifier !== undefined || this.functions.iterates(node.expression);
      const { run, unknown } = this.#assigned(node);
      return { run, unknown: iterates || unknown, writes: this.#writesAt(node) };
    }
    if (ts.isSpreadElement(node)) return { ...noEffect, unknown: this.functions.iterates(node.expression) };
    if (ts.isArrayBindingPattern(node)) return { ...noEffect, unknown: this.#patternIterates(node) };
    if (isAccess(node)) return { ...noEffect, run: this.accessors.read(node) };
    if (ts.isBindingElement(node)) return { ...noEffect, ...this.accessors.taken(node) };
    if (ts.isSpreadAssignment(node)) return { ...noEffect, ...this.#implicit.copied() };
    if (ts.isTemplateSpan(node)) return { ...noEffect, ...this.#implicit.converted(node.expression) };
    const writes = this.#writesAt(node);
    const converted = this.#implicit.operated(node);
    const assigned = this.#assigned(node);
    const run = [...converted.run, ...assigned.run];
    const unknown = converted.unknown || assigned.unknown;
    return unknown || writes.length + run.length > 0 ? { writes, run, unknown } : noEffect;
  }

  /** What an assignment runs: the setters of its targets, and what its pattern reads. */
  #assigned(node: ts.Node): Ran {
    const setters = targetsAt(node).flatMap((target) => this.accessors.written(target));
    const apart = this.#takenApart(node);
    return apart ? { run: [...setters, ...apart.run], unknown: apart.unknown } : { run: setters, unknown: false };
  }

  #patternIterates(node: ts.ArrayBindingPattern): boolean {
    const { parent } = node;
    return ts.isVariableDeclaration(parent) && parent.initializer !== undefined
      ? this.functions.iterates(parent.initializer)
      : !this.references.checker.isArrayLikeType(this.references.checker.getTypeAtLocation(node));
  }

  /**
   * The reference with what its getters read as further steps. Undefined: some getter may say something new each time.
   */
  throughGetters(reference: Reference): Reference | undefined {
    const steps = this.#expand(reference.steps, 0);
    if (!steps) return undefined;
    return steps.length === reference.steps.length ? reference : { ...reference, steps };
  }

  #expand(steps: readonly Step[], depth: number): readonly Step[] | undefined {
    const expanded: Step[] = [];
    for (const step of steps) {
      expanded.push(step);
      if (step.kind !== 'named' || isField(step.symbol)) continue;
      for (const getter of this.functions.getters(step.name)) {
        const read = depth > 4 ? undefined : readsOf(getter);
        const more =
          read &&
          this.#expand(
            read.map((node) => this.references.stepOf(node)),
            depth + 1,
          );
        if (!more) return undefined;
        expanded.push(...more);
      }
    }
    return expanded;
  }

  #takenApart(node: ts.Node): Ran | undefined {
    const { checker } = this.references;
    if (isAssignment(node)) return this.accessors.takenApart(node.left, checker.getTypeAtLocation(node.right));
    if (!ts.isForOfStatement(node) || ts.isVariableDeclarationList(node.initializer)) return undefined;
    const element = checker.getIndexTypeOfType(checker.getTypeAtLocation(node.expression), ts.IndexKind.Number);
    return this.accessors.takenApart(node.initializer, element);
  }

  #call(node: Call): Effect {
    const callees = this.functions.called(node);
    if (!callees.library) return { ...noEffect, run: callees.run, unknown: callees.unknown };
    return this.#libraryCall(node, callees, callees.library);
  }

  #libraryCall(node: Call, callees: Callees, library: ts.Signature): Effect {
    const given = this.#implicit.inLibrary(node, library);
    const callee = ts.isTaggedTemplateExpression(node) ? node.tag : bare(node.expression);
    const writes = ts.isPropertyAccessExpression(callee)
      ? libraryWrites(callee.name.text).map((name) => this.#libraryWrite(callee, name))
      : [];
    return { writes, run: [...callees.run, ...given.run], unknown: callees.unknown || given.unknown };
  }

  #libraryWrite(callee: ts.PropertyAccessExpression, name: string): Write {
    const { checker } = this.references;
    if (name === '[]') {
      const types = (): readonly ts.Type[] => {
        const element = checker.getIndexTypeOfType(checker.getTypeAtLocation(callee.expression), ts.IndexKind.Number);
        return element ? [element] : [];
      };
      return { kind: 'member', step: { kind: 'element', node: callee }, types, node: callee };
    }
    const symbol = checker.getTypeAtLocation(callee.expression).getProperty(name);
    const step = symbol
      ? ({ kind: 'named', name, symbol, node: callee } as const)
      : ({ kind: 'element', node: callee } as const);
    return { kind: 'member', step, types: () => [], node: callee };
  }

  /** Assignments at this node, but not those that only initialise. */
  #writesAt(node: ts.Node): readonly Write[] {
    if (ts.isCallExpression(node)) {
      const callee = bare(node.expression);
      if (!ts.isPropertyAccessExpression(callee)) return [];
      const names = libraryWrites(callee.name.text);
      if (names.length === 0) return [];
      // Its symbol is enough, and is known without a look at what it is given.
      const method = this.references.checker.getSymbolAtLocation(callee.name);
      if (!method?.declarations?.some(isInLibrary)) return [];
      return names.map((name) => this.#libraryWrite(callee, name));
    }
    return targetsAt(node).flatMap((target) => {
      if (isInitialising(target)) return [];
      const write = writeTo(this.references, target);
      return write ? [write] : [];
    });
  }
}

/** A class's own field, which no getter stands for; an abstract one is whatever a derived class makes of it. */
const isField = ({ valueDeclaration }: ts.Symbol): boolean =>
  valueDeclaration !== undefined &&
  ts.isClassLike(valueDeclaration.parent) &&
  ts.isPropertyDeclaration(valueDeclaration) &&
  (ts.getCombinedModifierFlags(valueDeclaration) & ts.ModifierFlags.Abstract) === 0;

/** What a getter reads that does nothing but read: `return this.x;`, `return this.list[this.index];`. */
export function readsOf(getter: ts.Node): readonly Access[] | undefined {
  if (!ts.isGetAccessor(getter)) return undefined;
  const [only, ...more] = getter.body?.statements ?? [];
  if (!only || more.length > 0 || !ts.isReturnStatement(only) || !only.expression) return undefined;
  const reads: Access[] = [];
  const isPlain = (node: ts.Expression): boolean => {
    if (isAccess(node)) reads.push(node);
    if (ts.isPropertyAccessExpression(node)) return isPlain(bare(node.expression));
    if (ts.isElementAccessExpression(node)) {
      return isPlain(bare(node.expression)) && isPlain(bare(node.argumentExpression));
    }
    if (ts.isBinaryExpression(node)) {
      return !isAssignmentOperator(node.operatorToken.kind) && isPlain(bare(node.left)) && isPlain(bare(node.right));
    }
    return node.kind === ts.SyntaxKind.ThisKeyword || ts.isLiteralExpression(node);
  };
  return isPlain(bare(only.expression)) ? reads : undefined;
}

/** `this.x = ...` in the constructor itself. */
function isInitialising(target: ts.Expression): boolean {
  if (!isAccess(target) || target.expression.kind !== ts.SyntaxKind.ThisKeyword) return false;
  return ts.isConstructorDeclaration(ownerOf(target));
}

/** The function, or else the file, whose code a node is. */
export function ownerOf(node: ts.Node): ts.Node {
  const owner = ts.findAncestor(
    node.parent,
    (at) => ts.isFunctionLike(at) || ts.isClassStaticBlockDeclaration(at) || ts.isPropertyDeclaration(at),
  );
  return owner ?? node.getSourceFile();
}

/** A write of a function to a variable that each of its calls has anew: its own flow knows about it. */
const isOwn = (write: Write, writer: ts.Node, owner: ts.Node): boolean =>
  write.kind === 'variable' && writer === owner && declaredIn(write.symbol, owner);

function declaredIn(symbol: ts.Symbol, owner: ts.Node): boolean {
  const { valueDeclaration } = symbol;
  if (valueDeclaration === undefined) return false;
  // A parameter's owner is its function.
  return !ts.isSourceFile(owner) && ownerOf(valueDeclaration) === owner;
}

const isResumable = (node: ts.Node): boolean =>
  ts.isFunctionLike(node) && 'asteriskToken' in node && node.asteriskToken !== undefined;

const isAsync = (node: ts.Node): boolean =>
  ts.isFunctionLike(node) && (ts.getCombinedModifierFlags(node) & ts.ModifierFlags.Async) !== 0;

/** The expressions of a class that are evaluated where it is declared: what it extends, and its computed names. */
export function evaluatedParts({ heritageClauses, members }: ts.ClassLikeDeclaration): readonly ts.Expression[] {
  const bases = (heritageClauses ?? []).filter(({ token }) => token === ts.SyntaxKind.ExtendsKeyword);
  return [
    ...bases.flatMap(({ types }) => types.map(({ expression }) => expression)),
    ...members.flatMap(({ name }) => (name && ts.isComputedPropertyName(name) ? [name.expression] : [])),
  ];
}

/** What else runs there: its static blocks and the values of its static fields. */
const staticParts = ({ members }: ts.ClassLikeDeclaration): readonly Runnable[] =>
  members.filter(
    (member): member is ts.ClassStaticBlockDeclaration | ts.PropertyDeclaration =>
      ts.isClassStaticBlockDeclaration(member) ||
      (ts.isPropertyDeclaration(member) && member.initializer !== undefined && isStatic(member)),
  );

const isStatic = (node: ts.PropertyDeclaration): boolean =>
  (ts.getCombinedModifierFlags(node) & ts.ModifierFlags.Static) !== 0;

/** What runs when the function is called, or the class is made an object of. */
function partsOf(owner: ts.Node): readonly ts.Node[] {
  if (ts.isClassLike(owner)) {
    return owner.members.flatMap((member): readonly ts.Node[] => {
      if (ts.isConstructorDeclaration(member)) return partsOf(member);
      return ts.isPropertyDeclaration(member) && member.initializer && !isStatic(member) ? [member.initializer] : [];
    });
  }
  if (ts.isPropertyDeclaration(owner)) return owner.initializer ? [owner.initializer] : [];
  if (ts.isClassStaticBlockDeclaration(owner)) return [owner.body];
  if (!ts.isFunctionLike(owner) || !('body' in owner) || !owner.body) return [];
  return [...owner.parameters, owner.body];
}
