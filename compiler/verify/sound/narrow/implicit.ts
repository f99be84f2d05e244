/**
 * Code of the program that runs though nothing there calls it.
 *
 * Owns: what becoming a text, a number or a copy runs, and what a function of the library does with what it is given. Argument:
 * the library reaches code of the program by a function it holds, by iterating, by converting, and by reading getters; which
 * object it finds them in is not followed, so every method of the program that converts is taken to run.
 */
import ts from 'typescript';
import { isInLibrary } from '../../library-files.ts';
import { membersOf } from '../../type-parts.ts';
import { convertedList, convertedOperands, converters, isConvertible, isStoring, partsOfText } from '../conversions.ts';
import { type Functions, isFunctionValue, type Runnable } from './functions.ts';
import { bare } from './references.ts';

export interface Ran {
  readonly run: readonly Runnable[];
  readonly unknown: boolean;
}

export type Call = ts.CallExpression | ts.NewExpression | ts.TaggedTemplateExpression;

const nothing: Ran = { run: [], unknown: false };

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
    return nodes.some((node) => isConvertible(this.#checker, this.#checker.getTypeAtLocation(node))) ? all : nothing;
  }

  #all(): Ran {
    const names = [...converters, '[computed]'];
    this.#converters ??= {
      run: [
        ...names.flatMap((name) => [
          ...this.#functions.named(name).run.filter((one) => !('asteriskToken' in one && one.asteriskToken)),
          ...this.#functions.getters(name),
        ]),
        ...partsOfText.flatMap((name) => this.#functions.getters(name)),
      ],
      unknown: names.some((name) => this.#functions.named(name).unknown),
    };
    return this.#converters;
  }

  /** What an operator runs on objects: it needs a number or a text. */
  operated(node: ts.Node): Ran {
    return this.converted(...convertedOperands(node));
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
    const stores = isStoring(callee, library.declaration);
    for (const argument of given) {
      const value = bare(ts.isSpreadElement(argument) ? argument.expression : argument);
      const runnable = this.#functions.valueOf(value);
      if (runnable) run.push(runnable);
      else if (this.#mayHoldCode(value, stores)) unknown = true;
      if (!stores) add(this.#lookedInto(value));
    }
    const list = convertedList(this.#checker, callee, given);
    if (list) add(this.converted(list));
    return { run, unknown };
  }

  /** Converted, or copied, or asked for members. */
  #lookedInto(value: ts.Expression): Ran {
    const type = this.#checker.getTypeAtLocation(value);
    if (!isConvertible(this.#checker, type)) return nothing;
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
