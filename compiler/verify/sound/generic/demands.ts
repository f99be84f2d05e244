/**
 * What generic code asks of the types that its type parameters stand for, and who does not keep to it.
 *
 * Owns: the spread of demands. Algorithm: 1. `keyed.ts` and `told-apart.ts` say what code asks of type parameters; 2. each place that binds
 * one of them (`bound.ts`) is asked: of a type that is known there it is judged, and what depends on other type parameters asks the same of
 * these; 3. again, until no demand is new. Terminates: there are finitely many type parameters, questions and ways.
 */
import type ts from 'typescript';
import type { Bound } from './bound.ts';
import { identityOf, isOpen, settle, type Way } from './parameters.ts';

/** A question that can be asked of a type once it is known. */
export interface Question {
  /** What the type parameter may not stand for. `beside`: the type that came with the question, where it is known. */
  readonly fails: (type: ts.Type, beside: ts.Type | undefined) => boolean;
  /** It is asked of a union as a whole, not of each member. */
  readonly ofWhole?: boolean;
  /** What is asked of the type parameters of a type that is known but for these. */
  readonly also?: (type: ts.Type, beside: ts.Type | undefined) => readonly Demand[];
}

export interface Demand {
  readonly parameter: ts.Symbol;
  /** Where in what the parameter stands for. */
  readonly way: Way;
  readonly question: Question;
  /** A second type that the answer depends on: the key that is read by, what a record holds. */
  readonly beside: ts.Type | undefined;
}

/** A place that binds what fails. */
export interface Refused {
  readonly node: ts.Node;
  readonly type: ts.Type;
  readonly question: Question;
}

/** What a question comes to for a type: what fails, and what is left to be asked. */
export function asked(
  checker: ts.TypeChecker,
  question: Question,
  type: ts.Type,
  way: Way,
  beside: ts.Type | undefined,
): { readonly failing: ts.Type | undefined; readonly demands: readonly Demand[] } {
  if (question.ofWhole && type.isUnion() && question.fails(type, beside)) return { failing: type, demands: [] };
  const { known, open } = settle(checker, type, way);
  const more = known.flatMap((one) => question.also?.(one, beside) ?? []);
  const demands = open.map((one) => ({ parameter: one.parameter, way: one.way, question, beside }));
  return { failing: known.find((one) => question.fails(one, beside)), demands: [...demands, ...more] };
}

/** `parameters`: of which something was asked in the end. */
export function refusedBy(
  checker: ts.TypeChecker,
  first: readonly Demand[],
  places: readonly Bound[],
): { readonly refused: readonly Refused[]; readonly parameters: ReadonlySet<ts.Symbol> } {
  const binding = byParameter(places);
  const demands = new Distinct();
  for (const demand of first) demands.add(demand);
  const refused = new Map<ts.Node, Refused>();
  for (const demand of demands.all) {
    for (const { node, types } of binding.get(demand.parameter) ?? []) {
      const type = types.get(demand.parameter);
      if (!type) continue;
      const { failing, demands: more } = asked(checker, demand.question, type, demand.way, besideAt(demand, types));
      if (failing && !refused.has(node)) refused.set(node, { node, type: failing, question: demand.question });
      for (const one of more) demands.add(one);
    }
  }
  return { refused: [...refused.values()], parameters: new Set([...demands.all].map(({ parameter }) => parameter)) };
}

/** What the other type is there; undefined where it is another's to say. */
function besideAt({ beside }: Demand, types: ReadonlyMap<ts.Symbol, ts.Type>): ts.Type | undefined {
  if (!beside || !isOpen(beside)) return beside;
  const own = identityOf(beside);
  return own && types.get(own);
}

function byParameter(places: readonly Bound[]): ReadonlyMap<ts.Symbol, readonly Bound[]> {
  const found = new Map<ts.Symbol, Bound[]>();
  for (const place of places) {
    for (const parameter of place.types.keys()) {
      const known = found.get(parameter);
      if (known) known.push(place);
      else found.set(parameter, [place]);
    }
  }
  return found;
}

/** Demands, each once, in the order in which they came; one that is added while they are gone through comes last. */
class Distinct {
  readonly all = new Set<Demand>();
  readonly #seen = new Set<string>();
  readonly #numbers = new Map<object, number>();

  add(demand: Demand): void {
    const { parameter, way, question, beside } = demand;
    const key = [this.#number(parameter), this.#number(question), beside ? this.#number(beside) : '', way.join('\0')];
    if (this.#seen.has(key.join())) return;
    this.#seen.add(key.join());
    this.all.add(demand);
  }

  #number(one: object): number {
    const known = this.#numbers.get(one) ?? this.#numbers.size;
    this.#numbers.set(one, known);
    return known;
  }
}
