/**
 * A function literal into a place that wants a function: its parameters as declared, its results one by one.
 *
 * Owns: what a body gives back. A result that is written as a literal is fresh wherever the function is called, so it is compared
 * with what the place wants, not with what was inferred for the function as a whole.
 */
import ts from 'typescript';
import { membersOf } from '../../type-parts.ts';
import type { Flow, FlowFound } from './into.ts';
import { inside } from './misfit.ts';
import { resultPlaces } from './results.ts';

type FunctionLiteral = ts.ArrowFunction | ts.FunctionExpression | ts.MethodDeclaration;

export function intoFunction(flow: Flow, literal: FunctionLiteral, target: ts.Type): readonly FlowFound[] {
  const { checker } = flow;
  const type = ts.isMethodDeclaration(literal)
    ? checker.getTypeOfSymbol(checker.getSymbolAtLocation(literal.name) ?? checker.getTypeAtLocation(literal).symbol)
    : checker.getTypeAtLocation(literal);
  const whole = flow.related(literal, type, target);
  const wanted = soleSignature(checker, checker.getNonNullableType(target));
  // What it gives is looked at by nobody: `(x) => test(x) && report(x)`.
  const isUnseen = wanted && (checker.getReturnTypeOfSignature(wanted).flags & ts.TypeFlags.Void) !== 0;
  if (whole.length === 0 && isUnseen) flow.placed.add(literal);
  if (whole.length === 0) return [];
  const found = whole[0]?.misfit;
  if (found?.way[0] !== 'result' || literal.type || !wanted || !literal.body) return whole;
  const results = resultPlaces(checker, literal, checker.getReturnTypeOfSignature(wanted));
  if (!results) return whole;
  flow.placed.add(literal);
  return results.flatMap(({ expression, target: place, element }) => {
    const inner = element ? flow.related(expression, element, place) : flow.into(expression, place);
    return inner.map(({ node, misfit }) => ({ node, misfit: inside('result', misfit) ?? misfit }));
  });
}

function soleSignature(checker: ts.TypeChecker, target: ts.Type): ts.Signature | undefined {
  const candidates = membersOf(target).flatMap((member) => checker.getSignaturesOfType(member, ts.SignatureKind.Call));
  return candidates.length === 1 && !candidates[0]?.typeParameters ? candidates[0] : undefined;
}
