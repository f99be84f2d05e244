/**
 * What the type parameters of a generic function stand for while it is compared with a function of known types.
 *
 * Owns: one choice for each parameter, made at the first encounter and kept. That is unification without search: a choice
 * that turns out wrong is a failure, never a wrong yes. Inside a generic class that makes another of itself, a choice may lead back to the
 * parameter, which is then taken as if it were not open.
 */
import type ts from 'typescript';

export class Bindings {
  readonly #chosen = new Map<ts.Type, ts.Type | undefined>();

  get active(): boolean {
    return this.#chosen.size > 0;
  }
  has(type: ts.Type): boolean {
    return this.#chosen.has(type);
  }
  get(parameter: ts.Type): ts.Type | undefined {
    return this.#chosen.get(parameter);
  }
  bind(parameter: ts.Type, type: ts.Type): void {
    this.#chosen.set(parameter, type);
  }

  /** What it stands for leads back to it. */
  isCircular(parameter: ts.Type): boolean {
    const seen = new Set<ts.Type>();
    for (let at = this.#chosen.get(parameter); at && !seen.has(at); at = this.#chosen.get(at)) {
      if (at === parameter) return true;
      seen.add(at);
    }
    return false;
  }

  /** Opens the parameters for `body`; afterwards they are as before. */
  within<R>(parameters: ReadonlyMap<ts.Type, ts.Type | undefined>, body: () => R): R {
    const before = this.mark();
    for (const [parameter, type] of parameters) this.#chosen.set(parameter, type);
    const result = body();
    this.restore(before);
    return result;
  }

  mark(): ReadonlyMap<ts.Type, ts.Type | undefined> {
    return new Map(this.#chosen);
  }
  restore(mark: ReadonlyMap<ts.Type, ts.Type | undefined>): void {
    this.#chosen.clear();
    for (const [parameter, type] of mark) this.#chosen.set(parameter, type);
  }
}
