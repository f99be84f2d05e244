/**
 * A program in the making: what is declared, what is in scope, and how daring it is.
 *
 * Owns: names, scopes, blocks and the swarm: which features a program may have at all, so that programs differ more than chance
 * alone would make them. Does not own what is generated.
 */
import type { Choices } from './choices.ts';
import type { ClassType, RecordType, Type } from './types.ts';

export interface Variable {
  readonly name: string;
  readonly type: Type;
  readonly isConst: boolean;
}

export interface Callable {
  readonly name: string;
  readonly parameters: readonly Type[];
  readonly result: Type;
  readonly isAsync: boolean;
}

export class Maker {
  readonly choices: Choices;
  /** Declarations at the top of the module. */
  readonly top: string[] = [];
  readonly named: (RecordType | Extract<Type, { k: 'union' }>)[] = [];
  readonly classes: ClassType[] = [];
  readonly features: ReadonlySet<string>;
  readonly used = new Set<string>();
  /** Percent of the flows that may be to any type TypeScript accepts. */
  readonly danger: number;
  /** How many statements may still be made. */
  left: number;
  depth = 0;
  isAsync = true;
  /** In a function that must not be asynchronous or yield, and where `return` ends only itself. */
  inFunction = 0;
  #statements: string[] = [];
  #scope: Variable[] = [];
  #callables: Callable[] = [];
  #topScope = { variables: 0, callables: 0 };
  #names = 0;

  constructor(choices: Choices, features: readonly string[], without: ReadonlySet<string>) {
    this.choices = choices;
    this.danger = choices.pick([0, 10, 25, 60]);
    this.left = choices.pick([4, 8, 12, 20]);
    // Swarm: each feature is there or not for the whole program.
    const density = choices.pick([100, 60, 30]);
    this.features = new Set(features.filter((name) => choices.below(100) < density && !without.has(name)));
  }

  get variables(): readonly Variable[] {
    return this.#scope;
  }

  get callables(): readonly Callable[] {
    return this.#callables;
  }

  /** This flow may go wherever TypeScript lets it. */
  dares(): boolean {
    return this.choices.chance(this.danger);
  }

  name(start: string): string {
    this.#names += 1;
    return `${start}${this.#names}`;
  }

  say(statement: string): void {
    this.#statements.push(statement);
  }

  bind(variable: Variable): void {
    this.#scope.push(variable);
  }

  bindCallable(callable: Callable): void {
    this.#callables.push(callable);
  }

  /** What `make` says, as a block; what it binds ends with it. */
  block(make: () => void): string {
    const [statements, variables, callables] = [this.#statements, this.#scope.length, this.#callables.length];
    this.#statements = [];
    this.depth += 1;
    try {
      make();
      return `{\n${this.#statements.join('\n')}\n}`;
    } finally {
      this.depth -= 1;
      this.#statements = statements;
      this.#scope.length = variables;
      this.#callables.length = callables;
    }
  }

  /** Of a function: no `await` unless it is asynchronous. */
  body(isAsync: boolean, make: () => void): string {
    const outer = this.isAsync;
    this.isAsync = isAsync;
    this.inFunction += 1;
    try {
      return this.block(make);
    } finally {
      this.isAsync = outer;
      this.inFunction -= 1;
    }
  }

  /** From here on, what is bound is not of the module. */
  closeTop(): void {
    this.#topScope = { variables: this.#scope.length, callables: this.#callables.length };
  }

  /** Runs `make` where only what the module binds is in scope. */
  atTop<T>(make: () => T): T {
    const { variables, callables } = this.#topScope;
    const hidden = { variables: this.#scope.splice(variables), callables: this.#callables.splice(callables) };
    try {
      return make();
    } finally {
      this.#scope.push(...hidden.variables);
      this.#callables.push(...hidden.callables);
    }
  }

  use(feature: string): void {
    this.used.add(feature);
  }
}
