/**
 * Every place of a program at which an exception may come out, and whose exceptions those are.
 *
 * Owns: `Site`, one walk over the program, and which `try` ends an exception. Invariants: a call of which it is not known what it
 * runs is `unknown`; the exceptions of a function whose promise or iterator is not looked after on the spot are `hidden` there.
 * Does not count: the stack or the memory running out, which may happen anywhere.
 */
import ts from 'typescript';
import { isInLibrary } from '../library-files.ts';
import { type Functions, isFunctionValue, keyOf, type Runnable } from '../sound/narrow/functions.ts';
import { bare, isAccess } from '../sound/narrow/references.ts';
import { targetsAt } from '../sound/narrow/writes.ts';
import { plainFlags } from '../type-parts.ts';
import { LibraryThrows, parentOf } from './library-throws.ts';

export interface Site {
  /** What runs it: a function, a class, a module. */
  readonly owner: ts.Node;
  /** An exception from here does not leave the owner. */
  readonly ends: boolean;
  /** It may throw by itself. */
  readonly throws: boolean;
  /** It throws where what it changes is frozen. */
  readonly changes: boolean;
  /** It runs something that is not known. */
  readonly unknown: boolean;
  /** Their exceptions come out here. */
  readonly runs: readonly Runnable[];
  /** Their exceptions come out somewhere else, of a promise or an iterator. */
  readonly hidden: readonly Runnable[];
  /** The same of what it runs that is not known. */
  readonly strays: boolean;
}
type Facts = Partial<Omit<Site, 'owner' | 'ends'>>;

/** Fields of fields of a message that are looked into for getters. */
const deepestField = 3;

const nothing: Facts = {};
const anything: Facts = { throws: true, unknown: true };

export class SiteFinder {
  readonly sites = new Map<ts.Node, Site>();
  readonly #checker: ts.TypeChecker;
  readonly #functions: Functions;
  readonly #library: LibraryThrows;

  constructor(checker: ts.TypeChecker, functions: Functions) {
    this.#checker = checker;
    this.#functions = functions;
    this.#library = new LibraryThrows(checker);
  }

