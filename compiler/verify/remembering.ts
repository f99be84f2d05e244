/**
 * A type checker that remembers its answers.
 *
 * Owns: what is asked most. TypeScript works out the type of an expression anew each time it is asked; the passes ask six times for
 * each. Invariant: only what does not change while a program stays the same is remembered.
 */
import type ts from 'typescript';

export function remembering(checker: ts.TypeChecker): ts.TypeChecker {
  return {
    ...checker,
    getTypeAtLocation: remembered((node: ts.Node) => checker.getTypeAtLocation(node)),
    getSymbolAtLocation: remembered((node: ts.Node) => checker.getSymbolAtLocation(node)),
  };
}

function remembered<Answer>(ask: (node: ts.Node) => Answer): (node: ts.Node) => Answer {
  const answers = new Map<ts.Node, { readonly answer: Answer }>();
  return (node) => {
    const known = answers.get(node);
    if (known) return known.answer;
    const answer = ask(node);
    answers.set(node, { answer });
    return answer;
  };
}
