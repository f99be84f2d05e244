/**
 * Code of the program that runs though nothing there calls it.
 *
 * Owns: what becoming a text, a number or a copy runs, and what a function of the library does with what it is given. Argument:
 * the library reaches code of the program by a function it holds, by iterating, by converting, and by reading getters; which
 * object it finds them in is not followed, so every method of the program that converts is taken to run.
 */
import ts from 'typescript';
import { isInLibrary } from '../../library-files.ts';
import { membersOf, plainFlags } from '../../type-parts.ts';
import { type Functions, isFunctionValue, type Runnable } from './functions.ts';
import { bare } from './references.ts';

export interface Ran {
  readonly run: readonly Runnable[];
  readonly unknown: boolean;
}

export type Call = ts.CallExpression | ts.NewExpression | ts.TaggedTemplateExpression;

const nothing: Ran = { run: [], unknown: false };

/** What the library asks an object for when it needs a text or a number; a symbol's name is computed. */
const conversions = ['toString', 'valueOf', 'toLocaleString', 'toJSON', '[computed]'];

/** These neither convert nor look into what they are given. */
const storing =
  /^(push|unshift|fill|with|splice|toSpliced|includes|indexOf|lastIndexOf|map|flatMap|filter|forEach|find|findIndex|findLast|findLastIndex|reduce|reduceRight|some|every|at|set|get|has|add|delete|then|catch|finally|freeze|isFrozen|isSealed|is|isArray|keys|hasOwn)$/;
const storages = /^(Readonly)?(Array|Map|Set)$|^(WeakMap|WeakSet|Promise)$|^(Object|Array)Constructor$/;

const texts: ReadonlySet<string> = new Set(['join', 'toString', 'toLocaleString']);
const sorts: ReadonlySet<string> = new Set(['sort', 'toSorted']);

/** No list of lists is deeper where it matters. */
const deepest = 5;

export class Implicit {
  readonly #checker: ts.TypeChecker;
  readonly #functions: Functions;
  #converters: Ran | undefined;

  constructor(checker: ts.TypeChecker, functions: Functions) {
    this.#checker = checker;
    this.#functions = functions;
  }

  /** What becoming a text or a number runs. */
  converted(...nodes: readonly ts.Expression[]): Ran {
    const all = this.#all();
    if (all.run.length === 0 && !all.unknown) return nothing;
    return nodes.some((node) => this.#isConvertible(this.#checker.getTypeAtLocation(node), 0)) ? all : nothing;
  }

  #all(): Ran {
    this.#converters ??= {
      run: conversions.flatMap((name) => [
        ...this.#functions.named(name).run.filter((one) => !('asteriskToken' in one && one.asteriskToken)),
        ...this.#functions.getters(name),
      ]),
      unknown: conversions.some((name) => this.#functions.named(name).unknown),
    };
    return this.#converters;
  }

  #isConvertible(type: ts.Type, depth: number): boolean {
    if (depth > deepest) return true;
    const bound = type.flags & ts.TypeFlags.Instantiable ? this.#checker.getBaseConstraintOfType(type) : type;
    return membersOf(bound ?? type).some((member) => {
      if (member.flags & (plainFlags | ts.TypeFlags.Never | ts.TypeFlags.Void | ts.TypeFlags.ESSymbolLike))
        return false;
      if (!this.#checker.isArrayType(member) && !this.#checker.isTupleType(member)) return true;
      const element = this.#checker.getIndexTypeOfType(member, ts.IndexKind.Number);
      return element === undefined || this.#isConvertible(element, depth + 1);
    });
  }

  /** What an operator runs on objects: it needs a number or a text. */
  operated(node: ts.Node): Ran {
    if (ts.isPrefixUnaryExpression(node)) {
      return node.operator === ts.SyntaxKind.ExclamationToken ? nothing : this.converted(node.operand);
    }
    if (!ts.isBinaryExpression(node) || !isConverting(node)) return nothing;
    return this.converted(node.left, node.right);
  }

  /** What copying all properties runs: the getters of literals, for a class has its own where nothing copies them. */
  copied(): Ran {
    const run = this.#functions.getters().filter(({ parent }) => ts.isObjectLiteralExpression(parent));
    return run.length > 0 ? { run, unknown: false } : nothing;
  }