  walk(node: ts.Node, owner: ts.Node, ends: boolean): void {
    if (ts.isTypeNode(node) || ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node)) return;
    this.#note(node, owner, ends);
    // What becomes of a promise that is returned, no `catch` here sees.
    if (ts.isReturnStatement(node) && node.expression) this.#add(node, owner, false, this.#settled(node.expression));
    if (ts.isArrowFunction(node) && !ts.isBlock(node.body)) {
      this.#add(node.equalsGreaterThanToken, node, false, this.#settled(node.body));
    }
    if (ts.isTryStatement(node)) this.#tried(node, owner, ends);
    else if (ts.isClassLike(node)) this.#class(node, owner, ends);
    else if (ts.isFunctionLike(node)) ts.forEachChild(node, (child) => this.walk(child, node, false));
    else ts.forEachChild(node, (child) => this.walk(child, owner, ends));
  }

  #tried(node: ts.TryStatement, owner: ts.Node, ends: boolean): void {
    const { catchClause, finallyBlock } = node;
    const replaced = ends || replaces(finallyBlock);
    this.walk(node.tryBlock, owner, replaced || catches(catchClause));
    if (catchClause) this.walk(catchClause, owner, replaced);
    if (finallyBlock) this.walk(finallyBlock, owner, ends);
  }

  /** What `new` runs belongs to the class. */
  #class(node: ts.ClassLikeDeclaration, owner: ts.Node, ends: boolean): void {
    for (const clause of node.heritageClauses ?? []) this.walk(clause, owner, ends);
    if (!node.members.some(ts.isConstructorDeclaration)) this.#add(node, node, false, this.#base(node));
    for (const member of node.members) {
      const isStatic = (ts.getCombinedModifierFlags(member) & ts.ModifierFlags.Static) !== 0;
      if (ts.isConstructorDeclaration(member)) ts.forEachChild(member, (child) => this.walk(child, node, false));
      else if (ts.isPropertyDeclaration(member) && !isStatic) this.walk(member, node, false);
      else this.walk(member, owner, ends);
    }
  }

  #base(node: ts.ClassLikeDeclaration): Facts {
    const clause = node.heritageClauses?.find(({ token }) => token === ts.SyntaxKind.ExtendsKeyword)?.types[0];
    if (!clause) return nothing;
    const base = this.#functions.valueOf(clause.expression);
    if (base) return { runs: [base] };
    const declared = this.#checker.getSymbolAtLocation(clause.expression)?.valueDeclaration;
    return declared && isInLibrary(declared) ? nothing : anything;
  }

  #note(node: ts.Node, owner: ts.Node, ends: boolean): void {
    this.#add(node, owner, ends, this.#facts(node));
  }

  #add(node: ts.Node, owner: ts.Node, ends: boolean, facts: Facts): void {
    const { throws = false, changes = false, unknown = false, strays = false, runs = [], hidden = [] } = facts;
    if (throws || changes || unknown || runs.length + hidden.length > 0) {
      this.sites.set(node, { owner, ends, throws, changes, unknown, strays, runs, hidden });
    }
  }

  #facts(node: ts.Node): Facts {
    if (ts.isCallExpression(node) || ts.isNewExpression(node) || ts.isTaggedTemplateExpression(node)) {
      return this.#call(node);
    }
    if (ts.isThrowStatement(node)) return { throws: true };
    if (ts.isAwaitExpression(node)) return this.#awaited(node.expression);
    if (ts.isYieldExpression(node)) {
      if (!node.expression) return nothing;
      return node.asteriskToken ? this.#iterated(node.expression) : this.#settled(node.expression);
    }
    if (ts.isForOfStatement(node)) {
      const found = this.#iterated(node.expression);
      // Promises in a list.
      return node.awaitModifier && !found.runs
        ? anything
        : together([found, ...targetsAt(node).map((target) => this.#written(target))]);
    }
    if (ts.isSpreadElement(node)) return this.#iterated(node.expression);
    if (ts.isArrayBindingPattern(node))
      return this.#checker.isArrayLikeType(this.#checker.getTypeAtLocation(node)) ? nothing : anything;
    if (ts.isBindingElement(node)) return this.#taken(node);
    if (ts.isSpreadAssignment(node)) return this.#copied(node.expression);
    if (ts.isTemplateSpan(node)) return this.#converted([node.expression]);
    const targets = targetsAt(node).map((target) => this.#written(target));
    if (ts.isBinaryExpression(node)) targets.push(this.#operator(node));
    else if (ts.isPropertyAccessExpression(node)) targets.push({ runs: this.#functions.getters(keyOf(node.name)) });
    else if (ts.isElementAccessExpression(node)) targets.push(this.#looked(node));
    return together(targets);
  }

  #call(node: ts.CallExpression | ts.NewExpression | ts.TaggedTemplateExpression): Facts {
    const callees = this.#functions.called(node);
    const isKept = !this.#isLookedAfter(node);
    if (!callees.library) {
      const direct = callees.run.filter((run) => !isGenerator(run));
      const elsewhere = callees.run.filter((run) => (isGenerator(run) ? !isIterated(node) : isKept));
      const { unknown } = callees;
      return { throws: unknown, unknown, strays: unknown && isKept, runs: direct, hidden: elsewhere };
    }
    if (ts.isTaggedTemplateExpression(node)) return anything;
    const declaration = callees.library.declaration;
    const { member, owner } = parentOf(declaration);
    if (owner === '' && member === 'fork') return nothing;
    const given = (node.arguments ?? []).map((argument) => this.#given(argument));
    const promised = owner.startsWith('Promise');
    const later = given.flatMap((one) => one.hidden ?? []);
    // The promises are the list that `map` gives.
    const gathered = member === 'map' && this.#isGathered(node);
    const run = given.flatMap((one) => [...(one.runs ?? []), ...(promised ? (one.hidden ?? []) : [])]);
    const read =
      owner === 'contract'
        ? (node.arguments ?? []).flatMap((one) => this.#read(this.#checker.getTypeAtLocation(one), 0))
        : [];
    return {
      throws: this.#library.mayThrow(node, owner, member) || callees.unknown,
      changes: this.#library.changes(owner, member),
      unknown: callees.unknown || given.some((one) => one.unknown),
      strays: !gathered && given.some((one) => one.strays || (one.unknown && promised)),
      runs: [...callees.run, ...read, ...(promised ? [] : run), ...(gathered ? later : [])],
      hidden: promised ? run : gathered ? [] : later,
    };
  }

  /** A function that the library is given to call. */
  #given(argument: ts.Expression): Facts {
    const value = ts.isSpreadElement(argument) ? argument.expression : argument;
    const type = this.#checker.getTypeAtLocation(value);
    const calls = (type.isUnion() ? type.types : [type]).flatMap((member) => member.getCallSignatures());
    const promises = calls.some((call) => this.#library.isPromise(call.getReturnType()));
    const runnable = this.#functions.valueOf(value);
    if (runnable) return promises || isGenerator(runnable) ? { hidden: [runnable] } : { runs: [runnable] };
    const isOpen = calls.some(({ declaration }) => !declaration || !isInLibrary(declaration));
    return isOpen || isFunctionValue(value) ? { unknown: true, strays: promises } : nothing;
  }

  /** What is said is read, getters and all. */
  #read(type: ts.Type, depth: number): readonly Runnable[] {
    if (depth > deepestField || !(type.flags & (ts.TypeFlags.Object | ts.TypeFlags.Intersection))) return [];
    return this.#checker
      .getPropertiesOfType(type)
      .filter(({ escapedName }) => !String(escapedName).startsWith('__@'))
      .flatMap((property) => [
        ...this.#functions.getters(property.name),
        ...this.#read(this.#checker.getTypeOfSymbol(property), depth + 1),
      ]);
  }

  /** The promise that a call gives is awaited or returned where it stands, or it gives none. */
  #isLookedAfter(call: ts.Expression): boolean {
    if (!this.#library.isPromise(this.#checker.getTypeAtLocation(call))) return true;
    const user = userOf(call);
    if (ts.isAwaitExpression(user) || ts.isReturnStatement(user) || ts.isArrowFunction(user)) return true;
    return this.#isGathered(call);
  }

  /** One of the promises, or the list of them, that a `Promise.all` waits for that is looked after itself. */
  #isGathered(node: ts.Expression): boolean {
    let user = userOf(node);
    if (ts.isArrayLiteralExpression(user)) user = userOf(user);
    if (!ts.isCallExpression(user)) return false;
    const { owner, member } = parentOf(this.#checker.getResolvedSignature(user)?.declaration);
    return owner === 'PromiseConstructor' && member === 'all' && this.#isLookedAfter(user);
  }

  #awaited(expression: ts.Expression): Facts {
    const node = bare(expression);
    if (!this.#library.isPromise(this.#checker.getTypeAtLocation(node))) {
      const type = this.#checker.getTypeAtLocation(node);
      return type.getProperty('then') ? anything : nothing;
    }
    if (!ts.isCallExpression(node)) return { throws: true };
    const callees = this.#functions.called(node);
    if (!callees.library) return { throws: callees.unknown, unknown: callees.unknown, runs: callees.run };
    return { throws: !this.#library.neverRejects(callees.library.declaration) };
  }

  /** The same of a value that may be no promise. */
  #settled(expression: ts.Expression): Facts {
    const type = this.#checker.getTypeAtLocation(expression);
    return this.#library.isPromise(type) ? this.#awaited(expression) : nothing;
  }

  #iterated(expression: ts.Expression): Facts {
    const node = bare(expression);
    if (ts.isCallExpression(node)) {
      const { run, unknown, library } = this.#functions.called(node);
      if (!library && !unknown && run.length > 0 && run.every(isGenerator)) return { runs: run };
    }
    return this.#functions.iterates(node) ? anything : nothing;
  }

  /** A property whose name is computed may be any that the object has. */
  #looked({ expression, argumentExpression }: ts.ElementAccessExpression): Facts {
    const key = this.#checker.getTypeAtLocation(argumentExpression);
    if (key.flags & ts.TypeFlags.NumberLike) return nothing;
    return key.isStringLiteral() ? { runs: this.#functions.getters(key.value) } : this.#copied(expression);
  }

  #taken(node: ts.BindingElement): Facts {
    const name = node.propertyName ?? node.name;
    if (node.dotDotDotToken) return this.#copied(node.parent);
    return ts.isIdentifier(name) || ts.isStringLiteral(name) ? { runs: this.#functions.getters(name.text) } : nothing;
  }

  #copied(node: ts.Node): Facts {
    const properties = this.#checker.getPropertiesOfType(this.#checker.getTypeAtLocation(node));
    return { runs: properties.flatMap(({ name }) => this.#functions.getters(name)) };
  }

  /** Becoming a text or a number runs what the program says about that. */
  #converted(parts: readonly ts.Expression[]): Facts {
    const isPlainType = (type: ts.Type): boolean =>
      (type.isUnion() ? type.types : [type]).every(({ flags }) => (flags & (plainFlags | ts.TypeFlags.Never)) !== 0);
    if (parts.every((part) => isPlainType(this.#checker.getTypeAtLocation(part)))) return nothing;
    return { runs: ['toString', 'valueOf', '[computed]'].flatMap((name) => this.#functions.named(name).run) };
  }

  #operator({ left, right, operatorToken }: ts.BinaryExpression): Facts {
    if (operatorToken.kind === ts.SyntaxKind.EqualsToken) {
      if (ts.isArrayLiteralExpression(left)) return this.#iterated(right);
      return ts.isObjectLiteralExpression(left) ? this.#copied(right) : nothing;
    }
    const name = ts.tokenToString(operatorToken.kind)?.replace(/=$/, '') ?? '';
    if (['/', '%', '**'].includes(name)) {
      const isBig = (this.#checker.getTypeAtLocation(left).flags & ts.TypeFlags.BigIntLike) !== 0;
      return { throws: isBig };
    }
    return ['+', '<', '>', '=', '!'].includes(name) ? this.#converted([left, right]) : nothing;
  }

  #written(target: ts.Expression): Facts {
    if (!isAccess(target)) return nothing;
    if (ts.isElementAccessExpression(target)) {
      return { throws: !this.#library.isBytes(this.#checker.getTypeAtLocation(target.expression)), changes: true };
    }
    const name = keyOf(target.name);
    return { changes: true, throws: name in Object.prototype, runs: this.#functions.setters(name) };
  }
}

/** A `catch` after which nothing goes on as if nothing had been: it throws again at its end, and has no other way out. */
export function catches(clause: ts.CatchClause | undefined): boolean {
  if (!clause) return false;
  const last = clause.block.statements.at(-1);
  return !(last && ts.isThrowStatement(last) && !replaces(clause.block));
}

/** A block that may be left by a jump, which does away with an exception on its way through. */
export function replaces(block: ts.Block | undefined): boolean {
  const jumps = (node: ts.Node): boolean => {
    if (ts.isReturnStatement(node) || ts.isBreakStatement(node) || ts.isContinueStatement(node)) return true;
    return (
      !ts.isFunctionLike(node) &&
      !ts.isClassLike(node) &&
      (ts.forEachChild(node, (child) => jumps(child) || undefined) ?? false)
    );
  };
  return block !== undefined && jumps(block);
}

export const isGenerator = (run: ts.Node): boolean =>
  ts.isFunctionLike(run) && 'asteriskToken' in run && run.asteriskToken !== undefined;

/** What stands around an expression, without parentheses. */
export function userOf(node: ts.Node): ts.Node {
  let user = node.parent;
  while (ts.isParenthesizedExpression(user)) user = user.parent;
  return user;
}

/** Whatever a generator does, it does where it was made. */
export function isIterated(call: ts.Node): boolean {
  const user = userOf(call);
  if (ts.isForOfStatement(user)) return user.statement !== call;
  return ts.isSpreadElement(user) || (ts.isYieldExpression(user) && user.asteriskToken !== undefined);
}

const together = (facts: readonly Facts[]): Facts => ({
  throws: facts.some((one) => one.throws),
  changes: facts.some((one) => one.changes),
  unknown: facts.some((one) => one.unknown),
  runs: facts.flatMap((one) => one.runs ?? []),
});