  /** What a function of the library runs of what it is given, and of what it is called on. */
  inLibrary(node: Call, library: ts.Signature): Ran {
    const run: Runnable[] = [];
    let unknown = false;
    const add = (ran: Ran): void => {
      run.push(...ran.run);
      unknown ||= ran.unknown;
    };
    const callee = ts.isTaggedTemplateExpression(node) ? node.tag : bare(node.expression);
    const given = ts.isTaggedTemplateExpression(node) ? [] : (node.arguments ?? []);
    const stores = isStoring(callee, library);
    for (const argument of given) {
      const value = bare(ts.isSpreadElement(argument) ? argument.expression : argument);
      const runnable = this.#functions.valueOf(value);
      if (runnable) run.push(runnable);
      else if (this.#mayHoldCode(value, stores)) unknown = true;
      if (!stores) add(this.#lookedInto(value));
    }
    if (ts.isPropertyAccessExpression(callee)) {
      const { text } = callee.name;
      if (texts.has(text) || (sorts.has(text) && !this.#isComparer(given[0]))) add(this.converted(callee.expression));
    }
    return { run, unknown };
  }

  #isComparer(node: ts.Expression | undefined): boolean {
    return node !== undefined && this.#checker.getTypeAtLocation(node).getCallSignatures().length > 0;
  }

  /** Converted, or copied, or asked for members. */
  #lookedInto(value: ts.Expression): Ran {
    const type = this.#checker.getTypeAtLocation(value);
    if (!this.#isConvertible(type, 0)) return nothing;
    const own = this.#checker.getPropertiesOfType(type).flatMap(({ name }) => this.#functions.getters(name));
    const converted = this.converted(value);
    return { run: [...converted.run, ...this.copied().run, ...own], unknown: converted.unknown };
  }

  /** A function, or something that the library may call back: an iterator, a thenable, what looks like a set. */
  #mayHoldCode(value: ts.Expression, stores: boolean): boolean {
    if (isFunctionValue(value)) return true;
    const type = this.#checker.getTypeAtLocation(value);
    const bound = type.flags & ts.TypeFlags.Instantiable ? this.#checker.getBaseConstraintOfType(type) : type;
    return membersOf(bound ?? type).some((member) => {
      if (member.getCallSignatures().length > 0) return !isLibraryFunction(member);
      if ((member.flags & (ts.TypeFlags.Object | ts.TypeFlags.Intersection)) === 0) return false;
      if (member.getProperty('then') !== undefined || member.getProperty('next') !== undefined) return true;
      const isAsked = !stores && this.#checker.getPropertiesOfType(member).some(({ name }) => asked.test(name));
      return isAsked && this.#functions.iteratesType(member);
    });
  }
}

/** Asks for iteration, or for what a set has. */
const asked = /^(__@(asyncIterator|iterator)@.*|has)$/;

const isLibraryFunction = (type: ts.Type): boolean =>
  type.getCallSignatures().every(({ declaration }) => declaration !== undefined && isInLibrary(declaration));

function isStoring(callee: ts.Expression, { declaration }: ts.Signature): boolean {
  const owner = declaration?.parent;
  if (!owner || !ts.isInterfaceDeclaration(owner) || !ts.isPropertyAccessExpression(callee)) return false;
  return storages.test(owner.name.text) && storing.test(callee.name.text);
}

const { SyntaxKind } = ts;

/** These look at their operands as they are. */
const plain: ReadonlySet<ts.SyntaxKind> = new Set([
  SyntaxKind.EqualsToken,
  SyntaxKind.AmpersandAmpersandEqualsToken,
  SyntaxKind.BarBarEqualsToken,
  SyntaxKind.QuestionQuestionEqualsToken,
  SyntaxKind.EqualsEqualsEqualsToken,
  SyntaxKind.ExclamationEqualsEqualsToken,
  SyntaxKind.AmpersandAmpersandToken,
  SyntaxKind.BarBarToken,
  SyntaxKind.QuestionQuestionToken,
  SyntaxKind.CommaToken,
  SyntaxKind.InKeyword,
  SyntaxKind.InstanceOfKeyword,
]);

function isConverting({ left, operatorToken: { kind }, right }: ts.BinaryExpression): boolean {
  if (plain.has(kind)) return false;
  const isEquality = kind === SyntaxKind.EqualsEqualsToken || kind === SyntaxKind.ExclamationEqualsToken;
  return !isEquality || ![left, right].some((one) => bare(one).kind === SyntaxKind.NullKeyword);
}
